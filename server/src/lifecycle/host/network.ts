import { unknownNumber } from "../../shell/index.ts";
import type { ValueSpan } from "../jail/jail-view.ts";
import { doubted, none } from "./known.ts";
import { isTooLong, otherHalf, pairName } from "./names.ts";
import { forgetState, freshStack, type Interface, leadsInto, newInterface, Stack } from "./stack.ts";

/** The network stacks of the host and of one VNET jail, and the interfaces that go from one to the other. */
export class Network {
  readonly host = new Stack("host", false);
  /** The jail's own stack, while there is one. */
  jail: Stack | undefined;
  private readonly seen: Interface[] = [];

  /** The kernel has made a stack for the jail. */
  createJail(): void {
    this.jail = freshStack();
  }

  /** The kernel gives borrowed interfaces back, without addresses; those made in the jail are gone. */
  removeJail(): void {
    const { jail } = this;
    this.jail = undefined;
    if (jail === undefined) return;
    for (const [name, gone] of this.host.gone) {
      // It comes back under the name that it has in the jail by now.
      if (gone.why !== "moved") continue;
      if (jail.holdsUnknownNames || gone.item.name === name) this.host.gone.delete(name);
      else this.host.gone.set(name, { ...gone, why: "renamed", by: jail.gone.get(name)?.by ?? gone.by });
    }
    for (const item of jail.interfaces.values()) {
      if (!item.lent) continue;
      this.leaveBridges(item);
      this.put(item, this.host);
    }
  }

  /** The interface of that name in a stack; one that nobody created here is one about which nothing is known. */
  mention(stack: Stack, name: string): Interface {
    const known = stack.interfaces.get(name);
    if (known !== undefined) return known;
    const item = this.add(stack, name);
    const other = otherHalf(name);
    if (other !== undefined) {
      item.unit = pairName(name);
      const peer = this.ofUnit(item.unit, item);
      if (peer !== undefined && peer.peer === undefined) join(item, peer);
    }
    return item;
  }

  /** An interface that `ifconfig UNIT create` has made, whatever it is called by now and wherever it is. */
  ofUnit(unit: string, but?: Interface): Interface | undefined {
    for (const stack of [this.host, this.jail]) {
      if (stack === undefined) continue;
      for (const item of stack.interfaces.values()) if (item.unit === unit && item !== but) return item;
    }
    return undefined;
  }

  /** A new interface, in the place of an older one of that name. */
  add(stack: Stack, name: string): Interface {
    const item = newInterface(name);
    stack.gone.delete(name);
    stack.interfaces.set(name, item);
    this.seen.push(item);
    return item;
  }

  rename(stack: Stack, item: Interface, name: string, by: ValueSpan): void {
    stack.interfaces.delete(item.name);
    stack.gone.set(item.name, { why: "renamed", item, by });
    stack.gone.delete(name);
    item.name = name;
    stack.interfaces.set(name, item);
  }

  /** Moves an interface to the jail: it loses its addresses, routes and its place on a bridge on the way. */
  lend(item: Interface, by: ValueSpan): void {
    dropRoutes(this.host, item);
    this.host.interfaces.delete(item.name);
    this.leaveBridges(item);
    if (this.jail === undefined) return;
    item.lent = true;
    this.host.gone.set(item.name, { why: "moved", item, by });
    this.put(item, this.jail);
  }

  /** Moves an interface back to the host; the jail's routes through it are gone. */
  giveBack(item: Interface, by: ValueSpan): void {
    if (this.jail !== undefined) dropRoutes(this.jail, item);
    this.leaveBridges(item);
    this.jail?.interfaces.delete(item.name);
    this.jail?.gone.set(item.name, { why: "moved", item, by });
    this.put(item, this.host);
  }

  /** What moves leaves its bridge, and a bridge its members (if_vmove). */
  private leaveBridges(item: Interface): void {
    item.membership = none;
    if (item.kind === "bridge") this.dissolve(item);
  }

  private put(item: Interface, stack: Stack): void {
    // Whether what was up still is, is not known; what was never brought up is not.
    if (item.state === "up") item.state = "unknown";
    item.addresses.clear();
    item.addresses.close();
    stack.gone.delete(item.name);
    stack.interfaces.set(item.name, item);
  }

  /** The interface is gone, from whichever stack it was in, and with it what was on it. */
  destroy(item: Interface): void {
    dropRoutes(this.host, item);
    if (this.jail !== undefined) dropRoutes(this.jail, item);
    if (this.host.interfaces.get(item.name) === item) this.host.interfaces.delete(item.name);
    if (this.jail?.interfaces.get(item.name) === item) this.jail.interfaces.delete(item.name);
    if (item.kind === "bridge") this.dissolve(item);
  }

  private dissolve(bridge: Interface): void {
    for (const member of this.membersOf(bridge)) member.membership = none;
  }

  /** Any of its members may have been taken off the bridge. */
  emptyBridge(bridge: Interface): void {
    for (const member of this.membersOf(bridge)) member.membership = doubted(member.membership);
  }

  private membersOf(bridge: Interface): Interface[] {
    const all = [...this.host.interfaces.values(), ...(this.jail?.interfaces.values() ?? [])];
    return all.filter(({ membership }) => membership.is !== "none" && membership.value.bridge === bridge);
  }

  /** The command may have changed the interface, or not. */
  forgetInterface(item: Interface): void {
    forgetState(item);
    if (item.peer !== undefined) item.peer.membership = doubted(item.peer.membership);
    if (item.kind === "bridge") this.emptyBridge(item);
  }

  /** From here on an interface of that name may be on the host or in the jail. */
  mayMove(name: string): void {
    const { host, jail } = this;
    if (jail === undefined) return;
    jail.isClosed = false;
    const item = jail.interfaces.get(name) ?? host.gone.get(name)?.item;
    if (item !== undefined) forgetState(item);
    host.gone.delete(name);
    jail.gone.delete(name);
  }

  /**
   * After the string in which it was made, what has kept the name that the kernel chose can be called anything. Call when a
   * step has ended.
   */
  forgetPrinted(): void {
    for (const stack of [this.host, this.jail]) {
      if (stack === undefined) continue;
      for (const name of stack.interfaces.keys()) {
        if (!name.includes(unknownNumber)) continue;
        stack.interfaces.delete(name);
        stack.unknownNames = "any";
      }
      for (const name of stack.gone.keys()) if (name.includes(unknownNumber)) stack.gone.delete(name);
    }
  }

  /** Every name that an interface had when it was last seen, bridges apart, for completion. */
  namesSeen(): { interfaces: string[]; bridges: string[] } {
    const interfaces = new Set<string>();
    const bridges = new Set<string>();
    for (const { name, kind } of this.seen) {
      // What no interface can be called came from a slip, and is not to be offered.
      if (isTooLong(name) || name.includes(unknownNumber) || (kind !== "epair" && !/^[\w.]+$/.test(name))) continue;
      (kind === "bridge" ? bridges : interfaces).add(name);
    }
    return { interfaces: [...interfaces], bridges: [...bridges] };
  }
}

/** Makes two interfaces the halves of one epair. */
export function join(a: Interface, b: Interface): void {
  a.peer = b;
  b.peer = a;
}

/** The kernel takes away what leads through an interface that leaves its stack: to it, or to a gateway in one of its networks. */
function dropRoutes(stack: Stack, item: Interface): void {
  if (stack.interfaces.get(item.name) !== item) return;
  stack.routes.remove((route) => route.gateway === item.name || leadsInto(route, item.addresses.all));
}
