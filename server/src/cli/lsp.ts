import type { Command } from "./command.ts";
import { lspDescription } from "./description/lsp.ts";
import { UsageError } from "./io.ts";

export const lspCommand: Command<typeof lspDescription> = {
  description: lspDescription,
  async run({ operands }) {
    if (operands.length > 0) throw new UsageError(`${operands[0]}: the server takes no files`);
    // Loaded here, because the other commands start twice as fast without the protocol.
    const { startNodeServer } = await import("../lsp/node-server.ts");
    await startNodeServer();
    // The connection ends the process.
    return new Promise<number>(() => {});
  },
};
