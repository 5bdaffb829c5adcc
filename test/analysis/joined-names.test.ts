import { expect, test } from "vitest";
import { JoinedNames } from "../../server/src/analysis/root/joined-names.ts";

test("lists of names are joined, each name once, and are the same object as long as they say the same", () => {
  const joined = new JoinedNames();
  const first = joined.join([
    ["web", "db"],
    ["db", "mail"],
  ]);
  expect(first).toEqual(["web", "db", "mail"]);
  const copied = [...[["web", "db"]], ["db", "mail"]];
  expect(joined.join(copied)).toBe(first);
  expect(joined.join(copied.slice(0, 1))).toEqual(["web", "db"]);
  expect(joined.join(copied)).toEqual(first);
  expect(joined.join([["web", "db"], ["mail"]])).toEqual(first);
  expect(joined.join([["web", "db"], ["proxy"]])).toEqual(["web", "db", "proxy"]);
});
