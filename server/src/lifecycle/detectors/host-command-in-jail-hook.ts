import { integerValue } from "../../parameters/index.ts";
import { programName, type SimpleCommand, type Word } from "../../shell/index.ts";
import { normalizePath } from "../../text/index.ts";
import { knownPath } from "../commands/known-path.ts";
import type { Stack } from "../host/stack.ts";
import { isOn, type JailView, scalar, sharesNetwork, type ValueSpan } from "../jail/jail-view.ts";
import type { Machine } from "../machine/machine.ts";
import type { HostCommandInJailHook } from "../outcomes/index.ts";
import { Arguments } from "../programs/arguments.ts";
import { readJexec } from "../programs/jexec.ts";
import { knowledgeOf } from "../programs/knowledge.ts";
import { readUnmount } from "../programs/mount.ts";
import { setsSomething } from "../programs/network-changes.ts";
import { withoutWrappers } from "../programs/wrapper.ts";
import { changeOfNetwork } from "./changes-network.ts";

/**
 * A command of exec.start, exec.stop or `command` that was meant for the host (M38). A jail that may have jails of its own is
 * a host to them.
 */
export function hostCommandInJailHook(
  machine: Machine,
  command: SimpleCommand,
  stack: Stack | undefined,
): HostCommandInJailHook | undefined {
  if (!machine.isCertain()) return undefined;
  const { guarded } = command;
  const words = wordsInJail(machine, command);
  if (words === undefined) return undefined;
  const found =
    whatIsForbidden(machine, words) ??
    (machine.step.where === "jail" ? misplaced(machine, command, stack, guarded) : undefined);
  if (found === undefined) return undefined;
  const { phase } = machine.step;
  return { type: "host-command-in-jail-hook", phase, command: machine.commandSpan(), guarded, ...found };
}

type ForeignCommand = Pick<HostCommandInJailHook, "why" | "word" | "subject" | "needless" | "pathParts">;

const nothing: readonly never[] = [];

/** The words of what runs in the jail: all of a command of exec.start, or of a script there; on the host those after `jexec JAIL`. */
function wordsInJail(machine: Machine, { words }: SimpleCommand): readonly Word[] | undefined {
  if (machine.where === "jail") return words;
  if (programName(words[0]?.text ?? "") !== "jexec" || !machine.jailExists) return undefined;
  const { jail, program } = readJexec(words, 0);
  return machine.isThisJail(jail) ? withoutWrappers(words.slice(program)) : undefined;
}

function whatIsForbidden(machine: Machine, words: readonly Word[]): ForeignCommand | undefined {
  const found = forbidden(machine, words);
  if (found === undefined) return undefined;
  const { why, word, needless } = found;
  const subject = programName(words[0].text!);
  return { why, word: machine.span(word), subject, needless, pathParts: nothing };
}

interface Forbidden {
  readonly why: ForeignCommand["why"];
  readonly word: Word;
  readonly needless?: ValueSpan;
}

/** What the kernel does not let root of this jail do, whatever the command is for. */
function forbidden(machine: Machine, words: readonly Word[]): Forbidden | undefined {
  const { view } = machine;
  const [word] = words;
  switch (programName(word?.text ?? "")) {
    case "kldload":
      // With -n it is content with a module that is there.
      return words.length > 1 && !words[1].text?.startsWith("-") ? { why: "module", word } : undefined;
    case "mount":
    case "mount_nullfs":
    case "mount_tmpfs":
      return mountsSomething(words) && !mayMount(view) ? { why: "mount", word } : undefined;
    case "umount":
      return unmountsOfHost(machine, words);
    case "sysctl": {
      const changed = setsSomething(words) ? words.find(({ text }) => ofHost.test(text ?? "")) : undefined;
      return changed === undefined ? changesNetwork(view, words) : { why: "sysctl", word: changed };
    }
    default:
      return changesNetwork(view, words);
  }
}

function changesNetwork(view: JailView, words: readonly Word[]): Forbidden | undefined {
  const change = sharesNetwork(view) ? changeOfNetwork(words, view) : undefined;
  return change && { why: "network", word: change };
}

/** Values of which none is marked for jails or for network stacks (FACTS.md 18). */
const ofHost = /^(?:vm|hw|kern\.ipc|kern\.max(?:files|proc))[\w.]*=./;

function mountsSomething(words: readonly Word[]): boolean {
  const given = new Arguments(words, 0, "Fot");
  return given.operands.length === 2 && !given.has("u") && !given.has("d");
}

/**
 * Of a jail that may mount, the kernel still refuses to unmount what was mounted outside of it; one that may not has nothing else to
 * unmount, but for what it has failed to mount.
 */
function unmountsOfHost(machine: Machine, words: readonly Word[]): Forbidden | undefined {
  const { isAboutAll, operands } = readUnmount(words, 0);
  const [word] = operands;
  if (isAboutAll || word === undefined) return undefined;
  const root = scalar(machine.view, "path") ?? "";
  for (const operand of operands) {
    const path = knownPath(machine, operand);
    const own = path === undefined ? undefined : machine.mounts.top(path, "jail");
    if (own !== undefined) return mayMount(machine.view) ? undefined : { why: "mount", word: words[0] };
    const directory = path === undefined ? "" : normalizePath(root + path);
    if (machine.mounts.stateOf(directory, "host") !== "there") continue;
    const isOfJail8 = machine.mounts.top(directory, "host")!.by.parameter.startsWith("mount");
    return { why: "unmount", word: operand, needless: isOfJail8 ? machine.commandSpan() : undefined };
  }
  return mayMount(machine.view) ? undefined : { why: "unmount", word };
}

/** It needs both: allow.mount, and to see its own mounts (FACTS.md 12). */
function mayMount(view: JailView): boolean {
  const statfs = integerValue(view.get("enforce_statfs")?.values ?? nothing) ?? 2;
  return isOn(view, "allow.mount") && statfs < 2;
}

function misplaced(
  machine: Machine,
  command: SimpleCommand,
  stack: Stack | undefined,
  guarded: boolean,
): ForeignCommand | undefined {
  if (mayHaveJails(machine)) return undefined;
  // What is at a path may be there or not, and a guard says that its author knows that.
  return programForHost(machine, command, stack) ?? (guarded ? undefined : pathOfHost(machine, command));
}

function mayHaveJails({ view }: Machine): boolean {
  return (integerValue(view.get("children.max")?.values ?? nothing) ?? 0) !== 0;
}

function programForHost(
  machine: Machine,
  { words }: SimpleCommand,
  stack: Stack | undefined,
): ForeignCommand | undefined {
  const [word] = words;
  if (word?.text === undefined) return undefined;
  const program = programName(word.text);
  const found = (why: ForeignCommand["why"], shown: Word, subject: string): ForeignCommand => {
    return { why, word: machine.span(shown), subject, needless: undefined, pathParts: nothing };
  };
  switch (program) {
    case "jexec":
      return { ...found("jails", word, program), needless: needlessJexec(machine, words) };
    case "jail":
      return words.length > 1 ? found("jails", word, program) : undefined;
    case "devfs":
      return words.length > 1 ? found("devfs", word, program) : undefined;
    case "ifconfig": {
      const [, name, verb] = words;
      if (name?.text === undefined || verb === undefined) return undefined;
      if (verb.text === "vnet" || verb.text === "-vnet") return found("moves-interface", verb, verb.text);
      if (verb.text !== "addm" && verb.text !== "deletem") return undefined;
      return isElsewhere(stack, name.text) ? found("bridge", name, name.text) : undefined;
    }
    default:
      return undefined;
  }
}

/** A jail without a network stack of its own may change nothing about the host's. */
function isElsewhere(stack: Stack | undefined, bridge: string): boolean {
  return stack === undefined || stack.surelyLacks(bridge);
}

/** `jexec web ` in front of a command that runs in web anyway. */
function needlessJexec(machine: Machine, words: readonly Word[]): ValueSpan | undefined {
  if (words.length < 3 || machine.container !== undefined || !machine.isThisJail(words[1])) return undefined;
  return machine.span({ start: words[0].start, end: words[2].start });
}

/** Directories that are in every jail as well: what lies below them need not be the host's. */
const everywhere = new Set(
  "/usr /usr/local /usr/home /var /home /root /mnt /media /opt /srv /data /tmp /compat /etc".split(" "),
);

function pathOfHost(machine: Machine, { words, redirects }: SimpleCommand): ForeignCommand | undefined {
  const path = scalar(machine.view, "path");
  if (path === undefined) return undefined;
  let first: Word | undefined;
  const pathParts: ValueSpan[] = [];
  const look = (word: Word): void => {
    const root = word.text === undefined ? undefined : rootOf(word.text, path);
    if (root === undefined) return;
    first ??= word;
    const part = partOf(machine, word, root);
    if (part !== undefined) pathParts.push(part);
  };
  if (!knowledgeOf(words[0]?.text).onlyMentionsPaths) for (const word of words) look(word);
  for (const { target } of redirects) if (target !== undefined) look(target);
  if (first === undefined || isMountedInside(machine, rootOf(first.text!, path)!)) return undefined;
  return { why: "path", word: machine.span(first), subject: first.text!, needless: undefined, pathParts };
}

const codeOfSlash = 0x2f;

/** The path of the jail, without slashes at its end, when `text` is it or lies below it and no jail has such a path itself. */
function rootOf(text: string, path: string): string | undefined {
  let length = path.length;
  while (path.charCodeAt(length - 1) === codeOfSlash) length--;
  const root = path.slice(0, length);
  if (!text.startsWith(root) || (text.length > length && text.charCodeAt(length) !== codeOfSlash)) return undefined;
  return root === "" || everywhere.has(root) ? undefined : root;
}

function partOf(machine: Machine, word: Word, path: string): ValueSpan | undefined {
  const { parameter, valueIndex } = machine.step.span;
  const value = machine.view.get(parameter)?.values[valueIndex];
  if (value === undefined || machine.container !== undefined) return undefined;
  const start = value.indexOf(path, word.start);
  const end = start + path.length;
  return start < 0 || end > word.end ? undefined : { parameter, valueIndex, start, end };
}

/** Something is mounted where, seen from the jail, the host's path is. */
function isMountedInside({ view }: Machine, path: string): boolean {
  const lines = view.get("mount")?.values;
  return lines?.some((line) => line.includes(path + path)) ?? false;
}
