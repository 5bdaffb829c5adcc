import { expect, test } from "vitest";
import { applyEdits, editsCollide, lineEndOf, mapOffset } from "../../server/src/analysis/index.ts";

const edit = (start: number, end: number, text: string) => ({ start, end, text });

test("edits are applied in any order, and insertions at one place in theirs", () => {
  expect(applyEdits("abcdef", [edit(4, 5, "E"), edit(0, 2, "")])).toBe("cdEf");
  expect(applyEdits("ab", [edit(1, 1, "1"), edit(1, 1, "2")])).toBe("a12b");
  expect(applyEdits("ab", [])).toBe("ab");
});

test("new lines end as those of the file do", () => {
  expect(applyEdits("a\r\nb\r\n", [edit(3, 3, "x\ny\r\n")])).toBe("a\r\nx\r\ny\r\nb\r\n");
  expect(applyEdits("a\nb\n", [edit(2, 2, "x\n")])).toBe("a\nx\nb\n");
  expect([lineEndOf("a\r\nb\r\nc\n"), lineEndOf("a\r\nb\nc\n"), lineEndOf("a")]).toEqual(["\r\n", "\n", "\n"]);
});

test("edits that overlap or touch are in each other's way", () => {
  expect(editsCollide(edit(0, 3, ""), edit(2, 4, ""))).toBe(true);
  expect(editsCollide(edit(2, 2, "a"), edit(2, 2, "b"))).toBe(true);
  expect(editsCollide(edit(0, 2, "a"), edit(2, 2, "b"))).toBe(true);
  expect(editsCollide(edit(0, 2, "a"), edit(3, 4, "b"))).toBe(false);
});

test("places move with the text", () => {
  const edits = [edit(0, 0, "xx"), edit(4, 6, "y"), edit(8, 8, "zz")];
  expect([0, 3, 4, 5, 6, 8, 9].map((offset) => mapOffset(edits, offset))).toEqual([2, 5, 6, 6, 7, 11, 12]);
  expect([0, 8].map((offset) => mapOffset(edits, offset, true))).toEqual([0, 9]);
});
