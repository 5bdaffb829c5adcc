import { describe, expect, test } from "vitest";
import { circles, type Edge, wayAround } from "../../scripts/lib/circles.mjs";
import { folderEdges, pastIndex, readImports } from "../../scripts/lib/imports.mjs";
import { layerOf, levelOf } from "../../scripts/lib/layers.mjs";
import { readSources } from "../../scripts/lib/source-files.mjs";

const sources = readSources();
const imports = readImports(sources);

/** Who may import what lies outside of the project's own sources: the start of a name, and the paths that may. */
const users: readonly (readonly [name: string, paths: RegExp])[] = [
  ["vscode-languageserver-protocol", /^scripts\//],
  ["vscode-languageserver", /^server\/src\/lsp\//],
  ["vscode-languageclient", /^client\//],
  ["vscode-uri", /^server\/src\/lsp\//],
  ["vscode", /^client\//],
  ["node:", /^(?:server\/src\/(?:cli\/|lsp\/node-[\w-]+\.ts$|node-reader\.ts$)|scripts\/)/],
  ["unbash", /^server\/src\/shell\//],
  ["jsonc-parser", /^server\/src\/analysis\/settings-file\/(?:read-json|write-rule-setting)\.ts$/],
  ["get-east-asian-width", /^server\/src\/cli\//],
];

/** A script builds and measures; what it takes for that is said in package.json. */
const isForScripts = ({ from, to }: Edge): boolean => from.startsWith("scripts/") && !to.startsWith("vscode-language");

describe("the imports of the server, the client and the scripts", () => {
  test("are found, and lead to files that are there", () => {
    expect(imports.length).toBeGreaterThan(1000);
    expect(imports.filter(({ to }) => to.endsWith("s") && isOwn(to) && !sources.has(to))).toEqual([]);
  });

  test("point to lower layers of the server only", () => {
    expect([...sources.keys()].filter((path) => path.startsWith("server/") && levelOf(path) < 0)).toEqual([]);
    expect(imports.filter(({ from, to }) => levelOf(from) >= 0 && levelOf(to) > levelOf(from))).toEqual([]);
  });

  test("of the client and the scripts take nothing of the server", () => {
    expect(imports.filter(({ from, to }) => levelOf(from) < 0 && levelOf(to) >= 0)).toEqual([]);
    expect(imports.filter(({ from, to }) => !from.startsWith("client/") && to.startsWith("client/"))).toEqual([]);
  });

  test("of what client and server say to each other stand in these two only, and it needs nothing itself", () => {
    const others = imports.filter(({ from }) => !from.startsWith("protocol/"));
    const users = others.filter(({ to }) => to.startsWith("protocol/")).map(({ from }) => folderOf(from));
    expect(users.filter((folder) => !/^(?:client\/src|server\/src\/lsp)(?:\/|$)/.test(folder))).toEqual([]);
    expect(users).toContain("client/src");
    const own = imports.filter(({ from }) => from.startsWith("protocol/"));
    expect(own.filter(({ to }) => !to.startsWith("protocol/"))).toEqual([]);
  });

  test("of the server start no process and run no text as code", () => {
    const runners = /^node:(?:child_process|vm|worker_threads|cluster)$/;
    // The command line starts with its own bundle, of which V8's code lies beside it; and it asks git, which is no file of the user's.
    const threads = ["io", "judge-threads", "main", "serve-parts", "start"].map((name) => `server/src/cli/${name}.ts`);
    const allowed = [
      "server/src/cli/start.ts node:vm",
      "server/src/cli/git.ts node:child_process",
      // Its other threads run that bundle as well.
      ...threads.map((path) => `${path} node:worker_threads`),
    ];
    const running = imports.filter(({ from, to }) => from.startsWith("server/") && runners.test(to));
    expect(running.filter(({ from, to }) => !allowed.includes(`${from} ${to}`))).toEqual([]);
    const evaluating = [...sources].filter(
      ([path, text]) => path.startsWith("server/") && /\b(?:eval|Function)\(/.test(text),
    );
    expect(evaluating.map(([path]) => path)).toEqual([]);
  });

  test("of libraries stand where they are allowed", () => {
    expect(imports.filter((edge) => !isOwn(edge.to) && !isForScripts(edge) && !isAllowed(edge))).toEqual([]);
  });

  test("lead no file back to itself, types included", () => {
    expect(waysAround(imports)).toEqual([]);
  });

  test("lead no folder of a layer back to itself", () => {
    expect(waysAround(folderEdges(imports, layerOf))).toEqual([]);
  });

  test("enter a folder that has an index by it alone", () => {
    expect(pastIndex(imports, sources.keys())).toEqual([]);
  });
});

function isOwn(path: string): boolean {
  return /^(?:server|client|protocol|scripts)\//.test(path);
}

function isAllowed({ from, to }: Edge): boolean {
  const user = users.find(([name]) => to.startsWith(name));
  return user?.[1].test(from) ?? false;
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/"));
}

function waysAround(edges: readonly Edge[]): string[] {
  return circles(edges).map((circle) => wayAround(circle, edges).join(" → "));
}
