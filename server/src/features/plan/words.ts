import type { EffectiveJail } from "../../config/index.ts";
import type { NumberedStep, Operation, Step } from "../../lifecycle/index.ts";
import { listed } from "../../text/index.ts";
import { say } from "../../words/index.ts";
import { shellCommand } from "../shared/shell-quote.ts";
import type { PlanStep } from "./view.ts";

/** What a step runs, or what jail(8) does in it. */
export function stepText(step: Step, jail: string): string {
  switch (step.kind) {
    case "command":
      return `${shellCommand(step.argv)}${step.background ? " &" : ""}`;
    case "create":
      return say`the kernel creates ${jail}`;
    case "remove":
      return step.unkept
        ? say`the kernel removes ${jail}: nothing runs in it, and it does not persist`
        : say`the kernel removes ${jail}`;
    case "sigterm":
      return say`SIGTERM to every process of ${jail}, then up to ${step.timeout} s of waiting`;
    case "problem":
      return step.message;
  }
}

/** Steps with the same heading stand below it together. */
export function headingOf({ jail, step }: Pick<PlanStep, "jail" | "step">): string {
  if (step.kind !== "command") return say`jail(8) itself`;
  return step.where === "host" ? say`${step.phase}, on the host` : say`${step.phase}, in ${jail.name}`;
}

/** What jail(8) prints about a command that fails, without its own name in front. */
export function failureMessage({ jail, step }: NumberedStep): string {
  return step.kind === "command" ? `${jail.name}: ${step.argv.join(" ")}: failed` : "";
}

/** What is said of jails with which the operation fails. */
export function failedWords(operation: Operation, jails: string): string {
  if (operation === "start") return say`The start of ${jails} is rolled back.`;
  return operation === "stop" ? say`The stop of ${jails} fails.` : say`The restart of ${jails} fails.`;
}

/** What the whole plan is called. */
export const titles: Readonly<Record<Operation, (jails: string, release: string) => string>> = {
  start: (jails, release) => say`start of ${jails}, on ${release}`,
  stop: (jails, release) => say`stop of ${jails}, on ${release}`,
  restart: (jails, release) => say`restart of ${jails}, on ${release}`,
};

/** What is said of jails that jail(8) does not come to. */
export const untouchedWords: Readonly<Record<Operation, (jails: string) => string>> = {
  start: (jails) => say`So it does not start ${jails}.`,
  stop: (jails) => say`So it does not stop ${jails}.`,
  restart: (jails) => say`So it does not restart ${jails}.`,
};

/** A sentence about a fleet is not to grow with it. */
export function jailsInWords(jails: readonly EffectiveJail[]): string {
  if (jails.length === 0) return say`no jail`;
  return jails.length > 3 ? say`${jails.length} jails` : listed(jails.map(({ name }) => name));
}
