import { programName, type SimpleCommand, type Word } from "../../shell/index.ts";
import { fileName, isBelow } from "../../text/index.ts";
import type { Machine } from "../machine/machine.ts";
import { Arguments } from "../programs/arguments.ts";
import { knownPath } from "./known-path.ts";

/** What a program does with the files that its operands name. */
type Effect = (machine: Machine, operands: readonly Word[], given: Arguments) => void;

interface Verb {
  readonly effect: Effect;
  /** The letters of the options that take an argument. */
  readonly withArgument: string;
}

const verbs: ReadonlyMap<string, Verb> = new Map([
  verb("mkdir", "m", makeDirectories),
  verb("rmdir", "", each(remove)),
  verb("rm", "", each(remove)),
  verb("unlink", "", each(remove)),
  verb("touch", "Adrt", each(makeFile)),
  verb("tee", "", each(makeFile)),
  verb("truncate", "rs", each(makeFile)),
  verb("mkfifo", "m", each(makeFile)),
  verb("cp", "", copy),
  verb("ln", "", copy),
  verb("link", "", copy),
  verb("mv", "", move),
  verb("install", "BDfghlMmNoT", copy),
  // The first operand is the owner, the mode or the flags.
  verb("chown", "", changeAllButFirst),
  verb("chgrp", "", changeAllButFirst),
  verb("chmod", "", changeAllButFirst),
  verb("chflags", "", changeAllButFirst),
]);

/** Programs that make, change or remove files, by name; see also `sed` and `redirects`. */
export const fileVerbs: readonly string[] = [...verbs.keys()];

export function files(machine: Machine, words: readonly Word[], at: number): void {
  const name = programName(words[at].text!);
  const { effect, withArgument } = verbs.get(name)!;
  const given = new Arguments(words, at, withArgument);
  if (name === "install" && given.has("d")) each(makeDirectory)(machine, given.operands, given);
  else effect(machine, given.operands, given);
}

/** `sed -i '' EXPRESSION FILE…`; without -i it only reads. */
export function sed(machine: Machine, words: readonly Word[], at: number): void {
  const given = new Arguments(words, at, "efiI");
  if (!given.has("i") && !given.has("I")) return;
  const hasScript = given.has("e") || given.has("f");
  for (const word of given.operands.slice(hasScript ? 0 : 1)) makeFile(machine, word);
}

/** `> FILE` and `>> FILE` of any command. The file is opened by the shell: on the host also for `jexec JAIL CMD > FILE`. */
export function redirects(machine: Machine, { redirects: all }: SimpleCommand): void {
  for (const { operator, target } of all) {
    const writes = operator === ">" || operator === ">>" || operator === ">|";
    if (writes && target !== undefined && target.text?.startsWith("/dev/") !== true) makeFile(machine, target);
  }
}

function verb(name: string, withArgument: string, effect: Effect): [string, Verb] {
  return [name, { effect, withArgument }];
}

function each(change: (machine: Machine, word: Word) => void): Effect {
  return (machine, operands) => {
    for (const word of operands) change(machine, word);
  };
}

/** `mkdir` of what is there fails, unless it is called with -p. What mounts may cover is not known. */
function makeDirectories(machine: Machine, operands: readonly Word[], given: Arguments): void {
  for (const word of operands) {
    const path = given.has("p") || machine.where === "jail" ? undefined : knownPath(machine, word);
    const isHidden = path === undefined || machine.mounts.mayHide(path);
    if (isHidden || !machine.failIfThere("file", path, word)) makeDirectory(machine, word);
  }
}

function makeDirectory(machine: Machine, word: Word): void {
  machine.trace.tell("write", { word, what: "directory" });
  const path = knownPath(machine, word);
  if (path === undefined) return;
  machine.trace.tell("path-made", { path, made: "directory", kind: "file", name: path });
  machine.setResource("file", path, "present", "directory");
}

function makeFile(machine: Machine, word: Word): void {
  machine.trace.tell("write", { word, what: "file" });
  const path = knownPath(machine, word);
  if (path !== undefined) machine.setResource("file", path, "present");
}

/** Also for links. Into a directory that is not known to be one, the directory stands for what is put there. */
function copy(machine: Machine, operands: readonly Word[]): void {
  const target = operands.at(-1);
  if (target === undefined || operands.length < 2) return;
  machine.trace.tell("write", { word: target, what: "into" });
  const path = knownPath(machine, target);
  if (path === undefined) return;
  const isDirectory =
    operands.length > 2 ||
    target.text!.endsWith("/") ||
    machine.resources.get("file", path, machine.where)?.detail === "directory";
  for (const source of operands.slice(0, -1)) {
    const name = source.text === undefined ? "" : fileName(source.text);
    if (!isDirectory) machine.setResource("file", path, "present");
    else if (name !== "" && name !== ".") machine.setResource("file", `${path}/${name}`, "present");
  }
}

function move(machine: Machine, operands: readonly Word[]): void {
  copy(machine, operands);
  for (const source of operands.slice(0, -1)) remove(machine, source);
}

function remove(machine: Machine, word: Word): void {
  machine.trace.tell("write", { word, what: "file" });
  const path = knownPath(machine, word);
  if (path === undefined) return;
  const { where: place, resources } = machine;
  for (const { kind, name, where } of [...resources.values()]) {
    if (kind !== "file" || where !== place || (name !== path && !isBelow(name, path))) continue;
    machine.setResource("file", name, "absent");
  }
}

function changeAllButFirst(machine: Machine, operands: readonly Word[]): void {
  for (const word of operands.slice(1)) machine.trace.tell("write", { word, what: "file" });
}
