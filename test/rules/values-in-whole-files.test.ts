import { describe, expect, test } from "vitest";
import { analyze, applyFixes, check } from "../support/fixture.ts";

/** Rules about values and names, in files as they are written. */
const whole = ["address-without-interface", "no-hostname"];

test("a file that says it all is silent", () => {
  const text = `
    # Two services of one host.
    exec.start = "/bin/sh /etc/rc";
    exec.stop = "/bin/sh /etc/rc.shutdown jail";
    exec.clean;
    mount.devfs;
    interface = "igb0";
    path = "/usr/jails/$name";
    host.hostname = "$name.example.org";

    www {
      ip4.addr = 192.0.2.31, 192.0.2.32;
      exec.poststart = '/bin/sh -c "echo $name >> /var/log/started"';
    }

    db {
      ip4.addr = 192.0.2.40;
      ip6.addr = "2001:db8::40";
      exec.poststart = "/usr/bin/logger \\"db is up: $(uptime)\\"";
    }
  `;
  expect(analyze(text, { whole, release: "14.3" }).findings.map(({ message }) => message)).toEqual([]);
});

test("what is wrong is told where it is mended, and nothing else", () => {
  check(
    `
    exec.start = "/bin/sh /etc/rc";
    exec.stop = "/bin/sh /etc/rc.shutdown jail";
    exec.clean;
    mount.devfs;
    path = '/usr/jails/$name';
    #                  ^^^^^ single-quoted-variable

    www {
   #^^^ no-hostname
      jid = 31;
      #     ^^ fixed-jid
      ip4.addr = 192.0.2.31;
      #          ^^^^^^^^^^ address-without-interface
    }

    db {
      jid = 40;
      host.hostname = "db.\`hostname\`";
      #                   ^^^^^^^^^^ command-in-value
      ip4.addr = 192.0.2.40;
    }
    `,
    { whole, release: "14.3" },
  );
});

describe("address-without-interface puts the addresses on an interface", () => {
  const jails =
    'persist; path = "/jails/$name"; $net = 192.0.2;\na { ip4.addr = "$net.5"; }\nb { ip4.addr = $net.6; }\n';
  const fixed = (text: string): string =>
    applyFixes(text, "address-without-interface", "preferred", { whole: ["address-without-interface"] });

  test("that has their network in rc.conf", () => {
    const text = `${jails}//- /etc/rc.conf\nifconfig_igb0="inet 192.0.2.1/24"\nifconfig_igb1="inet 10.0.0.1/24"\n`;
    expect(fixed(text)).toContain('a { ip4.addr = "igb0|$net.5"; }\nb { ip4.addr = igb0|$net.6; }');
  });

  test("but on none where nobody knows which", () => {
    expect(fixed(jails)).toBe(jails);
    const text = `${jails}c { ip4.addr = "em0|10.0.0.1"; }\nd { ip4.addr = "em1|10.0.0.2"; }\n`;
    expect(fixed(text)).toBe(text);
  });
});
