import type { Word } from "../../shell/command-line.ts";
import { type Address, parseAddress, prefixOfNetmask, sameAddress, withPrefix } from "../host/address.ts";
import { epairHalf, hasUnit } from "../host/names.ts";
import { bringUp, forgetState, type Interface, type Stack } from "../host/stack.ts";
import { join, type Machine } from "../machine.ts";
import { addMember, addressVerb, deleteMember } from "./bridge.ts";
import { destroyInterface } from "./destroy.ts";
import { Keyword, keywords, optionsWithArgument } from "./ifconfig-keywords.ts";
import { WordReader } from "./words.ts";

/**
 * ifconfig(8): `ifconfig [options] INTERFACE [words…]`, read from left to right as the program does. Anything that is
 * not understood makes unknown what it may have touched.
 */
export function ifconfig(machine: Machine, words: readonly Word[], at: number, place: Stack | undefined): void {
  const reader = new WordReader(words, at + 1);
  let stack = place;
  for (let word = reader.peek(); word?.text?.startsWith("-"); word = reader.peek()) {
    reader.next();
    if (word.text === "-j") {
      // Released with 14.0; it does what `jexec JAIL ifconfig` does.
      const isOurs = machine.isThisJail(reader.next());
      if (isOurs === undefined) {
        machine.forget(machine.host);
        return;
      }
      stack = isOurs ? machine.jail : undefined;
    } else if (optionsWithArgument.has(word.text)) {
      reader.next();
    } else if (word.text === "-a" && words.some(({ text }) => text === "up" || text === "down")) {
      stack?.forget();
      return;
    }
  }
  const interfaceWord = reader.next();
  if (interfaceWord === undefined || reader.isAtEnd) return;
  if (interfaceWord.text === undefined) {
    machine.forget(stack);
    return;
  }
  if (stack === undefined) return;
  if (machine.isCertain()) new Ifconfig(machine, reader, stack, interfaceWord).run();
  else uncertain(machine, stack, interfaceWord, reader);
}

/** The command may run or not: what it names is not known any more. A wrong verb is wrong all the same. */
function uncertain(machine: Machine, stack: Stack, interfaceWord: Word, reader: WordReader): void {
  let verb: Word | undefined;
  for (let word = reader.next(); word !== undefined; word = reader.next()) {
    if (verb !== undefined) addressVerb(machine, stack, interfaceWord, verb, word);
    const keyword = word.text === undefined ? undefined : keywords.get(word.text)?.keyword;
    verb = keyword === Keyword.Add || keyword === Keyword.Delete ? word : undefined;
    const named = word.text === undefined ? undefined : stack.interfaces.get(word.text);
    if (named !== undefined) machine.forgetInterface(named);
  }
  machine.forgetInterface(machine.mention(stack, interfaceWord.text!));
}

class Ifconfig {
  private readonly machine: Machine;
  private readonly reader: WordReader;
  private readonly stack: Stack;
  private readonly interfaceWord: Word;
  /** The interface that the words are about; undefined for one whose name the kernel chooses. */
  private item: Interface | undefined;
  private family: 4 | 6 | "link" = 4;
  private removing = false;
  private aliasing = false;
  private goesDown = false;
  private address: Address | undefined;
  private addressWord: Word | undefined;
  /** The address at the other end of a point-to-point link, which is reachable for itself. */
  private otherEnd: Address | undefined;
  private prefix: number | undefined;

  constructor(machine: Machine, reader: WordReader, stack: Stack, interfaceWord: Word) {
    this.machine = machine;
    this.reader = reader;
    this.stack = stack;
    this.interfaceWord = interfaceWord;
  }

  run(): void {
    for (let word = this.reader.next(); word !== undefined; word = this.reader.next()) {
      const entry = word.text === undefined ? undefined : keywords.get(word.text);
      if (entry === undefined) this.other(word);
      else if (entry.keyword === Keyword.Ignored) this.reader.skip(entry.arguments);
      else if (!this.keyword(entry.keyword, word)) return;
    }
    this.configure();
  }

  /** The interface, which may have been named only by this command. */
  private target(): Interface {
    this.item ??= this.machine.mention(this.stack, this.interfaceWord.text!);
    return this.item;
  }

  /** False when the rest of the command does not happen. */
  private keyword(keyword: Keyword, word: Word): boolean {
    switch (keyword) {
      case Keyword.Create:
        return this.create();
      case Keyword.Destroy:
        destroyInterface(this.machine, this.stack, this.interfaceWord);
        return false;
      case Keyword.Name:
        return this.rename(this.reader.next());
      case Keyword.ToJail:
        return this.lend(this.reader.next());
      case Keyword.FromJail:
        return this.takeBack(this.reader.next());
      case Keyword.AddMember:
        return addMember(this.machine, this.stack, this.target(), this.interfaceWord, this.reader.next());
      case Keyword.DeleteMember:
        return deleteMember(this.machine, this.stack, this.target(), this.reader.next());
      case Keyword.Up:
        this.goesDown = false;
        bringUp(this.target());
        return true;
      case Keyword.Down:
        this.goesDown = true;
        this.target().up = false;
        return true;
      case Keyword.Inet:
        this.family = 4;
        return true;
      case Keyword.Inet6:
        this.family = 6;
        return true;
      case Keyword.Link:
        this.family = "link";
        return true;
      case Keyword.Add:
      case Keyword.Delete:
        return this.verb(keyword, word);
      case Keyword.Netmask:
        this.prefix = prefixOfNetmask(this.reader.next()?.text ?? "");
        return true;
      case Keyword.PrefixLength:
        this.prefix = Number(this.reader.next()?.text);
        return true;
      default:
        this.target().allV6Known = false;
        return true;
    }
  }

  /** `epair1` makes epair1a and epair1b, and the words behind it are about epair1a (FACTS.md 4). */
  private create(): boolean {
    const { stack } = this;
    const name = this.interfaceWord.text!;
    const half = epairHalf(name);
    if (half === undefined) {
      // With no number the kernel chooses one, so that the name is known only where a new one is given.
      if (!hasUnit(name)) return this.reader.peek()?.text === "name";
      if (this.isThere(name)) return false;
      this.item = this.created(stack, name);
      this.machine.leave("creates", name, this.interfaceWord);
      return true;
    }
    const pair = half === "" ? name : name.slice(0, -1);
    if (this.isThere(`${pair}a`)) return false;
    this.machine.leave("creates", pair, this.interfaceWord);
    this.item = this.created(stack, `${pair}a`);
    join(this.item, this.created(stack, `${pair}b`));
    return true;
  }

  /** Creating what is there already fails. */
  private isThere(name: string): boolean {
    const known = this.stack.interfaces.get(name);
    if (!known?.isThere) return false;
    this.machine.fail("interface-exists", this.interfaceWord, known.created);
    return true;
  }

  private created(stack: Stack, name: string): Interface {
    const item = this.machine.add(stack, name);
    item.created = this.machine.commandSpan();
    item.isThere = true;
    item.up = false;
    item.allV4Known = true;
    item.allV6Known = true;
    return item;
  }

  private rename(word: Word | undefined): boolean {
    const { machine, stack } = this;
    if (word?.text === undefined) {
      // Under which name it goes on is not known, so nothing that is named later can be told from it.
      if (this.item !== undefined) forgetState(this.item);
      stack.complete = false;
      return false;
    }
    const kind = this.interfaceWord.text!.startsWith("bridge") ? "bridge" : undefined;
    if (this.item === undefined && !stack.interfaces.has(this.interfaceWord.text!)) {
      this.item = this.created(stack, word.text);
      if (kind !== undefined) this.item.kind = kind;
      return true;
    }
    machine.rename(stack, this.target(), word.text);
    return true;
  }

  /** `vnet JAIL`: only a jail that exists can be named (M25), and only its own stack is followed. */
  private lend(jail: Word | undefined): boolean {
    const { machine } = this;
    if (this.stack !== machine.host) return false;
    const isOurs = machine.isThisJail(jail);
    if (isOurs === undefined) {
      machine.forgetInterface(this.target());
      if (machine.jail !== undefined) machine.jail.complete = false;
    } else if (!isOurs || machine.jailExists) {
      if (isOurs) machine.lend(this.target());
      else machine.destroy(this.target());
    }
    return false;
  }

  private takeBack(jail: Word | undefined): boolean {
    const { machine } = this;
    if (this.stack !== machine.host) return false;
    if (machine.isThisJail(jail) !== false) {
      const item = machine.jail?.interfaces.get(this.interfaceWord.text!);
      if (item !== undefined) machine.giveBack(item);
    }
    return false;
  }

  /** `add`, `delete`, … are for addresses; the name of an interface behind them is a mistake (FACTS.md 2). */
  private verb(keyword: Keyword.Add | Keyword.Delete, verb: Word): boolean {
    const word = this.reader.peek();
    if (word !== undefined && addressVerb(this.machine, this.stack, this.interfaceWord, verb, word)) return false;
    if (keyword === Keyword.Add) this.aliasing = true;
    else this.removing = true;
    return true;
  }

  /** A word that is no keyword: an address, the second of a point-to-point link, or an option without a model. */
  private other(word: Word): void {
    if (word.text?.startsWith("-") || this.family === "link") return;
    const address = word.text === undefined ? undefined : parseAddress(word.text);
    if (this.addressWord === undefined) {
      this.addressWord = word;
      this.address = address;
    } else {
      this.otherEnd = address;
    }
  }

  /** ifconfig sets the address when it has read everything else. */
  private configure(): void {
    const { machine } = this;
    if (this.addressWord === undefined) {
      if (this.stack === machine.jail) machine.noteAddresses(false);
      return;
    }
    const item = this.target();
    const { address } = this;
    if (address === undefined || (address.family === 4) !== (this.family === 4)) {
      // A host name, a variable, or a combination that ifconfig refuses.
      this.forgetAddresses(item);
    } else if (this.removing) {
      item.addresses = item.addresses.filter((other) => !sameAddress(other, address));
    } else {
      this.addAddress(item, address);
    }
    if (this.stack === machine.jail) machine.noteAddresses(false);
  }

  private forgetAddresses(item: Interface): void {
    if (this.family === 6) item.allV6Known = false;
    else item.allV4Known = false;
    if (item.up === false) item.up = undefined;
  }

  private addAddress(item: Interface, written: Address): void {
    const prefix = this.prefix ?? (written.hasPrefix ? written.prefix : impliedPrefix(item, written));
    if (prefix === undefined || !(prefix >= 0 && prefix <= (written.family === 4 ? 32 : 128))) {
      this.forgetAddresses(item);
      return;
    }
    if (written.family === 4 && !this.aliasing) {
      // Without `alias` the first address of the interface is replaced.
      const first = item.addresses.findIndex(({ family }) => family === 4);
      if (first >= 0) item.addresses.splice(first, 1);
    }
    const by = this.machine.commandSpan();
    item.addresses.push({ ...withPrefix(written, prefix), by });
    if (this.otherEnd !== undefined) item.addresses.push({ ...this.otherEnd, by });
    // Setting an address brings an interface up; whether a `down` in the same command outlives it is not known.
    if (this.goesDown) item.up = undefined;
    else bringUp(item);
  }
}

/** IPv6 addresses get 64 bits; what IPv4 addresses get depends on class and release (FACTS.md 6). */
function impliedPrefix(item: Interface, { family }: Address): number | undefined {
  if (family === 6) return item.kind === "loopback" ? 128 : 64;
  return item.kind === "loopback" ? 8 : undefined;
}
