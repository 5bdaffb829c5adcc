import { afterEach, describe, expect, it } from "vitest";
import type { CodeAction, Range } from "vscode-languageserver-protocol";
import { Client } from "./client.ts";

const text = 'path = "/jails/$name";\nweb {\n  persist;\n}\ndb {\n  exec.start = "echo é";\n}\n';

interface Effective {
  readonly text: string;
  readonly links: { readonly range: Range; readonly target: { readonly uri: string; readonly range: Range } }[];
  readonly jails: string[];
}

let client: Client;

afterEach(() => client.stop());

function ask(uri: string, params: object = {}): Promise<Effective | null> {
  return client.connection.sendRequest("jailconf/effective", { textDocument: { uri }, ...params });
}

describe("a code action", () => {
  const capabilities = {
    textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
  };

  async function offered(line: number): Promise<CodeAction[]> {
    const uri = await client.open("jail.conf", `"w*" { persist; }\n* { mount.devfs; }\n${text}`);
    const at = { line, character: 2 };
    const actions = await client.codeActions(uri, { start: at, end: at });
    return actions.filter(({ title }) => title.startsWith("Show the effective"));
  }

  it("shows the jail, or the jails of a wildcard, in our own client", async () => {
    client = await Client.start({ capabilities, initializationOptions: { jailconfClient: true } });
    const [action] = await offered(4);
    expect(action).toMatchObject({
      ...{ title: "Show the effective configuration of web", kind: "" },
      command: { command: "jailconf.showEffective", arguments: [{ jails: ["web"] }] },
    });
    expect((await offered(1)).map(({ title }) => title)).toEqual(["Show the effective configuration of these 3 jails"]);
    expect(await offered(2)).toEqual([]);
  });

  it("is left to editors that have the command", async () => {
    client = await Client.start({ capabilities });
    expect(await offered(4)).toEqual([]);
  });
});

describe("jailconf/effective", () => {
  it("is about all jails, or about the one at a position", async () => {
    client = await Client.start();
    const uri = await client.open("jail.conf", text);
    const all = await ask(uri);
    expect(all?.jails).toEqual([]);
    expect(all?.text).toContain('  path = "/jails/db";');
    const web = await ask(uri, { position: { line: 2, character: 3 } });
    expect(web?.jails).toEqual(["web"]);
    expect(web?.text).toContain('web {  # line 2\n  path = "/jails/web";  # line 1 (all jails)\n  persist;');
    expect(web?.text).not.toContain("db {");
  });

  it("leads to the source, with columns as was agreed", async () => {
    client = await Client.start({ capabilities: { general: { positionEncodings: ["utf-8"] } } });
    const uri = await client.open("jail.conf", text);
    const shown = await ask(uri, { jails: ["db"] });
    const link = shown?.links.find(({ target }) => target.range.start.line === 5);
    const line = Buffer.from(shown!.text.split("\n")[link!.range.start.line]);
    expect(line.subarray(link!.range.start.character, link!.range.end.character).toString()).toBe("line 6");
    const range = { start: { line: 5, character: 15 }, end: { line: 5, character: 24 } };
    expect(link?.target).toEqual({ uri, range });
  });

  it("follows edits", async () => {
    client = await Client.start();
    const uri = await client.open("jail.conf", text);
    await client.change(uri, text.replace("/jails", "/usr/jails"));
    expect((await ask(uri))?.text).toContain('"/usr/jails/web"');
  });

  it("is null for what is no jail.conf", async () => {
    client = await Client.start();
    expect(await ask(client.uri("none.conf"))).toBeNull();
    const uri = await client.open("jail.conf", "[DEFAULT]\nignoreip = 127.0.0.1\n[sshd]\nenabled = true\n");
    expect(await ask(uri)).toBeNull();
  });
});
