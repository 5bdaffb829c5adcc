import type { Word } from "../../shell/index.ts";
import { longestName } from "../host/names.ts";
import type { Stack } from "../host/stack.ts";
import type { Machine } from "../machine/machine.ts";
import { interfacesOfJib, type MakeInterfaces, readJib } from "../programs/jib.ts";
import { interfacesNamed, made, mayBeMade, noteFamily } from "./jib-interfaces.ts";

/** jng of share/examples/jails (FACTS.md 11): an Ethernet interface of netgraph on the ng_bridge of each given interface. */
export function jng(machine: Machine, words: readonly Word[], at: number, stack: Stack | undefined): void {
  const command = readJib("jng", words, at);
  if (stack !== machine.host || command.does === "opaque") machine.forget(stack);
  else if (command.does === "give-up") machine.fail("usage", command.word);
  else if (command.does === "make") bridge(machine, command, stack);
  else if (command.does === "remove") shutdown(machine, command.name);
}

/**
 * `bridge [-b BRIDGE] NAME INTERFACE…`: ng0_NAME, ng1_NAME and so on, cut to the length that the kernel takes. It counts what
 * it makes, as jib does.
 */
function bridge(machine: Machine, { name, interfaces }: MakeInterfaces, host: Stack): void {
  let skipped = 0;
  for (let index = 0; index < interfaces.length; index++) {
    const [eiface] = interfacesOfJib("jng", index - skipped, name.text);
    machine.leave("creates", eiface, name);
    machine.leave("uses", interfaces[index].name, interfaces[index].word);
    if (!machine.isCertain()) {
      machine.families.delete(`ng ${name.text}`);
      mayBeMade(machine, eiface);
      continue;
    }
    if (eiface.length < longestName) noteFamily(machine, `ng ${name.text}`, [eiface]);
    if (host.interfaces.get(eiface)?.isThere) skipped++;
    else made(machine, eiface);
  }
}

/** `shutdown NAME` looks for whole names; whether it finds those that were cut differs between versions of the script. */
function shutdown(machine: Machine, name: string): void {
  machine.families.delete(`ng ${name}`);
  const named = (text: string): boolean => {
    const underscore = text.indexOf("_");
    const rest = text.slice(underscore + 1);
    return /^ng\d+_/.test(text) && (text.length < longestName ? rest === name : name.startsWith(rest));
  };
  for (const item of interfacesNamed(machine, named)) {
    if (machine.isCertain() && item.name.endsWith(`_${name}`)) machine.network.destroy(item);
    else machine.network.forgetInterface(item);
  }
}
