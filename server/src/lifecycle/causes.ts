import { epairHalf, pairName } from "./host/names.ts";
import { isSameSpan, type ValueSpan } from "./jail/jail-view.ts";
import type { CommandFails, Outcome } from "./outcomes/index.ts";
import { verdictOf } from "./verdict.ts";

/**
 * Which outcomes are there only because of an earlier one. They miss what one command took away, under a name that an earlier command
 * has missed already; or what a command would have brought that itself fails, or means another jail; or a pair that was destroyed too
 * early. Or they change the network of a jail that has no `vnet`, so that no interface can be moved into it. One cause is one finding,
 * whichever rule tells it; the others stand beside it. Keys are the later outcomes, values the first.
 */
export function causesOf(outcomes: readonly Outcome[]): ReadonlyMap<Outcome, Outcome> {
  let causes: Map<Outcome, Outcome> | undefined;
  const firstByAbsence = new Map<string, Outcome>();
  const preventedBy = new Map<string, Outcome>();
  const movedIntoShared = outcomes.find(isMoveIntoShared);
  for (const outcome of outcomes) {
    if (movedIntoShared !== undefined && outcome.type === "host-command-in-jail-hook" && outcome.why === "network") {
      causes ??= new Map();
      causes.set(outcome, movedIntoShared);
    }
    if (outcome.type !== "command-fails" && outcome.type !== "unknown-jail") continue;
    if (outcome.type === "command-fails") {
      const cause = destroyTooEarly(outcome, outcomes) ?? causeOf(outcome, firstByAbsence, preventedBy);
      if (cause !== undefined) {
        causes ??= new Map();
        // What is not there because of that is missing for the same reason.
        causes.set(outcome, causes.get(cause) ?? cause);
      }
    }
    for (const name of outcome.prevents ?? []) if (!preventedBy.has(name)) preventedBy.set(name, outcome);
  }
  return causes ?? noCauses;
}

/** The destroy of an epair on its bridge, for a command that takes it off after that. */
function destroyTooEarly({ missing, earlier, phase }: CommandFails, outcomes: readonly Outcome[]): Outcome | undefined {
  if (missing?.why !== "destroyed" || earlier === undefined) return undefined;
  if (phase !== "exec.poststop" && phase !== "exec.release") return undefined;
  return outcomes.find(
    (other) =>
      other.type === "epair-destroy-before-deletem" && !other.explainedBy && isSameSpan(other.command, earlier),
  );
}

/** The jail was to have a network stack of its own, which its other commands then could change. */
const isMoveIntoShared = (outcome: Outcome): boolean =>
  outcome.type === "command-fails" && outcome.reason === "no-own-stack";

const noCauses: ReadonlyMap<Outcome, Outcome> = new Map();

function causeOf(
  outcome: CommandFails,
  firstByAbsence: Map<string, Outcome>,
  preventedBy: ReadonlyMap<string, Outcome>,
): Outcome | undefined {
  if (isNeverBrought(outcome)) return preventedBy.get(outcome.subject);
  const key = absenceOf(outcome);
  if (key === undefined) return undefined;
  const first = firstByAbsence.get(key);
  // Nobody need be told of a failure that is caught, so that it explains nothing.
  if (first === undefined && verdictOf(outcome)?.impact !== "caught") firstByAbsence.set(key, outcome);
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
