import { describe, expect, it } from "vitest";
import type { Dialect } from "../../server/src/parameters/index.ts";
import {
  type FileNode,
  type JailNode,
  jailAt,
  NodeKind,
  nodeAt,
  Operator,
  parse,
  rejectionMessage,
  type Statement,
  simpleStatementAt,
} from "../../server/src/syntax/index.ts";

/** A tree in one line: blocks with their names, statements with operator and pieces. */
function outline(block: FileNode | JailNode): string {
  return block.statements().map(shown).join(" ");
}

function shown(statement: Statement): string {
  if (statement.kind === "jail") return `${statement.name}{${outline(statement)}}`;
  const sign = ["", " ", "=", "+="][statement.operator];
  const values = statement.values().map((value) =>
    value
      .pieces()
      .map((piece) => (piece.kind === "text" ? JSON.stringify(piece.text) : `<${piece.name}>`))
      .join("+"),
  );
  const name = statement.kind === "variable" ? `$${statement.name}` : statement.name;
  return `${statement.kind === "include" ? "!" : ""}${name}${sign}${values.join("|")};`;
}

describe("trees", () => {
  const cases: readonly [title: string, text: string, outline: string][] = [
    ["an empty file", "", ""],
    ["empty statements", ";;;a{;;};", "a{}"],
    ["the four ways to set", "a; b c; d = e; f += g;", 'a; b "c"; d="e"; f+="g";'],
    ["lists", 'a = b, "c", d"e"$f;', 'a="b"|"c"|"d"+"e"+<f>;'],
    ["variables", "$a = 1; ${b c} += 2;", '$a="1"; $b c+="2";'],
    ["escapes are read", 'a = "\\x41\\n";', 'a="A\\n";'],
    ["bytes make characters", 'a = "\\xe2\\x82\\xac\\303\\251\\xf0\\x9f\\x93\\x83";', 'a="€é📃";'],
    ["also beside bytes that make none", 'a = "\\x80\\xc3\\xa9\\xff";', 'a="\\udc80é\\udcff";'],
    ["none out of half of a character", 'a = "📃\\xa9", "💀\\xc3\\xa9";', 'a="📃\\udca9"|"💀é";'],
    ["none out of a longer form than needed", 'a = "\\xe0\\x80\\x80";', 'a="\\udce0\\udc80\\udc80";'],
    ["a NUL drops the rest of a string", 'a = "b\\x c", \'b\\0c\', "b\\400c", "b\0c";', 'a="b"|"b"|"b"|"b";'],
    [
      "a NUL drops what stands before a dollar that is none",
      'a = "日本\\x$ ", "b\\0c$1d\\xy$";',
      'a="日本$ "|"b$1d$";',
    ],
    [
      "an escape is a piece of its own after a variable",
      'a = "$b\\x/bin", "$b\\x\\0z\\xy";',
      'a=""+<b>+"/bin"|""+<b>+"z";',
    ],
    ["an escape is a piece of its own after a dollar", 'a = "b$\\xz", "$\\0\\101z\\xy$\\x";', 'a="b$z"|"$Az$";'],
    ["a NUL as a word", "a = b\\xz\\0\\x41;", 'a="b"+""+"z"+""+"A";'],
    ["quoted names", '"a b" { "p" = 1; }', 'a b{p="1";}'],
    ["wildcards", '* { } "a.*" { }', "*{} a.*{}"],
    ["comments are trivia", "a # b\n= /* c */ d // e\n;", 'a="d";'],
    [
      "an include is one only without =",
      '.include "x"; .include = "y"; .include;',
      '!.include "x"; .include="y"; .include;',
    ],
    ["an include in a block", "a { .include b; }", 'a{!.include "b";}'],
    ["nested blocks", "a { x; b { y; } z; }", "a{x; b{y;} z;}"],
  ];
  it.each(cases)("%s", (_, text, expected) => {
    const tree = parse(text, "current");
    expect(tree.problems).toEqual([]);
    expect(outline(tree.root)).toBe(expected);
  });

  it("FreeBSD 12 knows neither includes nor nested blocks", () => {
    expect(outline(parse('.include "x";', "12").root)).toBe('.include "x";');
    expect(parse("a { b { } }", "12").rejection?.detail).toBe("{: syntax error");
  });

  const refused: readonly [text: string, dialect: Dialect, message: string][] = [
    ["a { persist }", "current", "F line 1: }: syntax error"],
    ["a {\n path = ;\n}", "current", "F line 2: ;: syntax error"],
    ['a { x = "a" "b\nc"; }', "current", 'F line 2: "b'],
    ["a { path = /x;", "current", "F: unexpected EOF"],
    ['a {\n x = "open;\n}', "current", "F line 2: unterminated string"],
    ["a {\n /* open\n\n", "12", "F line 2: unterminated comment"],
    ["a {\n /* open\n\n", "current", "F line 4: unterminated comment"],
    ["a {\n x = ${open;\n}", "current", "F line 2: unterminated variable"],
    ["a { x = é; }", "current", "F line 1: \udcc3: syntax error"],
    ["a{}\r\n", "12", "F line 1: \r: syntax error"],
    ["a ${\\}b", "current", "F line 1: unterminated variable"],
    ["a ${\\}b\nc}", "current", "F line 1: unterminated variable"],
    ["a b '\0';", "current", "F line 1: ': syntax error"],
    ['"a$1" { }', "current", "F line 1: $: syntax error"],
    ['a {\n "b\n$" = 1; }', "12", "F line 3: $: syntax error"],
    ['a { x "y" "cost $ 5"; }', "current", 'F line 1: "cost : syntax error'],
    ['a { x = 1 "two\n$ five"; }', "current", 'F line 2: "two'],
    ["a { x y \\é; }", "current", "F line 1: \\\udcc3: syntax error"],
    ["a { x = \\é; }", "current", "F line 1: \udca9: syntax error"],
    ["a { x = \\日; }", "12", "F line 1: \udc97: syntax error"],
    ["a { x = \\😀; }", "current", "F line 1: \udc9f: syntax error"],
  ];
  it.each(refused)("%j is refused by %s", (text, dialect, message) => {
    const { rejection } = parse(text, dialect);
    expect(rejection && rejectionMessage(rejection, "F")).toBe(message);
  });

  it("stops reading at a character outside of ASCII between blocks, without a word", () => {
    const tree = parse("a { }\n日本\nb { }\n", "current");
    expect(tree.rejection).toBeUndefined();
    expect(tree.endOfInput).toBe(6);
    expect(tree.problems).toHaveLength(1);
  });
});

describe("places", () => {
  const text = 'web {\n  path = "/j/$name", b;\n  persist;\n}\n$x += 1;\n';
  const tree = parse(text, "current");
  const [web, variable] = tree.root.statements();
  if (web.kind !== "jail" || variable.kind !== "variable") throw new Error("not what was written");
  const [path, persist] = web.statements();
  if (path.kind !== "parameter" || persist.kind !== "parameter") throw new Error("not what was written");

  it("of names, operators, values and ends", () => {
    const slice = (start: number, end: number): string => text.slice(start, end);
    expect(slice(web.nameStart, web.nameEnd)).toBe("web");
    expect(text[web.openBrace]).toBe("{");
    expect(text[web.closeBrace ?? -1]).toBe("}");
    expect(path.text).toBe('path = "/j/$name", b;');
    expect(slice(path.nameStart, path.nameEnd)).toBe("path");
    expect(path.operatorRange && slice(path.operatorRange.start, path.operatorRange.end)).toBe("=");
    expect(path.values().map((value) => value.text)).toEqual(['"/j/$name"', "b"]);
    expect(text[path.semicolon ?? -1]).toBe(";");
    expect(persist.operatorRange).toBeUndefined();
    expect([path.operator, persist.operator, variable.operator]).toEqual([
      Operator.Assign,
      Operator.None,
      Operator.Append,
    ]);
    expect(slice(variable.nameStart, variable.nameEnd)).toBe("$x");
  });

  it("lead to their nodes", () => {
    const at = (part: string): number => text.indexOf(part);
    expect(tree.nodes.kinds[nodeAt(tree, at("/j"))]).toBe(NodeKind.Value);
    expect(simpleStatementAt(tree, at("/j"))?.text).toBe(path.text);
    expect(simpleStatementAt(tree, at("web"))).toBeUndefined();
    expect(jailAt(tree, at("persist"))?.name).toBe("web");
    expect(jailAt(tree, at("$x"))).toBeUndefined();
    expect(path.parent.index).toBe(web.index);
    expect(path.values()[0].statement.index).toBe(path.index);
    expect(web.parent.kind).toBe("file");
  });

  it("that are missing are undefined", () => {
    const [broken] = parse("a { x = 1\n", "current").root.statements();
    if (broken.kind !== "jail") throw new Error("not a block");
    expect(broken.closeBrace).toBeUndefined();
    const [statement] = broken.statements();
    expect(statement.kind === "parameter" && statement.semicolon).toBeUndefined();
  });
});
