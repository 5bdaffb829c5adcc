import { epairHalf, pairName } from "./host/names.ts";
import type { ValueSpan } from "./jail/jail-view.ts";
import type { CommandFails, ModelEvent } from "./outcomes/index.ts";
import { verdictOf } from "./verdict.ts";
import { waiverOf } from "./waivers.ts";

/**
 * Which events are there only because of an earlier one: they miss what one command took away, under a name that an earlier
 * command has missed already, or they miss what a command would have brought that itself fails, or that means another jail.
 * One cause is one finding, whichever rule tells it; the others stand beside it. Keys are the later events, values the first.
 */
export function causesOf(events: readonly ModelEvent[]): ReadonlyMap<ModelEvent, ModelEvent> {
  let causes: Map<ModelEvent, ModelEvent> | undefined;
  const firstByAbsence = new Map<string, ModelEvent>();
  const preventedBy = new Map<string, ModelEvent>();
  for (const event of events) {
    if (event.type !== "command-fails" && event.type !== "unknown-jail") continue;
    if (event.type === "command-fails") {
      const cause = causeOf(event, firstByAbsence, preventedBy);
      if (cause !== undefined) {
        causes ??= new Map();
        // What is not there because of that is missing for the same reason.
        causes.set(event, causes.get(cause) ?? cause);
      }
    }
    for (const name of event.prevents ?? []) if (!preventedBy.has(name)) preventedBy.set(name, event);
  }
  return causes ?? noCauses;
}

const noCauses: ReadonlyMap<ModelEvent, ModelEvent> = new Map();

function causeOf(
  event: CommandFails,
  firstByAbsence: Map<string, ModelEvent>,
  preventedBy: ReadonlyMap<string, ModelEvent>,
): ModelEvent | undefined {
  if (isNeverBrought(event)) return preventedBy.get(event.subject);
  const key = absenceOf(event);
  if (key === undefined) return undefined;
  const first = firstByAbsence.get(key);
  // Nobody is told of a failure that is caught or waived, so that it explains nothing.
  if (first === undefined && verdictOf(event)?.outcome !== "caught" && waiverOf(event) === undefined)
    firstByAbsence.set(key, event);
  return first;
}

/** It is not in the jail, where nothing has brought it. */
function isNeverBrought({ reason, missing }: CommandFails): boolean {
  return reason === "no-such-interface" && (missing?.why === "on-host" || missing?.why === "not-in-jail");
}

/** What is missing, and the command that took it away; undefined where no command did. */
function absenceOf({ reason, missing, earlier, subject }: CommandFails): string | undefined {
  if (earlier === undefined || !absences.has(reason)) return undefined;
  if (missing !== undefined && !takenAway.has(missing.why)) return undefined;
  // A destroy takes both halves of a pair.
  const half = missing?.why === "destroyed" ? epairHalf(subject) : undefined;
  const name = half === "a" || half === "b" ? pairName(subject) : subject;
  return `${reason} ${name} ${keyOf(earlier)}`;
}

const absences: ReadonlySet<string> = new Set(["no-such-interface", "not-mounted"]);
const takenAway: ReadonlySet<string> = new Set(["renamed", "moved", "destroyed"]);

const keyOf = ({ parameter, valueIndex, start }: ValueSpan): string => `${parameter} ${valueIndex} ${start}`;
