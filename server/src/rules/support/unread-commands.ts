import type { Configuration, EffectiveJail } from "../../config/index.ts";
import { type Outcome, startOrder, stopOrder } from "../../lifecycle/index.ts";
import { linesOf, NodeKind, type SyntaxProblem, type SyntaxTree, topStatementAt } from "../../syntax/index.ts";
import type { IsConsequence, Report } from "../rule/rule.ts";
import { rulesOfMissingCommands } from "./lost-commands.ts";
import { remembered } from "./remembered.ts";

/**
 * What a start or a stop is told to lack in a block in which a statement with commands, or with the interfaces of the jail, could
 * not be read, as while it is being written. One that stands outside of all blocks may be part of every jail.
 */
export function followsFromUnread(
  configuration: Configuration,
  jail: EffectiveJail | undefined,
): IsConsequence | undefined {
  if (jail !== undefined) return undefined;
  const unread: (UnreadStatement & { readonly path: string; readonly tree: SyntaxTree })[] = [];
  for (const { path, tree } of configuration.files.values())
    for (const slip of unreadIn(tree)) unread.push({ path, tree, ...slip });
  if (unread.length === 0) return undefined;
  return ({ id }, report) =>
    rulesOfMissingCommands.has(id) &&
    unread.some(({ path, tree, start, name }) => {
      if (isBefore(report, name)) return false;
      const block = blockAt(tree, start);
      const told = report.path === path ? blockAt(tree, report.start) : undefined;
      return block === undefined || told === undefined || block === told;
    });
}

/** Whether what fails does so before the statement runs anything. One whose name is not finished may be of any step. */
function isBefore({ about }: Report, name: string): boolean {
  const step = order.indexOf(name);
  const outcomes = about === undefined ? [] : [about].flat();
  const isEarlier = (outcome: Outcome): boolean =>
    outcome.type === "command-fails" && outcome.operation === "start" && startOrder.indexOf(outcome.phase) < step;
  return outcomes.length > 0 && outcomes.every(isEarlier);
}

const order: readonly string[] = [...startOrder, ...stopOrder];

/** The node of the outermost block in which something stands. */
function blockAt(tree: SyntaxTree, offset: number): number | undefined {
  const node = topStatementAt(tree, offset)?.node;
  return node !== undefined && (tree.nodes.kinds[node] as NodeKind) === NodeKind.Jail ? node : undefined;
}

/** Where a slip is that left something of such a statement out, and its name as far as it is written. */
interface UnreadStatement {
  readonly start: number;
  readonly name: string;
}

/** Nobody looks for one slip among thousands. */
const mostUnread = 50;

const unreadIn = remembered((tree: SyntaxTree): readonly UnreadStatement[] => {
  const found: UnreadStatement[] = [];
  for (const problem of tree.problems) {
    if (found.length === mostUnread) break;
    const name = problem.accepted ? undefined : nameOfUnread(tree, problem);
    if (name !== undefined) found.push({ start: problem.start, name });
  }
  return found;
});

/** The names of such statements, finished or not. */
const commandName = /(?:^|[{;])\s*(e|ex|exe|exec\b[\w.]*|command|vnet[\w.]*|\$\S*)\s*(?:$|[+=])/;

function nameOfUnread(tree: SyntaxTree, { code, start, end }: SyntaxProblem): string | undefined {
  const lines = linesOf(tree);
  const from = lines.startOf(lines.lineOf(start));
  const before = tree.text.slice(from, Math.min(end, from + longestName));
  const isName = code === "missing-semicolon" && !before.includes("=");
  const isValue = code === "syntax-error" || code === "needs-quotes" || code === "string-unterminated";
  return isName || isValue ? commandName.exec(before)?.[1] : undefined;
}

/** Characters of a line in which the name of its statement is looked for. */
const longestName = 200;
