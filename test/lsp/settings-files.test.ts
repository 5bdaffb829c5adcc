import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { type DocumentStatus, statusNotification } from "../../protocol/index.ts";
import { applyTextEdits, Client, editsFor, eventually, everything, pulling, rulesOf } from "./client.ts";

const jails = "web { path = /jails/web; persist; host.hostname = web; depend = db; }\n";

let client: Client;

afterEach(() => client.stop());

/** Opens /jail.conf of the client's folder beside a settings file. */
async function open(settings: string, initializationOptions?: unknown): Promise<string> {
  client = await Client.start({ capabilities: pulling, initializationOptions });
  client.write("jailconf.json", settings);
  return client.open("jail.conf", jails);
}

async function saved(settings: string): Promise<void> {
  client.write("jailconf.json", settings);
  const changes = [{ uri: client.uri("jailconf.json"), type: 2 }];
  await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes });
}

describe("a settings file", () => {
  it("is in force, and a change of it takes effect at once", async () => {
    const uri = await open('{ "rules": { "depend-undefined": "off" } }');
    expect(await client.pullItems(uri)).toEqual([]);
    await saved('{ "rules": { "depend-undefined": "hint" } }');
    await eventually(() => client.refreshes === 1);
    expect(await client.pullItems(uri)).toMatchObject([{ code: "depend-undefined", severity: 4 }]);
  });

  it("yields to the settings of the editor", async () => {
    const uri = await open('{ "rules": { "depend-undefined": "off" } }', { rules: { "jails-and-includes": "info" } });
    expect(rulesOf(await client.pullItems(uri))).toEqual(["depend-undefined:1"]);
  });

  it("that makes no sense is told in the file, until it does", async () => {
    const uri = await open('{\n  "rules": { "depend-undefind": "off" }\n}');
    await client.pull(uri);
    const settings = client.uri("jailconf.json");
    expect(await client.pushedFor(settings)).toMatchObject([
      { range: { start: { line: 1, character: 13 }, end: { line: 1, character: 30 } }, source: "jailconf" },
    ]);
    await saved("{}");
    await eventually(async () => (await client.pushedFor(settings)).length === 0);
  });

  it("says what a rule finds that it names, and what a topic is about", async () => {
    await open("{}");
    const uri = await client.open(
      "jailconf.json",
      '{\n  "rules": { "depend-undefined": "off", "values": "hint", "no": 1 }\n}\n',
    );
    const told = async (character: number): Promise<string> =>
      JSON.stringify(await client.hover(uri, { line: 1, character }));
    expect(await told(14)).toContain("`depend` names a jail that the file does not define");
    expect(await told(14)).toContain('"start":{"line":1,"character":13},"end":{"line":1,"character":31}');
    expect(await told(43)).toContain("a topic: ");
    expect(await told(59)).toContain("there is no such rule");
    expect(await told(34)).toBe("null");
  });

  it("is left to the schema in our own client while it is open, and told whole while nobody has opened it", async () => {
    const text = '{ "rule": {}, "ignore": ["/etc"] }';
    const [name, folder] = [2, 25].map((character) => ({ range: { start: { line: 0, character } } }));
    const uri = await open(text, { jailconfClient: true });
    await client.pull(uri);
    const settings = client.uri("jailconf.json");
    expect(await client.pushedFor(settings)).toMatchObject([name, folder]);
    await client.open("jailconf.json", text);
    expect(await client.pullItems(settings)).toMatchObject([folder]);
    expect(await client.pushedFor(settings)).toEqual([]);
    await client.close(settings);
    await eventually(async () => (await client.pushedFor(settings)).length === 2);
  });

  it("that is no JSON is told in our own client where nobody has opened it", async () => {
    const uri = await open('{ "release": "14.3"', { jailconfClient: true });
    await client.pull(uri);
    expect(await client.pushedFor(client.uri("jailconf.json"))).toMatchObject([{ severity: 1, source: "jailconf" }]);
  });
});

it("a settings file that makes no sense is told when all files are looked at, though none is open", async () => {
  const initializationOptions = { jailconfClient: true };
  client = await Client.start({ capabilities: pulling, opensFolder: true, initializationOptions });
  client.write("jail.conf", jails);
  client.write("jailconf.json", "{ release }");
  await client.connection.sendRequest("workspace/diagnostic", { previousResultIds: [] });
  expect(await client.pushedFor(client.uri("jailconf.json"))).toMatchObject([{ severity: 1 }]);
});

it("folders of one window have settings of their own", async () => {
  client = await Client.start({ capabilities: pulling });
  expect(client.initialized.capabilities.workspace?.workspaceFolders).toEqual({
    supported: true,
    changeNotifications: true,
  });
  client.write("a/jailconf.json", '{ "rules": { "depend-undefined": "off" } }');
  const inA = await client.open(pathToFileURL(`${client.directory}/a/jail.conf`).toString(), jails);
  const inB = await client.open(pathToFileURL(`${client.directory}/b/jail.conf`).toString(), jails);
  expect(rulesOf(await client.pullItems(inA))).toEqual([]);
  expect(rulesOf(await client.pullItems(inB))).toEqual(["depend-undefined:1"]);
});

it("our own client is told the release of those that include a file, and not that of its folder", async () => {
  client = await Client.start({ capabilities: pulling, initializationOptions: { jailconfClient: true } });
  client.write("a/jailconf.json", '{ "release": "14.3" }');
  client.write("b/jailconf.json", '{ "release": "15.0" }');
  client.write("shared/common.inc", "persist;\n");
  const includes = `.include "../shared/common.inc";\n${jails}`;
  const told = (uri: string): DocumentStatus =>
    client.notifications
      .filter(({ method }) => method === statusNotification)
      .map(({ params }) => params as DocumentStatus)
      .findLast((status) => status.uri === uri)!;
  await client.pullItems(await client.open("a/jail.conf", includes));
  const shared = await client.open("shared/common.inc", "persist;\n");
  await client.pullItems(shared);
  expect(told(shared)).toMatchObject({
    release: "14.3",
    label: "FreeBSD 14.3",
    settingsFile: client.uri("a/jailconf.json"),
  });
  await client.pullItems(await client.open("b/jail.conf", includes));
  await client.pullItems(shared);
  expect(told(shared)).toMatchObject({ label: "FreeBSD 14.3, FreeBSD 15.0" });
});

describe("a settings file that is open", () => {
  const codeAction = { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } };
  const capabilities = { ...pulling, textDocument: { ...pulling.textDocument, codeAction } };
  const mistakes = '{ "rules": { "depend-undefind": "off" }, "relase": "14.4", "release": 14.4 }';

  it("is in force as it is typed", async () => {
    client = await Client.start({ capabilities: pulling });
    const uri = await client.open("jail.conf", jails);
    expect(rulesOf(await client.pullItems(uri))).toEqual(["depend-undefined:1"]);
    const settings = await client.open("jailconf.json", '{ "rules": { "depend-undefined": "off" } }');
    await eventually(() => client.refreshes === 1);
    expect(await client.pullItems(uri)).toEqual([]);
    await client.change(settings, "{}");
    await eventually(() => client.refreshes === 2);
    expect(rulesOf(await client.pullItems(uri))).toEqual(["depend-undefined:1"]);
  });

  it("has fixes for names that are not there, and for a number as the release", async () => {
    client = await Client.start({ capabilities });
    const uri = await client.open("jailconf.json", mistakes);
    expect(await client.pullItems(uri)).toHaveLength(3);
    const actions = await client.codeActions(uri, everything);
    const mended = actions.map(({ title, edit }) => [title, applyTextEdits(mistakes, editsFor(edit, uri))]);
    expect(mended).toEqual([
      ['Change to "depend-undefined"', mistakes.replace("undefind", "undefined")],
      ['Change to "release"', mistakes.replace("relase", "release")],
      ['Write "14.4"', mistakes.replace("14.4 }", '"14.4" }')],
    ]);
    const start = { line: 0, character: 0 };
    expect(await client.codeActions(uri, { start, end: start })).toEqual([]);
    expect(await client.codeActions(uri, everything, ["source.fixAll"])).toEqual([]);
  });

  it("is told what is wrong with it once, whichever way", async () => {
    client = await Client.start({ capabilities: pulling });
    client.write("jailconf.json", mistakes);
    const uri = await client.open("jail.conf", jails);
    await client.pull(uri);
    const settings = client.uri("jailconf.json");
    await eventually(async () => (await client.pushedFor(settings)).length === 3);
    await client.open("jailconf.json", mistakes);
    expect(await client.pullItems(settings)).toHaveLength(3);
    await eventually(async () => (await client.pushedFor(settings)).length === 0);
    await client.close(settings);
    await client.pull(uri);
    await eventually(async () => (await client.pushedFor(settings)).length === 3);
  });

  it("is told what is wrong with it where the editor does not ask", async () => {
    client = await Client.start({});
    client.write("jailconf.json", mistakes);
    await client.pushedFor(await client.open("jail.conf", jails));
    const settings = await client.open("jailconf.json", mistakes);
    expect(await client.pushedFor(settings, 1)).toHaveLength(3);
    await client.change(settings, "{}");
    expect(await client.pushedFor(settings, 2)).toEqual([]);
    await client.settle();
    expect(await client.pushedFor(settings)).toEqual([]);
  });
});

describe("the action that ignores a rule in jailconf.json", () => {
  const title = "Ignore depend-undefined in jailconf.json";
  const codeAction = { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } };
  const actionIn = async (resourceOperations: "create"[], initializationOptions?: unknown, settings?: string) => {
    const workspaceEdit = { documentChanges: true, resourceOperations };
    const { textDocument, workspace } = pulling;
    const capabilities = { textDocument: { ...textDocument, codeAction }, workspace: { ...workspace, workspaceEdit } };
    client = await Client.start({ capabilities, initializationOptions, opensFolder: true });
    if (settings !== undefined) client.write("jailconf.json", settings);
    const uri = await client.open("a/jail.conf", jails);
    const actions = await client.codeActions(uri, everything, ["quickfix"]);
    return { uri, action: actions.find((one) => one.title === title) };
  };

  it("creates the file, which is then in force", async () => {
    const { uri, action } = await actionIn(["create"]);
    const settings = client.uri("jailconf.json");
    expect(action).toMatchObject({ kind: "quickfix", diagnostics: [{ code: "depend-undefined" }] });
    expect(action?.edit?.documentChanges?.[0]).toEqual({
      kind: "create",
      uri: settings,
      options: { overwrite: false, ignoreIfExists: false },
    });
    expect(await client.pullItems(uri)).toHaveLength(1);
    await saved(applyTextEdits("", editsFor(action?.edit, settings)));
    await eventually(() => client.refreshes === 1);
    expect(await client.pullItems(uri)).toEqual([]);
  });

  it("edits the file that is there, also where none can be created", async () => {
    const text = '{\n  "release": "15.0" // soon\n}\n';
    const { action } = await actionIn([], undefined, text);
    expect(applyTextEdits(text, editsFor(action?.edit, client.uri("jailconf.json")))).toBe(
      '{\n  "release": "15.0", // soon\n  "rules": {\n    "depend-undefined": "off"\n  }\n}\n',
    );
  });

  it.each<[why: string, operations: "create"[], options?: unknown, settings?: string]>([
    ["the editor cannot create one", []],
    ["the folder is read-only", ["create"], { jailconfClient: true, readOnlySchemes: ["file"] }],
    ["it is no JSON", ["create"], undefined, '{ "rules": '],
  ])("is not offered where %s", async (_why, operations, options, settings) => {
    expect((await actionIn(operations, options, settings)).action).toBeUndefined();
  });
});
