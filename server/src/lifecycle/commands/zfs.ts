import type { Word } from "../../shell/index.ts";
import { normalizePath } from "../../text/index.ts";
import type { Mount } from "../host/mounts.ts";
import type { Machine } from "../machine/machine.ts";
import { Arguments } from "../programs/arguments.ts";
import { putOn } from "./mount.ts";
import { attach, detach } from "./zfs-jail.ts";

/** What `zfs VERB` does; `at` is the index of the verb. */
type Verb = (machine: Machine, words: readonly Word[], at: number) => void;

/** Verbs that are not here change nothing that is followed. */
const verbs: ReadonlyMap<string, Verb> = new Map<string, Verb>([
  ["create", create],
  ["clone", clone],
  ["snapshot", snapshot],
  ["snap", snapshot],
  ["destroy", destroy],
  ["rename", rename],
  ["mount", mount],
  ["unmount", unmount],
  ["umount", unmount],
  ["set", set],
  ["jail", attach],
  ["unjail", detach],
]);

/** zfs(8). A dataset is known by its name; where it is mounted only as far as a command of the jail says so. */
export function zfs(machine: Machine, words: readonly Word[], at: number): void {
  verbs.get(words[at + 1]?.text ?? "")?.(machine, words, at + 1);
}

function create(machine: Machine, words: readonly Word[], at: number): void {
  const given = new Arguments(words, at, "obV");
  // With -n nothing happens, and a volume is mounted nowhere.
  if (!given.has("n")) make(machine, given.operands[0], given, !given.has("V"), undefined);
}

function clone(machine: Machine, words: readonly Word[], at: number): void {
  const given = new Arguments(words, at, "o");
  const [snapshot, target] = given.operands;
  make(machine, target, given, true, snapshot?.text && `clone of ${snapshot.text}`);
}

function make(
  machine: Machine,
  dataset: Word | undefined,
  given: Arguments,
  isFileSystem: boolean,
  detail: string | undefined,
): void {
  const name = dataset?.text;
  if (dataset === undefined || name === undefined) return;
  // With -p what is there already is as good as made.
  if (!given.has("p") && machine.failIfThere("dataset", name, dataset)) return;
  const isMounted = isFileSystem && !given.has("u");
  const prefix = "mountpoint=";
  const option = given
    .list("o")
    .split(",")
    .find((text) => text.startsWith(prefix));
  const directory = option?.slice(prefix.length);
  // Unless somebody says otherwise, it is mounted under its own name.
  if (isMounted) {
    machine.trace.tell("path-made", { path: directory ?? `/${name}`, made: "dataset", kind: "dataset", name });
  }
  machine.setResource("dataset", name, "present", detail);
  if (isMounted && directory?.startsWith("/"))
    putOn(machine, normalizePath(directory), "zfs", name, `zfs from ${name}`);
}

/** `zfs snapshot DATASET@NAME…`: known by the whole name, as datasets are. */
function snapshot(machine: Machine, words: readonly Word[], at: number): void {
  for (const word of new Arguments(words, at, "o").operands) {
    if (word.text === undefined || machine.failIfThere("dataset", word.text, word)) continue;
    machine.setResource("dataset", word.text, "present", "snapshot");
  }
}

function destroy(machine: Machine, words: readonly Word[], at: number): void {
  const given = new Arguments(words, at, "");
  const name = given.operands[0]?.text;
  if (name === undefined || given.has("n")) return;
  const goesToo = given.has("r") || given.has("R");
  const { where: place, resources } = machine;
  const isMeant = (dataset: string): boolean => dataset === name || (goesToo && isPartOf(dataset, name));
  for (const { kind, name: other, where } of [...resources.values()]) {
    if (kind === "dataset" && where === place && isMeant(other)) machine.setResource("dataset", other, "absent");
  }
  takeMounts(machine, ({ type, source }) => type === "zfs" && source !== undefined && isMeant(source));
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

function rename(machine: Machine, words: readonly Word[], at: number): void {
  const [{ text: from } = unknown, target = unknown] = new Arguments(words, at, "").operands;
  const { text: to } = target;
  if (from === undefined || to === undefined || from.includes("@")) return;
  if (target !== unknown && machine.failIfThere("dataset", to, target as Word)) return;
  if (isKnown(machine, from)) machine.setResource("dataset", from, "absent");
  machine.setResource("dataset", to, "present", `renamed from ${from}`);
}

function mount(machine: Machine, words: readonly Word[], at: number): void {
  if (machine.where === "jail") machine.trace.tell("datasets-mounted", undefined);
  const [dataset] = new Arguments(words, at, "o").operands;
  if (dataset?.text === undefined) return;
  const name = dataset.text;
  machine.trace.tell("path-made", { path: `/${name}`, made: "mounted", kind: "dataset", name });
  machine.setResource("dataset", dataset.text, "present", "mounted");
}

/** `zfs unmount DATASET`, or the directory that it is mounted on. */
function unmount(machine: Machine, words: readonly Word[], at: number): void {
  const [{ text: name } = unknown] = new Arguments(words, at, "").operands;
  if (name === undefined) return;
  if (isKnown(machine, name)) machine.setResource("dataset", name, "present", "not mounted");
  takeMounts(machine, ({ directory, type, source }) => type === "zfs" && (directory === name || source === name));
}

/** `zfs set PROPERTY=VALUE… DATASET…` */
function set(machine: Machine, words: readonly Word[], at: number): void {
  const texts = words.slice(at + 1).flatMap(({ text }) => text ?? []);
  // No dataset has `=` in its name.
  const properties = texts.filter((text) => text.includes("=")).join(", ");
  if (properties === "") return;
  for (const name of texts)
    if (!name.includes("=")) machine.setResource("dataset", name, "present", `with ${properties}`);
}

function isKnown(machine: Machine, dataset: string): boolean {
  return machine.resources.get("dataset", dataset, machine.where) !== undefined;
}

const unknown: { readonly text: string | undefined } = { text: undefined };
