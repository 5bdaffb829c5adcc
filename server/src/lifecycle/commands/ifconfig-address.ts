import { type Address, isAtLeast, prefixOfNetmask, withPrefix } from "../../parameters/index.ts";
import type { Word } from "../../shell/index.ts";
import { addressLiteral, type Literal } from "../host/literals.ts";
import { type InterfaceKind, isPointToPoint } from "../host/names.ts";
import { bringUp, doubtRoutesInto, type Interface, type Stack } from "../host/stack.ts";
import type { Machine } from "../machine/machine.ts";
import { failRefused } from "./refused-value.ts";

/** What the words of one ifconfig command say about an address. It is set when all of them are read. */
export class AddressWords {
  family: 4 | 6 | "link" = 4;
  removing = false;
  aliasing = false;
  goesDown = false;
  /** Several machines are to have it: one of carp(4), or an anycast address. */
  isShared = false;
  private address: Literal<Address> = "unknown";
  private addressWord: Word | undefined;
  /** The address at the other end of a point-to-point link, which is reachable for itself. */
  private otherEnd: Address | undefined;
  private otherEndWord: Word | undefined;
  /** NaN for one that only the shell knows, or that is none. */
  private prefix: number | undefined;

  netmask(machine: Machine, word: Word | undefined): void {
    this.prefix = Number.NaN;
    if (word?.text === undefined) return;
    this.prefix = prefixOfNetmask(word.text) ?? Number.NaN;
    failRefused(machine, word, "IPv4 mask", addressLiteral(word.text, 4));
  }

  prefixLength(machine: Machine, word: Word | undefined): void {
    this.prefix = Number(word?.text);
    if (word?.text === undefined) return;
    if (this.prefix > 128) failRefused(machine, word, "IPv6 prefix", { refused: "prefix" });
  }

  /** An address, or the second one of a point-to-point link. */
  add(word: Word): void {
    const address = word.text === undefined ? "unknown" : addressLiteral(word.text, this.family === 6 ? 6 : 4);
    if (this.addressWord === undefined) {
      this.addressWord = word;
      this.address = address;
    } else {
      this.otherEndWord = word;
      this.otherEnd = typeof address === "object" && "value" in address ? address.value : undefined;
    }
  }

  /** True when the command is about an address. */
  get isGiven(): boolean {
    return this.addressWord !== undefined || this.removing;
  }

  apply(machine: Machine, stack: Stack, item: Interface): void {
    const { address, addressWord } = this;
    if (addressWord === undefined) {
      // Without an address `delete` takes the first one away.
      removeFirst(stack, item, this.family === 6 ? 6 : 4);
    } else if (address === "unknown" || "refused" in address) {
      // A host name or a variable; or a mistake, after which nothing is said about what was to build on the address.
      this.forget(item);
      failRefused(machine, addressWord, this.family === 6 ? "IPv6 address" : "IPv4 address", address);
    } else if (this.removing) {
      doubtRoutesInto(stack, () => item.addresses.setAs(address.value));
      item.addresses.removeAddress(address.value);
    } else {
      this.set(machine, stack, item, address.value, addressWord);
    }
  }

  private set(machine: Machine, stack: Stack, item: Interface, address: Address, word: Word): void {
    if (this.failOtherEnd(machine)) return;
    const prefix = this.prefix ?? (address.hasPrefix ? address.prefix : impliedPrefix(item, address));
    if (this.bringsNetwork(stack, item, address, prefix)) machine.leave("address", word.text ?? "", word, item.name);
    const lacksMask = this.lacksMask(item, address);
    const replaces = address.family === 4 && !this.aliasing;
    machine.trace.tell("address-set", { stack, item, address, addressWord: word, lacksMask, replaces });
    if (lacksMask && isAtLeast(machine.release, "15.0")) machine.fail("no-mask", word);
    if (prefix === undefined || !(prefix >= 0 && prefix <= (address.family === 4 ? 32 : 128))) {
      this.forget(item);
      return;
    }
    if (replaces) removeFirst(stack, item, 4);
    const by = machine.commandSpan();
    item.addresses.add({ ...withPrefix(address, prefix), by });
    if (this.otherEnd !== undefined) item.addresses.add({ ...this.otherEnd, by, near: address });
    // Setting an address brings an interface up; whether a `down` in the same command outlives it is not known.
    if (this.goesDown) item.state = "unknown";
    else bringUp(item);
  }

  /**
   * Whether somebody else may be in the way with the same address. A link with two ends has nobody else on it, nor has the loopback of a
   * jail; and on the host a single address, without a network, may be on several interfaces.
   */
  private bringsNetwork(stack: Stack, { kind }: Interface, { family }: Address, prefix: number | undefined): boolean {
    if (isPointToPoint(kind) || this.isShared) return false;
    if (stack.where === "jail") return kind !== "loopback";
    return prefix !== (family === 4 ? 32 : 128);
  }

  /** Only the first address may have a mask after it, and neither has an interface in front. */
  private failOtherEnd(machine: Machine): boolean {
    const text = this.otherEndWord?.text;
    if (text === undefined || !/^[\da-f.:]+\/\d+$|\|/i.test(text)) return false;
    const refused = { why: "no-address", expected: "address of the other end" } as const;
    machine.fail("bad-value", this.otherEndWord!, undefined, text, { refused });
    return true;
  }

  private lacksMask({ kind }: Interface, { family, hasPrefix }: Address): boolean {
    return (
      family === 4 && !hasPrefix && this.prefix === undefined && this.otherEndWord === undefined && needsMask(kind)
    );
  }

  private forget(item: Interface): void {
    const { address } = this;
    const isOther = typeof address === "object" && "refused" in address && address.refused === "other-family";
    if (this.family === 6 || isOther) item.addresses.open(6);
    if (this.family !== 6 || isOther) item.addresses.open(4);
    if (item.state === "down") item.state = "unknown";
  }
}

function removeFirst(stack: Stack, { addresses }: Interface, family: 4 | 6): void {
  const first = addresses.all.find((address) => address.family === family);
  if (first === undefined) return;
  doubtRoutesInto(stack, () => [first]);
  addresses.removeFirst((address) => address === first);
}

/** IPv6 addresses get 64 bits; what IPv4 addresses get depends on class and release (FACTS.md 6). */
function impliedPrefix(item: Interface, { family }: Address): number | undefined {
  if (family === 6) return item.kind === "loopback" ? 128 : 64;
  return item.kind === "loopback" ? 8 : undefined;
}

/** Loopbacks and links with two ends do without (FACTS.md 6); what an interface of unknown kind is, nobody can tell. */
function needsMask(kind: InterfaceKind): boolean {
  return kind !== "loopback" && kind !== "other" && !isPointToPoint(kind);
}
