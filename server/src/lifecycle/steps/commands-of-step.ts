import type { SimpleCommand } from "../../shell/index.ts";
import type { CommandStep } from "./steps.ts";

/** The commands of a step: those of its string, or the one that jail(8) puts together itself. */
export function commandsOfStep(step: CommandStep): readonly SimpleCommand[] {
  return step.commandLine?.commands ?? [commandOfItself(step)];
}

/** The value that asks for it stands for each of its words. */
export function commandOfItself({ argv, span: { start, end } }: CommandStep): SimpleCommand {
  return {
    words: argv.map((text) => ({ text, start, end })),
    assignments: nothing,
    redirects: nothing,
    start,
    end,
    runs: "always",
    conditional: false,
    guarded: false,
    background: false,
    substituted: false,
  };
}

const nothing: readonly never[] = [];
