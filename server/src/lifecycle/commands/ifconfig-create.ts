import { unknownNumber, type Word } from "../../shell/index.ts";
import { epairHalf, hasUnit, type InterfaceKind, kindOf, kindOfCloner } from "../host/names.ts";
import { join } from "../host/network.ts";
import { forgetState, type Interface, type Stack } from "../host/stack.ts";
import type { Machine } from "../machine/machine.ts";
import { failTooEarly, failTooLong } from "./presence.ts";

/**
 * `ifconfig UNIT create`: the interface that the words after it are about, or undefined when they do not count. `epair1`
 * makes epair1a and epair1b, and the words are about epair1a (FACTS.md 4). For a name without a number the kernel chooses
 * one, so that the name is known only where a new one is given: `newName`.
 *
 * @param hasMore whether words follow `create`: with them ifconfig(8) goes on with an interface that has this very name (FACTS.md 32)
 */
export function createInterface(
  machine: Machine,
  stack: Stack,
  word: Word,
  newName: Word | undefined,
  hasMore: boolean,
): Interface | undefined {
  const name = word.text!;
  if (failTooLong(machine, word)) return undefined;
  const half = epairHalf(name);
  // What is told to these when they are made is refused later.
  const goesOn = hasMore && !/^v?[wx]lan\d/.test(name);
  const itself = goesOn ? stack.interfaces.get(name) : undefined;
  if (itself?.isThere) return itself;
  // Whoever comes first makes it, unless it has another name by then; no interface is called like a pair.
  const isTolerant = goesOn && half !== "" && newName === undefined;
  const use = isTolerant ? "creates-or-finds" : "creates";
  if (half === undefined) {
    if (!hasUnit(name)) return createUnnamed(machine, stack, kindOfCloner(name), newName);
    if (isThere(machine, stack, name, word)) return undefined;
    failTooEarly(machine, stack, [name]);
    machine.leave(use, name, word);
    machine.trace.tell("made-once", { stack, name, reason: "interface-exists", word, isTolerant });
    return created(machine, stack, name, name);
  }
  const pair = half === "" ? name : name.slice(0, -1);
  if (isThere(machine, stack, pair, word)) return undefined;
  failTooEarly(machine, stack, [`${pair}a`, `${pair}b`]);
  machine.leave(use, pair, word);
  machine.trace.tell("made-once", { stack, name: `${pair}a`, reason: "interface-exists", word, isTolerant });
  // What commands before took for halves of the pair cannot have been there.
  for (let old = machine.network.ofUnit(pair); old !== undefined; old = machine.network.ofUnit(pair))
    machine.network.destroy(old);
  const item = created(machine, stack, `${pair}a`, pair);
  join(item, created(machine, stack, `${pair}b`, pair));
  return item;
}

function createUnnamed(
  machine: Machine,
  stack: Stack,
  kind: InterfaceKind,
  newName: Word | undefined,
): Interface | undefined {
  const { output } = machine.command;
  if (output !== undefined && newName === undefined) return createPrinted(machine, stack, kind, output);
  // Under which names the halves of an epair came is not known, or only for one of them.
  if (kind === "epair" && !stack.holdsUnknownNames) stack.unknownNames = "pairs";
  // The number of what was destroyed is free, so that its name may be back.
  for (const [name, { why }] of stack.gone) if (why === "destroyed" && kindOf(name) === kind) stack.gone.delete(name);
  if (newName?.text === undefined) {
    stack.lacksSome = true;
    return undefined;
  }
  failTooLong(machine, newName);
  if (isThere(machine, stack, newName.text, newName)) return undefined;
  failTooEarly(machine, stack, [newName.text]);
  machine.leave("creates", newName.text, newName);
  machine.trace.tell("made-once", { stack, name: newName.text, reason: "name-taken", word: newName });
  const item = created(machine, stack, newName.text, undefined);
  item.kind = kind;
  return item;
}

/** What is printed is what commands after it in the same string use; which number it has is not known. */
function createPrinted(machine: Machine, stack: Stack, kind: InterfaceKind, name: string): Interface {
  const item = created(machine, stack, name, undefined);
  item.kind = kind;
  if (kind !== "epair") return item;
  const peer = created(machine, stack, name.replace(/a$/, "b"), undefined);
  peer.kind = kind;
  join(item, peer);
  return item;
}

/** Creating what is there already fails, also where it has been renamed since: its number is taken. */
function isThere(machine: Machine, stack: Stack, unit: string, word: Word): boolean {
  const known = stack.interfaces.get(unit) ?? machine.network.ofUnit(unit);
  if (!known?.isThere) return false;
  machine.fail("interface-exists", word, known.created);
  return true;
}

function created(machine: Machine, stack: Stack, name: string, unit: string | undefined): Interface {
  const item = machine.network.add(stack, name);
  item.created = machine.commandSpan();
  item.unit = unit;
  item.isThere = true;
  item.state = "down";
  item.addresses.close();
  return item;
}

/** A create that may not happen: from here on what it makes may be there, both halves of an epair. */
export function mayCreate(machine: Machine, stack: Stack, word: Word, newName: Word | undefined): void {
  const name = word.text!;
  const half = epairHalf(name);
  if (half === undefined && !hasUnit(name)) {
    stack.unknownNames = "any";
    if (newName?.text === undefined) return;
    machine.leave("may-create", newName.text, newName);
    const item = mayBe(machine, stack, newName.text, undefined);
    if (item.kind === "other") item.kind = kindOfCloner(name);
    return;
  }
  const unit = half === "a" || half === "b" ? name.slice(0, -1) : name;
  machine.leave("may-create", unit, word);
  if (machine.network.ofUnit(unit) !== undefined) return;
  if (half === undefined) {
    mayBe(machine, stack, name, unit);
    return;
  }
  const item = mayBe(machine, stack, `${unit}a`, unit);
  join(item, mayBe(machine, stack, `${unit}b`, unit));
}

function mayBe(machine: Machine, stack: Stack, name: string, unit: string | undefined): Interface {
  const item = machine.network.mention(stack, name);
  item.created ??= machine.commandSpan();
  item.unit = unit;
  return item;
}

/** `ifconfig X name Y`. False when the rest of the command does not happen. */
export function renameInterface(machine: Machine, stack: Stack, item: Interface, word: Word | undefined): boolean {
  if (word?.text === undefined) {
    // Under which name it goes on is not known, so nothing that is named later can be told from it.
    forgetState(item);
    stack.isClosed = false;
    stack.unknownNames = "any";
    return false;
  }
  const name = word.text;
  if (name === item.name) return true;
  // The kernel refuses it; the commands after it still mean this interface, so that one mistake stays one.
  failTooLong(machine, word);
  const other = stack.interfaces.get(name);
  if (other?.isThere) {
    machine.fail("interface-exists", word, other.created);
    return false;
  }
  failTooEarly(machine, stack, [name]);
  if (stack === machine.host && item.created !== undefined) machine.leave("creates", name, word);
  // Where the kernel chooses the number, letting the rename fail would leave another interface behind at every start.
  if (item.isThere && !item.name.includes(unknownNumber)) {
    machine.trace.tell("made-once", { stack, name, reason: "renamed", word });
  }
  machine.network.rename(stack, item, name, machine.commandSpan());
  return true;
}
