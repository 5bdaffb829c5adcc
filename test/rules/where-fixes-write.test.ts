import { describe, expect, test } from "vitest";
import { analyze, applyFixes } from "../support/fixture.ts";

const jail = 'web { path = /j; exec.start = "/bin/sh /etc/rc"; exec.stop = "/bin/sh /etc/rc.shutdown"; }\n';
const whole = { whole: ["no-exec-clean"] };

/** The fixes of a rule's first finding in a text, and which of them is preferred. */
const titles = (rule: string, text: string): [string, boolean][] =>
  analyze(text)
    .findings.find((finding) => finding.rule === rule)
    ?.fixes()
    .map(({ title, preferred }) => [title, preferred]) ?? [];

describe("what is set for all jails is written", () => {
  const cleaned = (text: string): string => applyFixes(text, "no-exec-clean", "preferred", whole);

  test("behind the last statement for all of them in the root, whatever an included file has", () => {
    const text = (added: string): string =>
      `//- /etc/jail.conf\npersist;\n${added}.include "/etc/common.conf";\n# About the jail.\n${jail}//- /etc/common.conf\n\nmount.devfs;\n`;
    expect(cleaned(text(""))).toBe(text("exec.clean;\n"));
    const jails = (added: string): string =>
      `//- /etc/jail.conf\npersist;\n${added}.include "/etc/db.conf";\n${jail}//- /etc/db.conf\ndb { path = /d; }\n`;
    expect(cleaned(jails(""))).toBe(jails("exec.clean;\n"));
    const block = (added: string): string => `* {\n  mount.devfs;\n}\npersist;\n${added}${jail}`;
    expect(cleaned(block(""))).toBe(block("exec.clean;\n"));
    const around = (added: string): string => `persist;\n* {\n  mount.devfs;\n}\nallow.mount;\n${added}${jail}`;
    expect(cleaned(around(""))).toBe(around("exec.clean;\n"));
    const nested = (added: string): string =>
      `//- /etc/jail.conf\npersist;\n${added}.include "/etc/a.conf";\n${jail}//- /etc/a.conf\n.include "/etc/b.conf";\n//- /etc/b.conf\nmount.devfs;\n`;
    expect(cleaned(nested(""))).toBe(nested("exec.clean;\n"));
  });

  test("above an include, which may bring jails", () => {
    const text = (added: string): string =>
      `//- /etc/jail.conf\n${added}.include "/etc/db.conf";\npersist;\n${jail}//- /etc/db.conf\ndb { path = /d; }\n`;
    expect(cleaned(text(""))).toBe(text("exec.clean;\n\n"));
    const line = (added: string): string => text(added).replace(".include", "mount.devfs; .include");
    expect(cleaned(line(""))).toBe(line("exec.clean;\n\n"));
  });

  test("on the line of that statement where something else stands on it, too", () => {
    const text = (added: string): string => `$y = 2; persist;${added} # note\n${jail}`;
    expect(cleaned(text(""))).toBe(text(" exec.clean;"));
  });

  test("above the first jail and the comment about it where there is none, and below a line that only ends in one", () => {
    const text = (added: string): string => `$x = 1; # note\n${added}# About the jail.\n${jail}`;
    expect(cleaned(text(""))).toBe(text("exec.clean;\n\n"));
  });
});

test("a statement that goes above the jails takes one of the two empty lines around it along", () => {
  const text = "a { persist; }\n\npath = /y;\n\nb { persist; path = /z; }\n";
  expect(applyFixes(text, "globals-after-jail")).toBe("path = /y;\n\na { persist; }\n\nb { persist; path = /z; }\n");
  const two = "a { persist; }\n\npath = /y;\nmount.devfs;\n\nb { persist; path = /z; }\n";
  expect(applyFixes(two, "globals-after-jail")).toBe(
    "path = /y;\nmount.devfs;\n\na { persist; }\n\n\nb { persist; path = /z; }\n",
  );
  const open = "a { persist; }\n\npath = /y;\n\nb { persist; path = /z; }";
  expect(applyFixes(open, "globals-after-jail")).toBe("path = /y;\n\na { persist; }\n\nb { persist; path = /z; }");
  const beside = "mount.devfs; a { persist; } path = /y; allow.mount; b { persist; path = /z; }\n";
  expect(applyFixes(beside, "globals-after-jail")).toBe(
    "mount.devfs; path = /y; allow.mount; a { persist; } b { persist; path = /z; }\n",
  );
  const included =
    '//- /etc/jail.conf\na { persist; }\n.include "/etc/g.conf";\n//- /etc/g.conf\npath = /y;\nb { persist; path = /z; }\n';
  expect(applyFixes(included, "globals-after-jail")).toBe(included);
  const line = "mount.devfs;\na { persist; } path = /y; allow.mount; b { persist; path = /z; }\n";
  expect(applyFixes(line, "globals-after-jail")).toBe(
    "mount.devfs;\npath = /y;\nallow.mount;\na { persist; } b { persist; path = /z; }\n",
  );
  const close = "a { persist; }\npath = /y;\n\nb { persist; path = /z; }\n";
  expect(applyFixes(close, "globals-after-jail")).toBe("path = /y;\n\na { persist; }\n\nb { persist; path = /z; }\n");
});

describe("a line that jails share", () => {
  test("takes its member off the bridge in words that all of them have", () => {
    const shared = (destroyed: string): string =>
      `persist; path = "/j/$name"; vnet;\n${destroyed}exec.prestart = "ifconfig epair\${id} create", "ifconfig $br addm epair\${id}a";\n` +
      `web { $id = 1; $br = bridge0; vnet.interface = "epair\${id}b"; }\ndb { $id = 2; $br = bridge1; vnet.interface = "epair\${id}b"; }\n`;
    const destroy = '"ifconfig epair${id}a destroy";\n';
    expect(applyFixes(shared(`exec.poststop = ${destroy}`), "epair-destroy-before-deletem")).toBe(
      shared(`exec.poststop = "ifconfig $br deletem epair\${id}a";\nexec.poststop += ${destroy}`),
    );
  });

  test("is not preferred where a word of it is one that the others need not have", () => {
    const own = (name: string): string =>
      `${name} { vnet.interface = epair1b; exec.prestart = "ifconfig epair1 create", "ifconfig bridge1 addm epair1a"; }\n`;
    const shared = 'exec.poststop = "ifconfig epair1a destroy"; path = "/j/$name"; vnet; persist;\n';
    const title = "Take `epair1a` off `bridge1` first";
    expect(titles("epair-destroy-before-deletem", shared + own("web"))).toEqual([[title, true]]);
    const block = `${own("a")}a { persist; }\na { path = /b; }\n`;
    expect(titles("epair-destroy-before-deletem", shared + block)).toEqual([[title, false]]);
  });

  test("runs a command in another phase for all of them, which may be one", () => {
    const early = 'exec.prestart = "jexec web /bin/a"; path = "/j/$name"; persist;\nweb { }\n';
    expect(titles("phase-not-created", early)).toEqual([["Move the line to `exec.created`", true]]);
    expect(titles("phase-not-created", `${early}db { }\n`)).toEqual([]);
  });

  test("stays as it is where one of them calls the bridge otherwise", () => {
    const text = `
      persist; path = "/j/$name"; vnet; exec.poststop = "ifconfig epair\${id}a destroy";
      web { $id = 1; $br = bridge0; vnet.interface = "epair\${id}b"; exec.prestart = "ifconfig epair\${id} create", "ifconfig $br addm epair\${id}a"; }
      db { $id = 2; vnet.interface = "epair\${id}b"; exec.prestart = "ifconfig epair\${id} create", "ifconfig bridge0 addm epair\${id}a"; }
    `;
    expect(titles("epair-destroy-before-deletem", text)).toEqual([]);
  });

  test("gives no jail an interface, and names none instead", () => {
    const own = 'web { path = /j; persist; vnet; EXTRA exec.start = "ifconfig em1 inet 10.0.0.2/24"; }';
    expect(titles("interface-never-created", own.replace("EXTRA ", ""))).toEqual([
      ["Give the jail the interface: `vnet.interface`", true],
    ]);
    expect(titles("interface-never-created", own.replace("EXTRA", "vnet.interface = em0;"))).toEqual([
      ["Change `em1` to `em0`", true],
    ]);
    const shared = `
      path = "/j/$name"; persist; vnet; exec.start = "ifconfig em1 inet 10.0.0.2/24";
      web { vnet.interface = em1; }
      db { OTHER }
    `;
    expect(titles("interface-never-created", shared.replace("OTHER", "vnet.interface = em2;"))).toEqual([]);
    expect(titles("interface-never-created", shared.replace("OTHER", ""))).toEqual([]);
    const none = `path = "/j/$name"; vnet; exec.prestart = "ifconfig em1 up"; exec.start = "ifconfig em1 inet 10.0.0.2/24";\nweb { }\n`;
    expect(titles("interface-never-created", none)).toEqual([["Give the jail the interface: `vnet.interface`", true]]);
    expect(titles("interface-never-created", `${none}db { }\n`)).toEqual([]);
    const each = (name: string) => `${name} { path = /j/${name}; persist; vnet; exec.start = "ifconfig em1 up"; }\n`;
    expect(applyFixes(each("web") + each("db").replaceAll("em1", "em2"), "interface-never-created")).toBe(
      each("web").replace("exec", 'vnet.interface = "em1"; exec') +
        each("db").replaceAll("em1", "em2").replace("exec", 'vnet.interface = "em2"; exec'),
    );
  });
});

describe("a statement that goes above the jails", () => {
  const moved = (statement: string): string =>
    applyFixes(`a { persist; path = /x; }\n${statement}\nb { persist; path = /z; }\n`, "globals-after-jail");

  test("is the same there, whatever stands in its quotes", () => {
    expect(moved('exec.prestart = "logger a; logger b" ;')).toBe(
      'exec.prestart = "logger a; logger b";\n\na { persist; path = /x; }\nb { persist; path = /z; }\n',
    );
  });

  test("goes there with its neighbour on the line", () => {
    expect(moved('exec.clean; exec.prestart = "logger a";')).toBe(
      'exec.clean;\nexec.prestart = "logger a";\n\na { persist; path = /x; }\nb { persist; path = /z; }\n',
    );
  });

  test.each(['exec.prestart = "logger a",\n  "logger b";', 'exec.prestart = "logger a" /* why */;'])(
    "stays where it cannot be written on one line without losing anything: %j",
    (statement) => {
      expect(moved(statement)).toContain(`a { persist; path = /x; }\n${statement}\n`);
    },
  );
});

describe("`persist` is added", () => {
  const added = (text: string): string => applyFixes(text, "no-persist", 0);

  test("before the first statement, and not in the file that the block includes", () => {
    expect(added("web { path = /j; }\n")).toBe("web { persist; path = /j; }\n");
    const included =
      '//- /etc/jail.conf\nweb {\n  .include "/etc/web.inc";\n  $n = 4;\n}\n//- /etc/web.inc\npath = /j;\n';
    expect(added(included)).toBe(included);
  });

  test.each([
    ["web { }\n", "web { persist; }\n"],
    ["web {  ; }\n", "web {  ; persist; }\n"],
    ["web {\n}\ndb {\npersist;\n}\n", "web {\n    persist;\n}\ndb {\npersist;\n}\n"],
    ["web { # about\n   }\n", "web { # about\n    persist;\n   }\n"],
    ["web {\n}\ndb { persist;\n  path = /d;\n}\n", "web {\n    persist;\n}\ndb { persist;\n  path = /d;\n}\n"],
    ["web {\n}\ndb {\n\tpersist;\n}\n", "web {\n\tpersist;\n}\ndb {\n\tpersist;\n}\n"],
    ['web { .include "x/*.conf"; }\n', 'web { .include "x/*.conf"; }\n'],
  ])("to the block %j", (text, expected) => {
    expect(added(text)).toBe(expected);
  });
});

describe("a command is taken away", () => {
  const lo = '"/sbin/ifconfig lo0 up"';
  const removed = (text: string): string => applyFixes(text, "host-command-in-jail-hook");

  test("with its line, whose comment stays; what then starts the list replaces what it replaced", () => {
    const jail = (start: string): string =>
      `web {\n  path = /j; persist;\n  exec.start = "/bin/sh /etc/rc";\n${start} "/sbin/sysctl a=1";\n}\n`;
    expect(removed(jail(`  exec.start = ${lo}; # first\n  exec.start +=`))).toBe(jail("  # first\n  exec.start ="));
  });

  test("not with others of its statement, and not where what it replaced would come back", () => {
    for (const text of [
      `web {\n  path = /j; persist; exec.start = ${lo},\n    "/bin/sh /etc/rc";\n}\n`,
      `exec.start = "/bin/a";\nweb {\n  path = /j; persist; exec.start = ${lo};\n}\n`,
      `$list = ${lo}, "/bin/sh /etc/rc";\nweb {\n  path = /j; persist; exec.start = $list;\n}\n`,
    ])
      expect(removed(text)).toBe(text);
  });

  test.each([
    ["LO && /bin/a", "/bin/a"],
    ["/bin/a; LO", "/bin/a"],
    ["/bin/a && LO && /bin/b", "/bin/a && /bin/b"],
    ["/bin/a || LO; /bin/b", undefined],
    ["/bin/a | LO", undefined],
    ["if LO; then /bin/a; fi", undefined],
    ["/bin/a & LO", undefined],
  ])("alone from a string: %s", (command, rest) => {
    const text = (start: string): string => `web { path = /j; persist; exec.start = "${start}"; }\n`;
    const written = command.replace("LO", "/sbin/ifconfig lo0 up");
    expect(removed(text(written))).toBe(text(rest ?? written));
  });

  test("with the log line that goes with it", () => {
    const text = (start: string): string =>
      `exec.start = "/bin/sh /etc/rc"; exec.stop = "/bin/sh /etc/rc.shutdown"; path = "/j/$name"; persist;\npg {\n${start}}\n`;
    const again = '  exec.start += "logger up; sh /etc/rc";\n';
    expect(applyFixes(text(again), "duplicate-command", 0)).toBe(text(""));
  });
});

describe("a line of a mount is taken away", () => {
  const jail = (mount: string): string => `web { path = /j; persist; ${mount}mount.devfs; }\n`;

  test("where it stands alone in its statement, by somebody who has looked", () => {
    const [fix] = titles("devfs-mount-without-ruleset", jail('mount = "devfs /j/dev devfs rw 0 0"; '));
    expect(fix).toEqual(["Remove the line", true]);
    const alone = jail('mount = "devfs /j/dev devfs rw 0 0"; ');
    expect(applyFixes(alone, "devfs-mount-without-ruleset")).toBe(jail(""));
    expect(
      titles("devfs-mount-without-ruleset", jail('mount = "devfs /j/dev devfs rw 0 0", "/a /j/a nullfs ro 0 0"; ')),
    ).toEqual([]);
    expect(
      titles(
        "devfs-mount-without-ruleset",
        jail('$m = "devfs /j/dev devfs rw 0 0", "/a /j/a nullfs ro 0 0"; mount = $m; '),
      ),
    ).toEqual([]);
  });
});

describe("what takes an interface away is moved to exec.poststop", () => {
  const jail = (prestop: string, poststop: string): string =>
    `web { path = /j; vnet; persist; vnet.interface = epair5b; exec.prestart = "ifconfig epair5 create", "ifconfig bridge0 addm epair5a"; ${prestop}exec.stop = "/bin/sh /etc/rc.shutdown jail"; exec.poststop = "/usr/bin/logger down";${poststop} }\n`;
  const off = '"ifconfig bridge0 deletem epair5a"';
  const gone = '"ifconfig epair5a destroy"';

  test("in its order, where several lines come at one place", () => {
    expect(applyFixes(jail(`exec.prestop = ${off}; exec.prestop += ${gone}; `, ""), "epair-destroy-phase")).toBe(
      jail("", ` exec.poststop += ${off}; exec.poststop += ${gone};`),
    );
    // Not every editor keeps the order of several insertions at one place.
    const [fix] = analyze(jail(`exec.prestop = ${off}; exec.prestop += ${gone}; `, ""))
      .findings.filter(({ rule }) => rule === "epair-destroy-phase")
      .flatMap((finding) => finding.fixes());
    expect(fix.edits.map(({ text }) => text)).toEqual(["", ` exec.poststop += ${off}; exec.poststop += ${gone};`, ""]);
  });

  test("with a line in the log, and without what concerns others", () => {
    const log = '"logger going; ifconfig epair5a destroy"';
    expect(applyFixes(jail(`exec.prestop = "/bin/a"; exec.prestop += ${log}; `, ""), "epair-destroy-phase")).toBe(
      jail('exec.prestop = "/bin/a"; ', ` exec.poststop += ${log};`),
    );
    expect(
      applyFixes(jail(`exec.prestop = "ifconfig epair5a down"; exec.prestop += ${gone}; `, ""), "epair-destroy-phase"),
    ).toBe(jail('exec.prestop = "ifconfig epair5a down"; ', ` exec.poststop += ${gone};`));
  });

  test("not where its string does something else, too", () => {
    const prestop = 'exec.prestop = "ifconfig epair5a destroy; /bin/a"; ';
    expect(titles("epair-destroy-phase", jail(prestop, ""))).toEqual([]);
  });
});

describe("at the end of a file that ends in no line break", () => {
  const text = (...lines: string[]): string =>
    ["web { path = /j; vnet; persist; vnet.interface = em1; }", ...lines].join("\n");
  const [rc, network] = ['"/bin/sh /etc/rc";', '"ifconfig em1 10.0.0.2/24";'];

  test("rc moves behind the last line", () => {
    expect(applyFixes(text(`exec.start = ${rc}`, `exec.start += ${network}`), "rc-before-network")).toBe(
      text(`exec.start = ${network}`, `exec.start += ${rc}`, ""),
    );
  });

  test("a line comes behind the last one", () => {
    const given = "web { path = /j; vnet; persist; }\nvnet.interface = em1;";
    expect(applyFixes(given, "vnet-not-returned", 0)).toBe(
      `${given}\nexec.prestop += "/sbin/ifconfig em1 -vnet $name";`,
    );
  });

  test("a comment for rc.conf takes the place of the last line", () => {
    const route = text('exec.start = "route add default 10.0.0.1";');
    expect(applyFixes(route, "unreachable-gateway", { title: "by a comment" })).toBe(
      text("# The jail's own rc.conf sets this route when its network is up:", '#   defaultrouter="10.0.0.1"'),
    );
  });
});
