import { type EffectiveParameter, type FileRange, originSegments } from "../../config/index.ts";
import { checkValues, findParameter, type ValueProblem, type ValueProblemKind } from "../../parameters/index.ts";
import type { JailContext } from "../rule/rule.ts";
import { mendingRange } from "./source-text.ts";

/** A value that jail(8), libjail or the kernel will refuse, and where it stands. */
export interface BadValue {
  readonly parameter: EffectiveParameter;
  readonly value: string;
  readonly problem: ValueProblem;
  readonly range: FileRange;
  /** The text of the value stands in the statement itself; otherwise a variable brings it along. */
  readonly isLiteral: boolean;
}

/** Types whose values can be refused at all; the parameters of a jail are mostly of others. */
const checkedTypes: ReadonlySet<string> = new Set(["bool", "int", "ulong", "jailsys", "ip4list", "ip6list"]);

/**
 * The values of a jail that are refused for one of the reasons. A value that holds an undefined variable is reported for
 * that and not judged.
 */
export function badValues({ jail, release }: JailContext, kinds: readonly ValueProblemKind[]): BadValue[] {
  const result: BadValue[] = [];
  for (const parameter of jail.parameters()) {
    const { spelling, values } = parameter;
    if (parameter.bad || parameter.isUnfinished) continue;
    const type = findParameter(spelling)?.parameter.type;
    if (type === undefined || !checkedTypes.has(type)) continue;
    for (const problem of checkValues(spelling, values, release)) {
      if (!kinds.includes(problem.kind) || problem.valueIndex < 0) continue;
      const { valueIndex, start, end } = problem;
      const range = mendingRange(jail, parameter, valueIndex, start, end);
      if (!range) continue;
      const element = parameter.elements[valueIndex];
      const isLiteral =
        element.splicedFrom === undefined &&
        originSegments(jail, element.written).every(
          (segment) => segment.variable === undefined || segment.end <= start || segment.start >= end,
        );
      result.push({ parameter, value: values[valueIndex], problem, range, isLiteral });
    }
  }
  return result;
}
