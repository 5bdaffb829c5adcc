import { isNumberOrEmpty, leadingNumber } from "./integers.ts";
import { findParameter } from "./lookup.ts";

/**
 * What a boolean parameter means with this spelling and these values: no value, `true` (in any case) and every number
 * but 0 are true, and a `no` before the last component inverts, so `exec.noclean = false` is true (LANGUAGE.md §4,
 * probes 210, 211, 213, 214). Undefined when the parameter is no boolean or its value is refused.
 */
export function booleanValue(name: string, values: readonly string[]): boolean | undefined {
  const found = findParameter(name);
  if (found === undefined || found.parameter.type !== "bool") return undefined;
  const written = writtenBoolean(values);
  return written === undefined ? undefined : written !== found.negated;
}

function writtenBoolean(values: readonly string[]): boolean | undefined {
  if (values.length === 0) return true;
  const value = values[values.length - 1];
  if (isNumberOrEmpty(value)) return leadingNumber(value) !== 0;
  const lower = value.toLowerCase();
  if (lower === "true") return true;
  return lower === "false" ? false : undefined;
}

/**
 * The number that a parameter such as stop.timeout or jid has with these values: the last one, in base 10. Undefined
 * when there is no value or it is refused as a number.
 */
export function integerValue(values: readonly string[]): number | undefined {
  if (values.length === 0) return undefined;
  const value = values[values.length - 1];
  return value !== "" && isNumberOrEmpty(value) ? leadingNumber(value) : undefined;
}
