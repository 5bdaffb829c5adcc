import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import type { ClientCapabilities } from "vscode-languageserver-protocol";
import {
  mentionedIn,
  replacedFiles,
  speakersOfProtocol,
  unusedFeatures,
  withExports,
} from "../../scripts/lib/slim-libraries.mjs";
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

describe("of the types only those stay that somebody uses", () => {
  const fromLibrary = createRequire(join(modules, "vscode-languageserver-protocol/package.json"));
  const path = fromLibrary.resolve("vscode-languageserver-types").replace("umd", "esm");
  const code = readFileSync(path, "utf8");
  const typesOf = (side: "client" | "server"): string[] => {
    const last = withExports(code, mentionedIn(speakersOfProtocol[side])).trimEnd().split("\n").at(-1);
    return last?.match(/\w+/g)?.slice(1) ?? [];
  };

  test("the client converts them all, the server needs their numbers", () => {
    expect(typesOf("client")).toEqual(
      expect.arrayContaining(["LocationLink", "CompletionItem", "TextDocumentEdit", "uinteger"]),
    );
    expect(typesOf("server")).toEqual(expect.arrayContaining(["CodeActionKind", "DiagnosticSeverity", "MarkupKind"]));
    expect(typesOf("server")).not.toContain("LocationLink");
  });

  test("each is an object of its own, which a bundler can leave out", () => {
    const written = withExports(code, () => true);
    expect(written.match(/\/\* @__PURE__ \*\//g)?.length).toBe(code.match(/^\(function \(/gm)?.length);
    expect(written).not.toMatch(/^\(function/m);
  });

  test("what is not used is not exported", () => {
    const text = `export var Place;
(function (Place) {
    function is(value) { return true; }
    Place.is = is;
})(Place || (Place = {}));
export const lineEnds = ["\\n"];
export class Change { }
`;
    expect(withExports(text, (name) => name !== "Change")).toBe(`var Place = /* @__PURE__ */ (function (Place) {
    function is(value) { return true; }
    Place.is = is;
return Place;
})({});
const lineEnds = ["\\n"];
class Change { }

export { Place, lineEnds };`);
  });
});
