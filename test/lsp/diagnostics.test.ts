import { describe, expect, it } from "vitest";
import { eventually, pause, pulling, rulesOf } from "./client.ts";
import { severalClients } from "./several-clients.ts";

const broken = 'web { persist;\n  path = "/jails/web"\n}\n';
const whole = 'web {\n  path = "/jails/web";\n  persist;\n}\n';

const start = severalClients();

describe("an editor that asks for diagnostics", () => {
  it("gets them when it asks, and never unasked", async () => {
    const client = await start({ capabilities: pulling });
    expect(client.initialized.capabilities.diagnosticProvider).toMatchObject({ interFileDependencies: true });
    const uri = await client.open("jail.conf", broken);
    expect(rulesOf(await client.pullItems(uri))).toContain("missing-semicolon:2");
    await client.change(uri, whole);
    expect(await client.pullItems(uri)).toEqual([]);
    await client.close(uri);
    await pause(300);
    expect(client.pushed).toEqual([]);
  });

  it("gets the worst of thousands, and hears how many there are", async () => {
    const client = await start({ capabilities: pulling });
    const jails = Array.from(
      { length: 1200 },
      (_, number) => `a${number} { path = "/j/${number}"; persist; allow.raw_sockets; allow.noraw_sockets; }\n`,
    );
    const uri = await client.open("jail.conf", `${jails.join("")}last { path = "j"; persist; }\n`);
    // The first part comes first (large-files.test.ts).
    await client.pull(uri);
    await eventually(() => client.refreshes === 1);
    const items = await client.pullItems(uri);
    expect(items.length).toBe(1001);
    expect(rulesOf(items)).toContain("path-missing-or-relative:1201");
    // Those of 201 jails, and one piece of advice.
    expect(items.at(-1)).toMatchObject({
      message: expect.stringMatching(/^202 more findings of this file are not shown, none worse than these\./),
    });
  });

  it("gets one answer for all that is typed before it", async () => {
    const client = await start({ capabilities: pulling });
    const uri = await client.open("jail.conf", whole);
    const answers: Promise<{ resultId?: string }>[] = [];
    for (let edit = 0; edit < 50; edit++) {
      void client.change(uri, `${whole}# ${edit}\n${edit === 49 ? broken : whole}`);
      answers.push(client.pull(uri));
    }
    const ids = new Set((await Promise.all(answers)).map(({ resultId }) => resultId));
    expect(ids.size).toBeLessThan(5);
    expect(rulesOf(await client.pullItems(uri))).toContain("missing-semicolon:7");
  });

  it("hears when nothing has changed", async () => {
    const client = await start({ capabilities: pulling });
    const uri = await client.open("jail.conf", broken);
    const first = await client.pull(uri);
    expect(first.kind).toBe("full");
    expect(await client.pull(uri, first.resultId)).toEqual({ kind: "unchanged", resultId: first.resultId });
    await client.change(uri, `${broken}# only a comment\n`);
    expect((await client.pull(uri, first.resultId)).kind).toBe("unchanged");
    await client.change(uri, `\n${broken}`);
    expect((await client.pull(uri, first.resultId)).kind).toBe("full");
  });

  it("gets nothing for a document that is not open", async () => {
    const client = await start({ capabilities: pulling });
    expect(await client.pull(client.uri("nowhere.conf"))).toMatchObject({ kind: "full", items: [] });
  });

  it("can give a question up", async () => {
    const client = await start({ capabilities: pulling });
    const uri = await client.open("jail.conf", broken);
    const { CancellationTokenSource } = await import("vscode-languageserver-protocol/node");
    const source = new CancellationTokenSource();
    const asked = client.connection.sendRequest("textDocument/diagnostic", { textDocument: { uri } }, source.token);
    source.cancel();
    // A quick server may have answered before it heard of it; either way it has to answer the next one.
    const outcome = await asked.then(
      () => "answered",
      (error: { code: number }) => error.code,
    );
    expect(["answered", -32800]).toContain(outcome);
    const again = await client.connection.sendRequest("textDocument/diagnostic", { textDocument: { uri } });
    expect(again).toMatchObject({ kind: "full" });
  });
});

describe("an editor that cannot ask", () => {
  it("is told, with the version that they are about", async () => {
    const client = await start();
    expect(client.initialized.capabilities.diagnosticProvider).toBeUndefined();
    const uri = await client.open("jail.conf", broken);
    expect(rulesOf(await client.pushedFor(uri, 1))).toContain("missing-semicolon:2");
    const version = await client.change(uri, whole);
    expect(await client.pushedFor(uri, version)).toEqual([]);
  });

  it("is told once for edits that follow each other closely", async () => {
    const client = await start();
    const uri = await client.open("jail.conf", whole);
    await client.pushedFor(uri, 1);
    let version = 1;
    for (let edit = 0; edit < 20; edit++) version = await client.change(uri, `${whole}# ${edit}\n`);
    await client.pushedFor(uri, version);
    expect(client.pushed.filter((params) => params.uri === uri).length).toBeLessThan(10);
  });

  it("is told that there are none when a document is closed", async () => {
    const client = await start();
    const uri = await client.open("jail.conf", broken);
    await client.pushedFor(uri, 1);
    await client.close(uri);
    await eventually(() => client.pushed.at(-1)?.uri === uri && client.pushed.at(-1)?.diagnostics.length === 0);
  });
});

describe("a diagnostic", () => {
  it("has a place, a level, the rule and what jail(8) would say", async () => {
    const client = await start();
    const uri = await client.open("jail.conf", broken);
    const found = (await client.pushedFor(uri)).find(({ code }) => code === "missing-semicolon");
    expect(found).toMatchObject({ severity: 1, source: "jailconf", code: "missing-semicolon" });
    expect(found?.range.start.line).toBe(1);
    expect(found?.message).toMatch(/\njail\(8\) says: .*syntax error/);
  });

  it("names related places where the editor shows them", async () => {
    const text =
      'web {\n  path = /j;\n  vnet;\n  persist;\n  exec.prestart = "ifconfig bridge1 addm epair1a";\n  exec.poststop = "ifconfig epair1a destroy";\n}\n';
    const able = await start({
      capabilities: { textDocument: { publishDiagnostics: { relatedInformation: true } } },
      initializationOptions: { freebsdRelease: "12.0" },
    });
    const uri = await able.open("jail.conf", text);
    const found = (await able.pushedFor(uri)).find(({ code }) => code === "epair-destroy-before-deletem");
    expect(found?.relatedInformation?.[0].location).toMatchObject({ uri, range: { start: { line: 4 } } });
    const unable = await start({ initializationOptions: { freebsdRelease: "12.0" } });
    const other = await unable.open("jail.conf", text);
    const plain = (await unable.pushedFor(other)).find(({ code }) => code === "epair-destroy-before-deletem");
    expect(plain).toBeDefined();
    expect(plain?.relatedInformation).toBeUndefined();
  });
});

describe("files that are not judged", () => {
  it("are fail2ban's", async () => {
    const client = await start({ initializationOptions: { jailconfClient: true } });
    const uri = await client.open("jail.conf", "# fail2ban\n[DEFAULT]\nbantime = 10m\n[sshd]\nenabled = true\n");
    expect(await client.pushedFor(uri)).toEqual([]);
    await eventually(() => client.notifications.some(({ method }) => method === "jailconf/status"));
    const status = client.notifications.find(({ method }) => method === "jailconf/status")?.params;
    expect(status).toMatchObject({ uri, state: "foreign", errors: 0, note: expect.stringContaining("fail2ban") });
    expect(await client.hover(uri, { line: 2, character: 2 })).toBeNull();
    expect(await client.complete(uri, { line: 2, character: 2 })).toBeNull();
  });

  it("are larger than 16 MiB", async () => {
    const client = await start();
    const uri = await client.open("jail.conf", `web { persist; }\n# ${"x".repeat(16 * 1024 * 1024)}\n`);
    const diagnostics = await client.pushedFor(uri);
    expect(diagnostics).toMatchObject([{ severity: 3, message: expect.stringContaining("16 MiB") }]);
    expect(await client.hover(uri, { line: 0, character: 1 })).toBeNull();
  });
});

describe("what jail(8) says", () => {
  const related = { textDocument: { publishDiagnostics: { relatedInformation: true } } };

  it("stands beside the message where an editor has room for it", async () => {
    const client = await start({ capabilities: related });
    const uri = await client.open("jail.conf", broken);
    const [diagnostic] = await client.pushedFor(uri, 1);
    expect(diagnostic.message).not.toContain("\n");
    expect(diagnostic.relatedInformation?.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/^jail\(8\) says: .*line 3: \}: syntax error$/),
    );
  });

  it("is a second line elsewhere", async () => {
    const client = await start();
    const uri = await client.open("jail.conf", broken);
    const [diagnostic] = await client.pushedFor(uri, 1);
    expect(diagnostic.message).toMatch(/\njail\(8\) says: .*line 3: \}: syntax error$/);
  });
});
