import type { Site } from "../../config/index.ts";
import { booleanValue } from "../../parameters/index.ts";

/** What the lifecycle needs to know of one jail: its effective parameters after substitution. */
export interface JailView {
  readonly name: string;
  /** jail(8) will not start or stop it: a variable is undefined, … */
  readonly failed: boolean;
  /** Where it runs; left out where nothing is known of that. */
  readonly site?: Pick<Site, "commands">;
  /**
   * Values of a parameter by any of its equivalent spellings (exec.clean finds exec.noclean); undefined when it is not
   * set; [] for a bare name. `spelling` is the name as written last.
   */
  get(parameter: string): { readonly spelling: string; readonly values: readonly string[] } | undefined;
}

/** A part of one effective value, in UTF-16 offsets. Where that was written is known to the config layer. */
export interface ValueSpan {
  readonly parameter: string;
  readonly valueIndex: number;
  readonly start: number;
  readonly end: number;
}

/** Whether two commands, or two words, are the same one: they begin at one character of one value. */
export function isSameSpan(a: ValueSpan | undefined, b: ValueSpan): boolean {
  return a !== undefined && a.parameter === b.parameter && a.valueIndex === b.valueIndex && a.start === b.start;
}

/** The same for the same place: what `isSameSpan` compares, for those who look up one place among many. */
export const keyOfSpan = ({ parameter, valueIndex, start }: ValueSpan): string => `${parameter} ${valueIndex} ${start}`;

/** The last value, which is the one that counts where one is expected (LANGUAGE.md §4); undefined when there is none. */
export function scalar(jail: JailView, parameter: string): string | undefined {
  const values = jail.get(parameter)?.values;
  return values === undefined || values.length === 0 ? undefined : values[values.length - 1];
}

/** All values of a list; none when it is not set. */
export function listOf(jail: JailView, parameter: string): readonly string[] {
  return jail.get(parameter)?.values ?? [];
}

/** The whole of one of them. */
export function spanOfValue(jail: JailView, parameter: string, valueIndex: number): ValueSpan {
  return { parameter, valueIndex, start: 0, end: listOf(jail, parameter)[valueIndex]?.length ?? 0 };
}

/** A boolean of jail(8) itself; false when the parameter is not set or its value is refused. */
export function isOn(jail: JailView, parameter: string): boolean {
  const found = jail.get(parameter);
  return found !== undefined && booleanValue(found.spelling, found.values) === true;
}

/** True when the jail gets a network stack of its own: `vnet` with no value, `new` or 1 (LANGUAGE.md §4, jailsys). */
export function hasOwnNetworkStack(jail: JailView): boolean {
  const values = jail.get("vnet")?.values;
  if (values === undefined) return false;
  if (values.length === 0) return true;
  const value = values[values.length - 1].toLowerCase();
  return value === "new" || value === "1";
}

/** True when the jail certainly uses the host's network stack. */
export function sharesNetwork(view: JailView): boolean {
  const vnet = view.get("vnet");
  const value = vnet?.values.at(-1)?.toLowerCase();
  return vnet === undefined || (value !== undefined && /^(?:inherit|disable|0|2)$/.test(value));
}

/** What jail(8) calls the jail in commands that it runs itself: the jid where one is set, else the name. */
export function identity(jail: JailView): string {
  return scalar(jail, "jid") ?? scalar(jail, "name") ?? jail.name;
}
