import type { Configuration, Definition, EffectiveJail } from "../../config/index.ts";
import type { TextEdit } from "../rule/finding.ts";
import { ownLines } from "./list-edits.ts";
import { isOwnStatement } from "./shared-lines.ts";
import { type StatementStyle, styleOf } from "./statement-style.ts";

/** Statements of exec.* lists that are put beside others: where, and whether every jail then gets them. */

/** The last statement of the list that stands in the same block as `beside`. */
export function lastBeside(jail: EffectiveJail, parameter: string, beside: Definition): StatementStyle | undefined {
  const definition = jail.get(parameter)?.definitions.findLast((other) => isBeside(other, beside));
  return definition && styleOf({ definition });
}

/** Whether two statements stand in the same block, or both in the same file outside of all blocks. */
export function isBeside(definition: Definition, other: Definition): boolean {
  return definition.path === other.path && blockOf(definition) === blockOf(other);
}

/** The number of the node of the block; 0 for the file itself. */
function blockOf({ tree, node }: Definition): number {
  return Math.max(0, tree.nodes.parents[node]);
}

/** An edit that adds a statement (without its `;`) after another: on a line of its own where that one has its own. */
export function insertBehind(style: StatementStyle, statement: string, comment = ""): TextEdit | undefined {
  const { path, node, tree } = style;
  const lines = ownLines(style);
  if (lines === undefined) {
    if (node.semicolon === undefined) return undefined;
    return { path, start: node.end, end: node.end, text: ` ${statement};` };
  }
  const text = `${style.indentation}${statement};${comment}`;
  const isOpen = !tree.text.slice(lines.start, lines.end).endsWith("\n");
  return { path, start: lines.end, end: lines.end, text: isOpen ? `\n${text}` : `${text}\n` };
}

/**
 * Whether a statement of another list, put where `definition` stands, reaches exactly those jails that `definition`
 * reaches. What several jails share may be replaced by a later `=` in one of them; in a broken file nobody knows.
 *
 * @param parameter the list to which the statement would be added
 */
export function reachesSameJails(
  { sections, jails }: Configuration,
  jail: EffectiveJail,
  definition: Definition,
  parameter: string,
): boolean {
  // How far a statement reaches is only guessed in a file that jail(8) cannot read.
  if (definition.tree.problems.length > 0) return false;
  const own = isOwnStatement(jail, definition);
  const at = own
    ? sections.indexOf(jail.section)
    : sections.findIndex(({ definitions }) => definitions.includes(definition));
  return (own ? [jail] : jails).every((other) => {
    const entry = other.get(definition.name);
    // A jail that has thrown the statement away would get the new one.
    if (entry?.overridden?.includes(definition)) return false;
    if (!entry?.definitions.includes(definition)) return true;
    const first = other.get(parameter)?.definitions[0];
    if (first === undefined || first.appends) return true;
    return sections.findIndex(({ definitions }) => definitions.includes(first)) <= at;
  });
}

const phases = [
  ...["exec.prepare", "exec.prestart", "exec.created", "exec.start", "exec.poststart"],
  ...["exec.prestop", "exec.stop", "exec.poststop", "exec.release"],
];

/**
 * Where another command of a phase belongs in the block of `definition`, and what it looks like there: after the last one of
 * that phase, or else after the last command of the phases before it.
 */
export function placeForPhase(
  jail: EffectiveJail,
  definition: Definition,
  phase: string,
): { readonly place: StatementStyle; readonly style: StatementStyle } {
  const last = lastBeside(jail, phase, definition);
  if (last !== undefined) return { place: last, style: last };
  let place = styleOf({ definition });
  for (const earlier of phases.slice(0, phases.indexOf(phase))) {
    const candidate = lastBeside(jail, earlier, definition);
    if (candidate !== undefined && candidate.node.start > place.node.start) place = candidate;
  }
  // The blanks in front of the operator align a name of another length.
  const beforeOperator = place.beforeOperator === "" ? "" : " ";
  return { place, style: { ...place, name: phase, beforeOperator } };
}
