import { describe, expect, it } from "vitest";
import { statusNotification } from "../../protocol/index.ts";
import { eventually, pulling, rulesOf } from "./client.ts";
import { severalClients } from "./several-clients.ts";

/** More than are judged before the first answer; each adds a route that nothing removes. */
const jails = Array.from(
  { length: 100 },
  (_, number) =>
    `web${number} { path = "/jails/$name"; exec.prestart = "/sbin/route add 10.${number}.0.0/16 192.0.2.1"; persist; }\n`,
).join("");
const last = 'last { path = "jails/last"; persist; }\n';
const text = `${jails}${last}`;
const relative = "path-missing-or-relative:101";
const routes = (count: number, above = 0): string[] =>
  Array.from({ length: count }, (_, number) => `create-without-cleanup:${number + 1 + above}`);

const start = severalClients();

/** What a client hears that waits for all: the whole analysis. */
async function wholeOf(content: string): Promise<string[]> {
  const client = await start({ capabilities: { textDocument: pulling.textDocument } });
  return rulesOf(await client.pullItems(await client.open("jail.conf", content)));
}

describe("an editor that asks for diagnostics, and can be told to ask again", () => {
  it("hears of the first jails of a large file, then of all", async () => {
    const client = await start({ capabilities: pulling });
    const uri = await client.open("jail.conf", text);
    expect(rulesOf(await client.pullItems(uri))).toEqual(routes(16));
    await eventually(() => client.refreshes === 1);
    expect(rulesOf(await client.pullItems(uri))).toEqual([...routes(100), relative]);
    expect(await wholeOf(text)).toEqual([...routes(100), relative]);
  });

  it("goes on showing what it was told, where that is now, until all is judged again", async () => {
    const client = await start({ capabilities: pulling });
    const uri = await client.open("jail.conf", text);
    await client.pull(uri);
    await eventually(() => client.refreshes === 1);
    await client.pull(uri);
    const edited = `allow.mount;\n${text}`;
    await client.change(uri, edited);
    expect(rulesOf(await client.pullItems(uri))).toEqual([...routes(100, 1), "path-missing-or-relative:102"]);
    await eventually(() => client.refreshes === 2);
    expect(rulesOf(await client.pullItems(uri))).toEqual(await wholeOf(edited));
  });

  it("hears of all of what is there in the end, though the file is edited before the rest is judged", async () => {
    const client = await start({ capabilities: pulling });
    const uri = await client.open("jail.conf", text);
    await client.pull(uri);
    await client.change(uri, `\n${text.replace("jails/last", "/jails/last")}`);
    expect(rulesOf(await client.pullItems(uri))[0]).toBe("create-without-cleanup:2");
    await eventually(() => client.refreshes === 1);
    expect(rulesOf(await client.pullItems(uri))).not.toContain("path-missing-or-relative:102");
  });

  it("is not told to ask again where the first part was all", async () => {
    const client = await start({ capabilities: pulling });
    const uri = await client.open(
      "jail.conf",
      `exec.clean; host.hostname = "$name";\n${jails.replaceAll(/exec\.prestart = "[^"]*"; /g, "")}`,
    );
    const first = await client.pull(uri);
    expect(first).toMatchObject({ kind: "full", items: [] });
    // They are worked out when all is judged.
    await client.codeActions(uri, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
    await client.settle();
    expect(await client.pull(uri, first.resultId)).toEqual({ kind: "unchanged", resultId: first.resultId });
    expect(client.refreshes).toBe(0);
  });

  it("is answered at once and whole about a file of few jails", async () => {
    const client = await start({ capabilities: pulling });
    const few = `${text.split("\n").slice(0, 20).join("\n")}\n${last}`;
    const uri = await client.open("jail.conf", few);
    expect(rulesOf(await client.pullItems(uri))).toEqual([...routes(20), "path-missing-or-relative:21"]);
    await client.settle();
    expect(client.refreshes).toBe(0);
  });

  it("is offered the fixes of what is found behind the first part", async () => {
    const client = await start({ capabilities: pulling });
    const uri = await client.open("jail.conf", text);
    await client.pull(uri);
    const position = { line: 100, character: 15 };
    const actions = await client.codeActions(uri, { start: position, end: position });
    expect(actions.flatMap(({ diagnostics }) => rulesOf(diagnostics ?? []))).toContain(relative);
  });
});

describe("an editor that cannot be told to ask again", () => {
  it("hears of all at once, and others are answered before", async () => {
    const client = await start({ capabilities: { textDocument: pulling.textDocument } });
    const uri = await client.open("jail.conf", text);
    const order: string[] = [];
    const pulled = client.pullItems(uri).then((items) => {
      order.push("diagnostics");
      return items;
    });
    const hovered = client.hover(uri, { line: 0, character: 9 }).then(() => order.push("hover"));
    await Promise.all([pulled, hovered]);
    expect(order).toEqual(["hover", "diagnostics"]);
    expect(rulesOf(await pulled)).toEqual([...routes(100), relative]);
  });
});

describe("an editor that is told unasked", () => {
  it("hears of the first jails of a large file, then of all", async () => {
    const client = await start();
    const uri = await client.open("jail.conf", text);
    expect(rulesOf(await client.pushedFor(uri))).toEqual(routes(16));
    await eventually(() => client.pushed.length > 1);
    expect(rulesOf(await client.pushedFor(uri))).toEqual([...routes(100), relative]);
    expect(client.pushed.length).toBe(2);
  });

  it("hears of each text after that at once what is known, then all", async () => {
    const client = await start();
    const uri = await client.open("jail.conf", text);
    await eventually(() => client.pushed.length === 2);
    const edited = `allow.mount;\n${text}`;
    const version = await client.change(uri, edited);
    const known = [...routes(100, 1), "path-missing-or-relative:102"];
    expect(rulesOf(await client.pushedFor(uri, version))).toEqual(known);
    await eventually(() => client.pushed.length > 3);
    expect(rulesOf(await client.pushedFor(uri, version))).toEqual(await wholeOf(edited));
    expect(client.pushed.length).toBe(4);
  });
});

it("our own client is told that a file is still being checked", async () => {
  const client = await start({ capabilities: pulling, initializationOptions: { jailconfClient: true } });
  const uri = await client.open("jail.conf", jails.replaceAll(/exec\.prestart = "[^"]*"; /g, "") + last);
  const statuses = (): { errors: number; isUnfinished?: true }[] =>
    client.notifications
      .filter(({ method }) => method === statusNotification)
      .map(({ params }) => params as { errors: number; isUnfinished?: true });
  await client.pull(uri);
  await eventually(() => client.refreshes === 1);
  expect(statuses().map(({ errors, isUnfinished }) => [errors, isUnfinished])).toEqual([
    [0, true],
    [1, undefined],
  ]);
});
