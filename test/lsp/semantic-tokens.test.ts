import { afterEach, describe, expect, it } from "vitest";
import type { ClientCapabilities, SemanticTokens, SemanticTokensDelta } from "vscode-languageserver-protocol";
import { Client } from "./client.ts";

const standardTypes = [
  ...[
    "namespace",
    "type",
    "class",
    "enum",
    "interface",
    "struct",
    "typeParameter",
    "parameter",
    "variable",
    "property",
  ],
  ...["enumMember", "event", "function", "method", "macro", "keyword", "modifier", "comment", "string", "number"],
  ...["regexp", "operator", "decorator"],
];
const standardModifiers = [
  ...["declaration", "definition", "readonly", "static", "deprecated", "abstract", "async", "modification"],
  ...["documentation", "defaultLibrary"],
];

let client: Client;
let legend: { tokenTypes: string[]; tokenModifiers: string[] };

afterEach(() => client.stop());

async function start(
  tokenTypes: string[] = standardTypes,
  tokenModifiers: string[] = standardModifiers,
  more: ClientCapabilities = {},
  initializationOptions?: unknown,
): Promise<void> {
  const semanticTokens = {
    requests: { full: { delta: true }, range: true },
    tokenTypes,
    tokenModifiers,
    formats: ["relative" as const],
  };
  client = await Client.start({ capabilities: { textDocument: { semanticTokens }, ...more }, initializationOptions });
  const provider = client.initialized.capabilities.semanticTokensProvider;
  legend = provider?.legend ?? { tokenTypes: [], tokenModifiers: [] };
}

const full = (uri: string): Promise<SemanticTokens> =>
  client.connection.sendRequest("textDocument/semanticTokens/full", { textDocument: { uri } });

/** Tokens as `type.modifier text`, cut out of the text by their places; the columns are counted in `encoding`. */
function show({ data }: { data: readonly number[] }, text: string, encoding: BufferEncoding = "utf16le"): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  const unit = encoding === "utf16le" ? 2 : 1;
  const shown: string[] = [];
  let line = 0;
  let column = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [lineDelta, columnDelta, length, type, modifiers] = data.slice(at, at + 5);
    column = lineDelta === 0 ? column + columnDelta : columnDelta;
    line += lineDelta;
    const bytes = Buffer.from(lines[line], encoding).subarray(column * unit, (column + length) * unit);
    const names = legend.tokenModifiers.filter((_, bit) => (modifiers & (1 << bit)) !== 0);
    shown.push(`${[legend.tokenTypes[type], ...names].join(".")} ${bytes.toString(encoding)}`);
  }
  return shown;
}

describe("the legend", () => {
  it("has standard names only, for a client that knows no others", async () => {
    await start();
    expect(legend.tokenTypes.filter((name) => !standardTypes.includes(name))).toEqual([]);
    expect(legend.tokenModifiers.filter((name) => !standardModifiers.includes(name))).toEqual([]);
    const text = 'web { persist; path = "/a\\tb"; exec.start = "ifconfig lo0 up"; }\n';
    expect(show(await full(await client.open("jail.conf", text)), text)).toEqual([
      "class.declaration.definition web",
      "property.defaultLibrary persist",
      "property.defaultLibrary path",
      "operator =",
      'string "',
      "namespace /a",
      "regexp \\t",
      "namespace b",
      'string "',
      "property.defaultLibrary exec.start",
      "operator =",
      'string "',
      "function ifconfig",
      "interface lo0",
      "keyword up",
      'string "',
    ]);
  });

  it("has no name that a client with few of them does not know", async () => {
    await start(["keyword", "string", "comment"], []);
    expect(legend).toEqual({
      tokenTypes: expect.arrayContaining(["comment", "keyword", "string"]),
      tokenModifiers: [],
    });
    expect(legend.tokenTypes).toHaveLength(3);
    const text = "web { persist; host = inherit; } # c\n";
    const shown = show(await full(await client.open("jail.conf", text)), text);
    expect(shown).toEqual(["keyword inherit", "comment # c"]);
  });

  it("has names of its own in our own client", async () => {
    await start(standardTypes, standardModifiers, {}, { jailconfClient: true });
    const text = "web { zfs.dataset = $x; persist = true; }\n";
    const uri = await client.open("jail.conf", text);
    expect(show(await full(uri), text)).toEqual([
      "class.declaration.definition web",
      "property.defaultLibrary zfs.dataset",
      "operator =",
      "variable.undefined $x",
      "property.defaultLibrary persist",
      "operator =",
      "boolean true",
    ]);
  });

  it("is offered to nobody who cannot use it", async () => {
    await start([]);
    expect(client.initialized.capabilities.semanticTokensProvider).toBeUndefined();
    await client.stop();
    client = await Client.start();
    expect(client.initialized.capabilities.semanticTokensProvider).toBeUndefined();
  });
});

describe("tokens", () => {
  const text = 'web {\r\n  path = "/j\u00e4ils/\u{1f600}/$name"; /* one\r\ntwo */\r\n  exec.start = "a\r\n  b";\r\n}\r';
  const expected = [
    "class.declaration.definition web",
    "property.defaultLibrary path",
    "operator =",
    'string "',
    "namespace /j\u00e4ils/\u{1f600}/",
    "variable.readonly $name",
    'string "',
    "comment /* one",
    "comment two */",
    "property.defaultLibrary exec.start",
    "operator =",
    'string "',
    "function a",
    'string   b"',
  ];

  it.each<[string, BufferEncoding]>([
    ["utf-16", "utf16le"],
    ["utf-8", "utf8"],
  ])("lie within lines, in %s", async (encoding, counted) => {
    await start(standardTypes, standardModifiers, { general: { positionEncodings: [encoding] } });
    expect(client.initialized.capabilities.positionEncoding).toBe(encoding);
    const uri = await client.open("jail.conf", text);
    expect(show(await full(uri), text, counted)).toEqual(expected);
  });

  it("of a range are those of all that touch it", async () => {
    await start();
    const uri = await client.open("jail.conf", text);
    const range = { start: { line: 1, character: 24 }, end: { line: 3, character: 4 } };
    const tokens: SemanticTokens = await client.connection.sendRequest("textDocument/semanticTokens/range", {
      textDocument: { uri },
      range,
    });
    expect(show(tokens, text)).toEqual(expected.slice(5, 10));
  });

  it("are sent again as far as they have changed", async () => {
    await start();
    const uri = await client.open("jail.conf", "web { persist; }\ndb { path = /db; }\n");
    const first = await full(uri);
    const ask = (previousResultId: string | undefined): Promise<SemanticTokensDelta & SemanticTokens> =>
      client.connection.sendRequest("textDocument/semanticTokens/full/delta", {
        textDocument: { uri },
        previousResultId,
      });
    expect(await ask(first.resultId)).toEqual({ resultId: first.resultId, edits: [] });
    await client.change(uri, "web { persist; }\ndb { path = $x; }\n");
    const second = await ask(first.resultId);
    expect(second.edits).toHaveLength(1);
    const data = [...first.data];
    for (const { start: from, deleteCount, data: inserted = [] } of second.edits)
      data.splice(from, deleteCount, ...inserted);
    expect(data).toEqual((await full(uri)).data);
    // Of an answer that is not known any more all is sent.
    expect((await ask(first.resultId)).data).toEqual(data);
  });

  it("there are none in files of others, and in documents that are not open", async () => {
    await start();
    const uri = await client.open("jail.conf", "[DEFAULT]\nbantime = 10m\n\n[sshd]\nenabled = true\n");
    expect(await full(uri)).toBeNull();
    expect(await full(client.uri("other.conf"))).toBeNull();
  });
});
