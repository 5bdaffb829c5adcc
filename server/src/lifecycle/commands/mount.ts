import { programName, type Word } from "../../shell/index.ts";
import { normalizePath } from "../../text/index.ts";
import type { Machine } from "../machine/machine.ts";
import { Arguments } from "../programs/arguments.ts";
import type { CommandStep } from "../steps/steps.ts";
import { knownPath } from "./known-path.ts";

/** `mount [-t TYPE] [-o OPTIONS] SOURCE DIRECTORY`, which is also how jail(8) mounts (LANGUAGE.md §5.5). */
export function mount(machine: Machine, words: readonly Word[], at: number): void {
  const given = new Arguments(words, at, "Fot");
  const { operands } = given;
  const options = given.list("o");
  // With -u only the options of something that is mounted change; with -d nothing happens.
  if (given.has("u") || given.has("d") || hasOption(options, "update")) return;
  if (given.has("a") || operands.length > 2) {
    forgetMounts(machine);
  } else if (operands.length === 2) {
    const [source, directory] = operands;
    const type = given.has("t") ? given.value("t")?.text : usualType(source);
    put(machine, directory, type, source.text, described(type, source.text, options, given.has("r")));
  } else if (operands.length === 1 && !operands[0].text?.startsWith("/dev/")) {
    put(machine, operands[0], undefined, undefined, "from fstab");
  }
}

/** The TYPEs of `mount_TYPE`. */
export const fileSystems: readonly string[] = "nullfs unionfs tmpfs nfs msdosfs cd9660 fusefs udf smbfs".split(" ");

/** `mount_nullfs [options] SOURCE DIRECTORY` and its likes. */
export function mountOfType(machine: Machine, words: readonly Word[], at: number): void {
  const directory = words.length - 1;
  if (directory < at + 2) return;
  const type = programName(words[at].text!).slice("mount_".length);
  const options = new Arguments(words, at, "o").list("o");
  const source = words[directory - 1].text;
  put(machine, words[directory], type, source, described(type, source, options, false));
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
  machine.trace.tell("path-made", { path, made: "mounted", kind: undefined, name: path });
  putOn(machine, path, type, source?.startsWith("/") ? normalizePath(source) : source, detail);
  // What jail(8) puts below the path needs no word of its own: two jails meet at the path before.
  if (!isBelowPath(machine.step)) machine.leave("mounts", path, directory);
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

/** What mount(8) assumes without -t. */
function usualType({ text }: Word): string {
  return text?.includes(":") ? "nfs" : "ufs";
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
    if (ruleset >= 0) detail = `devfs with ruleset ${Number.parseInt(options.slice(ruleset + "ruleset=".length), 10)}`;
  } else if (source !== undefined && (type === "zfs" || source[0] === "/" || source.includes(":"))) {
    detail = `${type} from ${source}`;
  }
  return isReadOnly || hasOption(options, "ro") || hasOption(options, "rdonly") ? `${detail}, read-only` : detail;
}

/** Whether a list such as `rw,noexec` has an option. */
function hasOption(options: string, name: string): boolean {
  return options.includes(name) && options.split(",").includes(name);
}

/** Whatever is mounted here may be mounted no longer. */
export function forgetMounts(machine: Machine): void {
  machine.mounts.forget(machine.where);
}
