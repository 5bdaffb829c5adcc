import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits, canApply, type FormatSettings } from "../../server/src/analysis/index.ts";
import { evaluate, type TreeSource } from "../../server/src/config/index.ts";
import {
  type EditorOptions,
  formatDocument,
  formatRanges,
  indentTyped,
} from "../../server/src/features/formatting/index.ts";
import type { Dialect } from "../../server/src/parameters/index.ts";
import { linesOf, parse, type SyntaxTree, simpleStatementAt, TokenKind } from "../../server/src/syntax/index.ts";
import { demand, demandEqual } from "../support/demand.ts";
import { MemoryReader } from "../support/memory-reader.ts";
import { realSlips } from "./slips.ts";
import { damaged, dialects, mixedText, runs, seed, wellFormed } from "./texts.ts";

console.log(`seed ${seed}`);
const dialect = fc.constantFrom(...dialects);

const blanks = [
  "",
  " ",
  "  ",
  "      ",
  "\t",
  "\n",
  "\n\n\n\n",
  "\n    ",
  "\n\t",
  " \n  ",
  "\r\n",
  "\r\n  ",
  " # c\n",
  "/* c */",
  "\r",
];

/** Files that jail(8) reads, in which all gaps are as no author leaves them. */
const shaken = fc
  .tuple(wellFormed, fc.array(fc.nat(blanks.length - 1), { minLength: 1, maxLength: 60 }))
  .map(([text, chosen]) => {
    const { tokens } = parse(text, "current");
    let result = "";
    for (let token = 0, gap = 0; token < tokens.count; token++) {
      const kind: TokenKind = tokens.kinds[token];
      const written = text.slice(tokens.start(token), tokens.ends[token]);
      const isGap = kind === TokenKind.Whitespace || kind === TokenKind.Semicolon || kind === TokenKind.OpenBrace;
      result += kind === TokenKind.Whitespace ? "" : written;
      if (kind === TokenKind.LineComment) result += "\n";
      else if (isGap) result += blanks[chosen[gap++ % chosen.length]] || (kind === TokenKind.Whitespace ? " " : "");
    }
    return result;
  });

const texts = fc.oneof(shaken, wellFormed, damaged, realSlips, mixedText);

const formats: fc.Arbitrary<FormatSettings> = fc.oneof(
  { weight: 2, arbitrary: fc.constant({}) },
  fc.record(
    {
      indent: fc.constantFrom("tab" as const, 1, 3, 8),
      operatorSpaces: fc.constantFrom("around" as const, "none" as const),
      alignment: fc.constantFrom("align" as const, "none" as const),
      braces: fc.constantFrom("same-line" as const, "own-line" as const),
      blankLines: fc.constantFrom(0, 1, 3),
      finalNewline: fc.constant("add" as const),
      quotes: fc.constant("double" as const),
    },
    { requiredKeys: [] },
  ),
);
const editors: fc.Arbitrary<EditorOptions> = fc.record(
  {
    tabSize: fc.constantFrom(2, 4, 8),
    insertSpaces: fc.boolean(),
    insertFinalNewline: fc.boolean(),
    trimFinalNewlines: fc.boolean(),
  },
  { requiredKeys: [] },
);

/** Everything but blanks, comments included, in its order. */
function tokensOf({ tokens, text }: SyntaxTree): string[] {
  const found: string[] = [];
  for (let token = 0; token < tokens.count; token++) {
    const kind: TokenKind = tokens.kinds[token];
    // The CR of the line end is part of a comment for jail(8), and of the file's last line there may be none.
    const written = text.slice(tokens.start(token), tokens.ends[token]).replace(/\r$/, "");
    // A string may get other quotes; that it is the same value is seen in what the jails end up with.
    if (kind === TokenKind.SingleQuoted) found.push(`string ${written.slice(1, -1)}`);
    else if (kind === TokenKind.DoubleQuoted) found.push(`string ${written.replace(/^"|"$/g, "")}`);
    else if (kind !== TokenKind.Whitespace) found.push(`${kind} ${written}`);
  }
  return found;
}

/** What the jails of a file end up with. Messages name lines, which formatting may move. */
function comesTo(text: string, spoken: Dialect): unknown {
  const reader = new MemoryReader(new Map([["/etc/jail.conf", text]]));
  const source: TreeSource = {
    reader,
    tree: (path) => (path === "/etc/jail.conf" ? parse(text, spoken) : "missing"),
  };
  const { jails, error } = evaluate("/etc/jail.conf", spoken, source, { strict: false });
  return {
    error: error?.message.replace(/line \d+/g, "line"),
    jails: jails.map((jail) => [
      jail.name,
      jail.failed,
      jail.fingerprint(),
      jail.problems.map(({ message }) => message),
    ]),
  };
}

/** Lines that hold a mistake, as offsets of their beginnings and ends. */
function brokenLines(tree: SyntaxTree): [number, number][] {
  const lines = linesOf(tree);
  return tree.problems.map(({ start, end }) => [lines.startOf(lines.lineOf(start)), lines.endOf(lines.lineOf(end))]);
}

describe("a formatted file", () => {
  it("is read as it was before, is broken where it was, and is formatted", { timeout: 3_600_000 }, () => {
    let changed = 0;
    fc.assert(
      fc.property(texts, dialect, formats, editors, (text, spoken, format, editor) => {
        const tree = parse(text, spoken);
        const edits = formatDocument(tree, format, editor);
        expect(canApply(text, edits)).toBe(true);
        const after = applyEdits(text, edits);
        const again = parse(after, spoken);
        if (edits.length > 0) changed++;
        demandEqual(tokensOf(again), tokensOf(tree));
        const codes = ({ problems }: SyntaxTree): string[] => problems.map(({ code }) => code);
        demandEqual(codes(again), codes(tree));
        for (const [start, end] of brokenLines(tree))
          for (const edit of edits)
            demand(
              edit.end < start || edit.start > end || start === end,
              "an edit of what is broken",
              edit.start,
              start,
            );
        demandEqual(comesTo(after, spoken), comesTo(text, spoken));
        expect(applyEdits(after, formatDocument(again, format, editor))).toBe(after);
      }),
      runs(4000),
    );
    expect(changed).toBeGreaterThan(runs(4000).numRuns / 4);
  });

  it("is formatted by parts as by the whole, and nowhere else", { timeout: 3_600_000 }, () => {
    fc.assert(
      fc.property(texts, fc.nat(), (text, where) => {
        const tree = parse(text, "current");
        const offset = where % (text.length + 1);
        const statement = simpleStatementAt(tree, offset);
        const lines = linesOf(tree);
        const first = lines.startOf(lines.lineOf(Math.min(offset, statement?.start ?? offset)));
        const last = lines.endOf(lines.lineOf(Math.max(offset, statement?.end ?? offset)));
        const whole = formatDocument(tree, {}).map((edit) => JSON.stringify(edit));
        for (const edit of formatRanges(tree, [{ start: offset, end: offset }], {})) {
          expect(whole).toContain(JSON.stringify(edit));
          // Several statements may stand on these lines, and the brace of a block may stand on the next one.
          const isNear = edit.end >= first && edit.start <= last;
          expect(isNear || !/\S/.test(text.slice(edit.start, edit.end))).toBe(true);
        }
      }),
      runs(4000),
    );
  });
});

it("what is indented while it is typed is read as it was", { timeout: 3_600_000 }, () => {
  const typed = fc.constantFrom("}", ";", "\n");
  fc.assert(
    fc.property(texts, fc.nat(), typed, editors, (before, where, character, editor) => {
      const at = where % (before.length + 1);
      const text = before.slice(0, at) + character + before.slice(at);
      const tree = parse(text, "current");
      const edits = indentTyped(tree, at + 1, character, {}, editor);
      expect(canApply(text, edits)).toBe(true);
      const after = applyEdits(text, edits);
      expect(after.replace(/^[ \t]+/gm, "")).toBe(text.replace(/^[ \t]+/gm, ""));
      if (tree.problems.length === 0) demandEqual(tokensOf(parse(after, "current")), tokensOf(tree));
    }),
    runs(4000),
  );
});
