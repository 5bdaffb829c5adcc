import { type CommandFails, type CommandPhase, type JailView, modelJail } from "../../lifecycle/index.ts";
import { commandsOf, isTrivial } from "../edits/commands.ts";
import { moveToPhase } from "../edits/move-to-phase.ts";
import { isInside, rangeOf, spelling } from "../edits/source-text.ts";
import { takenOut, takeOut } from "../edits/take-out.ts";
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
 * Moves a command that fails to another phase: its statement, or the command alone where its string does something else as
 * well. Nothing where other jails run it for a jail that is spelled out.
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
  const range = rangeOf(jail, event.command);
  const isShared = range !== undefined && !isInside(jail, range.path, range.start) && configuration.jails.length > 1;
  if (isShared && !spelling(jail, event.subjectWord)?.variables.length) return [];
  const value = jail.get(parameter)?.values[valueIndex];
  if (value === undefined) return [];
  const others = commandsOf(jail, event.command).filter((command) => command.start !== start);
  if (others.every(({ words }) => isTrivial(words))) {
    if (failsThere(context, event, phase, value, undefined)) return [];
    const edits = moveToPhase(context, parameter, valueIndex, phase);
    return edits === undefined ? [] : [{ title: `Move the line to \`${phase}\``, guess: !safe, edits }];
  }
  const parts = takenOut(context, event.command);
  if (parts === undefined) return [];
  const { command, gap } = parts;
  const rest = value.slice(0, gap.start) + value.slice(gap.end);
  if (failsThere(context, event, phase, value.slice(command.start, command.end), rest)) return [];
  const edits = takeOut(context, parts, phase);
  return edits === undefined ? [] : [{ title: `Run it in \`${phase}\``, guess: true, edits }];
}

/**
 * Whether something fails when the command runs there that did not fail before: the interface has another name by then, is not
 * yet in the jail, or is not where a later step looks for it. A failing exec.prestop is worse than a failing exec.poststop,
 * since it keeps the jail from being removed.
 *
 * @param moved what is added to the list of `phase`
 * @param rest what stays of the string; undefined when that goes as a whole
 */
function failsThere(
  { jail, model, release }: JailContext,
  { command, guarded }: CommandFails,
  phase: CommandPhase,
  moved: string,
  rest: string | undefined,
): boolean {
  const target = jail.get(phase)?.values ?? [];
  const left = rest === undefined ? [] : [rest];
  const view: JailView = {
    name: jail.name,
    failed: jail.failed,
    get(parameter) {
      if (parameter === phase) return { spelling: phase, values: [...target, moved] };
      const found = jail.get(parameter);
      if (found === undefined || parameter !== command.parameter) return found;
      const values = found.values.flatMap((value, index) => (index === command.valueIndex ? left : [value]));
      return { spelling: found.spelling, values };
    },
  };
  return failures(modelJail(view, release)) > failures(model) - (guarded ? 0 : 1);
}

function failures({ events }: Pick<JailContext["model"], "events">): number {
  return events.filter((event) => event.type === "command-fails" && !event.guarded).length;
}
