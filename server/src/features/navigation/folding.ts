import { JailNode, linesOf, NodeKind, TokenKind } from "../../syntax/index.ts";
import type { FeatureContext } from "../shared/context.ts";

/** Lines that can be folded away, zero-based; the last one stays visible for blocks, since it holds the brace. */
export interface FoldingRange {
  readonly startLine: number;
  readonly endLine: number;
  readonly kind: "comment" | "block";
}

export function foldingRanges({ tree }: FeatureContext): FoldingRange[] {
  const lines = linesOf(tree);
  const ranges: FoldingRange[] = [];
  const { nodes, tokens, text } = tree;
  for (let node = 1; node < nodes.count; node++) {
    if ((nodes.kinds[node] as NodeKind) !== NodeKind.Jail) continue;
    const block = new JailNode(tree, node);
    const startLine = lines.lineOf(block.openBrace);
    const { closeBrace } = block;
    const endLine = closeBrace === undefined ? lines.lineOf(block.end) : lines.lineOf(closeBrace) - 1;
    if (endLine > startLine) ranges.push({ startLine, endLine, kind: "block" });
  }
  let firstLine = -1;
  let lastLine = -2;
  const finish = (): void => {
    if (lastLine > firstLine) ranges.push({ startLine: firstLine, endLine: lastLine, kind: "comment" });
    firstLine = -1;
    lastLine = -2;
  };
  for (let token = 0; token < tokens.count; token++) {
    const kind: TokenKind = tokens.kinds[token];
    if (kind !== TokenKind.LineComment && kind !== TokenKind.BlockComment) continue;
    const start = tokens.start(token);
    const line = lines.lineOf(start);
    const isAlone = text.slice(lines.startOf(line), start).trim() === "";
    if (kind === TokenKind.BlockComment) {
      finish();
      const endLine = lines.lineOf(tokens.ends[token]);
      if (endLine > line) ranges.push({ startLine: line, endLine, kind: "comment" });
    } else if (isAlone) {
      if (line !== lastLine + 1) {
        finish();
        firstLine = line;
      }
      lastLine = line;
    }
  }
  finish();
  return ranges;
}
