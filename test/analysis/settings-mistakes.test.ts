import { describe, expect, test } from "vitest";
import { ruleNamedAt } from "../../server/src/analysis/settings-file/named-rule.ts";
import { found, problemsIn, undefinedJail, workspaceOf } from "../support/settings-file.ts";

describe("what makes no sense in a settings file is told, and the rest is in force", () => {
  test.each<[string, string[]]>([
    ["", ["\n: The file is empty. Write `{}`, or remove it."]],
    ["[]", ["[]: The file holds an object: `{ … }`."]],
    ['{ "release" "14.2" }', ['"14.2": This is no JSON: a colon is missing.']],
    ['{ "rule": {} }', ['"rule": There is no setting "rule". Did you mean "rules"?']],
    [
      '{ "colour": 1 }',
      [
        '"colour": There is no setting "colour". The settings are release, rules, format, ignore, roots, parameters and commands.',
      ],
    ],
    ['{ "release": 15.0 }', ['15.0: Write the release as a text: `"15.0"`.']],
    [
      '{ "release": "9.1" }',
      ['"9.1": "9.1" is no release that is known: 12.0 to 15.2, a bare major, "current", or what uname -r prints.'],
    ],
    ['{ "release": null }', ['null: The release is a text, such as `"14.2"`.']],
    [
      '{ "rules": { "depend-undefind": "off" } }',
      ['"depend-undefind": There is no rule or topic "depend-undefind"; did you mean "depend-undefined"?'],
    ],
    ['{ "rules": { "bhyve": "off" } }', ['"bhyve": There is no rule or topic "bhyve".']],
    ['{ "rules": { "network": "loud" } }', ['"loud": A severity is error, warning, info, hint or off.']],
    ['{ "relas": "14.2" }', ['"relas": There is no setting "relas". Did you mean "release"?']],
    ['{ "$schema": 1 }', ['1: "$schema" is the address of a schema, a text.']],
    ['{ "rules": [["nowhere", "off"]] }', ['[["nowhere", "off"]]: The rules are an object: `{ "RULE": "SEVERITY" }`.']],
    ['{ "ignore": { "a": "b" } }', ['{ "a": "b" }: "ignore" is a list of paths.']],
    ['{ "parameters": ["fast", "_x.a-b.c"] }', []],
    [
      '{ "parameters": ["fast", 1, "a..b"] }',
      ['1: "parameters" is a list of names.', '"a..b": This is no name of a parameter.'],
    ],
    ['{ "commands": ["a"] }', ['["a"]: The commands are an object: `{ "COMMAND": "OTHER COMMAND" }`.']],
    ['{ "format": "tab" }', ['"tab": How files are written is an object: `{ "indent": "tab" }`.']],
    [
      '{ "format": { "indent": 17, "quote": "double", "braces": "own-line" } }',
      [
        '17: "indent" is "auto", "tab" or a number from 1 to 16.',
        '"quote": There is no setting "quote". Did you mean "quotes"?',
      ],
    ],
    ['\uFEFF{ "rule": {} }', ['"rule": There is no setting "rule". Did you mean "rules"?']],
    ['{ "rules": ["network"] }', ['["network"]: The rules are an object: `{ "RULE": "SEVERITY" }`.']],
    ['{ "ignore": "vendor" }', ['"vendor": "ignore" is a list of paths.']],
    [
      '{ "ignore": ["/etc", "../x", "a\\\\b"] }',
      [
        '"/etc": The path is relative to the folder of this file, and does not leave it.',
        '"../x": The path is relative to the folder of this file, and does not leave it.',
        '"a\\\\b": Write `/` between the parts of the path.',
      ],
    ],
    ['{ "roots": ["**/jail.conf"] }', ['"**/jail.conf": `**` cannot stand in a root: name the folders.']],
    ['{ "parameters": ["acme limit"] }', ['"acme limit": This is no name of a parameter.']],
    [
      '{ "commands": { "a | b": "true", "c": "a; b" } }',
      [
        '"a | b": A command is plain words: no quotes, variables or operators.',
        '"a; b": It stands for one command of plain words: no quotes, variables or operators.',
      ],
    ],
    ['{ "release": "14.2", "release": "13.2" }', ['"release": "release" is written twice; only the last one counts.']],
  ])("%s", (settings, expected) => {
    expect(problemsIn(settings)).toEqual(expected);
  });

  test.each([
    "{",
    '{ "rules": { "network": ',
    "nothing",
    "\uFEFF{}x",
    "{\uFEFF}",
    `${"[".repeat(100_000)}`,
    "\0",
    '{"a":{"b":[{}]}}',
  ])("%#", (settings) => {
    expect(problemsIn(settings).length).toBeGreaterThan(0);
  });

  test("what a schema can say as well, what is a mere note, and what was meant are told apart", () => {
    const told = (settings: string): unknown[] => {
      const workspace = workspaceOf(`//- /etc/jailconf.json\n${settings}\n`);
      const problems = workspace.settingsFileOf("/etc/jail.conf")?.problems ?? [];
      return problems.map(({ isInSchema, isNote, fix }) => [isInSchema, isNote ?? false, fix?.text]);
    };
    const table: [settings: string, told: unknown][] = [
      ["{", [true, false, undefined]],
      ['{ "release": 14.2 }', [true, false, '"14.2"']],
      ['{ "release": "15.0-STABLE" }', [false, true, undefined]],
      ['{ "rule": {} }', [true, false, '"rules"']],
      ['{ "colour": 1 }', [true, false, undefined]],
      ['{ "rules": { "depend-undefind": "off" } }', [true, false, '"depend-undefined"']],
      ['{ "ignore": ["/etc"] }', [false, false, undefined]],
      ['{ "parameters": ["a b"] }', [false, false, undefined]],
      ['{ "commands": { "a": 1 } }', [true, false, undefined]],
      ['{ "commands": { "a": "b; c" } }', [false, false, undefined]],
      ['{ "commands": { "a; b": "c" } }', [false, false, undefined]],
    ];
    for (const [settings, expected] of table) expect([settings, ...told(settings)]).toEqual([settings, expected]);
  });

  test("one mistake leaves the other settings as they are", () => {
    expect(found('{ "release": "9.1", "rules": { "x": "off", "depend-undefined": "hint" } }', undefinedJail)).toEqual([
      "hint depend-undefined",
    ]);
  });

  test.each([
    ["warn", "warning"],
    ["Information", "info"],
    ["err", "error"],
    ["OFF", "off"],
    ["loud", undefined],
    ["", undefined],
  ])("of the severity %j, %j was meant", (written, meant) => {
    const workspace = workspaceOf(`//- /etc/jailconf.json\n{ "rules": { "network": "${written}" } }\n`);
    const problems = workspace.settingsFileOf("/etc/jail.conf")?.problems;
    expect(problems?.map(({ fix }) => fix?.text)).toEqual([meant && `"${meant}"`]);
  });

  test("a byte order mark is none", () => {
    expect(problemsIn("\uFEFF{}")).toEqual([]);
  });
});

test("a rule is named where its key stands, and in the object of the rules alone", () => {
  const text = '{ "rules": { "one": "off", "two": "off" }, "x": { "three": 1 } }';
  const namedAt = (word: string, by = 0): string | undefined => ruleNamedAt(text, text.indexOf(word) + by)?.id;
  expect(['"one"', 'e"', '"two"'].map((word) => namedAt(word))).toEqual(["one", "one", "two"]);
  expect([namedAt('"one"', -1), namedAt('"one"', 5), namedAt('"three"'), namedAt('"rules"')]).toEqual(
    Array(4).fill(undefined),
  );
  const { start, end } = ruleNamedAt(text, text.indexOf("two"))!;
  expect(text.slice(start, end)).toBe('"two"');
});
