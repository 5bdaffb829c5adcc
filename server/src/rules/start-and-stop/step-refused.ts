import { type StepRefused, verdictOf } from "../../lifecycle/index.ts";
import { say } from "../../words/index.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { isHalfWritten } from "../support/half-written.ts";
import { impactWords } from "../support/impact.ts";
import { saysAbout } from "../support/jail-says.ts";
import { mayBeSupplied } from "../support/read-alone.ts";
import { placeOfSpan } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "step-refused",
  severity: "error",
  checkUnclaimed(context, outcomes) {
    const isSupplied = mayBeSupplied(context.configuration);
    for (const outcome of outcomes) {
      if (outcome.type !== "step-refused") continue;
      if (isSupplied && isForWantOf(outcome)) continue;
      const wanted = wantedBy(context, outcome);
      if (wanted !== undefined && isHalfWritten(context.configuration, context.jail, wanted)) continue;
      if (context.jail.get(outcome.command.parameter)?.bad) continue;
      reportRefusal(context, outcome);
    }
  },
};

/** It is refused because something is not there, which another file may hold. */
const isForWantOf = ({ step: { reason } }: StepRefused): boolean => reason === "nothing-to-run" || reason === "no-path";

/** The parameter whose statement may be the one that could not be read. */
function wantedBy({ jail }: JailContext, { step: { reason } }: StepRefused): string | undefined {
  if (reason === "nothing-to-run") return "persist";
  return (reason === "no-path" || reason === "relative-path") && !jail.get("path")?.values.at(-1) ? "path" : undefined;
}

function reportRefusal(context: JailContext, outcome: StepRefused): void {
  const { jail } = context;
  const { parameter, valueIndex } = outcome.command;
  const range = placeOfSpan(jail, outcome.command);
  const verdict = verdictOf(outcome);
  if (range === undefined || verdict === undefined) return;
  const value = jail.get(parameter)?.values[valueIndex];
  const subject =
    value === undefined || value === "" ? `\`${parameter}\`` : `\`${parameter}\` ${shown(value, longest)}`;
  context.report({
    ...range,
    about: outcome,
    message: say`${subject} is refused. ${impactWords(verdict.impact)}`,
    jailSays: saysAbout(jail, outcome.step.message),
  });
}

/** Characters of a value in this sentence. */
const longest = 36;
