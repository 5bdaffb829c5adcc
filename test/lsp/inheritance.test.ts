import { afterEach, describe, expect, it } from "vitest";
import type { ClientCapabilities, Location, LocationLink, TypeHierarchyItem } from "vscode-languageserver-protocol";
import { Client } from "./client.ts";

const text = 'path = "/jails/$name";\nwww.* { persist; }\nwww.a {\n  path = /srv/é; persist;\n}\n';

let client: Client;

async function open(capabilities: ClientCapabilities = {}): Promise<string> {
  client = await Client.start({ capabilities });
  return client.open("jail.conf", text);
}

const ask = <Result>(method: string, uri: string, line: number, character: number): Promise<Result> =>
  client.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, position: { line, character } });

afterEach(() => client.stop());

describe("declaration, implementation and type", () => {
  it("lead back and forth between a block and the globals", async () => {
    const uri = await open();
    expect(client.initialized.capabilities).toMatchObject({
      declarationProvider: true,
      implementationProvider: true,
      typeDefinitionProvider: true,
    });
    const outside = { uri, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } } };
    const inside = { uri, range: { start: { line: 3, character: 2 }, end: { line: 3, character: 6 } } };
    expect(await ask<Location[]>("declaration", uri, 3, 3)).toEqual([outside]);
    expect(await ask<Location[]>("implementation", uri, 0, 2)).toEqual([inside]);
    expect((await ask<Location[]>("typeDefinition", uri, 2, 1)).map(({ range }) => range.start.line)).toEqual([1, 0]);
    expect(await ask<Location[]>("implementation", uri, 3, 3)).toEqual([]);
  });

  it("are links for a client that has them, each request for itself", async () => {
    const uri = await open({ textDocument: { declaration: { linkSupport: true }, definition: {} } });
    expect(await ask<LocationLink[]>("declaration", uri, 3, 3)).toEqual([
      {
        originSelectionRange: { start: { line: 3, character: 2 }, end: { line: 3, character: 6 } },
        targetUri: uri,
        targetRange: { start: { line: 0, character: 0 }, end: { line: 0, character: 22 } },
        targetSelectionRange: { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } },
      },
    ]);
    expect(await ask<Location[]>("definition", uri, 3, 3)).toMatchObject([{ uri }]);
  });
});

describe("type hierarchy", () => {
  it("leads from a jail to its wildcards and the globals, and back", async () => {
    const uri = await open({ general: { positionEncodings: ["utf-8"] } });
    const [jail] = await ask<TypeHierarchyItem[]>("prepareTypeHierarchy", uri, 2, 2);
    expect(jail).toMatchObject({ name: "www.a", uri, selectionRange: { end: { line: 2, character: 5 } } });
    const above = await client.connection.sendRequest<TypeHierarchyItem[]>("typeHierarchy/supertypes", { item: jail });
    expect(above.map(({ name, range }) => [name, range.start.line])).toEqual([
      ["www.*", 1],
      ["globals", 0],
    ]);
    const ofGlobals = { item: above[1] };
    const below = await client.connection.sendRequest<TypeHierarchyItem[]>("typeHierarchy/subtypes", ofGlobals);
    expect(below.map(({ name }) => name)).toEqual(["www.*", "www.a"]);
    expect(below[1]).toEqual(jail);
    expect(await client.connection.sendRequest("typeHierarchy/supertypes", ofGlobals)).toEqual([]);
  });

  it("answers nothing for nothing, and for items that nobody gave out", async () => {
    const uri = await open();
    expect(await ask("prepareTypeHierarchy", "untitled:other", 0, 0)).toBeNull();
    const [jail] = await ask<TypeHierarchyItem[]>("prepareTypeHierarchy", uri, 2, 2);
    for (const data of [undefined, null, 3, "x", { kind: "toString", name: "a", asked: uri }, { kind: "jail" }]) {
      const item = { ...jail, data };
      expect(await client.connection.sendRequest("typeHierarchy/supertypes", { item })).toBeNull();
    }
  });
});
