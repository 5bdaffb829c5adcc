import type { Configuration, EffectiveJail } from "../../config/index.ts";
import type { HostFiles } from "../../host-files/index.ts";
import {
  type Failures,
  isGoneAfterStart,
  type JailView,
  knownFailures,
  parentName,
  planStart,
  planStop,
  restsOnAbsence,
  type SimulationOptions,
} from "../../lifecycle/index.ts";
import { checkValues, type Release } from "../../parameters/index.ts";
import { jailNames } from "../../rules/support/jail-names.ts";
import { fstabLines, refusalOf } from "../../rules/support/mount-lines.ts";
import { parentsIn } from "../../rules/support/parent-jail.ts";
import { mayBeSupplied } from "../../rules/support/read-alone.ts";

/** A configuration, and what is known of the host on which it is. */
export interface PlanSource {
  readonly configuration: Configuration;
  readonly hostFiles: HostFiles;
  readonly neighbours: { readonly all: readonly Configuration[] };
}

/** What is known to be in the way of starts and stops of jails of a configuration. */
export function obstaclesIn(
  { configuration, hostFiles, neighbours }: PlanSource,
  release: Release,
): Pick<SimulationOptions, "refuse" | "failures" | "parentOf" | "refusedLine"> {
  const parentOf = parentsIn(configuration);
  return {
    // The model hands back the very jails that it was given.
    refuse: (jail, part) => refusals(jail as EffectiveJail, part, release),
    failures: failuresIn(configuration, release),
    parentOf: (jail) => {
      const parent = parentOf(jail);
      // One of another file of the host may run.
      const isElsewhere = (): boolean => neighbours.all.some((root) => jailNames(root).has(parentName(jail) ?? ""));
      return parent === "missing" && isElsewhere() ? undefined : parent;
    },
    refusedLine: (jail) => {
      for (const line of fstabLines({ jail: jail as EffectiveJail, hostFiles })) {
        const refusal = refusalOf(line);
        if (refusal !== undefined) return refusal;
      }
      return undefined;
    },
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

/** Known from the values of the jail and what is in sight of its host: what it depends on may be in the way besides. */
export function outlookOf(
  source: PlanSource,
  jail: EffectiveJail,
  release: Release,
  operation: "start" | "stop",
): Outlook {
  const { refuse, failures, ...obstacles } = obstaclesIn(source, release);
  const plan = operation === "start" ? planStart : planStop;
  const isGone = operation === "stop" && vanishes(source.configuration, jail, release);
  const { messages, steps } = plan([jail], release, {
    ...obstacles,
    refuse: refuse && ((one) => refuse(one, operation)),
    failures: failures && ((one) => failures(one, operation, false)),
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
