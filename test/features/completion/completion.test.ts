import { describe, expect, it } from "vitest";
import { afterCompletion, completionsAt, labelsAt } from "../../support/editor.ts";

describe("names of parameters", () => {
  it.each([
    "web {\n  $0\n}\n",
    "web {\n  ho$0\n}\n",
    "web {\n  persist;\n  $0\n}\n",
    "web { $0 }",
    "$0",
    "persist;\n$0",
    // The statement before is not finished.
    "web {\n  persist\n  $0\n}\n",
    'web {\n  path = "/x"\n  h$0\n}\n',
    // Neither is the block.
    "web {\n  $0",
    "web {\n  persist;\n  h$0\n",
    "web {\n  $0\n  path = /x;\n}\n",
    "web {\n  x =\n  ho$0 = a;\n}\n",
    "a { b { $0 } }",
  ])("are offered at %j", (text) => expect(labelsAt(text)).toContain("host.hostname"));

  it.each([
    "# $0",
    "/* $0 */",
    "web { path = $0; }",
    "web { path = /x $0",
    "web { 'ho$0st' = a; }",
    "$v$0 = 1;",
    'web { path = "/x"$0; }',
  ])("are not offered at %j", (text) => expect(labelsAt(text)).not.toContain("host.hostname"));

  it("begins with what people write most", () => {
    expect(labelsAt("web { $0 }").slice(0, 8)).toEqual([
      ...["host.hostname", "path", "exec.start", "exec.stop", "mount.devfs", "vnet", "vnet.interface", "exec.clean"],
    ]);
  });

  it("puts what is already set last", () => {
    const labels = labelsAt("web { path = /x; exec.start = a; nopersist; $0 }");
    expect(labels[0]).toBe("host.hostname");
    expect(labels).not.toContain("exec.start");
    for (const name of ["path", "persist"]) {
      expect(labels.indexOf(name)).toBeGreaterThan(labels.indexOf("allow.nomlock"));
    }
  });

  it("knows the release", () => {
    expect(labelsAt("web { $0 }", { release: "12.0" })).not.toContain("exec.prepare");
    expect(labelsAt("web { $0 }", { release: "12.0" })).not.toContain(".include");
    expect(labelsAt("web { $0 }", { release: "14.0" })).toContain(".include");
  });

  it("leaves out what can only be read", () => {
    expect(labelsAt("web { $0 }")).not.toContain("children.cur");
  });

  it("replaces the whole dotted word", () => {
    expect(afterCompletion("web {\n  exec.st$0art = a;\n}\n", "exec.stop")).toBe("web {\n  exec.stop| = a;\n}\n");
    expect(afterCompletion("web {\n  $0exec.start;\n}\n", "exec.stop")).toBe("web {\n  exec.stop|;\n}\n");
  });

  it.each([
    ["persist", "persist;|"],
    ["vnet", "vnet;|"],
    ["path", 'path = "|";'],
    ["exec.start", 'exec.start = "|";'],
    ["vnet.interface", 'vnet.interface = "|";'],
    ["enforce_statfs", "enforce_statfs = |;"],
    ["ip4", "ip4 = |;"],
    ["allow.noset_hostname", "allow.noset_hostname;|"],
    [".include", '.include "|";'],
    ["meta.", "meta.|"],
  ])("writes the whole statement for %s", (label, statement) => {
    expect(afterCompletion("web {\n  $0\n}\n", label)).toBe(`web {\n  ${statement}\n}\n`);
  });

  it("adds to a list that is set already", () => {
    expect(afterCompletion("web {\n  exec.start = a;\n  $0\n}\n", "exec.start +=")).toContain('exec.start += "|";');
  });

  it("does not pop up when a line is indented", () =>
    expect(labelsAt("web {\n  $0\n}\n", { trigger: " " })).toEqual([]));
});

describe("values", () => {
  it.each([
    ["web { ip4 = $0; }", ["disable", "new", "inherit"]],
    ["web { vnet = $0; }", ["new", "inherit"]],
    ["web { vnet $0", ["new", "inherit"]],
    ["web { persist = $0; }", ["true", "false"]],
    ["web { enforce_statfs = $0; }", ["0", "1", "2"]],
    ["web { securelevel = $0; }", ["-1", "0", "1", "2", "3"]],
    ["web { devfs_ruleset = $0; }", ["1", "2", "3", "4", "5"]],
    ['web { devfs_ruleset = "$0"; }', ["1", "2", "3", "4", "5"]],
    ["web { depend = $0; } db {} * {}", ["db"]],
    ['web { depend = "$0"; } db {}', ["db"]],
    ['web { depend = "db", "$0"; } db {} dns {}', ["dns"]],
    ["web { depend += $0; } db {}", ["db"]],
    ["web {\n  depend = $0\n} db {}", ["db"]],
    ['web {\n  depend = "$0\n}\ndb {}\n', ["db"]],
    ["web { path = $0; }", []],
    ["web { $v = $0; }", []],
    ["web { nosuch = $0; }", []],
  ])("of %j", (text, expected) => expect(labelsAt(text, { trigger: " " })).toEqual(expected));

  it("knows the rulesets of a release", () => {
    expect(labelsAt("web { devfs_ruleset = $0; }", { release: "12.0" })).toEqual(["1", "2", "3", "4"]);
  });

  it("says what they mean", () => {
    expect(completionsAt("web { enforce_statfs = $0; }")[2].detail).toContain("default");
  });

  it.each([
    ["web {\n  ip4 = $0\n}\n", "new", "ip4 = new;|"],
    ["web {\n  ip4 = d$0;\n}\n", "disable", "ip4 = disable|;"],
    ["web {\n  ip4 = dis$0able;\n}\n", "new", "ip4 = new|;"],
    ['web {\n  ip4 = "$0";\n}\n', "new", 'ip4 = "new|";'],
    ["web {\n  depend = $0;\n}\nmweb01-php {}\n", "mweb01-php", "depend = mweb01-php|;"],
    ['web {\n  depend = $0;\n}\n"a b" {}\n', "a b", 'depend = "a b"|;'],
    ["web {\n  exec.start = $0\n}\n", "/bin/sh /etc/rc", 'exec.start = "/bin/sh /etc/rc";|'],
  ])("in %j replaces what it should", (text, label, expected) => {
    expect(afterCompletion(text, label)).toContain(expected);
  });
});

describe("interfaces", () => {
  const jail = (value: string): string =>
    `web {\n  vnet;\n  exec.prestart = "ifconfig epair1 create up", "ifconfig bridge7 addm epair1a";\n  ${value}\n}\n`;

  it("are those that the file's commands use", () => {
    expect(labelsAt(jail("vnet.interface = $0;"))).toEqual(expect.arrayContaining(["epair1a", "epair1b"]));
    expect(labelsAt(jail("vnet.interface = $0;"))).not.toContain("bridge7");
    expect(labelsAt(jail("interface = $0;"))).toContain("bridge7");
  });

  it("come after ifconfig and its verbs for members", () => {
    expect(labelsAt(jail('exec.poststop = "ifconfig $0";'))).toEqual(expect.arrayContaining(["bridge7", "epair1a"]));
    expect(labelsAt(jail('exec.poststop = "/sbin/ifconfig bridge7 deletem ep$0";'))).toContain("epair1a");
    expect(labelsAt(jail('exec.poststop = "true && ifconfig b$0";'))).toContain("bridge7");
    expect(labelsAt(jail('exec.poststop = "ifconfig bridge7 $0";'))).not.toContain("bridge7");
    expect(labelsAt(jail('exec.poststop = "echo $0";'))).toEqual([]);
    expect(labelsAt(jail('exec.start = "ifconfig $0";'))).toContain("lo0");
  });

  it("replace the word at the cursor alone", () => {
    const text = jail('exec.poststop = "ifconfig bri$0dge9 destroy";');
    expect(afterCompletion(text, "bridge7")).toContain('"ifconfig bridge7| destroy"');
  });

  it.each([
    "interface = em$0;",
    "vnet.interface = em$0;",
    'vnet.interface = "em$0${id}b";',
    'exec.prestart += "ifconfig em$0";',
    'exec.prestart += "ifconfig bridge7 addm em$0 up";',
  ])("are not what is being written: %s", (text) => {
    const [typed] = /em(?:\$\{id\}b)?/.exec(text.replace("$0", ""))!;
    expect(labelsAt(jail(`$id = 3; ${text}`))).not.toContain(typed);
    expect(labelsAt(jail(`$id = 3; ${text} exec.poststart = "ifconfig ${typed} up";`))).toContain(typed);
  });

  it("are none without a name, as of a list that was emptied", () => {
    expect(labelsAt('web {\n  interface = $0"", " ", em0;\n}\n')).toEqual(["em0"]);
    expect(labelsAt('web {\n  vnet;\n  vnet.interface = $0"", " ", em0;\n}\n')).not.toContain(" ");
  });

  it("stand before an address", () => {
    expect(afterCompletion(jail('ip4.addr = "$0";'), "bridge7|")).toContain('ip4.addr = "bridge7||";');
  });
});

describe("variables", () => {
  it("are none of what a release takes for the name of a parameter and no variable can have", () => {
    const text = '.include "more.conf";\nhost.hostname = h;\nweb { path = "/jails/$$0"; }\n';
    const labels = labelsAt(text, { release: "12.0" });
    expect(labels).toContain("host.hostname");
    expect(labels).not.toContain(".include");
  });

  const jail = (value: string): string =>
    `$domain = x;\nweb {\n  $id = 1;\n  host.hostname = h;\n  path = ${value};\n}\n`;

  it.each(['"/j/$$0"', '"/j/${$0"', '"/j/${$0}"', '"$i$0"', "$$0", "/j/${$0", '"$domain$$0"', '"a $$0 b"'])(
    "are offered in %s",
    (value) => expect(labelsAt(jail(value))).toEqual(expect.arrayContaining(["domain", "id", "name", "host.hostname"])),
  );

  it.each(["'/j/$$0'", '"/j/\\$$0"', '"/j/$0"', '"$id$0x$"'])("are not offered in %s", (value) => {
    if (value === '"$id$0x$"') expect(afterCompletion(jail(value), "domain")).toContain('"$domain|$"');
    else expect(labelsAt(jail(value))).not.toContain("domain");
  });

  it.each([
    ['"/j/$$0"', "id", '"/j/$id|"'],
    ['"/j/$d$0om/x"', "id", '"/j/$id|/x"'],
    ['"/j/$$0"', "host.hostname", '"/j/${host.hostname}|"'],
    ['"/j/${$0"', "id", '"/j/${id}|"'],
    ['"/j/${do$0main}/x"', "id", '"/j/${id|}/x"'],
    ['"/j/${$0}x"', "id", '"/j/${id|}x"'],
  ])("replace %s by %s", (value, label, expected) => {
    expect(afterCompletion(jail(value), label)).toContain(`path = ${expected}`);
  });

  it("begin with those of the file and show their values", () => {
    const items = completionsAt(jail('"$$0"'));
    expect(items.slice(0, 3).map(({ label, detail }) => `${label} ${detail}`)).toEqual([
      "domain x",
      "id 1",
      "name web",
    ]);
  });

  it("leave out the one that is being set, and what has no value", () => {
    expect(labelsAt("web { $a = $$0; $b = 1; persist; }")).not.toContain("a");
    expect(labelsAt("web { $a = $$0; $b = 1; persist; }")).not.toContain("persist");
  });

  it("are known in a file without jails", () => {
    expect(labelsAt('$a = 1;\npath = "/j/$$0";\n')).toEqual(["a", "name"]);
  });
});

describe("beside what is written", () => {
  it.each([
    ["web { ip4.addr $0= 10.0.0.2/32; }"],
    ["web { exec.start $0+= /bin/a; }"],
    ["web { path = $0 /jails/web; }"],
    ["web {\n  $0$id = 1;\n}"],
    ['web {\n  $0"path" = /j;\n}'],
    ["web { host.hostname = $0 web; }\ndb { host.hostname = db; }"],
  ])("nothing is offered: %s", (text) => expect(labelsAt(text)).toEqual([]));

  it("no .include is offered for what is set", () => {
    expect(labelsAt("web { exec$0.start = /bin/a; }")).not.toContain(".include");
    expect(labelsAt("web { exec$0 }")).toContain(".include");
  });

  it.each([
    ["web { vnet.interface =$0 em1; exec.prestart = 'ifconfig em3 up'; }", "em3", "=em3,| em1;"],
    ['web { depend = $0"cache"; }\ndb { persist; }', "db", '= db, |"cache";'],
    [
      'web {\n  exec.start = "/bin/a",\n    $0\n    "/bin/b";\n}',
      "/bin/sh /etc/rc",
      '    "/bin/sh /etc/rc",|\n    "/bin/b";',
    ],
    ["web {\n  depend = $0\n  persist;\n}\ndb { persist; }", "db", "depend = db|\n  persist;"],
  ])("a value is kept apart from the next one: %s", (text, label, expected) => {
    expect(afterCompletion(text, label)).toContain(expected);
  });

  it.each([
    ["web { $0 exec.start += /bin/a; }", "persist", "{ persist;| exec.start"],
    ["web { dep$0 persist; }", "depend", '{ depend = "|"; persist;'],
    ["web { exec.st$0 '/bin/a'; }", "exec.stop", "{ exec.stop| '/bin/a';"],
    ["web { exec.st$0 /bin/a; }", "exec.stop", "{ exec.stop| /bin/a;"],
  ])("a statement is whole before another one: %s", (text, label, expected) => {
    expect(afterCompletion(text, label)).toContain(expected);
  });
});
