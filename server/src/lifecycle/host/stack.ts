import { type Address, covers, isLoopback, parseAddress } from "../../parameters/index.ts";
import type { ValueSpan } from "../jail/jail-view.ts";
import { InterfaceAddresses } from "./interface-addresses.ts";
import { doubted, KnownList, none, type Perhaps } from "./known.ts";
import { epairHalf, type InterfaceKind, kindOf } from "./names.ts";

/** An interface that was created, moved or only named by a command. */
export interface Interface {
  /** Its name now; ifconfig(8) can change it. */
  name: string;
  kind: InterfaceKind;
  /** The other half of an epair. */
  peer: Interface | undefined;
  /** Where it was created; undefined when that happened elsewhere, or not at all. */
  created: ValueSpan | undefined;
  /** jib or jng has made it, and given it its name. */
  byJib: boolean;
  /** What `ifconfig UNIT create` was given: `epair5` for both halves, whatever they are called later. */
  unit: string | undefined;
  /** False when it is not known whether it is there: something else made it, or may have destroyed it. */
  isThere: boolean;
  /** The footprint tells that the jail needs it. */
  isNoted: boolean;
  /** A command fails unless it was there before anything here made it; false again when something may have taken it away. */
  isNeeded: boolean;
  state: InterfaceState;
  readonly addresses: InterfaceAddresses;
  /** The hardware address that a command gave it. */
  mac: string | undefined;
  description: string | undefined;
  readonly groups: string[];
  /** Its place on a bridge. None says nothing unless it was created here: others may have put it on one. */
  membership: Perhaps<Membership>;
  /** The kernel made it together with its network stack. */
  readonly isNative: boolean;
  /** It was lent to the jail, and goes back to the host when the jail is removed (LANGUAGE.md §5.5). */
  lent: boolean;
}

/** Whether IFF_UP is set; `unknown` is neither. */
export type InterfaceState = "up" | "down" | "unknown";

export interface Membership {
  readonly bridge: Interface;
  /** The `addm` command, and its words. */
  readonly added: ValueSpan;
  readonly bridgeWord: ValueSpan;
  readonly memberWord: ValueSpan;
  /** jib has put it there, whose words name neither of the two, and which destroys members itself. */
  readonly byJib?: true;
  /** A later `ifconfig BRIDGE delete MEMBER`, which was meant to end the membership and does not (FACTS.md 2). */
  wrongRemoval: ValueSpan | undefined;
}

export interface Route {
  /** undefined: the default route, or a destination that could not be read. */
  readonly destination: Address | undefined;
  readonly isDefault: boolean;
  readonly family: 4 | 6;
  /** As it is written. */
  readonly text: string;
  readonly gateway: string | undefined;
  readonly by: ValueSpan;
}

/** One of which no more than its name is known. `isNative`: the kernel makes it with the stack, as lo0. */
export function newInterface(name: string, isNative = false): Interface {
  return {
    name,
    kind: kindOf(name),
    peer: undefined,
    created: undefined,
    byJib: false,
    unit: undefined,
    isThere: false,
    isNoted: false,
    isNeeded: false,
    state: "unknown",
    addresses: new InterfaceAddresses(),
    mac: undefined,
    description: undefined,
    groups: [],
    membership: none,
    isNative,
    lent: false,
  };
}

/** Why there is no interface of a name any more. */
export interface Gone {
  readonly why: "renamed" | "moved" | "destroyed";
  /** The interface, which may have another name by now, or be in another stack. */
  readonly item: Interface;
  readonly by: ValueSpan;
}

/** What is known of a name in a network stack. */
export type Found =
  | { readonly is: "there"; readonly item: Interface }
  /** A command of the jail took it away, or gave it another name. */
  | { readonly is: "gone"; readonly gone: Gone }
  /** Anything may have the name. */
  | { readonly is: "unknown" }
  /** No command has said anything of it: it is there only where others have made it, and not in a closed stack. */
  | { readonly is: "unmentioned" };

const unknown: Found = { is: "unknown" };
const unmentioned: Found = { is: "unmentioned" };

/** One network stack: the host's, of which only what the jail's commands touch is known, or a VNET jail's own. */
export class Stack {
  readonly where: "host" | "jail";
  readonly interfaces = new Map<string, Interface>();
  /** Names that an interface had before, and none has now. */
  readonly gone = new Map<string, Gone>();
  /**
   * What else may be there: any name, since something ran here of which nothing is known, or whose names only a shell knows; or those
   * of pairs of which the kernel has chosen the number.
   */
  unknownNames: "none" | "pairs" | "any" = "none";
  /** Nothing is in it but what is known, addresses too: true for a fresh stack until something opaque runs in it. */
  isClosed: boolean;
  /**
   * A move into it failed, or may have happened, or the kernel has chosen a name: one that is not here may be that of the
   * interface that was meant.
   */
  lacksSome = false;
  readonly routes = new KnownList<Route>();
  /** ndp(8) ran here: it can name an interface for link-local addresses without a scope. */
  defaultZone = false;

  constructor(where: "host" | "jail", isClosed: boolean) {
    this.where = where;
    this.isClosed = isClosed;
  }

  /** The one question about a name, so that nobody forgets one of its answers. */
  find(name: string): Found {
    const item = this.interfaces.get(name);
    if (item !== undefined) return { is: "there", item };
    const gone = this.gone.get(name);
    if (gone !== undefined) return { is: "gone", gone };
    const mayBe = this.unknownNames === "any" || (this.unknownNames === "pairs" && epairHalf(name) !== undefined);
    return mayBe ? unknown : unmentioned;
  }

  get holdsUnknownNames(): boolean {
    return this.unknownNames !== "none";
  }

  /** True when no interface of that name can be here. */
  surelyLacks(name: string): boolean {
    return this.isClosed && !this.holdsUnknownNames && !this.interfaces.has(name);
  }

  /**
   * From here on anything may have changed. What is named in commands stays named, without its state. `keepsNames` is for
   * what gives no interface a name that another one has given up.
   */
  forget(keepsNames = false): void {
    this.isClosed = false;
    if (!keepsNames) {
      this.unknownNames = "any";
      this.gone.clear();
    }
    this.routes.doubtAll();
    for (const item of this.interfaces.values()) forgetState(item);
  }
}

/** A command that nobody knows may have done anything to it. */
export function forgetState(item: Interface): void {
  item.isThere = false;
  item.isNeeded = false;
  forgetSettings(item);
  item.membership = doubted(item.membership);
}

/** Something may have brought it up or down, or given it addresses or taken them away. */
export function forgetSettings(item: Interface): void {
  item.state = "unknown";
  item.addresses.forget();
}

/** A VNET jail's stack when the kernel has just made it: lo0, down and without addresses (FACTS.md 1). */
export function freshStack(): Stack {
  const stack = new Stack("jail", true);
  const loopback = newInterface("lo0", true);
  loopback.isThere = true;
  loopback.state = "down";
  loopback.addresses.close();
  stack.interfaces.set("lo0", loopback);
  return stack;
}

const ipv6Loopback = parseAddress("::1/128")!;

/** An interface that comes up; the kernel gives the loopback one ::1 then, but no IPv4 address (FACTS.md 1). */
export function bringUp(item: Interface): void {
  item.state = "up";
  // Of an interface that others have made it is not known what it has.
  if (item.kind !== "loopback" || !item.isThere || item.addresses.all.includes(ipv6Loopback)) return;
  item.addresses.add(ipv6Loopback);
}

/** Whether the gateway of a route lies in one of these networks. */
export function leadsInto({ gateway }: Route, networks: readonly Address[]): boolean {
  const address = gateway === undefined ? undefined : parseAddress(gateway);
  return address !== undefined && networks.some((network) => covers(network, address));
}

/**
 * Routes that may go along with addresses that are taken away: each belongs to the address by which its gateway was found
 * (FACTS.md 22). Another one with the same network may have been that one.
 */
export function doubtRoutesInto(stack: Stack, networks: () => readonly Address[]): void {
  if (stack.routes.all.length === 0) return;
  const gone = networks();
  stack.routes.doubt((route) => leadsInto(route, gone));
}

/** Why the kernel refuses a gateway (FACTS.md 1), `reachable`, or `unknown`. */
export type Reachability =
  | "reachable"
  | "unknown"
  | "loopback-down"
  | "interface-down"
  | "no-address"
  | "no-covering-prefix";

/** Whether the kernel finds an interface for a gateway: one whose prefix covers it, or a route to it but the default. */
export function reachability(stack: Stack, gateway: Address): Reachability {
  if (!stack.isClosed) return "unknown";
  let known = true;
  let down = false;
  let addresses = 0;
  for (const item of stack.interfaces.values()) {
    if (!item.addresses.isClosed(gateway.family)) known = false;
    for (const address of item.addresses.all) {
      if (address.family !== gateway.family) continue;
      if (item.kind !== "loopback") addresses++;
      if (!covers(address, gateway)) continue;
      if (item.state !== "down") return "reachable";
      down = true;
    }
  }
  for (const { destination, isDefault } of stack.routes.all) {
    if (isDefault) continue;
    if (destination === undefined) known = false;
    else if (covers(destination, gateway)) return "reachable";
  }
  if (!known) return "unknown";
  if (isLoopback(gateway) && stack.interfaces.get("lo0")?.state === "down") return "loopback-down";
  if (down) return "interface-down";
  return addresses === 0 ? "no-address" : "no-covering-prefix";
}
