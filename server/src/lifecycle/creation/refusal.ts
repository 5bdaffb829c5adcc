import { booleanValue, hasNoInLastComponent, isNumberOrEmpty, leadingNumber } from "../../parameters/index.ts";
import { type JailView, listOf, spanOfValue, type ValueSpan } from "../jail/jail-view.ts";

/** Why jail(8), or the kernel, refuses a step or a jail. */
export type RefusalReason =
  /** A directory that jail(8) wants to be absolute: `path`, a mount point, exec.consolelog. */
  | "relative-path"
  /** mount.devfs and its like in a jail without `path`. */
  | "no-path"
  /** A line of `mount` with fewer than three fields. */
  | "mount-fields"
  /** Neither `persist` nor a command that jail(8) would let it persist for. */
  | "nothing-to-run"
  | "vnet-with-ip"
  | "out-of-range"
  /** `disable` where there is no such thing, or a number that stands for no word. */
  | "jailsys"
  /** 0.0.0.0, 255.255.255.255 or :: in ip4.addr or ip6.addr. */
  | "unusable-address"
  /** The same address twice in one list. */
  | "repeated-address"
  /** A name that is a number, but not the jid. */
  | "numeric-name"
  | "too-long"
  /** A parameter that can be read, and not set. */
  | "read-only"
  /** A dotted name, or a nested block, whose parent is not there. */
  | "parent-missing"
  /** More than the parent has: a right, a limit, an address. */
  | "exceeds-parent"
  /** An address of the parent, where one of the two has several. */
  | "address-clash"
  /** A name, or a jid, that a jail has which runs by then. */
  | "taken";

/** Something that jail(8) or the kernel refuses whenever the jail is started. */
export interface Refusal {
  readonly reason: RefusalReason;
  /** As jail(8) prints it, without `jail: NAME: ` in front. */
  readonly message: string;
  /** The value that it is about; of no width where a bare name, or the name of the jail, is all that there is. */
  readonly span: ValueSpan;
  /** For what the parent is the reason of: its name, and what it has instead, in words. */
  readonly parent?: { readonly name: string; readonly has: string };
}

/** What libjail prints when the kernel gives a number and no words. */
export const invalidArgument = "jail_set: Invalid argument";
export const notPermitted = "jail_set: Operation not permitted";
export const nameTooLong = "jail_set: File name too long";

/** The last value of a parameter, which is the one that counts; of a bare name the name. */
export function lastValue(jail: JailView, parameter: string): ValueSpan {
  return spanOfValue(jail, parameter, Math.max(listOf(jail, parameter).length - 1, 0));
}

/** The values of a parameter that has no form with `no`, which libjail does not know (LANGUAGE.md §4). */
export function valuesOf(jail: JailView, parameter: string): readonly string[] | undefined {
  const found = jail.get(parameter);
  return found === undefined || hasNoInLastComponent(found.spelling) ? undefined : found.values;
}

/**
 * The number that the kernel gets for an integer: of a bare name, and of an empty string, 0. Undefined when the parameter is
 * not set or its value is no number.
 */
export function kernelInteger(jail: JailView, parameter: string): number | undefined {
  const values = valuesOf(jail, parameter);
  if (values === undefined) return undefined;
  const value = values.at(-1) ?? "";
  return isNumberOrEmpty(value) ? leadingNumber(value) || 0 : undefined;
}

/** How a boolean of the kernel is set; undefined when it is not set, or its value is refused. */
export function kernelBoolean(jail: JailView, parameter: string): boolean | undefined {
  const found = jail.get(parameter);
  return found && booleanValue(found.spelling, found.values);
}

const words: ReadonlyMap<string, number> = new Map([
  ["disable", 0],
  ["new", 1],
  ["inherit", 2],
]);

/** The number of a jailsys parameter (LANGUAGE.md §4); undefined when it is not set, or its value is refused. */
export function jailsysNumber(jail: JailView, parameter: string): number | undefined {
  const values = valuesOf(jail, parameter);
  if (values === undefined) return undefined;
  const value = values.at(-1);
  if (value === undefined) return 1;
  if (isNumberOrEmpty(value)) return leadingNumber(value) || 0;
  return words.get(value.toLowerCase());
}
