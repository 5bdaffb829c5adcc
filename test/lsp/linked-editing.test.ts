import { afterEach, expect, it } from "vitest";
import type { ClientCapabilities, DocumentLink, LinkedEditingRanges } from "vscode-languageserver-protocol";
import { Client } from "./client.ts";

let client: Client;

afterEach(() => client.stop());

const linked = (uri: string, line: number, character: number): Promise<LinkedEditingRanges | null> =>
  client.connection.sendRequest("textDocument/linkedEditingRange", {
    textDocument: { uri },
    position: { line, character },
  });

it("the name of a variable is linked, in the units that were agreed on", async () => {
  client = await Client.start({ capabilities: { general: { positionEncodings: ["utf-8"] } } });
  expect(client.initialized.capabilities.linkedEditingRangeProvider).toBe(true);
  const uri = await client.open("jail.conf", 'web {\n  $id = 1;\n  path = "/é/${id}"; persist;\n}\n');
  expect(await linked(uri, 1, 4)).toEqual({
    ranges: [
      { start: { line: 1, character: 3 }, end: { line: 1, character: 5 } },
      { start: { line: 2, character: 16 }, end: { line: 2, character: 18 } },
    ],
    wordPattern: "[A-Za-z_][A-Za-z0-9_]*",
  });
  expect(await linked(uri, 2, 4)).toBeNull();
});

it("nothing is linked in a file that a root elsewhere in the folder includes, and that reads the variable", async () => {
  client = await Client.start({ opensFolder: true });
  const uri = await client.open("common/all.inc", "* { persist; }\n$base = /j;\npath = $base;\n");
  expect((await linked(uri, 1, 2))?.ranges).toHaveLength(2);
  client.write("hosts/a/jail.conf", '.include "../../common/all.inc";\nweb { path = $base/web; }\n');
  await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
    changes: [{ uri: client.uri("hosts/a/jail.conf"), type: 1 }],
  });
  expect(await linked(uri, 1, 2)).toBeNull();
});

it("links say what they open where the editor shows it", async () => {
  const links = async (capabilities: ClientCapabilities): Promise<DocumentLink[]> => {
    client = await Client.start({ capabilities });
    client.write("a.conf", "a { persist; }\n");
    const uri = await client.open(client.uri("jail.conf"), '.include "a.conf";\n');
    return client.connection.sendRequest("textDocument/documentLink", { textDocument: { uri } });
  };
  const [plain] = await links({});
  expect(plain).toMatchObject({ target: client.uri("a.conf") });
  expect(plain).not.toHaveProperty("tooltip");
  await client.stop();
  const [told] = await links({ textDocument: { documentLink: { tooltipSupport: true } } });
  expect(told.tooltip).toBe("Open the included file");
});
