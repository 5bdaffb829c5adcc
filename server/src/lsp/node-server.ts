import { existsSync, writeSync } from "node:fs";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import type { FileContent, FileReader } from "../config/index.ts";
import { nodeReader, toCorePath } from "../node-reader.ts";
import { MessageFrames } from "./message-frames.ts";
import { placesBehind } from "./node-links.ts";
import { RemoteReader } from "./remote-reader.ts";
import type { Runtime, ServerReader } from "./runtime.ts";
import { startServer } from "./server.ts";
import type { Uris } from "./shared/uris.ts";

/** A server that reads the files of this machine. */
export function diskRuntime(folderOfPages: string): Runtime {
  return {
    createReader: (connection, uris, events, isReadByClient) =>
      new DiskReader(uris, new RemoteReader(connection, uris, events), isReadByClient),
    findPage(rule) {
      const path = join(folderOfPages, `${rule}.md`);
      return existsSync(path) ? toCorePath(path) : undefined;
    },
  };
}

/**
 * Starts the language server in a Node process: on the transport that the arguments name (`--stdio`, `--node-ipc`,
 * `--socket=PORT`, `--pipe=NAME`), on stdin and stdout when they name none. The process ends with the connection.
 */
export async function startNodeServer(): Promise<void> {
  // What V8 has seen to live long it would make among old objects, and all others of its kind as well, which stay there as garbage: with ten
  // thousand jails a quarter of the memory. A release that does not know the flag goes on without it.
  setFlagsFromString("--no-allocation-site-pretenuring");
  // Loaded here, because the file that holds this may run in a web worker (main.ts).
  const { createConnection } = await import("./node-connection.ts");
  const isNamed = process.argv.some((argument) => /^--(?:stdio|node-ipc|socket|pipe)(?:=|$)/.test(argument));
  if (!isNamed || process.argv.includes("--stdio")) endOnDamage();
  const connection = isNamed ? createConnection() : createConnection(process.stdin, process.stdout);
  // Pages lie beside the bundle.
  startServer(connection, diskRuntime(join(__dirname, "rules")));
}

/**
 * Ends the process when a header on stdin cannot be read, so that the editor sees it and starts another one: a server that waits for the
 * next message would never answer again. To be called before the connection listens, which gets what comes after this.
 */
function endOnDamage(): void {
  const frames = new MessageFrames();
  process.stdin.on("data", (chunk: Uint8Array) => {
    const damage = frames.follow(chunk);
    if (damage === undefined) return;
    try {
      writeSync(2, `jailconf: ${damage}: the language server cannot tell where the next message begins, and ends\n`);
    } finally {
      process.exit(1);
    }
  });
}

/** Files of this machine. Of those of other schemes only what the editor has open is known, unless the client reads them. */
class DiskReader implements ServerReader {
  private readonly uris: Uris;
  private readonly remote: RemoteReader;
  private readonly isReadByClient: (scheme: string) => boolean;

  constructor(uris: Uris, remote: RemoteReader, isReadByClient: (scheme: string) => boolean) {
    this.uris = uris;
    this.remote = remote;
    this.isReadByClient = isReadByClient;
  }

  get arrived(): number {
    return this.remote.arrived;
  }

  read(path: string): FileContent {
    return this.readerFor(path)?.read(this.diskPath(path)) ?? { kind: "pending" };
  }

  list(path: string): ReturnType<ServerReader["list"]> {
    return this.readerFor(path)?.list(this.diskPath(path));
  }

  /** In another scheme nobody knows of links, so that nothing lies elsewhere than it seems to. */
  realFolder(path: string): string | undefined {
    return this.uris.schemeOf(path) === undefined ? nodeReader.realFolder?.(path) : path;
  }

  placesBehind(path: string): readonly string[] {
    return this.uris.schemeOf(path) === undefined ? placesBehind(path) : [];
  }

  invalidate(path: string): void {
    this.remote.invalidate(path);
  }

  invalidateAll(): void {
    this.remote.invalidateAll();
  }

  isFetching(path: string): boolean {
    return this.remote.isFetching(path);
  }

  arrival(): Promise<void> | undefined {
    return this.remote.arrival();
  }

  private readerFor(path: string): FileReader | undefined {
    const scheme = this.uris.schemeOf(path);
    if (scheme === undefined || scheme === "file") return nodeReader;
    return this.isReadByClient(scheme) ? this.remote : undefined;
  }

  /** A share of Windows has its machine in its path. */
  private diskPath(path: string): string {
    return this.uris.schemeOf(path) === "file" ? path.replace("/file:", "//") : path;
  }
}
