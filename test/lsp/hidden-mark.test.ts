import { describe, expect, it } from "vitest";
import { eventually, pulling, rulesOf } from "./client.ts";
import { severalClients } from "./several-clients.ts";

/** Editors keep the byte order mark of a file to themselves, and jail(8) stops reading at it. */

const start = severalClients();
const text = "web {\n  path = /jails/web;\n  persist;\n}\n";

describe("a file with a byte order mark that its editor does not show", () => {
  it("is told to be none to jail(8), until it is saved without", async () => {
    const client = await start({ capabilities: pulling });
    client.write("jail.conf", `\ufeff${text}`);
    const uri = await client.open("jail.conf", text);
    const [found] = await client.pullItems(uri);
    expect(found.message).toBe(
      "A byte order mark stands before the first statement. jail(8) stops here: `web` does not exist for it.",
    );
    expect(found.range).toEqual({ start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
    await client.change(uri, `${text}# more\n`);
    expect(rulesOf(await client.pullItems(uri))).toEqual(["non-ascii-token:1"]);
    client.write("jail.conf", `${text}# more\n`);
    await client.connection.sendNotification("textDocument/didSave", { textDocument: { uri } });
    expect(await client.pullItems(uri)).toEqual([]);
  });

  it("is told of it when it is saved with one", async () => {
    const client = await start();
    client.write("jail.conf", text);
    const uri = await client.open("jail.conf", text);
    expect(rulesOf(await client.pushedFor(uri))).toEqual([]);
    client.write("jail.conf", `\ufeff${text}`);
    await client.connection.sendNotification("textDocument/didSave", { textDocument: { uri } });
    await eventually(async () => rulesOf(await client.pushedFor(uri)).join() === "non-ascii-token:1");
  });

  it("is asked about again by an editor that watches files, when it is saved", async () => {
    const client = await start({
      capabilities: {
        ...pulling,
        workspace: { ...pulling.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
      },
    });
    client.write("jail.conf", `\ufeff${text}`);
    const uri = await client.open("jail.conf", text);
    expect(rulesOf(await client.pullItems(uri))).toEqual(["non-ascii-token:1"]);
    client.write("jail.conf", text);
    await client.connection.sendNotification("textDocument/didSave", { textDocument: { uri } });
    await eventually(() => client.refreshes > 0);
    expect(await client.pullItems(uri)).toEqual([]);
  });

  it("is told once by an editor that shows it, and not where nothing is lost", async () => {
    const client = await start({ capabilities: pulling });
    client.write("jail.conf", `\ufeff${text}`);
    const uri = await client.open("jail.conf", `\ufeff${text}`);
    expect(rulesOf(await client.pullItems(uri))).toEqual(["non-ascii-token:1"]);
    client.write("jail.empty.conf", "\ufeff# nothing yet\n");
    expect(await client.pullItems(await client.open("jail.empty.conf", "# nothing yet\n"))).toEqual([]);
  });
});
