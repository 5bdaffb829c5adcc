import { afterEach, describe, expect, it } from "vitest";
import type { ClientCapabilities, CodeLens } from "vscode-languageserver-protocol";
import { Client, type ClientOptions, eventually } from "./client.ts";

const text = 'exec.clean;\n"www.*" { persist; }\nwww.a { depend = db; path = "/é"; }\ndb { persist; path = /db; }\n';

let client: Client;

async function open(options: ClientOptions = {}): Promise<string> {
  client = await Client.start(options);
  return client.open("jail.conf", text);
}

const own: ClientOptions = { initializationOptions: { jailconfClient: true } };

const list = (uri: string): Promise<CodeLens[]> =>
  client.connection.sendRequest("textDocument/codeLens", { textDocument: { uri } });

const resolve = (lens: CodeLens): Promise<CodeLens> => client.connection.sendRequest("codeLens/resolve", lens);

async function titles(uri: string): Promise<string[]> {
  const found = await Promise.all((await list(uri)).map(resolve));
  return found.map(({ range, command }) => `${range.start.line}: ${command?.title}`);
}

afterEach(() => client.stop());

describe("code lens", () => {
  it("is a list without titles, and a title and a command for what somebody sees", async () => {
    const uri = await open(own);
    expect(client.initialized.capabilities.codeLensProvider).toEqual({ resolveProvider: true });
    const lenses = await list(uri);
    expect(lenses.every(({ command }) => command === undefined)).toBe(true);
    expect(await titles(uri)).toEqual([
      "0: used by 2 jails",
      "1: www.a",
      "2: starts after db",
      "2: Plan: start fails",
      "2: Effective",
      "3: Plan: 1 step",
      "3: Effective",
    ]);
    const [, wildcard, , plan, effective] = await Promise.all(lenses.map(resolve));
    expect(plan.command).toMatchObject({ command: "jailconf.showPlanOf", arguments: [{ uri, jails: ["www.a"] }] });
    expect(effective.command).toMatchObject({
      command: "jailconf.showEffective",
      arguments: [{ uri, jails: ["www.a"] }],
    });
    const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 5 } };
    expect(wildcard.command).toMatchObject({
      command: "jailconf.showPlaces",
      arguments: [{ uri, position: { line: 1, character: 0 }, places: [{ uri, range }] }],
    });
  });

  it("names no command to an editor that does not know ours", async () => {
    const uri = await open();
    expect(await titles(uri)).toEqual([
      "0: used by 2 jails",
      "1: www.a",
      "2: starts after db · start fails",
      "3: 1 step",
    ]);
    for (const lens of await list(uri)) expect((await resolve(lens)).command?.command).toBe("");
  });

  it("is switched off by settings", async () => {
    const uri = await open({ configuration: { codeLens: { jails: false, globals: false } } });
    expect(await titles(uri)).toEqual(["1: www.a"]);
    await client.stop();
    expect(await titles(await open({ initializationOptions: { codeLens: false } }))).toEqual([]);
    await client.stop();
    expect(await titles(await open({ initializationOptions: { codeLens: "a", rules: {} } }))).toHaveLength(4);
  });

  it("of another text, or that nobody gave out, says nothing", async () => {
    const uri = await open(own);
    const lenses = await list(uri);
    await client.change(uri, "# nothing\n");
    for (const lens of lenses) expect((await resolve(lens)).command).toEqual({ title: "", command: "" });
    for (const data of [undefined, null, 7, { uri }, { uri: "untitled:x", about: "plan" }, { uri, about: "toString" }])
      expect((await resolve({ ...lenses[0], data })).command).toEqual({ title: "", command: "" });
  });

  it("is asked for again when an included file is another", async () => {
    let refreshes = 0;
    const capabilities: ClientCapabilities = { workspace: { codeLens: { refreshSupport: true } } };
    client = await Client.start({ capabilities });
    client.connection.onRequest("workspace/codeLens/refresh", () => {
      refreshes++;
      return null;
    });
    client.write("common.conf", "exec.clean;\n");
    const uri = await client.open(client.uri("jail.conf"), '.include "common.conf";\nweb { persist; }\n');
    const common = await client.open(client.uri("common.conf"), "exec.clean;\n");
    await client.pushedFor(uri);
    await client.pushedFor(common);
    const before = refreshes;
    await client.change(common, "exec.clean;\nmount.devfs;\n");
    await eventually(() => refreshes > before);
  });
});
