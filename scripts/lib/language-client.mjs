import { spawn } from "node:child_process";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver-protocol/node";

/** A language server in a process of its own, and a connection to it. */
export class LanguageClient {
  /** Starts the server in the file `server` and waits for its answer to `initialize`, whose other parameters are `params`. */
  static async start(server, params) {
    const client = new LanguageClient(server);
    await client.request("initialize", { processId: process.pid, rootUri: null, ...params });
    client.notify("initialized", {});
    return client;
  }

  constructor(server) {
    this.process = spawn(process.execPath, [server, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
    const { stdout, stdin } = this.process;
    this.connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.connection.listen();
  }

  request(method, params) {
    return this.connection.sendRequest(method, params);
  }

  notify(method, params) {
    return this.connection.sendNotification(method, params);
  }

  async stop() {
    await this.request("shutdown");
    const ended = new Promise((resolve) => this.process.on("exit", resolve));
    this.notify("exit");
    await ended;
  }
}
