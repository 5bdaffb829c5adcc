import type { EffectiveJail } from "../../config/index.ts";

/**
 * What jail(8) prints about one jail, in the form that all findings use: the line without the `jail: ` in front, so
 * `web: path: variable "x" not found`. For several jails of one finding it is the line about the first.
 */
export function saysAbout(jail: EffectiveJail | string, message: string): string {
  return `${typeof jail === "string" ? jail : jail.name}: ${message}`;
}
