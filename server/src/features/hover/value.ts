import { type CommandStep, jailPlan, stepOfValue } from "../../lifecycle/index.ts";
import type { SimpleStatement, ValueNode } from "../../syntax/index.ts";
import { printable } from "../../text/index.ts";
import { say } from "../../words/index.ts";
import { indexOfValue, outlookOf } from "../plan/index.ts";
import { type FeatureContext, jailsOfNode, rootOfJail } from "../shared/context.ts";
import { code, listNames, paragraphs, shortCode } from "../shared/markdown.ts";
import { describeEffect } from "./step.ts";

/** How a value without variables reads, where that is not what stands between its quotes. */
export function readingOf(value: ValueNode): string | undefined {
  const text = value
    .pieces()
    .map((piece) => (piece.kind === "text" ? piece.text : ""))
    .join("");
  const { text: written } = value;
  if (written === text || written === `"${text}"` || written === `'${text}'`) return undefined;
  return say`It reads: ${shortCode(visible(text), 400)}`;
}

/** A text with signs for what cannot be seen in it. */
export function visible(text: string): string {
  return printable(text.replace(/\n/g, "⏎").replace(/\t/g, "⇥"));
}

/** The parameters for whose values jail(8) runs a command of its own. */
const ownPhases = new Set(["vnet.interface", "ip4.addr", "ip6.addr", "mount", "zfs.dataset"]);

/** What jail(8) itself runs for a value when the jail starts and stops; undefined where it runs nothing. */
export function describeOwnCommands(
  context: FeatureContext,
  definition: SimpleStatement,
  value: ValueNode,
): string | undefined {
  if (!ownPhases.has(definition.name)) return undefined;
  const { release } = context.settings;
  const jails = jailsOfNode(context, definition.index).filter((jail) => !jail.failed);
  for (const jail of jails) {
    const parameter = jail.get(definition.name);
    const index = parameter ? indexOfValue(parameter, value) : -1;
    if (index < 0) continue;
    const sentences: string[] = [];
    let isShown = true;
    for (const operation of ["start", "stop"] as const) {
      const plan = jailPlan(jail, release, operation);
      const found = stepOfValue(plan, definition.name, index);
      if (found?.step.kind !== "command") continue;
      const command = shortCode((found.step as CommandStep).argv.join(" "), 200);
      const place = [found.number, plan.length] as const;
      const outlook = outlookOf(rootOfJail(context, jail), jail, release, operation);
      const isReached = outlook.reaches(definition.name, index);
      sentences.push((isReached ? runs : endsBefore)[operation](...place, command));
      // What the step of the start changes is told.
      if (operation === "start") isShown = isReached;
    }
    if (sentences.length === 0) continue;
    const others = jails.filter((other) => other !== jail).map(({ name }) => name);
    const name = code(jail.name);
    const heading = others.length > 0 ? say`For ${name}: The same goes for ${listNames(others)}.` : say`For ${name}:`;
    const list = sentences.map((sentence) => `- ${sentence}`).join("\n");
    if (!isShown) return paragraphs(heading, list);
    const { changes, failure } = describeEffect(rootOfJail(context, jail), jail, release, definition.name, index);
    return paragraphs(heading, list, changes, failure && say`If it fails, ${failure}`);
  }
  return undefined;
}

type SayStep = (step: number, all: number, command: string) => string;

const runs: Record<"start" | "stop", SayStep> = {
  start: (step, all, command) => say`Step ${step} of ${all} of the start: jail(8) runs ${command} on the host.`,
  stop: (step, all, command) => say`Step ${step} of ${all} of the stop: jail(8) runs ${command} on the host.`,
};

const endsBefore: Record<"start" | "stop", SayStep> = {
  start: (step, all, command) =>
    say`The start ends before step ${step} of ${all}, in which jail(8) would run ${command} on the host.`,
  stop: (step, all, command) =>
    say`The stop ends before step ${step} of ${all}, in which jail(8) would run ${command} on the host.`,
};
