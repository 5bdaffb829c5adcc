import { expect, test } from "vitest";
import { defaultRelease } from "../../server/src/parameters/index.ts";
import { parse, writtenVariable } from "../../server/src/syntax/index.ts";

test.each(["id", "_x9", "conf.dir", "my-name", "9a", "a b", "ähm"])("%s is set by what is written for it", (name) => {
  const [statement] = [...parse(`${writtenVariable(name)} = 1;\n`, defaultRelease.dialect).root.statements()];
  expect(statement).toMatchObject({ kind: "variable", name });
});

test("braces stand only where the name needs them", () => {
  expect(["id", "_x9", "conf.dir", "9a"].map(writtenVariable)).toEqual(["$id", "$_x9", "${conf.dir}", "${9a}"]);
});
