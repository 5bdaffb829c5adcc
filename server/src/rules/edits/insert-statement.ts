import type { EffectiveJail } from "../../config/index.ts";
import { JailNode, linesOf, type SyntaxTree } from "../../syntax/index.ts";
import type { TextEdit } from "../rule/finding.ts";
import { styleOf } from "./statement-style.ts";

/**
 * Puts a statement, without its `;`, before the first one of the jail's own block, in the author's style. Undefined where the first
 * statement is not in the file of the block.
 */
export function insertStatement({ section }: EffectiveJail, statement: string): TextEdit | undefined {
  const [definition] = section.definitions;
  if (definition === undefined) return section.block && fillBlock(section.block, section.path, statement);
  if (definition.path !== section.path) return undefined;
  const { path, node, indentation } = styleOf({ definition });
  const separator = indentation === undefined ? " " : `\n${indentation}`;
  return { path, start: node.start, end: node.start, text: `${statement};${separator}` };
}

/** Puts it at the end of a block without statements; undefined for one that is not closed, or has something in it all the same. */
function fillBlock(block: JailNode, path: string, statement: string): TextEdit | undefined {
  const { tree, closeBrace: end } = block;
  if (end === undefined || block.statements().length > 0) return undefined;
  const { text } = tree;
  const lines = linesOf(tree);
  const lineStart = lines.startOf(lines.lineOf(end));
  if (text.slice(lineStart, end).trim() === "")
    return { path, start: lineStart, end: lineStart, text: `${usualIndentation(tree)}${statement};\n` };
  const before = text.slice(block.openBrace + 1, end);
  return { path, start: block.openBrace + 1 + before.trimEnd().length, end, text: ` ${statement}; ` };
}

/** What stands before the first statement that has a line for itself in a block of the file; four blanks where there is none. */
function usualIndentation(tree: SyntaxTree): string {
  const lines = linesOf(tree);
  for (const jail of tree.root.statements()) {
    const [first] = jail instanceof JailNode ? jail.statements() : [];
    if (first === undefined) continue;
    const before = tree.text.slice(lines.startOf(lines.lineOf(first.start)), first.start);
    if (before !== "" && before.trim() === "") return before;
  }
  return "    ";
}
