import type { EffectiveParameter, FileRange } from "../../config/index.ts";
import { checkValues, type ValueProblem, type ValueProblemKind } from "../../parameters/index.ts";
import type { JailContext } from "../rule/rule.ts";
import { mendingRange } from "./source-text.ts";

/** A value that jail(8), libjail or the kernel will refuse, and where it stands. */
export interface BadValue {
  readonly parameter: EffectiveParameter;
  readonly value: string;
  readonly problem: ValueProblem;
  readonly range: FileRange;
  /** The text of the value stands in the statement itself, all of it; otherwise a variable brings some along. */
  readonly isLiteral: boolean;
}

/**
 * The values of a jail that are refused for one of the reasons. A value that holds an undefined variable is reported for
 * that and not judged.
 */
export function badValues({ jail, release }: JailContext, kinds: readonly ValueProblemKind[]): BadValue[] {
  const result: BadValue[] = [];
  for (const parameter of jail.parameters()) {
    const { spelling, values } = parameter;
    if (parameter.bad || parameter.isUnfinished) continue;
    for (const problem of checkValues(spelling, values, release)) {
      if (!kinds.includes(problem.kind)) continue;
      const { valueIndex, start, end } = problem;
      const range = mendingRange(jail, parameter, valueIndex, start, end);
      if (!range) continue;
      const isLiteral = parameter.elements[valueIndex].written.references === undefined;
      result.push({ parameter, value: values[valueIndex], problem, range, isLiteral });
    }
  }
  return result;
}
