import { describe, expect, test } from "vitest";
import { circles, wayAround } from "../../scripts/lib/circles.mjs";
import { folderEdges, pastIndex, readImports } from "../../scripts/lib/imports.mjs";

describe("what counts as an import", () => {
  test.each([
    ["a value", 'import { a } from "./b.ts";'],
    ["a type", 'import type { A } from "./b.ts";'],
    ["a type among values", 'import { type A } from "./b.ts";'],
    ["nothing but the effect", 'import "./b.ts";'],
    ["what is passed on", 'export { a } from "./b.ts";'],
    ["types that are passed on", 'export type { A } from "./b.ts";'],
    ["all that is passed on", 'export * from "./b.ts";'],
    ["a module in the way of CommonJS", 'import a = require("./b.ts");'],
    ["a file that is loaded when it is needed", 'const a = () => import("./b.ts");'],
    ["a type where it is used", 'let a: import("./b.ts").A;'],
  ])("%s", (_, text) => {
    expect(readImports(files({ "x/a.ts": text }))).toEqual([{ from: "x/a.ts", to: "x/b.ts" }]);
  });

  test("not what stands in a comment or a string", () => {
    const text = `// import "./b.ts"\nconst a = 'import "./b.ts"';`;
    expect(readImports(files({ "x/a.ts": text }))).toEqual([]);
  });

  test("a package, by its name; a file of another folder, by its path", () => {
    const text = 'import "node:fs"; import "../y/b.ts";';
    expect(readImports(files({ "x/a.ts": text }))).toEqual([
      { from: "x/a.ts", to: "node:fs" },
      { from: "x/a.ts", to: "y/b.ts" },
    ]);
  });

  test("a text that cannot be read is an error, not a file without imports", () => {
    expect(() => readImports(files({ "x/a.ts": "import {" }))).toThrow("x/a.ts");
  });
});

describe("circles", () => {
  test("are found over any number of files, each once, with the shortest way around", () => {
    const imports = edges("a b, b c, c d, d b, d c, d e, e e, x a");
    expect(circles(imports)).toEqual([["b", "c", "d"], ["e"]]);
    expect(wayAround(["b", "c", "d"], imports)).toEqual(["b", "c", "d", "b"]);
    expect(wayAround(["e"], imports)).toEqual(["e", "e"]);
  });

  test("are not what is reached over two ways", () => {
    expect(circles(edges("a b, a c, b d, c d"))).toEqual([]);
  });

  test("of types alone count", () => {
    const imports = readImports(
      files({ "x/a.ts": 'import { b } from "./b.ts";', "x/b.ts": 'import type { A } from "./a.ts";' }),
    );
    expect(circles(imports)).toEqual([["x/a.ts", "x/b.ts"]]);
  });
});

describe("circles of folders", () => {
  const layerOf = (path: string): string => path.split("/")[0];

  test("are found though no file reaches itself", () => {
    const imports = edges("x/a.ts x/in/b.ts, x/in/c.ts x/d.ts");
    expect(circles(imports)).toEqual([]);
    expect(circles(folderEdges(imports, layerOf))).toEqual([["x", "x/in"]]);
  });

  test("do not come from an index that shows what lies below", () => {
    expect(circles(folderEdges(edges("x/index.ts x/in/b.ts, x/in/b.ts x/c.ts"), layerOf))).toEqual([]);
    expect(circles(folderEdges(edges("x/index.ts x/in/b.ts, x/in/b.ts x/index.ts"), layerOf))).toHaveLength(1);
  });

  test("are not looked for between layers, which have an order of their own", () => {
    expect(folderEdges(edges("x/a.ts y/b.ts"), layerOf)).toEqual([]);
  });
});

describe("an import past an index", () => {
  const paths = ["x/room/index.ts", "x/room/a.ts", "x/room/inner/index.ts", "x/room/inner/b.ts", "x/open/c.ts"];
  const found = (text: string): string[] => pastIndex(edges(text), paths).map(({ room }) => room);

  test("is one into a room from outside", () => {
    expect(found("x/d.ts x/room/a.ts")).toEqual(["x/room"]);
    expect(found("x/open/c.ts x/room/a.ts")).toEqual(["x/room"]);
  });

  test("is one to the index of a room inside of another", () => {
    expect(found("x/d.ts x/room/inner/index.ts")).toEqual(["x/room"]);
    expect(found("x/room/a.ts x/room/inner/b.ts")).toEqual(["x/room/inner"]);
  });

  test("is none to the index, inside of a room, or to a folder without one", () => {
    expect(found("x/d.ts x/room/index.ts, x/room/inner/b.ts x/room/a.ts, x/room/a.ts x/room/inner/index.ts")).toEqual(
      [],
    );
    expect(found("x/d.ts x/open/c.ts, x/d.ts node:fs")).toEqual([]);
  });
});

function files(texts: Record<string, string>): Map<string, string> {
  return new Map(Object.entries(texts));
}

/** `a b, b c`: a imports b, and b imports c. */
function edges(text: string): { from: string; to: string }[] {
  return text.split(", ").map((edge) => {
    const [from, to] = edge.split(" ");
    return { from, to };
  });
}
