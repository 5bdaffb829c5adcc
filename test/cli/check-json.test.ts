import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { getLanguageService, TextDocument } from "vscode-json-languageservice";
import { version } from "../../server/src/version.ts";
import { folderWith, jailconf, oneError } from "./support.ts";

const root = resolve(import.meta.dirname, "../..");
const schema = JSON.parse(readFileSync(join(root, "docs/check-output.schema.json"), "utf8"));

async function complaints(json: string): Promise<string[]> {
  const service = getLanguageService({});
  const document = TextDocument.create("file:///output.json", "json", 1, json);
  const found = await service.doValidation(document, service.parseJSONDocument(document), undefined, schema);
  return found.map(({ message }) => message);
}

test("the output fits its schema", async () => {
  const cwd = folderWith({ "jail.conf": oneError });
  for (const args of [[join(root, "examples"), "--release", "12.0"], ["jail.conf"]]) {
    const { out } = await jailconf(["check", ...args, "--format", "json"], { cwd });
    expect(JSON.parse(out).length).toBeGreaterThan(0);
    expect(await complaints(out)).toEqual([]);
  }
});

test("the schema does not fit other things", async () => {
  const cwd = folderWith({ "jail.conf": oneError });
  const [finding] = JSON.parse((await jailconf(["check", "jail.conf", "--format", "json"], { cwd })).out);
  for (const wrong of [
    finding,
    [{ ...finding, severity: "fatal" }],
    [{ ...finding, extra: 1 }],
    [{ ...finding, jails: undefined }],
    [{ ...finding, range: { start: { line: -1, character: 0 }, end: { line: 0, character: 0 } } }],
  ]) {
    expect(await complaints(JSON.stringify(wrong))).not.toEqual([]);
  }
});

test("the version is that of the package", () => {
  expect(version).toBe(JSON.parse(readFileSync(join(root, "server/package.json"), "utf8")).version);
});
