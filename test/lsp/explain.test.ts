import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import type { ClientCapabilities, CodeAction, ShowDocumentParams } from "vscode-languageserver-protocol";
import { Client, eventually, everything, pulling } from "./client.ts";
import { ProcessClient } from "./process-client.ts";

const broken = 'web { persist;\n  path = "/jails/web"\n}\n';
const links = { codeDescriptionSupport: true };
const literals = { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } };
const commands: ClientCapabilities = { window: { showDocument: { support: true } }, workspace: { executeCommand: {} } };

let client: Client;

afterEach(() => client.stop());

async function open(
  capabilities: ClientCapabilities,
  initializationOptions?: unknown,
  starts: Pick<typeof Client, "start"> = Client,
): Promise<string> {
  const textDocument = { ...pulling.textDocument, codeAction: literals, ...capabilities.textDocument };
  client = await starts.start({ capabilities: { ...capabilities, textDocument }, initializationOptions });
  return client.open("jail.conf", broken);
}

async function explanations(uri: string): Promise<CodeAction[]> {
  return (await client.codeActions(uri, everything)).filter(({ title }) => title.startsWith("Explain"));
}

describe("the id of a diagnostic", () => {
  it("leads to the page of its rule, where the editor has links there", async () => {
    // What people install has the pages beside its bundle.
    const uri = await open({ textDocument: { diagnostic: links } }, undefined, ProcessClient);
    const [{ code, codeDescription }] = await client.pullItems(uri);
    expect(codeDescription?.href).toMatch(/^file:\/\/.*\/rules\/missing-semicolon\.md$/);
    expect(existsSync(fileURLToPath(codeDescription?.href ?? ""))).toBe(true);
    expect(code).toBe("missing-semicolon");
    expect(await explanations(uri)).toEqual([]);
  });

  it("leads to it also where diagnostics are pushed", async () => {
    client = await Client.start({ capabilities: { textDocument: { publishDiagnostics: links } } });
    const [{ codeDescription }] = await client.pushedFor(await client.open("jail.conf", broken));
    expect(codeDescription?.href).toMatch(/missing-semicolon\.md$/);
  });

  it("leads to a document of our own client, which shows the page", async () => {
    const uri = await open({ textDocument: { diagnostic: links } }, { jailconfClient: true });
    const [{ codeDescription }] = await client.pullItems(uri);
    expect(codeDescription?.href).toBe("jailconf-rule:/missing-semicolon.md");
  });

  it("is plain elsewhere", async () => {
    const uri = await open({});
    const [diagnostic] = await client.pullItems(uri);
    expect(diagnostic).not.toHaveProperty("codeDescription");
    expect(await explanations(uri)).toEqual([]);
    expect(client.initialized.capabilities.executeCommandProvider).toBeUndefined();
  });
});

describe("an editor without links that opens documents", () => {
  it("has a code action for the page", async () => {
    const uri = await open(commands);
    const shown: ShowDocumentParams[] = [];
    client.connection.onRequest("window/showDocument", (params: ShowDocumentParams) => {
      shown.push(params);
      return { success: true };
    });
    const [action, ...more] = await explanations(uri);
    expect(more).toEqual([]);
    expect(action.title).toBe("Explain missing-semicolon");
    expect(action.diagnostics).toMatchObject([{ code: "missing-semicolon" }]);
    expect(client.initialized.capabilities.executeCommandProvider?.commands).toContain(action.command?.command);
    const { command, arguments: given } = action.command ?? {};
    await client.connection.sendRequest("workspace/executeCommand", { command, arguments: given });
    await eventually(() => shown.length > 0);
    expect(shown).toMatchObject([{ uri: expect.stringMatching(/^file:.*\/rules\/missing-semicolon\.md$/) }]);
  });

  it.each([[["no-such-rule"]], [["../rules/missing-semicolon"]], [[5]], [undefined]])(
    "opens nothing for %j",
    async (given) => {
      const uri = await open(commands);
      const shown: unknown[] = [];
      client.connection.onRequest("window/showDocument", (params: unknown) => {
        shown.push(params);
        return { success: true };
      });
      const run = { command: "jailconf.explainRule", arguments: given };
      expect(await client.connection.sendRequest("workspace/executeCommand", run)).toBeNull();
      // The answer to a later request comes after what the server has asked for before.
      await client.hover(uri, { line: 0, character: 0 });
      expect(shown).toEqual([]);
    },
  );
});
