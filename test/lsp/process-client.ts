import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { resolve } from "node:path";
import { Client, type ClientOptions } from "./client.ts";

/** The server as editors without an extension start it: the pages of the rules lie beside it. The setup of these tests builds it. */
const bundle = resolve(import.meta.dirname, "../../server/dist/jailconf.cjs");

/** An editor that has started the server as a process of its own, and speaks to it on stdin and stdout. */
export class ProcessClient extends Client {
  readonly process: ChildProcessWithoutNullStreams;
  readonly exitStatus: Promise<number | null>;

  private constructor(process: ChildProcessWithoutNullStreams, options: ClientOptions) {
    super(process.stdout, process.stdin, options);
    this.process = process;
    this.exitStatus = new Promise((ended) => process.on("exit", ended));
  }

  static override async start(options: ClientOptions = {}): Promise<ProcessClient> {
    const client = new ProcessClient(spawn(process.execPath, [bundle, "lsp", "--stdio"], { stdio: "pipe" }), options);
    await client.initialize(process.pid);
    return client;
  }

  override async stop(): Promise<number | null> {
    try {
      if (this.process.exitCode === null) {
        await this.connection.sendRequest("shutdown");
        await this.connection.sendNotification("exit");
      }
      return await this.exitStatus;
    } finally {
      this.process.kill();
      this.release();
    }
  }
}
