/**
 * The seed of the property tests is fixed so that a failure comes again, and printed so that it can be given back:
 * JAILCONF_SEED=n runs the same properties on other texts.
 */
export const seed = Number(process.env.JAILCONF_SEED ?? 20_240_117);

/** Runs of each property; more with JAILCONF_RUNS, for a long night. */
export const runs = (usual: number): { seed: number; numRuns: number } => ({
  seed,
  numRuns: Math.round(usual * Number(process.env.JAILCONF_RUNS ?? 1)),
});
