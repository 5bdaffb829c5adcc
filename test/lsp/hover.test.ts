import { afterEach, describe, expect, it } from "vitest";
import { plainText } from "../../server/src/lsp/shared/hover-text.ts";
import { Client } from "./client.ts";

let client: Client | undefined;

afterEach(async () => {
  await client?.stop();
  client = undefined;
});

const text = "path = /jails/all;\nweb {\n  path = /jails/web;\n  persist;\n}\n";
const at = { line: 2, character: 4 };

describe("links in a hover", () => {
  it("lead to the lines, whatever ends them, and to other files", async () => {
    client = await Client.start();
    client.write("common (old).conf", "path = /jails/other;\n");
    const uri = await client.open(client.uri("jail.conf"), `.include "common (old).conf";\n$x = "1\r2";\n${text}`);
    const hover = await client.hover(uri, { line: 5, character: 4 });
    expect(hover?.contents.value).toContain(`Set in [line 5](${uri}#L6).`);
    expect(hover?.contents.value).toContain(`[line 3](${uri}#L4)`);
    const included = client.uri("common (old).conf").replace("(", "%28").replace(")", "%29");
    expect(hover?.contents.value).toContain(`[\`common (old).conf:1\`](${included}#L1)`);
  });

  it("are no links where no editor follows them", async () => {
    client = await Client.start();
    const uri = await client.open("vscode-vfs://github/owner/jail.conf", text);
    expect((await client.hover(uri, at))?.contents.value).toContain("Set in line 3. Replaces `/jails/all`");
  });

  it("are not there for an editor that shows no Markdown", async () => {
    client = await Client.start({ capabilities: { textDocument: { hover: { contentFormat: ["plaintext"] } } } });
    const uri = await client.open("jail.conf", text);
    const hover = await client.hover(uri, at);
    expect(hover?.contents).toMatchObject({ kind: "plaintext" });
    expect(hover?.contents.value).toContain(
      "path · path\n\nIn web: /jails/web\n\nSet in line 3. Replaces /jails/all, set for",
    );
    expect(hover?.contents.value).toContain("\nValues: An absolute path to a directory.");
    expect(hover?.contents.value).not.toMatch(/\*|```|\]\(/);
  });

  it("leave code as it is for an editor that shows no Markdown", () => {
    const markdown = "**`env.*`** and `meta.*`, *Trap:* 2 * 3 * 4  \n```sh\nrm *.a `b` **c**\n```\n*so*";
    expect(plainText(markdown)).toBe("env.* and meta.*, Trap: 2 * 3 * 4\nrm *.a `b` **c**\nso");
  });
});
