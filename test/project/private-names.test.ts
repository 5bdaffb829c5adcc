import { expect, it } from "vitest";
import { namesReached, withShortPrivateNames } from "../../scripts/lib/private-names.mjs";

const shortened = (code: string): string =>
  withShortPrivateNames("shown.ts", code, namesReached(new Map([["shown.ts", code]])));

it.each([
  [
    "fields, methods and accessors, those that are used most first",
    "class C { private readonly one = 1; private two() { return this.one + this.one; } private get three() { return this.two(); } }",
    "class C { private readonly a = 1; private b() { return this.a + this.a; } private get c() { return this.b(); } }",
  ],
  [
    "what another member is called",
    "class C { a = 1; private one = this.a; three = () => this.one; }",
    "class C { a = 1; private b = this.a; three = () => this.b; }",
  ],
  [
    "each class by itself",
    "class C { private one = 1; two() { return this.one; } } class D { private two = 1; three() { return this.two; } }",
    "class C { private a = 1; two() { return this.a; } } class D { private a = 1; three() { return this.a; } }",
  ],
])("private members get short names: %s", (_, code, expected) => {
  expect(shortened(code)).toBe(expected);
});

it.each([
  ["makes its objects", "class C { private constructor() {} }"],
  ["is no private one", "class C { one = 1; protected two = 2; static three = this.two; }"],
  [
    "another object of the class is asked for",
    "class C { private one = 1; same(other: C) { return other.one === this.one; } }",
  ],
  ["is taken out of an object", "class C { private one = 1; two() { const { one } = this; return one; } }"],
  ["is written in a text", 'class C { private one = 1; two() { return this.one; } }\nconst text = "one";'],
  ["belongs to the class and not to its objects", "class C { private static one = 1; two() { return C.one; } }"],
  ["is of a class that extends another", "class C extends Error { private one = 1; two() { return this.one; } }"],
  [
    "is of a class that another extends",
    "class C { private one = 1; two() { return this.one; } } class D extends C { a = 2; }",
  ],
  ["a class inside has as well", "class C { private one = 1; two = class { one = 2; }; }"],
])("a member keeps its name that %s", (_, code) => {
  expect(shortened(code)).toBe(code);
});
