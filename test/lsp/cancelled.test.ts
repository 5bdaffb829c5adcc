import { PassThrough } from "node:stream";
import { afterEach, expect, it, vi } from "vitest";
import { createConnection } from "vscode-languageserver/node";
import { LSPErrorCodes, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver-protocol/node";
import { Workspace } from "../../server/src/analysis/index.ts";
import { diskRuntime } from "../../server/src/lsp/node-server.ts";
import { requests } from "../../server/src/lsp/requests/index.ts";
import { startServer } from "../../server/src/lsp/server.ts";
import { Reports } from "../../server/src/lsp/shared/reports.ts";
import { editors, everything, methodsServedTo, parametersOfAll } from "./all-requests.ts";

type Message = Record<string, unknown>;

/** A server that is sent bytes: which messages arrive together is chosen here, which no library lets anybody choose. */
class RawClient {
  private readonly toServer = new PassThrough();
  private readonly received = new Map<unknown, Message>();
  private readonly waiting = new Map<unknown, (message: Message) => void>();

  constructor() {
    const fromServer = new PassThrough();
    startServer(
      createConnection(new StreamMessageReader(this.toServer), new StreamMessageWriter(fromServer)),
      diskRuntime(""),
    );
    new StreamMessageReader(fromServer).listen((message) => {
      const { id } = message as unknown as Message;
      this.received.set(id, message as unknown as Message);
      this.waiting.get(id)?.(message as unknown as Message);
    });
  }

  /** Sends messages in one piece. */
  send(...messages: readonly Message[]): void {
    const bytes = messages.map((message) => {
      const body = JSON.stringify({ jsonrpc: "2.0", ...message });
      return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    });
    this.toServer.write(bytes.join(""));
  }

  async answerTo(id: string): Promise<Message> {
    return this.received.get(id) ?? new Promise((resolve) => this.waiting.set(id, resolve));
  }
}

const uri = "file:///nowhere/etc/jail.conf";
const text = "web { persist; }\n";

/** A session in which the file is open and nobody has asked anything. */
async function begun(initializationOptions: unknown): Promise<RawClient> {
  const client = new RawClient();
  const params = { processId: null, rootUri: null, capabilities: everything, initializationOptions };
  client.send({ id: "begin", method: "initialize", params });
  await client.answerTo("begin");
  const textDocument = { uri, languageId: "jailconf", version: 1, text };
  client.send({ method: "initialized", params: {} }, { method: "textDocument/didOpen", params: { textDocument } });
  return client;
}

afterEach(() => vi.restoreAllMocks());

it("the two editors of these tests are served every request", () => {
  const served = new Set([...methodsServedTo(editors.another), ...methodsServedTo(editors.own)]);
  expect(requests.map(({ method }) => method).filter((method) => !served.has(method))).toEqual([]);
});

/** Asks, and gives up before the server has looked at what is asked. */
async function giveUp(client: RawClient, method: string): Promise<void> {
  const cancel = { method: "$/cancelRequest", params: { id: method } };
  client.send({ id: method, method, params: parametersOfAll(uri) }, cancel);
  const refused = { id: method, error: { code: LSPErrorCodes.RequestCancelled } };
  expect(await client.answerTo(method)).toMatchObject(refused);
}

it("a request of any kind that is given up while it waits is never worked out", async () => {
  const judged = vi.spyOn(Workspace.prototype, "analyze");
  const read = vi.spyOn(Workspace.prototype, "ownTree");
  // Other documents are looked at unasked, some time after one was opened.
  vi.spyOn(Reports.prototype, "affectedBy").mockReturnValue([]);
  const client = await begun(editors.another);
  // What is asked first is answered, so that all that comes with the beginning is over, and work is seen to be counted.
  client.send({ id: "first", method: "textDocument/hover", params: parametersOfAll(uri) });
  expect(await client.answerTo("first")).toHaveProperty("result");
  client.send({ id: "tree", method: "textDocument/formatting", params: parametersOfAll(uri) });
  expect(await client.answerTo("tree")).toHaveProperty("result");
  expect(judged).toHaveBeenCalled();
  expect(read).toHaveBeenCalled();
  for (const method of methodsServedTo(editors.another)) {
    const work = judged.mock.calls.length + read.mock.calls.length;
    await giveUp(client, method);
    expect([method, judged.mock.calls.length + read.mock.calls.length]).toEqual([method, work]);
  }
  client.send({ id: "last", method: "shutdown" });
  await client.answerTo("last");
});

it("neither are those of our own client, which also judges unasked, for its status", async () => {
  const client = await begun(editors.own);
  for (const method of methodsServedTo(editors.own)) await giveUp(client, method);
  client.send({ id: "last", method: "shutdown" });
  await client.answerTo("last");
});
