import type { Word } from "../../shell/index.ts";
import { say } from "../../words/index.ts";
import type { Machine } from "../machine/machine.ts";
import { Arguments } from "../programs/arguments.ts";

/** `pfctl [-a ANCHOR] -f FILE` loads rules, `-F all` or `-F rules` takes them away. */
export function pfctl(machine: Machine, words: readonly Word[], at: number): void {
  const given = new Arguments(words, at, "abcDFfIiKkLloprSsTtxX");
  // With -n rules are only read.
  if (given.has("n")) return;
  const anchor = given.has("a") ? given.value("a")?.text : say`main ruleset`;
  if (anchor === undefined) return;
  const flushed = given.value("F")?.text;
  if (given.has("f")) {
    const file = given.value("f")?.text;
    const isNamed = file !== undefined && file !== "-";
    machine.setResource("firewall", anchor, "present", isNamed ? say`rules from ${file}` : say`rules`);
  } else if (flushed !== undefined && /^(?:all|rules)$/i.test(flushed)) {
    const isKnown = machine.resources.get("firewall", anchor, machine.where) !== undefined;
    if (isKnown) machine.setResource("firewall", anchor, "absent");
  }
}
