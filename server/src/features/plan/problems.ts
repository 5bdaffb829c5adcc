import { type ModelEvent, verdictOf } from "../../lifecycle/index.ts";
import { failureWords } from "../../rules/support/failure-words.ts";

/** What the model sees going wrong in a step, in one short line. The rules say it at length. */
export interface StepProblem {
  readonly text: string;
  /** The step fails by it. */
  readonly fails: boolean;
}

const plain = (name: string): string => name;

/** Undefined for what is merely fragile. */
export function problemOf(event: ModelEvent): StepProblem | undefined {
  const verdict = verdictOf(event);
  if (verdict !== undefined) {
    const why = failureText(event);
    return verdict.outcome === "caught"
      ? { text: `fails, which is caught: ${why}`, fails: false }
      : { text: `fails: ${why}`, fails: true };
  }
  switch (event.type) {
    case "command-fails":
      return { text: `probably fails: ${failureText(event)}`, fails: false };
    case "interactive-start":
      return { text: `${event.program} waits here for somebody to type`, fails: false };
    case "epair-destroy-before-deletem":
      return { text: `${event.member} is destroyed while it is still on ${event.bridge}`, fails: false };
    default:
      return undefined;
  }
}

/** Why something is known to fail, as a clause. */
export function failureText(event: ModelEvent): string {
  return failureWords(event, plain) ?? "it cannot work here";
}
