import type { EffectiveJail, EffectiveParameter } from "../../config/index.ts";
import { originSegments } from "../../config/index.ts";
import { groupBy } from "../../group-by.ts";
import { type CommandPhase, jailPlan, stepOfValue } from "../../lifecycle/index.ts";
import type { Release } from "../../parameters/index.ts";
import { parseCommandLine, type SimpleCommand } from "../../shell/index.ts";
import type { ParameterNode, ValueNode } from "../../syntax/index.ts";
import { contentRange } from "../../syntax/index.ts";
import { say } from "../../words/index.ts";
import { indexOfValue, outlookOf } from "../plan/index.ts";
import { type FeatureContext, jailsOfNode, rootOfJail } from "../shared/context.ts";
import { code, listNames, paragraphs, shortCode } from "../shared/markdown.ts";
import { describeEffect } from "./step.ts";
import { readingOf, visible } from "./value.ts";

/** The command that a value is in one jail. */
interface Occurrence {
  readonly jail: EffectiveJail;
  readonly parameter: EffectiveParameter;
  readonly valueIndex: number;
  readonly text: string;
}

/** When and where a command of exec.* runs, and what it reads after substitution. */
export function describeCommand(
  context: FeatureContext,
  statement: ParameterNode,
  value: ValueNode,
  offset: number,
): string {
  const phase = statement.name;
  const occurrences = jailsOfNode(context, statement.index).flatMap((jail) => occurrenceOf(jail, phase, value) ?? []);
  const heading = paragraphs(`**${code(phase)}**`, phaseTexts()[phase as CommandPhase]);
  const [refused] = occurrences;
  if (!refused) return paragraphs(heading, say`No jail runs this command.`);
  const running = occurrences.filter(({ jail }) => !jail.failed);
  if (running.length === 0)
    return paragraphs(heading, say`It does not run: jail(8) will neither start nor stop ${code(refused.jail.name)}.`);
  const reached = running.slice(0, mostOutlooks).find((occurrence) => isReached(context, occurrence));
  const first = reached ?? running[0];
  const { jail, parameter, valueIndex } = first;
  const effect = reached
    ? describeEffect(rootOfJail(context, jail), jail, context.settings.release, phaseName(parameter), valueIndex)
    : undefined;
  const failure = parseCommandLine(first.text).background ? undefined : failureTexts()[phase as CommandPhase];
  return paragraphs(
    heading,
    reached ? describeSteps(context, first, running) : describeUnreached(context, first),
    describeRunning(first, offsetInValue(first, offset)),
    afterSubstitution(value, running),
    effect?.changes,
    failure === undefined || effect?.failure === undefined ? failure : say`${failure} Then ${effect.failure}`,
  );
}

/** A command of all jails is asked of these: to look at the starts of a fleet takes too long for a hover. */
const mostOutlooks = 20;

/** Whether the start or the stop, whichever runs it, comes to it as far as is known. */
function isReached(context: FeatureContext, occurrence: Occurrence): boolean {
  const { release } = context.settings;
  const { jail, parameter, valueIndex } = occurrence;
  const outlook = outlookOf(rootOfJail(context, jail), jail, release, operationFor(occurrence, release));
  return outlook.reaches(phaseName(parameter), valueIndex);
}

function operationFor({ jail, parameter, valueIndex }: Occurrence, release: Release): "start" | "stop" {
  const start = jailPlan(jail, release, "start");
  return stepOfValue(start, phaseName(parameter), valueIndex) === undefined ? "stop" : "start";
}

function describeUnreached({ settings: { release } }: FeatureContext, occurrence: Occurrence): string | undefined {
  const { jail, parameter, valueIndex } = occurrence;
  const operation = operationFor(occurrence, release);
  const plan = jailPlan(jail, release, operation);
  const found = stepOfValue(plan, phaseName(parameter), valueIndex);
  if (found === undefined) return say`It is empty, so jail(8) skips it.`;
  return operation === "start"
    ? say`The start of ${code(jail.name)} ends before it: it would be step ${found.number} of ${plan.length}.`
    : say`The stop of ${code(jail.name)} ends before it: it would be step ${found.number} of ${plan.length}.`;
}

function occurrenceOf(jail: EffectiveJail, phase: string, value: ValueNode): Occurrence | undefined {
  const parameter = jail.get(phase);
  if (!parameter) return undefined;
  const valueIndex = indexOfValue(parameter, value);
  if (valueIndex < 0) return undefined;
  return { jail, parameter, valueIndex, text: parameter.values[valueIndex] };
}

function describeSteps(
  { settings: { release } }: FeatureContext,
  occurrence: Occurrence,
  occurrences: readonly Occurrence[],
): string | undefined {
  const { jail, parameter, valueIndex } = occurrence;
  const start = jailPlan(jail, release, "start");
  const stop = jailPlan(jail, release, "stop");
  const inStart = stepOfValue(start, phaseName(parameter), valueIndex);
  const found = inStart ?? stepOfValue(stop, phaseName(parameter), valueIndex);
  if (!found) return say`It is empty, so jail(8) skips it.`;
  const total = (inStart ? start : stop).length;
  const others = occurrences.filter((other) => other !== occurrence).map((other) => other.jail.name);
  const place = inStart
    ? say`Step ${found.number} of ${total} of the start of ${code(jail.name)}.`
    : say`Step ${found.number} of ${total} of the stop of ${code(jail.name)}.`;
  return others.length > 0 ? say`${place} It also runs for ${listNames(others)}.` : place;
}

/** `noexec.start` is exec.start to jail(8). */
function phaseName({ spelling }: EffectiveParameter): string {
  return spelling.replace(/^no(?=exec\.)/, "");
}

/** Whether a shell is between, and what holds for the one command at the cursor. */
function describeRunning({ text }: Occurrence, position: number): string {
  const { kind, background, commands } = parseCommandLine(text);
  const how =
    kind === "shell"
      ? say`\`/bin/sh -c\` runs it, because it has characters that mean something to a shell.`
      : say`jail(8) executes it directly, without a shell.`;
  if (kind !== "shell")
    return background
      ? say`${how} It runs in the background: jail(8) neither waits for it nor looks at how it ends.`
      : how;
  const command = innermost(commands, position);
  if (!command || commands.length < 2) return how;
  const note = noteOn(command, shortCode(text.slice(command.start, command.end), 80));
  return note === undefined ? how : say`${how} ${note}`;
}

function noteOn({ runs, guarded }: SimpleCommand, shown: string): string | undefined {
  const condition = conditionOf(runs, shown);
  if (condition === undefined) return guarded ? say`If ${shown} fails, that alone changes nothing.` : undefined;
  return guarded ? say`${condition}; its failure alone changes nothing.` : say`${condition}.`;
}

/** When one of several commands runs, as a sentence without its full stop. */
function conditionOf(runs: SimpleCommand["runs"], shown: string): string | undefined {
  switch (runs) {
    case "always":
      return undefined;
    case "after-success":
      return say`${shown} runs only when what stands before it succeeds`;
    case "after-failure":
      return say`${shown} runs only when what stands before it fails`;
    case "maybe":
      return say`${shown} runs depending on what the commands before it find out`;
  }
}

function innermost(commands: readonly SimpleCommand[], position: number): SimpleCommand | undefined {
  let best: SimpleCommand | undefined;
  for (const command of commands) {
    if (position < command.start || position > command.end) continue;
    if (!best || command.end - command.start < best.end - best.start) best = command;
  }
  return best;
}

/** Where in the effective value a place of the source is; a place in a variable is the beginning of its value. */
function offsetInValue({ jail, parameter, valueIndex }: Occurrence, offset: number): number {
  const { written } = parameter.elements[valueIndex];
  const { tree } = written.definition;
  for (const segment of originSegments(jail, written)) {
    if (offset >= tree.tokens.ends[segment.token]) continue;
    if (segment.variable !== undefined) return segment.start;
    const [from] = contentRange(tree, segment.token);
    return Math.min(segment.end, segment.start + Math.max(0, offset - from));
  }
  return 0;
}

function afterSubstitution(value: ValueNode, occurrences: readonly Occurrence[]): string | undefined {
  const hasVariables = value.pieces().some(({ kind }) => kind === "variable");
  if (!hasVariables) return readingOf(value);
  const byText = groupBy(occurrences, ({ text }) => text);
  if (byText.size === 1) return say`After substitution: ${shortCode(visible(occurrences[0].text), 400)}`;
  const lines = [...byText]
    .slice(0, 4)
    .map(([text, alike]) => `- ${listNames(alike.map(({ jail }) => jail.name))}: ${shortCode(visible(text), 200)}`);
  if (byText.size > 4) lines.push(`- ${say`\u2026 and ${byText.size - 4} more`}`);
  return `${say`After substitution:`}\n\n${lines.join("\n")}`;
}

const phaseTexts = (): Partial<Record<CommandPhase, string>> => ({
  "exec.prepare": say`Runs **on the host**, first of all when the jail starts: before addresses and mounts.`,
  "exec.prestart": say`Runs **on the host** when the jail starts: after the mounts, before the jail is created.`,
  "exec.created": say`Runs **on the host** when the jail starts: the jail exists, but no interface has moved into it yet.`,
  "exec.start": say`Runs **in the jail** when it starts, after its interfaces have moved in.`,
  command: say`Runs **in the jail** when it starts, after exec.start.`,
  "exec.poststart": say`Runs **on the host** as the last step when the jail starts.`,
  "exec.prestop": say`Runs **on the host**, first of all when the jail stops: it is still alive.`,
  "exec.stop": say`Runs **in the jail** when it stops, before its processes get SIGTERM.`,
  "exec.poststop": say`Runs **on the host** when the jail stops: after it is removed, before its file systems are unmounted. Not after a start that failed.`,
  "exec.release": say`Runs **on the host** as the last step when the jail stops. Not after a start that failed.`,
});

function failureTexts(): Partial<Record<CommandPhase, string>> {
  const rolledBack = say`If it fails, the start ends there and jail(8) rolls back what it did itself; no other exec.* command runs then.`;
  const notStopped = say`If it fails, the jail is not stopped and nothing else runs.`;
  const goesOn = say`If it fails, jail(8) says so and goes on.`;
  return {
    "exec.prepare": rolledBack,
    "exec.prestart": rolledBack,
    "exec.created": rolledBack,
    "exec.start": rolledBack,
    command: rolledBack,
    "exec.poststart": rolledBack,
    "exec.prestop": notStopped,
    "exec.stop": notStopped,
    "exec.poststop": goesOn,
    "exec.release": goesOn,
  };
}
