import { type Address, addressEnd, addressStart, isLinkLocal, isLoopback, parseAddress } from "../parameters/index.ts";
import { normalizePath } from "../text/index.ts";
import { epairHalf, kindOf, otherEnd, pairName } from "./host/names.ts";
import { hasOwnNetworkStack, type JailView, scalar, type ValueSpan } from "./jail/jail-view.ts";
import type { FootprintEntry } from "./machine/footprint-use.ts";
import type { JailModel } from "./model.ts";
import { type ThingNumbers, thingNumbers } from "./thing-numbers.ts";

/** What no two jails can have for themselves, as long as both are running. */
export type SharedThing =
  | "created interface"
  | "moved interface"
  /** Made by whoever comes first, and destroyed by the stop of one. */
  | "destroyed interface"
  | "address"
  | "hardware address"
  | "jid"
  | "path"
  | "mount point"
  | "host name"
  | "console log";

/** What one jail asks for, as far as it follows from its values alone: worked out once for each model. */
export interface Demands {
  readonly claims: readonly Demand[];
  /** Interfaces that it creates, under the name of the unit, and those that it may create. */
  readonly creates: readonly Named[];
  readonly mayCreate: readonly number[];
  /** What it takes for itself, of pairs that it makes only where they are missing. */
  readonly takes: readonly Take[];
  /** The units of what its start may destroy, or take out of a jail. */
  readonly releases: readonly number[];
  /** The same of its stop. */
  readonly stopReleases: readonly number[];
  /** Bridges and loopbacks that it shares with all that make them where they are not there yet. */
  readonly shares: readonly SharedInterface[];
  /** Interfaces of the host that it needs and does not make. */
  readonly uses: readonly Named[];
  /** The units of what it may use. */
  readonly mayUse: readonly number[];
  /** What it uses, does not make, and its stop destroys. */
  readonly lost: readonly Lost[];
  /** By which things have their numbers here. */
  readonly numbers: ThingNumbers;
}

/** Half of a pair that is there for certain when the jail takes it, whoever has made it. */
export interface Take extends Named {
  readonly pair: string;
  /** Where it may make the pair. */
  readonly making: ValueSpan;
}

/** An interface that a jail uses and that its stop destroys, itself or the other half of its pair. */
export interface Lost {
  readonly name: string;
  readonly span: ValueSpan;
  readonly destroyed: string;
  readonly destroyer: ValueSpan;
  /** Whoever makes one of these makes it. */
  readonly names: readonly string[];
}

export interface SharedInterface {
  readonly key: number;
  readonly name: string;
  /** Where its stop destroys the interface; where its start makes it, if it does not. */
  readonly span: ValueSpan;
  readonly destroys: boolean;
}

export interface Named {
  readonly name: string;
  /** The number of the name under which it is created, which for both halves of an epair is that of the pair. */
  readonly unit: number;
  readonly span: ValueSpan;
}

export interface Demand {
  /** A number that is equal for two that get into each other's way. */
  readonly key: number;
  readonly thing: SharedThing;
  readonly name: string;
  readonly span: ValueSpan;
  /** It is heard on the link of the jail's own stack, and only there. */
  readonly isOnLink: boolean;
  readonly address: Address | undefined;
  /** The interface of the host on which a command sets the address. */
  readonly on: string | undefined;
}

/** A comparison is made for every keystroke, and most jails are then the same as before. */
const demandsByModel = new WeakMap<JailModel, Demands>();

/** What a jail asks for, with numbers by which it is compared. */
export function demandsOf(jail: JailView, model: JailModel, numbers: ThingNumbers): Demands {
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
  private readonly mayCreate = new Map<string, ValueSpan>();
  private readonly found = new Map<string, ValueSpan>();
  private readonly destroysOwn = new Map<string, ValueSpan>();
  private readonly uses: Named[] = [];
  private readonly mayUse: number[] = [];
  private readonly destroys: Named[] = [];
  private readonly movesOwn: Named[] = [];
  private readonly takes: Take[] = [];
  private readonly releases: number[] = [];
  private readonly stopReleases: number[] = [];
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
    for (const { name, span, unit } of this.movesOwn) {
      const pair = creatorOf(name);
      const making = made.has(pair) ? undefined : this.mayCreate.get(pair);
      if (pair === name || making === undefined) continue;
      this.claim("moved interface", name, span);
      this.takes.push({ name, span, unit, pair, making });
    }
  }

  get demands(): Demands {
    const { creates, destroys } = this;
    const mayCreate = [...this.mayCreate.keys()];
    // An interface that was given another name and is moved leaves that name to the next jail.
    const moved = new Set(this.movesOwn.map(({ name }) => name).filter((name) => !isCloned(name)));
    const claims = this.claims.filter(({ thing, name }) => thing !== "created interface" || !moved.has(name));
    const own = new Set(mayCreate);
    for (const { name } of creates) own.add(name);
    const { numbers } = this;
    const uses = this.uses.filter(({ name }) => !own.has(creatorOf(name)));
    const lost = destroys.flatMap((destroyed) => lostBy(destroyed, uses));
    const shares = this.shares(new Set(creates.map(({ name }) => name).filter((name) => !this.found.has(name))));
    // A list that grew has room for sixteen more; those of all jails are kept.
    return {
      ...{ claims: claims.slice(), creates: creates.slice(), mayCreate: mayCreate.map((name) => numbers.of(name)) },
      ...{ shares, uses: uses.slice(), mayUse: this.mayUse.slice(), lost, numbers },
      ...{ takes: this.takes.slice(), releases: this.releases.slice(), stopReleases: this.stopReleases.slice() },
    };
  }

  private shares(created: ReadonlySet<string>): SharedInterface[] {
    return [...this.mayCreate, ...this.found].flatMap(([name, span]) => {
      const destroyer = this.destroysOwn.get(name);
      if (!isShareable(name) || created.has(name)) return [];
      const key = this.numbers.of(`destroyed interface ${name}`);
      return [{ key, name, span: destroyer ?? span, destroys: destroyer !== undefined }];
    });
  }

  private addEntry({ use, name, where, span, on }: FootprintEntry): void {
    switch (use) {
      case "creates-or-finds":
        this.creates.push(this.named(name, span));
        this.found.set(name, span);
        return;
      case "creates":
        this.creates.push(this.named(name, span));
        this.claim("created interface", name, span);
        return;
      case "may-create":
        if (!this.mayCreate.has(name)) this.mayCreate.set(name, span);
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
      case "may-use":
        this.mayUse.push(this.named(name, span).unit);
        return;
      case "releases":
        this.releases.push(this.named(name, span).unit);
        return;
      case "stop-releases":
        this.stopReleases.push(this.named(name, span).unit);
        return;
      case "destroys":
        this.destroys.push(this.named(name, span));
        return;
      case "destroys-own":
        this.destroysOwn.set(name, span);
        return;
      case "address":
        // Those are read from the parameter, where they stand also without an interface.
        if (span.parameter === "ip4.addr" || span.parameter === "ip6.addr") return;
        if (where === "jail") this.addAddress(span, parseAddress(name), true);
        else this.addAddress(span, parseAddress(name), false, on);
        return;
      case "mac":
        this.claim("hardware address", name, span, { isOnLink: true });
        return;
      case "mounts":
        this.claim("mount point", name, span);
    }
  }

  private addParameters(jail: JailView): void {
    for (const [parameter, thing] of singleParameters) {
      const value = scalar(jail, parameter);
      // No jail has a path that is none, which is told as that; and one without a name is what is left of a slip or of a template.
      const isTold = parameter === "path" && (jail.name === "" || value?.startsWith("/") !== true || value === "/");
      if (value === undefined || value === "" || isTold) continue;
      // What is thrown away there is not mixed.
      if (thing === "console log" && value === "/dev/null") continue;
      this.claim(thing, thing === "path" ? plainPath(value) : value, lastSpan(jail, parameter));
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

  /** Every machine has its own 127.0.0.1, and every link its own fe80::1, but for the lists of jails, which know of no links. */
  private addAddress(span: ValueSpan, address: Address | undefined, isOnLink: boolean, on?: string): void {
    if (address === undefined || (isOnLink && isLinkLocal(address))) return;
    // Of 127.0.0.0/8 the host gives others only to those for whom somebody has put them there.
    if (isLoopback(address) && (isOnLink || address.family === 6 || address.words[0] === 0x7f000001)) return;
    this.claim("address", address.words.join(" "), span, { isOnLink, address, on });
  }

  private claim(
    thing: SharedThing,
    name: string,
    span: ValueSpan,
    { isOnLink = false, address, on }: Partial<Pick<Demand, "isOnLink" | "address" | "on">> = {},
  ): void {
    const key = this.numbers.of(`${thing} ${isOnLink} ${name}`);
    this.claims.push({ key, thing, name, span, isOnLink, address, on });
  }

  private named(name: string, span: ValueSpan): Named {
    return { name, unit: this.numbers.of(creatorOf(name)), span };
  }
}

/** Without slashes that say nothing; where `..` leads to is for the links on the way to say. */
const plainPath = (path: string): string => (path.includes("..") ? path : normalizePath(path));

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

/** The address in `interface|address/mask extra`. */
function plainAddress(value: string): string {
  const start = addressStart(value);
  return value.slice(start, addressEnd(value, start));
}

/** Whether the host knows the interface by its number, wherever it is: its name alone says that it was cloned. */
const isCloned = (name: string): boolean => !["physical", "other"].includes(kindOf(name));

/** Whether one interface may be there for several jails; what a name that was given stands for is known where it is destroyed. */
export const isShareable = (name: string): boolean => ["bridge", "loopback", "other"].includes(kindOf(name));

function lostBy({ name: destroyed, span: destroyer }: Named, uses: readonly Named[]): Lost[] {
  const names = [destroyed, otherEnd(destroyed)].filter((name) => name !== undefined);
  const name = names.find((candidate) => uses.some((use) => use.name === candidate));
  const use = uses.find((each) => each.name === name);
  if (name === undefined || use === undefined || kindOf(name) === "physical") return [];
  return [{ name, span: use.span, destroyed, destroyer, names }];
}

/** The number of what whoever makes an interface creates. */
export const unitNumber = (name: string, numbers: ThingNumbers): number => numbers.of(creatorOf(name));
