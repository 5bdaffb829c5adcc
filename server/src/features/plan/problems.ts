import { type Outcome, verdictOf } from "../../lifecycle/index.ts";
import { failureWords } from "../../rules/support/failure-words.ts";
import { say } from "../../words/index.ts";

/** What the model sees going wrong in a step, in one short line. The rules say it at length. */
export interface StepProblem {
  readonly text: string;
  /** The step fails by it. */
  readonly fails: boolean;
}

const plain = (name: string): string => name;

/** Undefined for what is merely fragile. */
export function problemOf(outcome: Outcome): StepProblem | undefined {
  const verdict = verdictOf(outcome);
  if (verdict !== undefined) {
    const why = failureText(outcome);
    return verdict.impact === "caught"
      ? { text: say`fails, which is caught: ${why}`, fails: false }
      : { text: say`fails: ${why}`, fails: true };
  }
  switch (outcome.type) {
    case "command-fails":
      return { text: say`probably fails: ${failureText(outcome)}`, fails: false };
    case "interactive-start":
      return { text: say`${outcome.program} waits here for somebody to type`, fails: false };
    case "epair-destroy-before-deletem":
      return { text: say`${outcome.member} is destroyed while it is still on ${outcome.bridge}`, fails: false };
    default:
      return undefined;
  }
}

/** Why something is known to fail, as a clause. */
export function failureText(outcome: Outcome): string {
  return failureWords(outcome, plain) ?? say`it cannot work here`;
}
