import { afterEach, expect, it } from "vitest";
import type { FoldingRange } from "vscode-languageserver-protocol";
import { Client } from "./client.ts";

let client: Client;

afterEach(() => client.stop());

async function folds(text: string, rangeLimit?: number): Promise<FoldingRange[]> {
  client = await Client.start({ capabilities: { textDocument: { foldingRange: { rangeLimit } } } });
  const uri = await client.open("jail.conf", text);
  return client.connection.sendRequest("textDocument/foldingRange", { textDocument: { uri } });
}

it("counts lines as editors do: a CR alone ends one as well", async () => {
  expect(await folds('$x = "1\r2";\r\nweb {\r\n  persist;\r\n}\r\n')).toEqual([{ startLine: 2, endLine: 3 }]);
});

it("says what comments and regions are, and keeps to what the editor takes", async () => {
  const text = "# region x\nweb {\n  persist;\n}\n# endregion\n# a\n# b\n";
  expect(await folds(text)).toEqual([
    { startLine: 0, endLine: 4, kind: "region" },
    { startLine: 1, endLine: 2 },
    { startLine: 5, endLine: 6, kind: "comment" },
  ]);
  await client.stop();
  expect(await folds(text, 1)).toEqual([{ startLine: 1, endLine: 2 }]);
});
