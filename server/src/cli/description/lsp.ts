import type { CommandDescription } from "./shape.ts";

export const lspDescription = {
  name: "lsp",
  summary: "the language server, for any editor",
  synopses: ["--stdio"],
  what: [
    "Starts the language server for an editor. It speaks the Language Server Protocol on stdin and stdout and ends with its editor.",
  ],
  operands: [],
  options: {
    stdio: { what: "speak on stdin and stdout, which is the only way there is" },
    // vscode-languageclient adds its process id, after whose end the server ends as well.
    clientProcessId: { what: "the process of the editor", value: { name: "PID", kind: "number" }, hidden: true },
  },
  exits: [{ status: 0, when: "the editor has ended it" }],
  examples: [{ command: "jailconf lsp --stdio", what: "What an editor runs." }],
} as const satisfies CommandDescription;
