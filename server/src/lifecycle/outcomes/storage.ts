import type { ValueSpan } from "../jail/jail-view.ts";
import type { CommandPhase } from "../steps/phases.ts";

/** `zfs jail` in the jail itself, where only the jails in it can be named (M71). */
export interface ZfsJailPhase {
  readonly type: "zfs-jail-phase";
  readonly phase: CommandPhase;
  readonly command: ValueSpan;
  readonly dataset: string;
  /** Its failure does not end the step. */
  readonly guarded: boolean;
}
