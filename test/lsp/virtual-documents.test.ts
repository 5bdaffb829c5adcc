import { afterEach, describe, expect, it } from "vitest";
import type {
  ClientCapabilities,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  LocationLink,
  Range,
} from "vscode-languageserver-protocol";
import { virtualUri } from "../../protocol/index.ts";
import { Client, eventually, pulling } from "./client.ts";

const text = `path = "/jails/$name";
web {
  persist;
  exec.start = "/bin/sh /etc/rc";
}
db {
  exec.start = "echo é";
}
`;

const showing: ClientCapabilities = { workspace: { textDocumentContent: {} } };

let client: Client;
let source: string;
let refreshed: string[];

afterEach(() => client.stop());

async function start(capabilities: ClientCapabilities = showing, initializationOptions?: unknown): Promise<void> {
  client = await Client.start({ capabilities, initializationOptions });
  refreshed = [];
  client.connection.onRequest("workspace/textDocumentContent/refresh", ({ uri }: { uri: string }) => {
    refreshed.push(uri);
    return null;
  });
  source = await client.open("jail.conf", text);
}

const effective = (jails?: string[]): string =>
  virtualUri({ scheme: "jailconf-effective", params: { textDocument: { uri: source }, jails } }, "web");
const plan = (jails?: string[]): string =>
  virtualUri({ scheme: "jailconf-plan", params: { textDocument: { uri: source }, operation: "start", jails } }, "web");

async function content(uri: string): Promise<string> {
  const result: { text: string } = await client.connection.sendRequest("workspace/textDocumentContent", { uri });
  return result.text;
}

/** Opens a document as an editor does that shows it. */
async function show(uri: string): Promise<string[]> {
  const shown = await content(uri);
  await client.open(uri, shown);
  return shown.split("\n");
}

function ask<Result>(method: string, uri: string, params: object = {}): Promise<Result> {
  return client.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, ...params });
}

/** Where a text begins in lines, or where a mark stands in it. */
function placeIn(lines: readonly string[], marked: string): { line: number; character: number } {
  const line = lines.findIndex((one) => one.includes(marked.replace("|", "")));
  return { line, character: lines[line].indexOf(marked.replace("|", "")) + Math.max(0, marked.indexOf("|")) };
}

describe("documents that the server makes", () => {
  it("are told about to clients that show such documents", async () => {
    await start();
    expect(client.initialized.capabilities.workspace).toEqual({
      workspaceFolders: { supported: true, changeNotifications: true },
      textDocumentContent: { schemes: ["jailconf-plan", "jailconf-effective"] },
    });
    await client.stop();
    await start({});
    expect(client.initialized.capabilities.workspace).not.toHaveProperty("textDocumentContent");
  });

  it("are made when they are asked for", async () => {
    await start();
    expect(await content(effective(["web"]))).toContain('  path = "/jails/web";');
    expect(await content(effective())).toContain("db {");
    expect(await content(plan())).toMatch(/^# jail.conf: start of web and db/);
  });

  it("are asked for again when they have changed, and only then", async () => {
    await start();
    const [shown, other] = [effective(["web"]), effective(["db"])];
    await show(shown);
    await show(other);
    await client.change(source, text.replace("echo é", "echo e"));
    await eventually(() => refreshed.length > 0);
    expect(refreshed).toEqual([other]);
    expect(await content(other)).toContain('"echo e"');
    await client.close(other);
    await client.change(source, text.replace("persist", "nopersist"));
    await eventually(() => refreshed.length > 1);
    expect(refreshed.slice(1)).toEqual([shown]);
  });

  it("that an editor has restored are asked for when they are old", async () => {
    await start();
    const uri = plan();
    await client.open(uri, "");
    await eventually(() => refreshed.includes(uri));
  });

  it("lead to where they come from", async () => {
    await start({ ...showing, textDocument: { definition: { linkSupport: true } } });
    const lines = await show(effective(["web"]));
    const ask1 = (marked: string): Promise<LocationLink[] | null> =>
      ask("definition", effective(["web"]), { position: placeIn(lines, marked) });
    const [link] = (await ask1('"/jails/w|eb"'))!;
    expect(link.targetUri).toBe(source);
    expect(link.targetSelectionRange).toEqual({ start: { line: 0, character: 15 }, end: { line: 0, character: 20 } });
    expect(textIn(lines, link.originSelectionRange!)).toBe("web");
    expect((await ask1("exec.sta|rt"))?.[0].targetSelectionRange.start).toEqual({ line: 3, character: 2 });
    const planLines = await show(plan(["web"]));
    const found: LocationLink[] = await ask("definition", plan(["web"]), { position: placeIn(planLines, "/bin/sh") });
    expect(found[0].targetSelectionRange.start).toEqual({ line: 3, character: 16 });
  });

  it("have links that every editor can follow", async () => {
    await start();
    const lines = await show(effective(["web"]));
    const links = await ask<DocumentLink[]>("documentLink", effective(["web"]));
    const shown = links.map(({ range, target }) => `${textIn(lines, range)} → ${target}`);
    expect(shown).toContain(`line 1 → ${source}#L1`);
    expect(shown).toContain(`line 4 → ${source}#L4`);
    expect((await ask<DocumentLink[]>("documentLink", plan())).length).toBe(0 + (await planLinks()));
  });

  it("have links to the first of very many places, and lead to all of them", async () => {
    await start();
    await client.change(source, `web {\n${'  exec.start += "echo";\n'.repeat(5_100)}}\n`);
    const lines = await show(effective(["web"]));
    const links = await ask<DocumentLink[]>("documentLink", effective(["web"]));
    expect(links).toHaveLength(5_000);
    expect(textIn(lines, links[4_999].range)).toBe("line 5000");
    const found: LocationLink[] = await ask("definition", effective(["web"]), {
      position: placeIn(lines, "line 5|090"),
    });
    expect(found[0]).toMatchObject({ uri: source, range: { start: { line: 5_089 } } });
  });

  async function planLinks(): Promise<number> {
    const result: { links: unknown[] } | null = await client.connection.sendRequest("jailconf/plan", {
      textDocument: { uri: source },
      operation: "start",
    });
    return result!.links.length;
  }

  it("open places beside them in our own client", async () => {
    await start(showing, { jailconfClient: true });
    await show(effective(["web"]));
    const [{ target }] = await ask<DocumentLink[]>("documentLink", effective(["web"]));
    const [command, query] = target!.split("?");
    expect(command).toBe("command:jailconf.revealPlace");
    expect(asVSCodeReads(query)).toMatchObject([{ uri: source, range: { start: { line: 1 } } }]);
  });

  it("open places in folders whose names a URI writes otherwise", async () => {
    await start(showing, { jailconfClient: true });
    source = await client.open("a#b/50%25 off?/jail.conf", text);
    await show(effective(["web"]));
    const [{ target }] = await ask<DocumentLink[]>("documentLink", effective(["web"]));
    expect(asVSCodeReads(target!.split("?")[1])).toMatchObject([{ uri: source }]);
  });

  /** VS Code decodes twice: when it reads the address, and before it runs the command. */
  const asVSCodeReads = (query: string): unknown => JSON.parse(decodeURIComponent(decodeURIComponent(query)));

  it("have places in them that an editor which breaks lines at blanks does not tear", async () => {
    await start(showing, { jailconfClient: true });
    const lines = await show(effective(["web"]));
    expect(lines).toContain('  exec.start = "/bin/sh /etc/rc";  #\u00a0line\u00a04');
    expect(lines).toContainEqual(
      expect.stringMatching(/path = "\/jails\/web"; +#\u00a0line\u00a01\u00a0\(all\u00a0jails\)$/),
    );
    const steps = await show(plan());
    expect(steps).toContainEqual(expect.stringMatching(/^ {4}\d {2}\/bin\/sh \/etc\/rc +#\u00a0line\u00a04$/));
    expect(steps).not.toContainEqual(expect.stringContaining("# line"));
    const links = await ask<DocumentLink[]>("documentLink", plan());
    expect(links.map(({ range }) => textIn(steps, range))).toContain("line\u00a04");
  });

  it("have hovers, folds, symbols and selections as the jail.conf that they are", async () => {
    await start({
      ...showing,
      general: { positionEncodings: ["utf-8"] },
      textDocument: { hover: { contentFormat: ["markdown"] } },
    });
    const uri = effective();
    const lines = await show(uri);
    const hover = await client.hover(uri, placeIn(lines, "exec.start"));
    expect(hover?.contents.value).toContain("exec.start");
    expect(hover?.contents.value).toContain(
      `Written in\n\n- [line 4](${source}#L4): \`exec.start = "/bin/sh /etc/rc"\``,
    );
    // What the text says of its own lines would lead to other lines of the file.
    expect(hover?.contents.value.match(/#L\d+/g)).toEqual(["#L4"]);
    const value = await client.hover(uri, placeIn(lines, "jails/db"));
    expect(value?.contents.value).toContain(`- [line 1](${source}#L1), for all jails: \`path`);
    expect(textIn(lines, value!.range)).toBe("/jails/");
    const folds = await ask<FoldingRange[]>("foldingRange", uri);
    expect(folds.map(({ startLine }) => lines[startLine])).toEqual(["web {  # line 2", "db {  # line 6"]);
    const symbols = await ask<{ name: string }[]>("documentSymbol", uri);
    expect(symbols.map(({ name }) => name)).toContain("db");
    const [selection] = await ask<{ range: Range; parent?: { range: Range } }[]>("selectionRange", uri, {
      positions: [placeIn(lines, "echo")],
    });
    expect(selection.range.start.line).toBe(placeIn(lines, "echo").line);
    expect(await ask<FoldingRange[]>("foldingRange", plan())).not.toEqual([]);
  });

  it("have an outline where they are plans: operations, their jails, and the phases of these", async () => {
    await start({ ...showing, textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } });
    const uri = plan();
    const lines = await show(uri);
    const shown: string[] = [];
    const visit = (symbols: readonly DocumentSymbol[], indent: string): void => {
      for (const { name, range, selectionRange, children } of symbols) {
        expect(textIn(lines, selectionRange)).toContain(name);
        shown.push(`${indent}${name}`);
        visit(children ?? [], `${indent}  `);
        // The last line that is its own, or that of the last in it.
        if (children) expect(range.end).toEqual(children[children.length - 1].range.end);
        else expect(lines[range.end.line]).not.toBe("");
      }
    };
    visit(await ask<DocumentSymbol[]>("documentSymbol", uri), "");
    expect(shown).toEqual([
      "jail.conf: start of web and db, on FreeBSD 15.1",
      "  web",
      "    jail(8) itself",
      "    exec.start, in web",
      "  db",
      "    jail(8) itself",
      "    exec.start, in db",
      "    jail(8) itself",
      "What is there after the start",
      "  web",
    ]);
  });

  it("know of jails that they do not show", async () => {
    await start({ ...showing, textDocument: { hover: { contentFormat: ["markdown"] } } });
    source = await client.open(
      "other.jail.conf",
      "web { depend = db; path = /web; path = /srv; }\ndb { path = /db; }\n",
    );
    const uri = effective(["web"]);
    const lines = await show(uri);
    const hover = await client.hover(uri, placeIn(lines, 'd|b"'));
    expect(hover?.contents.value).toContain("/db");
    expect(textIn(lines, hover!.range)).toBe("db");
    const path = await client.hover(uri, placeIn(lines, "/srv"));
    expect(path?.contents.value).toContain(`in place of\n\n- [line 1](${source}#L1): \`path = /web\``);
  });

  it("are diagnosed and changed by nobody", async () => {
    await start({ ...showing, ...pulling, workspace: { ...showing.workspace, ...pulling.workspace } });
    const uri = effective(["db"]);
    await client.open(uri, "db { depend = nobody; }");
    expect(await client.pullItems(uri)).toEqual([]);
    expect(await client.complete(uri, { line: 0, character: 5 })).toBeNull();
    expect(await ask("rename", uri, { position: { line: 0, character: 1 }, newName: "x" })).toBeNull();
    await client.stop();
    await start();
    await client.open(effective(["db"]), "db { depend = nobody; }");
    await client.pushedFor(source);
    await client.settle();
    expect(client.pushed.map((params) => params.uri)).toEqual([source]);
  });

  it("answer nothing about a text that is not theirs any more", async () => {
    await start();
    const uri = effective(["web"]);
    await show(uri);
    await client.change(source, `\n${text}`);
    expect(await ask("documentLink", uri)).toEqual([]);
    expect(await ask("definition", uri, { position: { line: 3, character: 4 } })).toBeNull();
    const fresh = await content(uri);
    await client.change(uri, fresh);
    expect(await ask<DocumentLink[]>("documentLink", uri)).not.toEqual([]);
  });

  it("answer where the editor has given their lines other ends", async () => {
    await start();
    const uri = effective(["web"]);
    const shown = await content(uri);
    await client.open(uri, shown.replaceAll("\n", "\r\n"));
    const links = await ask<DocumentLink[]>("documentLink", uri);
    expect(links.map(({ range }) => textIn(shown.split("\n"), range))).toContain("line 4");
    const position = placeIn(shown.split("\n"), "/bin/s|h");
    expect(await ask<unknown[]>("definition", uri, { position })).toHaveLength(1);
  });

  it("say so when there is nothing to show", async () => {
    await start();
    const none = /^# There is nothing to show/;
    for (const uri of [
      "jailconf-plan:/x",
      "jailconf-effective:/x?%7B",
      "jailconf-effective:/x?null",
      "jailconf-effective:/x?%22a%22",
      "jailconf-effective:/x?%E0%A4%A",
      `jailconf-effective:/x?${encodeURIComponent(JSON.stringify({ textDocument: { uri: 5 } }))}`,
      `jailconf-plan:/x?${encodeURIComponent(JSON.stringify({ textDocument: { uri: source }, operation: "explode" }))}`,
      `jailconf-effective:/x?${encodeURIComponent(JSON.stringify({ textDocument: { uri: source }, jails: [1] }))}`,
      `jailconf-effective:/x?${encodeURIComponent(JSON.stringify({ textDocument: { uri: client.uri("none") } }))}`,
    ]) {
      expect(await content(uri), uri).toMatch(none);
      await client.open(uri, "x");
      expect(await ask("documentLink", uri)).toEqual([]);
      expect(await ask("hover", uri, { position: { line: 0, character: 0 } })).toBeNull();
      await client.close(uri);
    }
    expect(client.logged).toEqual([]);
  });
});

describe("what is shown of a place", () => {
  const shownAt = (
    marked: string,
    shownIn?: string,
  ): Promise<{ jails: string[]; lines: number[]; isOfSameRoot: boolean } | null> => {
    const position = placeIn(text.split("\n"), marked);
    return client.connection.sendRequest("jailconf/shownAt", { textDocument: { uri: source }, position, shownIn });
  };

  it("is the lines of its statement, and whose it is", async () => {
    await start();
    const lines = await show(effective());
    const found = await shownAt("/bin/|sh", effective());
    expect(found?.jails).toEqual(["web"]);
    expect(found?.lines.map((line) => lines[line])).toEqual(['  exec.start = "/bin/sh /etc/rc";  # line 4']);
    const global = await shownAt("pa|th", effective());
    expect(global?.jails).toEqual([]);
    expect(global?.lines.map((line) => lines[line].trim().split(";")[0])).toEqual([
      'path = "/jails/web"',
      'path = "/jails/db"',
    ]);
    const planLines = await show(plan());
    const step = await shownAt("/bin/|sh", plan());
    expect(step?.lines.map((line) => planLines[line].trim())).toEqual([expect.stringContaining("/bin/sh /etc/rc")]);
    expect((await shownAt("/bin/|sh"))?.lines).toEqual([]);
    const other = await client.open("other.jail.conf", "a { persist; }\n");
    const elsewhere = await client.connection.sendRequest("jailconf/shownAt", {
      ...{ textDocument: { uri: other }, position: { line: 0, character: 5 }, shownIn: plan() },
    });
    expect([found?.isOfSameRoot, elsewhere]).toEqual([true, { jails: ["a"], lines: [], isOfSameRoot: false }]);
  });

  it("and the jails of a file are all of them", async () => {
    await start();
    const jails = await client.connection.sendRequest("jailconf/jails", { textDocument: { uri: source } });
    expect(jails).toEqual(["web", "db"]);
  });
});

const textIn = (lines: readonly string[], { start, end }: Range): string =>
  lines[start.line].slice(start.character, end.character);
