/** For what is asked many thousand times in one test: an `expect` takes longer than most of what it looks at. */
export function demand(condition: boolean, what: string, ...shown: readonly unknown[]): asserts condition {
  if (!condition) throw new Error(`${what}: ${shown.join(", ")}`);
}
