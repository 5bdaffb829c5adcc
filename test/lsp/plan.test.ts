import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { type CodeAction, CodeActionTriggerKind, type Range } from "vscode-languageserver-protocol";
import { Client } from "./client.ts";

const text = `db { path = /db; persist; }
web {
  path = /web;
  persist;
  vnet;
  depend = db;
  exec.prestart = "ifconfig epair1 create up";
  vnet.interface = epair1b;
  exec.start = "/bin/sh /etc/rc";
}
`;

interface Plan {
  readonly text: string;
  readonly links: { readonly range: Range; readonly target: { readonly uri: string; readonly range: Range } }[];
  readonly folds: { readonly startLine: number; readonly endLine: number }[];
  readonly jails: string[];
  readonly failingLine?: number;
}

let client: Client;

afterEach(() => client.stop());

function ask(uri: string, params: object): Promise<Plan | null> {
  return client.connection.sendRequest("jailconf/plan", { textDocument: { uri }, ...params });
}

const linesOf = (plan: Plan | null): string[] => plan?.text.split("\n") ?? [];

describe("jailconf/plan", () => {
  it("is answered to any client", async () => {
    client = await Client.start();
    const uri = await client.open("jail.conf", text);
    const plan = await ask(uri, { operation: "start" });
    expect(plan?.jails).toEqual([]);
    expect(plan?.text).toContain("# jail.conf: start of db and web, on FreeBSD 15.1\n");
    expect(plan?.text).toContain("+ interface epair1a, up\n");
    expect(plan?.folds.length).toBeGreaterThan(2);
  });

  it("is about the jail at a position, and what it needs", async () => {
    client = await Client.start();
    const uri = await client.open("jail.conf", text);
    const plan = await ask(uri, { operation: "both", position: { line: 4, character: 3 } });
    expect(plan?.jails).toEqual(["web"]);
    expect(plan?.text).toContain("start of db and web");
    expect(plan?.text).toContain("stop of web");
  });

  it("leads to the source, in whatever file that is", async () => {
    client = await Client.start();
    client.write("jail.conf", 'path = "/jails/$name";\npersist;\n.include "web.inc";\n');
    client.write("web.inc", "web { mount.devfs; }\n");
    const uri = await client.open("web.inc", "web { mount.devfs; }\n");
    const plan = await ask(uri, { operation: "start", position: { line: 0, character: 8 } });
    const [heading] = linesOf(plan);
    expect(heading).toContain("jail.conf: start of web");
    const link = plan?.links.find(({ target }) => target.range.start.character === 6);
    expect(link?.target).toEqual({
      uri,
      range: { start: { line: 0, character: 6 }, end: { line: 0, character: 17 } },
    });
    const { start, end } = link!.range;
    expect(linesOf(plan)[start.line].slice(start.character, end.character)).toBe("web.inc:1");
  });

  it("counts columns as was agreed", async () => {
    client = await Client.start({ capabilities: { general: { positionEncodings: ["utf-8"] } } });
    const uri = await client.open("jail.conf", 'web { path = "/é"; persist; exec.start = "/bin/echo é"; }\n');
    const plan = await ask(uri, { operation: "start" });
    const link = plan?.links.find(({ target }) => target.range.start.character > 40);
    const line = Buffer.from(linesOf(plan)[link!.range.start.line]);
    expect(line.subarray(link!.range.start.character, link!.range.end.character).toString()).toBe("line 1");
    expect(link?.target.range.start.character).toBe(43);
  });

  it("follows edits", async () => {
    client = await Client.start();
    const uri = await client.open("jail.conf", text);
    await client.change(uri, text.replaceAll("epair1", "epair7"));
    expect((await ask(uri, { operation: "start" }))?.text).toContain("+ interface epair7a, up\n");
  });

  it("shows a failing step", async () => {
    client = await Client.start();
    const uri = await client.open("jail.conf", text);
    const failAt = { jail: "web", parameter: "exec.start", valueIndex: 0 };
    const plan = await ask(uri, { operation: "start", jails: ["web"], failAt });
    expect(linesOf(plan)[plan!.failingLine!]).toContain("/bin/sh /etc/rc");
    expect(plan?.text).toContain("What stays behind");
    expect((await ask(uri, { operation: "start", failAt: 2 }))?.text).toContain("fails, as was asked");
    expect((await ask(uri, { operation: "start", failAt: 99 }))?.text).toContain("# The command that was to fail");
  });

  it("is null for what is no jail.conf, or no question", async () => {
    client = await Client.start();
    const uri = await client.open("jail.conf", "[DEFAULT]\nignoreip = 127.0.0.1\n[sshd]\nenabled = true\n");
    expect(await ask(uri, { operation: "start" })).toBeNull();
    expect(await ask(client.uri("none.conf"), { operation: "start" })).toBeNull();
    const other = await client.open("web.jail.conf", text);
    expect(await ask(other, { operation: "explode" })).toBeNull();
    expect((await ask(other, { operation: "stop" }))?.text).toContain("stop of db and web");
  });
});

describe("what if this command fails", () => {
  const capabilities = {
    textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
  };
  const own = { capabilities, initializationOptions: { jailconfClient: true } };

  async function offered(source: string, triggerKind?: CodeActionTriggerKind): Promise<unknown[]> {
    const offset = source.indexOf("$0");
    const before = source.slice(0, offset).split("\n");
    const at = { line: before.length - 1, character: before.at(-1)!.length };
    const uri = await client.open("jail.conf", source.replace("$0", ""));
    const context = { diagnostics: [], ...(triggerKind === undefined ? {} : { triggerKind }) };
    const range = { start: at, end: at };
    const params = { textDocument: { uri }, range, context };
    const actions: CodeAction[] | null = await client.connection.sendRequest("textDocument/codeAction", params);
    return (actions ?? []).filter(({ title }) => title === "What if this command fails?");
  }

  const at = (place: string): string => text.replace(place, `${place.slice(0, 2)}$0${place.slice(2)}`);

  it("is offered where something runs that can fail", async () => {
    client = await Client.start(own);
    const [action] = (await offered(at("/bin/sh /etc/rc"))) as { kind: string; command: { arguments: unknown[] } }[];
    expect(action).toMatchObject({
      kind: "",
      command: {
        command: "jailconf.showFailingStart",
        arguments: [{ operation: "start", jail: "web", parameter: "exec.start", valueIndex: 0 }],
      },
    });
    // What it names is what the plan can show.
    const { uri, operation, jail, ...rest } = action.command.arguments[0] as {
      uri: string;
      operation: string;
      jail: string;
    };
    const plan = await ask(uri, { operation, jails: [jail], failAt: { jail, ...rest } });
    expect(linesOf(plan)[plan!.failingLine!]).toContain("/bin/sh /etc/rc");
    expect(await offered(at("epair1b;"))).toHaveLength(1);
    expect(await offered("a { path = /a; persist; mount.de$0vfs; }")).toHaveLength(1);
    expect(await offered('a { path = /a; persist; exec.poststop = "a", "$0b"; }')).toMatchObject([
      { command: { arguments: [{ operation: "stop", parameter: "exec.poststop", valueIndex: 1 }] } },
    ]);
  });

  it("is not offered where nothing runs, or nothing can fail", async () => {
    client = await Client.start(own);
    expect(await offered(at("persist;"))).toEqual([]);
    expect(await offered("a { path = /a; persist; # com$0ment\n }")).toEqual([]);
    expect(await offered('a { path = /a; persist; exec.start = "fal$0se || true"; }')).toEqual([]);
    expect(await offered('a { path = /a; persist; exec.start = "dae$0mon &"; }')).toEqual([]);
    expect(await offered('a { path = $nope; persist; exec.start = "tr$0ue"; }')).toEqual([]);
  });

  it("lights no bulb by itself", async () => {
    client = await Client.start(own);
    expect(await offered(at("/bin/sh /etc/rc"), CodeActionTriggerKind.Automatic)).toEqual([]);
    expect(await offered(at("/bin/sh /etc/rc"), CodeActionTriggerKind.Invoked)).toHaveLength(1);
  });

  it("is left to editors that can show it", async () => {
    client = await Client.start({ capabilities });
    expect(await offered(at("/bin/sh /etc/rc"))).toEqual([]);
    const kinds = JSON.stringify(client.initialized.capabilities.codeActionProvider);
    expect(kinds).not.toContain('""');
  });
});

it("the plan of an example is there at once", async () => {
  client = await Client.start();
  const uri = await client.open("jail.conf", readFileSync("examples/1-first.jail.conf", "utf8"));
  expect((await ask(uri, { operation: "both" }))?.links.length).toBeGreaterThan(20);
});
