import type { SyntaxTree } from "./ast.ts";
import { type JailNode, type SimpleStatement, statementAt } from "./ast.ts";
import { NodeKind } from "./node-list.ts";

/** The innermost node that holds the character at `offset` or ends there; at least the file. */
export function nodeAt(tree: SyntaxTree, offset: number): number {
  const { nodes, tokens } = tree;
  let node = 0;
  descending: for (;;) {
    for (let child = node + 1; child < nodes.endNodes[node]; child = nodes.endNodes[child]) {
      if (tokens.start(nodes.firstTokens[child]) > offset) break;
      if (tokens.ends[nodes.endTokens[child] - 1] >= offset) {
        // Where two nodes touch, the one that starts here is meant.
        const next = nodes.endNodes[child];
        if (next < nodes.endNodes[node] && tokens.start(nodes.firstTokens[next]) <= offset) continue;
        node = child;
        continue descending;
      }
    }
    return node;
  }
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
