import { describe, expect, it } from "vitest";
import { reducedText, reducedTo } from "../../support/editor.ts";

/** A host of many jails, in which one writes its interfaces as one string. */
const host = `
  # Jails of alpha
  exec.clean;
  mount.devfs;
  $base = "/jails";
  path = "$base/$name";

  db {
    host.hostname = "db.example.org";
    ip4.addr = "lo1|10.0.0.2/32";
    exec.start = "/bin/sh /etc/rc";
  }

  # The one that matters
  web {
    host.hostname = "web.example.org";
    vnet;
    vnet.interface = "epair1b,epair2b";
    exec.start = "/bin/sh /etc/rc";
  }

  mail { persist; }
`;

describe("a configuration is reduced to what still shows a finding", () => {
  it("without other jails, statements, comments and empty lines, but with what keeps it right", () => {
    expect(reducedText(host, "quoted-comma-list")).toBe(
      '$base = "/jails";\npath = "$base/$name";\nweb {\n  vnet;\n  vnet.interface = "epair1b,epair2b";\n' +
        '  exec.start = "/bin/sh /etc/rc";\n}\n',
    );
  });

  it("which is told in the same words at the same place", () => {
    const { finding, files, isSmallest, besides } = reducedTo(host, "quoted-comma-list");
    expect(files[0].text.slice(finding.start, finding.end)).toContain("epair1b,epair2b");
    expect({ isSmallest, besides }).toEqual({ isSmallest: true, besides: [] });
  });

  it("with what sets the variables of its statement, whatever these are called", () => {
    const left = reducedText(
      '$id = 7;\n$other = 8;\nweb { persist; path = /w; ip4.addr = "10.0.0.$id/99"; }\n',
      "bad-address",
    );
    expect(left).toBe('$id = 7;\nweb { persist; path = /w; ip4.addr = "10.0.0.$id/99"; }\n');
  });

  it("within the lines that it shares with others", () => {
    const text = "a { persist; path = /a; } b { path = /b; persist; ip4.addr = 300.1.1.1; host.hostname = b; } # b\n";
    expect(reducedText(text, "bad-address")).toBe(" b { path = /b; persist; ip4.addr = 300.1.1.1; }\n");
  });

  it("with the file that it lies in, and what includes that", () => {
    const text = `
      //- /etc/jail.conf
      exec.clean;
      path = "/jails/$name";
      .include "/etc/jail.conf.d/*.conf";
      other { persist; }
      //- /etc/jail.conf.d/db.conf
      db { persist; }
      //- /etc/jail.conf.d/web.conf
      web {
        persist;
        exec.prestart = "/bin/echo one";
        exec.prestart = "/bin/echo two";$0
      }
    `;
    expect(reducedText(text, "overwritten-list")).toBe(
      '//- /etc/jail.conf\npath = "/jails/$name";\n.include "/etc/jail.conf.d/*.conf";\n' +
        '//- /etc/jail.conf.d/web.conf\nweb {\n  persist;\n  exec.prestart = "/bin/echo one";\n  exec.prestart = "/bin/echo two";\n}\n',
    );
  });

  it("and says which other files of the host it needs", () => {
    const text = `
      //- /srv/alpha/etc/jail.conf
      web { path = /jails/web; mount.devfs; devfs_ruleset = 42;$0 persist; }
      db { path = /jails/db; persist; }
      //- /srv/alpha/etc/devfs.rules
      [other=7]
      //- /srv/alpha/etc/rc.conf
      devfs_system_ruleset="other"
    `;
    const { besides, files } = reducedTo(text, "devfs-ruleset-undefined");
    expect(files.map(({ path }) => path)).toEqual(["/srv/alpha/etc/jail.conf"]);
    expect(besides).toContain("/srv/alpha/etc/devfs.rules");
  });

  it("or as far as that goes in a bounded time", () => {
    const jails = Array.from({ length: 30 }, (_, number) => `j${number} { path = /j; persist; }\n`).join("");
    const text = `${jails}web { path = /w; persist; ip4.addr = 300.1.1.1; host.hostname = w; }\n`;
    const { files, isSmallest } = reducedTo(text, "bad-address", { trials: 4, characters: 1_000_000 });
    expect(isSmallest).toBe(false);
    expect(files[0].text).toContain("ip4.addr = 300.1.1.1;");
    expect(reducedTo(text, "bad-address", { trials: 100, characters: text.length }).isSmallest).toBe(false);
  });
});
