import { type StatementStyle, styleOfNode } from "../../rules/edits/statement-style.ts";
import { isComment, linesOf, type SimpleStatement, type SyntaxTree, type ValueNode } from "../../syntax/index.ts";
import { commentsBetween, isLineComment } from "./comment-lines.ts";

/** One value of a list with the comments that speak of it, however the list is written. */
export interface ListItem {
  readonly above: readonly string[];
  /** The value as it is written. */
  readonly text: string;
  readonly beside: readonly string[];
}

/** The values of one statement with all comments in it; `above` and `beside` are those around the statement. */
export function itemsOf(
  statement: SimpleStatement,
  above: readonly string[] = [],
  beside: readonly string[] = [],
): ListItem[] {
  const { tree } = statement;
  const values = statement.values();
  const items: { above: string[]; text: string; beside: string[] }[] = values.map(({ text }) => ({
    ...{ above: [], text, beside: [] },
  }));
  for (const [index, value] of values.entries()) {
    const before = index === 0 ? statement.nameEnd : values[index - 1].end;
    const endOfLine = index === 0 ? before : endOfBeside(tree, before);
    // What follows a value on its line is about that value, the rest about the next one.
    if (index > 0) items[index - 1].beside.push(...commentsBetween(tree, before, Math.min(endOfLine, value.start)));
    items[index].above.push(...commentsBetween(tree, endOfLine, value.start));
  }
  const last = items[items.length - 1];
  // Behind the last value the `;` is still to come, which a comment up to the end of the line would swallow.
  last.above.push(...commentsBetween(tree, values[values.length - 1].end, statement.end));
  items[0].above.unshift(...above);
  last.beside.push(...beside);
  return items;
}

function endOfBeside(tree: SyntaxTree, offset: number): number {
  const lines = linesOf(tree);
  return lines.endOf(lines.lineOf(offset));
}

/** How a statement begins, up to its first value: `name = `, or `name ` where it has no operator. */
function headOf({ node, name, beforeOperator, afterOperator, tree }: StatementStyle): string {
  const operator = node.operatorRange;
  if (!operator) return `${name} `;
  return name + beforeOperator + tree.text.slice(operator.start, operator.end) + afterOperator;
}

/** A list as one statement for each value, without the last `;`: the first as it begins now, the others with `+=`. */
export function asStatements(statement: SimpleStatement, path: string, items: readonly ListItem[]): string {
  const { tree, index: node, kind } = statement;
  const style = styleOfNode({ tree, path, node });
  const { name, beforeOperator, afterOperator, indentation } = style;
  const more = kind === "include" ? `${name} ` : `${name}${beforeOperator}+=${afterOperator}`;
  const breaks = `\n${indentation ?? indentationOfLine(tree, statement.start)}`;
  const gap = indentation === undefined ? " " : breaks;
  const after = (comment: string): string => (isLineComment(comment) ? breaks : gap);
  let text = "";
  for (const [at, item] of items.entries()) {
    for (const comment of item.above) text += comment + after(comment);
    text += (at === 0 ? headOf(style) : more) + item.text;
    if (at === items.length - 1) break;
    text += ";";
    for (const comment of item.beside) text += ` ${comment}`;
    const last = item.beside.at(-1);
    text += last === undefined ? gap : after(last);
  }
  return text;
}

/** Lists up to this column stand on one line. */
const widest = 80;

/** A list as one statement, with its `;` and the comments behind it. */
export function asOneStatement(statement: SimpleStatement, path: string, items: readonly ListItem[]): string {
  const { tree, index: node } = statement;
  const style = styleOfNode({ tree, path, node });
  const head = headOf(style);
  const isPlain = items.every(({ above, beside }, at) => {
    return above.length === 0 && (beside.length === 0 || at === items.length - 1);
  });
  const behind = (item: ListItem): string => item.beside.map((comment) => ` ${comment}`).join("");
  const oneLine = `${head}${items.map(({ text }) => text).join(", ")};${behind(items[items.length - 1])}`;
  const indentation = style.indentation ?? indentationOfLine(tree, statement.start);
  const isShort = oneLine.length + indentation.length <= widest && !oneLine.includes("\n");
  if (isPlain && (isShort || style.indentation === undefined)) return oneLine;
  const deeper = indentation + unitOf(tree, statement);
  let text = "";
  for (const [at, item] of items.entries()) {
    const breaks = `\n${at === 0 ? indentation : deeper}`;
    if (at > 0) text += breaks;
    for (const comment of item.above) text += comment + breaks;
    text += `${at === 0 ? head : ""}${item.text}${at === items.length - 1 ? ";" : ","}${behind(item)}`;
  }
  return text;
}

function indentationOfLine(tree: SyntaxTree, offset: number): string {
  const lines = linesOf(tree);
  return /^[ \t]*/.exec(tree.text.slice(lines.startOf(lines.lineOf(offset)), offset))?.[0] ?? "";
}

/** One step of indentation as the file has it: that of the statement's block, or of the first block. */
function unitOf(tree: SyntaxTree, { parent, start }: SimpleStatement): string {
  const own = indentationOfLine(tree, start);
  const outer = parent.kind === "file" ? "" : indentationOfLine(tree, parent.start);
  if (own.length > outer.length && own.startsWith(outer)) return own.slice(outer.length);
  const block = tree.root.statements().find((one) => one.kind === "jail");
  const inside = block?.kind === "jail" ? block.statements()[0] : undefined;
  return (inside && indentationOfLine(tree, inside.start)) || "    ";
}

/** Whether a value is written so that it can be moved: pieces and comments, and nothing that only a broken file has. */
export const isWhole = ({ tree, index }: ValueNode): boolean => {
  const { firstTokens, endTokens } = tree.nodes;
  return !tree.tokens.kinds.subarray(firstTokens[index], endTokens[index]).some(isComment);
};
