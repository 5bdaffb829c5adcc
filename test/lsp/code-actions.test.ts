import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import type { CodeAction } from "vscode-languageserver-protocol";
import { applyTextEdits, Client, editsFor, everything, pulling, rulesOf } from "./client.ts";

const literals = { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } }, isPreferredSupport: true };
const capabilities = {
  textDocument: { ...pulling.textDocument, codeAction: literals },
  workspace: { workspaceEdit: { documentChanges: true } },
};
const initializationOptions = { freebsdRelease: "12.0" };
const list =
  'web {\n  path = "/j";\n  vnet;\n  persist;\n  vnet.interface = "epair1b,epair2b";\n  exec.prestop = "ifconfig epair1b -vnet web; ifconfig epair2b -vnet web";\n}\n';

let client: Client;

afterEach(() => client.stop());

async function open(text: string): Promise<string> {
  client = await Client.start({ capabilities, initializationOptions });
  return client.open("jail.conf", text);
}

const titles = (actions: readonly CodeAction[]): string[] => actions.map(({ title }) => title);

describe("quick-fixes", () => {
  it("mend their finding", async () => {
    const uri = await open(list);
    const [finding] = await client.pullItems(uri);
    const actions = await client.codeActions(uri, finding.range, ["quickfix"], [finding]);
    const preferred = actions.filter(({ isPreferred }) => isPreferred);
    expect(preferred).toHaveLength(1);
    expect(preferred[0].diagnostics).toEqual([finding]);
    expect(preferred[0].edit?.documentChanges).toMatchObject([{ textDocument: { uri, version: 1 } }]);
    const text = applyTextEdits(list, editsFor(preferred[0].edit, uri));
    expect(text).toContain('  vnet.interface = "epair1b";\n  vnet.interface += "epair2b";\n');
    await client.change(uri, text);
    expect(await client.pullItems(uri)).toEqual([]);
    expect(await client.codeActions(uri, finding.range, ["quickfix"], [finding])).toEqual([]);
  });

  it("are those at the place", async () => {
    const uri = await open(list);
    const first = { line: 0, character: 0 };
    expect(await client.codeActions(uri, { start: first, end: first }, ["quickfix"])).toEqual([]);
    const there = { line: 4, character: 22 };
    expect((await client.codeActions(uri, { start: there, end: there })).length).toBeGreaterThan(1);
  });

  it("can be to ignore a rule on its line", async () => {
    const uri = await open(list);
    const actions = await client.codeActions(uri, everything);
    const ignore = actions.find(({ title }) => title === "Ignore quoted-comma-list on this line");
    expect(ignore?.isPreferred).toBeUndefined();
    const text = applyTextEdits(list, editsFor(ignore?.edit, uri));
    expect(text).toContain("  # jailconf-ignore quoted-comma-list: \n  vnet.interface");
    await client.change(uri, text);
    expect(await client.pullItems(uri)).toEqual([]);
  });

  it("are written as plain changes where the editor knows no others", async () => {
    client = await Client.start({ capabilities: { textDocument: capabilities.textDocument }, initializationOptions });
    const uri = await client.open("jail.conf", list);
    const [action] = await client.codeActions(uri, everything);
    expect(Object.keys(action.edit?.changes ?? {})).toEqual([uri]);
  });

  it("give a pasted jail what is its own, before they have the collision ignored", async () => {
    const uri = await open("a { path = /a; persist; }\na { path = /a; persist; }\n");
    const finding = (await client.pullItems(uri)).find(({ code }) => code === "duplicate-jail")!;
    const [first] = await client.codeActions(uri, finding.range, ["quickfix"], [finding]);
    expect(first.title).toBe("Renumber this jail, which collides with another one");
    expect(first.diagnostics).toEqual([finding]);
  });

  it("keep CRLF", async () => {
    client = await Client.start({ capabilities });
    const uri = await client.open("jail.conf", list.replaceAll("\n", "\r\n"));
    const [action] = (await client.codeActions(uri, everything)).filter(({ isPreferred }) => isPreferred);
    for (const { newText } of editsFor(action.edit, uri)) expect(newText.replaceAll("\r\n", "")).not.toContain("\n");
  });

  it("take carriage returns away with the line ends that they belong to, since no position lies before the line feed", async () => {
    client = await Client.start({ capabilities, initializationOptions });
    const text = "web { persist;\r\n  path = /jails/web;\r\n}\r\n";
    const uri = await client.open("jail.conf", text);
    const action = (await client.codeActions(uri, everything)).find(
      ({ title }) => title === "Remove the carriage returns",
    );
    expect(applyTextEdits(text, editsFor(action?.edit, uri))).toBe(text.replaceAll("\r", ""));
  });

  it("are not offered to an editor that only knows commands", async () => {
    client = await Client.start({});
    expect(client.initialized.capabilities.codeActionProvider).toBeUndefined();
  });
});

describe("source.fixAll", () => {
  const broken =
    'web {\n  path = "/j"\n  persist;\n  vnet;\n  vnet.interface = "a,b";\n  exec.prestop = "ifconfig a -vnet web; ifconfig b -vnet web";\n}\n\ndb {\n  path = "/k"\n  persist;\n}\n';

  it("mends everything that is safe to mend in one edit", async () => {
    const uri = await open(broken);
    const actions = await client.codeActions(uri, everything, ["source.fixAll.jailconf"]);
    expect(actions).toHaveLength(1);
    expect(actions[0].kind).toBe("source.fixAll.jailconf");
    const edits = editsFor(actions[0].edit, uri);
    expect(edits.length).toBeGreaterThan(2);
    const text = applyTextEdits(broken, edits);
    expect(text).toContain('  path = "/j";\n');
    expect(text).toContain('  path = "/k";\n');
    expect(text).toContain('  vnet.interface = "a";\n  vnet.interface += "b";\n');
    await client.change(uri, text);
    expect(await client.pullItems(uri)).toEqual([]);
    expect(await client.codeActions(uri, everything, ["source.fixAll"])).toEqual([]);
  });

  it.each([
    [["source.fixAll"], 1],
    [["source"], 1],
    [["source.fixAll.eslint"], 0],
    [["refactor"], 0],
    [undefined, 0],
  ])("is there for %j", async (only, expected) => {
    const uri = await open(broken);
    const actions = await client.codeActions(uri, everything, only);
    expect(actions.filter(({ kind }) => kind === "source.fixAll.jailconf")).toHaveLength(expected);
  });

  it("does what can be done for the talk's examples", async () => {
    const text = readFileSync("examples/3-final.jail.conf", "utf8");
    const uri = await open(text);
    expect(rulesOf(await client.pullItems(uri)).filter((rule) => rule.startsWith("bridge"))).toHaveLength(2);
    const offered = await client.codeActions(uri, everything, ["quickfix"]);
    expect(titles(offered).some((title) => title.includes("deletem"))).toBe(true);
    const [action] = await client.codeActions(uri, everything, ["source.fixAll"]);
    if (action) expect(applyTextEdits(text, editsFor(action.edit, uri))).toContain("deletem");
  });

  it("touches no other file", async () => {
    client = await Client.start({ capabilities });
    client.write("b.inc", 'vnet.interface = "a,b";\n');
    const uri = await client.open("jail.conf", '.include "b.inc";\nweb {\n  path = "/j"\n  vnet;\n  persist;\n}\n');
    const [action] = await client.codeActions(uri, everything, ["source.fixAll"]);
    expect(action.edit?.documentChanges).toMatchObject([{ textDocument: { uri } }]);
  });
});

describe("refactorings", () => {
  const text = "web {\n  path = /jails/web;\n}\n";
  const range = { start: { line: 1, character: 12 }, end: { line: 1, character: 12 } };
  const quoted = 'web {\n  path = "/jails/web";\n}\n';

  it("come with their edits to an editor that cannot ask for them", async () => {
    const uri = await open(text);
    const actions = await client.codeActions(uri, range, ["refactor"]);
    const quote = actions.find(({ kind }) => kind === "refactor.rewrite");
    expect(applyTextEdits(text, editsFor(quote?.edit, uri))).toBe(quoted);
  });

  it("get their edits when one of them is chosen", async () => {
    client = await Client.start({
      capabilities: { ...capabilities, textDocument: { codeAction: resolving } },
      initializationOptions,
    });
    expect(client.initialized.capabilities.codeActionProvider).toMatchObject({ resolveProvider: true });
    const uri = await client.open("jail.conf", text);
    const [quote] = await client.codeActions(uri, range, ["refactor.rewrite"]);
    expect(quote.edit).toBeUndefined();
    const resolved: CodeAction = await client.connection.sendRequest("codeAction/resolve", quote);
    expect(applyTextEdits(text, editsFor(resolved.edit, uri))).toBe(quoted);
    await client.change(uri, quoted);
    await expect(client.connection.sendRequest("codeAction/resolve", quote)).rejects.toThrow("the file has changed");
  });

  const resolving = { ...literals, dataSupport: true, resolveSupport: { properties: ["edit", "command"] } };

  async function chosen(source: string, title: string, options: object): Promise<{ uri: string; action: CodeAction }> {
    client = await Client.start({
      capabilities: { ...capabilities, textDocument: { codeAction: resolving } },
      initializationOptions: { ...initializationOptions, ...options },
    });
    const uri = await client.open("jail.conf", source);
    const place = { line: 1, character: 12 };
    const actions = await client.codeActions(uri, { start: place, end: place }, ["refactor"]);
    const offered = actions.find((each) => each.title === title);
    return { uri, action: await client.connection.sendRequest("codeAction/resolve", offered) };
  }

  it("let our own client rename what they have made", async () => {
    const { uri, action } = await chosen(text, "Extract `/jails/web` into a variable of this jail", {
      jailconfClient: true,
    });
    const { edit, command } = action;
    expect(applyTextEdits(text, editsFor(edit, uri))).toBe("web {\n  $root = /jails/web;\n  path = $root;\n}\n");
    expect(command).toMatchObject({
      command: "jailconf.renameAt",
      arguments: [{ uri, position: { line: 2, character: 10 } }],
    });
  });

  it("give other editors the edit alone", async () => {
    const { edit, command } = (await chosen(text, "Extract `/jails/web` into a variable of this jail", {})).action;
    expect(edit).toBeDefined();
    expect(command).toBeUndefined();
  });

  it("say why they cannot be done", async () => {
    const variable = "$v = 1;\nweb { x = $v; }\ndb { $v = 2; y = $v; }\n";
    const title = "Inline `$v` and remove it";
    const { edit, command } = (await chosen(variable, title, { jailconfClient: true })).action;
    expect(edit).toBeUndefined();
    expect(command).toMatchObject({ command: "jailconf.tellRefusal", arguments: ["`$v` is set again for db."] });
    await client.stop();
    await expect(chosen(variable, title, {})).rejects.toThrow("`$v` is set again for db.");
  });

  it("do not come unasked", async () => {
    const uri = await open(text);
    const unasked = { textDocument: { uri }, range, context: { diagnostics: [], triggerKind: 2 } };
    expect(await client.connection.sendRequest("textDocument/codeAction", unasked)).toEqual([]);
  });

  // jail(8) of FreeBSD 12 cannot read such line ends, and nothing is offered for what is broken.
  const jails = "web {\r\n\tpath = /jails/web;\r\n\t$id = 3; # $\r\n}\r\n";
  const head = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const added = (actions: readonly CodeAction[]): CodeAction | undefined =>
    actions.find(({ title }) => title.startsWith("Add a jail like this one"));

  it("are snippets for clients that take such in edits", async () => {
    const workspaceEdit = { documentChanges: true, snippetEditSupport: true };
    client = await Client.start({
      capabilities: { ...capabilities, workspace: { workspaceEdit } },
    });
    const uri = await client.open("jail.conf", jails);
    const behind = { line: 4, character: 0 };
    const value = "\r\n${1:web2} {\r\n\tpath = /jails/${1};\r\n\t\\$id = 3; # \\$\r\n\\}\r\n";
    expect(added(await client.codeActions(uri, head))?.edit?.documentChanges).toEqual([
      {
        textDocument: { uri, version: 1 },
        edits: [{ range: { start: behind, end: behind }, snippet: { kind: "snippet", value } }],
      },
    ]);
  });

  it("name the jail in rc.conf besides, where the other one is named, and say so", async () => {
    const workspaceEdit = { documentChanges: true, snippetEditSupport: true, changeAnnotationSupport: {} };
    client = await Client.start({ capabilities: { ...capabilities, workspace: { workspaceEdit } } });
    client.write("etc/rc.conf", 'jail_enable="YES"\njail_list="web"\n');
    const uri = await client.open("etc/jail.conf", jails);
    const action = added(await client.codeActions(uri, head));
    expect(action?.title).toBe("Add a jail like this one, and name it in jail_list");
    const edit = action?.edit;
    const word = { start: { line: 1, character: 11 }, end: { line: 1, character: 14 } };
    const [own, list] = edit?.documentChanges ?? [];
    expect(own).toMatchObject({ textDocument: { uri } });
    expect(JSON.stringify(own)).toContain("web2 {");
    expect(JSON.stringify(own)).not.toContain("${1:web2}");
    expect(list).toEqual({
      textDocument: { uri: client.uri("etc/rc.conf"), version: null },
      edits: [{ range: word, newText: "web web2", annotationId: "besides" }],
    });
    expect(edit?.changeAnnotations?.besides).toMatchObject({
      label: "Name web2 in jail_list",
      needsConfirmation: false,
    });
  });

  it("are text for others", async () => {
    client = await Client.start({ capabilities });
    const uri = await client.open("jail.conf", jails);
    const edit = added(await client.codeActions(uri, head))?.edit;
    expect(applyTextEdits(jails, editsFor(edit, uri))).toBe(`${jails}\r\n${jails.replaceAll("web", "web2")}`);
  });
});

describe("mending all that a rule finds", () => {
  const block = (name: string): string =>
    `${name} {\n  path = "/jails/${name}";\n  persist;\n  depend = "db,dns";\n}\n`;
  const text = `${block("web")}${block("mail")}db { path = /db; persist; }\ndns { path = /dns; persist; }\n`;
  const mended = text.replaceAll('"db,dns"', '"db", "dns"');
  const range = { start: { line: 3, character: 14 }, end: { line: 3, character: 14 } };
  const resolving = { ...literals, dataSupport: true, resolveSupport: { properties: ["edit"] } };

  async function start(): Promise<string> {
    client = await Client.start({
      capabilities: { ...capabilities, textDocument: { codeAction: resolving } },
      initializationOptions,
      opensFolder: true,
    });
    return client.open("jail.conf", text);
  }

  async function chosen(uri: string, title: RegExp): Promise<CodeAction> {
    const actions = await client.codeActions(uri, range, ["quickfix"]);
    const action = actions.find((each) => title.test(each.title));
    expect(titles(actions)).toContainEqual(expect.stringMatching(title));
    return client.connection.sendRequest("codeAction/resolve", action);
  }

  it("reaches the whole file", async () => {
    const uri = await start();
    const { edit } = await chosen(uri, /^Fix all quoted-comma-list in this file$/);
    const after = applyTextEdits(text, editsFor(edit, uri));
    expect(after).not.toContain('"db,dns"');
    expect(after.match(/dns/g)).toHaveLength(mended.match(/dns/g)?.length ?? 0);
  });

  it("reaches files of the folder that are not open, and no others", async () => {
    const uri = await start();
    client.write("other/jail.conf", text);
    client.write("other/notes.conf", text);
    const { edit } = await chosen(uri, /^Fix all quoted-comma-list in all files$/);
    expect(editsFor(edit, uri)).not.toEqual([]);
    expect(editsFor(edit, client.uri("other/jail.conf"))).toEqual(editsFor(edit, uri));
    expect(editsFor(edit, client.uri("other/notes.conf"))).toEqual([]);
  });

  it("comes at once to an editor that cannot ask for its edits", async () => {
    const uri = await open(text);
    const actions = await client.codeActions(uri, range, ["quickfix"]);
    const action = actions.find(({ title }) => title === "Fix all quoted-comma-list in this file");
    expect(applyTextEdits(text, editsFor(action?.edit, uri))).not.toContain('"db,dns"');
  });
});
