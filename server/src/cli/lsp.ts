import { parseArguments } from "./arguments.ts";
import { ExitStatus } from "./io.ts";
import type { Command } from "./run.ts";

export const lspCommand: Command = {
  summary: "the language server, for any editor",
  usage: "Usage: jailconf lsp --stdio\n\nStarts the language server; it speaks the Language Server Protocol on stdin and stdout.",
  run(args, io) {
    parseArguments(args, { stdio: "flag" });
    io.err("jailconf lsp: not built in yet\n");
    return ExitStatus.notRun;
  },
};
