import { afterEach, describe, expect, it } from "vitest";
import type { ClientCapabilities, FormattingOptions, TextEdit } from "vscode-languageserver-protocol";
import { Client } from "./client.ts";

const options: FormattingOptions = { tabSize: 2, insertSpaces: true };
let client: Client;

afterEach(() => client.stop());

async function open(text: string, capabilities: ClientCapabilities = {}, configuration?: unknown): Promise<string> {
  client = await Client.start({ capabilities, configuration });
  return client.open("jail.conf", text);
}

const format = (uri: string, chosen: FormattingOptions = options): Promise<TextEdit[] | null> =>
  client.connection.sendRequest("textDocument/formatting", { textDocument: { uri }, options: chosen });

const at = (line: number, character: number): { line: number; character: number } => ({ line, character });

describe("a document", () => {
  it("is formatted by the least that has to be changed", async () => {
    const uri = await open("web {\nvnet;\n}\n\ndb{ vnet; }\nmail { vnet; }\n");
    expect(client.initialized.capabilities).toMatchObject({
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
      documentOnTypeFormattingProvider: { firstTriggerCharacter: "}", moreTriggerCharacter: [";", "\n"] },
    });
    expect(await format(uri)).toEqual([
      { range: { start: at(1, 0), end: at(1, 0) }, newText: "  " },
      { range: { start: at(4, 2), end: at(4, 2) }, newText: " " },
    ]);
    expect(await format(uri, { tabSize: 8, insertSpaces: false })).toMatchObject([{ newText: "\t" }, {}]);
  });

  it("that is well has no edits, and neither has one of another program", async () => {
    const uri = await open("web {\n   vnet;\n}\n");
    expect(await format(uri)).toEqual([]);
    const foreign = await client.open("other/jail.conf", "[DEFAULT]\nbantime  = 10m\n");
    expect(await format(foreign)).toBeNull();
    expect(await format("file:///nowhere/jail.conf")).toBeNull();
  });

  it("has its places in the units that were agreed on", async () => {
    const text = 'a = "ä🙂"  ;\r\n';
    const uri = await open(text);
    expect(await format(uri)).toEqual([{ range: { start: at(0, 9), end: at(0, 11) }, newText: "" }]);
    await client.stop();
    const bytes = await open(text, { general: { positionEncodings: ["utf-8"] } });
    expect(await format(bytes)).toEqual([{ range: { start: at(0, 12), end: at(0, 14) }, newText: "" }]);
  });

  it("is formatted as the settings say, whatever its habits are", async () => {
    const uri = await open("web {\n  vnet;\n}\n", {}, { format: { indent: "tab", braces: "own-line", wrong: 1 } });
    expect(await format(uri)).toMatchObject([{ newText: "\n" }, { newText: "\t" }]);
    expect(client.logged.join("\n")).toContain('jailconf.format: there is no setting "wrong".');
  });

  it("is formatted without options, too", async () => {
    const uri = await open("web {\nvnet;\n}\n");
    const edits = await client.connection.sendRequest("textDocument/formatting", { textDocument: { uri } });
    expect(edits).toMatchObject([{ newText: "    " }]);
  });
});

describe("stretches of a document", () => {
  const text = "a{ vnet; }\nb{ vnet; }\nc{ vnet; }\nd { } e { } f { } g { }\n";
  const [first, second, last] = [0, 1, 2].map((line) => ({ start: at(line, 0), end: at(line, 3) }));
  const spaceIn = (line: number): TextEdit => ({ range: { start: at(line, 1), end: at(line, 1) }, newText: " " });

  it("are formatted one by one", async () => {
    const uri = await open(text);
    const params = { textDocument: { uri }, range: second, options };
    expect(await client.connection.sendRequest("textDocument/rangeFormatting", params)).toEqual([spaceIn(1)]);
  });

  it("are formatted at once where the client asks for it", async () => {
    const uri = await open(text, { textDocument: { rangeFormatting: { rangesSupport: true } } });
    expect(client.initialized.capabilities.documentRangeFormattingProvider).toEqual({ rangesSupport: true });
    const params = { textDocument: { uri }, ranges: [first, last], options };
    expect(await client.connection.sendRequest("textDocument/rangesFormatting", params)).toEqual([
      spaceIn(0),
      spaceIn(2),
    ]);
  });
});

it("what is typed is indented", async () => {
  const uri = await open("web {\n  vnet;\n  }\n");
  const params = { textDocument: { uri }, position: at(2, 3), ch: "}", options };
  expect(await client.connection.sendRequest("textDocument/onTypeFormatting", params)).toEqual([
    { range: { start: at(2, 0), end: at(2, 2) }, newText: "" },
  ]);
});
