import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";

/** The layers, lowest first: a file may import from its own layer and from those before it (docs/architecture.md). */
const layers = ["parameters", "syntax", "config", "shell", "lifecycle", "rules", "analysis", "features", "lsp", "cli"];
const source = resolve("server/src");

interface Import {
  readonly file: string;
  readonly target: string;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sourceFiles(path);
    return path.endsWith(".ts") ? [path] : [];
  });
}

function importsOf(folder: string): Import[] {
  return sourceFiles(folder).flatMap((file) => {
    const text = readFileSync(file, "utf8");
    const found = text.matchAll(
      /(?:^|\n)(?:import|export)[^;]*?from\s*"([^"]+)"|import\("([^"]+)"\)|\n?import "([^"]+)"/g,
    );
    return [...found].map((match) => ({ file, target: match[1] ?? match[2] ?? match[3] }));
  });
}

const imports = importsOf(source);
const layerOf = (path: string): string => relative(source, path).split(/[\\/]/)[0];

describe("the layers of the server", () => {
  test("there are imports to look at", () => {
    expect(imports.length).toBeGreaterThan(200);
  });

  test("imports point to lower layers only", () => {
    const wrong = imports.filter(({ file, target }) => {
      if (!target.startsWith(".")) return false;
      const from = layers.indexOf(layerOf(file));
      const to = layers.indexOf(layerOf(resolve(dirname(file), target)));
      return from >= 0 && to > from;
    });
    expect(wrong).toEqual([]);
  });

  test("only lsp/ and the entries know the protocol", () => {
    const wrong = imports.filter(
      ({ file, target }) =>
        target.startsWith("vscode-languageserver") && !["lsp", "node.ts", "browser.ts"].includes(layerOf(file)),
    );
    expect(wrong).toEqual([]);
  });

  test("only cli/, the Node entry and what it alone imports use Node's modules", () => {
    const allowed = (file: string): boolean =>
      ["cli", "node.ts", "node-reader.ts"].includes(layerOf(file)) || /[\\/]lsp[\\/]node-[\w-]+\.ts$/.test(file);
    expect(imports.filter(({ file, target }) => target.startsWith("node:") && !allowed(file))).toEqual([]);
  });

  test("nothing in the server imports vscode", () => {
    expect(imports.filter(({ target }) => target === "vscode")).toEqual([]);
  });

  test("the client takes nothing from the server", () => {
    const wrong = importsOf(resolve("client/src")).filter(({ target }) => target.includes("server/"));
    expect(wrong).toEqual([]);
  });
});
