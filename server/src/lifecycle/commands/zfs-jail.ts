import { integerValue } from "../../parameters/index.ts";
import { parseCommandLine, type Word } from "../../shell/index.ts";
import type { JailView } from "../jail/jail-view.ts";
import type { Machine } from "../machine/machine.ts";
import type { ZfsJailPhase } from "../outcomes/index.ts";
import { failWithoutJail } from "./jail-name.ts";

/** `zfs jail JAIL DATASET`: the jail has the dataset until it is detached, or until the jail is removed. */
export function attach(machine: Machine, words: readonly Word[], at: number): void {
  const [jail, dataset] = [words[at + 1], words[at + 2]];
  if (dataset?.text === undefined || failWithoutJail(machine, jail)) return;
  if (machine.where === "jail") {
    // In a jail only the jails in it can be named.
    if (machine.step.where === "jail" && !mayHaveChildren(machine.view)) note(machine, dataset.text, "in-jail");
    return;
  }
  const isOurs = machine.isThisJail(jail);
  if (isOurs === false) return;
  const { name } = machine.view;
  const earlier = machine.resources.get("dataset", dataset.text, "jail");
  machine.setResource("dataset", dataset.text, isOurs ? "present" : "unknown", `attached to ${name}`, "jail");
  const isLate = isOurs && machine.step.phase === "exec.poststart" && earlier === undefined && runsRc(machine.view);
  if (isLate) note(machine, dataset.text, "after-rc");
}

/** `zfs unjail JAIL DATASET` */
export function detach(machine: Machine, words: readonly Word[], at: number): void {
  const [jail, dataset] = [words[at + 1], words[at + 2]];
  // Whether zfs(8) still finds a jail that is being removed is not known.
  if (machine.where === "jail" || machine.step.phase === "exec.release" || failWithoutJail(machine, jail)) return;
  const name = dataset?.text;
  if (name === undefined || machine.resources.get("dataset", name, "jail") === undefined) return;
  const isOurs = machine.isThisJail(jail);
  if (isOurs !== false) machine.setResource("dataset", name, isOurs ? "absent" : "unknown", undefined, "jail");
}

/** A later command of the start mounts datasets in the jail, so that attaching them late was meant. */
export function noteMountedInJail(machine: Machine): void {
  if (machine.starting) for (const event of machine.attachedLate) event.mountedLater = true;
}

function note(machine: Machine, dataset: string, problem: ZfsJailPhase["problem"]): void {
  if (!machine.isCertain()) return;
  const { phase } = machine.step;
  const command = machine.commandSpan();
  const { guarded } = machine.command;
  const event = { type: "zfs-jail-phase" as const, problem, phase, command, dataset, guarded, mountedLater: false };
  machine.events.push(event);
  machine.attachedLate.push(event);
}

function mayHaveChildren(view: JailView): boolean {
  return (integerValue(view.get("children.max")?.values ?? []) ?? 0) !== 0;
}

/** rc.d mounts the datasets that the jail has when it runs. */
function runsRc(view: JailView): boolean {
  return (view.get("exec.start")?.values ?? []).some((value) => {
    return parseCommandLine(value).commands.some(({ words }) => words.some(({ text }) => text === "/etc/rc"));
  });
}
