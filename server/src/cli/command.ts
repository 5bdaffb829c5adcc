import type { Io } from "./io.ts";

/** One command: gets the arguments after its name, returns the exit status. */
export interface Command {
  readonly usage: string;
  run(args: readonly string[], io: Io): number | Promise<number>;
}
