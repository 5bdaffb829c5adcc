import type { Demands, SharedThing } from "./demands.ts";
import type { JailView, ValueSpan } from "./jail/jail-view.ts";
import type { JailModel } from "./model.ts";

/** A jail, and the place in its values that asks for something. */
export interface Claim<Jail extends JailView> {
  readonly jail: Jail;
  readonly span: ValueSpan;
}

/** Two jails claim the same; `second` is the one that starts later, or that destroys what both have. */
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

/** A jail on the host. */
export interface Resident<Jail extends JailView> {
  readonly jail: Jail;
  readonly model: JailModel;
  readonly demands: Demands;
  /** How many jails start before it. */
  at: number;
}

export const inOrder = <Jail extends JailView>(residents: readonly Resident<Jail>[]): Resident<Jail>[] =>
  [...residents].sort((a, b) => a.at - b.at);
