import { programName, type SimpleCommand, type Word } from "../../shell/index.ts";
import type { Stack } from "../host/stack.ts";
import { CommandPlace } from "../machine/command-place.ts";
import type { Machine } from "../machine/machine.ts";
import { filePrograms } from "../programs/files.ts";
import { otherFolderOf } from "../programs/folders.ts";
import { reachOf } from "../programs/knowledge.ts";
import { fileSystems } from "../programs/mount.ts";
import { runsRc } from "../programs/same-command.ts";
import { innerCommand, isWrapper } from "../programs/wrapper.ts";
import type { CommandStep } from "../steps/steps.ts";
import { noteProcess } from "./background.ts";
import type { CommandModel, Runner } from "./command-model.ts";
import { cpuset } from "./cpuset.ts";
import { dhclient } from "./dhclient.ts";
import { files, forgetFiles, redirects } from "./files.ts";
import { ifconfig } from "./ifconfig.ts";
import { jail } from "./jail.ts";
import { jexec } from "./jexec.ts";
import { jib } from "./jib.ts";
import { jng } from "./jng.ts";
import { kldload, kldunload } from "./kldload.ts";
import { mdconfig } from "./mdconfig.ts";
import { mount, mountOfType } from "./mount.ts";
import { jailNamers, namesJail } from "./names-jail.ts";
import { ngctl } from "./ngctl.ts";
import { pfctl } from "./pfctl.ts";
import { pkg } from "./pkg.ts";
import { rc } from "./rc.ts";
import { ndp, route } from "./route.ts";
import { service } from "./service.ts";
import { sh } from "./sh.ts";
import { sysctl } from "./sysctl.ts";
import { sysrc } from "./sysrc.ts";
import { test } from "./test.ts";
import { umount } from "./umount.ts";
import { wrapper } from "./wrapper.ts";
import { zfs } from "./zfs.ts";

const models: ReadonlyMap<string, CommandModel> = new Map<string, CommandModel>([
  ["ifconfig", ifconfig],
  ["route", route],
  ["sh", sh],
  ["rc", rc],
  // At shutdown rc.d scripts stop services; the network stays as it is.
  ["rc.shutdown", nothing],
  ["service", service],
  ...jailNamers.map((name): [string, CommandModel] => [name, namesJail]),
  ["pkg", pkg],
  ["jexec", jexec],
  ["jail", jail],
  ["cpuset", cpuset],
  ["jib", jib],
  ["jng", jng],
  ["ngctl", ngctl],
  ["dhclient", dhclient],
  ["ndp", ndp],
  ["mount", mount],
  ...fileSystems.map((type): [string, CommandModel] => [`mount_${type}`, mountOfType]),
  ["umount", umount],
  ["test", test],
  ["[", test],
  ["mdconfig", mdconfig],
  ["zfs", zfs],
  ["sysctl", sysctl],
  ["kldload", kldload],
  ["kldunload", kldunload],
  ["sysrc", sysrc],
  ["pfctl", pfctl],
  ...filePrograms.map((name): [string, CommandModel] => [name, files]),
]);

/** Runs commands of the string of a step in the model, in the order in which they stand. */
export function runCommands(machine: Machine, step: CommandStep, commands: readonly SimpleCommand[]): void {
  const stack = machine.stackOf(step.where);
  for (const command of commands) runCommand(machine, new CommandPlace(step, command), stack);
}

function runCommand(machine: Machine, place: CommandPlace, stack: Stack | undefined): void {
  machine.within(place, () => run(machine, place.command, stack));
}

function run(machine: Machine, command: SimpleCommand, stack: Stack | undefined): void {
  machine.trace.tell("command", { command: innerCommand(command), stack });
  if (command.redirects.length > 0) redirects(machine, command);
  if (command.background) noteProcess(machine);
  const [first] = command.words;
  if (first?.text?.startsWith("-") === true) machine.fail("no-program", first);
  else if (first !== undefined) runProgram(machine, command.words, 0, stack);
}

function runProgram(machine: Machine, words: readonly Word[], at: number, stack: Stack | undefined): void {
  const program = words[at].text;
  if (program === undefined) {
    machine.forget(stack);
    return;
  }
  const name = program.includes("/") ? programName(program) : program;
  if (shellScripts.has(program) && machine.where === "jail") machine.fail("not-executable", words[at]);
  if (name !== program) otherFolder(machine, words, at);
  const model = models.get(name);
  if (model !== undefined) model(machine, words, at, stack, runner);
  else if (isWrapper(name)) wrapper(machine, words, at, stack, runner);
  else if (reachOf(name) === undefined) machine.forget(stack);
  else if (name === "find" || name === "rsync") forgetFiles(machine);
}

/** Of a jail it is known only where it runs FreeBSD's rc. What the program would do is taken to be done all the same. */
function otherFolder(machine: Machine, words: readonly Word[], at: number): void {
  const { where, view } = machine;
  const holding = otherFolderOf(words[at].text!);
  if (holding === undefined || words.slice(0, at).some(({ text }) => programName(text ?? "") === "chroot")) return;
  if (where === "jail" && view.get("exec.start")?.values.some(runsRc) !== true) return;
  machine.fail("other-folder", words[at], undefined, words[at].text, { holding });
}

/** Scripts that FreeBSD installs without permission to execute them. What they would do is taken to be done all the same. */
const shellScripts: ReadonlySet<string> = new Set(["/etc/rc", "/etc/rc.shutdown"]);

const runner: Runner = { program: runProgram, command: runCommand };

function nothing(): void {}
