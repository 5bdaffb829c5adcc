import type { EffectiveJail } from "../../config/index.ts";
import {
  canFail,
  type Fact,
  jailPlan,
  placeOfOutcome,
  type SimulatedStep,
  stepOfValue,
} from "../../lifecycle/index.ts";
import type { Release } from "../../parameters/index.ts";
import { printable } from "../../text/index.ts";
import { say } from "../../words/index.ts";
import { changeLines, failureText, isSure, type PlanSource, planOfOne, problemOf, signs } from "../plan/index.ts";
import { code, listNames } from "../shared/markdown.ts";

/** More than these hide what the hover is about. */
const mostLines = 6;

/** A plan of more steps takes too long for a hover. */
const mostSteps = 500;

/** What one step does, whatever else is known. */
interface RawEffect {
  readonly step: SimulatedStep | undefined;
  readonly failure: string | undefined;
}

interface StepEffect {
  readonly changes: string | undefined;
  readonly failure: string | undefined;
}

const nothing: RawEffect = { step: undefined, failure: undefined };

/** The mouse asks again and again; a jail is a new one when anything of it changes. */
const known = new WeakMap<EffectiveJail, Map<string, RawEffect>>();

/** What the step of a value changes; and, of a step of the start, what stays behind when it fails: a sentence after "Then". */
export function describeEffect(
  source: PlanSource,
  jail: EffectiveJail,
  release: Release,
  parameter: string,
  valueIndex: number,
): StepEffect {
  const { step, failure } = rawEffect(jail, release, parameter, valueIndex);
  return { changes: step && changesOf(step, source), failure };
}

function rawEffect(jail: EffectiveJail, release: Release, parameter: string, valueIndex: number): RawEffect {
  if (!jail.commandsAreKnown || jail.failed) return nothing;
  let effects = known.get(jail);
  if (effects === undefined) {
    effects = new Map();
    known.set(jail, effects);
  }
  const key = `${release.name} ${parameter} ${valueIndex}`;
  let effect = effects.get(key);
  if (effect === undefined) {
    effect = effectOf(jail, release, parameter, valueIndex);
    effects.set(key, effect);
  }
  return effect;
}

function effectOf(jail: EffectiveJail, release: Release, parameter: string, valueIndex: number): RawEffect {
  const start = jailPlan(jail, release, "start");
  const operation = stepOfValue(start, parameter, valueIndex) === undefined ? "stop" : "start";
  const plan = operation === "start" ? start : jailPlan(jail, release, "stop");
  if (plan.length > mostSteps) return nothing;
  const step = planOfOne(jail, operation, release).steps.find((one) => isStepOf(one, parameter, valueIndex));
  if (step === undefined) return nothing;
  return {
    step,
    failure: operation === "start" && canFail(step.step) ? leftBy(jail, release, step.number) : undefined,
  };
}

function isStepOf({ step }: SimulatedStep, parameter: string, valueIndex: number): boolean {
  return "span" in step && step.span.parameter === parameter && step.span.valueIndex === valueIndex;
}

function changesOf(step: SimulatedStep, source: PlanSource): string | undefined {
  const lines = changeLines(step).map(({ kind, text }) => `${signs[kind]} ${text}`);
  for (const outcome of step.outcomes) {
    const problem = isSure(source, outcome) ? problemOf(outcome) : undefined;
    if (problem) lines.push(`! ${problem.text}`);
  }
  if (lines.length === 0) return undefined;
  const shown = lines.length > mostLines ? [...lines.slice(0, mostLines - 1), "…"] : lines;
  return `${say`After this step:`}\n\n\`\`\`diff\n${shown.map(withoutFence).join("\n")}\n\`\`\``;
}

/** A name from a file must not end the block of code, nor begin a line. */
function withoutFence(line: string): string {
  return printable(line).replace(/`{3,}/g, "``").slice(0, 200);
}

/** A roll-back runs no exec.* command, so what those have made stays. */
function leftBy(jail: EffectiveJail, release: Release, failAt: number): string | undefined {
  const { remains, nextStart } = planOfOne(jail, "start", release, failAt);
  const names = new Set(remains.flatMap(({ facts }) => facts.filter(isLeft)).map(({ name }) => name));
  if (names.size === 0) return undefined;
  const listed = listNames([...names]);
  const stay = names.size === 1 ? say`${listed} stays behind` : say`${listed} stay behind`;
  const failure = nextStart?.failure;
  if (failure === undefined) return say`${stay}.`;
  return say`${stay}, and the next start fails in ${code(placeOfOutcome(failure).parameter)}: ${failureText(failure)}.`;
}

function isLeft({ where, by, known, resource }: Fact): boolean {
  return known && where === "host" && by !== undefined && resource !== "bridge-member" && resource !== "address";
}
