import { expect, test } from "vitest";
import { parseAddressValue, type Span } from "../../server/src/parameters/index.ts";

test.each([
  ["10.0.0.1", { address: "10.0.0.1" }],
  ["10.0.0.1/24", { address: "10.0.0.1", mask: "24" }],
  ["em0|10.0.0.1", { interface: "em0", address: "10.0.0.1" }],
  ["em0|10.0.0.1/255.0.0.0", { interface: "em0", address: "10.0.0.1", mask: "255.0.0.0" }],
  ["em0|10.0.0.1/24 vhid 1", { interface: "em0", address: "10.0.0.1", mask: "24", extra: "vhid 1" }],
  ["10.0.0.1 vhid 1", { address: "10.0.0.1", extra: "vhid 1" }],
  ["10.0.0.1 x/y", { address: "10.0.0.1", extra: "x/y" }],
  ["em0|10.0.0.1,em1|10.0.0.2", { interface: "em0", address: "10.0.0.1,em1|10.0.0.2" }],
  ["|::1", { interface: "", address: "::1" }],
  ["", { address: "" }],
])("%j is taken apart", (value, expected) => {
  const parts = Object.entries<Span>({ ...parseAddressValue(value) });
  expect(Object.fromEntries(parts.map(([part, { start, end }]) => [part, value.slice(start, end)]))).toEqual(expected);
});
