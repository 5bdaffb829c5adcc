import { describe, expect, it } from "vitest";
import { definitionsAt, outlineOf } from "../../support/editor.ts";

describe("outline", () => {
  it("shows blocks, statements and lists as one entry", () => {
    const text = `
      exec.clean;
      $gateway = "10.0.0.1";
      .include "d/*.conf";
      * { persist; }
      web {
        exec.start = "a";
        exec.start += "b", "c";
        path = "/jails/web";
        inner { persist; }
      }
    `;
    expect(outlineOf(text)).toBe(
      [
        "parameter exec.clean",
        "variable $gateway 10.0.0.1",
        "include .include d/*.conf",
        "wildcard *",
        "  parameter persist",
        "jail web /jails/web",
        "  parameter exec.start 3 values",
        "  parameter path /jails/web",
        "  jail inner",
        "    parameter persist",
        "",
      ].join("\n"),
    );
  });

  it("shows names of which nothing is to be seen in quotes", () => {
    expect(outlineOf('"" { "" = a; " " = b; "c d" = e; }\n')).toBe(
      ['jail ""', '  parameter "" a', '  parameter " " b', "  parameter c d e", ""].join("\n"),
    );
  });

  it("tells jails apart by their addresses and what they depend on", () => {
    const text = `
      exec.start = "/bin/sh /etc/rc";
      web {
        $id = 2;
        vnet;
        vnet.interface = "epair\${id}b";
        exec.start = "ifconfig lo0 127.0.0.1 up", "ifconfig epair\${id}b inet 10.0.0.\${id}/24 up";
        depend = db, dns, mail;
      }
      db { ip4.addr = "em0|10.0.0.3/24", 10.0.0.4; ip6.addr = "2001:db8::3"; }
      dns { path = /jails/dns; }
      mail { persist; }
    `;
    expect(outlineOf(text).match(/^jail .*$/gm)).toEqual([
      "jail web vnet · 10.0.0.2 · depends on db, dns +1",
      "jail db 10.0.0.3, 10.0.0.4 +1",
      "jail dns /jails/dns",
      "jail mail",
    ]);
  });

  it("shows what values with variables come to, where that is the same in all jails that read them", () => {
    const text = `
      $base = "/jails";
      $root = "$base/roots";
      path = "$base/$name";
      mount.fstab = "$nowhere/fstab";
      web { $host = "web.$domain"; $domain = example.org; host.hostname = $host; mount.fstab = ""; }
      db { mount.fstab = ""; host.hostname = 'db\x20.$name'; }
    `;
    expect(outlineOf(text)).toBe(
      [
        "variable $base /jails",
        "variable $root /jails/roots",
        "parameter path $base/$name",
        "parameter mount.fstab $nowhere/fstab",
        "jail web /jails/web",
        "  variable $host web.example.org",
        "  variable $domain example.org",
        "  parameter host.hostname web.example.org",
        '  parameter mount.fstab ""',
        "jail db /jails/db",
        '  parameter mount.fstab ""',
        "  parameter host.hostname db .$name",
        "",
      ].join("\n"),
    );
  });

  it("shows values of a file that is included in a block", () => {
    const text = `
      web { $some = true; .include "/etc/inner.conf"; }
      //- /etc/inner.conf
      persist = $some;$0
    `;
    expect(outlineOf(text)).toBe("parameter persist true\n");
  });

  it("survives what is not finished", () => {
    expect(outlineOf("web {\n  path = /x\n  persist;\n\ndb {\n  vnet;\n}\n")).toContain("jail db");
  });
});

describe("definition", () => {
  it.each([
    ["$v = 1;\nweb {\n  path = /j/$$0v;\n}\n", ["/etc/jail.conf:1"]],
    ["$v = 1;\nweb {\n  $v = 2;\n  path = /j/${v$0};\n}\n", ["/etc/jail.conf:3"]],
    ["web { depend = d$0b; }\ndb {}\n", ["/etc/jail.conf:2"]],
    ['.include "$0b.conf";\n//- /etc/b.conf\npersist;\n', ["/etc/b.conf:1"]],
    ["web { per$0sist; }", ["/etc/jail.conf:1"]],
    ["* { persist; }\nweb {\n  per$0sist = 0;\n  $x = 1;\n}\n", ["/etc/jail.conf:3"]],
    ["# $0", []],
  ])("of %j", (text, expected) => expect(definitionsAt(text)).toEqual(expected));
});
