import type { SyntaxTree } from "./ast.ts";
import { type JailNode, type SimpleStatement, statementAt } from "./ast.ts";
import { NodeKind } from "./node-list.ts";

/** The innermost node that holds the character at `offset` or ends there; at least the file. Where two nodes touch, the one that starts here. */
export function nodeAt(tree: SyntaxTree, offset: number): number {
  const { nodes, tokens } = tree;
  let node = lastStartingBefore(tree, offset);
  while (node > 0 && tokens.ends[nodes.endTokens[node] - 1] < offset) node = nodes.parents[node];
  return Math.max(node, 0);
}

/** The last node that starts at `offset` or before it. Nodes lie in the order of their first tokens, so it is found by halves. */
function lastStartingBefore({ nodes, tokens }: SyntaxTree, offset: number): number {
  let low = 0;
  let high = nodes.count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (tokens.start(nodes.firstTokens[middle]) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The statement around `offset` that is not a block, or undefined. */
export function simpleStatementAt(tree: SyntaxTree, offset: number): SimpleStatement | undefined {
  for (let node = nodeAt(tree, offset); node > 0; node = tree.nodes.parents[node]) {
    const kind: NodeKind = tree.nodes.kinds[node];
    if (kind === NodeKind.Jail) return undefined;
    if (kind !== NodeKind.Value) return statementAt(tree, node) as SimpleStatement;
  }
  return undefined;
}

/** The innermost block around `offset`, its name included, or undefined at top level. */
export function jailAt(tree: SyntaxTree, offset: number): JailNode | undefined {
  for (let node = nodeAt(tree, offset); node > 0; node = tree.nodes.parents[node]) {
    if (tree.nodes.kinds[node] === NodeKind.Jail) return statementAt(tree, node) as JailNode;
  }
  return undefined;
}
