import { existsSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { FileContent } from "../config/index.ts";
import { nodeReader, toCorePath } from "../node-reader.ts";
import { MessageFrames } from "./message-frames.ts";
import type { Runtime, ServerReader } from "./runtime.ts";
import { startServer } from "./server.ts";
import type { Uris } from "./shared/uris.ts";

/** A server that reads the files of this machine. */
export function diskRuntime(folderOfPages: string): Runtime {
  return {
    createReader: (_connection, uris) => diskReader(uris),
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

/** Files of this machine. Those of other schemes are the editor's own: only what it has open of them is known. */
function diskReader(uris: Uris): ServerReader {
  const pending: FileContent = { kind: "pending" };
  const diskPath = (path: string): string | undefined => {
    const scheme = uris.schemeOf(path);
    if (scheme === undefined) return path;
    return scheme === "file" ? path.replace("/file:", "//") : undefined;
  };
  return {
    read: (path) => {
      const known = diskPath(path);
      return known === undefined ? pending : nodeReader.read(known);
    },
    list: (path) => {
      const known = diskPath(path);
      return known === undefined ? undefined : nodeReader.list(known);
    },
    realFolder: (path) => (uris.schemeOf(path) === undefined ? nodeReader.realFolder?.(path) : undefined),
  };
}
