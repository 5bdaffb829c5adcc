import { type EffectiveJail, type EffectiveParameter, sourceRange } from "../../config/index.ts";
import { endOf, epairHalf, pairName } from "../../lifecycle/index.ts";
import { parseCommandLine, programName } from "../../shell/index.ts";
import { say } from "../../words/index.ts";
import { allJails, type FeatureContext, jailsAround } from "../shared/context.ts";
import { nextEpairOf } from "../shared/free-numbers.ts";
import type { ValuePlace } from "../shared/place.ts";
import type { CompletionItem } from "./item.ts";
import { isOnlyTyped, valueItem } from "./text.ts";

/** A fleet of thousands names as many interfaces; those of the jails around the cursor come first and are enough. */
const mostModels = 400;

/** Names of interfaces, and of bridges on the host, that commands of the jails use; those of the jail itself first. */
export function completeInterfaces(
  context: FeatureContext,
  place: ValuePlace,
  { withBridges }: { readonly withBridges: boolean },
): CompletionItem[] {
  const items = new Map<string, CompletionItem>();
  const named = new Set<string>();
  const wantsHalf = place.parameter === "vnet.interface" ? "b" : undefined;
  const add = (jails: readonly EffectiveJail[], detail: string, rank: number): void => {
    for (const [index, jail] of jails.slice(0, mostModels).entries()) {
      const model = context.workspace.modelOf(jail, context.settings);
      // A name with variables is of use in the jail that has them; those of one show how the others write theirs.
      const spellings = rank === 0 && index === 0 ? writtenNames(context, jail) : undefined;
      for (const name of withBridges ? [...model.interfaces, ...model.bridges] : model.interfaces) {
        if (!isName(name) || name === "lo0" || named.has(name)) continue;
        named.add(name);
        const written = spellings && spellingOf(name, spellings);
        const label = written ?? name;
        if (items.has(label) || isOnlyTyped(label, context.tree, place)) continue;
        const isWanted = wantsHalf === undefined || endOf(name) === wantsHalf;
        const shown = written === undefined ? detail : say`${name}, ${detail}`;
        items.set(label, valueItem(label, "interface", shown, place, isWanted ? rank : rank + 1));
      }
      if (!withBridges) continue;
      for (const name of jail.get("interface")?.values ?? []) {
        if (!isName(name) || items.has(name) || isOnlyTyped(name, context.tree, place)) continue;
        items.set(name, valueItem(name, "interface", detail, place, rank));
      }
    }
  };
  if (place.block) add(jailsAround(context, place.block), say`used by this jail`, 0);
  add(allJails(context), say`used in this file`, 2);
  const [own] = place.block ? jailsAround(context, place.block) : [];
  if (wantsHalf !== undefined && own) {
    const free = `${nextEpairOf(own, allJails(context))}${wantsHalf}`;
    if (!items.has(free)) items.set(free, valueItem(free, "interface", say`the next epair that is free`, place, 4));
  }
  return [...items.values()];
}

/** An empty value takes nothing, and an entry without a name could not be seen. */
const isName = (name: string): boolean => name.trim() !== "";

/** Names of interfaces as the commands of a jail are written with variables: `epair${id}a` for `epair7a`. */
export function spellingIn(context: FeatureContext, jail: EffectiveJail): (name: string) => string {
  const spellings = writtenNames(context, jail);
  return (name) => spellingOf(name, spellings) ?? name;
}

/** How the words after `ifconfig` are spelled in the file, by what they come to, where a variable is in them. */
function writtenNames(context: FeatureContext, jail: EffectiveJail): Map<string, string> {
  const found = new Map<string, string>();
  for (const parameter of jail.parameters()) {
    const isCommand = parameter.spelling.startsWith("exec.");
    if (!isCommand && parameter.spelling !== "vnet.interface") continue;
    for (const [index, value] of parameter.values.entries()) {
      if (!isCommand) noteSpelling(context, parameter, index, { text: value, start: 0, end: value.length }, found);
      else if (value.includes("ifconfig")) noteCommand(context, parameter, index, value, found);
    }
  }
  return found;
}

function noteCommand(
  context: FeatureContext,
  parameter: EffectiveParameter,
  index: number,
  value: string,
  found: Map<string, string>,
): void {
  for (const { words } of parseCommandLine(value).commands) {
    if (programName(words[0]?.text ?? "") !== "ifconfig") continue;
    for (const word of words.slice(1)) noteSpelling(context, parameter, index, word, found);
  }
}

function noteSpelling(
  { workspace }: FeatureContext,
  parameter: EffectiveParameter,
  index: number,
  word: { readonly text: string | undefined; readonly start: number; readonly end: number },
  found: Map<string, string>,
): void {
  if (word.text === undefined || found.has(word.text)) return;
  const range = sourceRange(parameter, index, word.start, word.end);
  if (!range) return;
  const written = workspace.tree(range.path)?.text.slice(range.start, range.end).replace(/^"|"$/g, "");
  if (written !== undefined && /^[\w.{}$:-]+$/.test(written) && written.includes("$")) found.set(word.text, written);
}

/** `epair${id}a` for `epair7a`, also where only `epair${id}` is written. */
function spellingOf(name: string, spellings: ReadonlyMap<string, string>): string | undefined {
  const known = spellings.get(name);
  const half = epairHalf(name);
  if (known !== undefined || (half !== "a" && half !== "b")) return known;
  const pair = spellings.get(pairName(name));
  // A letter after `$id` would belong to the name of the variable.
  return pair === undefined ? undefined : pair.replace(/\$(\w+)$/, "${$1}") + half;
}
