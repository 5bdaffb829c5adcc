import { describe, expect, test } from "vitest";
import { analyze, applyFixes } from "../support/fixture.ts";

const rulesOf = (text: string): string[] => analyze(text).findings.map(({ rule }) => rule);

test.each([
  ["a path without a value", "web { path = ; persist; }", ["syntax-error"]],
  ["a path with a sign of another language", "path : /jails/web;\nweb { persist; }", ["syntax-error"]],
  ["a path with a colon at its name", 'web { path: "/jails/web"; persist; }', ["unknown-parameter"]],
  ["`persist` in a string that is not closed", 'web { path = "/j\\"; persist; }', ["string-unterminated"]],
  ["`persist` that is half of a name", "web { path = /j; persist true yes; }", ["needs-quotes"]],
  ["a block that is not closed yet", "web {\n  path", ["brace-unterminated", "missing-semicolon"]],
  ["`persist` at the beginning of a file", "persist\nweb { path = /j; }\n", ["missing-semicolon"]],
  ["a path whose value is to come", "web {\n  persist;\n  path\n}", ["missing-semicolon"]],
])("%s is one finding: what the statement would have set is not told to be missing", (_, text, rules) => {
  expect(rulesOf(text)).toEqual(rules);
});

test.each([
  ["exec.strat", ["unknown-parameter"]],
  ["exec.prestrat", ["no-persist", "unknown-parameter"]],
])(
  "a jail lacks what it runs where that is misspelt, and what keeps it where that is another one: %s",
  (name, rules) => {
    expect(rulesOf(`web { path = /j; ${name} = "/bin/app"; }`).sort()).toEqual(rules);
  },
);

test("what is missing is told when the mistake is in another statement", () => {
  expect(rulesOf("web { persist; host.hostname = ;\n}").sort()).toEqual(["path-missing-or-relative", "syntax-error"]);
});

describe("commands that are being written", () => {
  const told = (written: string, other = ""): string[] => {
    const { findings } = analyze(`
      path = "/jails/$name"; exec.clean; mount.devfs; host.hostname = $name; vnet;
      web {
        vnet.interface = epair1b;
        ${written}
        exec.start = "/sbin/ifconfig epair1b inet 10.0.0.2/24", "/bin/sh /etc/rc";
        exec.stop = "/bin/sh /etc/rc.shutdown jail";
        exec.poststop = "/sbin/ifconfig epair1a destroy";
      }
      ${other}
    `);
    return findings.filter(({ severity }) => severity !== "hint").map(({ rule }) => rule);
  };

  test.each([
    ["the name", "exec.p", "missing-semicolon"],
    ["the beginning of the name", "e", "missing-semicolon"],
    ["no value yet", "exec.prestart =", "syntax-error"],
    ["half of a string", 'exec.prestart = "/sbin/ifconfig epa', "string-unterminated"],
    ["a variable", "$unit =", "syntax-error"],
    ["words without quotes", "exec.prestart = /sbin/ifconfig epair1 create;", "needs-quotes"],
  ])("are not told to be missing: %s", (_, written, rule) => {
    expect(told('exec.prestart = "/sbin/ifconfig epair1 create || true";')).toEqual([]);
    expect(told("")).toEqual(["interface-never-created"]);
    expect(told(written)).toEqual([rule]);
  });

  test("outside of all blocks they may be those of any jail", () => {
    expect(told("", "exec.prestart =")).toEqual(["syntax-error"]);
  });

  test("another block lacks what it lacks", () => {
    const other = `
      db {
        vnet.interface = epair2b;
        exec.start = "/bin/sh /etc/rc";
        exec.stop = "/bin/sh /etc/rc.shutdown jail";
        exec.poststop = "/sbin/ifconfig epair2a destroy";
      }
    `;
    expect(told("exec.p", other).sort()).toEqual(["interface-never-created", "missing-semicolon"]);
  });

  test("what fails before they are run does not follow from them", () => {
    const other = `
      db {
        exec.prestart = "/sbin/ifconfig bridge1 addm epair5a", "/sbin/ifconfig epair5 create";
        exec.created = "/bin/x;
        exec.start = "/bin/sh /etc/rc";
        exec.poststop = "/sbin/ifconfig epair5a destroy";
      }
    `;
    expect(told('exec.prestart = "/sbin/ifconfig epair1 create || true";', other).sort()).toEqual([
      "interface-never-created",
      "string-unterminated",
    ]);
    const later = other.replace("exec.created", "exec.prepare");
    expect(told('exec.prestart = "/sbin/ifconfig epair1 create || true";', later)).toEqual(["string-unterminated"]);
  });

  test("a slip in a statement that holds none hides nothing, nor does one that only lacks its `;`", () => {
    expect(told("allow.raw_sockets").sort()).toEqual(["interface-never-created", "missing-semicolon"]);
    expect(told('exec.created = "/usr/bin/true"').sort()).toEqual(["interface-never-created", "missing-semicolon"]);
  });
});

test("a list of commands is emptied where somebody has ended the statement, and not while its value is written", () => {
  const titles = (statement: string): string[] => {
    const [finding] = analyze(`web {\n  path = /j; persist;\n  ${statement}\n}\n`).findings;
    return finding.fixes().map(({ title }) => title);
  };
  expect(titles("exec.prestart = ;")).toEqual(["Remove `=`"]);
  expect(titles("exec.prestart +=;")).toEqual([]);
  expect(titles("exec.prestart =")).toEqual([]);
  expect(titles("mount.devfs =")).toEqual(["Remove `=`"]);
});

test.each([
  ['vnet.interface+: "epair1b";', 'vnet.interface += "epair1b";'],
  ["vnet.interface+: epair1b, epair2b;", "vnet.interface += epair1b, epair2b;"],
])("`+:` after a name, as templates of AppJail have it: %s", (wrong, right) => {
  const text = `web {\n  path = /j; persist; vnet;\n  ${wrong}\n}\n`;
  const { findings } = analyze(text);
  expect(findings.map(({ rule, message }) => [rule, message])).toEqual([
    ["syntax-error", "`+:` assigns no value. Write `+=`."],
  ]);
  expect(applyFixes(text, "syntax-error")).toBe(text.replace(wrong, right));
});

test.each([
  ["=+ epair1b", "+= epair1b"],
  ['=+ "epair1b"', '+= "epair1b"'],
  ['= + "epair1b"', '+= "epair1b"'],
  ["= + epair1b", "+= epair1b"],
  ['+ = "epair1b"', '+= "epair1b"'],
  ["+ = epair1b, epair2b", "+= epair1b, epair2b"],
])("`+=` the wrong way round or torn: %s", (wrong, right) => {
  const text = `web {\n  path = /j; persist; vnet;\n  vnet.interface ${wrong};\n}\n`;
  const { findings } = analyze(text);
  expect(findings.map(({ rule, message }) => [rule, message])).toEqual([
    ["syntax-error", `\`${/^[=+ ]*[=+]/.exec(wrong)?.[0]}\` assigns no value. Write \`+=\`.`],
  ]);
  expect(applyFixes(text, "syntax-error")).toBe(text.replace(wrong, right));
});

test.each(["=+", "+ =", "= +"])("what `%s` was to append to is not thrown away", (sign) => {
  const { findings } = analyze(
    `web {\n  path = /j; persist;\n  exec.prestart = "/bin/ls";\n  exec.prestart ${sign} "/bin/date";\n}\n`,
  );
  expect(findings.map(({ rule }) => rule)).toEqual(["syntax-error"]);
});

test.each(['"web"', "'web'"])("the `:` of JSON behind the name of a block: %s", (name) => {
  const text = `${name}: {\n  path = /j;\n  persist;\n}\n`;
  const { findings } = analyze(text);
  expect(findings.map(({ rule, message, jails }) => [rule, message, jails])).toEqual([
    ["syntax-error", "`:` does not belong between the name of a jail and its `{`.", []],
  ]);
  expect(applyFixes(text, "syntax-error")).toBe(text.replace(":", ""));
});

test("a comma where the statement should end", () => {
  const [finding] = analyze('web {\n  ip4.addr = 10.0.0.1,\n  path = "/j"; persist;\n}\n').findings;
  expect(finding.message).toBe("A `,` separates values; a statement ends with `;`.");
  expect(finding.fixes().map(({ title, safe }) => [title, safe])).toEqual([["Replace it with `;`", true]]);
});

test("a comma after a parameter that is set without a value", () => {
  const text = "web {\n  path = /j;\n  exec.clean,\n  mount.devfs,\n  persist;\n}\n";
  const { findings } = analyze(text);
  expect(findings.map(({ message }) => message)).toEqual([
    "A `,` separates values; a statement ends with `;`.",
    "A `,` separates values; a statement ends with `;`.",
  ]);
  expect(applyFixes(text, "syntax-error")).toBe(text.replaceAll(",", ";"));
});
