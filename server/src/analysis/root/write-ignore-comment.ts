import { jailAt, linesOf, type SyntaxTree, simpleStatementAt } from "../../syntax/index.ts";
import type { IgnoreScope } from "./ignore-comments.ts";

/** A text that is put in at a UTF-16 offset. */
interface CommentLine {
  readonly offset: number;
  readonly text: string;
}

/**
 * The comment that silences `rule` for what starts at `offset`, on a line of its own; undefined where there is no block, or where a
 * block does not begin its line, so that a comment before it would belong to something else.
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

function above(tree: SyntaxTree, offset: number, words: string): CommentLine {
  const lines = linesOf(tree);
  const line = lines.lineOf(offset);
  const indentation = /^[ \t]*/.exec(lines.lineText(line))?.[0] ?? "";
  return { offset: lines.startOf(line), text: `${indentation}# ${words}: \n` };
}
