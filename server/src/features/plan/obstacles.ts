import type { Configuration, EffectiveJail } from "../../config/index.ts";
import type { HostFiles } from "../../host-files/index.ts";
import {
  type Failures,
  isGoneAfterStart,
  type JailView,
  jailsConcerned,
  keyOfOutcome,
  knownFailures,
  modelJail,
  type Outcome,
  type Plan,
  parentName,
  planStart,
  planStop,
  restsOnAbsence,
  type SimulationOptions,
  waitsForOthers,
} from "../../lifecycle/index.ts";
import { checkValues, type Release } from "../../parameters/index.ts";
import { isIncomplete } from "../../rules/support/definitions.ts";
import { jailNames } from "../../rules/support/jail-names.ts";
import { failuresMadeAtBoot, isMadeAtBoot, makesInterfaces } from "../../rules/support/made-at-boot.ts";
import { fstabLines, refusalOf } from "../../rules/support/mount-lines.ts";
import { parentsIn } from "../../rules/support/parent-jail.ts";
import { mayBeSupplied } from "../../rules/support/read-alone.ts";
import { hasRepeatedNames } from "../../rules/support/repeated-names.ts";

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
): Pick<SimulationOptions, "refuse" | "failures" | "parentOf" | "refusedLine" | "elsewhere"> {
  const parentOf = parentsIn(configuration);
  return {
    // What is not here may be in a file that was not read.
    elsewhere: isIncomplete(configuration) ? new Set(configuration.jails.flatMap(dependencies)) : undefined,
    // The model hands back the very jails that it was given.
    refuse: (jail, part) => refusals(jail as EffectiveJail, part, release),
    failures: failuresIn(configuration, hostFiles, release),
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

const dependencies = (jail: EffectiveJail): readonly string[] => jail.get("depend")?.values ?? [];

/** What becomes of the start of one jail, with what it needs, or of its stop, as if all that needs it were gone. */
export interface Outlook {
  /** What jail(8) says when it does not end well; empty where nothing is known to be in the way, or it says nothing. */
  readonly messages: readonly string[];
  /** Whether jail(8) does anything for the jail. */
  readonly begins: boolean;
  /** A stop finds no jail, because nothing has kept it when its start had ended. */
  readonly isGone: boolean;
  /** Whether it comes to what it runs for a value. */
  reaches(parameter: string, valueIndex: number): boolean;
}

/** Known from the values of the jails, and what is in sight of their host. */
export function outlookOf(
  source: PlanSource,
  jail: EffectiveJail,
  release: Release,
  operation: "start" | "stop",
): Outlook {
  const { configuration } = source;
  const { refuse, failures, elsewhere = [], ...obstacles } = obstaclesIn(source, release);
  const plan = operation === "start" ? planStart : planStop;
  const isGone = operation === "stop" && vanishes(configuration, jail, release);
  const isAlone = operation === "stop" || !(waitsForOthers(jail) || hasRepeatedNames(configuration));
  const jails = isAlone ? [jail] : jailsConcerned(configuration.jails, [jail.name], operation);
  const planWith = (choice: number): Plan =>
    plan(jails, release, {
      ...obstacles,
      choice,
      refuse: refuse && ((one) => refuse(one, operation)),
      failures: failures && ((one) => failures(one, operation, false)),
      elsewhere: new Set([...elsewhere, ...(isAlone ? jailNames(configuration) : [])]),
      isThrough: operation === "stop" ? () => isGone : undefined,
    });
  let planned = planWith(0);
  // Of several jails of one name jail(8) may find any: what does not fail with each of them is not known to.
  const choices = planned.failed.has(jail) ? Math.min(mostOfOneName(jails), mostChoices) : 1;
  for (let choice = 1; choice < choices; choice++) {
    const other = planWith(choice);
    if (other.failed.has(jail)) continue;
    planned = other;
    break;
  }
  const steps = planned.steps.filter((step) => step.jail === jail);
  // The others are here for what they do to this one.
  const messages = planned.failed.has(jail) ? planned.messages : [];
  const begins = steps.length > 0;
  return {
    messages,
    begins,
    isGone,
    reaches: (parameter, valueIndex) =>
      (messages.length === 0 && begins) ||
      steps.some(
        ({ step, undo }) =>
          undo === (operation === "stop") &&
          "span" in step &&
          step.span.parameter === parameter &&
          step.span.valueIndex === valueIndex,
      ),
  };
}

/** Jails of one name that are tried. */
const mostChoices = 5;

function mostOfOneName(jails: readonly JailView[]): number {
  const counts = new Map<string, number>();
  for (const { name } of jails) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts.values()].reduce((most, count) => Math.max(most, count), 0);
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

/** What is known to fail. What a file that was not read may set is not known; rc.conf is, but for what a stop has taken away. */
function failuresIn(
  configuration: Configuration,
  { rcConf }: HostFiles,
  release: Release,
): NonNullable<SimulationOptions["failures"]> {
  return (view, operation, again) => {
    const jail = view as EffectiveJail;
    if (!jail.commandsAreKnown) return noFailures;
    const all = knownFailures(jail, release, again)[operation];
    const isSure = all.size === 0 || !mayBeSupplied(configuration);
    const failures = isSure ? all : new Map([...all].filter(([, outcome]) => !restsOnAbsence(outcome)));
    if (operation === "stop" || again || !makesInterfaces(rcConf)) return failures;
    const atBoot = failuresMadeAtBoot(jail, modelJail(jail, release), rcConf);
    return new Map([...atBoot.map(({ outcome }) => [keyOfOutcome(outcome), outcome] as const), ...failures]);
  };
}

const noFailures: Failures = new Map();

/** Whether something that is seen going wrong does so whatever else is on the host, or in a file that was not read. */
export function isSure({ configuration, hostFiles: { rcConf } }: PlanSource, outcome: Outcome): boolean {
  if (restsOnAbsence(outcome)) return !mayBeSupplied(configuration);
  const isMissing = outcome.type === "command-fails" && outcome.missing?.why === "other-pair";
  return !isMissing || !isMadeAtBoot(rcConf, outcome.subject);
}
