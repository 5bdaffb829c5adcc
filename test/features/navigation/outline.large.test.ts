import { expect, it } from "vitest";
import { outlineOf } from "../../support/editor.ts";

it("survives thousands of blocks that are not finished", () => {
  expect(() => outlineOf(`${"a {".repeat(5000)}`)).not.toThrow();
});

it("leaves out what nobody looks for in a large file", () => {
  const jail = (index: number): string => `j${index} { $id = ${index}; persist; ${"allow.mount; ".repeat(20)} }\n`;
  const jails = (count: number): string => Array.from({ length: count }, (_, index) => jail(index)).join("");
  expect(outlineOf(jails(50))).toContain("  parameter persist\n");
  const larger = outlineOf(`exec.clean;\n${jails(1000)}`);
  expect(larger).toContain("parameter exec.clean\njail j0\n  variable $id 0\njail j1\n");
  expect(outlineOf(`exec.clean;\n${jails(2000)}`)).toContain("parameter exec.clean\njail j0\njail j1\n");
});
