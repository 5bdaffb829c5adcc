import { describe, expect, test } from "vitest";
import { namesTwice, readDefinitions } from "../../scripts/lib/names.mjs";
import { readSources } from "../../scripts/lib/source-files.mjs";

test("no two files of the server define the same exported name or the same type", () => {
  expect(namesTwice(readDefinitions(readSources(["server/src"])))).toEqual([]);
});

test("constants are written as all other names are", () => {
  const definitions = readDefinitions(readSources(["server/src", "client/src", "protocol", "scripts", "bench"]));
  expect(
    definitions.filter(({ name }) => /^[A-Z][A-Z\d_]+$/.test(name)).map(({ name, path }) => `${path}: ${name}`),
  ).toEqual([]);
});

describe("a name is defined twice", () => {
  test.each([
    ["an exported function and an exported constant", "export function a() {}", "export const a = 1;"],
    ["types that are not exported", "interface a {}", "type a = string;"],
    ["a class and an exported function", "class a {}", "export function a() {}"],
  ])("%s", (_, one, other) => {
    expect(twice(one, other)).toEqual(["a"]);
  });
});

describe("a name is not defined twice", () => {
  test.each([
    ["by a function that only its file knows", "function a() {}", "export function a() {}"],
    ["by being passed on", "export function a() {}", 'export { a } from "./one.ts";'],
    ["inside of a function", "export const a = 1;", "function b() { type a = string; }"],
    ["by what each rule exports", "export const rule = 1;", "export const rule = 2;"],
    ["by a type and its constant", "export type a = 1; export const a = 1;", "export const b = 1;"],
  ])("%s", (_, one, other) => {
    expect(twice(one, other)).toEqual([]);
  });
});

function twice(one: string, other: string): string[] {
  const sources = new Map([
    ["one.ts", one],
    ["other.ts", other],
  ]);
  return namesTwice(readDefinitions(sources)).map(({ name }) => name);
}
