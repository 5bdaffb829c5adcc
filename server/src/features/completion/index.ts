import type { FeatureContext, Range } from "../shared/context.ts";
import { completeNames } from "./names.ts";
import { type CompletionPlace, completionPlace } from "./place.ts";
import { completeValues } from "./values.ts";
import { completeVariables } from "./variables.ts";

export type CompletionKind =
  | "parameter"
  | "directive"
  | "value"
  | "jail"
  | "interface"
  | "variable"
  | "command"
  | "file"
  | "directory"
  | "template";

/** Something that can be written at the cursor. */
export interface CompletionItem {
  readonly label: string;
  readonly kind: CompletionKind;
  /** One line: what it is or means. */
  readonly detail: string;
  /** What is written; `cursor` is where the cursor is wanted in it, its end when left out. */
  readonly text: string;
  readonly cursor?: number;
  /** Stretches of `text` that are there to be replaced, in the order in which they are filled in. */
  readonly holes?: readonly Range[];
  /** What is replaced, where that is not what the list says. It lies in one line and the cursor in it. */
  readonly start?: number;
  readonly end?: number;
  /** Compared with what is typed, where that is not the label. */
  readonly filter?: string;
  /** Smaller ones are offered first; equal ones by their label. */
  readonly rank: number;
  readonly deprecated?: boolean;
  /** Values follow that are worth offering at once. */
  readonly offersMore?: boolean;
  /** The catalogue entry that documents it. */
  readonly parameter?: string;
}

export interface CompletionList {
  /** What a choice replaces. */
  readonly start: number;
  readonly end: number;
  readonly items: readonly CompletionItem[];
  /** There is more than is listed; ask again when more is typed. */
  readonly isIncomplete: boolean;
}

/** More items than this are no choice; only lists of names of a large fleet come near. */
const mostItems = 300;

/** What can be written at an offset. After a blank only values are offered: a blank also indents. */
export function complete(context: FeatureContext, offset: number, trigger?: string): CompletionList | undefined {
  const place = completionPlace(context.tree, offset);
  if (!place) return undefined;
  if ((trigger === " " || trigger === '"') && place.kind !== "value") return undefined;
  if (trigger === "/" && place.kind !== "value") return undefined;
  if (trigger === "{" && place.kind !== "variable") return undefined;
  let items = itemsFor(context, place);
  // A slash goes on in a path; everything else that could be written there was offered before it was typed.
  if (trigger === "/") items = items.filter(({ kind }) => kind === "file" || kind === "directory");
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
      return completeValues(context, place);
    case "variable":
      return completeVariables(context, place);
  }
}

function narrow(items: readonly CompletionItem[], typed: string): CompletionItem[] {
  const matching = items.filter(({ label, filter }) => (filter ?? label).includes(typed));
  return [...matching].sort((a, b) => a.rank - b.rank).slice(0, mostItems);
}
