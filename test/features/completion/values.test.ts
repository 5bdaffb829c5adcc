import { describe, expect, it } from "vitest";
import { afterCompletion, completionsAt, labelsAt } from "../../support/editor.ts";

describe("addresses", () => {
  const fleet = 'a { ip4.addr = "em0|10.0.0.5/24"; }\nb { ip4.addr = "em0|10.0.0.6/24"; }\n';

  it.each([
    ["after the highest", `${fleet}web { ip4.addr = "$0"; }`, "em0|10.0.0.7/24"],
    ["in single quotes", `${fleet}web { ip4.addr = '$0'; }`, "em0|10.0.0.7/24"],
    ["without quotes", `${fleet}web { ip4.addr = $0; }`, "em0|10.0.0.7/24"],
    ["of a larger network", 'c { ip4.addr = 10.9.0.1/16; }\nweb { ip4.addr = "$0"; }', "10.9.0.2/16"],
    ["without a length", 'a { ip4.addr = 10.0.0.5; }\nweb { ip4.addr = "$0"; }', "10.0.0.6/32"],
    ["that is not a variable's", `${fleet}$gateway = 10.0.0.7;\nweb { ip4.addr = "$0"; }`, "em0|10.0.0.8/24"],
    ["from below at the end", 'a { ip4.addr = 10.0.0.254/24; }\nweb { ip4.addr = "$0"; }', "10.0.0.1/24"],
    ["for IPv6", 'a { ip6.addr = "em0|2001:db8::5/64"; }\nweb { ip6.addr = "$0"; }', "em0|2001:db8::6/64"],
    ["after ifconfig inet", `${fleet}web { exec.start = "ifconfig e0 inet $0"; }`, "10.0.0.7/24"],
    [
      "after ifconfig inet6",
      'a { ip6.addr = "fd00::1/64"; }\nweb { exec.start = "ifconfig e0 inet6 $0"; }',
      "fd00::2/64",
    ],
  ])("the next one %s", (_, text, expected) => expect(labelsAt(text)[0]).toBe(expected));

  it("are none in networks to which routes lead", () => {
    expect(labelsAt('web { exec.start = "ifconfig e0 inet $0", "route add -net 10.0.0.0/8 192.0.2.1"; }')).toEqual([]);
  });

  it.each([
    ["the whole value", `${fleet}web { ip4.addr = "em0|10.0$0.0.9/24"; }`, '"em0|10.0.0.7/24|";'],
    ["no quotes that are there", `${fleet}web {\n  ip4.addr = "$0"\n}`, '"em0|10.0.0.7/24";|'],
    ["quotes where they are needed", `${fleet}web {\n  ip4.addr = $0\n}`, '= "em0|10.0.0.7/24";|'],
  ])("replace %s", (_, text, expected) => expect(afterCompletion(text, "em0|10.0.0.7/24")).toContain(expected));

  it("show their form where the file has none", () => {
    expect(afterCompletion('web { ip4.addr = "$0"; }', "interface|address/prefix")).toContain('"|em0|192.0.2.10/24"');
  });
});

describe("jails to depend on", () => {
  it.each([
    ["itself", "web { depend = $0; } db { }", ["db"]],
    ["one that needs it", "web { depend = $0; } db { depend = web; } dns { }", ["dns"]],
    ["one that needs it indirectly", "web { depend = $0; } db { depend = dns; } dns { depend = web; }", []],
    ["its children", "web { depend = $0; b { } } dns { }", ["dns"]],
    ["what the list has", "web { depend = db; depend += $0; } db { } dns { }", ["dns"]],
  ])("leave out %s", (_, text, expected) => expect(labelsAt(text)).toEqual(expected));

  it("keep the one that is being changed", () => expect(labelsAt("web { depend = d$0b; } db { }")).toEqual(["db"]));
});

describe("fstab lines", () => {
  it.each([
    ['web { mount = "$0"; }', "nullfs, read-only", 'mount = "|/from ${path}/to nullfs ro 0 0";'],
    ["web {\n  mount = $0\n}", "tmpfs", 'mount = "tmpfs ${path}|/tmp tmpfs rw,mode=1777 0 0";'],
    ['web {\n  mount += "$0"\n}', "devfs", 'mount += "devfs ${path}/dev devfs rw,ruleset=4 0 0";|'],
    ['web { mount = "/usr/ports $0"; }', "${path}/usr/ports", 'mount = "/usr/ports ${path}/usr/ports|";'],
    ['web { mount = "/a ${path}/a nul$0"; }', "nullfs", 'mount = "/a ${path}/a nullfs|";'],
    ['web { mount = "/a ${path}/a nullfs $0"; }', "ro", 'mount = "/a ${path}/a nullfs ro|";'],
    ['web { mount = "devfs ${path}/dev devfs r$0"; }', "rw,ruleset=4", 'devfs rw,ruleset=4|";'],
    ['web { mount = "nas:/a ${path}/a nfs $0"; }', "ro", 'mount = "nas:/a ${path}/a nfs ro|";'],
    ['web { mount = "/a ${path}/a nullfs ro $0"; }', "0", 'mount = "/a ${path}/a nullfs ro 0|";'],
    ['web {\n  mount += "tm$0"\n}', "tmpfs", 'mount += "tmpfs ${path}|/tmp tmpfs rw,mode=1777 0 0";'],
    ['web { mount = "/a ${path}/a nullfs rw,no$0 0 0"; }', "nosuid", "nullfs rw,nosuid| 0 0"],
    ['web { mount = "tmpfs ${path}/tmp tmpfs rw,mode=1777,$0"; }', "size=", "rw,mode=1777,size=|"],
    ['web { exec.prestart = "mount -t nullfs -o ro,n$0 /a /b"; }', "noexec", "ro,noexec| /a /b"],
  ])("at %j: %s", (text, label, expected) => expect(afterCompletion(text, label)).toContain(expected));

  it("have further options, each once, and those of their kind of file system", () => {
    const further = (options: string, type: string) =>
      labelsAt(`web { mount = "x \${path}/x ${type} ${options},$0 0 0"; }`);
    expect(further("ro,nosuid", "nullfs")).toEqual(["noexec", "noatime"]);
    expect(further("rw,size=1g", "tmpfs")).toEqual(["noexec", "nosuid", "noatime", "mode=1777", "uid=", "gid="]);
    expect(further("rw", "devfs")).toContain("ruleset=4");
  });
});

describe("files", () => {
  const files =
    "\n//- /etc/jail.conf.d/a.conf\na { }\n//- /etc/common.inc\n#\n//- /etc/fstab.web\n#\n//- /jails/web/etc/rc\n#\n";

  it.each([
    ['.include "$0";', ["jail.conf.d/", "common.inc"]],
    ['.include "jail.conf.d/$0";', ["*.conf", "a.conf"]],
    ['.include "jail.conf.d/a$0";', ["a.conf"]],
    [".include $0", ["jail.conf.d/", "common.inc"]],
    ['.include "/etc/jail.conf.d/$0";', ["*.conf", "a.conf"]],
    ['.include "/etc/$0";', ["jail.conf.d/", "common.inc"]],
    ['.include "jail.conf.d/*$0";', []],
    ['web { mount.fstab = "/etc/$0"; }', ["jail.conf.d/", "common.inc", "fstab.web", "jail.conf"]],
    ['web { mount.fstab = "$0"; }', []],
    ['web { path = "/jails/$0"; }', ["web/"]],
    ["web { path = /jails/$0; }", ["web/"]],
    ['web { path = "/jails/web/etc/$0"; }', []],
    ['web { path = "$root/$0"; }', []],
    ['web { mount = "/jails/$0"; }', ["web/"]],
  ])("in %j", (text, expected) => {
    // The file itself is not among those that it could include.
    const labels = labelsAt(text + files).filter((label) => label !== "jail.conf");
    expect(labels.sort()).toEqual(expected.filter((label) => label !== "jail.conf").sort());
  });

  it.each([
    ['.include "jail$0";', "jail.conf.d/", '.include "jail.conf.d/|";'],
    ['web { path = "/ja$0ils/web"; }', "jails/", 'path = "/jails/|/web";'],
    ["web { path = /ja$0ils/web; }", "jails/", "path = /jails|/web;"],
    ['web { mount.fstab = "/etc/fs$0tab"; }', "fstab.web", '"/etc/fstab.web|";'],
    ['.include "jail.conf.d/$0";', "*.conf", '.include "jail.conf.d/*.conf|";'],
    [".include jail.conf.d/$0;", "*.conf", '.include "jail.conf.d/*.conf"|;'],
  ])("replace one part of %j", (text, label, expected) => {
    expect(afterCompletion(text + files, label)).toContain(expected);
  });

  it("of the host in whose tree an including file lies are not those of this machine", () => {
    const other = "//- /etc/here.conf\n#\n//- /srv/a/etc/there.conf\n#\n";
    expect(labelsAt(`//- /srv/a/etc/jail.conf\n.include "/etc/$0";\n${other}`)).toEqual(["there.conf"]);
    expect(labelsAt(`//- /srv/a/jail.conf\n.include "/etc/$0";\n${other}`)).toEqual([]);
  });

  it("come up after a slash, and nothing else does that does not begin with it", () => {
    expect(labelsAt(`web { path = "/jails/$0"; }${files}`, { trigger: "/" })).toEqual(["web/"]);
    expect(labelsAt('web { exec.start = "/x/$0"; }', { trigger: "/" })).toEqual([]);
    expect(labelsAt("/$0", { trigger: "/" })).toEqual([]);
  });

  it("are no include before 14.0", () => expect(labelsAt(`.include "$0";${files}`, { release: "13.0" })).toEqual([]));
});

describe("values like those of the other jails", () => {
  it.each([
    ['db { path = /jails/db; }\nweb { path = "$0"; }', "/jails/$name"],
    ["db { host.hostname = db.example.org; }\nweb { host.hostname = $0; }", "$name.example.org"],
    ["db { path = /j/db_root; }\nweb { path = $0; }", "/j/${name}_root"],
    ['a { $id = "3"; }\nb { $id = "12"; }\nweb { $id = "$0"; }', "13"],
    ['a { $ip = "10.1.0.3/16"; }\nb { $ip = "10.1.0.4/16"; }\nweb { $ip = "$0"; }', "10.1.0.5/16"],
    ['a { $ip = "fd00::3/64"; }\nweb { $ip = "$0"; }', "fd00::4/64"],
  ])("in %j: %s", (text, expected) => expect(labelsAt(text)).toEqual([expected]));

  it("are not invented", () => expect(labelsAt('a { $v = "x"; }\nweb { $v = "$0"; }')).toEqual([]));
});

describe("the end of the statement", () => {
  it.each([
    ["web {\n  ip4 = $0\n}", "new", "ip4 = new;|"],
    ["web {\n  ip4 = $0;\n}", "new", "ip4 = new|;"],
    ['web {\n  ip4 = "$0"\n}', "new", 'ip4 = "new";|'],
    ['web {\n  ip4 = "$0";\n}', "new", 'ip4 = "new|";'],
    ['web {\n  ip4 = "$0\n}', "new", 'ip4 = "new";|'],
    ["web {\n  ip4 = 'd$0'\n}", "new", "ip4 = 'new';|"],
    ["web {\n  ip4 = $0 # later\n}", "new", "ip4 = new;| # later"],
    ["web { ip4 = $0 }", "new", "ip4 = new;| }"],
    ['web {\n  exec.start = "$0"\n}', "/bin/sh /etc/rc", 'exec.start = "/bin/sh /etc/rc";|'],
    ['web {\n  exec.start = "$0";\n}', "/bin/sh /etc/rc", 'exec.start = "/bin/sh /etc/rc|";'],
    ["web {\n  depend = $0\n}\ndb {}", "db", "depend = db|\n"],
  ])("is written where it is missing: %j", (text, label, expected) => {
    expect(afterCompletion(text, label)).toContain(expected);
  });
});

describe("where no value is known", () => {
  it.each([
    ["web { children.max = $0; }", "0", "default · A number"],
    ["web { stop.timeout = $0; }", "10", "default"],
    ["web { exec.timeout = $0; }", "120", "example"],
  ])("%j tells what a value is, with %s", (text, label, detail) => {
    expect(completionsAt(text).find((item) => item.label === label)?.detail).toContain(detail);
  });

  it("is silent once something is written, and about what is closed or a path", () => {
    expect(labelsAt("web { children.max = 5$0; }")).toEqual([]);
    expect(labelsAt("web { ip4 = $0; }")).toEqual(["disable", "new", "inherit"]);
  });

  it("writes what can be typed over", () => {
    const item = completionsAt("web {\n  children.max = $0\n}").find(({ label }) => label === "0")!;
    expect(item.text).toBe("0;");
    expect(item.holes).toEqual([{ start: 0, end: 1 }]);
  });
});

describe("values that are explained", () => {
  it.each([
    ["web { devfs_ruleset = $0; }", "5", "devfsrules_jail_vnet"],
    ["web { devfs_ruleset = $0; }", "4", "devfsrules_jail"],
    ["web { enforce_statfs = $0; }", "1", "below its root"],
    ["web { securelevel = $0; }", "1", "immutable"],
    ["web { ip4 = $0; }", "inherit", "shared"],
  ])("in %j: %s", (text, label, detail) => {
    expect(completionsAt(text).find((item) => item.label === label)?.detail).toContain(detail);
  });
});

it("jails without a name are offered nowhere", () => {
  expect(labelsAt('"" { persist; }\nweb { depend = $0 }\ndb { persist; }\n')).toEqual(["db"]);
  expect(labelsAt('"" { persist; }\nweb { exec.prestart = "jail -r $0"; }\n')).not.toContain("");
});
