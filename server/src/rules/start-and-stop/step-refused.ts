import { type StepRefused, verdictOf } from "../../lifecycle/index.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { outcomeWords } from "../support/consequence.ts";
import { isHalfWritten } from "../support/half-written.ts";
import { saysAbout } from "../support/jail-says.ts";
import { mayBeSupplied } from "../support/read-alone.ts";
import { placeOfSpan } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "step-refused",
  severity: "error",
  documentation: {
    summary: "jail(8) or the kernel refuses a step of the start.",
    what: "Finds values with which jail(8) comes as far as the step that they are for, and is refused there or refuses it itself, where no other rule has better words.",
    why: "The start is rolled back at that step. Nothing of it shows before: the file is read without a complaint.",
    examples: [
      {
        wrong: "web { path = /jails/web; persist; osreldate = 0; }\n",
        right: "web { path = /jails/web; persist; osreldate = 1500068; }\n",
      },
    ],
    silent: ['web { path = "/jails/web"; persist; mount = "/src /jails/web/src nullfs ro 0 0"; }'],
    whenToIgnore: "Never: the jail does not start.",
  },
  checkUnclaimed(context, events) {
    const isSupplied = mayBeSupplied(context.configuration);
    for (const event of events) {
      if (event.type !== "step-refused") continue;
      if (isSupplied && isForWantOf(event)) continue;
      const wanted = wantedBy(context, event);
      if (wanted !== undefined && isHalfWritten(context.configuration, context.jail, wanted)) continue;
      if (context.jail.get(event.command.parameter)?.entry.bad) continue;
      reportRefusal(context, event);
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

function reportRefusal(context: JailContext, event: StepRefused): void {
  const { jail } = context;
  const { parameter, valueIndex } = event.command;
  const range = placeOfSpan(jail, event.command);
  const verdict = verdictOf(event);
  if (range === undefined || verdict === undefined) return;
  const value = jail.get(parameter)?.values[valueIndex];
  const subject =
    value === undefined || value === "" ? `\`${parameter}\`` : `\`${parameter}\` ${shown(value, longest)}`;
  context.report({
    ...range,
    about: event,
    message: `${subject} is refused. ${outcomeWords[verdict.outcome]}`,
    jailSays: saysAbout(jail, event.step.message),
  });
}

const longest = 36;
