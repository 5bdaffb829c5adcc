import { afterEach, describe, expect, it } from "vitest";
import { isJapanese } from "../support/left-in-english.ts";
import { Client, pulling } from "./client.ts";

let client: Client;

afterEach(() => client.stop());

const text = 'web {\n  path = "/web"\n  persist;\n}\n';

/** The message about the missing semicolon, the title of its fix, and what a hover says about a parameter. */
async function said(locale: string | undefined): Promise<string[]> {
  client = await Client.start({ locale, capabilities: pulling });
  const uri = await client.open("jail.conf", text);
  const [diagnostic] = await client.pullItems(uri);
  const [action] = await client.codeActions(uri, diagnostic.range, undefined, [diagnostic]);
  const hover = await client.hover(uri, { line: 2, character: 3 });
  return [String(diagnostic.message), action.title, JSON.stringify(hover?.contents)];
}

describe("the server speaks the language of the editor", () => {
  it.each(["ja", "ja-JP"])("%s", async (locale) => {
    const texts = await said(locale);
    expect(texts.slice(0, 2)).toEqual([expect.stringContaining("`path` の後に `;` がありません。"), "`;` を挿入"]);
    expect(isJapanese(texts[2])).toBe(true);
  });

  it.each([undefined, "en", "de", "constructor"])("English for %s", async (locale) => {
    const texts = await said(locale);
    expect(texts.slice(0, 2)).toEqual([expect.stringContaining("Missing `;` after `path`."), "Insert `;`"]);
    expect(isJapanese(texts[2])).toBe(false);
  });
});
