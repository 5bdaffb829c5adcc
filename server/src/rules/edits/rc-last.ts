import { type EffectiveParameter, writtenRange } from "../../config/index.ts";
import { knowledgeOf, runsLinuxInit, runsRc, type ValueSpan } from "../../lifecycle/index.ts";
import { say } from "../../words/index.ts";
import type { Proposal, TextEdit } from "../rule/finding.ts";
import type { JailContext } from "../rule/rule.ts";
import { commandLineOf, isOneOfSeveral } from "./commands.ts";
import { makeAssign, moveBehind } from "./list-edits.ts";
import { insertBehind } from "./phase-lists.ts";
import { isOwnStatement } from "./shared-lines.ts";
import { styleOf, writeStatement } from "./statement-style.ts";

/** Commands that set up the network, and run after `rc`. */
interface LateCommands {
  readonly rc: ValueSpan;
  /** In the order in which they run; there is one at least. */
  readonly late: readonly ValueSpan[];
}

/** Runs `/etc/rc` behind the last command of exec.start that sets up the network. */
export function rcLastFix(context: JailContext, found: LateCommands): readonly Proposal[] {
  const { jail } = context;
  const parameter = jail.get(found.rc.parameter);
  const from = found.rc.valueIndex;
  const to = found.late[found.late.length - 1].valueIndex;
  // Within one list rc can change its place.
  if (found.late.some((span) => span.parameter !== found.rc.parameter)) return [];
  if (parameter === undefined || isOneOfSeveral(jail, found.rc)) return [];
  // A Linux userland has no /etc/rc of FreeBSD that could run last.
  if (parameter.values.some(runsLinuxInit) || !mayComeBefore(context, found, to)) return [];
  const edits = isSameForAll(context, parameter, to)
    ? (moveBehind(parameter, from, to) ?? takeOver(context, parameter, from, to))
    : undefined;
  return edits === undefined ? [] : [{ title: say`Run rc after the network commands`, edits }];
}

/** Whether the jails that share the last of these statements have the same list up to there. */
function isSameForAll(
  { configuration }: JailContext,
  { definitions, elements }: EffectiveParameter,
  to: number,
): boolean {
  const last = elements[to].written.definition;
  if (last.tree.problems.length > 0) return false;
  const list = definitions.slice(0, definitions.indexOf(last) + 1);
  return configuration.jails.every((other) => {
    const theirs = other.get("exec.start")?.definitions ?? [];
    return !theirs.includes(last) || list.every((definition, index) => theirs[index] === definition);
  });
}

/** Whether all that stands between rc and its new place can do without it: a route through lo0 cannot. */
function mayComeBefore({ jail }: JailContext, { rc, late }: LateCommands, to: number): boolean {
  for (let valueIndex = rc.valueIndex + 1; valueIndex <= to; valueIndex++) {
    const commands = commandLineOf(jail, { ...rc, valueIndex })?.commands ?? [];
    const fits = commands.every(({ words, start }) => {
      if (late.some((span) => span.valueIndex === valueIndex && span.start === start)) return true;
      return knowledgeOf(words[0]?.text).needsNoRc === true;
    });
    if (!fits) return false;
  }
  return true;
}

/**
 * Where rc is the one command that all jails share, and the jail adds its network: the jail then sets the list itself, and
 * runs rc where it belongs.
 */
function takeOver(
  { jail }: JailContext,
  { elements, values }: EffectiveParameter,
  from: number,
  to: number,
): TextEdit[] | undefined {
  const isOwnAt = (index: number): boolean => isOwnStatement(jail, elements[index].written.definition);
  if (from !== 0 || isOwnAt(0) || !elements.every((_, index) => index === 0 || isOwnAt(index))) return undefined;
  const [rc, first] = [elements[0].written, elements[1].written];
  if (elements[0].splicedFrom !== undefined || !first.definition.appends) return undefined;
  const { start, end } = writtenRange(rc);
  const firstStyle = styleOf(first);
  const last = styleOf(elements[to].written);
  // It runs rc there already, and only has to start the list.
  if (values.slice(to + 1).some(runsRc)) return makeAssign(firstStyle.node, firstStyle.path);
  const edit = insertBehind(last, writeStatement(last, "+=", rc.definition.tree.text.slice(start, end)));
  return edit === undefined ? undefined : [...makeAssign(firstStyle.node, firstStyle.path), edit];
}
