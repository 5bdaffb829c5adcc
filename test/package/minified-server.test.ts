import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildExtension, buildPlainServer } from "../../scripts/build.mjs";
import { LanguageClient } from "../../scripts/lib/language-client.mjs";
import { compileModulesAtOnce } from "../../scripts/lib/minify.mjs";
import { readSaidTexts } from "../../scripts/lib/said-texts.mjs";
import { messageFinder } from "../../server/src/words/index.ts";
import { languages } from "../../server/src/words/languages/index.ts";

const examples = resolve(import.meta.dirname, "../../examples");
const folder = mkdtempSync(join(tmpdir(), "jailconf-minified-"));
/** What people install is built once for all tests: to minify it takes ten seconds. */
const extension = join(folder, "extension");
beforeAll(async () => {
  await buildExtension(extension);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const wanted = ["diagnostic", "formatting", "documentSymbol", "codeLens", "documentLink", "foldingRange"];

test("the minified language server says of the examples what the other says", async () => {
  const paths = readdirSync(examples, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".conf"));
  const plain = join(folder, "plain.cjs");
  await buildPlainServer(plain);
  const minified = await ask(join(extension, "server.js"), {}, paths);
  const other = await ask(plain, {}, paths);
  expect(paths.length).toBeGreaterThan(100);
  expect(minified).toEqual(other);
  expect(JSON.stringify(other)).toContain("missing-semicolon");
});

test("the minified bundles are ASCII, which V8 keeps in half the memory", async () => {
  for (const name of ["server.js", "extension.cjs"])
    expect(readFileSync(join(extension, name), "latin1")).not.toMatch(/[^\0-\x7f]/);
});

test("the minified language server says in Japanese what the table of the extension has, and the command line's server the same", async () => {
  const messages = JSON.parse(readFileSync(join(extension, "messages.ja.latin1"), "latin1"));
  const path = "bad/M09-duplicate-address.conf";
  const initializationOptions = { jailconfClient: true, messages };
  const japanese = await ask(join(extension, "server.js"), { locale: "ja", initializationOptions }, [path]);
  expect(JSON.stringify(japanese)).toMatch(/[\u3040-\u30ff]/);
  const whole = join(folder, "whole.cjs");
  const options = { platform: "node", format: "cjs", bundle: true, logLevel: "error" } as const;
  await build({ ...options, stdin: { contents: entry, resolveDir: resolve(examples, "..") }, outfile: whole });
  expect(await ask(whole, { locale: "ja", initializationOptions: { jailconfClient: true } }, [path])).toEqual(japanese);
  await holdsAllThatIsSaid(messages, languages.ja());
});

/** Of what the command line alone says, the extension has nothing; of all else that the server's files say, everything. */
async function holdsAllThatIsSaid(packed: unknown, table: Readonly<Record<string, string>>): Promise<void> {
  const find = messageFinder(packed);
  const said = (await readSaidTexts()).map(({ text, places }) => ({
    text,
    ofServer: places.some((path) => path.startsWith("server/src/") && !path.startsWith("server/src/cli/")),
    ofOthers: places.every((path) => !path.startsWith("server/src/")),
  }));
  const ofServer = said.filter((entry) => entry.ofServer).map(({ text }) => text);
  expect(ofServer.length).toBeGreaterThan(2000);
  expect(ofServer.filter((text) => find?.(text) !== table[text])).toEqual([]);
  const ofOthers = said.filter((entry) => entry.ofOthers).map(({ text }) => text);
  expect(ofOthers.length).toBeGreaterThan(100);
  expect(ofOthers.filter((text) => find?.(text) !== undefined)).toEqual([]);
}

/** The language server with all of its tables. */
const entry = 'import { startNodeServer } from "./server/src/lsp/node-server.ts"; startNodeServer();';

async function ask(file: string, how: object, paths: readonly string[]): Promise<object> {
  const capabilities = { textDocument: { diagnostic: { relatedDocumentSupport: false } } };
  const client = await LanguageClient.start(file, { capabilities, ...how });
  const told: Record<string, unknown> = {};
  for (const path of paths) {
    const uri = pathToFileURL(join(examples, path)).toString();
    const text = readFileSync(join(examples, path), "utf8");
    client.notify("textDocument/didOpen", { textDocument: { uri, languageId: "jailconf", version: 1, text } });
    const params = { textDocument: { uri }, options: { tabSize: 8, insertSpaces: true } };
    for (const request of wanted) told[`${path} ${request}`] = await client.request(`textDocument/${request}`, params);
    client.notify("textDocument/didClose", { textDocument: { uri } });
  }
  await client.stop();
  return told;
}

describe("the functions of modules are compiled where they stand", () => {
  test.each([
    ["var a=wrap((e,m)=>{m.exports=1}),b=2;", "var a=wrap((function(e,m){m.exports=1})),b=2;"],
    ["let a=wrap(()=>{});", "let a=wrap((function(){}));"],
  ])("%s", (code, expected) => {
    expect(compileModulesAtOnce(code)).toBe(expected);
  });

  test.each([
    ["a function with one expression", "var a=wrap(e=>e.b);"],
    ["a function that waits", "var a=wrap(async e=>{});"],
    ["a function with a pattern", "var a=wrap(({b})=>{});"],
    ["a function beside another argument", "var a=wrap(e=>{},1);"],
    ["a function inside of another", "function f(){var a=wrap(e=>{})}"],
  ])("%s stays", (_, code) => {
    expect(compileModulesAtOnce(code)).toBe(code);
  });
});
