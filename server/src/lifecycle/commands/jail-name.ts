import type { Word } from "../../shell/index.ts";
import type { Machine } from "../machine/machine.ts";

/**
 * True, and the failure is noted, when a command on the host names this jail at a step at which it does not exist: before
 * jail(8) has created it, or after it has removed it (M25, LANGUAGE.md §5.5). Not for the names of other jails.
 *
 * @param moved an interface that the command moves into the jail
 * @param wanted one that it brings back from there
 */
export function failWithoutJail(machine: Machine, jail: Word | undefined, moved?: Word, wanted?: Word): boolean {
  const prevents = moved?.text === undefined ? undefined : [moved.text];
  noteOther(machine, jail, prevents, wanted?.text);
  if (jail === undefined || machine.jailExists || machine.where !== "host" || !machine.isThisJail(jail)) return false;
  machine.fail("no-such-jail", jail, undefined, jail.text, prevents && { prevents });
  return true;
}

/** Notes that a command on the host means another jail. A number is that of a jail of which only the kernel knows the name. */
export function noteOther(
  machine: Machine,
  jail: Word | undefined,
  prevents?: readonly string[],
  wanted?: string,
): void {
  if (jail?.text === undefined || machine.where !== "host" || machine.isThisJail(jail) !== false) return;
  if (!/^[A-Za-z_][\w.-]*$/.test(jail.text)) return;
  const { phase } = machine.step;
  const isDecisive = machine.isCertain() && !machine.isGuarded();
  const isMissed = isDecisive && phase === "exec.prestop" && wanted !== undefined;
  machine.outcomes.push({
    type: "unknown-jail",
    phase,
    command: machine.commandSpan(),
    program: machine.program,
    jailWord: machine.span(jail),
    name: jail.text,
    isDecisive,
    prevents,
    misses: isMissed && machine.view.get("vnet.interface")?.values.includes(wanted) ? wanted : undefined,
  });
}
