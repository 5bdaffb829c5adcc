import { beforeAll, describe, expect, it } from "vitest";
import type { IGrammar } from "vscode-textmate";
import { parameters } from "../../server/src/parameters/index.ts";
import { loadGrammar } from "./tokenizer.ts";

let grammar: IGrammar;
beforeAll(async () => {
  grammar = await loadGrammar("source.jailconf");
});

/** Scopes of each place where `part` stands in `text`, without the language's own. */
function scopesOf(text: string, part: string, used = grammar): string {
  let state: Parameters<IGrammar["tokenizeLine"]>[1] = null;
  for (const line of text.split("\n")) {
    const { tokens, ruleStack } = used.tokenizeLine(line, state);
    state = ruleStack;
    const at = line.indexOf(part);
    if (at < 0) continue;
    const token = tokens.find(({ startIndex, endIndex }) => startIndex <= at && endIndex > at);
    return (token?.scopes ?? []).slice(1).join(" ");
  }
  throw new Error(`no ${part} in ${text}`);
}

describe("scopes by the role of a word", () => {
  const cases: readonly [title: string, text: string, part: string, scope: string][] = [
    ["block name", "web { }", "web", "entity.name.type.jail.jailconf"],
    ["block name with the brace glued to it", "web{}", "web", "entity.name.type.jail.jailconf"],
    ["numeric block name", "5 { }", "5", "entity.name.type.jail.jailconf"],
    ["quoted block name", '"a b" { }', "a b", "entity.name.type.jail.jailconf"],
    ["nested block name", "a { b { } }", "b", "entity.name.type.jail.jailconf"],
    ["wildcard block", "* { }", "*", "keyword.operator.wildcard.jailconf"],
    ["wildcard component in quotes", '"web.*" { }', "*", "keyword.operator.wildcard.jailconf"],
    ["star inside a component is no wildcard", '"we*b" { }', "*b", "entity.name.type.jail.jailconf"],
    ["known parameter", "persist;", "persist", "support.type.property-name.jailconf"],
    ["its no form", "exec.noclean;", "exec.noclean", "support.type.property-name.jailconf"],
    ["command parameter", 'exec.start = "x";', "exec.start", "support.type.property-name.command.jailconf"],
    ["key of an open family", "meta.owner = x;", "meta.owner", "support.type.property-name.jailconf"],
    ["unknown parameter", "persistent;", "persistent", "variable.other.property.jailconf"],
    ["parameter after an unterminated one", "a = b\npersist = 1;", "persist", "support.type.property-name.jailconf"],
    ["directive", '.include "x";', ".include", "keyword.control.directive.include.jailconf"],
    ["directive with = is a parameter", '.include = "x";', ".include", "variable.other.property.jailconf"],
    ["variable that is set", '$id = "1";', "id", "variable.other.readwrite.jailconf"],
    ["variable in a word", "path = /jails/$name;", "name", "variable.other.readwrite.jailconf"],
    ["variable in double quotes", 'path = "/jails/${name}";', "name", "variable.other.readwrite.jailconf"],
    ["no variable in single quotes", "path = '/jails/$name';", "$name", "string.quoted.single.jailconf"],
    ["append", "a += b;", "+=", "keyword.operator.assignment.append.jailconf"],
    ["assignment", "a = b;", "=", "keyword.operator.assignment.jailconf"],
    ["list", "a = b, c;", ",", "punctuation.separator.list.jailconf"],
    ["terminator", "a = b;", ";", "punctuation.terminator.statement.jailconf"],
    ["escape in a word", "a = b\\;c;", "\\;", "constant.character.escape.jailconf"],
    ["escape in quotes", 'a = "b\\x41";', "\\x41", "constant.character.escape.jailconf"],
    ["integer", "securelevel = 3;", "3", "constant.numeric.integer.jailconf"],
    ["negative integer", "securelevel = -1;", "-1", "constant.numeric.integer.jailconf"],
    ["number inside a word is none", "a = b3;", "b3", "string.unquoted.jailconf"],
    ["boolean", "persist = TRUE;", "TRUE", "constant.language.boolean.jailconf"],
    ["word of a jailsys parameter", "ip4 = inherit;", "inherit", "constant.language.jailsys.jailconf"],
    ["IPv4 address", "ip4.addr = 10.0.0.1;", "10.0.0.1", "constant.numeric.address.jailconf"],
    ["IPv4 address of an interface", "ip4.addr = em0|10.0.0.1/24;", "10.0.0.1", "constant.numeric.address.jailconf"],
    ["interface of an address", "ip4.addr = em0|10.0.0.1/24;", "em0", "variable.other.constant.interface.jailconf"],
    ["prefix length", "ip4.addr = 10.0.0.1/24;", "24", "constant.numeric.prefix.jailconf"],
    ["IPv6 address", "ip6.addr = fe80::1:101/64;", "fe80::1:101", "constant.numeric.address.jailconf"],
    [
      "program of a command",
      'exec.start = "/sbin/ifconfig lo0 up";',
      "/sbin/ifconfig",
      "support.function.command.shell.jailconf",
    ],
    ["option of a command", 'exec.start = "route add -inet x";', "-inet", "constant.other.option.shell.jailconf"],
    ["operator of the shell", 'exec.start = "a && b";', "&&", "keyword.operator.shell.jailconf"],
    ["program after an operator", 'exec.start = "a && b";', " b", "support.function.command.shell.jailconf"],
    ["line comment", "a; # b", "b", "comment.line.number-sign.jailconf"],
    ["comment in the middle of a word", "a = b#c", "c", "comment.line.number-sign.jailconf"],
    ["block comment over lines", "/* a\nb */", "b", "comment.block.jailconf"],
    ["no ASCII", "a = 日本;", "日本", "invalid.illegal.character.jailconf"],
    ["variable that is not closed", "a = ${b;", "${", "invalid.illegal.unterminated-variable.jailconf"],
  ];
  it.each(cases)("%s", (_, text, part, scope) => {
    expect(scopesOf(text, part).split(" ")).toContain(scope);
  });

  it("knows every parameter of the catalogue by name", () => {
    const unknown = parameters
      .map(({ name }) => name.replace(/\*$/, "key"))
      .filter((name) => name !== ".include")
      .filter((name) => !scopesOf(`${name} = x;`, name).includes("support.type.property-name"));
    expect(unknown).toEqual([]);
    expect(parameters.length).toBeGreaterThan(100);
  });
});

describe("fences in Markdown", () => {
  it.each(["jail.conf", "jailconf"])("```%s", async (language) => {
    const markdown = JSON.stringify({ scopeName: "text.html.markdown", patterns: [{ match: "x^", name: "never" }] });
    const injected = await loadGrammar("text.html.markdown", { "text.html.markdown": markdown });
    const text = `Some prose { here;\n\n\`\`\`${language}\nweb {\n  persist;\n}\n\`\`\`\n\nMore persistence;`;
    expect(scopesOf(text, "web", injected)).toContain("entity.name.type.jail.jailconf");
    expect(scopesOf(text, "persist;", injected)).toContain("support.type.property-name.jailconf");
    expect(scopesOf(text, "prose", injected)).not.toContain("jailconf");
    expect(scopesOf(text, "More", injected)).not.toContain("jailconf");
  });
});
