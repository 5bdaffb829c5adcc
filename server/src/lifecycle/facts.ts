import { formatAddress } from "../parameters/index.ts";
import { say } from "../words/index.ts";
import type { SetAddress } from "./host/interface-addresses.ts";
import type { ResourceKind } from "./host/resources.ts";
import type { Interface, Stack } from "./host/stack.ts";
import type { ValueSpan } from "./jail/jail-view.ts";
import type { Machine } from "./machine/machine.ts";

/**
 * The state of the model as a flat list, for those who show it or compare it: what the jail's commands have made, moved
 * or changed. What nobody here has touched is not in it.
 */
export type FactResource = "jail" | "interface" | "address" | "bridge-member" | "route" | ResourceKind;

export interface Fact {
  readonly resource: FactResource;
  readonly where: "host" | "jail";
  /** `epair1a`, `10.0.0.1/24`, `default`, a mount point, … */
  readonly name: string;
  /** What goes with the name: `on epair1b`, `of bridge1`, `through 10.0.0.1`, `up`. */
  readonly detail: string | undefined;
  /** The interface that has an address. */
  readonly owner: string | undefined;
  /** The bridge that has a member. */
  readonly bridge: string | undefined;
  /** Through which a route goes. */
  readonly gateway: string | undefined;
  /** False when it may or may not be so. */
  readonly known: boolean;
  /** The command that made it so; undefined for what the kernel does by itself. */
  readonly by: ValueSpan | undefined;
  /** True for an interface or a dataset that somebody else made: the jail's commands only changed it. */
  readonly foreign: boolean;
}

/** What holds of a resource, and what else the fact names. */
type FactState = Pick<Fact, "detail" | "known" | "by"> &
  Partial<Pick<Fact, "owner" | "bridge" | "gateway" | "foreign">>;

/** A fact that knows what it is about: the same object when that has another name, or is in another place. */
class ModelFact implements Fact {
  readonly resource: FactResource;
  readonly where: "host" | "jail";
  readonly name: string;
  readonly detail: string | undefined;
  readonly owner: string | undefined;
  readonly bridge: string | undefined;
  readonly gateway: string | undefined;
  readonly known: boolean;
  readonly by: ValueSpan | undefined;
  readonly foreign: boolean;
  /** Not for those who print or compare facts. */
  readonly #subject: object | undefined;

  constructor(resource: FactResource, where: "host" | "jail", name: string, state: FactState, subject?: object) {
    this.resource = resource;
    this.where = where;
    this.name = name;
    this.detail = state.detail;
    this.owner = state.owner;
    this.bridge = state.bridge;
    this.gateway = state.gateway;
    this.known = state.known;
    this.by = state.by;
    this.foreign = state.foreign ?? false;
    this.#subject = subject;
  }

  static identityOf(fact: Fact): object | string {
    if (fact instanceof ModelFact && fact.#subject !== undefined) return fact.#subject;
    const { resource, where, name, owner } = fact;
    // An address may be on two interfaces, and each of them is a fact of its own.
    return `${resource} ${where} ${name} ${owner ?? ""}`;
  }
}

/** What facts are read from. */
type FactSource = Readonly<Pick<Machine, "jailExists" | "view" | "host" | "jail" | "resources" | "mounts">>;

export function factsOf(machine: FactSource): Fact[] {
  const facts: Fact[] = [];
  if (machine.jailExists) {
    const { name } = machine.view;
    facts.push(new ModelFact("jail", "host", name, { detail: undefined, known: true, by: undefined }));
  }
  addStack(facts, machine.host);
  if (machine.jail !== undefined) addStack(facts, machine.jail);
  for (const { kind, name, where, presence, detail, by, wasThere } of machine.resources.values()) {
    if (presence === "absent") continue;
    const known = presence === "present";
    facts.push(new ModelFact(kind, where, name, { detail, known, by, foreign: wasThere === true && known }));
  }
  for (const { mount, known } of machine.mounts.all()) {
    const { directory, where, detail, by } = mount;
    facts.push(new ModelFact("mount", where, directory, { detail, known, by }, mount));
  }
  return facts;
}

function addStack(facts: Fact[], stack: Stack): void {
  const { where } = stack;
  for (const item of stack.interfaces.values()) {
    if (isTouched(item)) addInterface(facts, item, where);
    const { name, membership } = item;
    if (membership.is !== "none") {
      const { bridge, added: by } = membership.value;
      const detail = say`of ${bridge.name}`;
      const known = membership.is === "sure";
      const state = { detail, known, by, bridge: bridge.name };
      facts.push(new ModelFact("bridge-member", where, name, state, membership.value));
    }
    addAddresses(facts, item, where);
  }
  for (const route of stack.routes.all) {
    const { text: name, gateway, by } = route;
    const detail = gateway === undefined ? undefined : say`through ${gateway}`;
    const known = stack.routes.isSure(route);
    facts.push(new ModelFact("route", where, name, { detail, known, by, gateway }, route));
  }
}

function addAddresses(facts: Fact[], { name: owner, addresses }: Interface, where: "host" | "jail"): void {
  const first = facts.length;
  for (const address of addresses.all) {
    const name = nameOf(address);
    // What a command sets may be what the kernel has set already.
    if (facts.some((fact, index) => index >= first && fact.name === name)) continue;
    const { by } = address;
    const known = addresses.isSure(address);
    const detail = say`on ${owner}`;
    facts.push(new ModelFact("address", where, name, { detail, known, by, owner }, by && address));
  }
}

/** The facts are listed after every step, and most addresses are the same as before. */
const namesOfAddresses = new WeakMap<SetAddress, string>();

function nameOf(address: SetAddress): string {
  let name = namesOfAddresses.get(address);
  if (name === undefined) {
    name = formatAddress(address);
    namesOfAddresses.set(address, name);
  }
  return name;
}

/** Interfaces that are only named somewhere were made elsewhere, and nothing is known of them. */
function isTouched(item: Interface): boolean {
  return (
    item.isNative ||
    item.created !== undefined ||
    item.lent ||
    item.isThere ||
    item.state !== "unknown" ||
    item.mac !== undefined
  );
}

function addInterface(facts: Fact[], item: Interface, where: "host" | "jail"): void {
  const details: string[] = [];
  if (item.state !== "unknown") details.push(item.state);
  if (item.mac !== undefined) details.push(say`hardware address ${item.mac}`);
  if (item.description !== undefined) details.push(say`described as "${item.description}"`);
  if (item.groups.length > 0) details.push(say`in group ${item.groups.join(", ")}`);
  const detail = details.length > 0 ? details.join(", ") : undefined;
  const isOthers = item.created === undefined && !item.isNative;
  const known = item.isThere || isOthers;
  const foreign = isOthers && !item.isThere;
  const { name, created: by } = item;
  facts.push(new ModelFact("interface", where, name, { detail, known, by, foreign }, item));
}

/** What a step has changed. `before` is the fact as it was, for what has changed, moved or become unknown. */
export interface Change {
  readonly kind: "added" | "removed" | "changed" | "renamed" | "moved" | "unknown";
  readonly fact: Fact;
  readonly before: Fact | undefined;
}

/** Compares two states; in the order of the facts, what is gone last. */
export function changesBetween(before: readonly Fact[], after: readonly Fact[]): readonly Change[] {
  // Most steps leave most facts as they are.
  let first = 0;
  while (first < before.length && first < after.length && isSame(before[first], after[first])) first++;
  let beforeEnd = before.length;
  let afterEnd = after.length;
  while (beforeEnd > first && afterEnd > first && isSame(before[beforeEnd - 1], after[afterEnd - 1])) {
    beforeEnd--;
    afterEnd--;
  }
  if (beforeEnd === first && afterEnd === first) return none;
  const old = new Map<object | string, Fact>();
  for (let index = first; index < beforeEnd; index++) old.set(ModelFact.identityOf(before[index]), before[index]);
  const changes: Change[] = [];
  for (let index = first; index < afterEnd; index++) {
    const fact = after[index];
    const identity = ModelFact.identityOf(fact);
    const known = old.get(identity);
    if (known !== undefined) {
      old.delete(identity);
      compare(changes, known, fact);
    } else if (fact.foreign) {
      // It was there all the time, and is named now for the first time.
      const moves = fact.where === "jail" && fact.resource === "interface";
      changes.push({ kind: moves ? "moved" : "changed", fact, before: undefined });
    } else {
      changes.push({ kind: fact.known || fact.resource === "address" ? "added" : "unknown", fact, before: undefined });
    }
  }
  for (const fact of old.values()) {
    const isDoubted = isDoubtful(fact, after);
    // What others might have had there cannot have been, now that it is made.
    if (isDoubted && after.some((one) => isSameInterface(one, fact))) continue;
    changes.push({ kind: isDoubted ? "unknown" : "removed", fact, before: fact });
  }
  return changes;
}

const none: readonly Change[] = [];

function isSame(a: Fact, b: Fact): boolean {
  return (
    a.name === b.name &&
    a.known === b.known &&
    a.detail === b.detail &&
    a.where === b.where &&
    ModelFact.identityOf(a) === ModelFact.identityOf(b)
  );
}

const isSameInterface = (a: Fact, b: Fact): boolean =>
  a.resource === "interface" && a.where === b.where && a.name === b.name && a.known;

/** Their details name the interface or bridge, which may have been renamed. */
function goesAlong({ resource }: Fact): boolean {
  return resource === "address" || resource === "bridge-member";
}

/**
 * What is not told of any more need not be gone: of an interface that others made only its state was known, and lo0 goes with
 * the jail and not before.
 */
function isDoubtful({ resource, name, foreign, where }: Fact, after: readonly Fact[]): boolean {
  if (resource !== "interface") return false;
  if (where === "host") return foreign;
  return name === "lo0" && after.some((fact) => fact.resource === "jail");
}

function compare(changes: Change[], before: Fact, fact: Fact): void {
  const isInterface = fact.resource === "interface";
  if (before.where !== fact.where) {
    changes.push({ kind: "moved", fact, before });
    return;
  }
  // An address, or a place on a bridge, goes along with its interface when that is renamed.
  if (isInterface && before.name !== fact.name) changes.push({ kind: "renamed", fact, before });
  if (before.known && !fact.known) changes.push({ kind: "unknown", fact, before });
  else if (before.known !== fact.known || (before.detail !== fact.detail && !goesAlong(fact))) {
    changes.push({ kind: "changed", fact, before });
  }
}
