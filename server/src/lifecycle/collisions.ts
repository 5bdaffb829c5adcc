import {
  type Address,
  addressEnd,
  addressStart,
  formatHost,
  isLinkLocal,
  isLoopback,
  parseAddress,
} from "../parameters/index.ts";
import { epairHalf, kindOf, otherEnd, pairName } from "./host/names.ts";
import { hasOwnNetworkStack, type JailView, scalar, type ValueSpan } from "./jail/jail-view.ts";
import { anyInterface, type FootprintEntry } from "./machine/footprint-use.ts";
import type { JailModel } from "./model.ts";
import { orderOfStart } from "./schedule.ts";
import { type ThingNumbers, thingNumbers } from "./thing-numbers.ts";

/** What no two jails can have for themselves, as long as both are running. */
export type SharedThing =
  | "created interface"
  | "moved interface"
  | "address"
  | "hardware address"
  | "jid"
  | "path"
  | "mount point"
  | "host name"
  | "console log";

/** A jail, and the place in its values that asks for something. */
export interface Claim<Jail extends JailView> {
  readonly jail: Jail;
  readonly span: ValueSpan;
}

/** Two jails claim the same; `second` is the one that starts later. */
export interface Collision<Jail extends JailView> {
  readonly thing: SharedThing;
  readonly name: string;
  readonly first: Claim<Jail>;
  readonly second: Claim<Jail>;
  /** The kernel allows it: two jails may have the same only address. */
  readonly allowed: boolean;
  /** The kernel refuses the second jail while the first is there: one of the two has several addresses. */
  readonly refused: boolean;
}

/** A jail uses an interface that only a jail creates which starts later. */
export interface TooEarly<Jail extends JailView> {
  readonly name: string;
  readonly user: Claim<Jail>;
  readonly creator: Claim<Jail>;
}

/** A jail needs an interface that no jail makes, and its stop destroys it, or the other half of its pair. */
export interface NeverMade<Jail extends JailView> {
  readonly name: string;
  readonly user: Claim<Jail>;
  readonly destroyed: string;
  readonly destroyer: ValueSpan;
}

export interface HostView<Jail extends JailView> {
  readonly collisions: readonly Collision<Jail>[];
  readonly tooEarly: readonly TooEarly<Jail>[];
  readonly neverMade: readonly NeverMade<Jail>[];
}

/**
 * Lays the footprints of all jails of one root on each other, in the order in which they start: all of them are one host
 * (M09, invariant 9). Two blocks of one name are reported elsewhere, and are no collision here.
 */
export function compareFootprints<Jail extends JailView>(
  jails: readonly Jail[],
  modelOf: (jail: Jail) => JailModel,
): HostView<Jail> {
  const host = new Host<Jail>(orderOfStart(jails) as readonly Jail[], modelOf);
  return { collisions: host.collisions, tooEarly: host.usedTooEarly(), neverMade: host.neverMade() };
}

/** What one jail asks for, as far as it follows from its values alone: worked out once for each model. */
interface Demands {
  readonly claims: readonly Demand[];
  /** Interfaces that it creates, under the name of the unit, and those that it may create. */
  readonly creates: readonly Named[];
  readonly mayCreate: readonly number[];
  /** Interfaces of the host that it needs and does not make. */
  readonly uses: readonly Named[];
  /** Interfaces that its stop destroys, and that it does not make. */
  readonly destroys: readonly Named[];
  /** By which things have their numbers here. */
  readonly numbers: ThingNumbers;
}

interface Named {
  readonly name: string;
  /** The number of the name under which it is created, which for both halves of an epair is that of the pair. */
  readonly unit: number;
  readonly span: ValueSpan;
}

interface Demand {
  /** A number that is equal for two that get into each other's way. */
  readonly key: number;
  readonly thing: SharedThing;
  readonly name: string;
  readonly span: ValueSpan;
  /** It is heard on the link of the jail's own stack, and only there. */
  readonly isOnLink: boolean;
  readonly address: Address | undefined;
}

/** A comparison is made for every keystroke, and most jails are then the same as before. */
const demandsByModel = new WeakMap<JailModel, Demands>();

function demandsOf(jail: JailView, model: JailModel, numbers: ThingNumbers): Demands {
  let demands = demandsByModel.get(model);
  if (demands?.numbers !== numbers) {
    demands = new DemandCollector(jail, model, numbers).demands;
    demandsByModel.set(model, demands);
  }
  return demands;
}

/** What a jail has that no other one may have, whoever else there is; an address is its words, with blanks between them. */
export function claimsOf(jail: JailView, model: JailModel): readonly Pick<Demand, "thing" | "name" | "span">[] {
  return demandsOf(jail, model, thingNumbers()).claims;
}

class DemandCollector {
  private readonly claims: Demand[] = [];
  private readonly creates: Named[] = [];
  private readonly mayCreate: string[] = [];
  private readonly uses: Named[] = [];
  private readonly destroys: Named[] = [];
  private readonly movesOwn: Named[] = [];
  private readonly numbers: ThingNumbers;

  constructor(jail: JailView, model: JailModel, numbers: ThingNumbers) {
    this.numbers = numbers;
    this.addParameters(jail);
    for (const entry of model.footprint) this.addEntry(entry);
    this.addPerhapsMade();
  }

  /**
   * `create || true` takes an epair that is there already, and if another jail has its half, there is none to move. What a jail
   * makes for certain is in nobody's way once it has moved, and other interfaces may get a name of their own in it.
   */
  private addPerhapsMade(): void {
    const made = new Set(this.creates.map(({ name }) => name));
    for (const { name, span } of this.movesOwn) {
      const pair = creatorOf(name);
      if (pair !== name && !made.has(pair) && this.mayCreate.includes(pair)) this.claim("moved interface", name, span);
    }
  }

  get demands(): Demands {
    const { creates, mayCreate, destroys } = this;
    // An interface that was given another name and is moved leaves that name to the next jail.
    const moved = new Set(this.movesOwn.map(({ name }) => name).filter((name) => !isCloned(name)));
    const claims = this.claims.filter(({ thing, name }) => thing !== "created interface" || !moved.has(name));
    const own = new Set(mayCreate);
    for (const { name } of creates) own.add(name);
    const { numbers } = this;
    return {
      ...{ claims, creates, destroys, numbers },
      mayCreate: mayCreate.map((name) => numbers.of(name)),
      uses: this.uses.filter(({ name }) => !own.has(creatorOf(name))),
    };
  }

  private addEntry({ use, name, where, span }: FootprintEntry): void {
    switch (use) {
      case "creates":
        this.creates.push(this.named(name, span));
        this.claim("created interface", name, span);
        return;
      case "may-create":
        this.mayCreate.push(name);
        return;
      case "moves":
        this.uses.push(this.named(name, span));
        this.claim("moved interface", name, span);
        return;
      case "moves-own":
        this.movesOwn.push(this.named(name, span));
        return;
      case "uses":
        this.uses.push(this.named(name, span));
        return;
      case "destroys":
        this.destroys.push(this.named(name, span));
        return;
      case "address":
        // Those are read from the parameter, where they stand also without an interface.
        if (span.parameter === "ip4.addr" || span.parameter === "ip6.addr") return;
        this.addAddress(span, parseAddress(name), where === "jail");
        return;
      case "mac":
        this.claim("hardware address", name, span, true);
        return;
      case "mounts":
        this.claim("mount point", name, span);
    }
  }

  private addParameters(jail: JailView): void {
    for (const [parameter, thing] of singleParameters) {
      const value = scalar(jail, parameter);
      // No jail has a path that is none, which is told as that.
      if (value === undefined || value === "" || (parameter === "path" && !/^\/./.test(value))) continue;
      this.claim(thing, value, lastSpan(jail, parameter));
    }
    if (hasOwnNetworkStack(jail)) return;
    for (const parameter of ["ip4.addr", "ip6.addr"]) {
      const values = jail.get(parameter)?.values ?? [];
      for (let valueIndex = 0; valueIndex < values.length; valueIndex++) {
        const value = values[valueIndex];
        const span = { parameter, valueIndex, start: 0, end: value.length };
        this.addAddress(span, parseAddress(plainAddress(value)), false);
      }
    }
  }

  /** Every machine has its own 127.0.0.1, and every link its own fe80::1. */
  private addAddress(span: ValueSpan, address: Address | undefined, isOnLink: boolean): void {
    if (address === undefined || isLoopback(address) || isLinkLocal(address)) return;
    this.claim("address", address.words.join(" "), span, isOnLink, address);
  }

  private claim(thing: SharedThing, name: string, span: ValueSpan, isOnLink = false, address?: Address): void {
    const key = this.numbers.of(`${thing} ${isOnLink} ${name}`);
    this.claims.push({ key, thing, name, span, isOnLink, address });
  }

  private named(name: string, span: ValueSpan): Named {
    return { name, unit: this.numbers.of(creatorOf(name)), span };
  }
}

/**
 * All jails of a host. What belongs to a thing stands in lists at its number, so that thousands of jails, most of which get into nobody's
 * way, are laid on each other without an object for any of them.
 */
class Host<Jail extends JailView> {
  readonly collisions: Collision<Jail>[] = [];
  private readonly jails: readonly Jail[];
  private readonly models: readonly JailModel[];
  private readonly demands: readonly Demands[];
  private readonly numbers: ThingNumbers;
  /** By number of a thing: the first jail that claims it, and which of its claims that is. */
  private readonly owners: Int32Array;
  private readonly ownClaims: Int32Array;
  /** By number of a unit: the first jail that creates it. */
  private readonly creators: Int32Array;
  private readonly mayExist = new Set<number>();
  /** The first jail with a program that may have created anything. */
  private firstOpaque = Number.POSITIVE_INFINITY;

  constructor(jails: readonly Jail[], modelOf: (jail: Jail) => JailModel) {
    this.jails = jails;
    this.models = jails.map(modelOf);
    const numbers = thingNumbers();
    this.numbers = numbers;
    this.demands = jails.map((jail, at) => demandsOf(jail, this.models[at], numbers));
    this.owners = new Int32Array(numbers.count).fill(none);
    this.ownClaims = new Int32Array(numbers.count);
    this.creators = new Int32Array(numbers.count).fill(none);
    const anything = numbers.of(anyInterface);
    for (const [at, { claims, creates, mayCreate }] of this.demands.entries()) {
      for (let claim = 0; claim < claims.length; claim++) this.claim(claims[claim], claim, at);
      for (const { unit } of creates) if (this.creators[unit] === none) this.creators[unit] = at;
      for (const unit of mayCreate) {
        this.mayExist.add(unit);
        if (unit === anything) this.firstOpaque = Math.min(this.firstOpaque, at);
      }
    }
  }

  neverMade(): NeverMade<Jail>[] {
    const found: NeverMade<Jail>[] = [];
    if (this.firstOpaque < this.jails.length) return found;
    for (const [at, { uses, destroys }] of this.demands.entries()) {
      for (const { name: destroyed, span: destroyer } of destroys) {
        const names = [destroyed, otherEnd(destroyed)].filter((name) => name !== undefined);
        const name = names.find((candidate) => uses.some((use) => use.name === candidate));
        const use = uses.find((each) => each.name === name);
        if (name === undefined || use === undefined) continue;
        if (kindOf(name) === "physical" || names.some((candidate) => this.mayBeMade(candidate))) continue;
        found.push({ name, user: { jail: this.jails[at], span: use.span }, destroyed, destroyer });
      }
    }
    return found;
  }

  private mayBeMade(name: string): boolean {
    const unit = this.numbers.of(creatorOf(name));
    return (this.creators[unit] ?? none) !== none || this.mayExist.has(unit);
  }

  usedTooEarly(): TooEarly<Jail>[] {
    const found: TooEarly<Jail>[] = [];
    const seen = new Set<string>();
    for (const [at, { uses }] of this.demands.entries()) {
      if (at >= this.firstOpaque) break;
      for (const { name, span, unit } of uses) {
        const creator = this.creators[unit];
        if (creator <= at || this.mayExist.has(unit)) continue;
        const jail = this.jails[at];
        const key = `${jail.name} ${name}`;
        if (seen.has(key)) continue;
        seen.add(key);
        const making = this.demands[creator].creates.find((made) => made.unit === unit);
        if (making)
          found.push({ name, user: { jail, span }, creator: { jail: this.jails[creator], span: making.span } });
      }
    }
    return found;
  }

  private claim(demand: Demand, number: number, at: number): void {
    const owner = this.owners[demand.key];
    if (owner === none) {
      this.owners[demand.key] = at;
      this.ownClaims[demand.key] = number;
      return;
    }
    const first: Claim<Jail> = {
      jail: this.jails[owner],
      span: this.demands[owner].claims[this.ownClaims[demand.key]].span,
    };
    const second: Claim<Jail> = { jail: this.jails[at], span: demand.span };
    if (first.jail === second.jail || first.jail.name === second.jail.name) return;
    if (demand.isOnLink && areApart(this.models[owner], this.models[at])) return;
    const { thing, address, isOnLink } = demand;
    if (thing === "address" && isBelow(first.jail, second.jail)) return;
    const allowed = thing === "address" && !isOnLink && isOnlyAddress(first) && isOnlyAddress(second);
    const name = address === undefined ? demand.name : formatHost(address);
    const refused = thing === "address" && !isOnLink && clash(first, second);
    this.collisions.push({ thing, name, first, second, allowed, refused });
  }
}

/** No jail. */
const none = -1;

const singleParameters: readonly (readonly [string, SharedThing])[] = [
  ["jid", "jid"],
  ["path", "path"],
  ["host.hostname", "host name"],
  ["exec.consolelog", "console log"],
];

function lastSpan(jail: JailView, parameter: string): ValueSpan {
  const values = jail.get(parameter)?.values ?? [];
  const valueIndex = values.length - 1;
  return { parameter, valueIndex, start: 0, end: values[valueIndex].length };
}

/** The name under which the half of an epair is created. */
function creatorOf(name: string): string {
  const half = epairHalf(name);
  return half === "a" || half === "b" ? pairName(name) : name;
}

/** True when the two are known to be on different bridges: what one of them sends does not reach the other. */
function areApart(a: JailModel, b: JailModel): boolean {
  if (a.bridges.length === 0 || b.bridges.length === 0) return false;
  return !a.bridges.some((bridge) => b.bridges.includes(bridge));
}

/** The kernel refuses an address twice unless it is the only one of both jails; an interface would lose it with the first. */
function isOnlyAddress({ jail, span }: Claim<JailView>): boolean {
  const values = jail.get(span.parameter)?.values ?? [];
  if (!span.parameter.startsWith("ip") || values.length !== 1) return false;
  return addressStart(values[0]) === 0 && jail.get("interface") === undefined;
}

/** A child has the addresses of its parent, and no others: whether it may have one is judged there (M72). */
function isBelow({ name: a }: JailView, { name: b }: JailView): boolean {
  return a.startsWith(`${b}.`) || b.startsWith(`${a}.`);
}

/** prison_ip_conflict_check: the kernel looks at the lists of jails, not at what commands set. */
function clash(first: Claim<JailView>, second: Claim<JailView>): boolean {
  const { parameter } = first.span;
  if (parameter !== second.span.parameter || !parameter.endsWith(".addr")) return false;
  return [first.jail, second.jail].some((jail) => (jail.get(parameter)?.values.length ?? 0) > 1);
}

/** The address in `interface|address/mask extra`. */
function plainAddress(value: string): string {
  const start = addressStart(value);
  return value.slice(start, addressEnd(value, start));
}

/** Whether the host knows the interface by its number, wherever it is: its name alone says that it was cloned. */
const isCloned = (name: string): boolean => !["physical", "other"].includes(kindOf(name));
