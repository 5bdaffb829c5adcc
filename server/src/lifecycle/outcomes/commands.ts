import type { ShellSyntaxError } from "../../shell/index.ts";
import type { ValueSpan } from "../jail/jail-view.ts";
import type { CommandPhase } from "../steps/phases.ts";

/** What the model sees in the way commands are written or placed, whatever the state of the host. */
export type CommandOutcome = NeedsShell | InteractiveStart | HostCommandInJailHook | RefusedScript;

/** jail(8) executes a string itself that only a shell could make something of (M54, LANGUAGE.md §5.5, probe 177). */
export interface NeedsShell {
  readonly type: "needs-shell";
  readonly phase: CommandPhase;
  readonly command: ValueSpan;
  /** The first word, which jail(8) takes for a program. */
  readonly word: ValueSpan;
  readonly name: string;
  readonly what: /** The shell does it itself, and no program does. */
    | "builtin"
    /** FreeBSD has a program of the name, which can change nothing outside of itself. */
    | "stand-in"
    /** A word of shell grammar: `if`, `then`, `for`, … */
    | "keyword"
    /** `NAME=value`. */
    | "assignment";
  /** jail(8) does not look at how it ends. */
  readonly background: boolean;
}

/** The start runs a shell that reads its commands from whoever starts the jail (M56). */
export interface InteractiveStart {
  readonly type: "interactive-start";
  readonly phase: CommandPhase;
  readonly command: ValueSpan;
  readonly program: string;
}

/** A command that runs in the jail and can only do its work on the host (M38). */
export interface HostCommandInJailHook {
  readonly type: "host-command-in-jail-hook";
  readonly phase: CommandPhase;
  readonly command: ValueSpan;
  /** The word that shows it: the program, the bridge, the path. */
  readonly word: ValueSpan;
  /** Its failure does not end the step. */
  readonly guarded: boolean;
  readonly why: /** jexec(8), jail(8): in the jail there are no jails. */
    | "jails"
    | "devfs"
    /** `ifconfig INTERFACE vnet JAIL`, which names a jail. */
    | "moves-interface"
    /** A bridge that is not in the jail. */
    | "bridge"
    /** A path as the host sees it. */
    | "path"
    /** It changes the network, which the jail shares with the host. */
    | "network"
    /** It mounts something, and the jail may not. */
    | "mount"
    /** It unmounts what was mounted outside of the jail, which the kernel refuses (FACTS.md 26). */
    | "unmount"
    /** It loads a kernel module, which no jail may. */
    | "module"
    /** It sets a value of the kernel that holds for the host and all of its jails (FACTS.md 18). */
    | "sysctl";
  /** The program, or the word that shows it, as it is read. */
  readonly subject: string;
  /** For `jails`: `jexec JAIL ` in front of what would run here anyway. For `unmount`: the command, where jail(8) unmounts by itself. */
  readonly needless: ValueSpan | undefined;
  /** For `path`: the part of each word that repeats the path of the jail. */
  readonly pathParts: readonly ValueSpan[];
}

/** A script that the shell refuses as a whole. */
export interface RefusedScript {
  readonly type: "shell-syntax-error";
  readonly phase: CommandPhase;
  /** The whole string. */
  readonly command: ValueSpan;
  /** Where the mistake begins; for the argument of `sh -c` the whole argument. */
  readonly place: ValueSpan;
  readonly problem: Exclude<ShellSyntaxError["kind"], "unsure">;
  readonly found: string;
  readonly wanted: string | undefined;
  /** It may not run, or its failure does not end the step. */
  readonly guarded: boolean;
}
