import type { ExtensionContext } from "vscode";
import { activateWith, type Startup } from "./extension";
import { makeNodeClient } from "./node-client";
import { makeWorkerClient } from "./worker-client";

export { deactivate } from "./extension";

/**
 * Entry of the extension: one file, which VS Code loads into a Node process on the desktop and on remote machines, and into a web
 * worker in a browser. Each of the two loads what it needs of the library when it starts.
 */
export async function activate(context: ExtensionContext): Promise<Startup> {
  const began = performance.now();
  const makeClient = "WorkerGlobalScope" in globalThis ? makeWorkerClient : makeNodeClient;
  return activateWith(await makeClient(context), context, () => performance.now() - began);
}
