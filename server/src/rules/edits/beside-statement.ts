import type { Definition } from "../../config/index.ts";
import type { TextEdit } from "../rule/finding.ts";
import { styleOf } from "./statement-style.ts";

/** Puts statements, without their `;`, before another one, in its style: they are then for the same jails. */
export function insertBeside(definition: Definition, statements: readonly string[]): TextEdit {
  const { path, node, indentation } = styleOf({ definition });
  const separator = indentation === undefined ? " " : `\n${indentation}`;
  const text = statements.map((statement) => `${statement};${separator}`).join("");
  return { path, start: node.start, end: node.start, text };
}
