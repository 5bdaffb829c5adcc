import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import type { Range } from "vscode-languageserver-protocol";
import type { JsonFinding } from "../../server/src/cli/formats/json-finding.ts";
import { jailconf } from "../cli/support.ts";
import { Client, pulling } from "./client.ts";

const examples = resolve(import.meta.dirname, "../../examples");
const names = readdirSync(examples, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.endsWith(".md"))
  .map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(examples.length + 1)
      .replaceAll("\\", "/"),
  )
  .sort();

/** What others read than jail(8): nobody names it to `check`, which tells about it where a root of its host does. */
const ofHost = (name: string): boolean => !name.endsWith(".conf") || name.endsWith("/rc.conf");

const severities = ["error", "warning", "info", "hint"];

const shown = (name: string, severity: string, rule: string, { start, end }: Range, message: string): string =>
  `${name}:${start.line}:${start.character}-${end.line}:${end.character} ${severity} ${rule} ${message}`;

test("every example is judged alike by editor and command line", async () => {
  // With it, what jail(8) says is no part of the message.
  const publishDiagnostics = { relatedInformation: true };
  const capabilities = { ...pulling, textDocument: { ...pulling.textDocument, publishDiagnostics } };
  const client = await Client.start({ capabilities, opensFolder: true });
  try {
    const texts = new Map(names.map((name) => [name, readFileSync(join(examples, name), "utf8")]));
    for (const [name, text] of texts) client.write(name, text);
    const inEditor: string[] = [];
    for (const [name, text] of texts) {
      const uri = await client.open(name, text);
      const report = await client.pull(uri);
      if (report.kind !== "full") throw new Error(`Nothing is told of ${name}.`);
      for (const { range, severity = 1, code, message } of report.items)
        inEditor.push(shown(name, severities[severity - 1], String(code), range, String(message)));
      await client.close(uri);
    }
    const operands = names.filter((name) => !ofHost(name));
    const { out } = await jailconf(["check", ...operands, "--format", "json"], { cwd: client.directory });
    const found: JsonFinding[] = JSON.parse(out);
    const byCheck = found.map(({ file, severity, rule, range, message }) =>
      shown(file.slice(client.directory.length + 1).replaceAll("\\", "/"), severity, rule, range, message),
    );
    expect(names.length).toBeGreaterThan(150);
    expect(new Set(byCheck.map((one) => one.split(":")[0])).size).toBeGreaterThan(100);
    expect(inEditor.sort()).toEqual(byCheck.sort());
  } finally {
    await client.stop();
  }
});
