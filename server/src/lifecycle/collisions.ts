import { groupBy } from "../group-by.ts";
import { addressStart, formatHost, isLinkLocal } from "../parameters/index.ts";
import { contestedPair } from "./contested-pair.ts";
import { type Demand, demandsOf, isShareable, unitNumber } from "./demands.ts";
import { Holders } from "./holders.ts";
import type { JailView, ValueSpan } from "./jail/jail-view.ts";
import { anyInterface } from "./machine/footprint-use.ts";
import type { JailModel } from "./model.ts";
import { type Claim, type Collision, inOrder, type Resident } from "./residents.ts";
import { orderOfStart, waitsForOthers } from "./schedule.ts";
import { type ThingNumbers, thingNumbers } from "./thing-numbers.ts";

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
  /**
   * Whether jails that are not stopped before this one use an interface, or make it where it is one that they may share. As long as the
   * same comparison is not made again.
   */
  isUsedBeside(jail: Jail, name: string): boolean;
}

/**
 * Lays the footprints of all jails of one root on each other, in the order in which they start: all of them are one host
 * (M09, invariant 9). Two blocks of one name are reported elsewhere, and are no collision here.
 *
 * Whoever compares the same host again, after an edit, does so with the same object: the jails that are still there are not looked at
 * again. Their models must be those of the same release.
 */
export class HostComparison<Jail extends JailView> {
  private numbers = thingNumbers();
  /** In the order of the file, and those of them that do not simply start in it. */
  private listed: readonly Jail[] = [];
  private readonly waiting = new Set<Jail>();
  /** In the order of their start. */
  private residents: readonly Resident<Jail>[] = [];
  private holders = new HoldersOfHost<Jail>();

  compare(jails: readonly Jail[], modelOf: (jail: Jail) => JailModel): HostView<Jail> {
    const numbers = thingNumbers();
    if (numbers !== this.numbers) {
      this.numbers = numbers;
      this.residents = [];
      this.holders = new HoldersOfHost();
    }
    this.settle(this.inOrderOfStart(jails), modelOf);
    return this.holders.view(numbers);
  }

  private inOrderOfStart(jails: readonly Jail[]): readonly Jail[] {
    const { gone, come } = difference(this.listed, jails, (listed, jail) => listed === jail);
    for (const jail of gone) this.waiting.delete(jail);
    for (const jail of come) if (waitsForOthers(jail)) this.waiting.add(jail);
    this.listed = jails;
    return this.waiting.size === 0 ? jails : (orderOfStart(jails) as readonly Jail[]);
  }

  private settle(jails: readonly Jail[], modelOf: (jail: Jail) => JailModel): void {
    const { gone, come, first } = difference(this.residents, jails, (resident, jail) => resident.jail === jail);
    if (gone.length === 0 && come.length === 0) return;
    // Between two jails that have changed, most may have stayed. A file that is included twice has each of its jails twice.
    const known = groupBy(gone, ({ jail }) => jail);
    const kept = come.map((jail) => known.get(jail)?.pop());
    for (const alike of known.values()) for (const resident of alike) this.holders.remove(resident);
    const residents = come.map((jail, index) => kept[index] ?? this.settled(jail, modelOf(jail)));
    this.residents = [...this.residents.slice(0, first), ...residents, ...this.residents.slice(first + gone.length)];
    for (const [at, resident] of this.residents.entries()) resident.at = at;
  }

  private settled(jail: Jail, model: JailModel): Resident<Jail> {
    const resident = { jail, model, demands: demandsOf(jail, model, this.numbers), at: 0 };
    this.holders.add(resident);
    return resident;
  }
}

/** What is not the same in two lists between what they have in common at the beginning and at the end. */
function difference<Old, New>(
  before: readonly Old[],
  after: readonly New[],
  isSame: (before: Old, after: New) => boolean,
): { readonly first: number; readonly gone: readonly Old[]; readonly come: readonly New[] } {
  const most = Math.min(before.length, after.length);
  let first = 0;
  while (first < most && isSame(before[first], after[first])) first++;
  let last = 0;
  while (last < most - first && isSame(before[before.length - 1 - last], after[after.length - 1 - last])) last++;
  return {
    first,
    gone: before.slice(first, before.length - last),
    come: after.slice(first, after.length - last),
  };
}

/**
 * Who on a host holds what. What one jail alone holds, as nearly all things are, is in nobody's way and need not be looked at: compared
 * is what several hold.
 */
class HoldersOfHost<Jail extends JailView> {
  private readonly claimants = new Holders<Resident<Jail>>();
  private readonly creators = new Holders<Resident<Jail>>();
  private readonly mayCreate = new Holders<Resident<Jail>>();
  private readonly users = new Holders<Resident<Jail>>();
  private readonly mayUse = new Holders<Resident<Jail>>();
  private readonly sharers = new Holders<Resident<Jail>>();
  private readonly takers = new Holders<Resident<Jail>>();
  private readonly releasers = new Holders<Resident<Jail>>();
  /** The units of interfaces that some jail uses and another one creates. */
  private readonly lent = new Set<number>();
  /** Those of pairs that some jail makes, and another one makes only where they are missing and takes from. */
  private readonly contested = new Set<number>();
  /** Those that destroy what they use and do not make. */
  private readonly destroyers = new Set<Resident<Jail>>();

  add(resident: Resident<Jail>): void {
    const { claims, creates, mayCreate, mayUse, shares, uses, lost, takes, releases } = resident.demands;
    for (const { key } of claims) this.claimants.add(key, resident);
    for (const { key } of shares) this.sharers.add(key, resident);
    for (const unit of mayCreate) this.mayCreate.add(unit, resident);
    for (const unit of mayUse) this.mayUse.add(unit, resident);
    for (const unit of releases) this.releasers.add(unit, resident);
    for (const { unit } of creates) {
      this.creators.add(unit, resident);
      if (this.users.has(unit)) this.lent.add(unit);
      if (this.takers.has(unit)) this.contested.add(unit);
    }
    for (const { unit } of takes) {
      this.takers.add(unit, resident);
      if (this.creators.has(unit)) this.contested.add(unit);
    }
    for (const { unit } of uses) {
      this.users.add(unit, resident);
      if (this.creators.has(unit)) this.lent.add(unit);
    }
    if (lost.length > 0) this.destroyers.add(resident);
  }

  remove(resident: Resident<Jail>): void {
    const { claims, creates, mayCreate, mayUse, shares, uses, takes, releases } = resident.demands;
    for (const { key } of claims) this.claimants.remove(key, resident);
    for (const { key } of shares) this.sharers.remove(key, resident);
    for (const unit of mayCreate) this.mayCreate.remove(unit, resident);
    for (const unit of mayUse) this.mayUse.remove(unit, resident);
    for (const unit of releases) this.releasers.remove(unit, resident);
    for (const { unit } of creates) {
      this.creators.remove(unit, resident);
      if (this.creators.has(unit)) continue;
      this.lent.delete(unit);
      this.contested.delete(unit);
    }
    for (const { unit } of takes) {
      this.takers.remove(unit, resident);
      if (!this.takers.has(unit)) this.contested.delete(unit);
    }
    for (const { unit } of uses) {
      this.users.remove(unit, resident);
      if (!this.users.has(unit)) this.lent.delete(unit);
    }
    this.destroyers.delete(resident);
  }

  view(numbers: ThingNumbers): HostView<Jail> {
    return {
      collisions: [
        ...this.collisions(),
        ...this.takenFromMakers(),
        ...this.contestedPairs(numbers),
        ...this.destroyedForOthers(),
      ],
      tooEarly: this.usedTooEarly(numbers),
      neverMade: this.neverMade(numbers),
      isUsedBeside: (jail, name) => {
        const unit = unitNumber(name, numbers);
        const holders = [this.users, this.mayUse, ...(isShareable(name) ? [this.creators, this.mayCreate] : [])];
        return holders.some((one) =>
          one.of(unit).some(({ jail: other }) => {
            return other.name !== jail.name && !isParent(jail, other) && !dependsOn(other, jail);
          }),
        );
      },
    };
  }

  private collisions(): Collision<Jail>[] {
    const found: { at: number; claim: number; collision: Collision<Jail> }[] = [];
    for (const thing of this.claimants.shared) {
      let owner: Claimed<Jail> | undefined;
      for (const resident of inOrder(this.claimants.of(thing))) {
        for (const [claim, demand] of resident.demands.claims.entries()) {
          if (demand.key !== thing) continue;
          if (owner === undefined) owner = { resident, demand };
          const collision = collisionOf(owner, { resident, demand });
          if (collision) found.push({ at: resident.at, claim, collision });
        }
      }
    }
    found.sort((a, b) => a.at - b.at || a.claim - b.claim);
    return found.map(({ collision }) => collision);
  }

  /** What a jail makes and moves into itself is not on the host for those that start later and would move it, too. */
  private takenFromMakers(): Collision<Jail>[] {
    const found: { at: number; collision: Collision<Jail> }[] = [];
    for (const unit of this.lent) {
      if (this.mayCreate.has(unit)) continue;
      const [maker] = inOrder(this.creators.of(unit));
      for (const { at, jail, demands } of this.users.of(unit)) {
        if (at <= maker.at || jail.name === maker.jail.name) continue;
        for (const { name, span } of demands.uses) {
          const taken = maker.model.footprint.find((entry) => entry.use === "moves-own" && entry.name === name);
          const isMoved = demands.claims.some((claim) => claim.thing === "moved interface" && claim.name === name);
          if (taken === undefined || !isMoved) continue;
          const first = { jail: maker.jail, span: taken.span };
          const second = { jail, span };
          found.push({
            at,
            collision: { thing: "moved interface", name, first, second, allowed: false, refused: false },
          });
        }
      }
    }
    return found.sort((a, b) => a.at - b.at).map(({ collision }) => collision);
  }

  private contestedPairs(numbers: ThingNumbers): Collision<Jail>[] {
    // Whatever is done there may be done to any pair.
    if (this.contested.size === 0 || this.mayCreate.has(numbers.of(anyInterface))) return [];
    const found = [...this.contested].flatMap((unit) => {
      const takers = this.takers.of(unit);
      if (this.releasers.has(unit) || this.mayCreate.of(unit).some((one) => !takers.includes(one))) return [];
      return contestedPair(unit, inOrder(this.creators.of(unit))[0], inOrder(takers)[0]);
    });
    return found.sort((a, b) => a.at - b.at).map(({ collision }) => collision);
  }

  /** By the stops of all but one, which is one whose stop leaves the interface if there is such a jail. */
  private destroyedForOthers(): Collision<Jail>[] {
    const found: { at: number; collision: Collision<Jail> }[] = [];
    for (const key of this.sharers.shared) {
      const all = inOrder(this.sharers.of(key)).flatMap(({ jail, demands, at }) => {
        const share = demands.shares.find((one) => one.key === key);
        return share === undefined ? [] : [{ jail, at, share }];
      });
      const first = all.find(({ share }) => !share.destroys) ?? all[0];
      for (const second of all) {
        if (!second.share.destroys || second.jail.name === first.jail.name) continue;
        // Whoever needs the other one is stopped before it.
        if (dependsOn(first.jail, second.jail)) continue;
        const collision: Collision<Jail> = {
          thing: "destroyed interface",
          name: second.share.name,
          first: { jail: first.jail, span: first.share.span },
          second: { jail: second.jail, span: second.share.span },
          allowed: false,
          refused: false,
        };
        found.push({ at: second.at, collision });
      }
    }
    found.sort((a, b) => a.at - b.at);
    return found.map(({ collision }) => collision);
  }

  private usedTooEarly(numbers: ThingNumbers): TooEarly<Jail>[] {
    const found: { at: number; use: number; early: TooEarly<Jail> }[] = [];
    const firstOpaque = this.firstOpaque(numbers);
    for (const unit of this.lent) {
      if (this.mayCreate.has(unit)) continue;
      const [creator] = inOrder(this.creators.of(unit));
      const making = creator.demands.creates.find((made) => made.unit === unit);
      for (const { at, jail, demands } of this.users.of(unit)) {
        if (making === undefined || at >= creator.at || at >= firstOpaque) continue;
        for (const [use, { name, span, unit: used }] of demands.uses.entries()) {
          if (used !== unit) continue;
          const early = { name, user: { jail, span }, creator: { jail: creator.jail, span: making.span } };
          found.push({ at, use, early });
        }
      }
    }
    found.sort((a, b) => a.at - b.at || a.use - b.use);
    // A jail that uses an interface several times, and two blocks of one name, are told once.
    const told = new Set<string>();
    return found.flatMap(({ early }) => {
      const key = `${early.user.jail.name} ${early.name}`;
      if (told.has(key)) return [];
      told.add(key);
      return [early];
    });
  }

  private neverMade(numbers: ThingNumbers): NeverMade<Jail>[] {
    if (this.firstOpaque(numbers) < Number.POSITIVE_INFINITY) return [];
    const mayBeMade = (name: string): boolean => {
      const unit = unitNumber(name, numbers);
      return this.creators.has(unit) || this.mayCreate.has(unit);
    };
    return inOrder([...this.destroyers]).flatMap(({ jail, demands }) =>
      demands.lost
        .filter(({ names }) => !names.some(mayBeMade))
        .map(({ name, span, destroyed, destroyer }) => ({ name, user: { jail, span }, destroyed, destroyer })),
    );
  }

  /** How many jails start before the first one with a program that may have created anything. */
  private firstOpaque(numbers: ThingNumbers): number {
    let first = Number.POSITIVE_INFINITY;
    for (const { at } of this.mayCreate.of(numbers.of(anyInterface))) first = Math.min(first, at);
    return first;
  }
}

interface Claimed<Jail extends JailView> {
  readonly resident: Resident<Jail>;
  readonly demand: Demand;
}

/** Whether two who claim one thing get into each other's way, and how. */
function collisionOf<Jail extends JailView>(
  owner: Claimed<Jail>,
  { resident, demand }: Claimed<Jail>,
): Collision<Jail> | undefined {
  const first: Claim<Jail> = { jail: owner.resident.jail, span: owner.demand.span };
  const second: Claim<Jail> = { jail: resident.jail, span: demand.span };
  if (first.jail.name === second.jail.name) return undefined;
  if (demand.isOnLink && areApart(owner.resident.model, resident.model)) return undefined;
  const { thing, address, on } = demand;
  // It is the host's own address, and the second jail finds it there.
  if (on !== undefined && on === owner.demand.on) return undefined;
  if (thing === "address" && isParent(first.jail, second.jail)) return undefined;
  const allowed = isOnlyAddress(first) && isOnlyAddress(second);
  const name = address === undefined ? demand.name : formatHost(address);
  const refused = clash(first, second);
  if (address !== undefined && isLinkLocal(address) && !refused) return undefined;
  return { thing, name, first, second, allowed, refused };
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

/** A child, which starts later, has the addresses of its parent, and no others: whether it may have one is judged there (M72). */
function isParent(jail: JailView, other: JailView): boolean {
  return other.name.startsWith(`${jail.name}.`);
}

const dependsOn = (jail: JailView, other: JailView): boolean =>
  jail.get("depend")?.values.includes(other.name) === true;

/** prison_ip_conflict_check: the kernel looks at the lists of jails, not at what commands set. */
function clash(first: Claim<JailView>, second: Claim<JailView>): boolean {
  const { parameter } = first.span;
  if (parameter !== second.span.parameter || !parameter.endsWith(".addr")) return false;
  return [first.jail, second.jail].some((jail) => (jail.get(parameter)?.values.length ?? 0) > 1);
}
