import type { Connection } from "vscode-languageserver";
import type { Runtime } from "./runtime.ts";
import { Session } from "./session.ts";

/** Serves one client until it ends the connection. */
export function startServer(connection: Connection, runtime: Runtime): void {
  let session: Session | undefined;
  connection.onInitialize((params) => {
    session = new Session(connection, runtime, params);
    return session.initializeResult();
  });
  connection.onInitialized(() => session?.start());
  connection.onShutdown(() => session?.close());
  connection.listen();
}
