import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import type { ClientCapabilities } from "vscode-languageserver-protocol";
import { replacedFiles, unusedFeatures } from "../../scripts/lib/slim-libraries.mjs";
import { readSources } from "../../scripts/lib/source-files.mjs";
import { Client } from "../lsp/client.ts";
import { anyClient } from "../property/protocol/any-client.ts";
import { mulberry32 } from "../property/random.ts";

const root = resolve(import.meta.dirname, "../..");
const modules = join(root, "node_modules");

/** What a server says that wants one of the features which are left out of the client. */
const unwanted = [
  "colorProvider",
  "inlineCompletionProvider",
  "inlineValueProvider",
  "notebookDocumentSync",
  "workspace.fileOperations",
];

test("the server wants none of the features that are left out of the client, whatever a client can do", async () => {
  const vscode: ClientCapabilities = JSON.parse(readFileSync(join(root, "editors/capabilities/vscode.json"), "utf8"));
  const others = Array.from({ length: 20 }, (_, seed) => anyClient(mulberry32(seed)));
  const wanted = new Set<string>();
  for (const capabilities of [vscode, ...others]) {
    const client = await Client.start({ capabilities, initializationOptions: { jailconfClient: true } });
    const { workspace = {}, ...own } = client.initialized.capabilities;
    for (const name of Object.keys(own)) wanted.add(name);
    for (const name of Object.keys(workspace)) wanted.add(`workspace.${name}`);
    for (const { method } of client.registrations) wanted.add(method);
    await client.stop();
  }
  expect([...wanted]).toEqual(expect.arrayContaining(["declarationProvider", "workspace.workspaceFolders"]));
  expect(unwanted.filter((name) => wanted.has(name))).toEqual([]);
  expect([...wanted].filter((name) => /\/didCreate|\/did(?:Rename|Delete)Files|notebook/.test(name))).toEqual([]);
});

test("the server asks its connection for nothing that is left out of it", () => {
  const asked = new Set<string>();
  for (const [, text] of readSources(["server/src/lsp"]))
    for (const [part] of text.matchAll(/(?<=\bconnection\.)(?:languages|workspace|notebooks)\.\w+/g)) asked.add(part);
  expect([...asked].sort()).toEqual(["languages.diagnostics", "workspace.getConfiguration"]);
});

describe("what is left out is what the libraries have", () => {
  test.each(Object.entries(unusedFeatures))("%s", (name, classes) => {
    const code = readFileSync(join(modules, `vscode-languageclient/lib/common/${name}.js`), "utf8");
    const exported = [...code.matchAll(/^exports\.(\w+) = \1;$/gm)].map(([, className]) => className);
    expect(exported.sort()).toEqual([...classes].sort());
  });

  test.each(replacedFiles.map((path) => [path]))("%s", (path) => {
    expect(existsSync(join(modules, path))).toBe(true);
  });
});
