import type { Word } from "../../shell/command-line.ts";
import type { Machine } from "../machine.ts";
import { Arguments } from "./arguments.ts";

/** `sysctl NAME=VALUE…`; a name alone only asks. */
export function sysctl(machine: Machine, words: readonly Word[], at: number): void {
  for (const { text } of new Arguments(words, at, "Bfj").operands) {
    const equals = text?.indexOf("=") ?? -1;
    if (text !== undefined && equals > 0) {
      machine.setResource("sysctl", text.slice(0, equals), "present", text.slice(equals + 1));
    }
  }
}
