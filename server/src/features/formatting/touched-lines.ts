import { JailNode, linesOf, NodeKind, type SyntaxTree, topStatements } from "../../syntax/index.ts";
import type { Range } from "../shared/context.ts";

/** The lines of the statements that a stretch of a file touches. Of a block it is the head, with its brace. */
export function wholeLines(tree: SyntaxTree, { start, end }: Range): Range {
  const { nodes, tokens, text } = tree;
  const lines = linesOf(tree);
  // A selection that ends before the first character of a line does not touch it.
  const last = end > start && text[end - 1] === "\n" ? end - 1 : end;
  let from = lines.startOf(lines.lineOf(start));
  let to = lines.endOf(lines.lineOf(last));
  for (let node = firstTouched(tree, from); node < nodes.count; node++) {
    const kind: NodeKind = nodes.kinds[node];
    if (kind === NodeKind.Value) continue;
    const nodeStart = tokens.start(nodes.firstTokens[node]);
    if (nodeStart > to) break;
    const jail = kind === NodeKind.Jail ? new JailNode(tree, node) : undefined;
    const nodeEnd = jail ? jail.openBrace + 1 : (tokens.ends[nodes.endTokens[node] - 1] ?? nodeStart);
    if (nodeEnd <= from) continue;
    from = Math.min(from, lines.startOf(lines.lineOf(nodeStart)));
    to = Math.max(to, lines.endOf(lines.lineOf(Math.min(nodeEnd, text.length))));
  }
  return { start: from, end: to };
}

/** The first statement outside of all blocks that does not end before an offset: those before it are not touched. */
function firstTouched(tree: SyntaxTree, offset: number): number {
  // In a broken file what begins later may end earlier.
  if (tree.problems.length > 0) return 1;
  const statements = topStatements(tree);
  let low = 0;
  let high = statements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (statements[middle].end <= offset) low = middle + 1;
    else high = middle;
  }
  return statements[low]?.node ?? tree.nodes.count;
}
