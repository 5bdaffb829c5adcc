import { afterEach, describe, expect, it } from "vitest";
import type { ClientCapabilities, SignatureHelp, SignatureHelpContext } from "vscode-languageserver-protocol";
import { Client } from "./client.ts";

let client: Client;

afterEach(() => client.stop());

const able: ClientCapabilities = {
  textDocument: {
    signatureHelp: {
      contextSupport: true,
      signatureInformation: {
        documentationFormat: ["markdown", "plaintext"],
        parameterInformation: { labelOffsetSupport: true },
        activeParameterSupport: true,
      },
    },
  },
};

async function ask(
  capabilities: ClientCapabilities,
  line: string,
  context?: SignatureHelpContext,
): Promise<SignatureHelp | null> {
  client = await Client.start({ capabilities });
  const character = line.indexOf("$0");
  const uri = await client.open("jail.conf", `web {\n${line.replace("$0", "")}\n}\n`);
  return client.connection.sendRequest("textDocument/signatureHelp", {
    textDocument: { uri },
    position: { line: 1, character },
    context,
  });
}

describe("signature help", () => {
  it("has offsets, Markdown and a parameter for each signature where the editor can", async () => {
    const help = await ask(able, '  exec.prestart = "ifconfig bridge0 addm $0";');
    const [signature] = help!.signatures;
    expect(help!.activeSignature).toBe(0);
    expect(signature.label).toBe("ifconfig BRIDGE addm MEMBER [up]");
    expect(signature.activeParameter).toBe(2);
    const [start, end] = signature.parameters![2].label as [number, number];
    expect(signature.label.slice(start, end)).toBe("MEMBER");
    expect(signature.parameters![2].documentation).toMatchObject({ kind: "markdown" });
    expect(signature.documentation).toMatchObject({ kind: "markdown", value: expect.stringContaining("bridge") });
  });

  it("has plain text where the editor names that first", async () => {
    const signatureInformation = { documentationFormat: ["plaintext" as const, "markdown" as const] };
    const help = await ask({ textDocument: { signatureHelp: { signatureInformation } } }, '  exec.start = "route $0";');
    expect(help!.signatures[0].documentation).toEqual(expect.stringMatching(/^\w/));
  });

  it("has texts that are parts of the label where the editor can less", async () => {
    const help = await ask({}, '  exec.prestart = "mount -t nullfs $0";');
    const [signature] = help!.signatures;
    expect(help!.activeParameter).toBe(3);
    expect(signature.parameters!.map(({ label }) => label)).toEqual([
      "[-t TYPE]",
      "[-o OPTIONS]",
      "[-r]",
      "SOURCE",
      "MOUNT-POINT",
    ]);
    expect(signature).not.toHaveProperty("activeParameter");
    expect(typeof signature.documentation).toBe("string");
    for (const { documentation } of signature.parameters!) expect(documentation).not.toContain("`");
  });

  it("tells what begins it", async () => {
    expect(await ask(able, "  path = /x$0;")).toBeNull();
    expect(client.initialized.capabilities.signatureHelpProvider?.triggerCharacters).toEqual([" ", "|", "/", ","]);
  });

  it("keeps what is shown when it is asked again", async () => {
    const line = '  exec.start = "ifconfig e0 inet $0";';
    const first = await ask(able, line);
    await client.stop();
    const chosen = first!.signatures.findIndex(({ label }) => label.includes("netmask"));
    const activeSignatureHelp = { ...first!, activeSignature: chosen };
    const again = await ask(able, line, { triggerKind: 3, isRetrigger: true, activeSignatureHelp });
    expect(again!.signatures[again!.activeSignature!].label).toContain("netmask");
  });

  it("survives a context that makes no sense", async () => {
    const context: SignatureHelpContext = {
      triggerKind: 3,
      isRetrigger: true,
      activeSignatureHelp: { signatures: [], activeSignature: 7 },
    };
    expect(await ask(able, '  exec.start = "ifconfig e0 inet $0";', context)).not.toBeNull();
  });
});
