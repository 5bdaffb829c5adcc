import { type EffectiveJail, type EffectiveParameter, originSegments, sourceRange } from "../../config/index.ts";
import type { ValueSpan } from "../../lifecycle/index.ts";
import type { SyntaxTree } from "../../syntax/index.ts";

/** A part of a value as it is written, without variables in it. */
export interface WrittenPiece {
  readonly tree: SyntaxTree;
  readonly start: number;
  readonly end: number;
  /** What it comes to. */
  readonly text: string;
  /** The variable of which it is all. */
  readonly variable: string | undefined;
}

/** Variables may refer to each other in a circle. */
const mostVariables = 8;

/** Where a part of an effective value is written in the end, through all variables, in its order. */
export function piecesOf(jail: EffectiveJail, { parameter, valueIndex, start, end }: ValueSpan): WrittenPiece[] {
  const found = jail.get(parameter) ?? jail.variable(parameter);
  return found ? piecesIn(jail, found, valueIndex, { start, end }, mostVariables) : [];
}

function piecesIn(
  jail: EffectiveJail,
  parameter: EffectiveParameter,
  valueIndex: number,
  { start, end }: Pick<ValueSpan, "start" | "end">,
  steps: number,
): WrittenPiece[] {
  const element = parameter.elements[valueIndex];
  if (element === undefined || steps === 0) return [];
  const { splicedFrom, written, text } = element;
  if (splicedFrom) {
    const list = jail.variable(splicedFrom.name);
    return list ? piecesIn(jail, list, splicedFrom.index, { start, end }, steps - 1) : [];
  }
  return originSegments(parameter.jail, written, end).flatMap((segment) => {
    const from = Math.max(start, segment.start);
    const to = Math.min(end, segment.end);
    if (from >= to) return [];
    if (segment.variable !== undefined) {
      const variable = jail.variable(segment.variable);
      const inside = { start: from - segment.start, end: to - segment.start };
      return variable ? piecesIn(jail, variable, 0, inside, steps - 1) : [];
    }
    const range = sourceRange(parameter, valueIndex, from, to);
    if (range === undefined) return [];
    const isAll = parameter.isVariable && from === 0 && to === text.length;
    const { tree } = written.definition;
    return [
      {
        tree,
        start: range.start,
        end: range.end,
        text: text.slice(from, to),
        variable: isAll ? parameter.spelling : undefined,
      },
    ];
  });
}
