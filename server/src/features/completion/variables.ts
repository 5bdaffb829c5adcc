import type { EffectiveParameter } from "../../config/index.ts";
import { needsBraces } from "../../syntax/index.ts";
import { say } from "../../words/index.ts";
import { type FeatureContext, jailsAround } from "../shared/context.ts";
import type { VariablePlace } from "../shared/place.ts";
import type { CompletionItem } from "./item.ts";

/** A jail or two show what can be used; thousands of them would only say the same again. */
const mostJails = 200;

/** Variables that can be used here, then the parameters, whose values can be used in the same way (LANGUAGE.md §3.10). */
export function completeVariables(context: FeatureContext, place: VariablePlace): CompletionItem[] {
  const jails = jailsAround(context, place.block).slice(0, mostJails);
  const items = new Map<string, CompletionItem>();
  const add = (entry: EffectiveParameter, rank: number): void => {
    const { spelling: name, values } = entry;
    // An older jail(8) takes `.include` for a parameter.
    if (name.startsWith(".")) return;
    // A list cannot stand inside of a longer text, and what has no value cannot be used at all.
    if (items.has(name) || values.length === 0 || name === place.parameter || `$${name}` === place.parameter) return;
    items.set(name, itemFor(name, values, rank, place, context.tree.text));
  };
  for (const jail of jails) for (const variable of jail.variables()) add(variable, 0);
  for (const jail of jails)
    for (const parameter of jail.parameters()) add(parameter, parameter.spelling === "name" ? 1 : 2);
  if (jails.length === 0) addWritten(context, place, items);
  return [...items.values()];
}

/** In a file of which no jail is known, what is written in the file itself is offered. */
function addWritten({ tree }: FeatureContext, place: VariablePlace, items: Map<string, CompletionItem>): void {
  const blocks = place.block ? [tree.root, place.block] : [tree.root];
  for (const block of blocks) {
    for (const statement of block.statements()) {
      if (statement.kind !== "variable" || `$${statement.name}` === place.parameter) continue;
      const values = statement.values().map(({ text }) => text);
      items.set(statement.name, itemFor(statement.name, values, 0, place, tree.text));
    }
  }
  if (!items.has("name")) items.set("name", itemFor("name", [say`the name of the jail`], 1, place, tree.text));
}

function itemFor(
  name: string,
  values: readonly string[],
  rank: number,
  place: VariablePlace,
  text: string,
): CompletionItem {
  // Without braces the name would go on with a letter that follows.
  const isBraced = place.braces || needsBraces(name) || /^\w/.test(text.slice(place.end, place.end + 1));
  const written = isBraced ? `\${${name}${place.closed ? "" : "}"}` : `$${name}`;
  const shown = values.slice(0, 3).join(", ");
  return {
    label: name,
    kind: "variable",
    detail: shown.length > 80 ? `${shown.slice(0, 79)}…` : shown,
    text: written,
    filter: place.braces ? `\${${name}` : `$${name}`,
    rank,
  };
}
