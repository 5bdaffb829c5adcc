import { availableParallelism } from "node:os";
import { basename, join } from "node:path";
import type { Worker } from "node:worker_threads";
import { languageInUse, say } from "../words/index.ts";
import { mayBeTerminal, standardOutput } from "./standard-output.ts";
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
  /** Writes to the terminal as it is what says how far something has come; undefined where standard error is no terminal. */
  readonly showProgress: ((text: string) => void) | undefined;
  /** The folder in which the pages of the rules lie, ID.md each. */
  readonly pages: string;
  /** The bytes of standard input, up to its end. Throws UsageError where there are none, or too many. */
  readInput(): Uint8Array;
  /** Where work can be divided: how many threads there is a processor for, and how another one of this program starts. */
  readonly threads?: { readonly most: number; start(): Promise<Worker> };
  out(text: string): void;
  err(text: string): void;
}

/** Exit statuses: as grep(1) and most linters have them. */
export const ExitStatus = { ok: 0, found: 1, notRun: 2 } as const;

/** What the process around a command is, and whether it can be left. */
export interface ProcessIo extends Io {
  /** Whether something that was written may not have been taken yet, as a pipe takes it. */
  mayBeWaiting(): boolean;
}

/** The process itself. */
export function processIo(): ProcessIo {
  let isStreaming = false;
  const output = standardOutput((error) => {
    // `jailconf check … | head` closes the pipe early, which is no error of ours.
    if (error.code === "EPIPE") process.exit();
    // A full disk, for example: what is lacking in the output has to be told, and no more can be done.
    process.stderr.write(`jailconf: ${say`cannot write the output: ${error.message}`}\n`);
    process.exit(ExitStatus.notRun);
  });
  const err = (text: string): void => {
    isStreaming = true;
    process.stderr.write(text);
  };
  return {
    cwd: process.cwd(),
    env: process.env,
    isTerminal: output.isTerminal,
    columns: output.columns ?? 100,
    showProgress: mayBeTerminal(2) && process.stderr.isTTY === true ? err : undefined,
    // The build puts them beside the bundle (scripts/build.mjs).
    pages: join(__dirname, "rules"),
    readInput: readStandardInput,
    threads: {
      most: availableParallelism(),
      start: startThread,
    },
    out(text) {
      isStreaming ||= !output.isFile;
      output.write(text);
    },
    err,
    mayBeWaiting: () => isStreaming,
  };
}

/** The first word of the command line of another thread. */
export const judgesParts = "--judge-parts";

async function startThread(): Promise<Worker> {
  // Loaded here, because a check of one file has no use for it.
  const { Worker } = await import("node:worker_threads");
  return new Worker(threadProgram(), { argv: [judgesParts], workerData: { language: languageInUse() } });
}

/** What another thread runs: the program with its compiled code beside it (start.ts), or where one file holds all that file. */
const threadProgram = (): string =>
  basename(__filename) === "program.cjs" ? join(__dirname, "jailconf.cjs") : __filename;
