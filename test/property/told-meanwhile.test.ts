import { afterAll, beforeAll, expect, test } from "vitest";
import type { Diagnostic, Range } from "vscode-languageserver-protocol";
import { Client, pulling } from "../lsp/client.ts";
import { HostOfMany } from "./host-of-many.ts";
import { runs, seed } from "./runs.ts";

/**
 * While a large file is judged again, an editor is told of what is known of it, and goes on showing what it was told of all else: nothing
 * that is still so goes, and nothing comes that neither was told before nor is so now.
 */

const hosts = runs(6).numRuns;

let client: Client;

beforeAll(async () => {
  const capabilities = {
    ...pulling,
    textDocument: { ...pulling.textDocument, publishDiagnostics: { relatedInformation: true } },
  };
  client = await Client.start({ capabilities });
});
afterAll(() => client.stop());

async function told(uri: string): Promise<Diagnostic[]> {
  const report = await client.pull(uri);
  return report.kind === "full" ? report.items : [];
}

/** Actions at a place are offered when all is judged. */
async function whole(uri: string): Promise<Diagnostic[]> {
  await client.codeActions(uri, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
  return told(uri);
}

/** Where a diagnostic is when so many lines have come above it. */
function below(diagnostic: Diagnostic, lines: number): Diagnostic {
  const lower = ({ start, end }: Range): Range => ({
    start: { ...start, line: start.line + lines },
    end: { ...end, line: end.line + lines },
  });
  return {
    ...diagnostic,
    range: lower(diagnostic.range),
    relatedInformation: diagnostic.relatedInformation?.map((related) => ({
      ...related,
      location: { ...related.location, range: lower(related.location.range) },
    })),
  };
}

const written = (diagnostics: readonly Diagnostic[]): Set<string> =>
  new Set(diagnostics.map((diagnostic) => JSON.stringify(diagnostic)));

test.each([
  ["a value that all jails have", "exec.timeout = 12;\n", 0],
  ["a value that all jails have, and a line above", "# A comment\nexec.timeout = 2;\n", 1],
  ["nothing but another parameter for all", "exec.timeout = 1; allow.chflags;\n", 0],
])(`%s (${hosts} hosts of 90 jails, seed ${seed})`, async (_, globals, lines) => {
  for (let number = 0; number < hosts; number++) {
    const jails = new HostOfMany(seed + number, 90).text;
    const uri = await client.open(`${number}-${lines}-${globals.length}/jail.conf`, `exec.timeout = 1;\n${jails}`);
    const before = written((await whole(uri)).map((diagnostic) => below(diagnostic, lines)));
    await client.change(uri, `${globals}${jails}`);
    const meanwhile = written(await told(uri));
    const after = written(await whole(uri));
    expect([...after].filter((one) => before.has(one) && !meanwhile.has(one))).toEqual([]);
    expect([...meanwhile].filter((one) => !before.has(one) && !after.has(one))).toEqual([]);
    expect(before.size).toBeGreaterThan(50);
    await client.close(uri);
  }
});
