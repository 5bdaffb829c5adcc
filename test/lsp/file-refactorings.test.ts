import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import type { CodeAction, WorkspaceClientCapabilities } from "vscode-languageserver-protocol";
import { Client } from "./client.ts";

const codeAction = {
  codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
  dataSupport: true,
  resolveSupport: { properties: ["edit"] },
};
const everythingSupported: WorkspaceClientCapabilities["workspaceEdit"] = {
  documentChanges: true,
  resourceOperations: ["create", "delete", "rename"],
  changeAnnotationSupport: {},
};
const text = "exec.clean;\nweb { path = /a; }\ndb { path = /b; }\n";

let client: Client;

afterEach(() => client.stop());

async function start(workspaceEdit: WorkspaceClientCapabilities["workspaceEdit"]): Promise<string> {
  client = await Client.start({ capabilities: { textDocument: { codeAction }, workspace: { workspaceEdit } } });
  mkdirSync(join(client.directory, "etc", "jail.conf.d"), { recursive: true });
  return join(client.directory, "etc");
}

const uriIn = (etc: string, name: string): string => pathToFileURL(join(etc, name)).toString();

async function actionsAt(uri: string, line: number, character: number): Promise<CodeAction[]> {
  const at = { line, character };
  return client.codeActions(uri, { start: at, end: at }, ["refactor"]);
}

const resolve = (action: CodeAction | undefined): Promise<CodeAction> =>
  client.connection.sendRequest("codeAction/resolve", action);

describe("a refactoring that makes files", () => {
  it("is one edit: the new file, its text, and what stood there before", async () => {
    const etc = await start(everythingSupported);
    const uri = await client.open("etc/jail.conf", text);
    const move = (await actionsAt(uri, 1, 1)).find(({ title }) => title === "Move `web` to jail.conf.d/web.conf");
    expect(move).toMatchObject({ kind: "refactor.move" });
    expect(move?.edit).toBeUndefined();
    const { edit } = await resolve(move);
    const made = uriIn(etc, "jail.conf.d/web.conf");
    const start0 = { line: 0, character: 0 };
    expect(edit?.documentChanges).toEqual([
      { kind: "create", uri: made, options: { overwrite: false, ignoreIfExists: false }, annotationId: "made" },
      {
        textDocument: { uri: made, version: null },
        edits: [{ range: { start: start0, end: start0 }, newText: "web { path = /a; }\n" }],
      },
      {
        textDocument: { uri, version: 1 },
        edits: [
          {
            range: { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } },
            newText: '.include "/etc/jail.conf.d/*.conf";\n',
          },
        ],
      },
    ]);
    expect(edit?.changeAnnotations?.made).toMatchObject({ needsConfirmation: false });
  });

  it.each([
    ["makes no files", { documentChanges: true }],
    ["knows no order of changes", { resourceOperations: ["create" as const] }],
  ])("is not offered to an editor that %s", async (_, workspaceEdit) => {
    await start(workspaceEdit);
    const uri = await client.open("etc/jail.conf", text);
    const titles = (await actionsAt(uri, 1, 1)).map(({ title }) => title);
    expect(titles.filter((title) => title.includes("jail.conf.d"))).toEqual([]);
  });

  it("is not offered for a document that lies nowhere", async () => {
    await start(everythingSupported);
    const uri = "untitled:jail.conf";
    await client.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId: "jail.conf", version: 1, text },
    });
    expect((await actionsAt(uri, 1, 1)).filter(({ title }) => title.includes("jail.conf.d"))).toEqual([]);
  });
});

describe("a refactoring that lets files go", () => {
  async function broughtIn(workspaceEdit: WorkspaceClientCapabilities["workspaceEdit"]) {
    const etc = await start(workspaceEdit);
    writeFileSync(join(etc, "jail.conf.d", "web.conf"), "web { path = /a; }\n");
    const uri = await client.open("etc/jail.conf", '.include "jail.conf.d/web.conf";\n');
    const action = (await actionsAt(uri, 0, 12)).find(({ title }) => title === "Bring web.conf in here");
    const { edit } = await resolve(action);
    return { edit, included: uriIn(etc, "jail.conf.d/web.conf") };
  }

  it("asks before it does", async () => {
    const { edit, included } = await broughtIn(everythingSupported);
    expect(edit?.documentChanges?.[1]).toEqual({
      ...{ kind: "delete", uri: included, options: { ignoreIfNotExists: true }, annotationId: "gone" },
    });
    expect(edit?.changeAnnotations?.gone).toMatchObject({ needsConfirmation: true });
  });

  it("leaves them in an editor that cannot ask", async () => {
    const { edit } = await broughtIn({ documentChanges: true, resourceOperations: ["create", "delete"] });
    expect(edit?.documentChanges).toHaveLength(1);
    expect(edit?.changeAnnotations).toBeUndefined();
  });

  it("leaves them in an editor that only changes texts", async () => {
    const { edit } = await broughtIn({});
    expect(Object.values(edit?.changes ?? {})).toHaveLength(1);
  });
});

describe("a refactoring of a file that roots elsewhere in the folder include as well", () => {
  it("is refused where a jail of theirs would change, though nobody has opened them", async () => {
    client = await Client.start({ capabilities: { textDocument: { codeAction } }, opensFolder: true });
    const root = (name: string) => `.include "../../common/all.inc";\n${name} { path = $base/${name}; }\n`;
    client.write("common/all.inc", "$base = /j;\n");
    client.write("hosts/b/jail.conf", root("db"));
    const uri = await client.open("hosts/a/jail.conf", root("web"));
    const inline = (await actionsAt(uri, 1, 15)).find(({ title }) => title === "Inline `$base` and remove it");
    await expect(resolve(inline)).rejects.toThrow("jail(8) would read db differently.");
  });
});
