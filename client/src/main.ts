import type { ExtensionContext } from "vscode";
import { activateWith, restoreWith } from "./extension.ts";
import { loadMessages } from "./messages.ts";
import { makeNodeClient } from "./node-client.ts";
import { makeWorkerClient } from "./worker-client.ts";

export { deactivate } from "./extension.ts";

/** How long (ms) the start took, for those who measure. */
export interface Startup {
  /** What was done in one go, during which other extensions of the host have to wait. */
  readonly stretches: readonly number[];
  /** Until the language server had answered. */
  readonly ready: number;
}

/**
 * Entry of the extension: one file, which VS Code loads into a Node process on the desktop and on remote machines, and into a web
 * worker in a browser. Each of the two loads what it needs of the library when it starts, and lets others do their work in between.
 */
export async function activate(context: ExtensionContext): Promise<Startup> {
  const began = performance.now();
  const stretches: number[] = [];
  const inOneGo = async <T>(work: () => Promise<T>): Promise<T> => {
    await new Promise<void>((next) => setTimeout(next));
    const start = performance.now();
    const result = await work();
    stretches.push(performance.now() - start);
    return result;
  };
  const makeClient = "WorkerGlobalScope" in globalThis ? makeWorkerClient : makeNodeClient;
  await loadMessages(context.extensionUri);
  const client = await inOneGo(() => makeClient(context));
  // In a list, because for what it promises the server has to answer.
  const [answered] = await inOneGo(async () => [activateWith(client, context)]);
  await answered;
  const ready = performance.now() - began;
  await restoreWith(client, context);
  return { stretches, ready };
}
