import type { ValueSpan } from "./jail.ts";

/**
 * What one jail makes and uses of things that the whole host shares. Footprints of several jails are laid on each other
 * to find collisions (invariant 9 of docs/architecture.md), so that a jail need not be modelled again for another's sake.
 */
export type FootprintUse =
  /** Creates the interface; an epair stands under the name of the pair, `epair5`. */
  | "creates"
  /** May create it: in a branch, or behind `||`. */
  | "may-create"
  /** Moves the interface into the jail; named as it is called then. */
  | "moves"
  /** Needs the interface on the host to be there: a bridge or a member. Not for what the jail itself has created. */
  | "uses"
  /** Sets the address: on the host or, for a jail with a stack of its own, in the jail. Without prefix. */
  | "address"
  /** Sets the hardware address; lower case. */
  | "mac"
  /** Mounts something on the directory. */
  | "mounts";

export interface FootprintEntry {
  readonly use: FootprintUse;
  readonly name: string;
  /** The word, or the value, that asks for it. */
  readonly span: ValueSpan;
}
