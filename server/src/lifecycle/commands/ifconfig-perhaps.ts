import { parseAddress } from "../../parameters/index.ts";
import type { Word } from "../../shell/index.ts";
import { doubted } from "../host/known.ts";
import { forgetSettings, forgetState, type Interface, type Stack } from "../host/stack.ts";
import type { Machine } from "../machine/machine.ts";
import { type IfconfigCommand, type IfconfigOperation, operandOf } from "../programs/ifconfig.ts";
import { Keyword } from "../programs/ifconfig-keywords.ts";
import { addressVerb } from "./bridge.ts";
import { destroyNoHalf, noteRelease } from "./destroy.ts";
import { mayCreate } from "./ifconfig-create.ts";

/** A command that may run or not: what it may change is not known any more. A wrong verb is wrong all the same. */
export function mayChange(machine: Machine, command: IfconfigCommand, stack: Stack, interfaceWord: Word): void {
  const name = interfaceWord.text!;
  const newName = operandOf(command, Keyword.Name);
  const { operations } = command;
  for (const [index, { keyword, word, operands }] of operations.entries()) {
    const next = operations[index + 1]?.word;
    if ((keyword === Keyword.Add || keyword === Keyword.Delete) && next !== undefined) {
      addressVerb(machine, stack, interfaceWord, word, next);
    }
    if (keyword === Keyword.Create) {
      mayCreate(machine, stack, interfaceWord, newName);
      return;
    }
    if (keyword === Keyword.Destroy) mayDestroy(machine, stack, interfaceWord);
    if (keyword === Keyword.FromJail) noteRelease(machine, interfaceWord);
    if (keyword === Keyword.ToJail || keyword === Keyword.FromJail) machine.network.mayMove(name);
    for (const { text } of [word, ...operands]) {
      const named = text === undefined ? undefined : stack.interfaces.get(text);
      if (named === undefined) continue;
      if (isAboutMember(keyword)) forgetMembership(named);
      else machine.network.forgetInterface(named);
    }
  }
  if (newName?.text !== undefined) machine.network.forgetInterface(machine.network.mention(stack, newName.text));
  if (!stack.gone.has(name)) forgetAsFarAs(machine, machine.network.mention(stack, name), operations);
}

function mayDestroy(machine: Machine, stack: Stack, word: Word): void {
  noteRelease(machine, word);
  destroyNoHalf(machine, stack, word);
  const peer = stack.interfaces.get(word.text!)?.peer;
  if (peer !== undefined) peer.isThere = false;
}

/** Most words leave an interface where it is, on its bridge and with its name, and so its members and the other half of its pair. */
function forgetAsFarAs({ network }: Machine, item: Interface, operations: readonly IfconfigOperation[]): void {
  if (operations.some(mayTakeAway)) network.forgetInterface(item);
  else if (operations.some(movesOrRenames)) {
    forgetState(item);
    if (item.kind === "bridge") network.emptyBridge(item);
  } else forgetSettings(item);
}

/** It destroys, or has a word of which nobody knows what it is: one that only the shell knows, or that ifconfig does not. */
const mayTakeAway = ({ keyword, word, operands }: IfconfigOperation): boolean =>
  keyword === Keyword.Destroy ||
  word.text === undefined ||
  (keyword === Keyword.Address && parseAddress(word.text) === undefined) ||
  (isAboutMember(keyword) && operands[0]?.text === undefined);

const movesOrRenames = ({ keyword }: IfconfigOperation): boolean =>
  keyword === Keyword.ToJail || keyword === Keyword.FromJail || keyword === Keyword.Name;

const isAboutMember = (keyword: Keyword): boolean => keyword === Keyword.AddMember || keyword === Keyword.DeleteMember;

/** A bridge takes addresses of its members away, too (FACTS.md 28). */
function forgetMembership(member: Interface): void {
  forgetSettings(member);
  member.membership = doubted(member.membership);
}
