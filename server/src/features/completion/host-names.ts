import { baseServices } from "../../lifecycle/index.ts";
import { flatCommands, programName } from "../../shell/index.ts";
import { said, say } from "../../words/index.ts";
import type { CommandAtCursor } from "../command-words/index.ts";
import { allJails, type FeatureContext } from "../shared/context.ts";
import type { CompletionItem } from "./item.ts";
import { wordItem } from "./text.ts";
import { baseUsers, datasetProperties, kernelVariables, networkServices, type WellKnown } from "./well-known.ts";

/** What is named on hosts: first what commands of the file name already, then what is known of FreeBSD. */

/** What is said of a name: from the file it comes first. */
interface Named {
  readonly name: string;
  readonly detail: string;
  readonly rank: number;
}

/** @param sets what follows is a value, so that `=` is written */
export function kernelVariableItems(
  context: FeatureContext,
  command: CommandAtCursor,
  sets: boolean,
): CompletionItem[] {
  const used = namesIn(context, "sysctl", command, (words) =>
    words.flatMap((word) => (word.startsWith("-") ? [] : word.split("=", 1))),
  );
  // Without -n nobody reads a variable that can be set: what is typed is to get a value.
  const isRead = command.words.includes("-n");
  const known = kernelVariables.filter(({ isReadOnly }) => (sets ? !isReadOnly : isRead || isReadOnly));
  const mentioned = sets || isRead ? used : new Set<string>();
  return itemsOf(mentioned, known, sets ? "=" : "", say`a variable of the kernel that this file names`);
}

/** @param sets what follows is a value, so that `=` is written */
export function propertyItems(context: FeatureContext, command: CommandAtCursor, sets: boolean): CompletionItem[] {
  const used = namesIn(context, "zfs", command, (words) =>
    ["create", "clone", "set"].includes(words[0]) ? words.flatMap((word) => /^([\w.:-]+)=/.exec(word)?.[1] ?? []) : [],
  );
  const inherits = command.words[0] === "inherit";
  const known = datasetProperties.filter(({ isReadOnly, isInherited }) =>
    sets ? !isReadOnly : !inherits || isInherited,
  );
  return itemsOf(used, known, sets ? "=" : "", say`a property that this file sets`);
}

export function serviceItems(context: FeatureContext, command: CommandAtCursor): CompletionItem[] {
  const used = namesIn(context, "service", command, (words) => {
    const at = words[0] === "-j" ? 2 : 0;
    return words[at]?.startsWith("-") ? [] : words.slice(at, at + 1);
  });
  const names = new Set([...used, ...networkServices, ...[...baseServices].sort()]);
  return [...names].map((name) => {
    const detail = used.has(name) ? say`a service that this file names` : say`a script of /etc/rc.d`;
    return wordItem(name, "value", detail, used.has(name) ? 0 : 1);
  });
}

export function userItems(context: FeatureContext, command: CommandAtCursor): CompletionItem[] {
  const typed = command.words[command.index];
  return userNames(context, typed).map(({ name, detail, rank }) => wordItem(name, "value", detail, rank));
}

/** @param typed what stands at the cursor, which may be a part of a name only */
export function userNames(context: FeatureContext, typed: string | undefined): Named[] {
  const used = new Set<string>();
  for (const jail of allJails(context)) {
    for (const parameter of ["exec.jail_user", "exec.system_user"])
      for (const name of jail.get(parameter)?.values ?? []) used.add(name);
  }
  for (const words of wordsOf(context, "jexec")) {
    const at = words.findIndex((word) => word === "-u" || word === "-U") + 1;
    if (at > 0 && words[at] !== undefined) used.add(words[at]);
  }
  // A whole name may stand elsewhere too; then it is known of FreeBSD, or nobody misses it while it is there.
  if (typed !== undefined) used.delete(typed);
  const others = baseUsers.filter((name) => !used.has(name));
  return [
    ...[...used].filter(Boolean).map((name) => ({ name, detail: say`a user that this file names`, rank: 0 })),
    ...others.map((name, rank) => ({ name, detail: say`a user that each FreeBSD has`, rank: rank + 1 })),
  ];
}

function itemsOf(
  used: ReadonlySet<string>,
  known: readonly WellKnown[],
  suffix: string,
  usedDetail: string,
): CompletionItem[] {
  const items = known.map(({ name, meaning, manual }, rank) => ({
    ...wordItem(name + suffix, "value", said(meaning), used.has(name) ? 0 : rank + 1),
    documentation: `${said(meaning)}  \n${manual}`,
  }));
  const names = new Set(known.map(({ name }) => name));
  const others = [...used].filter((name) => !names.has(name));
  return [...others.map((name) => wordItem(name + suffix, "value", usedDetail, 0)), ...items];
}

/** The names that commands of a program have; that at the cursor is left out, which may be half of one. */
function namesIn(
  context: FeatureContext,
  program: string,
  { words, index }: CommandAtCursor,
  pick: (words: readonly string[]) => readonly string[],
): Set<string> {
  const found = new Set<string>();
  for (const each of wordsOf(context, program)) for (const name of pick(each)) found.add(name);
  const typed = words[index];
  if (typed !== undefined) for (const name of [typed, typed.split("=", 1)[0]]) found.delete(name);
  found.delete("");
  return found;
}

/** Commands that are read for names: a large file is not to cost more than an editor's patience. */
const mostCommands = 2000;

/** Longer ones are generated, and name nothing that somebody would write again. */
const longestCommand = 1000;

/** The words behind a program in each command of it that jails have; a word that only the shell knows ends them. */
function* wordsOf(context: FeatureContext, program: string): Iterable<readonly string[]> {
  let read = 0;
  for (const jail of allJails(context)) {
    for (const parameter of jail.parameters()) {
      if (!parameter.spelling.startsWith("exec.")) continue;
      for (const value of parameter.values) {
        if (!value.includes(program) || value.length > longestCommand) continue;
        if (++read > mostCommands) return;
        for (const { words } of flatCommands(value)) {
          const at = words.findIndex(({ text }) => text !== undefined && programName(text) === program);
          const end = words.findIndex(({ text }, index) => index > at && text === undefined);
          if (at >= 0) yield words.slice(at + 1, end < 0 ? undefined : end).flatMap(({ text }) => text ?? []);
        }
      }
    }
  }
}
