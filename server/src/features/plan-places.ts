import type { EffectiveJail, FileRange } from "../config/index.ts";
import type { PlannedStep, ValueSpan } from "../lifecycle/index.ts";
import { rangeOf } from "../rules/edits/source-text.ts";
import { nameRange } from "../rules/support/definitions.ts";

/** Where the value is written that asks for a step; of what jail(8) does by itself, the name of the block. */
export function placeOfStep(jail: EffectiveJail, step: PlannedStep["step"]): FileRange | undefined {
  switch (step.kind) {
    case "command":
      return placeOfSpan(jail, step.span) ?? placeOfBlock(jail);
    case "sigterm":
      return placeOfParameter(jail, "stop.timeout") ?? placeOfBlock(jail);
    default:
      return placeOfBlock(jail);
  }
}

/** A bare name, as in `mount.devfs;`, has no value; then it is the name. */
export function placeOfSpan(jail: EffectiveJail, span: ValueSpan): FileRange | undefined {
  return rangeOf(jail, span) ?? placeOfParameter(jail, span.parameter);
}

function placeOfParameter(jail: EffectiveJail, name: string): FileRange | undefined {
  const definition = jail.get(name)?.entry.definitions.at(-1);
  return definition && nameRange(definition);
}

export function placeOfBlock({ section: { block, path } }: EffectiveJail): FileRange | undefined {
  return block && { path, start: block.nameStart, end: block.nameEnd };
}
