import { formatAddress } from "./host/address.ts";
import type { ResourceKind } from "./host/resources.ts";
import type { Interface, Stack } from "./host/stack.ts";
import type { ValueSpan } from "./jail.ts";
import type { Machine } from "./machine.ts";

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
  /** False when it may or may not be so. */
  readonly known: boolean;
  /** The command that made it so; undefined for what the kernel does by itself. */
  readonly by: ValueSpan | undefined;
}

export function factsOf(machine: Machine): Fact[] {
  const facts: Fact[] = [];
  if (machine.jailExists) {
    facts.push({
      resource: "jail",
      where: "host",
      name: machine.view.name,
      detail: undefined,
      known: true,
      by: undefined,
    });
  }
  addStack(facts, machine.host);
  if (machine.jail !== undefined) addStack(facts, machine.jail);
  for (const { kind, name, where, presence, detail, by } of machine.resources.values()) {
    if (presence === "absent") continue;
    facts.push({ resource: kind, where, name, detail, known: presence === "present", by });
  }
  return facts;
}

function addStack(facts: Fact[], stack: Stack): void {
  const { where } = stack;
  for (const item of stack.interfaces.values()) {
    if (isTouched(item)) addInterface(facts, item, where);
    const { membership } = item;
    if (membership !== undefined) {
      const detail = `of ${membership.bridge.name}`;
      facts.push({ resource: "bridge-member", where, name: item.name, detail, known: true, by: membership.added });
    }
    for (const address of item.addresses) {
      const known = address.family === 4 ? item.allV4Known : item.allV6Known;
      const detail = `on ${item.name}`;
      facts.push({ resource: "address", where, name: formatAddress(address), detail, known, by: address.by });
    }
  }
  for (const { text, gateway, by } of stack.routes) {
    const detail = gateway === undefined ? undefined : `through ${gateway}`;
    facts.push({ resource: "route", where, name: text, detail, known: stack.complete || where === "host", by });
  }
}

/** Interfaces that are only named somewhere were made elsewhere, and nothing is known of them. */
function isTouched(item: Interface): boolean {
  return item.created !== undefined || item.lent || item.isThere || item.up !== undefined || item.mac !== undefined;
}

function addInterface(facts: Fact[], item: Interface, where: "host" | "jail"): void {
  const details: string[] = [];
  if (item.up !== undefined) details.push(item.up ? "up" : "down");
  if (item.mac !== undefined) details.push(`hardware address ${item.mac}`);
  if (item.description !== undefined) details.push(`described as "${item.description}"`);
  if (item.groups.length > 0) details.push(`in group ${item.groups.join(", ")}`);
  const detail = details.length > 0 ? details.join(", ") : undefined;
  const known = item.isThere || item.created === undefined;
  facts.push({ resource: "interface", where, name: item.name, detail, known, by: item.created });
}

/** What a step has changed. `before` is the fact as it was, for what has changed, moved or become unknown. */
export interface Change {
  readonly kind: "added" | "removed" | "changed" | "moved" | "unknown";
  readonly fact: Fact;
  readonly before: Fact | undefined;
}

/** Compares two states; in the order of the facts, what is gone last. */
export function changesBetween(before: readonly Fact[], after: readonly Fact[]): Change[] {
  const old = new Map(before.map((fact) => [identityOf(fact, fact.where), fact]));
  const changes: Change[] = [];
  for (const fact of after) {
    const here = identityOf(fact, fact.where);
    const known = old.get(here);
    if (known !== undefined) {
      old.delete(here);
      if (known.known && !fact.known) changes.push({ kind: "unknown", fact, before: known });
      else if (known.detail !== fact.detail) changes.push({ kind: "changed", fact, before: known });
      else if (known.known !== fact.known) changes.push({ kind: "added", fact, before: undefined });
      continue;
    }
    const there = identityOf(fact, fact.where === "host" ? "jail" : "host");
    const elsewhere = fact.resource === "interface" ? old.get(there) : undefined;
    if (elsewhere !== undefined) {
      old.delete(there);
      changes.push({ kind: "moved", fact, before: elsewhere });
    } else {
      changes.push({ kind: fact.known ? "added" : "unknown", fact, before: undefined });
    }
  }
  for (const fact of old.values()) changes.push({ kind: "removed", fact, before: fact });
  return changes;
}

/** An address may be on two interfaces, and each of them is a fact of its own. */
function identityOf({ resource, name, detail }: Fact, where: "host" | "jail"): string {
  const owner = resource === "address" || resource === "bridge-member" ? (detail ?? "") : "";
  return `${resource} ${where} ${name} ${owner}`;
}
