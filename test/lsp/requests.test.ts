import { afterEach, describe, expect, it } from "vitest";
import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type ClientCapabilities,
  type CompletionItemKind,
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentSymbol,
  type Location,
  type SelectionRange,
  type SymbolInformation,
  SymbolTag,
} from "vscode-languageserver-protocol";
import { Client, pulling } from "./client.ts";

const text = '$id = "17";\nweb {\n  path = "/jails/${id}";\n  depend = "";\n  \n}\ndb { path = /db; }\n';

let client: Client;

async function open(capabilities: ClientCapabilities = {}, initializationOptions?: unknown): Promise<string> {
  client = await Client.start({ capabilities, initializationOptions });
  return client.open("jail.conf", text);
}

afterEach(() => client.stop());

describe("hover", () => {
  it("is Markdown with a range", async () => {
    const uri = await open();
    const hover = await client.hover(uri, { line: 2, character: 19 });
    expect(hover?.contents).toMatchObject({ kind: "markdown", value: expect.stringContaining("In `web`: `17`") });
    expect(hover?.range).toEqual({ start: { line: 2, character: 17 }, end: { line: 2, character: 22 } });
    expect(await client.hover(uri, { line: 4, character: 1 })).toBeNull();
  });
});

describe("texts", () => {
  type Format = "markdown" | "plaintext";
  it.each<[string, Format[], Format]>([
    ["Markdown", ["markdown", "plaintext"], "markdown"],
    ["plain text", ["plaintext", "markdown"], "plaintext"],
  ])("are %s where an editor names that first", async (_, formats, kind) => {
    const uri = await open({
      textDocument: {
        hover: { contentFormat: formats },
        completion: { completionItem: { documentationFormat: formats } },
      },
    });
    expect(await client.hover(uri, { line: 2, character: 19 })).toMatchObject({ contents: { kind } });
    const list = await client.complete(uri, { line: 4, character: 2 });
    const item = list?.items.find(({ label }) => label === "vnet");
    expect(await client.connection.sendRequest("completionItem/resolve", item)).toMatchObject({
      documentation: { kind },
    });
  });
});

describe("completion", () => {
  it("works inside quotes", async () => {
    const uri = await open();
    const list = await client.complete(uri, { line: 3, character: 12 });
    expect(list?.items).toMatchObject([{ label: "db", textEdit: { newText: "db" } }]);
  });

  it("writes snippets where the editor has them", async () => {
    const uri = await open({ textDocument: { completion: { completionItem: { snippetSupport: true } } } });
    const list = await client.complete(uri, { line: 4, character: 2 });
    const item = list?.items.find(({ label }) => label === "exec.start");
    expect(item).toMatchObject({ insertTextFormat: 2, textEdit: { newText: 'exec.start = "$1";$0' } });
    expect(item?.command).toBeUndefined();
  });

  it("writes as much as can be typed on without them", async () => {
    const uri = await open();
    const list = await client.complete(uri, { line: 4, character: 2 });
    const item = list?.items.find(({ label }) => label === "exec.start");
    expect(item?.textEdit).toMatchObject({ newText: 'exec.start = "' });
    expect(item?.insertTextFormat).toBeUndefined();
  });

  it("writes stops that hold a text, and replaces what an item says", async () => {
    client = await Client.start({
      capabilities: { textDocument: { completion: { completionItem: { snippetSupport: true } } } },
    });
    const uri = await client.open("jail.conf", 'web {\n  mount = "";\n  ip4 = ""\n}\n');
    const mounts = await client.complete(uri, { line: 1, character: 11 });
    const newText = "${1:/from} \\${path\\}${2:/to} nullfs ro 0 0$0";
    expect(mounts?.items[0]).toMatchObject({ insertTextFormat: 2, textEdit: { newText } });
    const values = await client.complete(uri, { line: 2, character: 9 });
    const range = { start: { line: 2, character: 9 }, end: { line: 2, character: 10 } };
    expect(values?.items[0]).toMatchObject({ textEdit: { newText: '";'.padStart(9, "disable"), range } });
  });

  it("opens the list of values in our own client", async () => {
    const completion = { completionItem: { snippetSupport: true } };
    const uri = await open({ textDocument: { completion } }, { jailconfClient: true });
    const list = await client.complete(uri, { line: 4, character: 2 });
    expect(list?.items.find(({ label }) => label === "ip4")?.command?.command).toBe("editor.action.triggerSuggest");
  });

  it.each([
    ["names no kinds", undefined, 17, 12],
    ["has kinds for folders and constants", [1, 12, 17, 19, 21], 19, 21],
    ["has a kind for nothing but text", [1], 17, 12],
  ])("shows folders and rules as an editor can that %s", async (_, valueSet, folder, rule) => {
    const completion = valueSet && { completionItemKind: { valueSet: valueSet as CompletionItemKind[] } };
    client = await Client.start({ capabilities: { textDocument: { completion } } });
    client.write("parts/web.conf", "");
    const uri = await client.open("jail.conf", '# jailconf-ignore no-\n.include "";\n');
    const rules = await client.complete(uri, { line: 0, character: 21 });
    expect(rules?.items.find(({ label }) => label === "no-hostname")?.kind).toBe(rule);
    const folders = await client.complete(uri, { line: 1, character: 10 });
    expect(folders?.items.find(({ label }) => label === "parts/")?.kind).toBe(folder);
  });

  it("documents an item when it is asked to", async () => {
    const uri = await open();
    const list = await client.complete(uri, { line: 4, character: 2 });
    const item = list?.items.find(({ label }) => label === "vnet");
    expect(item?.documentation).toBeUndefined();
    const resolved = await client.connection.sendRequest("completionItem/resolve", item);
    expect(resolved).toMatchObject({ documentation: { kind: "markdown", value: expect.stringContaining("`novnet`") } });
  });
});

describe("outline", () => {
  const ask = (uri: string): Promise<unknown> =>
    client.connection.sendRequest("textDocument/documentSymbol", { textDocument: { uri } });

  it("is a tree where the editor shows one", async () => {
    const uri = await open({ textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } });
    const symbols = (await ask(uri)) as DocumentSymbol[];
    expect(symbols.map(({ name }) => name)).toEqual(["$id", "web", "db"]);
    expect(symbols[1].children?.map(({ name }) => name)).toEqual(["path", "depend"]);
    expect(symbols[1].selectionRange).toEqual({ start: { line: 1, character: 0 }, end: { line: 1, character: 3 } });
  });

  it("marks what is deprecated in the release that is meant, for editors that show it", async () => {
    const documentSymbol = {
      hierarchicalDocumentSymbolSupport: true,
      tagSupport: { valueSet: [SymbolTag.Deprecated] },
    };
    const tagsFor = async (capabilities: ClientCapabilities): Promise<unknown[]> => {
      client = await Client.start({ capabilities });
      const uri = await client.open("jail.conf", "allow.mount;\nallow.sysvipc;\n");
      const symbols = (await ask(uri)) as DocumentSymbol[];
      await client.stop();
      return symbols.map(({ tags }) => tags);
    };
    expect(await tagsFor({ textDocument: { documentSymbol } })).toEqual([undefined, [SymbolTag.Deprecated]]);
    expect(await tagsFor({ textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } })).toEqual([
      undefined,
      undefined,
    ]);
    client = await Client.start();
  });

  it("is that of the document that is left where a file was open under two URIs", async () => {
    const uri = await open();
    client.write("a b.conf", "old { }\n");
    const first = await client.open("a b.conf", "web { persist; }\n");
    const second = await client.open(first.replace("b.conf", "%62.conf"), "db { persist; }\n");
    await client.close(second);
    expect(await ask(first)).toMatchObject([{ name: "web" }, { name: "persist" }]);
    await client.close(first);
    expect(await ask(first)).toBeNull();
    expect(await ask(uri)).not.toBeNull();
  });

  it("is a list elsewhere", async () => {
    const uri = await open();
    const symbols = (await ask(uri)) as SymbolInformation[];
    expect(symbols.map(({ name, containerName }) => `${containerName ?? ""}/${name}`)).toContain("web/path");
    expect(symbols[0].location.uri).toBe(uri);
  });
});

describe("definition", () => {
  it("leads to where a variable is set", async () => {
    const uri = await open();
    const found = await client.connection.sendRequest("textDocument/definition", {
      textDocument: { uri },
      position: { line: 2, character: 19 },
    });
    expect(found).toEqual([{ uri, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } } }]);
  });
});

describe("references and highlights", () => {
  it("tell what is written and what is read", async () => {
    const uri = await open();
    const position = { line: 2, character: 19 };
    const textDocument = { uri };
    const set = { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } };
    const highlighted = (await client.connection.sendRequest("textDocument/documentHighlight", {
      textDocument,
      position,
    })) as DocumentHighlight[];
    expect(highlighted.map(({ kind }) => kind)).toEqual([DocumentHighlightKind.Write, DocumentHighlightKind.Read]);
    expect(highlighted[0].range).toEqual(set);
    const ask = (includeDeclaration: boolean): Promise<Location[]> =>
      client.connection.sendRequest("textDocument/references", {
        textDocument,
        position,
        context: { includeDeclaration },
      });
    expect(await ask(true)).toEqual(highlighted.map(({ range }) => ({ uri, range })));
    expect(await ask(false)).toEqual([{ uri, range: highlighted[1].range }]);
  });
});

describe("links, selections and symbols", () => {
  it("are those of the file", async () => {
    client = await Client.start();
    client.write("etc/web.conf", "web { $id = 1; persist; }\n");
    const uri = await client.open(client.uri("etc/jail.conf"), '.include "web.conf";\ndb { depend = web; persist; }\n');
    const textDocument = { uri };
    const links = await client.connection.sendRequest("textDocument/documentLink", { textDocument });
    expect(links).toMatchObject([{ target: client.uri("etc/web.conf"), range: { start: { line: 0, character: 9 } } }]);
    const [selected] = (await client.connection.sendRequest("textDocument/selectionRange", {
      textDocument,
      positions: [{ line: 1, character: 15 }],
    })) as SelectionRange[];
    expect(selected.range.start).toEqual({ line: 1, character: 14 });
    expect(selected.parent?.range.start).toEqual({ line: 1, character: 5 });
    const symbols = (await client.connection.sendRequest("workspace/symbol", { query: "id" })) as SymbolInformation[];
    expect(symbols.map(({ name, containerName, location }) => [name, containerName, location.uri])).toEqual([
      ["$id", "web", client.uri("etc/web.conf")],
    ]);
  });
});

describe("call hierarchy", () => {
  it("is depend, from the jail that needs to the one that is needed and back", async () => {
    client = await Client.start();
    client.write("etc/web.conf", "web { depend = db; persist; }\n");
    const uri = await client.open(client.uri("etc/jail.conf"), '.include "web.conf";\ndb { persist; }\n');
    const position = { line: 1, character: 1 };
    const [db] = (await client.connection.sendRequest("textDocument/prepareCallHierarchy", {
      textDocument: { uri },
      position,
    })) as CallHierarchyItem[];
    expect(db).toMatchObject({ name: "db", uri });
    const [incoming] = (await client.connection.sendRequest("callHierarchy/incomingCalls", {
      item: db,
    })) as CallHierarchyIncomingCall[];
    expect(incoming).toMatchObject({ from: { name: "web" }, fromRanges: [{ start: { line: 0, character: 15 } }] });
    const [outgoing] = (await client.connection.sendRequest("callHierarchy/outgoingCalls", {
      item: incoming.from,
    })) as CallHierarchyOutgoingCall[];
    expect(outgoing).toMatchObject({ to: { name: "db" }, fromRanges: incoming.fromRanges });
    expect(await client.connection.sendRequest("callHierarchy/outgoingCalls", { item: outgoing.to })).toEqual([]);
  });
});

describe("documents of any scheme", () => {
  it.each([
    "untitled:Untitled-1",
    "vscode-vfs://github/owner/repo/jail.conf",
    "git:/a/jail.conf?%7B%22ref%22%3A%22~%22%7D",
  ])("%s", async (name) => {
    client = await Client.start({ capabilities: pulling });
    const uri = await client.open(name, 'web { persist; path = "/j" }\n.include "unknown.inc";\n');
    expect((await client.pullItems(uri)).map(({ code }) => code)).toEqual(["missing-semicolon"]);
    expect(await client.hover(uri, { line: 0, character: 16 })).not.toBeNull();
  });

  it.each([
    ["untitled:Untitled-1", "Untitled-1"],
    ["vscode-vfs://github/owner/repo/jail.conf", "/owner/repo/jail.conf"],
  ])("%s is said to be %s", async (name, said) => {
    client = await Client.start({ capabilities: pulling });
    const [found] = await client.pullItems(await client.open(name, 'web { persist; path = "/j" }\n'));
    expect(found.message).toMatch(`jail(8) says: ${said} line 1: }: syntax error`);
  });

  it("whose names have blanks and more", async () => {
    client = await Client.start({ capabilities: pulling });
    client.write("a b/größe#1 %20/common inc.conf", "$v = 1;\n");
    const name = "a b/größe#1 %20/jail.conf";
    const uri = await client.open(client.uri(name), '.include "common inc.conf";\nweb { path = "/j$v"; persist; }\n');
    expect(await client.pullItems(uri)).toEqual([]);
    const found = await client.connection.sendRequest("textDocument/definition", {
      textDocument: { uri },
      position: { line: 0, character: 12 },
    });
    expect(found).toMatchObject([{ uri: expect.stringMatching(/common%20inc\.conf$/) }]);
  });
});

describe("requests about nothing", () => {
  it.each([
    "hover",
    "completion",
    "documentSymbol",
    "foldingRange",
    "definition",
    "references",
    "documentHighlight",
    "rename",
    "codeAction",
  ])("%s", async (name) => {
    client = await Client.start();
    const position = { line: 5, character: 5 };
    const params = {
      newName: "other",
      textDocument: { uri: "file:///nowhere/jail.conf" },
      position,
      range: { start: position, end: position },
      context: { diagnostics: [] },
    };
    expect(await client.connection.sendRequest(`textDocument/${name}`, params)).toBeNull();
  });

  it("positions beyond the text are its end", async () => {
    const uri = await open();
    expect(await client.hover(uri, { line: 1000, character: 1000 })).toBeNull();
    expect(await client.complete(uri, { line: 1000, character: 7 })).not.toBeNull();
  });
});
