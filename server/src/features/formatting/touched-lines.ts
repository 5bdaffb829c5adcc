import { JailNode, linesOf, NodeKind, type SyntaxTree } from "../../syntax/index.ts";
import type { Range } from "../shared/context.ts";

/** The lines of the statements that a stretch of a file touches. Of a block it is the head, with its brace. */
export function wholeLines(tree: SyntaxTree, { start, end }: Range): Range {
  const { nodes, tokens, text } = tree;
  const lines = linesOf(tree);
  // A selection that ends before the first character of a line does not touch it.
  const last = end > start && text[end - 1] === "\n" ? end - 1 : end;
  let from = lines.startOf(lines.lineOf(start));
  let to = lines.endOf(lines.lineOf(last));
  for (let node = 1; node < nodes.count; node++) {
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
