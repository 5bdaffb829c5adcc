import { type CommandFails, type CommandPhase, type JailView, modelJail } from "../../lifecycle/index.ts";
import { commandsOf } from "../edits/commands.ts";
import { moveToPhase } from "../edits/move-to-phase.ts";
import { isTrivial } from "../edits/remove-command.ts";
import { isInside, rangeOf, spelling } from "../edits/source-text.ts";
import type { Proposal } from "../finding.ts";
import type { JailContext } from "../rule.ts";
import { shown } from "./words.ts";

/** What the rules about commands that name a jail at the wrong time have in common (M25). */

/** What the program prints, as a note; nothing where that was not seen. */
export function complaint({ program, subject }: CommandFails): string[] {
  return printing.has(program)
    ? [`It prints \`${program}: jail ${shown(subject).replaceAll("`", '"')} not found\`.`]
    : [];
}

/** Programs whose words are known. */
const printing = new Set(["ifconfig", "jexec", "jls", "cpuset"]);

/**
 * Moves the statement of a command that fails to another phase. Nothing where its string does something else as well, or
 * where other jails run it for a jail that is spelled out.
 *
 * @param safe whether the command does there what it was meant to do
 */
export function moveFix(
  context: JailContext,
  event: CommandFails,
  phase: CommandPhase,
  safe: boolean,
): readonly Proposal[] {
  const { jail, configuration } = context;
  const { parameter, valueIndex, start } = event.command;
  const others = commandsOf(jail, event.command).filter((command) => command.start !== start);
  if (!others.every(({ words }) => isTrivial(words))) return [];
  const range = rangeOf(jail, event.command);
  const isShared = range !== undefined && !isInside(jail, range.path, range.start) && configuration.jails.length > 1;
  if (isShared && !spelling(jail, event.subjectWord)?.variables.length) return [];
  if (failsThere(context, event, phase)) return [];
  const edits = moveToPhase(context, parameter, valueIndex, phase);
  return edits === undefined ? [] : [{ title: `Move the line to \`${phase}\``, guess: !safe, edits }];
}

/**
 * Whether something fails when the command runs there that did not fail before: the interface has another name by then, is not
 * yet in the jail, or is not where a later step looks for it. A failing exec.prestop is worse than a failing exec.poststop,
 * since it keeps the jail from being removed.
 */
function failsThere(
  { jail, model, release }: JailContext,
  { command, guarded }: CommandFails,
  phase: CommandPhase,
): boolean {
  const moved = jail.get(command.parameter)?.values[command.valueIndex];
  const target = jail.get(phase)?.values ?? [];
  if (moved === undefined) return false;
  const view: JailView = {
    name: jail.name,
    failed: jail.failed,
    get(parameter) {
      if (parameter === phase) return { spelling: phase, values: [...target, moved] };
      const found = jail.get(parameter);
      if (found === undefined || parameter !== command.parameter) return found;
      return { spelling: found.spelling, values: found.values.filter((_, index) => index !== command.valueIndex) };
    },
  };
  return failures(modelJail(view, release)) > failures(model) - (guarded ? 0 : 1);
}

function failures({ events }: Pick<JailContext["model"], "events">): number {
  return events.filter((event) => event.type === "command-fails" && !event.guarded).length;
}
