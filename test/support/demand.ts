import { expect } from "vitest";

/** For what is asked many thousand times in one test: an `expect` takes longer than most of what it looks at. */
export function demand(condition: boolean, what: string, ...shown: readonly unknown[]): asserts condition {
  if (!condition) throw new Error(`${what}: ${shown.join(", ")}`);
}

/**
 * The same for plain data that is equal nearly always: as a text it is compared in a moment, and `expect` looks only at what differs, to
 * show where.
 */
export function demandEqual(observed: unknown, wanted: unknown, note?: string): void {
  if (JSON.stringify(observed) !== JSON.stringify(wanted)) expect(observed, note).toEqual(wanted);
}
