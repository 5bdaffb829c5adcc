import type { EffectiveJail, FileRange } from "../../config/index.ts";
import type { PlannedStep } from "../../lifecycle/index.ts";
import { nameRange } from "../../rules/support/definitions.ts";
import { placeOfBlock, placeOfSpan } from "../../rules/support/source-text.ts";

/** Where the value is written that asks for a step; of what jail(8) does by itself, the name of the block. */
export function placeOfStep(jail: EffectiveJail, step: PlannedStep["step"]): FileRange | undefined {
  switch (step.kind) {
    case "command":
      return placeOfSpan(jail, step.span);
    case "sigterm":
      return placeOfParameter(jail, "stop.timeout") ?? placeOfBlock(jail);
    default:
      return placeOfBlock(jail);
  }
}

function placeOfParameter(jail: EffectiveJail, name: string): FileRange | undefined {
  const definition = jail.get(name)?.definitions.at(-1);
  return definition && nameRange(definition);
}
