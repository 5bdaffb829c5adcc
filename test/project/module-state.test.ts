import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readModuleState } from "../../scripts/lib/module-state.mjs";
import { readSources } from "../../scripts/lib/source-files.mjs";

test("what outlives a call in the server is what docs/architecture.md lists", () => {
  const section = /^## State$(.*?)^## /ms.exec(readFileSync("docs/architecture.md", "utf8"))?.[1] ?? "";
  const listed = [...section.matchAll(/`([\w/-]+\.ts)`/g)].map(([, path]) => `server/src/${path}`);
  const found = new Set(readModuleState(readSources(["server/src"])).map(({ path }) => path));
  expect([...found].sort()).toEqual(listed.sort());
});

describe("state is", () => {
  test.each([
    ["a map that a function fills", "const a = new Map();\nfunction f() { a.set(1, 2); }"],
    ["a weak map that an arrow function fills", "export const a = new WeakMap();\nconst f = (key) => a.set(key, 2);"],
    ["an array with an element that a method sets", "const a = [];\nclass C { m() { a[0] = 1; } }"],
    ["a variable that a function assigns", "let a = 1;\nexport function f() { a = 2; }"],
    ["a number that a function counts", "let a = 1;\nfunction f() { return () => a++; }"],
  ])("%s", (_, text) => {
    expect(stateOf(text)).toEqual(["a"]);
  });
});

describe("state is not", () => {
  test.each([
    ["what is filled while the file is loaded", "const a = new Map();\nfor (const i of [1, 2]) a.set(i, i);"],
    ["what is only read", "const a = new Map();\nfunction f() { return a.get(1); }"],
    ["a function's own", "const a = 1;\nfunction f() { const a = new Map(); a.set(1, 2); }"],
    ["a parameter of the same name", "const a = [];\nfunction f(a, { b: [c] = [] }) { a.push(c); }"],
    ["a variable of a function around", "const a = [];\nfunction f() { const a = []; return () => a.push(1); }"],
  ])("%s", (_, text) => {
    expect(stateOf(text)).toEqual([]);
  });
});

function stateOf(text: string): string[] {
  return readModuleState(new Map([["a.ts", text]])).map(({ name }) => name);
}
