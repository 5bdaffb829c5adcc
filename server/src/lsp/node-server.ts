import { existsSync } from "node:fs";
import { join } from "node:path";
import type { FileContent } from "../config/index.ts";
import { nodeReader, toCorePath } from "../node-reader.ts";
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
  const connection = isNamed ? createConnection() : createConnection(process.stdin, process.stdout);
  // Pages lie beside the bundle.
  startServer(connection, diskRuntime(join(__dirname, "rules")));
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
  };
}
