import { expect, test } from "vitest";
import { analyze } from "../support/fixture.ts";

test("thousands of jails and globals are looked at in no time", () => {
  const pairs = Array.from({ length: 900 }, (_, n) => `$a = ${n};\nj${n} { path = /; persist; $a = x; }\n`);
  expect(analyze(pairs.join("")).findings.some((finding) => finding.rule === "globals-after-jail")).toBe(true);
});
