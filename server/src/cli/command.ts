import type { CommandArguments } from "./arguments.ts";
import type { CommandDescription } from "./description/shape.ts";
import type { Io } from "./io.ts";

/** One command: what it is, and what it does with arguments of that description. Returns the exit status; may throw UsageError. */
export interface Command<Description extends CommandDescription = CommandDescription> {
  readonly description: Description;
  run(options: CommandArguments<Description["options"]>, io: Io): number | Promise<number>;
}
