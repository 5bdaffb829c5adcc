import { describe, expect, it } from "vitest";
import { type FormatSettings, readFormatSettings, sameFormat, Workspace } from "../../../server/src/analysis/index.ts";
import { parseFixture } from "../../support/fixture.ts";
import { formatted } from "../../support/formatting.ts";
import { MemoryReader } from "../../support/memory-reader.ts";

const lines = (...all: string[]): string => `${all.join("\n")}\n`;
const text = lines("web {", "  path   = '/web';", "  depend = db;", "", "", "", "  ip4.addr=10.0.0.1; }");

it("settings are others as soon as one of them is", () => {
  const format: FormatSettings = { indent: 2, quotes: "double" };
  expect([sameFormat(format, { ...format }), sameFormat({}, undefined)]).toEqual([true, true]);
  expect([sameFormat(format, { ...format, quotes: undefined }), sameFormat(format, { indent: 2 })]).toEqual([
    false,
    false,
  ]);
});

describe("a setting counts for more than the habits of a file", () => {
  it.each<[FormatSettings, string, string]>([
    [{ indent: "tab" }, "\n  ", "\n\t"],
    [{ indent: 8 }, "\n  ", "\n        "],
    [{ operatorSpaces: "around" }, "ip4.addr=10", "ip4.addr = 10"],
    [{ braces: "own-line" }, "web {", "web\n{"],
    [{ blankLines: 1 }, "\n\n\n\n", "\n\n"],
    [{ blankLines: 0 }, "\n\n\n\n", "\n"],
    [{ quotes: "double" }, "'/web'", '"/web"'],
  ])("%j", (format, before, after) => {
    const usual = formatted(text.replace("ip4.addr=10", "ip4.addr = 10"));
    expect(formatted(text, { format })).toBe(
      (format.blankLines === undefined ? usual : text.replace("ip4.addr=10", "ip4.addr = 10")).replaceAll(
        before,
        after,
      ),
    );
  });

  it("of alignment", () => {
    expect(formatted(text, { format: { alignment: "none" } })).toContain("  path = '/web';\n  depend = db;\n");
    const flat = lines("path = /web;", "host.hostname = web;", "vnet;", "depend = db;", "persist;");
    const aligned = lines("path          = /web;", "host.hostname = web;", "vnet;", "depend = db;", "persist;");
    expect(formatted(flat, { format: { alignment: "align" } })).toBe(aligned);
    expect(formatted(aligned, { format: { alignment: "none" } })).toBe(flat);
    const list = lines("exec.stop = a;", "exec.stop += b;", "mount = c;");
    expect(formatted(list, { format: { alignment: "align" } })).toBe(
      lines("exec.stop  = a;", "exec.stop += b;", "mount      = c;"),
    );
  });

  it("of the last line", () => {
    expect(formatted("vnet;", { format: { finalNewline: "add" } })).toBe("vnet;\n");
  });

  it("of no blanks around operators", () => {
    expect(formatted("a = 1;\nb += 2;\n", { format: { operatorSpaces: "none" } })).toBe("a=1;\nb+=2;\n");
  });
});

it.each([
  ["a = 'b', 'c d';", 'a = "b", "c d";'],
  ["a = 'it\\'s';", 'a = "it\\\'s";'],
  ["a = '\\$name' $b'c';", `a = '\\$name' $b'c';`],
  ["a = $b'c'd;", 'a = $b"c"d;'],
  ["a = '$1 $';", 'a = "$1 $";'],
  ["a = '\\$name';", 'a = "\\$name";'],
  ["a = '$name';", undefined],
  ["a = '${name}';", undefined],
  ["a = 'say \"no\"';", undefined],
  ["'web' { }", undefined],
])("quotes of %s", (before, after) => {
  expect(formatted(before, { format: { quotes: "double" } })).toBe(after ?? before);
});

describe("settings of an editor", () => {
  const told: string[] = [];
  const read = (value: unknown): FormatSettings =>
    readFormatSettings("jailconf.format", value, (one) => told.push(one));

  it("choose nothing where they are the default, or nothing at all", () => {
    expect(read({ indent: "auto", quotes: "keep", braces: null })).toEqual({});
    expect([read(undefined), read(null)]).toEqual([{}, {}]);
    expect(told).toEqual([]);
  });

  it("are told where they make no sense", () => {
    expect(read({ indent: 0, blankLines: 1, toString: 1, braces: "mine", alignment: 3 })).toEqual({ blankLines: 1 });
    expect(read("tab")).toEqual({});
    expect(told.splice(0)).toEqual([
      'jailconf.format.indent: 0 is not "auto", "tab" or a number from 1 to 16',
      'jailconf.format: there is no setting "toString"',
      'jailconf.format.braces: "mine" is not "auto", "same-line" or "own-line"',
      'jailconf.format.alignment: 3 is not "auto", "align" or "none"',
      "jailconf.format: not an object; it is not used",
    ]);
  });
});

describe("jailconf.json", () => {
  const workspaceWith = (settings: string): Workspace =>
    new Workspace(new MemoryReader(parseFixture(`//- /etc/jailconf.json\n${settings}\n//- /etc/jail.conf\n`).files));

  it("says how files are written, and yields to the editor key by key", () => {
    const workspace = workspaceWith('{ "format": { "indent": "tab", "braces": "own-line", "quotes": "keep" } }');
    expect(workspace.settingsOf("/etc/jail.conf").format).toEqual({ indent: "tab", braces: "own-line" });
    workspace.choice = { rules: new Map(), format: { indent: 2 } };
    expect(workspace.settingsOf("/etc/jail.conf").format).toEqual({ indent: 2, braces: "own-line" });
  });

  it.each([
    ['{ "format": [] }', 'How files are written is an object: `{ "indent": "tab" }`.'],
    ['{ "format": { "indnt": 2 } }', 'There is no setting "indnt". Did you mean "indent"?'],
    ['{ "format": { "indent": 0 } }', '"indent" is "auto", "tab" or a number from 1 to 16.'],
    ['{ "format": { "indent": "4" } }', '"indent" is "auto", "tab" or a number from 1 to 16.'],
    ['{ "format": { "quotes": true } }', '"quotes" is "keep" or "double".'],
  ])("%s is told", (settings, message) => {
    const file = workspaceWith(settings).settingsFileOf("/etc/jail.conf");
    expect(file?.problems.map((problem) => problem.message)).toEqual([message]);
    expect(file?.choice.format).toEqual({});
  });
});
