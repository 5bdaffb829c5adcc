import type { SimpleCommand, Word } from "../../shell/index.ts";
import { fileName, isBelow } from "../../text/index.ts";
import type { Machine } from "../machine/machine.ts";
import { type FileOperation, readFiles, readRedirects } from "../programs/files.ts";
import { knownPath } from "./known-path.ts";

/** Programs that make, change or remove files. */
export function files(machine: Machine, words: readonly Word[], at: number): void {
  for (const operation of readFiles(words, at)) carryOut(machine, operation);
}

/** The file is opened by the shell: on the host also for `jexec JAIL CMD > FILE`. */
export function redirects(machine: Machine, command: SimpleCommand): void {
  for (const operation of readRedirects(command)) carryOut(machine, operation);
}

function carryOut(machine: Machine, operation: FileOperation): void {
  switch (operation.does) {
    case "make-directory":
      if (operation.mayExist || !failIfThere(machine, operation.word)) makeDirectory(machine, operation.word);
      return;
    case "write":
      makeFile(machine, operation.word);
      return;
    case "remove":
      remove(machine, operation.word);
      return;
    case "change":
      machine.trace.tell("write", { word: operation.word, what: "file" });
      return;
    case "copy":
      copy(machine, operation.sources, operation.target);
  }
}

/** Any of the files may have been taken away. */
export function forgetFiles(machine: Machine): void {
  const { resources, where: place } = machine;
  machine.trace.tell("files-forgotten", undefined);
  resources.forget(({ kind, where }) => kind === "file" && where === place);
}

/** What mounts may cover is not known. */
function failIfThere(machine: Machine, word: Word): boolean {
  const path = machine.where === "jail" ? undefined : knownPath(machine, word);
  return path !== undefined && !machine.mounts.mayHide(path) && machine.failIfThere("file", path, word);
}

function makeDirectory(machine: Machine, word: Word): void {
  machine.trace.tell("write", { word, what: "directory" });
  const path = knownPath(machine, word);
  if (path === undefined) return;
  machine.trace.tell("path-made", { path, made: "directory" });
  // Whether `mkdir -p` runs or not, what is there stays there.
  const known = machine.resources.get("file", path, machine.where);
  if (known?.presence === "present" && known.detail === "directory") return;
  machine.setResource("file", path, "present", "directory");
}

function makeFile(machine: Machine, word: Word): void {
  machine.trace.tell("write", { word, what: "file" });
  const path = knownPath(machine, word);
  if (path !== undefined) machine.setResource("file", path, "present");
}

/** Into a directory that is not known to be one, the directory stands for what is put there. */
function copy(machine: Machine, sources: readonly Word[], target: Word): void {
  machine.trace.tell("write", { word: target, what: "into" });
  const path = knownPath(machine, target);
  if (path === undefined) return;
  const isDirectory =
    sources.length > 1 ||
    target.text!.endsWith("/") ||
    machine.resources.get("file", path, machine.where)?.detail === "directory";
  for (const source of sources) {
    const name = source.text === undefined ? "" : fileName(source.text);
    if (!isDirectory) machine.setResource("file", path, "present");
    else if (!/^\.{0,2}$/.test(name)) machine.setResource("file", `${path}/${name}`, "present");
  }
}

function remove(machine: Machine, word: Word): void {
  machine.trace.tell("write", { word, what: "file" });
  const path = knownPath(machine, word);
  if (path === undefined) {
    forgetFiles(machine);
    return;
  }
  const { where: place, resources } = machine;
  for (const { kind, name, where } of [...resources.values()]) {
    if (kind !== "file" || where !== place || (name !== path && !isBelow(name, path))) continue;
    machine.setResource("file", name, "absent");
  }
}
