import type { EffectiveJail } from "../../config/index.ts";
import { canFail, jailPlan, stepOfValue } from "../../lifecycle/index.ts";
import type { Release } from "../../parameters/index.ts";
import { type ParameterNode, simpleStatementAt, type ValueNode } from "../../syntax/index.ts";
import { type FeatureContext, jailsOfNode } from "../shared/context.ts";
import type { FailingValue } from "./view.ts";

/** A command that could be given to fail, to see what happens then. */
export interface FailingCommand extends FailingValue {
  readonly operation: "start" | "stop";
}

/** The command at an offset, in the first of the jails that run it; undefined where nothing runs or nothing can fail. */
export function failingCommandAt(context: FeatureContext, offset: number): FailingCommand | undefined {
  const definition = simpleStatementAt(context.tree, offset);
  if (definition?.kind !== "parameter") return undefined;
  const { release } = context.settings;
  const values = definition.values();
  // With one value, or none as in `mount.devfs;`, the whole statement is about it.
  const value = values.length > 1 ? values.find(({ start, end }) => start <= offset && offset <= end) : values[0];
  if (values.length > 1 && value === undefined) return undefined;
  for (const jail of jailsOfNode(context, definition.index)) {
    const found = jail.failed ? undefined : failingCommand(jail, definition, value, release);
    if (found) return found;
  }
  return undefined;
}

function failingCommand(
  jail: EffectiveJail,
  definition: ParameterNode,
  value: ValueNode | undefined,
  release: Release,
): FailingCommand | undefined {
  const parameter = jail.get(definition.name);
  if (!parameter) return undefined;
  const valueIndex = value ? indexOfValue(parameter, value) : 0;
  if (valueIndex < 0) return undefined;
  for (const operation of ["start", "stop"] as const) {
    const found = stepOfValue(jailPlan(jail, release, operation), definition.name, valueIndex);
    if (found === undefined || !canFail(found.step)) continue;
    return { operation, jail: jail.name, parameter: found.step.span.parameter, valueIndex };
  }
  return undefined;
}

/** Which value of a parameter a value of a statement is; -1 when it was replaced. */
export function indexOfValue(parameter: NonNullable<ReturnType<EffectiveJail["get"]>>, value: ValueNode): number {
  return parameter.elements.findIndex(
    ({ written: { node, definition } }) => node === value.index && definition.tree === value.tree,
  );
}
