import type { EffectiveJail, FileRange } from "../../config/index.ts";
import {
  creationRefusals,
  type JailModel,
  type Refusal,
  type RefusalReason,
  type StepRefused,
} from "../../lifecycle/index.ts";
import type { JailContext } from "../rule/rule.ts";
import { rememberedWith } from "./remembered.ts";
import { placeOfSpan } from "./source-text.ts";

/** What jail(8) or the kernel refuses about a jail, and where it is written. */
export interface Refused {
  readonly refusal: Refusal;
  /** What the model sees of it; undefined where a jail's commands are not known. */
  readonly outcome: StepRefused | undefined;
  readonly range: FileRange;
  /** Empty for a bare name, and for what is written nowhere. */
  readonly value: string;
}

/**
 * What is refused of a jail for one of the reasons, in the order in which jail(8) comes to it. A value that holds an undefined
 * variable is reported for that and not judged.
 */
export function refusals(context: JailContext, reasons: readonly RefusalReason[]): Refused[] {
  const found: Refused[] = [];
  for (const [refusal, outcome] of allRefusals(context.jail, context.model)) {
    if (!reasons.includes(refusal.reason)) continue;
    const parameter = context.jail.get(refusal.span.parameter);
    if (parameter?.bad) continue;
    const range = placeOfSpan(context.jail, refusal.span);
    if (range === undefined) continue;
    found.push({ refusal, outcome, range, value: parameter?.values[refusal.span.valueIndex] ?? "" });
  }
  return found;
}

type RefusalsWithSteps = readonly (readonly [Refusal, StepRefused | undefined])[];

/** Several rules ask about one jail. */
const allRefusals = rememberedWith((jail: EffectiveJail, model: JailModel): RefusalsWithSteps => {
  const outcomes = model.outcomes.filter((outcome) => outcome.type === "step-refused");
  const creation = creationRefusals(jail).map((refusal) => [refusal, outcomes.find(isAbout(refusal))] as const);
  const others = outcomes
    .filter(({ phase }) => phase !== "operation")
    .map((outcome) => [outcome.step, outcome] as const);
  return [...others, ...creation];
});

const isAbout =
  ({ reason, span }: Refusal) =>
  ({ step }: StepRefused): boolean =>
    step.reason === reason && step.span.parameter === span.parameter && step.span.valueIndex === span.valueIndex;

/** The outcomes of what is reported together, so that none of them is told again. */
export const outcomesOf = (refused: readonly Refused[]): StepRefused[] =>
  refused.flatMap(({ outcome }) => outcome ?? []);
