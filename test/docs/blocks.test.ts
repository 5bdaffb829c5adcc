import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { type DocumentBlock, documentPaths, readDocument } from "../../scripts/lib/document-pages.mjs";
import { commandFaults, commandsIn, consoleFaults, jsonFaults, yamlFaults } from "./blocks.ts";

const root = resolve(import.meta.dirname, "../..");

interface PlacedBlock {
  readonly place: string;
  readonly path: string;
  readonly block: DocumentBlock;
}

const blocks: PlacedBlock[] = documentPaths(root).flatMap((path) =>
  readDocument(root, path).blocks.map((block) => ({ path, block, place: `${path}:${block.line}` })),
);

const of = (...languages: string[]): [string, PlacedBlock][] =>
  blocks.filter(({ block }) => languages.includes(block.language)).map((one) => [one.place, one]);

test("every block is in a language that a test judges", () => {
  // jail.conf, sh and text by pages.test.ts and the tests of rules and parameters, js by test/package/library.test.ts, ts by
  // test/project/docs-types.test.ts. What Vim and Emacs read is tried in test/editors, and mermaid is a picture. A block without a language shows a form, and is nothing that runs.
  const judged = [
    "jail.conf",
    "jailconf",
    "sh",
    "text",
    "js",
    "yaml",
    "json",
    "jsonc",
    "ts",
    "console",
    "vim",
    "elisp",
    "mermaid",
    "",
  ];
  expect(
    blocks
      .filter(({ block }) => !judged.includes(block.language))
      .map(({ place, block }) => `${place}: ${block.language}`),
  ).toEqual([]);
  expect(of("yaml").length).toBeGreaterThan(4);
  expect(of("json", "jsonc").length).toBeGreaterThan(6);
  expect(of("ts").length).toBeGreaterThan(1);
});

test.each(of("yaml"))("the YAML of %s is what it is shown as", (_, { block }) => {
  expect(yamlFaults(block.text)).toEqual([]);
});

test.each(of("json"))("the JSON of %s is what it is shown as", async (_, { path, block }) => {
  const schema = path === "docs/cli.md" ? "docs/check-output.schema.json" : undefined;
  expect(await jsonFaults(block.text, { schema })).toEqual([]);
  if (schema !== undefined) return;
  const commands = commandsIn(JSON.parse(block.text));
  expect(commands.length, "an editor starts something").toBeGreaterThan(0);
  expect(commands.flatMap(commandFaults)).toEqual([]);
});

test.each(of("jsonc"))("the JSON with comments of %s is what it is shown as", async (_, { path, block }) => {
  const isSettings = path === "docs/configuration.md" || block.words.some((word) => word.endsWith("jailconf.json"));
  const schema = isSettings ? "docs/jailconf.schema.json" : undefined;
  // Settings of VS Code are shown without the braces around all of them.
  const text = block.text.trimStart().startsWith("{") ? block.text : `{${block.text}}`;
  expect(await jsonFaults(text, { schema, hasComments: true })).toEqual([]);
  if (isSettings) return;
  const grammar = readFileSync(join(root, "syntaxes/jailconf.tmLanguage.json"), "utf8");
  const given = [...grammar.matchAll(/"name": "([^"]+)"/g)].flatMap(([, scopes]) => scopes.split(" "));
  const named = [...block.text.matchAll(/"scope": "([^"]+)"/g)].map(([, scope]) => scope);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((scope) => !given.includes(scope))).toEqual([]);
});

test.each(of("console"))("what is typed in %s names what is there", (_, { block }) => {
  expect(consoleFaults(block.text, (path) => existsSync(join(root, path)))).toEqual([]);
});

describe("the judges are not asleep", () => {
  test.each([
    ["a workflow without a machine", "jobs:\n  a:\n    steps:\n      - run: x\n"],
    [
      "an input that the action has not",
      "jobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: OWNER/jailconf@v0\n        with:\n          path: x\n",
    ],
    [
      "a hook that is not there",
      `repos:\n  - repo: https://example.org/jailconf\n    rev: v9.9.9\n    hooks:\n      - id: jailconf-chek\n`,
    ],
    ["an option that is not there", "job:\n  script:\n    - npx --yes jailconf check hosts --fail-upon warning\n"],
    ["a job without a script", "job:\n  image: node\n"],
    ["what is no YAML", "job: [\n"],
  ])("%s is told", (_, text) => {
    expect(yamlFaults(text)).not.toEqual([]);
  });

  test("JSON with a slip, and what a schema does not know", async () => {
    expect(await jsonFaults("[1,]", {})).not.toEqual([]);
    expect(await jsonFaults("// a\n{}", {})).not.toEqual([]);
    expect(await jsonFaults("// a\n{}", { hasComments: true })).toEqual([]);
    expect(await jsonFaults('{ "releese": "14.3" }', { schema: "docs/jailconf.schema.json" })).not.toEqual([]);
  });

  test("files that are not there, another version, another program", () => {
    expect(
      consoleFaults("cp -r editors/vim/* ~\nnpm install ./jailconf-9.9.9.tgz\nnode jailconf.cjs chek x\n", () => false),
    ).toEqual([
      "there is no editors/vim",
      "9.9.9 is not this version",
      "`node jailconf.cjs chek x` is neither a check nor a server",
    ]);
    expect(commandsIn({ a: { command: "x", args: ["y"] }, b: [{ command: ["jailconf", "lsp"] }] })).toEqual([
      "x y",
      "jailconf lsp",
    ]);
    expect(commandFaults("jailconf lsp")).toEqual(["`jailconf lsp` starts no server"]);
  });
});
