import type { EffectiveJail, EffectiveParameter, FileRange } from "../../config/index.ts";
import { sourceRange } from "../../config/index.ts";
import type { ValueSpan } from "../../lifecycle/index.ts";
import { isInside, spelling } from "./source-text.ts";

/** A variable that a jail sets in its own block. */
export interface OwnVariable {
  readonly name: string;
  /** Its value in the jail. */
  readonly text: string;
  /** Where that is written, without quotes. */
  readonly range: FileRange;
}

/**
 * The variable of the jail's own block that decides what stands at `span`: `$id` for `epair${id}a`, also when the way leads
 * through other variables. Undefined when it is spelled out, or comes from elsewhere.
 */
export function ownVariableBehind(jail: EffectiveJail, span: ValueSpan): OwnVariable | undefined {
  const names = spelling(jail, span)?.variables ?? [];
  return firstOwn(jail, names, mostSteps);
}

/** Variables may refer to each other in a circle. */
const mostSteps = 8;

function firstOwn(jail: EffectiveJail, names: readonly string[], steps: number): OwnVariable | undefined {
  if (steps === 0) return undefined;
  for (const name of names) {
    const variable = jail.variable(name);
    if (!variable?.isVariable) continue;
    const references = referencesIn(variable);
    const found = references.length === 0 ? ownPlace(jail, name, variable) : firstOwn(jail, references, steps - 1);
    if (found) return found;
  }
  return undefined;
}

function referencesIn({ elements }: EffectiveParameter): string[] {
  return elements.flatMap(({ written }) => written.references?.allNames ?? []);
}

function ownPlace(jail: EffectiveJail, name: string, variable: EffectiveParameter): OwnVariable | undefined {
  const text = variable.values[0];
  if (variable.values.length !== 1) return undefined;
  const range = sourceRange(variable, 0, 0, text.length);
  return range && isInside(jail, range.path, range.start) ? { name, text, range } : undefined;
}
