import type { Release } from "../parameters/index.ts";
import type { JailView } from "./jail/jail-view.ts";
import type { Machine } from "./machine/machine.ts";
import type { Trace } from "./machine/trace.ts";
import type { Step } from "./steps/steps.ts";

/** One jail on its way through start and stop, for those who look and change nothing. */
export interface ObservedRun extends Pick<Trace, "on"> {
  readonly jail: JailView;
  readonly release: Release;
  readonly start: readonly Step[];
  readonly stop: readonly Step[];
  /** The host as it is when something is told. */
  readonly machine: ObservedMachine;
}

export type ObservedMachine = Readonly<Omit<Machine, "trace">>;

/**
 * What a rule wants to see of every jail's start and stop: how commands are written or placed, what is left. It decides
 * nothing about a plan (that is for outcomes).
 */
export interface Observation<Found> {
  /** Called for each jail; what it keeps between two occurrences lives as long as that jail's run. */
  begin(run: ObservedRun, found: Found[]): void;
}

/** What was found, by the observation; one that has found nothing is not in it. */
export type Observed = ReadonlyMap<Observation<unknown>, readonly unknown[]>;

/** Lets observations begin; the function tells what they have found when the run has ended. */
export function observe(run: ObservedRun, observations: readonly Observation<unknown>[]): () => Observed {
  const all = observations.map((observation) => {
    const found: unknown[] = [];
    observation.begin(run, found);
    return [observation, found] as const;
  });
  // As long as they are: a list that grew has room for sixteen more, and the model of every jail is kept.
  return () => new Map(all.filter(([, found]) => found.length > 0).map(([each, found]) => [each, found.slice()]));
}

const nothing: readonly never[] = [];

/** What an observation has found about a jail, in the order in which that happened. */
export function foundBy<Found>(
  observation: Observation<Found>,
  { observed }: { readonly observed: Observed },
): readonly Found[] {
  return (observed.get(observation) as readonly Found[] | undefined) ?? nothing;
}
