import { commandsAtSite, flatCommands, runsScript, type SimpleCommand } from "../../shell/index.ts";
import type { JailView } from "../jail/jail-view.ts";
import { withoutWrappersInFront } from "../programs/wrapper.ts";
import type { CommandStep } from "./steps.ts";

/** The commands of a step: those of its string, or the one that jail(8) puts together itself. */
export function commandsOfStep(step: CommandStep): readonly SimpleCommand[] {
  return step.commandLine?.commands ?? [commandOfItself(step)];
}

/** The same with those of `sh -c '…'` in the place of the shell, where their places in the string are known, and without `env` and its likes. */
export function innerCommandsOfStep(step: CommandStep, jail: JailView): readonly SimpleCommand[] {
  const commands = commandsOfStep(step);
  if (step.commandLine === undefined) return commands;
  if (!commands.some(runsScript)) return withoutWrappersInFront(commands);
  const value = jail.get(step.span.parameter)?.values[step.span.valueIndex];
  return withoutWrappersInFront(
    value === undefined ? commands : commandsAtSite(flatCommands(value), jail.site?.commands ?? []),
  );
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
