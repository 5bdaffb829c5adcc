import type { ValueSpan } from "./jail/jail-view.ts";
import type { ModelEvent } from "./outcomes/index.ts";
import { operationOf, type Phase } from "./steps/phases.ts";

/** What becomes of an operation by a step that fails in every run (LANGUAGE.md §5.5). */
export type Outcome =
  /** Every start ends here, and jail(8) rolls it back. */
  | "start-rolled-back"
  /** Every stop ends here, and the jail goes on. */
  | "jail-stays"
  /** jail(8) reports it, goes on with the stop and ends with status 1. */
  | "stop-goes-on"
  /** `|| true`, a background command, …: it does not work, and nobody notices. */
  | "caught";

export interface Verdict {
  readonly operation: "start" | "stop";
  readonly outcome: Outcome;
}

/**
 * The one judgement on what the model has seen: whether the command that it is about fails whenever it runs, and what comes
 * of that. Undefined for what is fragile, dangerous or probably a slip, but need not fail.
 */
export function verdictOf(event: ModelEvent): Verdict | undefined {
  switch (event.type) {
    case "command-fails":
      // Another pair of that number may be made in rc.conf.
      if (event.missing?.why === "other-pair") return undefined;
      return failing(event.phase, event.operation, event.guarded);
    case "step-refused":
      return failing(event.phase, event.operation, false);
    case "unreachable-gateway":
    case "link-local-scope":
    case "shell-syntax-error":
      return failing(event.phase, operationOf(event.phase), event.guarded);
    case "bridge-add-delete":
    case "epair-destroy-name":
    case "jib-jng-usage":
      // The word is wrong also where it is not known whether the command runs.
      return event.certain ? failing(event.phase, operationOf(event.phase), event.guarded) : undefined;
    case "needs-shell":
      // FreeBSD has programs of these names; they end well and do nothing.
      return event.what === "stand-in" ? undefined : failing(event.phase, operationOf(event.phase), event.background);
    case "zfs-jail-phase":
      return failing(event.phase, operationOf(event.phase), event.guarded);
    case "host-command-in-jail-hook":
      // A path may be there in the jail as well.
      return event.why === "path" ? undefined : failing(event.phase, operationOf(event.phase), event.guarded);
    case "epair-destroy-before-deletem":
    case "interactive-start":
    case "unknown-jail":
      return undefined;
    default:
      return unknown(event);
  }
}

function failing(phase: Phase, operation: "start" | "stop", guarded: boolean): Verdict {
  return { operation, outcome: guarded ? "caught" : outcomeOf(phase, operation) };
}

/** What a failing step of a phase leads to. */
export function outcomeOf(phase: Phase, operation: "start" | "stop"): Exclude<Outcome, "caught"> {
  if (operation === "start") return "start-rolled-back";
  return phase === "exec.prestop" || phase === "exec.stop" ? "jail-stays" : "stop-goes-on";
}

/** True for a failure that is none if a file that was not read gives the jail a network, or an interface. */
export function restsOnAbsence(event: ModelEvent): boolean {
  if (event.type === "host-command-in-jail-hook") return event.why === "network";
  if (event.type !== "command-fails") return false;
  const why = event.missing?.why;
  return event.reason === "no-own-stack" || why === "on-host" || why === "not-in-jail";
}

/** The command, or the value, that an event is about. */
export function placeOfEvent(event: ModelEvent): ValueSpan {
  return event.command;
}

function unknown(event: never): undefined {
  return event;
}
