import type { LiteralRefusal } from "../host/literals.ts";
import type { ValueSpan } from "../jail/jail-view.ts";
import type { CommandPhase } from "../steps/phases.ts";
import type { ProblemStep } from "../steps/steps.ts";

/** Why a command is known to fail. */
export type FailureReason =
  /** It creates an interface that is there already. */
  | "interface-exists"
  /** It puts an interface on a bridge while it is a member of that or of another one. */
  | "already-a-member"
  /** It takes an interface off a bridge while it, or the other half of its pair, is a member of another one, or of that one. */
  | "not-a-member"
  /** It names an interface that is not there: never created, destroyed, renamed or moved away. */
  | "no-such-interface"
  /** It moves an interface into a jail that has no network stack of its own. */
  | "no-own-stack"
  /** It names the jail when that does not exist yet, or any more. */
  | "no-such-jail"
  /** It unmounts a file system on which another one is still mounted. */
  | "busy"
  /** It unmounts what has been unmounted before. */
  | "not-mounted"
  /** It shows a directory by nullfs where that is shown already: EDEADLK (nullfs_mount). */
  | "already-mounted"
  /** It makes a dataset, a snapshot, a directory or loads a module that is there already. */
  | "exists"
  /** It adds a route that is in the table already. */
  | "route-exists"
  /** It adds a route to which it names no gateway and no interface: EINVAL. */
  | "no-gateway"
  /** An option stands where the program should: the words of a command stand in strings of their own. */
  | "no-program"
  /** FreeBSD installs /etc/rc and /etc/rc.shutdown with mode 644 (libexec/rc/Makefile): only a shell can run them. */
  | "not-executable"
  /** FreeBSD has the program, in `holding`. */
  | "other-folder"
  /** The stop of a jail stops that jail, which begins with the same command. */
  | "calls-itself"
  /** A program refuses how it is called. */
  | "usage"
  /** The name of an interface is longer than the kernel takes. */
  | "name-too-long"
  /** An address without a mask (FACTS.md 6). */
  | "no-mask"
  /** An address, a hardware address or a number that it refuses. */
  | "bad-value";

/** A command that the model knows to fail at the step where it runs. The model goes on as if it were not there. */
export interface CommandFails {
  readonly type: "command-fails";
  readonly reason: FailureReason;
  readonly phase: CommandPhase;
  /** What jail(8) itself runs at start and at stop is in phases of one name. */
  readonly operation: "start" | "stop";
  readonly where: "host" | "jail";
  /** The whole simple command. */
  readonly command: ValueSpan;
  /** The program, without its folder: `ifconfig`, `zfs`. */
  readonly program: string;
  /** What fails: the name of the interface, jail or file, and the word that spells it. */
  readonly subject: string;
  readonly subjectWord: ValueSpan;
  /** The command that is the reason: it created, renamed, moved or destroyed the subject before. */
  readonly earlier: ValueSpan | undefined;
  /** Its failure does not end the step. */
  readonly guarded: boolean;
  /** For `no-such-interface` of ifconfig(8): what became of it. */
  readonly missing?: MissingInterface;
  /**
   * For `busy`: the directory on which something is still mounted, by the command that is `earlier`. For a member: the bridge
   * that it is on. For `already-mounted`: what is mounted there. For `other-folder`: the folder.
   */
  readonly holding?: string;
  /** For `not-a-member`: the other half, which is on the bridge. */
  readonly instead?: string;
  /** Interfaces that are not where they are named later, because this command was to bring them there. */
  readonly prevents?: readonly string[];
  /** For `bad-value`: why, and what it should be: `IPv4 address`, or the word in front of a number, such as `mtu`. */
  readonly refused?: { readonly why: LiteralRefusal; readonly expected: string };
}

/** Why no interface of a name is there (M32, M97, FACTS.md 4). */
export interface MissingInterface {
  readonly why:
    | "renamed"
    /** Into the jail, or back to the host. */
    | "moved"
    | "destroyed"
    /** `epair5` stands for a pair, and is no interface itself. */
    | "no-half"
    /** The jail creates another epair, of which nothing uses this half. */
    | "other-pair"
    /** Made on the host, and never moved into the jail, where it is named. */
    | "on-host"
    /** Nothing has made it in the jail's own network stack, or moved it there. */
    | "not-in-jail"
    /** Several names in one value, which is one name to jail(8). */
    | "several-in-one"
    /** A later command of the same start makes it. */
    | "made-later"
    /** jib or jng has made fewer interfaces for that NAME. */
    | "not-in-family";
  /** Where it is looked for: `ifconfig X -vnet JAIL` runs on the host and takes X out of the jail. */
  readonly from: "host" | "jail";
  /** What it is called now, or what may have been meant. */
  readonly candidates: readonly string[];
  /** For `not-in-family`: further names that are missing for the same reason. */
  readonly others?: readonly { readonly name: string; readonly word: ValueSpan }[];
}

/** A step that jail(8), or the kernel, refuses whenever it comes to it; what comes after it is modelled all the same. */
export interface StepRefused {
  readonly type: "step-refused";
  readonly phase: ProblemStep["phase"];
  readonly operation: "start" | "stop";
  /** The value that asks for it. */
  readonly command: ValueSpan;
  readonly step: ProblemStep;
}
