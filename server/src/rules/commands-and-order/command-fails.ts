import {
  type CommandFails,
  type ModelEvent,
  placeOfEvent,
  restsOnAbsence,
  type ValueSpan,
  verdictOf,
} from "../../lifecycle/index.ts";
import type { RelatedPlace } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { outcomeWords } from "../support/consequence.ts";
import { failureWords } from "../support/failure-words.ts";
import { mayBeSupplied } from "../support/read-alone.ts";
import { placeOfSpan } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "command-fails",
  severity: "warning",
  checkUnclaimed(context, events) {
    for (const event of events) {
      // host-command-in-jail-hook is only silent where a file that was not read may tell otherwise.
      if (event.type === "step-refused" || event.type === "host-command-in-jail-hook") continue;
      if (!restsOnAbsence(event) || !mayBeSupplied(context.configuration)) reportFailure(context, event);
    }
  },
};

/** So that the sentence stays short with any names in it. */
const longestCommand = 24;
/** Characters of a jail's name in this sentence. */
const longestName = 16;

function reportFailure(context: JailContext, event: ModelEvent): void {
  const { jail } = context;
  const verdict = verdictOf(event);
  const why = failureWords(event, (name) => shown(name, longestName));
  const span = placeOfEvent(event);
  const range = placeOfSpan(jail, span);
  if (verdict === undefined || why === undefined || range === undefined) return;
  const command = shown(textOf(context, span), longestCommand);
  const isCaught = verdict.outcome === "caught";
  context.report({
    ...range,
    about: event,
    severity: isCaught ? "info" : "warning",
    message: isCaught
      ? `${command} can never work: ${why}.`
      : `${command} fails: ${why}. ${outcomeWords[verdict.outcome]}`,
    notes: isCaught ? ["Its failure is caught, so that nothing tells of it."] : [],
    related: event.type === "command-fails" ? relatedPlaces(context, event) : [],
  });
}

function textOf({ jail }: JailContext, { parameter, valueIndex, start, end }: ValueSpan): string {
  return jail.get(parameter)?.values[valueIndex]?.slice(start, end) ?? parameter;
}

function relatedPlaces({ jail }: JailContext, { earlier, subject }: CommandFails): RelatedPlace[] {
  const place = earlier && placeOfSpan(jail, earlier);
  return place ? [{ ...place, message: `the command before it about ${shown(subject)}` }] : [];
}
