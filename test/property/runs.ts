/**
 * The seed of the property tests is fixed so that a failure comes again, and printed so that it can be given back:
 * JAILCONF_SEED=n runs the same properties on other texts.
 */
export const seed = Number(process.env.JAILCONF_SEED ?? 20_240_117);

const share = Number(process.env.JAILCONF_RUNS ?? 1);

/** Runs of each property; more with JAILCONF_RUNS, for a long night. */
export const runs = (usual: number): { seed: number; numRuns: number } => ({
  seed,
  numRuns: Math.max(1, Math.round(usual * share)),
});

/** How often a property must have met what it is about, so that it says something: that often in its usual number of runs. */
export const leastOf = (usual: number): number => usual * share;

/** The same of what is counted once however often it comes: a longer run does not meet as many more. */
export const leastKindsOf = (usual: number): number => usual * Math.min(1, share);
