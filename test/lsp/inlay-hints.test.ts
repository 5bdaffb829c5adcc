import { afterEach, describe, expect, it } from "vitest";
import type { ClientCapabilities, InlayHint } from "vscode-languageserver-protocol";
import { Client, type ClientOptions, eventually, everything } from "./client.ts";

const capabilities: ClientCapabilities = { textDocument: { inlayHint: {} } };
const text = '/* é */ $x = 1; web { path = "/é/$x"; mount.devfs; }\r\n';

let client: Client;

async function open(options: ClientOptions): Promise<string> {
  client = await Client.start(options);
  return client.open("jail.conf", text);
}

const ask = (uri: string): Promise<InlayHint[] | null> =>
  client.connection.sendRequest("textDocument/inlayHint", { textDocument: { uri }, range: everything });

afterEach(() => client.stop());

describe("inlay hints", () => {
  it("have a label that leads to where the value is set, and a tooltip", async () => {
    const uri = await open({ capabilities });
    const [hint, ...others] = (await ask(uri)) ?? [];
    const at = text.indexOf('$x"') + 2;
    const start = text.indexOf("$x");
    expect(hint).toEqual({
      position: { line: 0, character: at },
      label: [
        {
          value: ": 1",
          location: { uri, range: { start: { line: 0, character: start }, end: { line: 0, character: start + 2 } } },
        },
      ],
      kind: 1,
      tooltip: { kind: "markdown", value: "`$x` is `1` here." },
      paddingLeft: false,
    });
    expect(others.map(({ label }) => label)).toEqual([[{ value: "devfs_ruleset = 4" }]]);
  });

  it("have positions in the units that were agreed on", async () => {
    const uri = await open({ capabilities: { ...capabilities, general: { positionEncodings: ["utf-8"] } } });
    const [hint] = (await ask(uri)) ?? [];
    expect(hint.position.character).toBe(Buffer.byteLength(text.slice(0, text.indexOf('$x"') + 2)));
  });

  it("are those that are wanted, and asked for again when that changes", async () => {
    const options: ClientOptions = {
      capabilities: { ...capabilities, workspace: { inlayHint: { refreshSupport: true } } },
      configuration: { inlayHints: { variables: false } },
    };
    client = await Client.start(options);
    let refreshes = 0;
    client.connection.onRequest("workspace/inlayHint/refresh", () => {
      refreshes++;
      return null;
    });
    const uri = await client.open("jail.conf", text);
    expect(await ask(uri)).toHaveLength(1);
    options.configuration = { inlayHints: false };
    const before = refreshes;
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await eventually(() => refreshes > before);
    expect(await ask(uri)).toEqual([]);
  });

  it("are served to nobody who does not know them, and there are none in files of others", async () => {
    await open({});
    expect(client.initialized.capabilities.inlayHintProvider).toBeUndefined();
    await client.stop();
    client = await Client.start({ capabilities });
    expect(client.initialized.capabilities.inlayHintProvider).toBe(true);
    const foreign = await client.open("jail.conf", "[DEFAULT]\nbantime = 10m\n\n[sshd]\nenabled = true\n");
    expect(await ask(foreign)).toBeNull();
  });
});
