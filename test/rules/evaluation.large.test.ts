import { expect, test } from "vitest";
import { analyze } from "../support/fixture.ts";

test("a chain of ten thousand jails is followed", () => {
  const jails = Array.from({ length: 10_000 }, (_, index) => `j${index} { depend = j${(index + 1) % 10_000}; }`);
  const found = analyze(jails.join("\n")).findings.filter((finding) => finding.rule === "depend-loop");
  expect(found.map((finding) => finding.jails.length)).toEqual([10_000]);
  expect(found[0].message.length).toBeLessThan(300);
});
