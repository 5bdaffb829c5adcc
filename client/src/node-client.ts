import type { ExtensionContext } from "vscode";
import type { BaseLanguageClient, NodeModule } from "vscode-languageclient/node";
import { clientId, clientName, clientOptions } from "./extension.ts";
import { compiledCode } from "./node-compiled-code.ts";

/**
 * Room (MiB) for young objects, of which two such halves are kept: most objects of an analysis die in it. With twice as much a file of
 * thousands of jails took as long and 70 MB more. bench/ measures the server with the same option.
 */
const youngGeneration = "--max-semi-space-size=32";

/** The client for the desktop and for remote extension hosts: the server is a Node process of its own. */
export async function makeNodeClient(context: ExtensionContext): Promise<BaseLanguageClient> {
  const { LanguageClient, TransportKind } = await import("./node-library.ts");
  const options = { execArgv: [youngGeneration], env: { NODE_COMPILE_CACHE: compiledCode(context) } };
  const server: NodeModule = {
    module: context.asAbsolutePath("dist/server.js"),
    transport: TransportKind.ipc,
    options,
  };
  const debug: NodeModule = { ...server, options: { execArgv: [youngGeneration, "--nolazy", "--inspect=6009"] } };
  return new LanguageClient(clientId, clientName, { run: server, debug }, clientOptions);
}
