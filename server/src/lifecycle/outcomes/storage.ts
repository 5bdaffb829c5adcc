import type { ValueSpan } from "../jail/jail-view.ts";
import type { CommandPhase } from "../steps/phases.ts";

/** What the model sees going wrong with mounts, datasets and files. */
export type StorageEvent = MadeAfterMount | ZfsJailPhase | WriteBelowPath;

/** exec.prestart makes what jail(8) needed before, for a mount of the same jail (M67, LANGUAGE.md §5.5). */
export interface MadeAfterMount {
  readonly type: "made-after-mount";
  readonly command: ValueSpan;
  /** Without its folder. */
  readonly program: string;
  readonly made: Made;
  /** The directory or device that it makes, or that it mounts something on. */
  readonly path: string;
  /** The value that asks for the mount; of no width for mount.devfs and the like. */
  readonly mount: ValueSpan;
  /** What the mount needs of it: the same path, or one below. */
  readonly needed: string;
  readonly role: "source" | "target";
  /** `missing`: it is not there without the command. `covered`: another file system is there before the command runs. */
  readonly state: "missing" | "covered";
}

/**
 * `directory`: an empty one. `dataset`: a new file system with a directory of its own. `mounted`: something on a directory
 * that is there. `device`: a memory disk.
 */
export type Made = "directory" | "dataset" | "mounted" | "device";

/** `zfs jail` at a step at which it is too late, or in a place where it cannot work (M71). */
export interface ZfsJailPhase {
  readonly type: "zfs-jail-phase";
  /** The jail's /etc/rc, which mounts its datasets, has run already; or the command runs in the jail itself. */
  readonly problem: "after-rc" | "in-jail";
  readonly phase: CommandPhase;
  readonly command: ValueSpan;
  readonly dataset: string;
  /** Its failure does not end the step. */
  readonly guarded: boolean;
  /** A later command of the start mounts it, or may do so. */
  readonly mountedLater: boolean;
}

/** A command of the host makes, changes or removes something in the jail's own files (M39). */
export interface WriteBelowPath {
  readonly type: "write-below-path";
  readonly phase: CommandPhase;
  readonly command: ValueSpan;
  /** Without its folder; empty for a redirection alone. */
  readonly program: string;
  /** As it is written: it may hold variables of the shell, or a pattern. */
  readonly target: string;
}
