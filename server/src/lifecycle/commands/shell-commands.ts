import { programName, type SimpleCommand, type Word } from "../../shell/command-line.ts";
import { parseScript } from "../../shell/script.ts";
import { parseAddress } from "../host/address.ts";
import { bringUp, type Stack } from "../host/stack.ts";
import type { Machine } from "../machine.ts";
import { watchers } from "../watch/index.ts";
import { ifconfig } from "./ifconfig.ts";
import { harmless, wrapperOptionsWithArgument, wrappers } from "./programs.ts";
import { route } from "./route.ts";

/** What a program does to the host. `at` is its index in `words`; `stack` is where it runs, undefined if not followed. */
export type CommandModel = (machine: Machine, words: readonly Word[], at: number, stack: Stack | undefined) => void;

const models: ReadonlyMap<string, CommandModel> = new Map<string, CommandModel>([
  ["ifconfig", ifconfig],
  ["route", route],
  ["sh", shell],
  ["rc", rc],
  // At shutdown rc.d scripts stop services; the network stays as it is.
  ["rc.shutdown", nothing],
  ["jexec", jexec],
  ["dhclient", dhclient],
  ["ndp", ndp],
]);

/** Runs the commands of one string in the model, in the order in which they stand. */
export function runCommands(machine: Machine, commands: readonly SimpleCommand[], stack: Stack | undefined): void {
  for (const command of commands) runCommand(machine, command, stack);
}

function runCommand(machine: Machine, command: SimpleCommand, stack: Stack | undefined): void {
  machine.command = command;
  for (const watcher of watchers) watcher.command?.(machine, command, stack);
  if (command.words.length > 0) runProgram(machine, command.words, 0, stack);
}

function runProgram(machine: Machine, words: readonly Word[], at: number, stack: Stack | undefined): void {
  const program = words[at].text;
  if (program === undefined) {
    machine.forget(stack);
    return;
  }
  const name = program.includes("/") ? programName(program) : program;
  const model = models.get(name);
  if (model !== undefined) {
    model(machine, words, at, stack);
    return;
  }
  if (harmless.has(name)) return;
  const before = wrappers.get(name);
  if (before !== undefined) {
    wrapper(machine, words, at, before, stack);
    return;
  }
  machine.forget(stack);
}

function nothing(): void {}

/** `env A=1 CMD`, `timeout 5 CMD`, …: what counts is the command behind. */
function wrapper(machine: Machine, words: readonly Word[], at: number, before: number, stack: Stack | undefined): void {
  let left = before;
  for (let index = at + 1; index < words.length; index++) {
    const text = words[index].text;
    if (text === undefined) {
      machine.forget(stack);
      return;
    }
    if (text.startsWith("-")) {
      if (wrapperOptionsWithArgument.has(text)) index++;
    } else if (/^\w+=/.test(text)) {
      // An assignment for env(1).
    } else if (left > 0) {
      left--;
    } else {
      runProgram(machine, words, index, stack);
      return;
    }
  }
}

/** `sh -c STRING` is read like any other string; `sh /etc/rc` is rc; any other script is opaque. */
function shell(machine: Machine, words: readonly Word[], at: number, stack: Stack | undefined): void {
  const first = words[at + 1];
  if (first === undefined) return;
  if (first.text === "-c" && words[at + 2] !== undefined) {
    nested(machine, words[at + 2], stack);
    return;
  }
  if (first.text === "/etc/rc") {
    rc(machine, words, at, stack);
    return;
  }
  if (first.text === "/etc/rc.shutdown") return;
  machine.forget(stack);
}

function nested(machine: Machine, word: Word, stack: Stack | undefined): void {
  if (word.text === undefined) {
    machine.forget(stack);
    return;
  }
  const { commands, syntaxError } = parseScript(word.text);
  if (syntaxError !== undefined) {
    machine.forget(stack);
    return;
  }
  const { command, container } = machine;
  machine.container ??= word;
  for (const inner of commands) {
    // Whether the inner command runs, and whether its failure counts, also depends on the outer one.
    const runs = command.runs === "always" ? inner.runs : command.runs;
    const guarded = command.guarded || inner.guarded;
    const background = command.background || inner.background;
    runCommand(machine, { ...inner, runs, guarded, background, conditional: runs !== "always" }, stack);
  }
  machine.container = container;
  machine.command = command;
}

const loopbackV4 = parseAddress("127.0.0.1/8")!;

/** `/etc/rc` brings lo0 up with its addresses; what else it configures is in the jail's rc.conf (FACTS.md 1). */
function rc(machine: Machine, _words: readonly Word[], _at: number, stack: Stack | undefined): void {
  if (stack === undefined) return;
  if (stack !== machine.jail) {
    machine.forget(stack);
    return;
  }
  machine.forget(stack);
  if (!machine.isCertain()) return;
  const loopback = machine.mention(stack, "lo0");
  bringUp(loopback);
  loopback.addresses.push(loopbackV4);
  machine.noteAddresses(true);
}

/** `jexec [options] JAIL CMD`: inside this jail, or in another one, which is none of its business. */
function jexec(machine: Machine, words: readonly Word[], at: number, stack: Stack | undefined): void {
  if (stack !== machine.host) return;
  let index = at + 1;
  for (; index < words.length && words[index].text?.startsWith("-"); index++) {
    if (words[index].text === "-u" || words[index].text === "-U" || words[index].text === "-d") index++;
  }
  const isOurs = machine.isThisJail(words[index]);
  if (isOurs === undefined) {
    machine.forget(stack);
    return;
  }
  if (!isOurs || !machine.jailExists || index + 1 >= words.length) return;
  const { place } = machine;
  machine.place = "jail";
  runProgram(machine, words, index + 1, machine.jail);
  machine.place = place;
}

/** `dhclient IF`: the addresses come from elsewhere. */
function dhclient(machine: Machine, words: readonly Word[], at: number, stack: Stack | undefined): void {
  const word = words[words.length - 1];
  if (stack === undefined) return;
  if (word.text === undefined || words.length === at + 1) {
    machine.forget(stack);
    return;
  }
  const item = machine.mention(stack, word.text);
  item.up = undefined;
  item.allV4Known = false;
}

function ndp(_machine: Machine, _words: readonly Word[], _at: number, stack: Stack | undefined): void {
  if (stack !== undefined) stack.defaultZone = true;
}
