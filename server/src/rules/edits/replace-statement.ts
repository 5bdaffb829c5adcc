import type { Definition } from "../../config/index.ts";
import type { TextEdit } from "../rule/finding.ts";
import { styleOf } from "./statement-style.ts";

/**
 * Writes other statements, `NAME = VALUE` or `NAME += VALUE`, in place of one, in the author's style: on lines of their own where
 * that one begins a line, else one after the other. The `;` of the old one ends the last.
 */
export function replaceStatement(
  definition: Definition,
  statements: readonly { readonly name: string; readonly value: string; readonly adds?: true }[],
): TextEdit[] {
  const { node, path, beforeOperator, afterOperator, indentation } = styleOf({ definition });
  const separator = indentation === undefined ? "; " : `;\n${indentation}`;
  const text = statements
    .map(({ name, value, adds }) => `${name}${beforeOperator}${adds ? "+=" : "="}${afterOperator}${value}`)
    .join(separator);
  const last = node.values().at(-1);
  const end = Math.max(node.nameEnd, node.operatorRange?.end ?? 0, last?.end ?? 0);
  return [{ path, start: node.nameStart, end, text }];
}
