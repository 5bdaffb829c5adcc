import type { ExtensionContext } from "vscode";
import { LanguageClient, type NodeModule, TransportKind } from "vscode-languageclient/node";
import { activateWith, clientId, clientName, clientOptions, type Startup } from "./extension";

export { deactivate } from "./extension";

/**
 * Room (MiB) for the objects of one whole analysis: nearly all of them die before the next, and with less room the collector
 * would copy them about in between. bench/ measures the server with the same option.
 */
const youngGeneration = "--max-semi-space-size=64";

/** Entry for the desktop and for remote extension hosts: the server is a Node process of its own. */
export function activate(context: ExtensionContext): Promise<Startup> {
  const server: NodeModule = {
    module: context.asAbsolutePath("dist/server.cjs"),
    transport: TransportKind.ipc,
    options: { execArgv: [youngGeneration] },
  };
  const debug: NodeModule = { ...server, options: { execArgv: [youngGeneration, "--nolazy", "--inspect=6009"] } };
  return activateWith(new LanguageClient(clientId, clientName, { run: server, debug }, clientOptions), context);
}
