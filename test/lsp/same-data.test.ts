import { expect, test } from "vitest";
import { isSameData } from "../../server/src/lsp/shared/same-data.ts";

test.each<[a: unknown, b: unknown, isSame: boolean]>([
  [1, 1, true],
  [1, "1", false],
  [null, {}, false],
  [[], {}, false],
  [[1, [2]], [1, [2]], true],
  [[1], [1, 2], false],
  [{ a: { b: 1 } }, { a: { b: 1 } }, true],
  [{ a: { b: 1 } }, { a: { b: 2 } }, false],
  [{ a: 1 }, { a: 1, b: 2 }, false],
  [{ a: 1, b: 2 }, { a: 1 }, false],
  [{ a: 1, b: undefined }, { a: 1 }, true],
])("of %j and %j it is known whether they say the same", (a, b, isSame) => {
  expect(isSameData(a, b)).toBe(isSame);
  expect(isSameData(b, a)).toBe(isSame);
});
