import type { ExtensionContext } from "vscode";
import { LanguageClient, type NodeModule, TransportKind } from "vscode-languageclient/node";
import { activateWith, clientId, clientName, clientOptions } from "./extension";

export { deactivate } from "./extension";

/** Entry for the desktop and for remote extension hosts: the server is a Node process of its own. */
export function activate(context: ExtensionContext): Promise<void> {
  const server: NodeModule = { module: context.asAbsolutePath("dist/server.cjs"), transport: TransportKind.ipc };
  const debug: NodeModule = { ...server, options: { execArgv: ["--nolazy", "--inspect=6009"] } };
  return activateWith(new LanguageClient(clientId, clientName, { run: server, debug }, clientOptions), context);
}
