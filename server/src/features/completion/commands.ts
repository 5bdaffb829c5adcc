import type { EffectiveJail } from "../../config/index.ts";
import { pairName } from "../../lifecycle/index.ts";
import { findParameter, type Parameter } from "../../parameters/index.ts";
import { said, say } from "../../words/index.ts";
import { type CommandAtCursor, commandAtCursor, formsAt, operands, programs } from "../command-words/index.ts";
import { allJails, type FeatureContext, jailsAround } from "../shared/context.ts";
import { nextEpairOf } from "../shared/free-numbers.ts";
import type { ValuePlace } from "../shared/place.ts";
import { spellingIn } from "./interfaces.ts";
import type { CompletionItem } from "./item.ts";
import { completeOperand } from "./operands.ts";
import { programItems } from "./programs.ts";
import { valueItem, wordItem } from "./text.ts";

/** What can be written in an exec.* string: whole commands in an empty one, then words by where they stand. */
export function completeCommand(context: FeatureContext, place: ValuePlace, parameter: Parameter): CompletionItem[] {
  const runsIn = findParameter(parameter.name)?.parameter.runIn === "jail" ? "jail" : "host";
  if (place.before.trim() === "")
    return [...wholeCommands(context, place, parameter.name), ...programItems(place, runsIn)];
  const command = commandAtCursor(context, place.offset);
  if (command === undefined) return [];
  if (command.index < 0) {
    const items = programItems(place, command.where);
    // What fails may not end the start: the rules themselves ask for it.
    if (/\|\|\s*\w*$/.test(place.before)) items.unshift(wordItem("true", "command", "", 0));
    return items;
  }
  const { program } = command;
  if (program === undefined) return [];
  const items = new Map<string, CompletionItem>();
  for (const item of [...special(context, place, command), ...words(context, place, command)]) {
    if (!items.has(item.label)) items.set(item.label, item);
  }
  return [...items.values()];
}

/** What the forms of the program have at the cursor: words and options as they are, and values for what stands for something. */
function words(context: FeatureContext, place: ValuePlace, command: CommandAtCursor): CompletionItem[] {
  const { words: meanings = {}, name = "", summary = "" } = command.program ?? {};
  const forms = formsAt(command, { isWhole: false })
    .filter(({ form }) => !form.isOfHost || command.where === "host")
    .sort((a, b) => b.score - a.score);
  const items: CompletionItem[] = [];
  const asked = new Set<string>();
  for (const [rank, { form, positions }] of forms.entries()) {
    for (const { element, atom } of positions) {
      if (asked.has(atom.text)) continue;
      asked.add(atom.text);
      if (atom.isOperand) items.push(...completeOperand(context, place, command, operands[atom.text]));
      else {
        const isOption = form.elements[element].isOption;
        items.push({
          ...wordItem(atom.text, "command", said(meanings[atom.text] ?? ""), (isOption ? rankOfOptions : 0) + rank),
          documentation: `\`${name} ${form.text}\`  \n${said(form.summary ?? summary)}`,
        });
      }
    }
  }
  return items;
}

/** Options may come; what has to come stands before them. */
const rankOfOptions = 200;

/** What is known beyond the forms: the next epair, `lo0` of a new network stack, the scripts of rc(8). */
function special(context: FeatureContext, place: ValuePlace, command: CommandAtCursor): CompletionItem[] {
  const { program, index, where, parameter } = command;
  if (program?.name === "ifconfig" && index === 0) {
    if (where === "jail") return [wordItem("lo0", "interface", say`the jail's loopback interface`, 0)];
    if (!startPhases.includes(place.parameter)) return [];
    return epairsToCreate(context, command.jail).map(([epair, detail], rank) =>
      wordItem(`${epair} create up`, "command", detail, 1 + rank),
    );
  }
  return program?.name === "sh" && index === 0 ? scripts(parameter) : [];
}

function scripts(parameter: string): CompletionItem[] {
  const start = wordItem("/etc/rc", "command", say`start the jail's services`, parameter === "exec.stop" ? 1 : 0);
  const stop = wordItem("/etc/rc.shutdown", "command", say`stop the jail's services in order`, 0);
  return parameter === "exec.stop" ? [stop] : parameter === "exec.start" ? [start] : [];
}

function wholeCommands(context: FeatureContext, place: ValuePlace, parameter: string): CompletionItem[] {
  const commands: (readonly [string, string])[] = [];
  const jail = place.block && jailsAround(context, place.block)[0];
  switch (parameter) {
    case "exec.start":
      commands.push(["/bin/sh /etc/rc", say`start the jail's services`]);
      break;
    case "exec.stop":
      commands.push(["/bin/sh /etc/rc.shutdown", say`stop the jail's services in order`]);
      commands.push(["/bin/sh /etc/rc.shutdown jail", say`the same, telling the script that it is in a jail`]);
      break;
    case "exec.prepare":
    case "exec.prestart":
      // What was made is put where it is wanted before the next thing is made.
      if (jail) commands.push(...additions(jail));
      for (const [epair, detail] of epairsToCreate(context, jail))
        commands.push([`/sbin/ifconfig ${epair} create up`, detail]);
      break;
    case "exec.prestop":
      for (const name of jail?.get("vnet.interface")?.values ?? [])
        commands.push([`/sbin/ifconfig ${name} -vnet $name`, say`return the interface while the jail is there`]);
      break;
    case "exec.poststop":
      if (jail) commands.push(...cleanUp(jail));
  }
  const set = new Set(jail?.get(parameter)?.values);
  const missing = commands.filter(([command]) => !set.has(command.replace("$name", jail?.name ?? "")));
  const spelled = jail ? spellingIn(context, jail) : undefined;
  return missing.map(([command, detail], rank) => {
    const written = spelled ? command.split(" ").map(spelled).join(" ") : command;
    return valueItem(written, "command", detail, place, rank);
  });
}

const startPhases = ["exec.prepare", "exec.prestart", "exec.created"];
const created = /\bifconfig (epair\d+) create\b/;
const added = /\bifconfig (\S+) addm (\S+)/;

/** The epairs that move into a jail and that it does not make yet, as it writes them; where there are none, a further one. */
function epairsToCreate(
  context: FeatureContext,
  jail: EffectiveJail | undefined,
): readonly (readonly [name: string, detail: string])[] {
  const made = new Set(jail && startCommands(jail).flatMap((command) => created.exec(command)?.[1] ?? []));
  const moved = (jail?.get("vnet.interface")?.values ?? []).filter((name) => /^epair\d+[ab]$/.test(name));
  const missing = new Set(moved.map(pairName).filter((pair) => !made.has(pair)));
  if (!jail || missing.size === 0) return [[nextEpairOf(jail, allJails(context)), say`the next epair that is free`]];
  const spelled = spellingIn(context, jail);
  return [...missing].map((pair) => [spelled(`${pair}b`).replace(/b$/, ""), said(makesPair)]);
}

/** What `create` is said to do; it is among the words of ifconfig. */
const makesPair = programs.find(({ name }) => name === "ifconfig")?.words.create ?? "";

function startCommands(jail: EffectiveJail): string[] {
  return startPhases.flatMap((phase) => jail.get(phase)?.values ?? []);
}

/** An epair that is created and on no bridge yet goes on one that the jail, or another, uses. */
function additions(jail: EffectiveJail): (readonly [string, string])[] {
  const commands = startCommands(jail);
  const members = new Set(commands.map((command) => added.exec(command)?.[2]));
  const bridge = commands.map((command) => added.exec(command)?.[1]).find((name) => name !== undefined) ?? "bridge0";
  const pairs = new Set(commands.flatMap((command) => created.exec(command)?.[1] ?? []));
  const free = [...pairs].filter((pair) => !members.has(`${pair}a`));
  return free.map((pair) => [`/sbin/ifconfig ${bridge} addm ${pair}a`, say`put it on the bridge`]);
}

/** What undoes the start: off the bridge first, then destroyed. */
function cleanUp(jail: EffectiveJail): (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  const commands = startCommands(jail);
  for (const command of commands) {
    const match = added.exec(command);
    if (match) found.push([`/sbin/ifconfig ${match[1]} deletem ${match[2]}`, say`undoes addm; stands before destroy`]);
  }
  for (const command of commands) {
    const match = created.exec(command);
    if (match) found.push([`/sbin/ifconfig ${match[1]}a destroy`, say`undoes create`]);
  }
  return found;
}
