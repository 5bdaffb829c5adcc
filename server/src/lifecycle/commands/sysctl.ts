import type { Word } from "../../shell/index.ts";
import type { Machine } from "../machine/machine.ts";
import { Arguments } from "../programs/arguments.ts";
import { failWithoutJail } from "./jail-name.ts";

/** `sysctl NAME=VALUE…`; a name alone only asks. */
export function sysctl(machine: Machine, words: readonly Word[], at: number): void {
  const given = new Arguments(words, at, "Bfj");
  const jail = given.value("j");
  if (jail !== undefined) {
    failWithoutJail(machine, jail);
    return;
  }
  for (const { text } of given.operands) {
    const equals = text?.indexOf("=") ?? -1;
    if (text !== undefined && equals > 0) {
      machine.setResource("sysctl", text.slice(0, equals), "present", text.slice(equals + 1));
    }
  }
}
