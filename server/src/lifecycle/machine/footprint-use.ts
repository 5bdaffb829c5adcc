import type { ValueSpan } from "../jail/jail-view.ts";

/**
 * What one jail makes and uses of things that the whole host shares. Footprints of several jails are laid on each other
 * to find collisions (invariant 9 of docs/architecture.md), so that a jail need not be modelled again for another's sake.
 */
export type FootprintUse =
  /** Creates the interface; an epair stands under the name of the pair, `epair5`. */
  | "creates"
  /** The same with a command that goes on with one that has the name already: `ifconfig bridge7 create up`. */
  | "creates-or-finds"
  /** May create it: in a branch, or after `||`. A program that nobody knows may create `anyInterface`. */
  | "may-create"
  /** Moves an interface into the jail that it has not made itself. */
  | "moves"
  /** Moves an interface into the jail that it has made itself, or would have if it had not been there. */
  | "moves-own"
  /** Needs the interface on the host to be there: a bridge or a member. Not for what the jail itself has created. */
  | "uses"
  /** The same in a branch, or where it may fail. */
  | "may-use"
  /** Its start destroys half of an epair, or takes it out of a jail, or may. */
  | "releases"
  /** The same of its stop. */
  | "stop-releases"
  /** Its stop destroys an interface that it has not created. */
  | "destroys"
  /** Its stop destroys a bridge or a loopback that its start has created, or has found there. */
  | "destroys-own"
  /**
   * Sets the address: on the host or, for a jail with a stack of its own, in the jail. As it is written. Not where it brings no network
   * that another one could have as well.
   */
  | "address"
  /** Sets the hardware address; lower case. */
  | "mac"
  /** Mounts something on the directory. */
  | "mounts";

export interface FootprintEntry {
  readonly use: FootprintUse;
  readonly name: string;
  /** In whose network stack or file system: the host's, or the jail's own. */
  readonly where: "host" | "jail";
  /** The word, or the value, that asks for it. */
  readonly span: ValueSpan;
  /** The interface that gets an address. */
  readonly on?: string;
}

/** Stands for every name. */
export const anyInterface = "*";

/** What may make an interface. */
export const makesInterface: ReadonlySet<FootprintUse> = new Set(["creates", "creates-or-finds", "may-create"]);
