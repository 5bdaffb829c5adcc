import { describe, expect, it } from "vitest";
import { meaningsOf } from "../../support/meanings.ts";

/** Those of them that begin with a word. */
const only = (meanings: readonly string[], ...words: readonly string[]): string[] =>
  meanings.filter((each) => words.some((word) => each.startsWith(`${word}.`) || each.startsWith(`${word} `)));

/** What the words of a command are; the strings around them are left out. */
const commandOf = (command: string, parameter = "exec.prestart"): string[] =>
  meaningsOf(`$ifconfig = "/sbin/ifconfig"; $id = 5;\nweb { ${parameter} = ${command}; }\ndb { }`)
    .slice(9)
    .filter((each) => !each.startsWith("string ") && each !== "jail.set db");

describe("statements", () => {
  it("have a name, an operator and values", () => {
    expect(meaningsOf('# who\nweb {\n  path = "/jails/$name";\n  $id += 17;\n}\n')).toEqual([
      "comment # who",
      "jail.set web",
      "parameter.known path",
      "operator =",
      'string "',
      "path /jails/",
      "variable.implied $name",
      'string "',
      "variable.appended $id",
      "operator +=",
      "number 17",
    ]);
  });

  it("name parameters that are known, deprecated, of another release, or unknown", () => {
    const text = "persist; allow.sysvipc; zfs.dataset = a; persistent; allow.mount.otherfs; exec.clean = false;";
    expect(only(meaningsOf(text, { release: "14.3" }), "parameter")).toEqual([
      "parameter.known persist",
      "parameter.known.deprecated allow.sysvipc",
      "parameter.unavailable zfs.dataset",
      "parameter persistent",
      "parameter.known allow.mount.otherfs",
      "parameter.known exec.clean",
    ]);
  });

  it("have their name within its quotes", () => {
    expect(meaningsOf('"path" = /x;')).toEqual([
      'string "',
      "parameter.known path",
      'string "',
      "operator =",
      "path /x",
    ]);
  });

  it("include files, where the release does", () => {
    expect(meaningsOf('.include "*.conf";')[0]).toBe("directive .include");
    expect(meaningsOf('.include "*.conf";', { release: "13.2" })[0]).toBe("parameter .include");
  });

  it("stand in blocks whose names may be wildcards", () => {
    const names = ["web { inner { } }", "* { }", '"web.*" { }', '"we*b" { }'].map((text) =>
      meaningsOf(text).join(", "),
    );
    expect(names).toEqual([
      "jail.set web, jail.set inner",
      "wildcard *",
      'string ", jail.set web., wildcard *, string "',
      'string ", jail.set we*b, string "',
    ]);
  });

  it("are coloured in a broken file, too", () => {
    const found = meaningsOf(
      'web {\n  path = "/jails/web"\n  persist;\n  exec.start = "/bin/sh /etc/rc;\n}\ndb { vnet; }\n',
    );
    expect(only(found, "parameter", "jail", "command")).toEqual([
      "jail.set web",
      "parameter.known path",
      "parameter.known persist",
      "parameter.known exec.start",
      "command /bin/sh",
      "jail.set db",
      "parameter.known vnet",
    ]);
  });
});

describe("variables", () => {
  it("that jail(8) does not find are told apart", () => {
    const text = 'web { $id = 1; path = "$nowhere$id"; }';
    expect(only(meaningsOf(text), "variable")).toEqual([
      "variable.set $id",
      "variable.undefined $nowhere",
      "variable $id",
    ]);
  });

  it("are not called undefined where something is not read that may set them", () => {
    const text = '.include "missing.conf";\nweb { path = "$nowhere"; }';
    expect(only(meaningsOf(text), "variable")).toEqual(["variable $nowhere"]);
    expect(only(meaningsOf('path = "$nowhere";'), "variable")).toEqual(["variable $nowhere"]);
  });

  it("that another file of the root sets are found", () => {
    const found = meaningsOf('web { path = "$base"; }\n.include "base.conf";\n//- /etc/base.conf\n$base = /jails;');
    expect(only(found, "variable")).toEqual(["variable $base"]);
  });
});

describe("values", () => {
  it.each([
    ["securelevel = 3;", ["number 3"]],
    ['securelevel = "3";', ['string "', "number 3", 'string "']],
    ["persist = TRUE;", ["boolean TRUE"]],
    ["host = inherit;", ["choice inherit"]],
    ["host.hostname = true;", ["string true"]],
    ["$x = true;", ["boolean true"]],
    ['$x = "true";', ['string "true"']],
    ["depend = db, web;", ["jail db", "jail web"]],
    ["vnet.interface = epair0b;", ["interface epair0b"]],
    ["ip4.addr = em0|10.0.0.2/24;", ["interface em0", "string |", "address 10.0.0.2", "string /", "number 24"]],
    ['ip4.addr = "10.0.0.2,10.0.0.3";', ['string "', "address 10.0.0.2", "string ,", "address 10.0.0.3", 'string "']],
    ["ip6.addr = 2001:db8::2;", ["address 2001:db8::2"]],
    ["ip4.addr = 10.0.0.999;", ["string 10.0.0.999"]],
    ["path = '/a\\tb';", ["string '", "path /a", "escape \\t", "path b", "string '"]],
    ["path = /a\\ b;", ["path /a", "escape \\ ", "path b"]],
    [
      'mount = "/a /jails/web nullfs ro 0 0";',
      ['string "', "path /a", "path /jails/web", "choice nullfs", "option ro", "number 0", "number 0", 'string "'],
    ],
    [
      'mount = "zroot/data /jails/web/data zfs rw 0 0", "proc /proc procfs rw";',
      [
        'string "',
        "dataset zroot/data",
        "path /jails/web/data",
        "choice zfs",
        "option rw",
        "number 0",
        "number 0",
        'string "',
        'string "proc ',
        "path /proc",
        "choice procfs",
        "option rw",
        'string "',
      ],
    ],
    ['mount.fstab = "/etc/fstab.$name";', ['string "', "path /etc/fstab.", "variable.implied $name", 'string "']],
    ["zfs.dataset = zroot/jails, zroot/data;", ["dataset zroot/jails", "dataset zroot/data"]],
    ['web { } .include "/etc/jail.conf.d/*.conf";', ['string "', "path /etc/jail.conf.d/*.conf", 'string "']],
    ['$root = "/jails";', ['string "/jails"']],
  ])("%s", (text, expected) => {
    expect(meaningsOf(text).slice(2)).toEqual(expected);
  });
});

describe("commands", () => {
  it.each<[string, string[]]>([
    [
      '"/sbin/ifconfig bridge0 addm epair${id}a up"',
      [
        "command /sbin/ifconfig",
        "interface bridge0",
        "subcommand addm",
        "interface epair",
        "variable ${id}",
        "interface a",
        "subcommand up",
      ],
    ],
    // The program stands in a variable.
    ['"$ifconfig lo1 create"', ["variable $ifconfig", "interface lo1", "subcommand create"]],
    [
      '"ifconfig epair0b vnet web && route -q add -inet default 10.0.0.1"',
      [
        "command ifconfig",
        "interface epair0b",
        "subcommand vnet",
        "jail web",
        "shelloperator &&",
        "command route",
        "option -q",
        "subcommand add",
        "option -inet",
        "subcommand default",
        "address 10.0.0.1",
      ],
    ],
    [
      '"jexec -l db service nginx onestart > /dev/null 2>&1"',
      [
        "command jexec",
        "option -l",
        "jail db",
        "command service",
        "subcommand onestart",
        "shelloperator >",
        "path /dev/null",
        "shelloperator 2>&",
      ],
    ],
    ['"jail -r db nowhere"', ["command jail", "option -r", "jail db"]],
    [
      "\"sh -c 'if true; then ifconfig lo1 up; fi'\"",
      [
        "command sh",
        "option -c",
        "keyword if",
        "command true",
        "shelloperator ;",
        "keyword then",
        "command ifconfig",
        "interface lo1",
        "subcommand up",
        "shelloperator ;",
        "keyword fi",
      ],
    ],
    ['"env A=1 zfs mount zroot/a"', ["command env", "command zfs", "subcommand mount"]],
    [
      '"ifconfig lo1 ether 02:00:00:00:00:05 mtu 1500"',
      [
        "command ifconfig",
        "interface lo1",
        "subcommand ether",
        "address 02:00:00:00:00:05",
        "subcommand mtu",
        "number 1500",
      ],
    ],
    // Over the end of a line, in two pieces, with an escape in the middle of a word.
    [
      '"ifconfig br\\x69dge0 \\\n  up"',
      ["command ifconfig", "interface br", "escape \\x69", "interface dge0", "escape \\\n", "subcommand up"],
    ],
    ['"mount -t nullfs /a /jails/web/a"', ["command mount", "option -t", "path /a", "path /jails/web/a"]],
    ['"mkdir -p /jails/web/a"', ["command mkdir", "option -p", "path /jails/web/a"]],
    ['"zfs jail $name zroot/data"', ["command zfs", "subcommand jail", "variable.implied $name", "dataset zroot/data"]],
    [
      '"devfs -m /dev rule -s 4 applyset"',
      ["command devfs", "option -m", "path /dev", "subcommand rule", "option -s", "number 4"],
    ],
    ['"pkg -j 3 upgrade"', ["command pkg", "option -j", "number 3", "subcommand upgrade"]],
    [`"sed -i.bak '/old/d' /etc/hosts"`, ["command sed", "option -i.bak"]],
    ['"mount_nullfs /$name /x"', ["command mount_nullfs", "path /", "variable.implied $name", "path /x"]],
    ['ifconfig" lo1 up"', ["command ifconfig", "interface lo1", "subcommand up"]],
    ["\"echo 'ifconfig lo1 up; a && b'\"", ["command echo"]],
  ])("%s", (command, expected) => {
    expect(commandOf(command)).toEqual(expected);
  });

  it("of a site are what they stand for", () => {
    const files = '{ "commands": { "mynet": "ifconfig" } }';
    const found = meaningsOf(`web { exec.prestart = "mynet lo1 up"; }\n//- /etc/jailconf.json\n${files}`);
    expect(only(found, "interface", "subcommand", "command")).toEqual([
      "command mynet",
      "interface lo1",
      "subcommand up",
    ]);
  });

  it("outside of all blocks are read as the first jail does", () => {
    const found = meaningsOf('exec.prestart = "$program lo1 up";\nweb { $program = ifconfig; }');
    expect(only(found, "interface", "subcommand")).toEqual(["interface lo1", "subcommand up"]);
  });
});
