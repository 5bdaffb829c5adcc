import { rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { eventually, pause, pulling, rulesOf } from "./client.ts";
import { severalClients } from "./several-clients.ts";

const root = '.include "common.inc";\nweb {\n  path = "/jails/web";\n  persist;\n  host.hostname = "$domain";\n}\n';
const good = '$domain = "example.org";\n';
const bad = '$other = "example.org";\n';

const start = severalClients();

describe("an included file that is open", () => {
  it("makes the editor ask again for the file that includes it", async () => {
    const client = await start({ capabilities: pulling });
    client.write("common.inc", good);
    const uri = await client.open("jail.conf", root);
    expect(await client.pullItems(uri)).toEqual([]);
    const included = await client.open("common.inc", good);
    expect(await client.pullItems(included)).toEqual([]);
    await client.change(included, bad);
    await eventually(() => client.refreshes === 1);
    expect(rulesOf(await client.pullItems(uri))).toEqual(["undefined-variable:5"]);
    // What is said about no other file changes is no reason to ask again.
    await client.change(included, `${bad}# comment\n`);
    await client.pull(included);
    await pause(200);
    expect(client.refreshes).toBe(1);
    await client.close(included);
    await eventually(() => client.refreshes === 2);
    expect(await client.pullItems(uri)).toEqual([]);
  });

  it("changes what is pushed for the file that includes it", async () => {
    const client = await start();
    const uri = await client.open("jail.conf", root);
    const included = await client.open("common.inc", good);
    await eventually(async () => (await client.pushedFor(uri)).length === 0);
    await client.change(included, bad);
    await eventually(async () => rulesOf(await client.pushedFor(uri)).join() === "undefined-variable:5");
    expect(await client.pushedFor(included)).toEqual([]);
  });

  it("is judged again when a file that includes it is opened", async () => {
    const client = await start({ capabilities: pulling });
    const included = await client.open("common.inc", "path = /j;\npersist;\nexec.prestart = $nope;\n");
    expect(await client.pullItems(included)).toEqual([]);
    await client.open("other-name", root);
    await eventually(() => client.refreshes === 1);
    expect(rulesOf(await client.pullItems(included))).toContain("undefined-variable:3");
  });
});

describe("whether a file is included", () => {
  it("is told although neither it nor what includes it is open", async () => {
    const client = await start({ initializationOptions: { jailconfClient: true } });
    client.write("jail.conf", root);
    client.write("common.inc", good);
    client.write("other.inc", good);
    const isIncluded = (name: string): Promise<boolean> =>
      client.connection.sendRequest("jailconf/isIncluded", { textDocument: { uri: client.uri(name) } });
    expect(await isIncluded("common.inc")).toBe(true);
    expect(await isIncluded("other.inc")).toBe(false);
    expect(await isIncluded("jail.conf")).toBe(false);
  });
});

describe.skipIf(process.platform === "win32")("a file in a linked folder", () => {
  it("is read with what `..` leads to from where the folder lies", async () => {
    const client = await start({ capabilities: pulling });
    client.write("usr/common.conf", good);
    client.write("usr/jail.d/other.conf", "");
    symlinkSync("usr/jail.d", join(client.directory, "jail.d"));
    const uri = await client.open("jail.d/web.conf", root.replace("common.inc", "../common.conf"));
    expect(await client.pullItems(uri)).toEqual([]);
    await client.change(uri, root.replace("common.inc", "../comon.conf"));
    expect(rulesOf(await client.pullItems(uri))).toContain("include-misuse:1");
  });
});

describe("an included file that is not open", () => {
  const watching = {
    workspace: {
      diagnostics: { refreshSupport: true },
      didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
    },
    textDocument: { diagnostic: {} },
  };

  it("is watched", async () => {
    const client = await start({ capabilities: watching });
    client.write("parts/common.inc", good);
    const uri = await client.open("jail.conf", root.replace("common.inc", "parts/common.inc"));
    await client.pull(uri);
    const watchers = (): unknown[] =>
      client.registrations
        .filter(({ method }) => method === "workspace/didChangeWatchedFiles")
        .flatMap(({ registerOptions }) => (registerOptions as { watchers: unknown[] }).watchers);
    await eventually(() => watchers().some((watcher) => JSON.stringify(watcher).includes("/parts")));
    expect(watchers()).toContainEqual({ globPattern: "**/jail.conf" });
    expect(watchers()).toContainEqual({ globPattern: { baseUri: client.uri("parts"), pattern: "*" } });

    client.write("parts/common.inc", bad);
    const changes = [{ uri: client.uri("parts/common.inc"), type: 2 }];
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes });
    await eventually(() => client.refreshes === 1);
    expect(rulesOf(await client.pullItems(uri))).toEqual(["undefined-variable:5"]);
  });

  it("goes with its folder, of which alone the editor tells", async () => {
    const client = await start({ capabilities: watching });
    client.write("parts/inner/common.inc", good);
    const uri = await client.open("jail.conf", root.replace("common.inc", "parts/inner/common.inc"));
    expect(await client.pullItems(uri)).toEqual([]);
    rmSync(join(client.directory, "parts"), { recursive: true });
    const tellOf = (name: string) =>
      client.connection.sendNotification("workspace/didChangeWatchedFiles", {
        changes: [{ uri: client.uri(name), type: 3 }],
      });
    await tellOf("others/of/somebody");
    await tellOf("parts");
    await eventually(() => client.refreshes > 0);
    expect(rulesOf(await client.pullItems(uri))).toContain("include-misuse:1");
    expect(client.refreshes).toBe(1);
  });

  it("is not watched for a document that was never saved, and lies nowhere", async () => {
    const client = await start({ capabilities: watching });
    client.write("parts/common.inc", good);
    const unsaved = await client.open("untitled:Untitled-1", root);
    await client.pull(unsaved);
    await client.pull(await client.open("jail.conf", root.replace("common.inc", "parts/common.inc")));
    await eventually(() => JSON.stringify(client.registrations).includes("/parts"));
    expect(JSON.stringify(client.registrations)).not.toContain("untitled:");
  });

  it("is watched no longer when nothing includes it", async () => {
    const client = await start({ capabilities: watching });
    client.write("parts/common.inc", good);
    const uri = await client.open("jail.conf", root.replace("common.inc", "parts/common.inc"));
    await client.pull(uri);
    await eventually(() => client.registrations.length === 2);
    await client.change(uri, "web { persist; path = /j; }\n");
    await client.pull(uri);
    await eventually(() => client.unregistered.length === 1);
    expect(client.unregistered).toEqual([client.registrations[1].id]);
  });

  it("is noticed when it appears", async () => {
    const client = await start({ capabilities: watching });
    const uri = await client.open("jail.conf", root);
    expect((await client.pullItems(uri)).length).toBeGreaterThan(0);
    client.write("common.inc", good);
    const changes = [{ uri: client.uri("common.inc"), type: 1 }];
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes });
    await eventually(() => client.refreshes === 1);
    expect(await client.pullItems(uri)).toEqual([]);
  });

  it("is read again on saving where the editor cannot watch", async () => {
    const client = await start();
    client.write("common.inc", good);
    const uri = await client.open("jail.conf", root);
    expect(await client.pushedFor(uri)).toEqual([]);
    client.write("common.inc", bad);
    await client.connection.sendNotification("textDocument/didSave", { textDocument: { uri } });
    await eventually(async () => rulesOf(await client.pushedFor(uri)).join() === "undefined-variable:5");
  });
});

it("our own client is told which files are included", async () => {
  const client = await start({ initializationOptions: { jailconfClient: true } });
  client.write("common.inc", good);
  const uri = await client.open("jail.conf", root);
  await eventually(() => client.notifications.some(({ method }) => method === "jailconf/includedFiles"));
  const told = client.notifications.find(({ method }) => method === "jailconf/includedFiles")?.params;
  expect(told).toEqual({ uris: [client.uri("common.inc")] });
  const status = client.notifications.find(({ method }) => method === "jailconf/status")?.params;
  expect(status).toMatchObject({
    uri,
    state: "active",
    release: "current",
    label: expect.stringMatching(/^FreeBSD \d+\.\d+$/),
    errors: 0,
    warnings: 0,
  });
});

it("other clients are told nothing that is not in the protocol", async () => {
  const client = await start();
  const uri = await client.open("jail.conf", root);
  await client.pushedFor(uri);
  await client.settle();
  expect(client.notifications.filter(({ method }) => method.startsWith("jailconf/"))).toEqual([]);
});
