import nodeModule from "node:module";
import type { Command } from "./command.ts";
import { lspDescription } from "./description/lsp.ts";
import { UsageError } from "./io.ts";
import { folderOfKeptCode } from "./kept-code.ts";

export const lspCommand: Command<typeof lspDescription> = {
  description: lspDescription,
  async run({ operands }) {
    if (operands.length > 0) throw new UsageError(`${operands[0]}: the server takes no files`);
    keepCompiledCode();
    // Loaded here, because the other commands start twice as fast without the protocol.
    const { startNodeServer } = await import("../lsp/node-server.ts");
    await startNodeServer();
    // The connection ends the process.
    return new Promise<number>(() => {});
  },
};

/** Node keeps what it compiles of the server since release 22, where it finds a folder for it. */
function keepCompiledCode(): void {
  const { enableCompileCache } = nodeModule as { enableCompileCache?: (folder: string) => unknown };
  const folder = folderOfKeptCode(process.env);
  if (folder !== undefined) enableCompileCache?.(folder);
}
