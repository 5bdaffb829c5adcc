import { applyEdits } from "../../analysis/index.ts";
import { type IncludeNode, NodeKind, type SyntaxTree, statementAt, TokenKind } from "../../syntax/index.ts";

/**
 * A stretch of a file as it reads in another folder, each line of its own behind `indentation`: relative names in its includes go
 * the way back (`way`). Undefined where such a name cannot be written again.
 */
export function movedText(
  tree: SyntaxTree,
  { start, end }: { readonly start: number; readonly end: number },
  way: string,
  indentation = "",
): string | undefined {
  const edits: { start: number; end: number; text: string }[] = [];
  for (const include of way === "" ? [] : includesIn(tree, start, end)) {
    for (const value of include.values()) {
      const pieces = value.pieces();
      const name = pieces.map((piece) => (piece.kind === "text" ? piece.text : "$")).join("");
      if (name.startsWith("/")) continue;
      if (!/^[^"\\$\r\n]+$/.test(name) || value.text.includes("\\")) return undefined;
      edits.push({ start: value.start - start, end: value.end - start, text: `"${way}${name}"` });
    }
  }
  const text = tree.text.slice(start, end);
  if (indentation !== "") {
    for (const at of lineStarts(tree, start, end))
      edits.push({ start: at - start, end: at - start, text: indentation });
  }
  return applyEdits(text, edits);
}

function includesIn(tree: SyntaxTree, start: number, end: number): IncludeNode[] {
  const { nodes, tokens } = tree;
  const found: IncludeNode[] = [];
  for (let node = 1; node < nodes.count; node++) {
    const at = tokens.start(nodes.firstTokens[node]);
    if ((nodes.kinds[node] as NodeKind) !== NodeKind.Include || at < start || at >= end) continue;
    found.push(statementAt(tree, node) as IncludeNode);
  }
  return found;
}

/** Where lines begin that hold something and are no part of a string or comment of several lines. */
function lineStarts({ text, tokens }: SyntaxTree, start: number, end: number): number[] {
  const found: number[] = [];
  for (let at = start; at < end; at = text.indexOf("\n", at) + 1) {
    const kind: TokenKind = at === 0 ? TokenKind.Whitespace : tokens.kinds[tokens.at(at - 1)];
    const isFree = at === start || kind === TokenKind.Whitespace || kind === TokenKind.LineComment;
    if (isFree && !/[\r\n]/.test(text[at] ?? "\n")) found.push(at);
    if (text.indexOf("\n", at) < 0) break;
  }
  return found;
}
