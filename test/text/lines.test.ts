import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LineIndex, lineNumberAt } from "../../server/src/text/index.ts";

const linesOf = (lines: LineIndex): string[] => Array.from({ length: lines.count }, (_, line) => lines.lineText(line));

describe("the lines of a text", () => {
  test("end in LF or CR LF; a CR alone is a part of its line", () => {
    expect(linesOf(new LineIndex("a\nb\r\n\rc\n"))).toEqual(["a", "b", "\rc", ""]);
    expect(linesOf(new LineIndex(""))).toEqual([""]);
  });

  test("end in a CR as well where an editor counts them", () => {
    expect(linesOf(new LineIndex("a\nb\r\n\rc\r", "any"))).toEqual(["a", "b", "", "c", ""]);
  });

  test("are those that splitting at their ends gives, and hold each offset", () => {
    const texts = fc.string({ unit: fc.constantFrom("a", "\r", "\n", "é"), maxLength: 30 });
    fc.assert(
      fc.property(texts, (text) => {
        const lines = new LineIndex(text, "any");
        expect(linesOf(lines)).toEqual(text.split(/\r\n|\n|\r/));
        for (let offset = 0; offset <= text.length; offset++) {
          const { line, character } = lines.position(offset);
          expect(lines.startOf(line) + character).toBe(offset);
          expect(line + 1 === lines.count || offset < lines.startOf(line + 1)).toBe(true);
          expect(lineNumberAt(text, offset)).toBe(new LineIndex(text).lineOf(offset) + 1);
        }
      }),
    );
  });
});

describe("the lines of an edited text are those of the text that is there now", () => {
  test.each(["line-feed", "any"] as const)("where %s ends a line", (ends) => {
    const texts = fc.string({ unit: fc.constantFrom("a", "\r", "\n", "b\n"), maxLength: 12 });
    fc.assert(
      fc.property(texts, texts, fc.nat(), fc.nat(), (before, inserted, from, length) => {
        const start = from % (before.length + 1);
        const end = (length % (before.length - start + 1)) + start;
        const text = before.slice(0, start) + inserted + before.slice(end);
        const older = new LineIndex(before, ends);
        expect(linesOf(older)).toEqual(linesOf(new LineIndex(before, ends)));
        const edited = older.edited(text, start, before.length - end);
        expect(linesOf(edited)).toEqual(linesOf(new LineIndex(text, ends)));
        // Its numbers may have become those of the edited text.
        expect(linesOf(older)).toEqual(linesOf(new LineIndex(before, ends)));
      }),
      { numRuns: 2000 },
    );
  });
});
