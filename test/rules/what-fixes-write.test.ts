import { describe, expect, test } from "vitest";
import { analyze, applyFixes } from "../support/fixture.ts";

/** The titles of the fixes of a rule's first finding in a text. */
const titles = (rule: string, text: string): string[] =>
  analyze(text)
    .findings.find((finding) => finding.rule === rule)
    ?.fixes()
    .map(({ title }) => title) ?? [];

describe("what the start makes is taken away", () => {
  const shared =
    'exec.prestart = "/sbin/ifconfig epair1 create"; path = "/j/$name"; persist;\nweb { vnet; vnet.interface = epair1b; }\n';

  test("by a statement for all, as long as there is one jail only", () => {
    expect(titles("create-without-cleanup", shared)).toEqual(["Take it away in exec.poststop"]);
    expect(titles("create-without-cleanup", `${shared}db { }\n`)).toEqual([]);
  });
});

describe("a list that replaces another is added to it", () => {
  const kept = (first: string, then: string): string[] =>
    titles(
      "overwritten-list",
      `exec.start = "${first}"; persist;\nweb { path = /j; vnet; vnet.interface = em0; exec.start = "${then}"; }\n`,
    );

  test.each([
    ["ifconfig em0 10.0.0.2/24", "ifconfig em0 10.0.0.3/24 alias"],
    ["/bin/a", "ifconfig em0 10.0.0.2/24"],
  ])("`%s` and `%s`", (first, then) => {
    expect(kept(first, then)).toEqual(["Add to the list with `+=`"]);
  });

  test("but for a route, which is added after the address that it goes through", () => {
    expect(kept("route add default 10.0.0.1", "ifconfig em0 10.0.0.2/24")).toEqual([]);
  });
});

describe("a shell and its script become one string", () => {
  const joined = (added: string): string[] =>
    titles("command-fails", `web { path = /j; exec.start = "/bin/sh"; exec.start += ${added}; }`);

  test("where nothing else stands in the statement that goes away", () => {
    expect(joined('"/etc/rc"')).toEqual(["Make them one string"]);
    expect(joined('"/etc/rc", "/bin/b"')).toEqual([]);
  });

  test("where both are in the same quotes", () => {
    expect(joined("'/etc/rc'")).toEqual([]);
    expect(joined("/etc/rc")).toEqual([]);
  });
});

describe("what is one value between quotes is written as several", () => {
  test("without the blanks around them, and as it was quoted where it is no bare word", () => {
    const text = "web { path = /j; persist; exec.start = '/bin/a , /bin/b 1'; }";
    expect(applyFixes(text, "quoted-comma-list")).toBe(
      "web { path = /j; persist; exec.start = '/bin/a'; exec.start += '/bin/b 1'; }",
    );
    expect(applyFixes(text, "quoted-comma-list", { title: "by commas" })).toBe(
      "web { path = /j; persist; exec.start = /bin/a, '/bin/b 1'; }",
    );
  });
});

describe("a word is changed where it is written", () => {
  const bridge = (verb: string): string[] =>
    titles(
      "bridge-add-delete",
      `web { path = /j; persist; $v = add; exec.prestart = "ifconfig bridge0 create", "ifconfig bridge0 ${verb} em0"; }`,
    );

  test("and not where a variable brings it", () => {
    expect(bridge("add")).toEqual(["Change `add` to `addm`"]);
    expect(bridge("$v")).toEqual([]);
  });
});

test("what a jail does to kernel state of the host is advised against where it stands", () => {
  const said = (statement: string): string[] =>
    analyze(`web { path = /j; persist; vnet; vnet.interface = em0; ${statement} }`).findings.flatMap(
      ({ rule, message }) => (rule === "host-command-in-jail-hook" ? message : []),
    );
  expect(said('exec.start = "sysctl kern.maxproc=5";')).toEqual([
    "`sysctl` fails in `exec.start`: no jail may set what holds for the whole host. Run it on the host, in exec.created.",
  ]);
  expect(said('exec.poststart = "jexec web sysctl kern.maxfiles=6";')).toEqual([
    "`sysctl` fails in `exec.poststart`: no jail may set what holds for the whole host. Leave `jexec` out.",
  ]);
});

describe("interfaces are returned", () => {
  const returned = (names: string): string[] =>
    titles("vnet-not-returned", `web { path = /j; persist; vnet; vnet.interface = ${names}; }`);

  test("by a fix that names the one, or speaks of several", () => {
    expect(returned("em1")).toEqual(["Return `em1` in exec.prestop"]);
    expect(returned("em1, em2")).toEqual(["Return the interfaces in exec.prestop"]);
  });
});

describe("rc runs last", () => {
  const jail = (between: string): string =>
    `web {\n  path = /j; vnet; vnet.interface = em1;\n  exec.start = "/bin/sh /etc/rc";\n${between}  exec.start += "ifconfig em1 10.0.0.2/24";\n}\n`;

  test("where what stands between can do without it: a service that was started anew cannot", () => {
    expect(titles("rc-before-network", jail(""))).toEqual(["Run rc after the network commands"]);
    expect(titles("rc-before-network", jail('  exec.start += "ifconfig em1 up";\n'))).toHaveLength(1);
    expect(titles("rc-before-network", jail('  exec.start += "service sshd onestart";\n'))).toEqual([]);
  });
});

describe("a fix is the preferred one", () => {
  const preferred = (rule: string, statements: string): boolean[] =>
    analyze(`web { path = /j; persist; ${statements} }`)
      .findings.find((finding) => finding.rule === rule)
      ?.fixes()
      .map((fix) => fix.preferred) ?? [];

  test("where what is moved before the mounts is a directory and nothing else", () => {
    const made = (command: string): boolean[] =>
      preferred("mount-before-prestart", `exec.prestart = "${command}"; mount = "/data/web /j/data nullfs rw 0 0";`);
    expect(made("mkdir /data/web")).toEqual([true]);
    expect(made("mkdir /data/web && chown www /data/web")).toEqual([false]);
  });

  test("not where a command would run on another place: it can be wrong there, too", () => {
    expect(preferred("host-command-in-jail-hook", 'exec.start = "jexec web start";')).toEqual([false]);
  });

  test("and a folder with a blank is named by its author", () => {
    const named = (path: string): string[] =>
      titles(
        "devfs-mount-without-ruleset",
        `web { path = "${path}"; persist; mount.devfs; exec.created = "devfs rule -s 4 applyset"; }`,
      );
    expect(named("/j/a")).toEqual(["Name the jail's /dev"]);
    expect(named("/j/a b")).toEqual([]);
  });
});
