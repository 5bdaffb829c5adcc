import { innerCommands, readJexec } from "../../lifecycle/index.ts";
import { programName } from "../../shell/index.ts";
import { said, say } from "../../words/index.ts";
import type { CommandAtCursor } from "../command-words/index.ts";
import { allJails, type FeatureContext } from "../shared/context.ts";
import type { ValuePlace } from "../shared/place.ts";
import {
  datasetProperties,
  kernelVariables,
  limitedResources,
  readProperties,
  services,
  users,
  type WellKnown,
} from "../shared/well-known.ts";
import type { CompletionItem } from "./item.ts";
import { wordItem } from "./text.ts";

/** Names that a file mentions, or that every FreeBSD has: variables of the kernel, services, properties of datasets, users. */

/** Variables of the kernel that the command can set, or read. */
export function kernelVariableItems(
  context: FeatureContext,
  place: ValuePlace,
  command: CommandAtCursor,
  sets: boolean,
): CompletionItem[] {
  if (!sets && command.typed.includes("=")) return [];
  const isInJail = command.where === "jail";
  // In a jail without a network stack of its own nothing of these can be set.
  if (isInJail && sets && command.jail?.get("vnet") === undefined) return [];
  const known = kernelVariables.filter(({ isOfStack }) => isOfStack || !isInJail || !sets);
  const items = sets ? assignments(context, place, command, known) : named(known, rankOfRead);
  if (command.typed.includes("=")) return items;
  const names = mentioned(context, command, "sysctl", (words) =>
    words.flatMap((word) => (word?.startsWith("-") === false ? (word.split("=")[0] ?? []) : [])),
  );
  const written = names.filter((name) => !known.some((one) => one.name === name));
  return [...items, ...assigned(context, place, written, sets, say`variable of the kernel that this file names`)];
}

/** Services that rc(8) can start, of the file and of the base system. */
export function serviceItems(context: FeatureContext, command: CommandAtCursor): CompletionItem[] {
  const names = mentioned(context, command, "service", (words) => {
    const at = words[0] === "-j" ? 2 : 0;
    const name = words[at];
    return name === undefined || name.startsWith("-") ? [] : [name];
  });
  const base = new Map(services);
  const ofFile = names.filter((name) => !base.has(name));
  return [
    ...ofFile.map((name) => wordItem(name, "value", say`service that this file names`, 0)),
    ...services.map(([name, manual], rank) =>
      wordItem(name, "value", say`service of FreeBSD itself: ${manual}`, 1 + rank),
    ),
  ];
}

/** Properties of datasets with what follows `=`, for a command that sets them. */
export const propertyAssignments = (
  context: FeatureContext,
  place: ValuePlace,
  command: CommandAtCursor,
): CompletionItem[] => assignments(context, place, command, datasetProperties);

/** Properties of datasets, for a command that prints them; what cannot be set can be read. */
export function propertyItems({ words }: CommandAtCursor): CompletionItem[] {
  return named(words[0] === "inherit" ? datasetProperties : [...datasetProperties, ...readProperties], 0);
}

/** Users whom the file names, and those that every FreeBSD has. */
export function userItems(context: FeatureContext, written: string): CompletionItem[] {
  const names = new Set<string>();
  for (const jail of allJails(context).slice(0, mostJails)) {
    for (const parameter of ["exec.jail_user", "exec.system_user"]) {
      const name = jail.get(parameter)?.values[0];
      if (name !== undefined && name !== "" && name !== written && !users.includes(name)) names.add(name);
    }
  }
  return [
    ...[...names].map((name) => wordItem(name, "value", say`user that this file names`, 0)),
    ...users.map((name, rank) => wordItem(name, "value", say`user that every FreeBSD has`, 1 + rank)),
  ];
}

/** The limits of this jail, or of what is written: by what they limit where one is added, all of them else. */
export function limitItems(
  { tree }: FeatureContext,
  { end }: ValuePlace,
  { words, start }: CommandAtCursor,
): CompletionItem[] {
  const all = wordItem("jail:$name", "value", say`this jail`, 0);
  if (words[0] !== "-a") return [all];
  const whom = /^[^:]*:[^:]+:/.exec(tree.text.slice(start, end))?.[0] ?? "jail:$name:";
  return limitedResources.map(({ name, meaning }, rank) => {
    const item = wordItem(`${whom}${name}:deny=`, "value", said(meaning), rank);
    return tree.text[end] === "=" ? { ...item, text: item.text.slice(0, -1) } : item;
  });
}

/** Names with what can follow them once their `=` is there; before it the names alone. */
function assignments(
  context: FeatureContext,
  place: ValuePlace,
  command: CommandAtCursor,
  known: readonly WellKnown[],
): CompletionItem[] {
  const [name, ...rest] = command.typed.split("=");
  if (rest.length === 0) {
    return known.flatMap((one, rank) =>
      assigned(context, place, [one.name], true, said(one.meaning)).map((item) => ({ ...item, rank })),
    );
  }
  const found = known.find((one) => one.name === name);
  return (found?.choices ?? []).map((choice, rank) =>
    wordItem(`${name}=${choice}`, "value", said(found?.meaning ?? ""), rank),
  );
}

/** Names with the `=` that follows them, unless it is there. */
function assigned(
  { tree }: FeatureContext,
  place: ValuePlace,
  names: readonly string[],
  sets: boolean,
  detail: string,
): CompletionItem[] {
  const isThere = tree.text[place.end] === "=";
  return names.map((name) => {
    const label = sets ? `${name}=` : name;
    return { ...wordItem(label, "value", detail, rankOfMentioned), text: isThere ? name : label };
  });
}

/** What is only known by its name stands behind what is known. */
const rankOfMentioned = 50;
/** Most commands set a variable of the kernel, so what only reads it stands behind. */
const rankOfRead = 60;

const named = (known: readonly WellKnown[], from: number): CompletionItem[] =>
  known.map(({ name, meaning }, rank) => wordItem(name, "value", said(meaning), from + rank));

/** Jails whose commands are read for names. */
const mostJails = 500;
/** Longer ones are scripts, and a keystroke should not wait for them. */
const longestCommand = 1000;
/** Names that are offered because the file has them. */
const mostNames = 100;

/** What the commands of the file give to a program, but for the word at the cursor, which is no mention of anything yet. */
function mentioned(
  context: FeatureContext,
  { words, index }: CommandAtCursor,
  program: string,
  namesIn: (words: readonly (string | undefined)[]) => readonly string[],
): string[] {
  const found = new Set<string>();
  for (const jail of allJails(context).slice(0, mostJails)) {
    for (const { spelling, values } of jail.parameters()) {
      if (!spelling.startsWith("exec.")) continue;
      for (const value of values) {
        if (!value.includes(program) || value.length > longestCommand) continue;
        for (const command of innerCommands(value)) {
          const texts = command.words.map(({ text }) => text);
          const first = programName(texts[0] ?? "") === "jexec" ? readJexec(command.words, 0).program : 0;
          if (programName(texts[first] ?? "") !== program) continue;
          for (const name of namesIn(texts.slice(first + 1))) if (name !== "") found.add(name);
        }
      }
    }
    if (found.size >= mostNames) break;
  }
  found.delete(words[index]?.split("=")[0] ?? "");
  return [...found];
}
