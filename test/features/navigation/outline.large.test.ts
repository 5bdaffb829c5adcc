import { expect, it } from "vitest";
import { outlineOf } from "../../support/editor.ts";

it("survives thousands of blocks that are not finished", () => {
  expect(() => outlineOf(`${"a {".repeat(5000)}`)).not.toThrow();
});
