import type { Word } from "../../shell/command-line.ts";
import type { Machine } from "../machine.ts";

/**
 * True, and the failure is noted, when a command on the host names this jail at a step at which it does not exist: before
 * jail(8) has created it, or after it has removed it (M25, LANGUAGE.md §5.5). Not for the names of other jails.
 */
export function failWithoutJail(machine: Machine, jail: Word | undefined): boolean {
  if (jail === undefined || machine.jailExists || machine.place !== "host" || !machine.isThisJail(jail)) return false;
  machine.fail("no-such-jail", jail);
  return true;
}
