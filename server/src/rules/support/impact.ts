import { type CommandPhase, type Impact, impactOf, operationOf } from "../../lifecycle/index.ts";
import { say } from "../../words/index.ts";

/**
 * What becomes of the jail when a step fails, as a sentence of its own (LANGUAGE.md §5.5).
 *
 * @param operation jail(8) mounts and unmounts in phases of one name
 */
export function impact(phase: CommandPhase, operation: "start" | "stop" = operationOf(phase)): string {
  return impactWords(impactOf(phase, operation));
}

/** The same, for what is known to come of the step; empty where the command catches its failure. */
export function impactWords(what: Impact): string {
  switch (what) {
    case "start-rolled-back":
      return say`The start is rolled back.`;
    case "jail-stays":
      return say`The jail is not removed.`;
    case "stop-goes-on":
      return say`The stop goes on, but ends with status 1.`;
    case "caught":
      return "";
  }
}
