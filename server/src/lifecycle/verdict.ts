import type { ValueSpan } from "./jail/jail-view.ts";
import type { Outcome } from "./outcomes/index.ts";
import { operationOf, type Phase } from "./steps/phases.ts";

/** What becomes of an operation by a step that fails in every run (LANGUAGE.md §5.5). */
export type Impact =
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
  readonly impact: Impact;
}

/**
 * The one judgement on what the model has seen: whether the command that it is about fails whenever it runs, and what comes
 * of that. Undefined for what is fragile, dangerous or probably a slip, but need not fail.
 */
export function verdictOf(outcome: Outcome): Verdict | undefined {
  switch (outcome.type) {
    case "command-fails":
      // Another pair of that number may be made in rc.conf.
      if (outcome.missing?.why === "other-pair") return undefined;
      return failing(outcome.phase, outcome.operation, outcome.guarded);
    case "step-refused":
      return failing(outcome.phase, outcome.operation, false);
    case "unreachable-gateway":
    case "link-local-scope":
    case "shell-syntax-error":
      return failing(outcome.phase, operationOf(outcome.phase), outcome.guarded);
    case "bridge-add-delete":
    case "epair-destroy-name":
    case "jib-jng-usage":
      // The word is wrong also where it is not known whether the command runs.
      return outcome.certain ? failing(outcome.phase, operationOf(outcome.phase), outcome.guarded) : undefined;
    case "needs-shell":
      // FreeBSD has programs of these names; they end well and do nothing.
      return outcome.what === "stand-in"
        ? undefined
        : failing(outcome.phase, operationOf(outcome.phase), outcome.background);
    case "zfs-jail-phase":
      return failing(outcome.phase, operationOf(outcome.phase), outcome.guarded);
    case "host-command-in-jail-hook":
      // A path may be there in the jail as well.
      return outcome.why === "path" ? undefined : failing(outcome.phase, operationOf(outcome.phase), outcome.guarded);
    case "epair-destroy-before-deletem":
    case "interactive-start":
      return undefined;
    case "unknown-jail":
      return outcome.misses === undefined ? undefined : failing(outcome.phase, "stop", false);
    default:
      return outcome satisfies never;
  }
}

function failing(phase: Phase, operation: "start" | "stop", guarded: boolean): Verdict {
  return { operation, impact: guarded ? "caught" : impactOf(phase, operation) };
}

/** What a failing step of a phase leads to. */
export function impactOf(phase: Phase, operation: "start" | "stop"): Exclude<Impact, "caught"> {
  if (operation === "start") return "start-rolled-back";
  return phase === "exec.prestop" || phase === "exec.stop" ? "jail-stays" : "stop-goes-on";
}

/** True for a failure that is none if a file that was not read gives the jail a network, an interface, or leave to mount. */
export function restsOnAbsence(outcome: Outcome): boolean {
  if (outcome.type === "host-command-in-jail-hook")
    return outcome.why === "network" || outcome.why === "mount" || outcome.why === "unmount";
  if (outcome.type !== "command-fails") return false;
  const why = outcome.missing?.why;
  return outcome.reason === "no-own-stack" || why === "on-host" || why === "not-in-jail";
}

/** The command, or the value, that an outcome is about. */
export function placeOfOutcome(outcome: Outcome): ValueSpan {
  return outcome.command;
}
