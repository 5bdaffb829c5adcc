import { describe, expect, it } from "vitest";
import { CancellationTokenSource, ErrorCodes, LSPErrorCodes } from "vscode-languageserver-protocol/node";
import { Client, eventually, pulling } from "./client.ts";
import { ProcessClient } from "./process-client.ts";

describe("the end", () => {
  it("is orderly after shutdown", async () => {
    const client = await ProcessClient.start();
    expect(await client.stop()).toBe(0);
  });

  it("is an error without it", async () => {
    const client = await ProcessClient.start();
    await client.connection.sendNotification("exit");
    expect(await client.exitStatus).toBe(1);
    await client.stop();
  });

  it("comes with the end of the input", async () => {
    const client = await ProcessClient.start();
    client.process.stdin.end();
    expect(await client.exitStatus).toBe(1);
    await client.stop();
  });

  it("comes once: what is asked after it is refused", async () => {
    const client = await ProcessClient.start({ capabilities: pulling });
    const uri = await client.open("jail.conf", "web { persist }\n");
    await client.connection.sendRequest("shutdown");
    const refused = { code: ErrorCodes.InvalidRequest };
    await expect(client.hover(uri, { line: 0, character: 3 })).rejects.toMatchObject(refused);
    await expect(client.pull(uri)).rejects.toMatchObject(refused);
    await expect(client.connection.sendRequest("completionItem/resolve", { label: "x" })).rejects.toMatchObject(
      refused,
    );
    await expect(client.connection.sendRequest("nobody/knows", {})).rejects.toMatchObject(refused);
    await expect(client.connection.sendRequest("shutdown")).rejects.toMatchObject(refused);
    await client.connection.sendNotification("exit");
    expect(await client.exitStatus).toBe(0);
    await client.stop();
  });

  it.each([
    { sent: "Content-Length: abc\r\n\r\n", says: "Content-Length is not a number" },
    { sent: "Content-Length: -5\r\n\r\n{}", says: "Content-Length is not a number" },
    { sent: "Content-Type: text\r\n\r\n{}", says: "a header has no Content-Length" },
    { sent: "Content-Length : 2\r\n\r\n{}", says: "a header has no Content-Length" },
    { sent: "Content-Length: 2\n\n{}", says: "a line of a header does not end with CR LF" },
    { sent: '{"jsonrpc":"2.0"}\r\n\r\n', says: "a header has no Content-Length" },
    { sent: "shutdown\r\n\r\n", says: "a line of a header has no colon" },
    { sent: "Content-Length: 2147483648\r\n\r\n", says: "Content-Length is more than 536870912" },
    { sent: "x".repeat(5_000), says: "a header has more than 4096 bytes" },
  ])("comes with $says", async ({ sent, says }) => {
    const client = await ProcessClient.start();
    let told = "";
    client.process.stderr.on("data", (chunk) => {
      told += chunk;
    });
    const closed = new Promise((resolve) => client.process.stderr.on("close", resolve));
    client.process.stdin.write(sent);
    expect(await client.exitStatus).toBe(1);
    await closed;
    expect(told).toBe(`jailconf: ${says}: the language server cannot tell where the next message begins, and ends\n`);
    await client.stop();
  });

  it("does not come with small letters and spaces in a header, nor with a message that is no JSON", async () => {
    const client = await ProcessClient.start();
    client.process.stdin.write("content-length:   2 \r\n\r\n{}Content-Length: 3\r\n\r\n{,}Content-Length: 0\r\n\r\n");
    const uri = await client.open("jail.conf", "web { persist; }\n");
    expect((await client.hover(uri, { line: 0, character: 7 }))?.contents.value).toContain("persist");
    expect(await client.stop()).toBe(0);
  });

  it("comes with pushes still to do", async () => {
    const client = await ProcessClient.start();
    await client.open("jail.conf", "web { persist }\n");
    expect(await client.stop()).toBe(0);
  });
});

it("what is asked before initialize is refused, and does not keep the session from beginning", async () => {
  const client = Client.connect();
  const params = { textDocument: { uri: "file:///jail.conf" }, position: { line: 0, character: 0 } };
  await expect(client.connection.sendRequest("textDocument/hover", params)).rejects.toMatchObject({
    code: ErrorCodes.ServerNotInitialized,
  });
  await expect(client.connection.sendRequest("shutdown")).rejects.toMatchObject({
    code: ErrorCodes.ServerNotInitialized,
  });
  const begun = await client.connection.sendRequest("initialize", { processId: null, rootUri: null, capabilities: {} });
  expect(begun).toHaveProperty("capabilities.hoverProvider");
  await expect(client.connection.sendRequest("nobody/knows", {})).rejects.toMatchObject({
    code: ErrorCodes.MethodNotFound,
  });
  await client.stop();
});

it("what is given up before its turn is not worked out", async () => {
  const client = await Client.start({ capabilities: pulling });
  const uri = await client.open("jail.conf", "web { persist; }\n");
  const textDocument = { uri };
  const position = { line: 0, character: 1 };
  const methods = ["documentSymbol", "foldingRange", "codeLens", "hover", "references", "completion", "diagnostic"];
  const givenUp = methods.map((method) => {
    const source = new CancellationTokenSource();
    const params = { textDocument, position, context: { includeDeclaration: true } };
    const answer = client.connection.sendRequest<unknown>(`textDocument/${method}`, params, source.token);
    source.cancel();
    return answer.then(
      () => "answered",
      ({ code }: { code: number }) => code,
    );
  });
  const outcomes = await Promise.all(givenUp);
  // One may have been answered before the server has heard of it; a server that does not listen answers all.
  expect(outcomes).toContain(LSPErrorCodes.RequestCancelled);
  expect(outcomes.filter((outcome) => outcome !== "answered" && outcome !== LSPErrorCodes.RequestCancelled)).toEqual(
    [],
  );
  expect(await client.hover(uri, position)).not.toBeNull();
  await client.stop();
});

it("a second initialize is refused, and the first session goes on", async () => {
  const client = await ProcessClient.start({ capabilities: pulling });
  const uri = await client.open("jail.conf", "web { persist }\n");
  const again = client.connection.sendRequest("initialize", { processId: null, rootUri: null, capabilities: {} });
  await expect(again).rejects.toMatchObject({ code: ErrorCodes.InvalidRequest });
  expect(await client.pullItems(uri)).not.toEqual([]);
  expect(await client.stop()).toBe(0);
});

describe("input that is no message", () => {
  const frame = (body: string): string => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

  it.each([
    ["no JSON", frame("{nonsense")],
    ["no object", frame("[1, 2]")],
    ["an unknown request", frame('{"jsonrpc":"2.0","id":99,"method":"no/such"}')],
    ["an unknown notification", frame('{"jsonrpc":"2.0","method":"no/such"}')],
    [
      "a change of a document that is not open",
      frame(
        '{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///x","version":2},"contentChanges":[{"text":"a"}]}}',
      ),
    ],
    ["parameters that are missing", frame('{"jsonrpc":"2.0","id":98,"method":"textDocument/hover","params":{}}')],
  ])("%s does no harm", async (_, input) => {
    const client = await ProcessClient.start({ capabilities: pulling });
    client.connection.onError(() => {});
    client.process.stdin.write(input);
    const uri = await client.open("jail.conf", "web { persist }\n");
    expect(await client.pullItems(uri)).not.toEqual([]);
    expect(await client.stop()).toBe(0);
  });
});

describe("texts of any kind", () => {
  it.each([
    ["nothing", ""],
    ["NUL", "web {\0 persist; }\n"],
    ["lone surrogates", 'web { path = "\ud800"; }\n'],
    ["a hundred thousand braces", "a{".repeat(100_000)],
    ["a line of 3 MB", `web { path = "${"x".repeat(3_000_000)}"; }\n`],
  ])(
    "%s is answered",
    async (_, text) => {
      const client = await ProcessClient.start({ capabilities: pulling });
      const uri = await client.open("jail.conf", text);
      expect((await client.pull(uri)).kind).toBe("full");
      await client.hover(uri, { line: 0, character: 3 });
      await client.complete(uri, { line: 0, character: 6 });
      await client.connection.sendRequest("textDocument/documentSymbol", { textDocument: { uri } });
      await client.settle();
      expect(client.logged).toEqual([]);
      expect(await client.stop()).toBe(0);
    },
    30_000,
  );
});

it("a file that includes itself ends", async () => {
  const client = await ProcessClient.start({ capabilities: pulling });
  client.write("jail.conf", '.include "jail.conf";\n');
  const uri = await client.open("jail.conf", '.include "jail.conf";\nweb { path = /j; }\n');
  await eventually(async () => (await client.pull(uri)).kind === "full");
  expect(await client.stop()).toBe(0);
});
