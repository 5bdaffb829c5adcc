import { afterEach, describe, expect, it } from "vitest";
import type { ClientCapabilities, CompletionList, Hover, TextEdit } from "vscode-languageserver-protocol";
import { Client } from "./client.ts";

let client: Client;

afterEach(() => client.stop());

async function completions(capabilities: ClientCapabilities, text: string): Promise<CompletionList["items"]> {
  client = await Client.start({ capabilities });
  const before = text.slice(0, text.indexOf("$0")).split("\n");
  const uri = await client.open("jail.conf", text.replace("$0", ""));
  const list = await client.complete(uri, { line: before.length - 1, character: before.at(-1)!.length });
  return list?.items ?? [];
}

const withItems = (completionItem: object): ClientCapabilities => ({
  textDocument: { completion: { completionItem } },
});

describe("completion of commands", () => {
  const text = 'web {\n  exec.prestart = "ifconfig bridge0 $0";\n}\n';

  it("has a note beside each item, and Markdown, where the editor shows them", async () => {
    const items = await completions(withItems({ labelDetailsSupport: true, documentationFormat: ["markdown"] }), text);
    expect(items.find(({ label }) => label === "addm")).toMatchObject({
      detail: "put an interface on the bridge",
      labelDetails: { description: "put an interface on the bridge" },
      documentation: { kind: "markdown", value: expect.stringContaining("`ifconfig BRIDGE addm MEMBER [up]`") },
    });
  });

  it("has the beginning of a long note beside its item", async () => {
    const items = await completions(withItems({ labelDetailsSupport: true }), "web {\n  $0\n}\n");
    const notes = items.map(({ detail, labelDetails }) => [detail, labelDetails?.description]);
    const cut = notes.filter(([detail, note]) => detail !== note);
    expect(cut).not.toEqual([]);
    for (const [detail, note] of cut.filter(([, note]) => note !== undefined)) {
      expect(note).toMatch(/^.{7,}[^ ]…$/);
      expect(detail).toContain(note?.slice(0, -1));
    }
  });

  it.each(["en", "ja"])("has room for each item beside its note, in %s", async (locale) => {
    client = await Client.start({ capabilities: withItems({ labelDetailsSupport: true }), locale });
    const uri = await client.open("jail.conf", "");
    const items = (await client.complete(uri, { line: 0, character: 0 }))?.items ?? [];
    const columns = (text: string): number => [...text].reduce((sum, one) => sum + (one >= "\u2e80" ? 2 : 1), 0);
    const noted = items.filter(({ labelDetails }) => labelDetails !== undefined);
    expect(noted.length).toBeGreaterThan(50);
    for (const { label, labelDetails } of noted) expect(columns(label + labelDetails!.description)).toBeLessThan(51);
  });

  it("has neither elsewhere", async () => {
    const items = await completions(withItems({ documentationFormat: ["plaintext"] }), text);
    const item = items.find(({ label }) => label === "addm");
    expect(item).toMatchObject({ documentation: { kind: "plaintext", value: expect.not.stringContaining("`") } });
    expect(item).not.toHaveProperty("labelDetails");
  });
});

describe("a value with which a statement is whole", () => {
  it.each([
    ['web {\n  exec.start = "$0";\n}\n', "/bin/sh /etc/rc"],
    ["web {\n  devfs_ruleset = $0;\n}\n", "4"],
    ['web {\n  exec.stop = "$0"; # x\n}\n', "/bin/sh /etc/rc.shutdown"],
  ])("in %j ends behind it in VS Code, and in front of what ends it elsewhere", async (text, label) => {
    const end = text.slice(text.indexOf("$0") + 2, text.indexOf(";") + 1);
    for (const isOwn of [true, false]) {
      client = await Client.start({ initializationOptions: { jailconfClient: isOwn } });
      const uri = await client.open("jail.conf", text.replace("$0", ""));
      const character = text.split("\n")[1].indexOf("$0");
      const list = await client.complete(uri, { line: 1, character });
      const edit = list?.items.find((item) => item.label === label)?.textEdit as TextEdit;
      expect(edit.newText).toBe(isOwn ? label + end : label);
      expect(edit.range.end).toEqual({ line: 1, character: character + (isOwn ? end.length : 0) });
      if (isOwn) await client.stop();
    }
  });

  it("stays inside where more follows in its line", async () => {
    client = await Client.start({ initializationOptions: { jailconfClient: true } });
    const uri = await client.open("jail.conf", 'web { exec.start = ""; persist; }\n');
    const list = await client.complete(uri, { line: 0, character: 20 });
    const item = list?.items.find(({ label }) => label === "/bin/sh /etc/rc");
    expect(item?.textEdit).toMatchObject({ newText: "/bin/sh /etc/rc" });
  });
});

describe("whole jails", () => {
  it("are snippets where the editor has them, in its indentation", async () => {
    const able = withItems({ snippetSupport: true, insertTextModeSupport: { valueSet: [1, 2] } });
    const items = await completions(able, "web {\n\tpersist;\n\t$0\n}\n");
    const item = items.find(({ label }) => label === "VNET with jib");
    expect(item).toMatchObject({ insertTextFormat: 2, insertTextMode: 2 });
    expect((item!.textEdit as { newText: string }).newText).toContain("jib addm \\$name ${1:em0}");
  });

  it.each([
    ["as the editor does in a file that shows no habit", "$0", "\t"],
    ["as the file does", "db {\n   persist;\n}\n$0", "   "],
  ])("indent %s", async (_, text, level) => {
    const items = await completions(withItems({ snippetSupport: true }), text);
    const item = items.find(({ label }) => label === "Jail on an address of the host");
    const { newText } = item!.textEdit as { newText: string };
    expect(/^([ \t]+)path/m.exec(newText)?.[1]).toBe(level);
    expect(JSON.stringify(item!.documentation)).toContain(level === "\t" ? "    path = " : "   path = ");
  });

  it("are plain text elsewhere", async () => {
    const items = await completions({}, "$0");
    const item = items.find(({ label }) => label === "Jail on an address of the host");
    expect((item!.textEdit as { newText: string }).newText).toMatch(/^name \{\n {4}path = "\/jails\/\$name";/);
    expect(item).not.toHaveProperty("insertTextFormat");
    expect(item).not.toHaveProperty("insertTextMode");
  });
});

describe("hover on a word", () => {
  it.each([
    [["markdown", "plaintext"], "markdown", /^\*\*`deletem`\*\*/],
    [["plaintext"], "plaintext", /^deletem · take/],
  ] as const)("for a client that takes %j", async (contentFormat, kind, beginning) => {
    client = await Client.start({ capabilities: { textDocument: { hover: { contentFormat: [...contentFormat] } } } });
    const uri = await client.open("jail.conf", 'web {\n  exec.poststop = "ifconfig bridge0 deletem e0";\n}\n');
    const hover = (await client.hover(uri, { line: 1, character: 39 })) as Hover | null;
    expect(hover?.contents).toMatchObject({ kind, value: expect.stringMatching(beginning) });
    expect(hover?.range).toEqual({ start: { line: 1, character: 36 }, end: { line: 1, character: 43 } });
  });
});
