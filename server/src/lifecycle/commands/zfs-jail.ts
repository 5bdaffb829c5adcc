import { integerValue } from "../../parameters/index.ts";
import type { Word } from "../../shell/index.ts";
import { say } from "../../words/index.ts";
import type { JailView } from "../jail/jail-view.ts";
import type { Machine } from "../machine/machine.ts";
import { failWithoutJail } from "./jail-name.ts";

/** `zfs jail JAIL DATASET`: the jail has the dataset until it is detached, or until the jail is removed. */
export function attach(machine: Machine, jail: Word | undefined, dataset: Word | undefined): void {
  if (dataset?.text === undefined || failWithoutJail(machine, jail)) return;
  if (machine.where === "jail") {
    // In a jail only the jails in it can be named.
    if (machine.step.where === "jail" && !mayHaveChildren(machine.view)) note(machine, dataset.text);
    return;
  }
  const isOurs = machine.isThisJail(jail);
  if (isOurs === false) return;
  const { name } = machine.view;
  const earlier = machine.resources.get("dataset", dataset.text, "jail");
  machine.setResource("dataset", dataset.text, isOurs ? "present" : "unknown", say`attached to ${name}`, "jail");
  if (isOurs && earlier === undefined) machine.trace.tell("dataset-attached", dataset.text);
}

/** `zfs unjail JAIL DATASET` */
export function detach(machine: Machine, jail: Word | undefined, dataset: Word | undefined): void {
  if (machine.where === "jail" || failWithoutJail(machine, jail)) return;
  const name = dataset?.text;
  if (name === undefined || machine.resources.get("dataset", name, "jail") === undefined) return;
  const isOurs = machine.isThisJail(jail);
  if (isOurs !== false) machine.setResource("dataset", name, isOurs ? "absent" : "unknown", undefined, "jail");
}

function note(machine: Machine, dataset: string): void {
  if (!machine.isCertain()) return;
  const { guarded } = machine.command;
  const { phase } = machine.step;
  machine.outcomes.push({ type: "zfs-jail-phase", phase, command: machine.commandSpan(), dataset, guarded });
}

function mayHaveChildren(view: JailView): boolean {
  return (integerValue(view.get("children.max")?.values ?? []) ?? 0) !== 0;
}
