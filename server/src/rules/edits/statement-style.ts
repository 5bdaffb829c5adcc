import type { Definition, WrittenValue } from "../../config/index.ts";
import { linesOf, Operator, ParameterNode, type SyntaxTree } from "../../syntax/index.ts";

/** How the author writes a statement, so that a new one beside it looks the same. */
export interface StatementStyle {
  readonly tree: SyntaxTree;
  readonly path: string;
  readonly node: ParameterNode;
  /** The name as it is spelled. */
  readonly name: string;
  /** Blanks before and after the operator. */
  readonly beforeOperator: string;
  readonly afterOperator: string;
  readonly quote: '"' | "'";
  /** White space at the start of the line, when nothing else stands before the statement there. */
  readonly indentation: string | undefined;
}

export function styleOf({ definition }: Pick<WrittenValue, "definition">): StatementStyle {
  return styleOfNode(definition);
}

/** The same for any statement that is no block, given as the number of its node. */
export function styleOfNode({ tree, path, node: index }: Pick<Definition, "tree" | "path" | "node">): StatementStyle {
  const node = new ParameterNode(tree, index);
  const { text } = tree;
  const name = text.slice(node.nameStart, node.nameEnd);
  const operator = node.operatorRange;
  const [value] = node.values();
  let beforeOperator = " ";
  let afterOperator = " ";
  if (operator && value) {
    beforeOperator = blanks(text.slice(node.nameEnd, operator.start));
    afterOperator = blanks(text.slice(operator.end, value.start));
  }
  const lines = linesOf(tree);
  const before = text.slice(lines.startOf(lines.lineOf(node.start)), node.start);
  return {
    tree,
    path,
    node,
    name,
    beforeOperator,
    afterOperator,
    quote: value && text[value.start] === "'" ? "'" : '"',
    indentation: /^[ \t]*$/.test(before) ? before : undefined,
  };
}

/** Only blanks and tabs are taken over; a comment or a line break there is not to be repeated. */
function blanks(text: string): string {
  return /^[ \t]*$/.test(text) ? text : " ";
}

/** A statement in the same style, without the `;`: `exec.stop += "text"`. */
export function writeStatement(style: StatementStyle, assignment: "=" | "+=", quoted: string): string {
  const { name, beforeOperator, afterOperator } = style;
  return `${name}${beforeOperator}${assignment}${afterOperator}${quoted}`;
}

/** Whether the statement adds to the list that stands before it. */
export const appends = (style: StatementStyle): boolean => style.node.operator === Operator.Append;
