import { isAtLeast, type Release } from "../../parameters/index.ts";

/** The steps of jail(8) that run commands. Each has the name of the parameter that holds them. */
export type CommandPhase =
  | "exec.prepare"
  | "ip4.addr"
  | "ip6.addr"
  | "mount"
  | "mount.devfs"
  | "mount.fdescfs"
  | "mount.procfs"
  | "exec.prestart"
  | "exec.created"
  | "zfs.dataset"
  | "vnet.interface"
  | "exec.start"
  | "command"
  | "exec.poststart"
  | "exec.prestop"
  | "exec.stop"
  | "exec.poststop"
  | "exec.release";

/** The steps that jail(8) does itself; `operation` creates the jail on the way up and removes it on the way down. */
export type Phase = CommandPhase | "operation" | "sigterm";

/** The order of a start (LANGUAGE.md §5.5, probe 171). mount.fstab stands after mount; its file is not known here. */
export const startOrder: readonly Phase[] = [
  ...(["exec.prepare", "ip4.addr", "ip6.addr", "mount", "mount.devfs", "mount.fdescfs", "mount.procfs"] as const),
  ...([
    "exec.prestart",
    "operation",
    "exec.created",
    "zfs.dataset",
    "vnet.interface",
    "exec.start",
    "command",
  ] as const),
  "exec.poststart",
];

/** The order of a stop (LANGUAGE.md §5.5, probe 172). exec.poststop runs before the file systems are unmounted. */
export const stopOrder: readonly Phase[] = [
  ...(["exec.prestop", "exec.stop", "sigterm", "operation", "exec.poststop"] as const),
  ...(["mount.procfs", "mount.fdescfs", "mount.devfs", "mount", "ip6.addr", "ip4.addr", "exec.release"] as const),
];

/** What a start runs that a roll-back does not undo: no exec.* command runs then, nor one of `command`. */
const notUndone = new Set<Phase>(["exec.prepare", "exec.prestart", "exec.created", "exec.start", "command"]);
notUndone.add("exec.poststart");

/** Whether a roll-back takes back what a start did in this phase. */
export function isUndone(phase: Phase): boolean {
  return !notUndone.has(phase);
}

/** Lists that a stop goes through from the last to the first, so that what was put on top comes off first. */
export function isReversed(phase: Phase): boolean {
  return phase === "mount" || phase === "ip4.addr" || phase === "ip6.addr";
}

/** Where the commands of a phase run: only these three attach to the jail first (LANGUAGE.md §5.5). */
export function placeOf(phase: Phase): "host" | "jail" {
  return phase === "exec.start" || phase === "command" || phase === "exec.stop" ? "jail" : "host";
}

/** False for phases that came with a later release (FACTS.md 13). */
export function exists(phase: Phase, release: Release): boolean {
  switch (phase) {
    case "exec.prepare":
    case "exec.release":
      return isAtLeast(release, "12.2");
    case "zfs.dataset":
      return isAtLeast(release, "15.0");
    default:
      return true;
  }
}

/** The operation that a phase belongs to; for those of mounts and addresses, which both have, the start. */
export function operationOf(phase: CommandPhase): "start" | "stop" {
  return phase.endsWith("stop") || phase === "exec.release" ? "stop" : "start";
}
