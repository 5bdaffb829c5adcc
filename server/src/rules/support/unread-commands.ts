import type { Configuration, EffectiveJail } from "../../config/index.ts";
import { linesOf, NodeKind, type SyntaxProblem, type SyntaxTree, topStatementAt } from "../../syntax/index.ts";
import type { IsConsequence } from "../rule/rule.ts";
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
  const unread = [...configuration.files].flatMap(([path, { tree }]) =>
    tree === undefined ? [] : unreadIn(tree).map((start) => ({ path, tree, start })),
  );
  if (unread.length === 0) return undefined;
  return ({ id }, report) =>
    rulesOfMissingCommands.has(id) &&
    unread.some(({ path, tree, start }) => {
      const block = blockAt(tree, start);
      const told = report.path === path ? blockAt(tree, report.start) : undefined;
      return block === undefined || told === undefined || block === told;
    });
}

/** The node of the outermost block in which something stands. */
function blockAt(tree: SyntaxTree, offset: number): number | undefined {
  const node = topStatementAt(tree, offset)?.node;
  return node !== undefined && (tree.nodes.kinds[node] as NodeKind) === NodeKind.Jail ? node : undefined;
}

/** Nobody looks for one slip among thousands. */
const mostUnread = 50;

/** Where the slips are that left something of such a statement out. */
const unreadIn = remembered((tree: SyntaxTree): readonly number[] => {
  const found: number[] = [];
  for (const problem of tree.problems) {
    if (found.length === mostUnread) break;
    if (!problem.accepted && isUnread(tree, problem)) found.push(problem.start);
  }
  return found;
});

/** The names of such statements, finished or not. */
const commandName = /(?:^|[{;])\s*(?:e|ex|exe|exec\b[\w.]*|command|vnet[\w.]*|\$\S*)\s*(?:$|[+=])/;

function isUnread(tree: SyntaxTree, { code, start, end }: SyntaxProblem): boolean {
  const lines = linesOf(tree);
  const from = lines.startOf(lines.lineOf(start));
  const before = tree.text.slice(from, Math.min(end, from + longestName));
  if (code === "missing-semicolon") return commandName.test(before) && !before.includes("=");
  return (
    (code === "syntax-error" || code === "needs-quotes" || code === "string-unterminated") && commandName.test(before)
  );
}

/** Characters of a line in which the name of its statement is looked for. */
const longestName = 200;
