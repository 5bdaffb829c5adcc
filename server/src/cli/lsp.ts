import { parseArguments } from "./arguments.ts";
import type { Command } from "./run.ts";

export const lspCommand: Command = {
  summary: "the language server, for any editor",
  usage:
    "Usage: jailconf lsp --stdio\n\nStarts the language server; it speaks the Language Server Protocol on stdin and stdout.",
  async run(args) {
    parseArguments(args, { stdio: "flag" });
    // Loaded only here: the other commands start faster without it.
    const { startNodeServer } = await import("../lsp/node-server.ts");
    startNodeServer();
    // The server ends the process itself, with the status that the protocol asks for.
    return new Promise<number>(() => {});
  },
};
