import { describe, expect, test } from "vitest";
import { check } from "../support/fixture.ts";
import { said } from "../support/said.ts";

describe("what is said of several jails", () => {
  test.each([
    [
      "address-without-interface",
      "a { path = /a; ip4.addr = 10.0.0.1; } b { path = /b; ip4.addr = 10.0.0.2; }",
      [
        "`10.0.0.1` is put on no interface. Set `interface`, unless the host has the address already.",
        "jail(8) adds an address to an interface only where it is told which one: `em0|192.0.2.10`.",
        "→ another one",
      ],
    ],
    [
      "same-host-id",
      "a { host.hostid = 77; } b { host.hostid = 77; }",
      ["`a` has this `host.hostid` too. What tells machines apart by it takes both for one.", "→ that of `a`"],
    ],
    [
      "unused-interface",
      "a { vnet; interface = em0; } b { vnet; interface = em1; }",
      [
        "`interface` has no effect on a jail with `vnet`. Its interfaces are those of `vnet.interface`.",
        "→ this one neither",
      ],
    ],
    [
      "duplicate-jail",
      "a { persist; } a { persist; }",
      [
        "A jail `a` is defined already. This one will not start: rename it, or merge the two.",
        "jail(8) does not merge the blocks: it reads two jails of one name, and the name is taken.",
        "→ the first one",
      ],
    ],
    [
      "depend-loop",
      "a { depend = b; } b { depend = a; }",
      [
        "Circular dependency: a → b → a. None of them will start.",
        "jail(8) prints a line about the first of them and still exits with success.",
        "→ `b` waits for `a`",
      ],
    ],
    [
      "child-exceeds-parent",
      "a { path = /a; children.max = 1; } a.b { path = /b; allow.mount; }",
      ["The parent `a` does not have `allow.mount`. A child has no right that its parent lacks.", "→ the parent `a`"],
    ],
    [
      "child-exceeds-parent",
      "a { path = /a; children.max = 1; } a.b { path = /b; ip4.addr = 10.0.0.5; }",
      [
        "`10.0.0.5` is not an address of the parent `a`. A child uses its parent's, which has no `ip4.addr`.",
        "→ the parent `a`",
      ],
    ],
    [
      "child-exceeds-parent",
      "a { path = /a; children.max = 1; ip4.addr = 10.0.0.1; } a.b { path = /b; ip4.addr = 10.0.0.5; }",
      [
        "`10.0.0.5` is not an address of the parent `a`. A child uses its parent's, which has `10.0.0.1`.",
        "→ the parent `a`",
      ],
    ],
    [
      "child-exceeds-parent",
      "a { path = /a; children.max = 1; securelevel = 2; } a.b { path = /b; securelevel = 1; }",
      ["`securelevel` `1` is lower than that of the parent `a`, which is 2.", "→ the parent `a`"],
    ],
    [
      "globals-after-jail",
      "a { path = /a; } path = /b; b { persist; }",
      [
        "This overrides `path` of `a` above. Move it above the jails, so that their own values hold.",
        "→ what `a` sets itself",
      ],
    ],
    [
      "globals-after-jail",
      "persist; a { path = /a; } path = /b; b { }",
      [
        "Until FreeBSD 13 this overrides `path` of `a` above, later not. Move it above the jails.",
        "From FreeBSD 14 on all globals stand where the first one does.",
        "→ what `a` sets itself",
      ],
    ],
    [
      "globals-after-jail",
      "persist; a { path = /a; } b { path = /b; } path = /c; c { }",
      [
        "Until FreeBSD 13 this overrides `path` of jails above, later not. Move it above the jails.",
        "From FreeBSD 14 on all globals stand where the first one does.",
        "→ what `a` sets itself",
      ],
    ],
    [
      "globals-after-jail",
      "persist; a { exec.start = x; } exec.start += y; b { }",
      [
        "From FreeBSD 14 on this is not added to `exec.start` of `a` above. Write it above the jails, or add it there.",
        "From FreeBSD 14 on all globals stand where the first one does.",
        "→ what `a` sets itself",
      ],
    ],
    [
      "globals-after-jail",
      "path = /x; a { persist; } path = /y; b { persist; }",
      [
        "This sets `path` for the jails above as well. Set it in the blocks of those that need another value.",
        "→ what the jails above were to get",
      ],
    ],
    [
      "globals-after-jail",
      "a { persist; } path = /y; mount.devfs; b { persist; }",
      [
        "What stands between jails is for those above as well. Write what is for all of them above the jails.",
        "→ this as well",
      ],
    ],
    [
      "child-exceeds-parent",
      "a.b { path = /b; }",
      [
        "The parent `a` is not defined. This jail will not start unless that one runs.",
        "A dot in a name, or a nested block, makes a jail inside of another one.",
      ],
    ],
    [
      "child-exceeds-parent",
      "a { path = /a; children.max = 2; } a.b { path = /b; children.max = 2; }",
      ["`children.max` `2` has to be below that of the parent `a`, which is 2.", "→ the parent `a`"],
    ],
    [
      "child-exceeds-parent",
      "a { path = /a; children.max = 1; interface = em0; ip4.addr = 10.0.0.1; } a.b { path = /b; interface = em0; ip4.addr = 10.0.0.1; }",
      [
        "Stopping this jail takes `10.0.0.1` from its parent `a`, too. Give the child its address without an interface.",
        "What jail(8) sets on an interface it takes away again. Without the interface it sets nothing.",
        "→ the parent `a`",
      ],
    ],
    [
      "child-exceeds-parent",
      "a { path = /a; children.max = 1; ip4.addr = 10.0.0.1, 10.0.0.2; } a.b { path = /b; ip4.addr = 10.0.0.1; }",
      [
        "`10.0.0.1` is an address of the parent `a`. Only where each has a single address may they share it.",
        "→ the parent `a`",
      ],
    ],
    [
      "deprecated-parameter",
      'a { persist; }\n//- /etc/rc.conf\njail_www_rootdir="/j"\njail_www_ip="10.0.0.1"\n',
      [
        "`jail_www_rootdir` is obsolete: jails are defined in jail.conf. Move what it says there, and leave it out.",
        "→ another one",
      ],
    ],
    [
      "include-misuse",
      '.include "/x/y.conf"; a { }',
      [
        "`/x/y.conf` does not exist here. What it sets is not known here.",
        "If it does not exist on the host either, jail(8) starts no jail.",
      ],
    ],
    [
      "include-misuse",
      '.include "y.conf"; a { }',
      ["`/etc/y.conf` does not exist. A relative name starts at the folder of this file."],
    ],
    [
      "include-misuse",
      '$d = x; .include "$d"; a { }',
      ["The name of a file to include cannot hold variables. Write the name itself."],
    ],
    [
      "include-misuse",
      '.include "/dev/x"; a { }',
      ["Nothing below /proc, /dev and /sys is read. Name ordinary files."],
    ],
    [
      "include-misuse",
      '.include "jail.conf"; a { }',
      [
        "Files include each other more than 32 levels deep. Remove one of the includes.",
        "Most likely they include each other in a circle.",
      ],
    ],
    [
      "include-misuse",
      ".include; a { }",
      [
        "`.include` names no file. Name the file to include.",
        "jail(8) takes `.include` here for a parameter, which it does not know, and the jail does not start.",
      ],
    ],
    [
      "include-misuse",
      '.include = "x"; a { }',
      [
        '`.include =` includes nothing. Write `.include "file";`.',
        "jail(8) takes `.include` here for a parameter, which it does not know, and the jail does not start.",
      ],
    ],
    [
      "include-misuse",
      '.include += "x"; a { }',
      [
        '`.include +=` includes nothing. Write `.include "file";`.',
        "jail(8) takes `.include` here for a parameter, which it does not know, and the jail does not start.",
      ],
    ],
    [
      "include-misuse",
      'include = "x"; a { }',
      [
        '`include` includes nothing. Write `.include "file";`.',
        "jail(8) takes `include` here for a parameter, which it does not know, and the jail does not start.",
      ],
    ],
    [
      "wildcard-syntax",
      '"web*" { persist; }',
      [
        "`web*` is the name of one jail: only a whole part between dots can be a `*`.",
        "Its parameters reach no other jail.",
        "`*` stands for all jails, `www.*` for those below `www`.",
      ],
    ],
    [
      "unknown-jail",
      'a { path = /a; persist; exec.poststart = "jexec b /bin/date"; }',
      [
        "There is no jail `b` here for `jexec` to find. Did you mean `a`?",
        "A jail of another file, or one that another program makes, is not known here.",
      ],
    ],
  ] as const)("%s: %s", (rule, text, words) => {
    const [message, ...others] = said(rule, text);
    expect([message.replace(/ \(in [^)]*\)$/, ""), ...others]).toEqual(words);
  });
});

describe("what two jails have in common", () => {
  const both = (statements: string, paths = ["/a", "/b"]): string =>
    paths.map((path, index) => `${"ab"[index]} { path = ${path}; persist; ${statements} }`).join(" ");

  test.each([
    [
      "jid = 5;",
      "`a` has the jid `5` too. The second to start fails.",
      "The second one does not come up: `jail 5 already exists`.",
    ],
    [
      "$id = 5; jid = $id;",
      "`$id` is the same in `a` too. Both have the jid `5`; the second to start fails.",
      "The second one does not come up: `jail 5 already exists`.",
    ],
    [
      "vnet; vnet.interface = em1;",
      "`a` takes `em1` too. The second to start fails.",
      "An interface can be in one jail only: to the second one, `em1` does not exist.",
    ],
    [
      "$if = em1; vnet; vnet.interface = $if;",
      "`$if` is the same in `a` too. Both take `em1`; the second to start fails.",
      "An interface can be in one jail only: to the second one, `em1` does not exist.",
    ],
    [
      "$id = 5; exec.prestart = 'ifconfig bridge5 create';",
      "`a` creates `bridge5` too. The second to start fails.",
      "The second one does not come up: `ifconfig: SIOCIFCREATE2: File exists`. Give each jail a number of its own.",
    ],
    [
      '$id = 5; exec.prestart = "ifconfig bridge${id} create";',
      "`$id` is `5` in `a` too. Both create `bridge5`; the second to start fails.",
      "The second one does not come up: `ifconfig: SIOCIFCREATE2: File exists`. Give each jail a number of its own.",
    ],
    [
      "host.hostname = web;",
      "`a` is called `web` too. Logs and mail do not tell them apart.",
      "Give each jail a host name of its own.",
    ],
    [
      "exec.consolelog = /var/log/jails;",
      "`a` writes to `/var/log/jails` too. Their output is mixed there.",
      "Give each jail a file of its own.",
    ],
    [
      "mount = '/data /srv/x nullfs rw 0 0';",
      "`a` mounts something on `/srv/x` too. The second mount covers the first.",
      "Each stop unmounts one of the two.",
    ],
    [
      "ip4.addr = 'em0|10.0.0.5';",
      "`a` uses the address `10.0.0.5` too. The second to start may fail.",
      "The kernel refuses the second one when either has further addresses (`IPv4 addresses clash`), and where jail(8) sets the address on an interface, stopping one jail takes it away from the other.",
    ],
    [
      "ip4.addr = 10.0.0.5;",
      "`a` uses the address `10.0.0.5` too. They share its ports.",
      "The kernel allows that while it is the only address of both.",
    ],
  ])("%s", (statements, message, note) => {
    const words = said("duplicate-resource", both(statements));
    expect(words).toEqual([message, note, "→ the jail `a` has it here"]);
  });

  test("a path is shared by services only where /etc/rc starts some", () => {
    const shared = ["/j", "/j"];
    expect(said("duplicate-resource", both("", shared)).slice(0, 2)).toEqual([
      "`a` has the path `/j` too. They share all files.",
      "→ the jail `a` has it here",
    ]);
    expect(said("duplicate-resource", both('exec.start = "/bin/sh /etc/rc";', shared))[1]).toBe(
      "Each of them starts the same services on the same files.",
    );
  });

  test("what is the same for the same reason is said as well", () => {
    const words = said(
      "duplicate-resource",
      both('$id = 5; jid = $id; exec.prestart = "ifconfig bridge${id} create";'),
    );
    expect(words).toContain("Both also create `bridge5`.");
  });
});

test("a bridge that one jail destroys, and another one makes, is said to be left", () => {
  const jail = (name: string, last: string): string =>
    `${name} { path = /${name}; persist; exec.prestart = "ifconfig bridge7 create || true", "ifconfig bridge7 addm tap_${name} || true"; exec.poststop = "ifconfig bridge7 ${last}"; }\n`;
  expect(said("duplicate-resource", jail("a", "destroy") + jail("b", "deletem tap_b"))).toEqual([
    "`b` creates `bridge7` too. This stop takes it away from a jail that runs.",
    "Leave `bridge7` on the host, or destroy it only when nobody is on it.",
    "→ the jail `b` has it here",
  ]);
});

test("of a jail whose name looks like a wildcard nothing else is said", () => {
  check("w*b { persist; }\n^^^ wildcard-syntax");
});
