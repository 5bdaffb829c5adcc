import type { Definition, EffectiveJail, FileRange } from "../../config/index.ts";
import { sourceRange } from "../../config/index.ts";
import type { ValueSpan } from "../../lifecycle/index.ts";

/** A stretch of a statement that goes where the statement goes, so that it can be remembered (`remembered.ts`). */
export interface AnchoredRange {
  readonly definition: Definition;
  /** From the beginning of the statement, in UTF-16 units. */
  readonly offset: number;
  readonly length: number;
}

/** Where a part of a command is written; undefined where it is written nowhere that could be shown. */
export function anchoredRangeOf(jail: EffectiveJail, span: ValueSpan): AnchoredRange | undefined {
  const parameter = jail.get(span.parameter);
  const definition = parameter?.elements[span.valueIndex]?.written.definition;
  const range = definition && sourceRange(parameter, span.valueIndex, span.start, span.end);
  return range && { definition, offset: range.start - startOf(definition), length: range.end - range.start };
}

/** Where the stretch is now. */
export function rangeNow({ definition, offset, length }: AnchoredRange): FileRange {
  const start = startOf(definition) + offset;
  return { path: definition.path, start, end: start + length };
}

const startOf = ({ tree, node }: Definition): number => tree.tokens.start(tree.nodes.firstTokens[node]);
