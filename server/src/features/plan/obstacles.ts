import type { Configuration, EffectiveJail } from "../../config/index.ts";
import {
  type Failures,
  isGoneAfterStart,
  type JailView,
  knownFailures,
  planStart,
  planStop,
  restsOnAbsence,
  type SimulationOptions,
} from "../../lifecycle/index.ts";
import { checkValues, type Release } from "../../parameters/index.ts";
import { parentsIn } from "../../rules/support/parent-jail.ts";
import { mayBeSupplied } from "../../rules/support/read-alone.ts";

/** What is known to be in the way of starts and stops of jails of a configuration. */
export function obstaclesIn(
  configuration: Configuration,
  release: Release,
): Pick<SimulationOptions, "refuse" | "failures" | "parentOf"> {
  return {
    // The model hands back the very jails that it was given.
    refuse: (jail, part) => refusals(jail as EffectiveJail, part, release),
    failures: failuresIn(configuration, release),
    parentOf: parentsIn(configuration),
  };
}

/** Whether a jail is known to be gone when its start has ended. What a file that was not read may say keeps it perhaps. */
export const vanishes = (configuration: Configuration, jail: JailView, release: Release): boolean =>
  !mayBeSupplied(configuration) && isGoneAfterStart(jail, release);

/** What becomes of the start or stop of one jail, as if all that it needs were there. */
export interface Outlook {
  /** What jail(8) says when it does not end well; empty where nothing is known to be in the way. */
  readonly messages: readonly string[];
  /** Whether jail(8) does anything before it says so. */
  readonly begins: boolean;
  /** A stop finds no jail, because nothing has kept it when its start had ended. */
  readonly isGone: boolean;
  /** Whether it comes to what it runs for a value. */
  reaches(parameter: string, valueIndex: number): boolean;
}

/** Known from the values of the jail alone: what it depends on may be in the way besides. */
export function outlookOf(
  configuration: Configuration,
  jail: EffectiveJail,
  release: Release,
  operation: "start" | "stop",
): Outlook {
  const { refuse, failures, parentOf } = obstaclesIn(configuration, release);
  const plan = operation === "start" ? planStart : planStop;
  const isGone = operation === "stop" && vanishes(configuration, jail, release);
  const { messages, steps } = plan([jail], release, {
    refuse: refuse && ((one) => refuse(one, operation)),
    failures: failures && ((one) => failures(one, operation, false)),
    parentOf,
    elsewhere: new Set(jail.get("depend")?.values),
    isThrough: operation === "stop" ? () => isGone : undefined,
  });
  return {
    messages,
    begins: steps.length > 0,
    isGone,
    reaches: (parameter, valueIndex) =>
      (messages.length === 0 && !isGone) ||
      steps.some(
        ({ step, undo }) =>
          undo === (operation === "stop") &&
          "span" in step &&
          step.span.parameter === parameter &&
          step.span.valueIndex === valueIndex,
      ),
  };
}

/**
 * What jail(8) refuses about the values of a jail before it touches it. The kernel's parameters are looked at by a start
 * only, and a file system that is not in the catalogue may still be there.
 */
function refusals(jail: EffectiveJail, operation: "start" | "stop", release: Release): string[] {
  const own: string[] = [];
  const kernel: string[] = [];
  for (const { spelling, values } of jail.parameters()) {
    const [problem] = jail.site.parameters.has(spelling) ? [] : checkValues(spelling, values, release);
    if (problem === undefined || problem.kind === "unknown-file-system") continue;
    (problem.stage === "jail" ? own : kernel).push(problem.text);
  }
  return own.length > 0 || operation === "stop" ? own : kernel;
}

/** What is known to fail. What a file that was not read may set is not known. */
function failuresIn(configuration: Configuration, release: Release): SimulationOptions["failures"] {
  return (jail, operation, again) => {
    if (!(jail as EffectiveJail).commandsAreKnown) return noFailures;
    const failures = knownFailures(jail, release, again)[operation];
    if (failures.size === 0 || !mayBeSupplied(configuration)) return failures;
    return new Map([...failures].filter(([, outcome]) => !restsOnAbsence(outcome)));
  };
}

const noFailures: Failures = new Map();
