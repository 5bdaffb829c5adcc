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

test.each([
  ["${a}", "a"],
  ["${a\\}", "a}"],
  ["${\\}", "}"],
  ["${a\\\\}", "a\\"],
  ["${\\x41\\}", "A}"],
  ["${a\\0b\\}", "a"],
])("a backslash takes the brace with it that ends a name: %s", (written, name) => {
  const [statement] = [...parse(`${written}\n= 1;\n`, defaultRelease.dialect).root.statements()];
  expect(statement).toMatchObject({ kind: "variable", name });
});
