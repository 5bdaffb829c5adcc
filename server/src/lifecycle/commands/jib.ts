import type { Word } from "../../shell/index.ts";
import { none, sure } from "../host/known.ts";
import { longestName } from "../host/names.ts";
import { join } from "../host/network.ts";
import type { Interface, Stack } from "../host/stack.ts";
import type { Machine } from "../machine/machine.ts";
import { interfacesOfJib, type MakeInterfaces, readJib } from "../programs/jib.ts";
import { interfacesNamed, made, mayBeMade, noteFamily } from "./jib-interfaces.ts";

/**
 * jib of share/examples/jails (FACTS.md 11): epairs with a half on the bridge of each given interface. A program of that
 * name with other verbs is somebody's own, of which nothing is known.
 */
export function jib(machine: Machine, words: readonly Word[], at: number, stack: Stack | undefined): void {
  const command = readJib("jib", words, at);
  if (stack !== machine.host || command.does === "opaque") machine.forget(stack);
  else if (command.does === "give-up") machine.fail("usage", command.word);
  else if (command.does === "make") addMembers(machine, command, stack);
  else if (command.does === "remove") destroy(machine, command.name);
}

/**
 * `addm [-b BRIDGE] NAME INTERFACE…`: of the first one e0a_NAME on the bridge and e0b_NAME for the jail, and so on. It counts
 * what it makes: a further call with that NAME finds e0a_NAME for each interface, and makes none.
 */
function addMembers(machine: Machine, { name, suffix, interfaces }: MakeInterfaces, host: Stack): void {
  let skipped = 0;
  for (let index = 0; index < interfaces.length; index++) {
    const [a, b] = interfacesOfJib("jib", index - skipped, name.text);
    if (a.length > longestName) {
      machine.fail("name-too-long", name, undefined, a);
      return;
    }
    const { word, name: uplink } = interfaces[index];
    machine.leave("creates", a, name);
    machine.leave("uses", uplink, word);
    machine.leave("may-create", uplink + suffix, word);
    if (!machine.isCertain()) {
      machine.families.delete(`e ${name.text}`);
      const half = mayBeMade(machine, a);
      // The other half may be in the jail already.
      if (half.peer === undefined) join(half, mayBeMade(machine, b));
      continue;
    }
    noteFamily(machine, `e ${name.text}`, [a, b]);
    // What is there already is left as it is.
    if (host.interfaces.get(a)?.isThere) {
      skipped++;
      continue;
    }
    const item = made(machine, a);
    join(item, made(machine, b));
    const bridge = bridgeOf(machine, host, uplink + suffix);
    const [bridgeWord, memberWord] = [machine.span(word), machine.span(name)];
    const added = machine.commandSpan();
    item.membership = sure({ bridge, added, bridgeWord, memberWord, byJib: true, wrongRemoval: undefined });
  }
}

/** Made when it is missing, and never taken away again: it belongs to all jails together. */
function bridgeOf(machine: Machine, host: Stack, name: string): Interface {
  const bridge = machine.network.mention(host, name);
  bridge.kind = "bridge";
  bridge.isThere = true;
  return bridge;
}

/** `destroy NAME` destroys every eNa_NAME of the host, and with it the other half. It takes none off its bridge before. */
function destroy(machine: Machine, name: string): void {
  machine.families.delete(`e ${name}`);
  const halves = interfacesNamed(machine, (text) => text.endsWith(`_${name}`) && /^e\d+[ab]_/.test(text));
  for (const item of halves) {
    if (item.name.slice(0, -name.length).endsWith("b_")) continue;
    if (!machine.isCertain()) {
      machine.network.forgetInterface(item);
      if (item.peer !== undefined) machine.network.forgetInterface(item.peer);
      continue;
    }
    item.membership = none;
    if (item.peer !== undefined) machine.network.destroy(item.peer);
    machine.network.destroy(item);
  }
}
