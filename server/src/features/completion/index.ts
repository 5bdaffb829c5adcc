import { catalogueEntry, findParameter, type Release } from "../../parameters/index.ts";
import type { FeatureContext } from "../shared/context.ts";
import { parameterText } from "../shared/parameter-text.ts";
import { type CompletionPlace, completionPlace, type ValuePlace } from "../shared/place.ts";
import { completeIgnoredRules } from "./ignored-rules.ts";
import type { CompletionItem, CompletionList } from "./item.ts";
import { completeNames } from "./names.ts";
import { completeSetVariables } from "./set-variables.ts";
import { wordBefore } from "./text.ts";
import { completeValues } from "./values.ts";
import { completeVariables } from "./variables.ts";

export type { CompletionItem, CompletionKind, CompletionList } from "./item.ts";

/** More items than this are no choice; only lists of names of a large fleet come near. */
const mostItems = 300;

/** What can be written at an offset. After a blank only values are offered: a blank also indents. */
export function complete(context: FeatureContext, offset: number, trigger?: string): CompletionList | undefined {
  const ignored = completeIgnoredRules(context, offset);
  if (ignored) return ignored;
  const place = completionPlace(context.tree, offset);
  if (!place) return undefined;
  if ((trigger === " " || trigger === '"') && place.kind !== "value") return undefined;
  if (trigger === "/" && place.kind !== "value") return undefined;
  if (trigger === "{" && place.kind !== "variable") return undefined;
  let items = itemsFor(context, place);
  // A slash goes on in a path; what else could be written there was offered before it was typed.
  if (trigger === "/" && place.kind === "value") {
    const typed = wordBefore(place.before);
    items = items.filter(({ kind, label }) => kind === "file" || kind === "directory" || label.startsWith(typed));
  }
  if (items.length === 0) return undefined;
  const isIncomplete = items.length > mostItems;
  const listed = isIncomplete ? narrow(items, context.tree.text.slice(place.start, offset)) : items;
  return { start: place.start, end: place.end, items: listed, isIncomplete };
}

function itemsFor(context: FeatureContext, place: CompletionPlace): CompletionItem[] {
  switch (place.kind) {
    case "name":
      return completeNames(context, place);
    case "value":
      return beforeNext(completeValues(context, place), place);
    case "variable":
      return completeVariables(context, place);
    case "setVariable":
      return completeSetVariables(context, place);
  }
}

/** A value that comes before another one has to be one of a list, and to be kept apart from it. */
function beforeNext(items: CompletionItem[], { separator, parameter }: ValuePlace): CompletionItem[] {
  if (separator === "") return items;
  if (findParameter(parameter)?.parameter.multiple !== true && parameter !== ".include")
    return separator === "," ? [] : items;
  return items.map((item) => ({ ...item, text: item.text + separator }));
}

function narrow(items: readonly CompletionItem[], typed: string): CompletionItem[] {
  const matching = items.filter(({ label, filter }) => (filter ?? label).includes(typed));
  return [...matching].sort((a, b) => a.rank - b.rank).slice(0, mostItems);
}

/** The long text about what an item offers (`CompletionItem.parameter`), as Markdown. */
export function completionDocumentation(parameter: string, release: Release): string | undefined {
  const entry = catalogueEntry(parameter);
  return entry && parameterText(entry, release);
}
