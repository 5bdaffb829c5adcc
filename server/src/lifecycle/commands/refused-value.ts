import type { Word } from "../../shell/index.ts";
import { isEmptyAddress, type Literal } from "../host/literals.ts";
import type { Machine } from "../machine/machine.ts";

/**
 * True, and the failure is noted, when a value is one that the program or the kernel refuses. The addresses that
 * jail(8) itself puts into its commands have been checked before; their masks have not, and one that is empty is not looked at.
 *
 * @param expected what the value should have been, or the word in front of it: `IPv4 address`, `mtu`
 */
export function failRefused(machine: Machine, word: Word, expected: string, literal: Literal<unknown>): boolean {
  if (typeof literal !== "object" || !("refused" in literal)) return false;
  const { refused } = literal;
  const isUnchecked = refused === "prefix" || expected.endsWith("mask") || isEmptyAddress(word.text ?? "");
  if (machine.step.commandLine !== undefined || isUnchecked) {
    machine.fail("bad-value", word, undefined, word.text, { refused: { why: refused, expected } });
  }
  return true;
}
