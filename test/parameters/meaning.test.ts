import { expect, test } from "vitest";
import { booleanValue, integerValue } from "../../server/src/parameters/index.ts";

test.each([
  ["persist", [], true],
  ["persist", ["true"], true],
  ["persist", ["TRUE"], true],
  ["persist", ["false"], false],
  ["persist", ["0"], false],
  ["persist", ["2"], true],
  ["persist", ["-1"], true],
  ["exec.clean", [""], false],
  ["nopersist", [], false],
  ["exec.noclean", ["false"], true],
  ["allow.mount.nozfs", ["1"], false],
  // Only the last component is searched for a `no` (probe 214).
  ["noexec.clean", [], true],
  // The last value counts (probes 19, 32).
  ["persist", ["true", "false"], false],
  // No boolean, or none that is accepted.
  ["persist", ["yes"], undefined],
  ["path", ["true"], undefined],
  ["nofoo", [], undefined],
])("%s = %j means %s", (name, values, expected) => {
  expect(booleanValue(name, values)).toBe(expected);
});

test.each([
  [["10"], 10],
  [["010"], 10],
  [["+3"], 3],
  [[" -1"], -1],
  [["1", "2"], 2],
  [[], undefined],
  [[""], undefined],
  [["30s"], undefined],
])("%j is the number %s", (values, expected) => {
  expect(integerValue(values)).toBe(expected);
});
