import type { EffectiveJail } from "../../config/index.ts";
import type { TextEdit } from "../rule/finding.ts";
import { styleOf } from "./statement-style.ts";

/**
 * Puts a statement, without its `;`, before the first one of the jail's own block, in the author's style. Undefined for an
 * empty block, and where the first statement is not in the file of the block.
 */
export function insertStatement({ section }: EffectiveJail, statement: string): TextEdit | undefined {
  const [definition] = section.definitions;
  if (definition === undefined || definition.path !== section.path) return undefined;
  const { path, node, indentation } = styleOf({ definition });
  const separator = indentation === undefined ? " " : `\n${indentation}`;
  return { path, start: node.start, end: node.start, text: `${statement};${separator}` };
}
