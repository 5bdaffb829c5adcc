import { jailAt, linesOf, type SyntaxTree, simpleStatementAt, TokenKind } from "../../syntax/index.ts";
import type { IgnoreScope } from "./ignore-comments.ts";

/** A text that is put in at a UTF-16 offset. */
interface CommentLine {
  readonly offset: number;
  readonly text: string;
}

/**
 * The comment that silences `rule` for what starts at `offset`, on a line of its own; undefined where there is no block, where a
 * block does not begin its line, so that a comment before it would belong to something else, and where the line begins in the middle of
 * a value or of a comment, of which it would become a part.
 */
export function ignoreComment(
  tree: SyntaxTree,
  rule: string,
  offset: number,
  scope: IgnoreScope,
): CommentLine | undefined {
  switch (scope) {
    case "line":
      return above(tree, simpleStatementAt(tree, offset)?.start ?? offset, `jailconf-ignore ${rule}`);
    case "block": {
      const block = jailAt(tree, offset);
      if (!block) return undefined;
      const lines = linesOf(tree);
      const isFirst = tree.text.slice(lines.startOf(lines.lineOf(block.start)), block.start).trim() === "";
      return isFirst ? above(tree, block.start, `jailconf-ignore-block ${rule}`) : undefined;
    }
    case "file":
      return { offset: 0, text: `# jailconf-ignore-file ${rule}: \n` };
  }
}

function above(tree: SyntaxTree, offset: number, words: string): CommentLine | undefined {
  const lines = linesOf(tree);
  const line = lines.lineOf(offset);
  if (!isBetweenTokens(tree, lines.startOf(line))) return undefined;
  const indentation = /^[ \t]*/.exec(lines.lineText(line))?.[0] ?? "";
  return { offset: lines.startOf(line), text: `${indentation}# ${words}: \n` };
}

/** Whether a line that begins at `start` does so between tokens: what ends the line before is a blank or a comment up to there. */
function isBetweenTokens({ tokens }: SyntaxTree, start: number): boolean {
  if (start === 0) return true;
  const kind: TokenKind = tokens.kinds[tokens.at(start - 1)];
  return kind === TokenKind.Whitespace || kind === TokenKind.LineComment;
}
