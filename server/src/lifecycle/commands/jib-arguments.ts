import type { Word } from "../../shell/index.ts";
import type { Interface, Stack } from "../host/stack.ts";
import type { Machine } from "../machine/machine.ts";

/**
 * What jib(8) and jng(8) of share/examples/jails have in common (FACTS.md 11): how they are called, and that they make one
 * interface for the jail for each one of the host that they are given.
 */

/** `VERB [-b BRIDGE] NAME INTERFACE…` */
export interface BridgeArguments {
  readonly verb: Word;
  /** What the name of the bridge ends with; `bridge` when the author says nothing. */
  readonly suffix: string;
  readonly name: Word & { readonly text: string };
  /** The interfaces of the host, without the mark (`!`, `=`) in front of them. */
  readonly interfaces: readonly { readonly word: Word; readonly name: string }[];
}

/** Reads the words behind `words[verbAt]`; undefined when the program gives up, which is noted, or when they are not known. */
export function readBridgeArguments(
  machine: Machine,
  words: readonly Word[],
  verbAt: number,
  stack: Stack,
): BridgeArguments | undefined {
  const verb = words[verbAt];
  if (words.some(({ text }, index) => index > verbAt && text === undefined)) {
    machine.forget(stack);
    return undefined;
  }
  let at = verbAt + 1;
  let suffix = "bridge";
  for (; words[at]?.text?.startsWith("-b"); at++) {
    const attached = words[at].text!.slice(2);
    suffix = attached === "" ? (words[++at]?.text ?? "") : attached;
  }
  const name = words[at];
  if (name?.text?.startsWith("-")) {
    // An option of somebody's own version.
    machine.forget(stack);
    return undefined;
  }
  if (name === undefined || at + 1 === words.length) {
    machine.fail("usage", verb);
    return undefined;
  }
  if (!isName(name.text!)) {
    machine.fail("usage", name);
    return undefined;
  }
  const interfaces = words.slice(at + 1).map((word) => ({ word, name: word.text!.replace(/^[!=]/, "") }));
  return { verb, suffix, name: { ...name, text: name.text! }, interfaces };
}

/** `VERB NAME`; undefined as above. */
export function readName(machine: Machine, words: readonly Word[], verbAt: number, stack: Stack): string | undefined {
  const word = words[verbAt + 1];
  if (word === undefined || words.length > verbAt + 2) machine.fail("usage", words[verbAt]);
  else if (word.text === undefined) machine.forget(stack);
  else if (!isName(word.text)) machine.fail("usage", word);
  else return word.text;
  return undefined;
}

/** The only characters that the programs take in a NAME. */
const isName = (text: string): boolean => /^\w+$/.test(text);

/** An interface that a program has made and named. */
export function made(machine: Machine, name: string): Interface {
  const item = machine.add(machine.host, name);
  item.created = machine.commandSpan();
  item.isThere = true;
  item.up = true;
  item.allV4Known = true;
  item.allV6Known = true;
  return item;
}

/** The same where the program may not run. */
export function mayBeMade(machine: Machine, name: string): Interface {
  const item = machine.mention(machine.host, name);
  item.created ??= machine.commandSpan();
  machine.forgetInterface(item);
  return item;
}

/**
 * Tells which names there are for a NAME: all others of that form are known not to be there. A change that is not known makes
 * that unknown, too, because the stack is then muddled.
 */
export function noteFamily(machine: Machine, owner: string, names: readonly string[]): void {
  const known = machine.families.get(owner);
  if (known !== undefined) known.names.push(...names);
  else machine.families.set(owner, { names: [...names], made: machine.commandSpan(), told: undefined });
}

/** The interfaces, wherever they are, whose names `matches` takes. */
export function interfacesNamed(machine: Machine, matches: (name: string) => boolean): Interface[] {
  const found: Interface[] = [];
  for (const stack of [machine.host, machine.jail]) {
    for (const item of stack?.interfaces.values() ?? []) if (matches(item.name)) found.push(item);
  }
  return found;
}
