import { booleanValue, integerValue } from "../../parameters/index.ts";

/** The values of one parameter, with the name as it was written last. */
interface Written {
  readonly spelling: string;
  readonly values: readonly string[];
}

/** Numbers that hold a jail back: below this value, which is jail(8)'s own, it may do more. */
const lowerIsMore = new Map([
  ["enforce_statfs", 2],
  ["securelevel", -1],
]);

/**
 * Whether a jail with the second setting of a parameter may do something that it could not with the first: a permission, less
 * of what holds it back, something of the host's that it shares.
 *
 * @param name the canonical name of the parameter
 */
export function addsRight(name: string, before: Written | undefined, after: Written | undefined): boolean {
  if (after === undefined) return isRestriction(name);
  if (name.startsWith("allow.") || name.startsWith("mount.")) {
    const isGiven = (setting: Written | undefined): boolean =>
      setting !== undefined && (booleanValue(setting.spelling, setting.values) ?? setting.values.length > 0);
    // A value that jail(8) refuses gives nothing, but it is not for us to guess what it should have given.
    const wasGiven = before !== undefined && booleanValue(before.spelling, before.values) === true;
    return isGiven(after) && !wasGiven;
  }
  const lower = lowerIsMore.get(name);
  if (lower !== undefined) return (numberOf(after) ?? lower) < (numberOf(before) ?? lower);
  if (name === "children.max") return (numberOf(after) ?? 0) > (numberOf(before) ?? 0);
  if (name === "devfs_ruleset" || name === "mount") return true;
  return after.values.some((value) => value.toLowerCase() === "inherit");
}

const isRestriction = (name: string): boolean => lowerIsMore.has(name) || name === "devfs_ruleset";

const numberOf = (setting: Written | undefined): number | undefined =>
  setting === undefined ? undefined : integerValue(setting.values);
