import { nestedScript, programName, type SimpleCommand, scriptWord, type Word } from "../../shell/index.ts";
import { Arguments } from "./arguments.ts";
import { type Effect, type EffectResource, Effects } from "./effects.ts";
import { effectsOfIfconfig } from "./effects-of-ifconfig.ts";
import { type FileOperation, filePrograms, readFiles, readRedirects } from "./files.ts";
import { readJexec } from "./jexec.ts";
import { interfacesOfJib, type JibProgram, readJib } from "./jib.ts";
import { reachOf } from "./knowledge.ts";
import { fileSystems, type MountCommand, readMount, readMountOfType, readUnmount } from "./mount.ts";
import { readRoute } from "./route.ts";
import { readService } from "./service.ts";
import { isWrapper, readWrapper } from "./wrapper.ts";
import { readZfs } from "./zfs.ts";

/** Adds what the program at `words[at]` does. */
type EffectsOfProgram = (effects: Effects, words: readonly Word[], at: number) => void;

const programs: ReadonlyMap<string, EffectsOfProgram> = new Map<string, EffectsOfProgram>([
  ["ifconfig", effectsOfIfconfig],
  ["route", ofRoute],
  ["dhclient", (effects, words) => effects.add("changes", "interface", words.at(-1))],
  ["ndp", reads],
  ["arp", reads],
  ["jib", ofJib("jib")],
  ["jng", ofJib("jng")],
  ["mount", (effects, words, at) => ofMount(effects, readMount(words, at))],
  ...each(
    fileSystems.map((type) => `mount_${type}`),
    (effects, words, at) => ofMount(effects, readMountOfType(words, at)),
  ),
  ["umount", ofUnmount],
  ["mdconfig", changes("file")],
  ["zfs", ofZfs],
  ...each(filePrograms, (effects, words, at) => ofFiles(effects, readFiles(words, at))),
  ["sysctl", changes("sysctl")],
  ["kldload", changes("module")],
  ["sysrc", changes("rc-variable")],
  ["pfctl", changes("firewall")],
  ["service", ofService],
  ["jexec", ofJexec],
  ["sh", ofShell],
  // What it configures is written in the rc.conf of the place where it runs.
  ["rc", (effects, words, at) => effects.add("may-touch", "network", words[at])],
  ["rc.shutdown", (effects, words, at) => effects.add("may-touch", "service", words[at])],
]);

/**
 * What a command does, going by its words: also what it has others do, as with jexec(8) or `sh -c`. The words of such a script
 * have their offsets in it.
 *
 * @param where the step runs it
 */
export function effectsOf(command: SimpleCommand, where: "host" | "jail"): readonly Effect[] {
  const effects = new Effects(command, where);
  addCommand(effects, command);
  return effects.all;
}

function addCommand(effects: Effects, command: SimpleCommand): void {
  ofFiles(effects, readRedirects(command));
  if (command.words.length > 0) addProgram(effects, command.words, 0);
}

function addProgram(effects: Effects, words: readonly Word[], at: number): void {
  const { text } = words[at];
  const name = programName(text ?? "");
  const add = text === undefined ? undefined : programs.get(name);
  if (add !== undefined) {
    add(effects, words, at);
  } else if (text !== undefined && isWrapper(name)) {
    ofWrapper(effects, words, at);
  } else {
    const reach = reachOf(name);
    if (reach === undefined) mayDoAnything(effects, words, at);
    else effects.names("reads", words.slice(at + 1));
    if (reach === "files") effects.add("may-touch", "file");
  }
}

function each(names: readonly string[], add: EffectsOfProgram): [string, EffectsOfProgram][] {
  return names.map((name) => [name, add]);
}

function mayDoAnything(effects: Effects, words: readonly Word[], at: number): void {
  effects.add("may-touch", "anything");
  effects.names("may-touch", words.slice(at + 1));
}

function reads(effects: Effects, words: readonly Word[], at: number): void {
  effects.names("reads", words.slice(at + 1));
}

/** `NAME=VALUE` or NAME, after the options. */
function changes(resource: EffectResource): EffectsOfProgram {
  return (effects, words, at) => {
    for (const word of words.slice(at + 1)) {
      if (!word.text?.startsWith("-")) effects.add("changes", resource, word, { name: word.text?.split("=")[0] });
    }
  };
}

function ofRoute(effects: Effects, words: readonly Word[], at: number): void {
  const { verb, destination, gateway, jail, isInJail } = readRoute(words, at);
  const add = (): void => {
    switch (verb?.text) {
      case "add":
        effects.add("makes", "route", destination, { owner: gateway });
        return;
      case "change":
        effects.add("changes", "route", destination, { owner: gateway });
        return;
      case "delete":
      case "del":
        effects.add("takes-away", "route", destination, { owner: gateway });
        return;
      case "flush":
        effects.add("takes-away", "route");
        return;
      default:
        reads(effects, words, at);
    }
  };
  if (isInJail) effects.inJail(jail, add);
  else add();
}

function ofJib(program: JibProgram): EffectsOfProgram {
  return (effects, words, at) => {
    const command = readJib(program, words, at);
    switch (command.does) {
      case "make":
        for (const [index, { word }] of command.interfaces.entries()) {
          for (const name of interfacesOfJib(program, index, command.name.text)) {
            effects.add("makes", "interface", command.name, { name });
          }
          effects.add("changes", "interface", word);
        }
        return;
      case "remove":
        effects.add("takes-away", "interface", command.word, { name: undefined });
        return;
      case "give-up":
        effects.add("may-touch", "interface");
        return;
      case "opaque":
        mayDoAnything(effects, words, at);
        return;
      case "show":
    }
  };
}

function ofMount(effects: Effects, command: MountCommand): void {
  switch (command.does) {
    case "mount":
      effects.add("makes", "mount", command.directory, { owner: command.source });
      return;
    case "mount-from-fstab":
      effects.add("makes", "mount", command.directory);
      return;
    case "mount-all":
      effects.add("may-touch", "mount");
      return;
    case "nothing":
  }
}

function ofUnmount(effects: Effects, words: readonly Word[], at: number): void {
  const { isAboutAll, operands } = readUnmount(words, at);
  if (isAboutAll) effects.add("takes-away", "mount");
  for (const word of operands) effects.add("takes-away", "mount", word);
}

function ofZfs(effects: Effects, words: readonly Word[], at: number): void {
  const command = readZfs(words, at);
  switch (command.does) {
    case "make": {
      const { dataset, origin, isMounted, mountPoint } = command;
      effects.add("makes", "dataset", dataset, { owner: origin });
      if (!isMounted) return;
      // Unless somebody says otherwise, it is mounted under its own name.
      const directory = dataset.text === undefined ? undefined : (mountPoint ?? `/${dataset.text}`);
      effects.add("makes", "mount", dataset, { name: directory, owner: dataset });
      return;
    }
    case "snapshot":
      for (const word of command.snapshots) effects.add("makes", "dataset", word);
      return;
    case "destroy":
      effects.add("takes-away", "dataset", command.dataset);
      return;
    case "rename":
      effects.add("changes", "dataset", command.dataset, { newName: command.target });
      return;
    case "set":
      for (const word of command.datasets) effects.add("changes", "dataset", word);
      return;
    case "mount":
    case "unmount":
      effects.add(command.does === "mount" ? "makes" : "takes-away", "mount", command.dataset);
      return;
    case "jail":
    case "unjail":
      effects.add("changes", "dataset", command.dataset, { jail: command.jail });
      return;
    case "forget":
      effects.add("may-touch", "dataset");
      return;
    case "nothing":
      reads(effects, words, at);
  }
}

function ofFiles(effects: Effects, operations: readonly FileOperation[]): void {
  for (const operation of operations) {
    switch (operation.does) {
      case "make-directory":
        effects.add("makes", "directory", operation.word);
        break;
      case "write":
        effects.add("makes", "file", operation.word);
        break;
      case "remove":
        effects.add("takes-away", "file", operation.word);
        break;
      case "change":
        effects.add("changes", "file", operation.word);
        break;
      case "copy":
        effects.names("reads", operation.sources);
        effects.add("may-touch", "directory", operation.target);
    }
  }
}

function ofService(effects: Effects, words: readonly Word[], at: number): void {
  const { jail, isInJail, name, control, restartsOthers } = readService(words, at);
  const add = (): void => {
    if (restartsOthers || control === "anything") mayDoAnything(effects, words, at);
    else if (control === "network") effects.add("may-touch", "network", name);
    else if (control === "name") effects.add("changes", "service", name);
    else effects.names("reads", words.slice(at + 1));
  };
  if (isInJail) effects.inJail(jail, add);
  else add();
}

function ofWrapper(effects: Effects, words: readonly Word[], at: number): void {
  const inner = readWrapper(words, at);
  const program =
    inner === "opaque" ? words.find(({ text }, index) => index > at && text === undefined) : words[inner!];
  // `cpuset -c -l 0-3 -j web` runs nothing.
  if (inner !== undefined) effects.add("runs", "program", program);
  if (inner === "opaque") mayDoAnything(effects, words, at);
  else if (inner !== undefined) addProgram(effects, words, inner);
}

function ofJexec(effects: Effects, words: readonly Word[], at: number): void {
  const { jail, program } = readJexec(words, at);
  effects.add("runs", "program", words[program], { jail });
  effects.inJail(jail, () => {
    if (program < words.length) addProgram(effects, words, program);
  });
}

/** `sh -c` within `sh -c` that is looked into. */
const deepest = 8;

/** `sh /etc/rc` is rc; of any other file, and of what is typed in, nothing is known. */
function ofShell(effects: Effects, words: readonly Word[], at: number): void {
  const script = effects.depth < deepest ? scriptWord(words, at) : undefined;
  const nested = script && nestedScript(effects.command, script, undefined);
  if (script !== undefined) effects.add("runs", "program", script);
  if (nested !== undefined && nested.syntaxError === undefined) {
    for (const inner of nested.commands) effects.within(inner, (within) => addCommand(within, inner));
    return;
  }
  const [file] = new Arguments(words, at, "o").operands;
  if (file?.text === "/etc/rc") effects.add("may-touch", "network", file);
  else if (file?.text === "/etc/rc.shutdown") effects.add("may-touch", "service", file);
  else if (words.length > at + 1) mayDoAnything(effects, words, at);
}
