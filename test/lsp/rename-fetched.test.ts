import { afterEach, expect, it } from "vitest";
import type { Location, ProtocolConnection, WorkspaceEdit } from "vscode-languageserver-protocol/node";
import { fetchedFolder, fetchingClient, pathInFolder } from "./fetching-client.ts";

let client: ProtocolConnection | undefined;

afterEach(() => client?.dispose());

it("a variable is found and renamed in all roots of a folder whose files have to be fetched", async () => {
  const root = '.include "../../common/all.inc";\nweb { path = $base/web; }\n';
  const all = "$base = /j;\n";
  const files = { "hosts/a/jail.conf": root, "hosts/b/jail.conf": root, "common/all.inc": all };
  client = await fetchingClient(files);
  const uri = `${fetchedFolder}/common/all.inc`;
  const textDocument = { uri, languageId: "jailconf", version: 1, text: all };
  await client.sendNotification("textDocument/didOpen", { textDocument });
  const asked = { textDocument: { uri }, position: { line: 0, character: 2 } };
  const found = client.sendRequest<Location[]>("textDocument/references", asked);
  const { changes } = await client.sendRequest<WorkspaceEdit>("textDocument/rename", { ...asked, newName: "root" });
  expect(Object.keys(changes!).map(pathInFolder).sort()).toEqual(Object.keys(files).sort());
  expect((await found).map((place) => pathInFolder(place.uri)).sort()).toEqual(Object.keys(files).sort());
});
