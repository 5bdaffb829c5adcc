import type { CommandFails, CommandPhase } from "../../lifecycle/index.ts";
import { commandsOf, isTrivial } from "../edits/commands.ts";
import { moveToPhase } from "../edits/move-to-phase.ts";
import { isShared } from "../edits/shared-lines.ts";
import { rangeOf, spelling } from "../edits/source-text.ts";
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
  const { jail } = context;
  const { parameter, valueIndex, start } = event.command;
  const range = rangeOf(jail, event.command);
  if (range !== undefined && isShared(context, range) && !spelling(jail, event.subjectWord)?.variables.length)
    return [];
  const others = commandsOf(jail, event.command).filter((command) => command.start !== start);
  if (others.every(({ words }) => isTrivial(words))) {
    const edits = moveToPhase(context, parameter, valueIndex, phase);
    return edits === undefined ? [] : [{ title: `Move the line to \`${phase}\``, guess: !safe, edits }];
  }
  const parts = takenOut(context, event.command);
  if (parts === undefined) return [];
  const edits = takeOut(context, parts, phase);
  return edits === undefined ? [] : [{ title: `Run it in \`${phase}\``, guess: true, edits }];
}
