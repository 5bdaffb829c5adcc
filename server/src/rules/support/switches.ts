import type { EffectiveJail } from "../../config/index.ts";
import { booleanValue } from "../../parameters/index.ts";

/**
 * Whether a boolean parameter is on, or is written so that nobody knows: a value that is refused, or that lacks a variable, is told as that, and
 * what would follow from its being off is not.
 */
export function mayBeOn(jail: EffectiveJail, parameter: string): boolean {
  const written = jail.get(parameter);
  return written !== undefined && (written.bad || booleanValue(written.spelling, written.values) !== false);
}
