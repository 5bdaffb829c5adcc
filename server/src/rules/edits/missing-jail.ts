import { type CommandFails, type CommandPhase, isIncidental, knowledgeOf } from "../../lifecycle/index.ts";
import { say } from "../../words/index.ts";
import type { Proposal } from "../rule/finding.ts";
import type { JailContext } from "../rule/rule.ts";
import { rangeOf, spelling } from "../support/source-text.ts";
import { shown } from "../support/words.ts";
import { commandsOf } from "./commands.ts";
import { moveToPhase } from "./move-to-phase.ts";
import { isShared } from "./shared-lines.ts";
import { takenOut, takeOut } from "./take-out.ts";

/** What the rules about commands that name a jail at the wrong time have in common (M25). */

/** What the program prints, as a note; nothing where that was not seen. */
export function printedNote({ program, subject }: CommandFails): string[] {
  return knowledgeOf(program).printsMissingJail
    ? [say`It prints \`${program}: jail ${shown(subject).replaceAll("`", '"')} not found\`.`]
    : [];
}

/**
 * Moves a command that fails to another phase: its statement, or the command alone where its string does something else as
 * well. Nothing where other jails run it for a jail that is spelled out.
 */
export function moveFix(context: JailContext, outcome: CommandFails, phase: CommandPhase): readonly Proposal[] {
  const { jail } = context;
  const { parameter, valueIndex, start } = outcome.command;
  const range = rangeOf(jail, outcome.command);
  if (range !== undefined && isShared(context, range) && !spelling(jail, outcome.subjectWord)?.variables.length)
    return [];
  const others = commandsOf(jail, outcome.command).filter((command) => command.start !== start);
  if (others.every(({ words }) => isIncidental(words[0]?.text))) {
    const edits = moveToPhase(context, parameter, valueIndex, phase);
    return edits === undefined ? [] : [{ title: say`Move the line to \`${phase}\``, edits }];
  }
  const parts = takenOut(context, outcome.command);
  if (parts === undefined) return [];
  const edits = takeOut(context, parts, phase);
  return edits === undefined ? [] : [{ title: say`Run it in \`${phase}\``, edits }];
}
