import { parseArguments } from "./arguments.ts";
import type { Command } from "./command.ts";
import { UsageError } from "./io.ts";

const usage = `Usage: jailconf lsp --stdio

Starts the language server for an editor. It speaks the Language Server Protocol on stdin and stdout and ends with its editor.`;

export const lspCommand: Command = {
  usage,
  async run(args) {
    // vscode-languageclient adds its process id, after whose end the server ends as well.
    const options = parseArguments(args, { stdio: "flag", clientProcessId: "value" });
    if (options.operands.length > 0) throw new UsageError(`${options.operands[0]}: the server takes no files`);
    // Loaded here, because the other commands start twice as fast without the protocol.
    const { startNodeServer } = await import("../lsp/node-server.ts");
    startNodeServer();
    // The connection ends the process.
    return new Promise<number>(() => {});
  },
};
