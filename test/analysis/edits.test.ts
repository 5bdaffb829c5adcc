import { expect, test } from "vitest";
import {
  applyEdits,
  canApply,
  editsByFile,
  editsCollide,
  mapOffset,
  withLineEndsOf,
} from "../../server/src/analysis/fixes/edits.ts";
import { lineEndAt } from "../../server/src/text/index.ts";

const edit = (start: number, end: number, text: string) => ({ start, end, text });

test("edits are applied in any order, and insertions at one place in theirs", () => {
  expect(applyEdits("abcdef", [edit(4, 5, "E"), edit(0, 2, "")])).toBe("cdEf");
  expect(applyEdits("ab", [edit(1, 1, "1"), edit(1, 1, "2")])).toBe("a12b");
  expect(applyEdits("abc", [edit(1, 2, "X"), edit(1, 1, "i")])).toBe("aiXc");
  expect(applyEdits("ab", [])).toBe("ab");
});

test("new lines end as those do between which they come", () => {
  expect(applyEdits("a\r\nb\r\n", [edit(3, 3, "x\ny\r\n")])).toBe("a\r\nx\r\ny\r\nb\r\n");
  expect(applyEdits("a\nb\n", [edit(2, 2, "x\n")])).toBe("a\nx\nb\n");
  // One line of another kind has no say in the others.
  expect(applyEdits("a\r\nb\nc\n", [edit(5, 5, "x\n")])).toBe("a\r\nb\nx\nc\n");
  expect(["a\r\nb\n", "a\nb\r\n", "a", "a\r\nb"].map((text) => lineEndAt(text, 0))).toEqual([
    "\r\n",
    "\n",
    "\n",
    "\r\n",
  ]);
  expect([lineEndAt("a\r\nb\n", 3), lineEndAt("a\r\nb", 4)]).toEqual(["\r\n", "\r\n"]);
});

test("only new lines get another end, and what else an edit says stays", () => {
  const edits = [
    { ...edit(0, 0, "x\ny"), path: "/a" },
    { ...edit(3, 3, "z"), path: "/a" },
  ];
  expect(withLineEndsOf("a\r\nb\r\n", edits)).toEqual([{ ...edits[0], text: "x\r\ny" }, edits[1]]);
});

test("edits belong to files, which come in the order in which they are named", () => {
  const [first, second, third] = ["/b", "/a", "/b"].map((path, index) => ({ ...edit(index, index, "x"), path }));
  expect([...editsByFile([first, second, third])]).toEqual([
    ["/b", [first, third]],
    ["/a", [second]],
  ]);
});

test("edits that overlap or touch are in each other's way", () => {
  expect(editsCollide(edit(0, 3, ""), edit(2, 4, ""))).toBe(true);
  expect(editsCollide(edit(2, 2, "a"), edit(2, 2, "b"))).toBe(true);
  expect(editsCollide(edit(0, 2, "a"), edit(2, 2, "b"))).toBe(true);
  expect(editsCollide(edit(0, 2, "a"), edit(3, 4, "b"))).toBe(false);
  expect(editsCollide(edit(3, 4, "b"), edit(0, 2, "a"))).toBe(false);
});

test("places move with the text", () => {
  const edits = [edit(0, 0, "xx"), edit(4, 6, "y"), edit(8, 8, "zz")];
  expect([0, 3, 4, 5, 6, 8, 9].map((offset) => mapOffset(edits, offset))).toEqual([2, 5, 6, 6, 7, 11, 12]);
  expect([0, 8].map((offset) => mapOffset(edits, offset, true))).toEqual([0, 9]);
  expect(mapOffset([], 5)).toBe(5);
});

test("an edit lies inside of the text, and ends where it starts or after that", () => {
  expect(canApply("ab", [edit(0, 2, "x")])).toBe(true);
  expect(canApply("ab", [edit(-1, 1, "x")])).toBe(false);
  expect(canApply("ab", [edit(2, 1, "x")])).toBe(false);
  expect(canApply("ab", [edit(1, 3, "x")])).toBe(false);
});

test("an edit goes neither through a character nor through a line end", () => {
  expect(canApply("a😀b", [edit(2, 2, ";")])).toBe(false);
  expect(canApply("a😀b", [edit(1, 2, "")])).toBe(false);
  expect(canApply("a😀b", [edit(1, 3, ""), edit(3, 3, ";")])).toBe(true);
  expect(canApply("a\r\n", [edit(2, 2, ";")])).toBe(false);
  expect(canApply("a\r\n", [edit(1, 1, ";"), edit(1, 2, "")])).toBe(true);
  expect(canApply("a\n", [edit(1, 1, ";")])).toBe(true);
  expect(canApply("a\rb", [edit(2, 2, ";")])).toBe(true);
  for (const pair of ["\ud800\udc00", "\udbff\udfff"]) expect(canApply(pair, [edit(1, 1, ";")])).toBe(false);
  expect(canApply("ab", [edit(0, 2, ""), edit(1, 1, "x")])).toBe(false);
});

test("halves of a character that stand alone are characters of their own", () => {
  for (const text of ["\ude00x", "a\ude00", "\ud83dx", "\ude00\ud83d", "\ud83d\ue000", "\ud7ff\ude00"])
    expect(canApply(text, [edit(1, 1, "-")])).toBe(true);
});

test("returns alone may be taken away from before a line feed, and nothing else with them", () => {
  expect(canApply("a\r\r\n", [edit(1, 3, "")])).toBe(true);
  expect(canApply("a\r\n", [edit(0, 2, "")])).toBe(false);
  expect(canApply("\ra\r\n", [edit(0, 3, "")])).toBe(false);
  expect(canApply("a\r\n", [edit(0, 3, "")])).toBe(true);
});
