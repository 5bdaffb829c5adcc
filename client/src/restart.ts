import type { BaseLanguageClient } from "vscode-languageclient";

/** A server that hangs is ended by the library two seconds after it was given up (ms); what has started before is taken for it. */
const endTime = 3000;

/** Starts the server again, once for all who ask meanwhile, and says how long (ms) the new one took until it had answered. */
export function restarting(client: BaseLanguageClient): () => Promise<number> {
  let underWay: Promise<number> | undefined;
  return () => {
    underWay ??= restart(client).finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
}

async function restart(client: BaseLanguageClient): Promise<number> {
  if (client.isRunning()) await client.stop().catch(() => new Promise<void>((ended) => setTimeout(ended, endTime)));
  const began = Date.now();
  await client.start();
  return Date.now() - began;
}
