import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textChangesBetween } from "../../../server/src/features/shared/text-changes.ts";

function apply(text: string, before: string, after: string): string {
  let result = "";
  let done = 0;
  for (const change of textChangesBetween(before, after)) {
    result += text.slice(done, change.start) + change.text;
    done = change.end;
  }
  return result + text.slice(done);
}

describe("changes between two texts", () => {
  it("are as small as the lines that differ", () => {
    const before = "a\nb\nc\nd\ne\n";
    expect(textChangesBetween(before, "a\nx\nb\nc\nd1\ne\n")).toEqual([
      { start: 2, end: 2, text: "x\n" },
      { start: 7, end: 7, text: "1" },
    ]);
    expect(textChangesBetween(before, before)).toEqual([]);
  });

  it("cut neither a CRLF nor a character in two", () => {
    expect(textChangesBetween("a\r\nb", "a\nb")).toEqual([{ start: 1, end: 3, text: "\n" }]);
    expect(textChangesBetween("\u{1f600}", "\u{1f601}")).toEqual([{ start: 0, end: 2, text: "\u{1f601}" }]);
  });

  it("turn any text into any other", () => {
    const line = fc.constantFrom("a\n", "b\r\n", "c\n", "\n", "\u{1f600}\n", "d");
    const text = fc.array(line, { maxLength: 30 }).map((lines) => lines.join(""));
    fc.assert(fc.property(text, text, (before, after) => apply(before, before, after) === after));
  });
});
