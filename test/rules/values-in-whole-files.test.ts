import { expect, test } from "vitest";
import { analyze, check } from "../support/fixture.ts";

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
