import type { FeatureContext, Range } from "../shared/context.ts";
import { defaultHint } from "./defaults.ts";
import type { Hint, HintParts } from "./hint.ts";
import { listHint } from "./lists.ts";
import { statementsIn } from "./statements.ts";
import { variableHints } from "./variables.ts";

export type { Hint, HintParts } from "./hint.ts";

/** What is known and not written in a range of a file, in the order of the text; a hint never repeats what stands there. */
export function inlayHints(context: FeatureContext, range: Range, parts: HintParts): Hint[] {
  if (!parts.variables && !parts.lists && !parts.defaults) return [];
  const hints: Hint[] = [];
  for (const statement of statementsIn(context, range)) {
    if (statement.jails.length === 0) continue;
    if (parts.variables) hints.push(...variableHints(context, statement));
    const list = parts.lists ? listHint(context, statement) : undefined;
    if (list) hints.push(list);
    const standard = parts.defaults ? defaultHint(context, statement) : undefined;
    if (standard) hints.push(standard);
  }
  return hints.filter(({ offset }) => offset >= range.start && offset <= range.end).sort((a, b) => a.offset - b.offset);
}
