import type { Word } from "../../shell/index.ts";
import { normalizePath } from "../../text/index.ts";
import { say } from "../../words/index.ts";
import type { Machine } from "../machine/machine.ts";
import { isNoType, type MountCommand, readMount, readMountOfType } from "../programs/mount.ts";
import type { CommandStep } from "../steps/steps.ts";
import { knownPath } from "./known-path.ts";

export function mount(machine: Machine, words: readonly Word[], at: number): void {
  mountAsSaid(machine, readMount(words, at));
}

export function mountOfType(machine: Machine, words: readonly Word[], at: number): void {
  mountAsSaid(machine, readMountOfType(words, at));
}

function mountAsSaid(machine: Machine, command: MountCommand): void {
  switch (command.does) {
    case "mount": {
      const { directory, type, source, options, isReadOnly } = command;
      if (type !== undefined && isNoType(type)) {
        machine.fail("usage", directory, undefined, type);
        return;
      }
      put(machine, directory, type, source?.text, described(type, source?.text, options, isReadOnly));
      return;
    }
    case "mount-from-fstab":
      put(machine, command.directory, undefined, undefined, say`from fstab`);
      return;
    case "mount-all":
      forgetMounts(machine);
      return;
    case "nothing":
  }
}

function put(
  machine: Machine,
  directory: Word,
  type: string | undefined,
  source: string | undefined,
  detail: string | undefined,
): void {
  const path = knownPath(machine, directory);
  if (path === undefined) return;
  machine.trace.tell("path-made", { path, made: "mounted" });
  const from = source?.startsWith("/") ? normalizePath(source) : source;
  if (type === "nullfs" && from !== undefined && failIfShown(machine, directory, path, from)) return;
  putOn(machine, path, type, from, detail);
  // What jail(8) puts below the path needs no word of its own: two jails meet at the path before.
  if (!isBelowPath(machine.step)) machine.leave("mounts", path, directory);
}

/**
 * True, and the failure is noted, for a nullfs of a directory that is what is shown at that place already: the kernel refuses
 * it, to keep from waiting for itself (`nullfs_mount`: EDEADLK). What is another directory comes on top.
 */
function failIfShown(machine: Machine, word: Word, directory: string, source: string): boolean {
  const { mounts, where, step } = machine;
  // What jail(8) mounts itself it takes away itself.
  if (step.commandLine !== undefined)
    machine.trace.tell("made-once", { stack: undefined, name: directory, reason: "already-mounted", word });
  const top = mounts.top(directory, where);
  if (top?.type !== "nullfs" || top.source !== source || mounts.stateOf(directory, where) !== "there") return false;
  machine.fail("already-mounted", word, top.by, directory, { holding: source });
  return machine.isCertain();
}

/** Mounts something on a directory, on top of what is there. */
export function putOn(
  machine: Machine,
  directory: string,
  type: string | undefined,
  source: string | undefined,
  detail: string | undefined,
): void {
  const mount = { directory, where: machine.where, type, source, detail, by: machine.commandSpan() };
  machine.mounts.add(mount, machine.isCertain());
}

function isBelowPath({ phase }: CommandStep): boolean {
  return phase === "mount.devfs" || phase === "mount.fdescfs" || phase === "mount.procfs";
}

/** `nullfs from /usr/ports, read-only`, `devfs with ruleset 4`, `tmpfs`. */
function described(
  type: string | undefined,
  source: string | undefined,
  options: string,
  isReadOnly: boolean,
): string | undefined {
  if (type === undefined) return undefined;
  let detail = type;
  if (type === "devfs") {
    const ruleset = options.lastIndexOf("ruleset=");
    if (ruleset >= 0)
      detail = say`devfs with ruleset ${Number.parseInt(options.slice(ruleset + "ruleset=".length), 10)}`;
  } else if (source !== undefined && (type === "zfs" || source[0] === "/" || source.includes(":"))) {
    detail = say`${type} from ${source}`;
  }
  return isReadOnly ? say`${detail}, read-only` : detail;
}

/** Whatever is mounted here may be mounted no longer. */
export function forgetMounts(machine: Machine): void {
  machine.mounts.forget(machine.where);
}
