import { say } from "../words/index.ts";
import { addressEnd, addressStart } from "./address-value.ts";
import { isIpv4Address, isIpv6Address } from "./addresses.ts";
import type { Parameter, Release } from "./catalogue/index.ts";
import { isNumberOrEmpty } from "./integers.ts";
import { availability, findParameter, mountedFileSystem } from "./lookup.ts";

export type ValueProblemKind =
  | "boolean"
  | "integer"
  | "jailsys"
  | "ipv4-address"
  | "ipv6-address"
  /** Nobody knows the name. */
  | "unknown-parameter"
  /** `allow.mount.FS` with a file system that is not in the catalogue: a module may still bring it along. */
  | "unknown-file-system"
  /** The name is known, but not to this release. */
  | "not-in-release";

export interface ValueProblem {
  /** Which value is meant; -1 when it is the name. */
  readonly valueIndex: number;
  /** jail(8)'s own words, without `jail: NAME: ` in front. */
  readonly text: string;
  /** Who refuses: jail(8) before it asks the kernel, or libjail with the kernel's parameters (LANGUAGE.md §4). */
  readonly stage: "jail" | "kernel";
  readonly kind: ValueProblemKind;
  /** What is accepted instead, in our words. */
  readonly expected: string;
  /** The part of the value that is meant, as offsets into it; 0 when it is the name. */
  readonly start: number;
  readonly end: number;
}

/** Shared by all parameters without a problem, so that the usual answer costs nothing. */
const noProblems: readonly ValueProblem[] = [];

/**
 * What jail(8) and libjail refuse about one parameter: an unknown name, or values that do not fit its type. Of a list
 * every bad element is reported, though jail(8) names only the first. A scalar uses its last value, and only that one
 * is looked at (probes 18, 19, 170). The checks that need the host or other jails are not made here.
 */
export function checkValues(name: string, values: readonly string[], release: Release): readonly ValueProblem[] {
  const found = findParameter(name);
  if (found === undefined) return [unknownName(name)];
  const { parameter } = found;
  if (availability(parameter, release) === "no") return [notInRelease(name, parameter)];
  if (values.length === 0) return noProblems;

  switch (parameter.type) {
    case "bool":
      return checkBoolean(name, parameter, values);
    case "int":
    case "ulong":
      return checkInteger(name, parameter, values);
    case "jailsys":
      return checkJailsys(name, parameter, values);
    case "ip4list":
      return checkAddresses(name, values, "ipv4-address", "not an IPv4 address: ", isIpv4Address);
    case "ip6list":
      return checkAddresses(name, values, "ipv6-address", "not an IPv6 address: ", isIpv6Address);
    default:
      return noProblems;
  }
}

/** One parameter of a jail with its effective values, as the evaluation of the file hands them over. */
export interface NamedValues {
  readonly name: string;
  readonly values: readonly string[];
}

/**
 * The messages that jail(8) prints for the parameters of one jail before it starts anything, in its order and without
 * `jail: NAME: ` in front. First come jail(8)'s own booleans and integers, all of them; only when these are good are
 * the kernel's parameters looked at, again all of them, with one message a parameter. A jail that already failed in
 * evaluation, or over `depend`, is not to be asked about (conformance/README.md, mode "check").
 */
export function checkJail(parameters: Iterable<NamedValues>, release: Release): { messages: string[] } {
  const own: string[] = [];
  const kernel: string[] = [];
  for (const { name, values } of parameters) {
    const problems = checkValues(name, values, release);
    if (problems.length > 0) (problems[0].stage === "jail" ? own : kernel).push(problems[0].text);
  }
  return { messages: own.length > 0 ? own : kernel };
}

const ofName = { valueIndex: -1, start: 0, end: 0 };

function unknownName(name: string): ValueProblem {
  const isFileSystem = mountedFileSystem(name) !== undefined;
  return {
    ...ofName,
    text: `unknown parameter: ${name}`,
    stage: "kernel",
    kind: isFileSystem ? "unknown-file-system" : "unknown-parameter",
    expected: isFileSystem ? say`a file system that jails may mount and that is loaded` : say`a parameter of jail(8)`,
  };
}

function notInRelease(name: string, parameter: Parameter): ValueProblem {
  const since = parameter.since === undefined ? say`a later release` : say`FreeBSD ${parameter.since} or later`;
  return {
    ...ofName,
    text: `unknown parameter: ${name}`,
    stage: "kernel",
    kind: "not-in-release",
    expected: since,
  };
}

function checkBoolean(name: string, parameter: Parameter, values: readonly string[]): readonly ValueProblem[] {
  const last = values.length - 1;
  const value = values[last];
  if (value === "true" || value === "false" || isNumberOrEmpty(value)) return noProblems;
  const lower = value.toLowerCase();
  if (lower === "true" || lower === "false") return noProblems;
  return scalarProblem(parameter, last, value, "boolean", `${name}: unknown boolean value "${value}"`);
}

function checkInteger(name: string, parameter: Parameter, values: readonly string[]): readonly ValueProblem[] {
  const last = values.length - 1;
  const value = values[last];
  // jail(8) insists on a digit (probe 152); libjail only asks whether strtol stopped at the end of the text.
  if (isNumberOrEmpty(value) && !(value === "" && parameter.kind === "pseudo")) return noProblems;
  return scalarProblem(parameter, last, value, "integer", `${name}: non-integer value "${value}"`);
}

function checkJailsys(name: string, parameter: Parameter, values: readonly string[]): readonly ValueProblem[] {
  const last = values.length - 1;
  const value = values[last];
  // Any number passes here, 3 too; the kernel judges it when the jail is created.
  if (isJailsysWord(value) || isNumberOrEmpty(value) || isJailsysWord(value.toLowerCase())) return noProblems;
  return scalarProblem(parameter, last, value, "jailsys", `${name}: unknown jailsys value "${value}"`);
}

function isJailsysWord(value: string): boolean {
  return value === "new" || value === "inherit" || value === "disable";
}

function scalarProblem(
  parameter: Parameter,
  valueIndex: number,
  value: string,
  kind: "boolean" | "integer" | "jailsys",
  text: string,
): readonly ValueProblem[] {
  const stage = parameter.kind === "pseudo" ? "jail" : "kernel";
  return [{ valueIndex, text, stage, kind, expected: expectedFor(parameter), start: 0, end: value.length }];
}

/** What a parameter accepts, for the second half of a message: "expected …". */
function expectedFor(parameter: Parameter): string {
  switch (parameter.type) {
    case "bool":
      return say`true or false`;
    case "jailsys":
      return (parameter.values ?? []).join(say` or `);
    default:
      return rangeInWords(parameter.range);
  }
}

function rangeInWords(range: Parameter["range"]): string {
  if (range === undefined) return say`a whole number`;
  return range.max === undefined
    ? say`a whole number from ${range.min} on`
    : say`a whole number from ${range.min} to ${range.max}`;
}

/**
 * libjail gets the list joined with commas and cuts it at every comma, so `"10.0.0.1,10.0.0.2"` is two addresses and
 * `"10.0.0.1,"` ends in an empty one. Only a list that is empty as a whole, or `-`, means no addresses (probe 163).
 */
function checkAddresses(
  name: string,
  values: readonly string[],
  kind: "ipv4-address" | "ipv6-address",
  words: string,
  isAddress: (text: string) => boolean,
): readonly ValueProblem[] {
  let problems: ValueProblem[] | undefined;
  for (let valueIndex = 0; valueIndex < values.length; valueIndex++) {
    const value = values[valueIndex];
    const start = addressStart(value);
    const end = addressEnd(value, start);
    if (values.length === 1 && clearsList(value, start, end)) return noProblems;
    for (let from = start; from <= end; ) {
      const comma = value.indexOf(",", from);
      const to = comma < 0 || comma > end ? end : comma;
      const address = value.slice(from, to);
      if (!isAddress(address)) {
        const text = `${name}: ${words}${address}`;
        const expected = kind === "ipv4-address" ? expectedIpv4() : expectedIpv6();
        problems ??= [];
        problems.push({ valueIndex, text, stage: "kernel", kind, expected, start: from, end: to });
      }
      from = to + 1;
    }
  }
  return problems ?? noProblems;
}

function clearsList(value: string, start: number, end: number): boolean {
  return end === start || (end === start + 1 && value.charCodeAt(start) === 0x2d);
}

const expectedIpv4 = (): string =>
  say`four decimal numbers from 0 to 255 without leading zeros, as in 10.0.0.5, em0|10.0.0.5/24`;
const expectedIpv6 = (): string => say`an IPv6 address without a zone, as in 2001:db8::5, em0|2001:db8::5/64`;
