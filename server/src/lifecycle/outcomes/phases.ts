import type { ValueSpan } from "../jail/jail-view.ts";
import type { CommandPhase } from "../steps/phases.ts";

/** What the model sees going wrong because of when something happens, or because two phases do not fit together. */
export type PhaseOutcome = JibJngUsage | UnknownJail;

/** A command on the host names a jail, and means another one than this; whether there is one is known to the root only. */
export interface UnknownJail {
  readonly type: "unknown-jail";
  readonly phase: CommandPhase;
  readonly command: ValueSpan;
  /** Without its folder. */
  readonly program: string;
  readonly jailWord: ValueSpan;
  readonly name: string;
  /** It runs for sure, and the step ends with its failure. */
  readonly isDecisive: boolean;
  /** Interfaces that it moves into that jail, so that they are not in this one. */
  readonly prevents?: readonly string[];
  /** An interface of this jail that exec.prestop is to bring back from that one, for certain: so this one is not removed. */
  readonly misses?: string;
}

/** The jail is to get an interface with a name like those of jib or jng, which have made others for it (M37). */
export interface JibJngUsage {
  readonly type: "jib-jng-usage";
  readonly phase: CommandPhase;
  readonly command: ValueSpan;
  readonly interfaceWord: ValueSpan;
  readonly interface: string;
  readonly why: /** Nothing makes an interface of that name. */
    | "not-made"
    /** It is the half that belongs to the bridge of the host. */
    | "host-half";
  /** What was made and has no other use, what fits best first. */
  readonly candidates: readonly string[];
  /** The command of jib or jng. */
  readonly made: ValueSpan;
  /** There cannot be such an interface: the move fails whenever it is tried. */
  readonly certain: boolean;
  /** Its failure does not end the step. */
  readonly guarded: boolean;
  /** All that calls of the program make for that NAME; empty when none is for it. */
  readonly names: readonly string[];
  /** Further names for which that is so. */
  readonly others: readonly { readonly name: string; readonly word: ValueSpan }[];
}
