import { expect, test } from "vitest";
import { drawExcerpt } from "../../server/src/cli/excerpt.ts";
import { wideEncoding } from "../../server/src/config/index.ts";

/** The two lines that are printed for the part between the brackets. */
function draw(text: string, columns = 80): string[] {
  const start = text.indexOf("[");
  const end = text.indexOf("]") - 1;
  const { source, mark } = drawExcerpt(text.replace(/[[\]]/g, ""), start, end, columns);
  return [source, mark];
}

test("a part of a line is underlined", () => {
  expect(draw("  path = [/jails/web]")).toEqual(["  path = /jails/web", "         ^^^^^^^^^^"]);
});

test("tabs stay tabs before the mark", () => {
  expect(draw("\tpath\t= [x];")).toEqual(["\tpath\t= x;", "\t    \t  ^"]);
});

test("wide characters take two columns, and marks over others none", () => {
  expect(draw("日本 [語x]")).toEqual(["日本 語x", "     ^^^"]);
  expect(draw("e\u0301 [x]")).toEqual(["e\u0301 x", "  ^"]);
  expect(draw("😀 [x]")).toEqual(["😀 x", "   ^"]);
});

test("a mark of no width is one caret, also at the end of the line", () => {
  expect(draw("persist[]")).toEqual(["persist", "       ^"]);
  expect(draw("[]")).toEqual(["", "^"]);
});

test("long lines are cut around the mark", () => {
  const [source, mark] = draw(`${"a".repeat(500)}[bad]${"c".repeat(500)}`, 40);
  expect(source).toMatch(/^…a+badc+…$/);
  expect(source.length).toBeLessThanOrEqual(40);
  expect(source.slice(mark.indexOf("^"), mark.length)).toBe("bad");
  const [atStart] = draw(`[x]${"c".repeat(500)}`, 40);
  expect(atStart).toMatch(/^xc+…$/);
  const [atEnd, endMark] = draw(`${"a".repeat(500)}[]`, 40);
  expect(atEnd).toMatch(/^…a+$/);
  expect(endMark.length).toBe(atEnd.length + 1);
});

test("what would command the terminal is made visible", () => {
  expect(draw("\x1b[31m[x]".replace("\x1b[", "\x1b"))[0]).toBe("\u241b31mx");
  expect(draw("a\u202eb [x]")).toEqual(["a\ufffdb x", "    ^"]);
});

test("UTF-16 is told from texts that hold a NUL", () => {
  const utf16 = (text: string): string => Buffer.from(text, "utf16le").toString("utf8");
  expect(wideEncoding(utf16("\ufeffweb { }"))).toBe("UTF-16");
  expect(wideEncoding(utf16("web { path = x; }"))).toBe("UTF-16");
  expect(wideEncoding(Buffer.from("web { }", "utf16le").swap16().toString("utf8"))).toBe("UTF-16");
  expect(wideEncoding("")).toBeUndefined();
  expect(wideEncoding("a\0b")).toBeUndefined();
  expect(wideEncoding("\0\0\0\0\0\0")).toBeUndefined();
  expect(wideEncoding("web { persist; }")).toBeUndefined();
});
