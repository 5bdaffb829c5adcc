import { describe, expect, test } from "vitest";
import { analyze, applyFixes } from "../support/fixture.ts";

const jail = 'web { path = /j; exec.start = "/bin/sh /etc/rc"; exec.stop = "/bin/sh /etc/rc.shutdown"; }\n';
const whole = { whole: ["no-exec-clean"] };

describe("what is set for all jails is written", () => {
  const cleaned = (text: string): string => applyFixes(text, "no-exec-clean", "preferred", whole);

  test("behind the last statement for all of them in the root, whatever an included file has", () => {
    const text = (added: string): string =>
      `//- /etc/jail.conf\npersist;\n${added}.include "/etc/common.conf";\n# About the jail.\n${jail}//- /etc/common.conf\n# Long enough.\nmount.devfs;\n`;
    expect(cleaned(text(""))).toBe(text("exec.clean;\n"));
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
  const close = "a { persist; }\npath = /y;\n\nb { persist; path = /z; }\n";
  expect(applyFixes(close, "globals-after-jail")).toBe("path = /y;\n\na { persist; }\n\nb { persist; path = /z; }\n");
});

describe("a line that jails share", () => {
  const titles = (rule: string, text: string): [string, boolean][] =>
    analyze(text)
      .findings.find((finding) => finding.rule === rule)
      ?.fixes()
      .map(({ title, preferred }) => [title, preferred]) ?? [];

  test("takes its member off the bridge in words that all of them have", () => {
    const shared = (destroyed: string): string =>
      `persist; path = "/j/$name"; vnet;\n${destroyed}exec.prestart = "ifconfig epair\${id} create", "ifconfig $br addm epair\${id}a";\n` +
      `web { $id = 1; $br = bridge0; vnet.interface = "epair\${id}b"; }\ndb { $id = 2; $br = bridge1; vnet.interface = "epair\${id}b"; }\n`;
    const destroy = '"ifconfig epair${id}a destroy";\n';
    expect(applyFixes(shared(`exec.poststop = ${destroy}`), "epair-destroy-before-deletem")).toBe(
      shared(`exec.poststop = "ifconfig $br deletem epair\${id}a";\nexec.poststop += ${destroy}`),
    );
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
