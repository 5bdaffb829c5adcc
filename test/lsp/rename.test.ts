import { afterEach, describe, expect, it } from "vitest";
import type {
  ClientCapabilities,
  Location,
  TextDocumentEdit,
  WorkspaceClientCapabilities,
  WorkspaceEdit,
} from "vscode-languageserver-protocol";
import { Client } from "./client.ts";

const text = '$id = "17";\nweb {\n  path = "/jails/${id}";\n  depend = "";\n  \n}\ndb { path = /db; }\n';

let client: Client;

async function open(capabilities: ClientCapabilities = {}, initializationOptions?: unknown): Promise<string> {
  client = await Client.start({ capabilities, initializationOptions });
  return client.open("jail.conf", text);
}

afterEach(() => client.stop());

describe("rename", () => {
  const at = { line: 2, character: 19 };
  const asking = {
    workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
    textDocument: { rename: { prepareSupport: true } },
  };

  it("shows the name, and edits all places", async () => {
    const uri = await open(asking);
    const textDocument = { uri };
    const prepared = await client.connection.sendRequest("textDocument/prepareRename", { textDocument, position: at });
    expect(prepared).toMatchObject({ placeholder: "id" });
    // In front of the `$` the place that was asked about is in the range, though the name begins behind it.
    const before = client.connection.sendRequest("textDocument/prepareRename", {
      textDocument,
      position: { line: 0, character: 0 },
    });
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } };
    await expect(before).resolves.toEqual({ range, placeholder: "id" });
    const edit: WorkspaceEdit = await client.connection.sendRequest("textDocument/rename", {
      textDocument,
      position: at,
      newName: "number",
    });
    expect(edit.documentChanges).toMatchObject([{ edits: [{ newText: "number" }, { newText: "number" }] }]);
    expect(edit.changeAnnotations).toBeUndefined();
  });

  it("asks about the same word in paths, of an editor that can ask", async () => {
    const text = "web { path = /jails/web; persist; }\n";
    const position = { line: 0, character: 1 };
    const rename = async (capabilities: ClientCapabilities): Promise<WorkspaceEdit> => {
      client = await Client.start({ capabilities });
      const uri = await client.open("jail.conf", text);
      return client.connection.sendRequest("textDocument/rename", { textDocument: { uri }, position, newName: "www" });
    };
    const asked = await rename(asking);
    const [{ edits }] = asked.documentChanges as TextDocumentEdit[];
    expect(edits.map((edit) => "annotationId" in edit)).toEqual([false, true]);
    expect(Object.values(asked.changeAnnotations ?? {})).toMatchObject([{ needsConfirmation: true }]);
    await client.stop();
    const plain = await rename({});
    expect(Object.values(plain.changes ?? {}).map((list) => list.length)).toEqual([1]);
  });

  it("reaches roots of the folder that nobody has opened, wherever they include the file", async () => {
    client = await Client.start({ capabilities: {}, opensFolder: true });
    const root = (variable: string) => `.include "../../common/all.inc";\nweb { path = ${variable}/web; }\n`;
    client.write("hosts/a/jail.conf", root("$base"));
    client.write("hosts/b/jail.conf", root("${base}"));
    client.write("hosts/c/jail.conf", "web { path = $base/web; }\n");
    client.write("common/all.inc", "$base = /j;\n");
    const uri = await client.open("common/all.inc", "$base = /j;\n");
    const params = { textDocument: { uri }, position: { line: 0, character: 2 } };
    const places = await client.connection.sendRequest<Location[]>("textDocument/references", params);
    expect(places).toHaveLength(3);
    const rename = (newName: string): Promise<WorkspaceEdit> =>
      client.connection.sendRequest("textDocument/rename", { ...params, newName });
    const { changes = {} } = await rename("root");
    expect(Object.keys(changes).sort()).toEqual(
      ["common/all.inc", "hosts/a/jail.conf", "hosts/b/jail.conf"].map((path) => client.uri(path)),
    );
    client.write("hosts/b/jail.conf", root("$root$base"));
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: client.uri("hosts/b/jail.conf"), type: 2 }],
    });
    await expect(rename("root")).rejects.toThrow("$root is there already");
  });

  it("is refused where an editor cannot ask about a variable that names the jail and more", async () => {
    client = await Client.start({ capabilities: {} });
    const text = '$shop = "web";\nweb { path = /j; }\ndb { depend = $shop; path = "/jails/$shop"; }\n';
    const uri = await client.open("jail.conf", text);
    const params = { textDocument: { uri }, position: { line: 1, character: 1 }, newName: "www" };
    await expect(client.connection.sendRequest("textDocument/rename", params)).rejects.toThrow(
      "web is the value of a variable that has other uses than to name the jail.",
    );
  });

  it("gives the file of the jail its name, in an editor that renames files", async () => {
    const rename = async (workspaceEdit: WorkspaceClientCapabilities["workspaceEdit"]): Promise<WorkspaceEdit> => {
      client = await Client.start({ capabilities: { workspace: { workspaceEdit } } });
      client.write("etc/jail.conf", '.include "jail.conf.d/web.conf";\n');
      client.write("etc/jail.conf.d/web.conf", "web { path = /j; }\n");
      const uri = await client.open(client.uri("etc/jail.conf.d/web.conf"), "web { path = /j; }\n");
      const params = { textDocument: { uri }, position: { line: 0, character: 1 }, newName: "www" };
      return client.connection.sendRequest("textDocument/rename", params);
    };
    const documentChanges = true;
    const asked = await rename({ documentChanges, changeAnnotationSupport: {}, resourceOperations: ["rename"] });
    const [annotationId] = Object.keys(asked.changeAnnotations ?? {});
    // VS Code would leave out what is edited in a file whose new name is to be confirmed.
    expect(asked.changeAnnotations?.[annotationId].needsConfirmation).toBeUndefined();
    expect(asked.documentChanges).toMatchObject([
      { textDocument: { uri: client.uri("etc/jail.conf.d/web.conf") }, edits: [{ newText: "www" }] },
      {
        textDocument: { uri: client.uri("etc/jail.conf") },
        edits: [{ newText: '"jail.conf.d/www.conf"', annotationId }],
      },
      {
        kind: "rename",
        oldUri: client.uri("etc/jail.conf.d/web.conf"),
        newUri: client.uri("etc/jail.conf.d/www.conf"),
        options: { overwrite: false },
        annotationId,
      },
    ]);
    await client.stop();
    const plain = await rename({ documentChanges, changeAnnotationSupport: {} });
    expect(plain.documentChanges).toHaveLength(1);
    expect(plain.changeAnnotations).toBeUndefined();
  });

  it("of a file edits what includes it, for an editor that asks before", async () => {
    client = await Client.start({ capabilities: { workspace: { fileOperations: { willRename: true } } } });
    expect(client.initialized.capabilities.workspace?.fileOperations).toEqual({
      willRename: {
        filters: [{ pattern: { glob: "**/*.conf", matches: "file" } }, { pattern: { glob: "**", matches: "folder" } }],
      },
    });
    client.write("etc/jail.conf", '.include "nets.conf";\nweb { path = $base; }\n');
    client.write("etc/nets.conf", "$base = /j;\n");
    await client.open(client.uri("etc/jail.conf"), '.include "nets.conf";\nweb { path = $base; }\n');
    const files = [{ oldUri: client.uri("etc/nets.conf"), newUri: client.uri("etc/more/base.conf") }];
    const edit: WorkspaceEdit = await client.connection.sendRequest("workspace/willRenameFiles", { files });
    expect(edit.changes).toMatchObject({ [client.uri("etc/jail.conf")]: [{ newText: '"more/base.conf"' }] });
    const folder = [{ oldUri: client.uri("etc"), newUri: client.uri("usr") }];
    expect(await client.connection.sendRequest("workspace/willRenameFiles", { files: folder })).toBeNull();
    const other = [{ oldUri: client.uri("etc/rc.conf"), newUri: client.uri("etc/rc.local.conf") }];
    expect(await client.connection.sendRequest("workspace/willRenameFiles", { files: other })).toBeNull();
  });

  it("of a file edits what includes it in roots that nobody has opened, wherever they lie in the folder", async () => {
    const capabilities = { workspace: { fileOperations: { willRename: true } } };
    client = await Client.start({ capabilities, opensFolder: true });
    client.write("hosts/a/jail.conf", '.include "../../common/nets.conf";\nweb { path = $base; }\n');
    client.write("common/nets.conf", "$base = /j;\n");
    const moved = (from: string, to: string): Promise<WorkspaceEdit> =>
      client.connection.sendRequest("workspace/willRenameFiles", {
        files: [{ oldUri: client.uri(from), newUri: client.uri(to) }],
      });
    const root = client.uri("hosts/a/jail.conf");
    const file = await moved("common/nets.conf", "common/base.conf");
    expect(file.changes).toMatchObject({ [root]: [{ newText: '"../../common/base.conf"' }] });
    const folder = await moved("common", "shared");
    expect(folder.changes).toMatchObject({ [root]: [{ newText: '"../../shared/nets.conf"' }] });
  });

  it("says why it refuses", async () => {
    const uri = await open(asking);
    const textDocument = { uri };
    const refused = client.connection.sendRequest("textDocument/rename", {
      textDocument,
      position: at,
      newName: "path",
    });
    await expect(refused).rejects.toThrow("path is the name of a parameter, which no variable can have.");
    const nothing = client.connection.sendRequest("textDocument/prepareRename", {
      textDocument,
      position: { line: 2, character: 3 },
    });
    await expect(nothing).rejects.toThrow("path is a parameter: jail(8) knows it by this name only.");
  });
});
