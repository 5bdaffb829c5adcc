import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { ErrorCodes } from "vscode-languageserver-protocol/node";
import { applyTextEdits, Client } from "./client.ts";

let client: Client;

afterEach(() => client.stop());

describe("jailconf/drop", () => {
  const text = "# ü\nweb { path = /a; /* ü */ }\n";
  const drop = (uri: string, uris: unknown) =>
    client.connection.sendRequest("jailconf/drop", {
      ...{ textDocument: { uri }, position: { line: 1, character: 25 }, uris },
    }) as Promise<{ edits: Parameters<typeof applyTextEdits>[1] } | null>;

  it("looks at what was dropped, and answers with changes of the document", async () => {
    client = await Client.start();
    const data = join(client.directory, "data");
    mkdirSync(data);
    const uri = await client.open("jail.conf", text);
    const answer = await drop(uri, [client.uri("data")]);
    expect(applyTextEdits(text, answer?.edits ?? [])).toBe(
      `# ü\nweb { path = /a; /* ü */ mount = "${data} $path${data} nullfs ro 0 0"; }\n`,
    );
  });

  it("speaks of positions in the units that were agreed on", async () => {
    client = await Client.start({ capabilities: { general: { positionEncodings: ["utf-8"] } } });
    mkdirSync(join(client.directory, "data"));
    const uri = await client.open("jail.conf", text);
    // One more than above is the blank before the brace.
    const answer = await client.connection.sendRequest("jailconf/drop", {
      ...{ textDocument: { uri }, position: { line: 1, character: 26 }, uris: [client.uri("data")] },
    });
    expect(answer).toMatchObject({ edits: [{ range: { start: { line: 1, character: 26 } } }] });
  });

  it("has no answer for what makes no sense", async () => {
    client = await Client.start();
    const uri = await client.open("jail.conf", text);
    expect(await drop(uri, [])).toBeNull();
    await expect(drop(uri, "file:///etc/jail.conf")).rejects.toMatchObject({ code: ErrorCodes.InvalidParams });
    expect(await drop(uri, ["http://example.org/x", "\0", ""])).toBeNull();
    expect(await drop("file:///nowhere", [client.uri("data")])).toBeNull();
  });
});
