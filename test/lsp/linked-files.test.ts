import { mkdirSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Client, eventually, pause, rulesOf } from "./client.ts";
import { severalClients } from "./several-clients.ts";

const root = '.include "conf.d/*.conf";\nweb {\n  path = "/jails/web";\n  persist;\n  host.hostname = "$domain";\n}\n';
const good = '$domain = "example.org";\n';
const bad = '$other = "example.org";\n';
const undefinedDomain = ["undefined-variable:5"];

const watching = {
  workspace: {
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
  },
  textDocument: { diagnostic: {} },
};

const start = severalClients();

function link(client: Client, name: string, target: string): void {
  const path = join(client.directory, name);
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path);
}

const tell = (client: Client, name: string, type: 1 | 2 | 3): Promise<void> =>
  client.connection.sendNotification("workspace/didChangeWatchedFiles", {
    changes: [{ uri: client.uri(name), type }],
  });

/** What is said of the document, once the editor has been asked to ask again. */
async function afterRefresh(client: Client, uri: string): Promise<string[]> {
  const before = client.refreshes;
  await eventually(() => client.refreshes > before);
  return rulesOf(await client.pullItems(uri));
}

describe.skipIf(process.platform === "win32")("a file that is read through a link", () => {
  it("is read again when the file changes that the link leads to", async () => {
    const client = await start({ capabilities: watching });
    client.write("available/x.conf", good);
    link(client, "conf.d/x.conf", "../available/x.conf");
    const uri = await client.open("jail.conf", root);
    expect(await client.pullItems(uri)).toEqual([]);
    client.write("available/x.conf", bad);
    await tell(client, "available/x.conf", 2);
    expect(await afterRefresh(client, uri)).toEqual(undefinedDomain);
    // Many programs write a new file and rename it: what editors tell then is that one goes, and one comes.
    client.write("available/x.conf.new", good);
    renameSync(join(client.directory, "available/x.conf.new"), join(client.directory, "available/x.conf"));
    await tell(client, "available/x.conf", 1);
    expect(await afterRefresh(client, uri)).toEqual([]);
  });

  it("is read again when what a linked folder holds changes, comes or goes", async () => {
    const client = await start({ capabilities: watching });
    client.write("site/jails/x.conf", good);
    link(client, "conf.d", "site/jails");
    const uri = await client.open("jail.conf", root);
    expect(await client.pullItems(uri)).toEqual([]);
    client.write("site/jails/x.conf", bad);
    await tell(client, "site/jails/x.conf", 2);
    expect(await afterRefresh(client, uri)).toEqual(undefinedDomain);
    client.write("site/jails/y.conf", good);
    await tell(client, "site/jails/y.conf", 1);
    expect(await afterRefresh(client, uri)).toEqual([]);
    rmSync(join(client.directory, "site"), { recursive: true });
    await tell(client, "site", 3);
    expect(await afterRefresh(client, uri)).toEqual(undefinedDomain);
  });

  it("is read again when a link on the way leads elsewhere, or at last to a file", async () => {
    const client = await start({ capabilities: watching });
    client.write("a/x.conf", good);
    link(client, "links/middle.conf", "../a/x.conf");
    link(client, "conf.d/x.conf", "../links/middle.conf");
    const uri = await client.open("jail.conf", root);
    expect(await client.pullItems(uri)).toEqual([]);
    rmSync(join(client.directory, "links/middle.conf"));
    link(client, "links/middle.conf", "../b/x.conf");
    await tell(client, "links/middle.conf", 2);
    expect(await afterRefresh(client, uri)).toEqual(["include-misuse:1"]);
    client.write("b/x.conf", good);
    await tell(client, "b/x.conf", 1);
    expect(await afterRefresh(client, uri)).toEqual([]);
  });

  it("is watched where it lies", async () => {
    const client = await start({ capabilities: watching });
    client.write("available/x.conf", good);
    link(client, "conf.d/x.conf", "../available/x.conf");
    client.write("site/rc.conf", "");
    link(client, "rc.conf", "site/rc.conf");
    await client.pull(await client.open("jail.conf", root));
    const watched = (name: string): boolean =>
      JSON.stringify(client.registrations).includes(JSON.stringify({ baseUri: client.uri(name), pattern: "*" }));
    await eventually(() => watched("available") && watched("site"));
    expect(watched("conf.d")).toBe(true);
  });

  it("costs nothing where no link leads to what changes", async () => {
    const client = await start({ capabilities: watching });
    client.write("available/x.conf", good);
    link(client, "conf.d/x.conf", "../available/x.conf");
    // A link that leads to itself leads nowhere.
    link(client, "conf.d/circle.conf", "circle.conf");
    await client.pull(await client.open("jail.conf", root));
    await tell(client, "available/other.conf", 2);
    await tell(client, "elsewhere/x.conf", 1);
    await pause(200);
    expect(client.refreshes).toBe(0);
  });

  it("is read again on saving where the editor cannot watch", async () => {
    const client = await start();
    client.write("available/x.conf", good);
    link(client, "conf.d/x.conf", "../available/x.conf");
    const uri = await client.open("jail.conf", root);
    expect(await client.pushedFor(uri)).toEqual([]);
    client.write("available/x.conf", bad);
    await client.connection.sendNotification("textDocument/didSave", { textDocument: { uri } });
    await eventually(async () => rulesOf(await client.pushedFor(uri)).join() === undefinedDomain.join());
  });
});
