import type { Word } from "../../shell/index.ts";
import { normalizePath } from "../../text/index.ts";
import { say } from "../../words/index.ts";
import type { Mount } from "../host/mounts.ts";
import { scalar } from "../jail/jail-view.ts";
import type { Machine } from "../machine/machine.ts";
import { type MakeDataset, readZfs } from "../programs/zfs.ts";
import { forgetFiles } from "./files.ts";
import { putOn } from "./mount.ts";
import { attach, detach } from "./zfs-jail.ts";

/** zfs(8). A dataset is known by its name; where it is mounted only as far as a command of the jail says so. */
export function zfs(machine: Machine, words: readonly Word[], at: number): void {
  const command = readZfs(words, at);
  switch (command.does) {
    case "make":
      make(machine, command);
      return;
    case "snapshot":
      for (const word of command.snapshots) snapshot(machine, word);
      return;
    case "destroy":
      if (command.isForced || !failIfHeld(machine, command.dataset))
        destroy(machine, command.dataset.text!, command.isRecursive);
      return;
    case "rename":
      rename(machine, command.dataset, command.target);
      return;
    case "mount":
      mount(machine, command.dataset?.text);
      return;
    case "unmount":
      if (command.dataset?.text !== undefined) unmount(machine, command.dataset.text);
      return;
    case "set":
      for (const { text } of command.datasets) set(machine, text!, command.properties);
      return;
    case "jail":
      attach(machine, command.jail, command.dataset);
      return;
    case "unjail":
      detach(machine, command.jail, command.dataset);
      return;
    case "give-up":
      if (machine.isCertain()) machine.fail("usage", command.verb);
      return;
    case "forget":
      forgetFiles(machine);
      machine.resources.forget(({ kind, where }) => kind === "dataset" && where === machine.where);
      return;
    case "nothing":
  }
}

function make(machine: Machine, { dataset, origin, isMounted, mountPoint, mayExist }: MakeDataset): void {
  const name = dataset.text;
  if (name === undefined) return;
  if (!mayExist && machine.failIfThere("dataset", name, dataset)) return;
  if (isMounted) machine.trace.tell("path-made", { path: mountPoint ?? `/${name}`, made: "dataset" });
  machine.setResource("dataset", name, "present", origin?.text && say`clone of ${origin.text}`);
  const directory = mountPoint ?? (isRootOf(machine, `/${name}`) ? `/${name}` : undefined);
  if (isMounted && directory?.startsWith("/")) {
    putOn(machine, normalizePath(directory), "zfs", name, say`zfs from ${name}`);
  }
}

/** What the start makes under the path of the jail is mounted there, or there would be no such path. */
const isRootOf = ({ view }: Machine, directory: string): boolean => scalar(view, "path") === directory;

/** True, and the failure is noted, for a dataset that zfs cannot unmount, because something else is mounted on it. */
function failIfHeld(machine: Machine, dataset: Word): boolean {
  const { mounts, where } = machine;
  for (const { mount } of mounts.all()) {
    const isMeant = mount.where === where && mount.type === "zfs" && mount.source === dataset.text;
    const holding = isMeant ? mounts.holding(mount) : undefined;
    if (holding === undefined || !machine.isCertain()) continue;
    machine.fail("busy", dataset, holding.by, dataset.text, { holding: holding.directory });
    return true;
  }
  return false;
}

/** Known by the whole name, as datasets are. */
function snapshot(machine: Machine, word: Word): void {
  if (word.text === undefined || machine.failIfThere("dataset", word.text, word)) return;
  machine.setResource("dataset", word.text, "present", say`snapshot`);
}

function destroy(machine: Machine, name: string, isRecursive: boolean): void {
  const { where: place, resources } = machine;
  const isMeant = (dataset: string): boolean => dataset === name || (isRecursive && isPartOf(dataset, name));
  for (const { kind, name: other, where } of [...resources.values()]) {
    if (kind === "dataset" && where === place && isMeant(other)) machine.setResource("dataset", other, "absent");
  }
  takeMounts(machine, ({ type, source }) => type === "zfs" && source !== undefined && isMeant(source));
  // Where it was mounted, nobody has to have said.
  if (!name.includes("@")) forgetFiles(machine);
}

/** A dataset or snapshot that goes with another one; for a snapshot, those of that name below it. */
function isPartOf(dataset: string, name: string): boolean {
  const at = name.indexOf("@");
  if (at >= 0) return dataset.startsWith(`${name.slice(0, at)}/`) && dataset.endsWith(name.slice(at));
  return dataset.startsWith(`${name}/`) || dataset.startsWith(`${name}@`);
}

function takeMounts(machine: Machine, matches: (mount: Mount) => boolean): void {
  const { mounts, where: place } = machine;
  const by = machine.isCertain() ? machine.commandSpan() : undefined;
  for (const { mount } of [...mounts.all()]) if (mount.where === place && matches(mount)) mounts.remove(mount, by);
}

function rename(machine: Machine, { text: from }: Word, target: Word): void {
  const { text: to } = target;
  if (from === undefined || to === undefined || from.includes("@")) return;
  if (machine.failIfThere("dataset", to, target)) return;
  if (isKnown(machine, from)) machine.setResource("dataset", from, "absent");
  machine.setResource("dataset", to, "present", say`renamed from ${from}`);
}

function mount(machine: Machine, dataset: string | undefined): void {
  if (machine.where === "jail") machine.trace.tell("datasets-mounted", undefined);
  if (dataset === undefined) return;
  machine.trace.tell("path-made", { path: `/${dataset}`, made: "mounted" });
  machine.changeResource("dataset", dataset, say`mounted`);
}

/** @param name of the dataset, or the directory that it is mounted on */
function unmount(machine: Machine, name: string): void {
  if (isKnown(machine, name)) machine.setResource("dataset", name, "present", say`not mounted`);
  takeMounts(machine, ({ directory, type, source }) => type === "zfs" && (directory === name || source === name));
}

function set(machine: Machine, dataset: string, properties: string): void {
  machine.changeResource("dataset", dataset, say`with ${properties}`);
}

function isKnown(machine: Machine, dataset: string): boolean {
  return machine.resources.get("dataset", dataset, machine.where) !== undefined;
}
