import type { Word } from "../../shell/index.ts";
import type { Mount } from "../host/mounts.ts";
import { scalar } from "../jail/jail-view.ts";
import type { Machine } from "../machine/machine.ts";
import { anyType, readUnmount } from "../programs/mount.ts";
import { knownPath } from "./known-path.ts";
import { forgetMounts } from "./mount.ts";

/** What was mounted may stand in the place of the directory. */
export function umount(machine: Machine, words: readonly Word[], at: number): void {
  const { isAboutAll, operands, type, isForced } = readUnmount(words, at);
  if (isAboutAll) forgetMounts(machine);
  for (const word of operands) unmount(machine, word, type, isForced);
}

function unmount(machine: Machine, word: Word, type: string | undefined, isForced: boolean): void {
  if (word.text === undefined) {
    forgetMounts(machine);
    return;
  }
  const { mounts, where: place } = machine;
  const path = knownPath(machine, word) ?? word.text;
  const mount = mounts.top(path, place) ?? mounts.from(path, place);
  if (mount === undefined) {
    // A device or a dataset, which may have been mounted under another spelling: `pool//jails/web`.
    if (path.startsWith("/")) noteGone(machine, word, path);
    else forgetMounts(machine);
    return;
  }
  // umount(8) looks at what lies on top, and only takes it when it is of the type that it was told.
  const isOther = type !== undefined && type !== anyType && mount.type !== undefined && !isOfType(mount.type, type);
  const holding = isForced ? undefined : mounts.holding(mount);
  if (isOther) {
    if (mounts.stateOf(mount.directory, place) === "there") fail(machine, word, mount, mount);
  } else if (holding !== undefined && machine.isCertain()) fail(machine, word, mount, holding);
  else mounts.remove(mount, machine.isCertain() ? machine.commandSpan() : undefined);
}

function fail(machine: Machine, word: Word, mount: Mount, holding: Mount): void {
  machine.fail("busy", word, holding.by, mount.directory, { holding: holding.directory });
}

/** A list such as `nullfs,tmpfs`; with `no` in front of it, it says what is left out. */
function isOfType(type: string, wanted: string): boolean {
  return wanted.startsWith("no") || wanted.split(",").includes(type);
}

/** What the commands of the jail have taken away already; the lines of mount.fstab may have put something below it. */
function noteGone(machine: Machine, word: Word, path: string): void {
  const { mounts, where: place, view } = machine;
  if (mounts.stateOf(path, place) !== "gone" || scalar(view, "mount.fstab")) return;
  machine.fail("not-mounted", word, mounts.unmountedBy(path, place), path);
}
