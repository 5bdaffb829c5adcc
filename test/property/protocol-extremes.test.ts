import { expect, it } from "vitest";
import type { Position, SemanticTokens, SemanticTokensDelta } from "vscode-languageserver-protocol";
import { Client } from "../lsp/client.ts";
import { anyClient } from "./protocol/any-client.ts";
import { AskAll } from "./protocol/ask-all.ts";
import { ClientText, type Encoding } from "./protocol/client-text.ts";
import type { KnownTexts } from "./protocol/laws.ts";
import { mulberry32 } from "./random.ts";
import { runs, seed } from "./runs.ts";

/** Texts, places, names and moments that no editor is expected to send, and one does. */

const sound = `web {
  path = "/jails/$name";
  $id = "3";
  vnet.interface = "epair\${id}b";
  exec.poststart = "ifconfig epair\${id}a up", "echo 😀 $id 😀";
}
db { depend = web; } # 日本 😀
`;

const texts: Record<string, string> = {
  "a byte order mark": `\ufeff${sound}`,
  "a byte order mark and nothing else": "\ufeff",
  nothing: "",
  "a blank line": "\n",
  "NUL bytes": sound.replace("/jails", "/ja\0ils").replace("depend", "dep\0end"),
  "NUL bytes at the end": `${sound}\0\0`,
  "CR alone": sound.replaceAll("\n", "\r"),
  "CR alone at some ends": sound.replace("\n  $id", "\r  $id").replace("\ndb", "\r\ndb"),
  "no line end at the end": sound.trimEnd(),
  "separators of Unicode": sound.replace("\n  $id", "\u2028  $id").replace("\ndb", "\u0085db").replace("; }", ";\f\v}"),
  "a comment of 200,000 characters": `${sound}# ${"😀 x".repeat(50_000)}\n`,
  "strings that do not end": sound.replace('$name"', "$name"),
  "braces that do not end": "a { ".repeat(50),
};

const sessions = runs(1).numRuns;

it.each(Object.entries(texts))(
  `answers about a file with %s are as the protocol wants them (seed ${seed})`,
  async (_, text) => {
    for (let session = 0; session < 2 * sessions; session++) {
      const random = mulberry32(seed + session);
      const capabilities = anyClient(random);
      const client = await Client.start({ capabilities });
      try {
        const encoding = client.initialized.capabilities.positionEncoding as Encoding;
        const uri = await client.open("jail.conf", text);
        const asked = new AskAll(client, knownTexts(capabilities, uri, text, encoding), uri, random);
        await asked.aboutDocument();
        for (const place of oddPlaces(text, random)) await asked.aboutPlace(place);
        const [a, b] = oddPlaces(text, random);
        await asked.aboutRange({ start: a, end: b });
        expect(client.logged).toEqual([]);
      } finally {
        await client.stop();
      }
    }
  },
);

const uris = [
  "untitled:Untitled-1",
  "vscode-vfs://github/owner/repository/jail.conf",
  "file:///c%3A/etc/jail.conf",
  "file:///C:/etc/jail.conf",
  "FILE:///etc/jail.conf",
  "file://server/share/jail.conf",
  "file:///etc/a%20b%23c/%E6%97%A5/jail.conf",
  "file:///etc/%zz/jail.conf",
  "git:/etc/jail.conf?%7B%22ref%22%3A%22HEAD%22%7D",
  "vscode-notebook-cell:/a/jail.conf#W0",
  "no URI at all",
];

it.each(uris)("answers about %s name it as the editor does", async (uri) => {
  const random = mulberry32(seed);
  const capabilities = anyClient(random);
  const client = await Client.start({ capabilities });
  try {
    const encoding = client.initialized.capabilities.positionEncoding as Encoding;
    const textDocument = { uri, languageId: "jailconf", version: 1, text: sound };
    await client.connection.sendNotification("textDocument/didOpen", { textDocument });
    const text = new ClientText(sound, encoding);
    const asked = new AskAll(client, knownTexts(capabilities, uri, sound, encoding), uri, random);
    await asked.aboutDocument();
    const id = text.positionAt(sound.indexOf("$id") + 1);
    await asked.aboutPlace(id);
    const places = await client.connection.sendRequest<{ uri: string }[]>("textDocument/references", {
      textDocument: { uri },
      position: id,
      context: { includeDeclaration: true },
    });
    expect(places.map((place) => place.uri)).toEqual([uri, uri, uri, uri]);
    expect(client.logged).toEqual([]);
  } finally {
    await client.stop();
  }
});

it("the differences of tokens add up to the tokens of a file that is opened", async () => {
  const random = mulberry32(seed);
  const client = await Client.start({
    capabilities: {
      textDocument: {
        semanticTokens: {
          requests: { full: { delta: true } },
          tokenTypes: ["comment", "property", "variable", "class", "operator", "string", "number", "function"],
          tokenModifiers: ["definition"],
          formats: ["relative"],
        },
      },
    },
  });
  const ask = <T>(uri: string, more?: { previousResultId: string }): Promise<T> =>
    client.connection.sendRequest(`textDocument/semanticTokens/full${more ? "/delta" : ""}`, {
      textDocument: { uri },
      ...more,
    });
  try {
    let text = sound;
    const uri = await client.open("jail.conf", text);
    let known = await ask<SemanticTokens>(uri);
    for (let round = 0; round < 25 * sessions; round++) {
      const lines = text.split("\n");
      const line = Math.floor(random() * lines.length);
      const character = Math.floor(random() * (lines[line].length + 1));
      const removed = Math.min(Math.floor(random() * 3), lines[line].length - character);
      const inserted = typed[Math.floor(random() * typed.length)];
      lines[line] = lines[line].slice(0, character) + inserted + lines[line].slice(character + removed);
      text = lines.join("\n");
      const range = { start: { line, character }, end: { line, character: character + removed } };
      await client.change(uri, [{ range, text: inserted }]);
      const answer = await ask<SemanticTokens | SemanticTokensDelta>(uri, { previousResultId: known.resultId! });
      known = "data" in answer ? answer : { resultId: answer.resultId, data: withEdits(known.data, answer) };
      const fresh = await client.open(`fresh${round}.jail.conf`, text);
      expect(known.data, text).toEqual((await ask<SemanticTokens>(fresh)).data);
      await client.close(fresh);
    }
  } finally {
    await client.stop();
  }
});

it("a document that is closed while it is asked about has nothing to tell, and nothing fails", async () => {
  // Nobody is answered before the settings are known, and those come when the document is closed.
  let tellSettings = (_: object): void => {};
  const configuration = new Promise((resolve) => {
    tellSettings = resolve;
  });
  const client = await Client.start({ configuration });
  try {
    const uri = await client.open("jail.conf", sound);
    const position = { line: 2, character: 4 };
    const range = { start: position, end: position };
    const options = { tabSize: 2, insertSpaces: true };
    const context = { diagnostics: [], includeDeclaration: true };
    const params = {
      textDocument: { uri },
      position,
      range,
      options,
      context,
      newName: "fresh",
      positions: [position],
    };
    const asked = Promise.all(
      [
        "hover",
        "completion",
        "documentSymbol",
        "foldingRange",
        "references",
        "codeAction",
        "selectionRange",
        "formatting",
      ].map((name) => client.connection.sendRequest(`textDocument/${name}`, params)),
    );
    await client.close(uri);
    tellSettings({});
    expect(await asked).toEqual([null, null, null, null, null, null, null, null]);
    expect(client.logged).toEqual([]);
  } finally {
    await client.stop();
  }
});

const typed = ["", "#", "{", "}", '"', "\n", "x", "$id", "/*", "😀", ";", "\n\n"];

/** What a client makes of a difference; its edits count in the numbers as they were. */
function withEdits(data: readonly number[], { edits }: SemanticTokensDelta): number[] {
  const result = [...data];
  for (const { start, deleteCount, data: put = [] } of edits.toSorted((a, b) => b.start - a.start))
    result.splice(start, deleteCount, ...put);
  return result;
}

function knownTexts(
  capabilities: KnownTexts["capabilities"],
  uri: string,
  text: string,
  encoding: Encoding,
): KnownTexts {
  const known = new ClientText(text, encoding);
  return {
    capabilities,
    textOf: (asked) => (asked === uri ? known : undefined),
    versionOf: (asked) => (asked === uri ? 1 : undefined),
  };
}

/** The beginning, the ends, places behind them, and places within characters that take several units. */
function oddPlaces(text: string, random: () => number): Position[] {
  const lines = text.split(/\r\n|\n|\r/);
  const line = Math.floor(random() * lines.length);
  const found = lines.findIndex((each) => each.includes("😀"));
  return [
    { line: lines.length + 7, character: 3 },
    { line: 0, character: 0 },
    { line, character: Math.floor(random() * 30) },
    { line, character: 2 ** 31 - 1 },
    ...(found < 0 ? [] : [1, 2, 3].map((within) => ({ line: found, character: lines[found].indexOf("😀") + within }))),
  ];
}
