import { describe, expect, it } from "vitest";
import type { Diagnostic, Range } from "vscode-languageserver-protocol";
import type { FirstPart } from "../../server/src/analysis/index.ts";
import type { Document } from "../../server/src/lsp/shared/documents.ts";
import { TextLines } from "../../server/src/lsp/shared/text-lines.ts";
import { changedStretch, toldMeanwhile } from "../../server/src/lsp/shared/told-meanwhile.ts";

const uri = "file:///etc/jail.conf";
const nothing: FirstPart = { findings: [], blocks: [], leftOpen: new Set() };

const documentOf = (text: string): Document => ({
  uri,
  path: "/etc/jail.conf",
  version: 1,
  lines: new TextLines(text, "utf-16"),
});

function at(lines: TextLines, word: string, code: string): Diagnostic {
  const start = lines.text.indexOf(word);
  return { range: lines.range(start, start + word.length), code, message: `about ${word}`, severity: 2 };
}

/** What stands where a word of the old text is told about in the new one; undefined where nothing is told. */
function follow(before: string, now: string, word: string): string | undefined {
  const [old, document] = [documentOf(before).lines, documentOf(now)];
  const told = toldMeanwhile(document, [at(old, word, "x")], changedStretch(old, document.lines), nothing, []);
  return told[0] && textAt(document, told[0].range);
}

const textAt = ({ lines }: Document, { start, end }: Range): string =>
  lines.text.slice(lines.offset(start), lines.offset(end));

describe("what was told stays with its text", () => {
  it.each([
    ["lines come above it", "a\nbad b\n", "a\nnew\nnew\nbad b\n", "bad"],
    ["lines above it go", "a\nb\nc\nbad\n", "bad\n", "bad"],
    ["something is typed before it in its line", "a;\n b bad b\n", "a;\n b xx bad b\n", "bad"],
    ["a line is broken before it", "a b bad b\n", "a\n  b bad b\n", "bad"],
    ["a line is joined with the one before", "a\n  b bad\n", "a b bad\n", "bad"],
    ["something is typed behind it", "a bad b\nc\n", "a bad b x\nc\nd\n", "bad"],
    ["something is typed in it", "a bad b\n", "a baad b\n", "baad"],
    ["its end is replaced", "a bad b\n", "a baxy b\n", "baxy"],
    ["a character of two units comes before it", "a bad\n", "a \u{1f984} bad\n", "bad"],
    ["nothing changes", "a bad b\n", "a bad b\n", "bad"],
  ])("%s", (_, before, now, expected) => {
    expect(follow(before, now, "bad")).toBe(expected);
  });

  it.each([
    ["replaced", "a bad b\n", "a good\n"],
    ["removed with its line", "a\nsome bad b\nc\n", "a\nc\n"],
  ])("and goes when that is %s", (_, before, now) => {
    expect(follow(before, now, "bad")).toBeUndefined();
  });

  it("with what is written beside it", () => {
    const old = documentOf("first\nbad\n").lines;
    const now = documentOf("new\nfirst\nbad\n");
    const places = [at(old, "first", "x").range, { ...at(old, "first", "x").range }];
    const relatedInformation = [
      { location: { uri, range: places[0] }, message: "here" },
      { location: { uri: "file:///etc/rc.conf", range: places[1] }, message: "there" },
    ];
    const before = [{ ...at(old, "bad", "x"), relatedInformation }];
    const [told] = toldMeanwhile(now, before, changedStretch(old, now.lines), nothing, []);
    expect(told.relatedInformation?.map(({ location }) => location.range.start.line)).toEqual([1, 0]);
  });
});

describe("what is known now counts", () => {
  const old = documentOf("text;\njail { inside; }\nother { outside; }\n").lines;
  const now = documentOf("new;\ntext;\njail { inside; }\nother { outside; }\n");
  const start = now.lines.text.indexOf("jail");
  const blocks = [{ start, end: now.lines.text.indexOf("}") + 1 }];
  const part: FirstPart = { findings: [], blocks, leftOpen: new Set(["relative-command"]) };
  const told = (before: Diagnostic[], first: Diagnostic[] = []): string[] =>
    toldMeanwhile(now, before, changedStretch(old, now.lines), part, first).map(({ message }) => String(message));

  it("of texts anywhere", () => {
    expect(told([at(old, "outside", "missing-semicolon")])).toEqual([]);
  });

  it("of the jails that are judged first, in their blocks", () => {
    const rule = "create-without-cleanup";
    expect(told([at(old, "inside", rule), at(old, "outside", rule)])).toEqual(["about outside"]);
  });

  it("and not of rules that had no answer yet", () => {
    expect(told([at(old, "inside", "relative-command")])).toEqual(["about inside"]);
  });

  it("and not of rules that look at more than one jail", () => {
    expect(told([at(old, "inside", "duplicate-resource")])).toEqual(["about inside"]);
  });

  it("once, in the order of the text", () => {
    const first = [at(now.lines, "inside", "duplicate-resource")];
    const before = [at(old, "outside", "duplicate-resource"), at(old, "inside", "duplicate-resource")];
    expect(told([...before, at(old, "text", "duplicate-resource")], first)).toEqual([
      "about text",
      "about inside",
      "about outside",
    ]);
  });
});

it("no more is told than an editor shows, of what was told before the worst", () => {
  const text = "a\n".repeat(2000);
  const { lines } = documentOf(text);
  const each = (line: number, severity: 1 | 2): Diagnostic => ({
    range: { start: { line, character: 0 }, end: { line, character: 1 } },
    code: "x",
    message: "m",
    severity,
  });
  const before = Array.from({ length: 1000 }, (_, line) => each(line + 500, line < 990 ? 2 : 1));
  const first = Array.from({ length: 11 }, (_, line) => each(line, 2));
  const told = toldMeanwhile(documentOf(text), before, changedStretch(lines, lines), nothing, first);
  expect(told.length).toBe(1001);
  expect(told.filter(({ severity }) => severity === 1).length).toBe(10);
  expect(told.slice(0, 11)).toEqual(first);
});
