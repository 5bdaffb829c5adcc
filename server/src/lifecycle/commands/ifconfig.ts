import type { Word } from "../../shell/index.ts";
import { hardwareAddressLiteral, numberLiteral } from "../host/literals.ts";
import { bringUp, type Interface, type Stack } from "../host/stack.ts";
import { sharesNetwork } from "../jail/jail-view.ts";
import type { Machine } from "../machine/machine.ts";
import { type IfconfigCommand, type IfconfigOperation, operandOf, readIfconfig } from "../programs/ifconfig.ts";
import { Keyword, keywordMeant } from "../programs/ifconfig-keywords.ts";
import { addMember, addressVerb, deleteMember } from "./bridge.ts";
import { destroyInterface, noteRelease } from "./destroy.ts";
import { AddressWords } from "./ifconfig-address.ts";
import { createInterface, renameInterface } from "./ifconfig-create.ts";
import { mayChange } from "./ifconfig-perhaps.ts";
import { failWithoutJail } from "./jail-name.ts";
import { isStrayJibName } from "./jib-names.ts";
import { failSeveral, failTooLong, isMissing, isMissingInJail, noteNeed, noteUse } from "./presence.ts";
import { failRefused } from "./refused-value.ts";

/**
 * ifconfig(8): `ifconfig [options] INTERFACE [words…]`, read from left to right as the program does. Anything that is
 * not understood makes unknown what it may have touched.
 */
export function ifconfig(machine: Machine, words: readonly Word[], at: number, place: Stack | undefined): void {
  const command = readIfconfig(words, at);
  let stack = place;
  if (command.isInJail) {
    if (failWithoutJail(machine, command.jail)) return;
    const isOurs = machine.isThisJail(command.jail);
    if (isOurs === undefined) {
      machine.forget(machine.host);
      return;
    }
    stack = isOurs ? machine.jail : undefined;
  }
  if (command.isAboutAll) stack?.forget();
  const { interfaceWord } = command;
  if (interfaceWord === undefined) return;
  if (interfaceWord.text === undefined) {
    const newName = operandOf(command, Keyword.Name);
    if (newName !== undefined) failTooLong(machine, newName);
    machine.forget(stack);
    return;
  }
  if (stack === undefined) return;
  const network = stack;
  machine.within(machine.place.runningIn(network.where), () => {
    if (machine.isCertain()) new Ifconfig(machine, command, network, interfaceWord).run();
    else mayChange(machine, command, network, interfaceWord);
  });
}

/** One command that is sure to run, while its operations are carried out. */
class Ifconfig {
  private readonly machine: Machine;
  private readonly command: IfconfigCommand;
  private readonly stack: Stack;
  private readonly interfaceWord: Word;
  /** The interface that the words are about. */
  private item: Interface | undefined;
  private readonly address = new AddressWords();

  constructor(machine: Machine, command: IfconfigCommand, stack: Stack, interfaceWord: Word) {
    this.machine = machine;
    this.command = command;
    this.stack = stack;
    this.interfaceWord = interfaceWord;
  }

  run(): void {
    if (!this.begin()) return;
    const { operations } = this.command;
    for (const [index, operation] of operations.entries()) {
      if (!this.carryOut(operation, operations[index + 1]?.word)) return;
    }
    if (this.address.isGiven) this.address.apply(this.machine, this.stack, this.target());
    if (this.stack === this.machine.jail) this.machine.trace.tell("network-set", { isRc: false });
  }

  /** False when ifconfig gives up before it reads further, because the interface is not there. */
  private begin(): boolean {
    const { machine, stack, interfaceWord } = this;
    if (interfaceWord.text === "") {
      machine.fail("bad-value", interfaceWord, undefined, "", {
        refused: { why: "no-address", expected: "interface" },
      });
      return false;
    }
    switch (this.command.operations[0].keyword) {
      case Keyword.Create:
      case Keyword.Destroy:
      case Keyword.FromJail:
        return true;
      case Keyword.ToJail:
        // What is meant by several names in one is not to be missed in the jail, too.
        if (/[\s,]/.test(interfaceWord.text!) && machine.jail !== undefined) machine.jail.lacksSome = true;
        if (this.failWithoutStack() || failSeveral(machine, interfaceWord)) return false;
        if (!failTooLong(machine, interfaceWord) && !isMissing(machine, stack, interfaceWord, { isMoving: true }))
          return true;
        if (machine.jail !== undefined) machine.jail.lacksSome = true;
        return false;
      case Keyword.AddMember:
      case Keyword.DeleteMember:
        // In the jail its bridge is the host's, which is another mistake (the rule host-command-in-jail-hook).
        if (stack === machine.jail && stack.isClosed && !stack.interfaces.has(interfaceWord.text!)) return false;
        break;
      default:
    }
    if (isMissing(machine, stack, interfaceWord)) {
      // What the command would have done for the interface that is meant is not to be missed, too.
      stack.isClosed = false;
      return false;
    }
    noteUse(machine, stack, this.target(), interfaceWord);
    return true;
  }

  /** The interface, which may have been named only by this command. */
  private target(): Interface {
    this.item ??= this.machine.network.mention(this.stack, this.interfaceWord.text!);
    return this.item;
  }

  private create(hasMore: boolean): Interface | undefined {
    const newName = operandOf(this.command, Keyword.Name);
    return createInterface(this.machine, this.stack, this.interfaceWord, newName, hasMore);
  }

  /** False when the rest of the command does not happen. */
  private carryOut({ keyword, word, operands }: IfconfigOperation, next: Word | undefined): boolean {
    const { machine, stack, address } = this;
    const [operand] = operands;
    if ((keyword === Keyword.Ignored || keyword === Keyword.Address) && this.failMisspelt(word, next)) return false;
    switch (keyword) {
      case Keyword.Ignored:
        failRefusedNumber(machine, word, operands);
        address.isShared ||= word.text === "vhid" || word.text === "anycast";
        return true;
      case Keyword.Address:
        address.add(word);
        return true;
      case Keyword.HardwareAddress:
        this.hardwareAddress(word);
        return true;
      case Keyword.Create:
        this.item = this.create(next !== undefined);
        return this.item !== undefined;
      case Keyword.Destroy:
        destroyInterface(machine, stack, this.interfaceWord);
        return false;
      case Keyword.Name:
        return renameInterface(machine, stack, this.target(), operand);
      case Keyword.ToJail:
        return this.lend(operand);
      case Keyword.FromJail:
        return this.takeBack(operand);
      case Keyword.AddMember:
        return addMember(machine, stack, this.target(), this.interfaceWord, operand);
      case Keyword.DeleteMember:
        return deleteMember(machine, stack, this.target(), operand);
      case Keyword.Up:
        address.goesDown = false;
        bringUp(this.target());
        return true;
      case Keyword.Down:
        address.goesDown = true;
        this.target().state = "down";
        return true;
      case Keyword.Inet:
        address.family = 4;
        return true;
      case Keyword.Inet6:
        address.family = 6;
        return true;
      case Keyword.Link:
        address.family = "link";
        return true;
      case Keyword.Add:
      case Keyword.Delete:
        return this.verb(keyword, word, next);
      case Keyword.Netmask:
        address.netmask(machine, operand);
        return true;
      case Keyword.PrefixLength:
        address.prefixLength(machine, operand);
        return true;
      default:
        this.label(keyword, operand?.text);
        return true;
    }
  }

  /** What the word was to do, to the interface and to what is named behind it, is not to be missed as well. */
  private failMisspelt(word: Word, next: Word | undefined): boolean {
    const { machine, stack } = this;
    const expected = keywordMeant(word.text ?? "");
    if (expected === undefined) return false;
    machine.fail("bad-value", word, undefined, word.text, { refused: { why: "no-keyword", expected } });
    const named = stack.interfaces.get(next?.text ?? "");
    for (const item of [this.target(), named]) if (item !== undefined) machine.network.forgetInterface(item);
    stack.isClosed = false;
    return true;
  }

  /** Words that change nothing but what there is to tell about the interface. */
  private label(keyword: Keyword, text: string | undefined): void {
    const item = this.target();
    if (keyword === Keyword.Autoconfigured) {
      item.addresses.open(6);
      return;
    }
    const at = item.groups.indexOf(text ?? "");
    if (keyword === Keyword.Description) item.description = text;
    else if (keyword === Keyword.LeaveGroup && at >= 0) item.groups.splice(at, 1);
    else if (keyword === Keyword.Group && at < 0 && text !== undefined) item.groups.push(text);
  }

  /** `vnet JAIL`: only a jail that exists can be named (M25), and only its own stack is followed. */
  private lend(jail: Word | undefined): boolean {
    const { machine } = this;
    if (this.stack !== machine.host || failWithoutJail(machine, jail, this.interfaceWord)) return false;
    const isOurs = machine.isThisJail(jail);
    if (isOurs === undefined) {
      machine.network.forgetInterface(this.target());
      if (machine.jail !== undefined) machine.jail.isClosed = false;
    } else if (!isOurs || !isStrayJibName(machine, this.interfaceWord)) {
      const item = this.target();
      if (isOurs) machine.trace.tell("lent", { item, interfaceWord: this.interfaceWord, jailWord: jail });
      if (isOurs) machine.leave(item.created === undefined ? "moves" : "moves-own", item.name, this.interfaceWord);
      if (isOurs) noteNeed(machine, this.stack, item, this.interfaceWord);
      if (isOurs) machine.network.lend(item, machine.commandSpan());
      else machine.network.destroy(item);
    }
    return false;
  }

  /** A jail that shares the host's network has its interfaces already. Told once: it is one mistake. */
  private failWithoutStack(): boolean {
    const { machine, command, interfaceWord } = this;
    const jail = operandOf(command, Keyword.ToJail);
    if (this.stack !== machine.host || !machine.jailExists || !machine.isThisJail(jail)) return false;
    // Where it is a jail of another jail, that one may have a network of its own.
    if (!sharesNetwork(machine.view) || machine.view.name.includes(".")) return false;
    machine.failOnce("no-own-stack", interfaceWord);
    return true;
  }

  private takeBack(jail: Word | undefined): boolean {
    const { machine } = this;
    if (this.stack !== machine.host || failWithoutJail(machine, jail, undefined, this.interfaceWord)) return false;
    noteRelease(machine, this.interfaceWord);
    if (machine.isThisJail(jail) !== false) {
      if (isMissingInJail(machine, this.interfaceWord)) return false;
      const item = machine.jail?.interfaces.get(this.interfaceWord.text!);
      if (item !== undefined) machine.network.giveBack(item, machine.commandSpan());
    }
    return false;
  }

  /** `add`, `delete`, … are for addresses; the name of an interface after them is a mistake (FACTS.md 2). */
  private verb(keyword: Keyword.Add | Keyword.Delete, verb: Word, word: Word | undefined): boolean {
    if (word !== undefined && addressVerb(this.machine, this.stack, this.interfaceWord, verb, word)) return false;
    if (keyword === Keyword.Add) this.address.aliasing = true;
    else this.address.removing = true;
    return true;
  }

  private hardwareAddress(word: Word): void {
    const item = this.target();
    const mac = word.text === undefined ? "unknown" : hardwareAddressLiteral(word.text);
    item.mac = typeof mac === "object" && "value" in mac ? mac.value : undefined;
    if (item.mac !== undefined) this.machine.leave("mac", item.mac, word);
    failRefused(this.machine, word, "hardware address", mac);
  }
}

/** What is not followed; a number that the kernel refuses ends the command all the same. */
function failRefusedNumber(machine: Machine, keyword: Word, operands: readonly Word[]): void {
  const [value] = operands;
  if (operands.length !== 1 || value.text === undefined) return;
  failRefused(machine, value, keyword.text!, numberLiteral(keyword.text!, value.text));
}
