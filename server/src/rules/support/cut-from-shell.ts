import type { EffectiveJail } from "../../config/index.ts";
import type { CommandFails, Outcome, ValueSpan } from "../../lifecycle/index.ts";
import { parseCommandLine, programName } from "../../shell/index.ts";

/**
 * Whether the string before that of a command is a shell and nothing else, as in `"/bin/sh", "/etc/rc"`: one command that a comma
 * has made two of.
 */
export function isCutFromShell(jail: EffectiveJail, { parameter, valueIndex }: ValueSpan): boolean {
  const before = jail.get(parameter)?.values[valueIndex - 1];
  if (before === undefined) return false;
  const { commands, background } = parseCommandLine(before);
  const [command] = commands;
  return (
    commands.length === 1 &&
    !background &&
    command.words.length === 1 &&
    programName(command.words[0].text ?? "") === "sh"
  );
}

/** The script, or option, that a comma has cut off the shell at `span`, and that fails by itself; undefined where there is none. */
export function scriptCutFrom(
  jail: EffectiveJail,
  span: ValueSpan,
  outcomes: readonly Outcome[],
): CommandFails | undefined {
  return outcomes.find(
    (outcome): outcome is CommandFails =>
      outcome.type === "command-fails" &&
      (outcome.reason === "not-executable" || outcome.reason === "no-program") &&
      outcome.command.parameter === span.parameter &&
      outcome.command.valueIndex === span.valueIndex + 1 &&
      isCutFromShell(jail, outcome.command),
  );
}
