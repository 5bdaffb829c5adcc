import type { Configuration } from "../../config/index.ts";
import { editDistance } from "../../parameters/index.ts";
import { remembered } from "./remembered.ts";

/** The names of all jails of a root. */
export const jailNames = remembered(
  ({ jails }: Configuration): ReadonlySet<string> => new Set(jails.map(({ name }) => name)),
);

/** Where there are more jails than this, what was meant is not looked for. */
const mostCandidates = 2000;

/** Names that differ in their numbers alone are those of several jails, and no slip. */
const withoutNumbers = (name: string): string => name.replace(/\d+/g, "0");

/** The name that is hardly different from one that no jail has. */
export function nearestJail(names: ReadonlySet<string>, name: string, itself?: string): string | undefined {
  if (names.size > mostCandidates) return undefined;
  const limit = name.length < 5 ? 1 : 2;
  // The lengths tell most of them apart, and a name may be megabytes long.
  // Stryker disable next-line ConditionalExpression: it only costs time.
  const isNear = (other: string): boolean =>
    Math.abs(other.length - name.length) <= limit &&
    editDistance(other, name) <= limit &&
    withoutNumbers(other) !== withoutNumbers(name);
  for (const other of names) if (other !== itself && isNear(other)) return other;
  return undefined;
}
