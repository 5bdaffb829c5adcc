import { join } from "node:path";
import { readStandardInput } from "./stdin.ts";

export { UsageError } from "./usage-error.ts";

/** What a command needs from the process around it, so that tests can run it in their own. */
export interface Io {
  /** Where relative paths start. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether standard output is a terminal, and how wide it is. */
  readonly isTerminal: boolean;
  readonly columns: number;
  /** Whether standard error is a terminal, on which progress is shown. */
  readonly isErrorTerminal: boolean;
  /** The folder in which the pages of the rules lie, ID.md each. */
  readonly pages: string;
  /** The bytes of standard input, up to its end. Throws UsageError where there are none, or too many. */
  readInput(): Uint8Array;
  out(text: string): void;
  err(text: string): void;
}

/** Exit statuses: as grep(1) and most linters have them. */
export const ExitStatus = { ok: 0, found: 1, notRun: 2 } as const;

/** The process itself. */
export function processIo(): Io {
  // `jailconf check … | head` closes the pipe early, which is no error of ours.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit();
    // A full disk, for example: what is lacking in the output has to be told, and no more can be done.
    process.stderr.write(`jailconf: cannot write the output: ${error.message}\n`);
    process.exit(ExitStatus.notRun);
  });
  return {
    cwd: process.cwd(),
    env: process.env,
    isTerminal: process.stdout.isTTY === true,
    columns: process.stdout.columns ?? 100,
    isErrorTerminal: process.stderr.isTTY === true,
    // The build puts them beside the bundle (scripts/build.mjs).
    pages: join(__dirname, "rules"),
    readInput: readStandardInput,
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  };
}
