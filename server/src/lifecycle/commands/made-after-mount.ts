import { programName } from "../../shell/index.ts";
import { isBelow } from "../../text/index.ts";
import type { ResourceKind } from "../host/resources.ts";
import { mayMake } from "../independent.ts";
import type { Machine } from "../machine/machine.ts";
import type { Made, MadeAfterMount } from "../outcomes/index.ts";
import { type OwnMount, ownMounts } from "../steps/own-mounts.ts";

/**
 * Looks whether a command of exec.prestart makes what a mount of the jail needs: jail(8) mounts everything before
 * exec.prestart (M67, LANGUAGE.md §5.5). Silent where exec.prepare may have made it in time.
 *
 * Call it before the model changes what is known.
 *
 * @param kind what the model knows it as, under `name`
 */
export function noteMade(machine: Machine, path: string, made: Made, kind?: ResourceKind, name = path): void {
  const { command, where: place, step, view } = machine;
  if (step.phase !== "exec.prestart" || place !== "host" || !machine.isCertain()) return;
  // `mount … || true` means that it is there already, most of the time.
  if (made === "mounted" && command.guarded) return;
  if (made === "mounted" && machine.mounts.top(path, place)?.by.parameter === "exec.prepare") return;
  if (kind !== undefined && machine.resources.get(kind, name, place)?.by?.parameter === "exec.prepare") return;
  if (mayMake(view.get("exec.prepare")?.values ?? [], path)) return;
  const mounts = ownMounts(view);
  // What it makes is on something that is mounted by then: that is the right order.
  if (mounts.some(({ target }) => isBelow(path, target))) return;
  for (const mount of mounts) {
    const problem = problemOf(mount, path, made);
    if (problem === undefined || isReported(machine)) continue;
    const program = programName(command.words[0]?.text ?? "");
    const event: MadeAfterMount = {
      ...{ type: "made-after-mount", command: machine.commandSpan(), program, made, path },
      ...{ mount: mount.span, ...problem },
    };
    machine.events.push(event);
  }
}

function problemOf(
  { source, target }: OwnMount,
  path: string,
  made: Made,
): Pick<MadeAfterMount, "needed" | "role" | "state"> | undefined {
  switch (made) {
    case "directory":
      // Something else has to make what lies below it, and may make the directory too.
      if (source === path) return { needed: source, role: "source", state: "missing" };
      return target === path ? { needed: target, role: "target", state: "missing" } : undefined;
    case "device":
      if (source === undefined || !isPartOf(source, path)) return undefined;
      return { needed: source, role: "source", state: "missing" };
    default: {
      const state = made === "dataset" ? "missing" : "covered";
      if (source === path || (source !== undefined && isBelow(source, path))) {
        return { needed: source, role: "source", state };
      }
      // What is mounted on a mount point of the jail is meant to lie on top.
      const isNeeded = isBelow(target, path) || (target === path && made === "dataset");
      return isNeeded ? { needed: target, role: "target", state } : undefined;
    }
  }
}

/** `/dev/md7` and its partitions `/dev/md7p1`, `/dev/md7a`, but not `/dev/md70`. */
function isPartOf(device: string, disk: string): boolean {
  return device === disk || (device.startsWith(disk) && !/^\d/.test(device.slice(disk.length)));
}

/** One command is one mistake, whatever it makes. */
function isReported(machine: Machine): boolean {
  const last = machine.events.at(-1);
  if (last?.type !== "made-after-mount") return false;
  const { valueIndex, start } = machine.commandSpan();
  return last.command.valueIndex === valueIndex && last.command.start === start;
}
