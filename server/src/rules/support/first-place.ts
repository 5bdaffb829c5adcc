import type { Configuration, FileRange } from "../../config/index.ts";
import { remembered } from "./remembered.ts";

/**
 * The first of some places as somebody reads a configuration: in the root before what it includes, and from top to bottom. Advice
 * about a whole configuration is told there, once. Undefined where there is none.
 */
export function firstPlace<Place extends FileRange>(
  configuration: Configuration,
  places: readonly Place[],
): Place | undefined {
  return inReadingOrder(configuration, places)[0];
}

/** The first of some items in that order, of those at one place the one that was seen last, and at how many places they are. */
export interface FirstItems<Item> {
  readonly first: readonly (FileRange & { readonly item: Item })[];
  readonly places: number;
}

/**
 * The first few of thousands, which nearly always are in their order already, and at places of their own.
 *
 * @param placeOf where an item is now
 */
export function firstItems<Item>(
  configuration: Pick<Configuration, "files">,
  items: readonly Item[],
  placeOf: (item: Item) => FileRange,
  most: number,
): FirstItems<Item> {
  const orderOf = fileOrder(configuration);
  type Placed = FileRange & { readonly item: Item };
  const placed: Placed[] = [];
  let isInOrder = true;
  let file = -1;
  let last: Placed | undefined;
  for (const item of items) {
    const { path, start, end } = placeOf(item);
    if (path !== last?.path) {
      const next = orderOf.get(path) ?? 0;
      isInOrder &&= next > file;
      file = next;
    } else isInOrder &&= isBehind({ path, start, end }, last);
    last = { path, start, end, item };
    placed.push(last);
  }
  const ordered = isInOrder ? placed : inReadingOrder(configuration, placed);
  return { first: ordered.slice(0, most), places: ordered.length };
}

/** Items whose order was looked at: those one after another in one file stay so, wherever edits move them. */
export interface OrderedPart<Item> {
  readonly items: readonly Item[];
  /** The files that they are in, one after the other; undefined where those of one file are in no order. */
  readonly files: readonly string[] | undefined;
}

/** @param placeOf where an item is now */
export function orderedPart<Item>(items: readonly Item[], placeOf: (item: Item) => FileRange): OrderedPart<Item> {
  const files: string[] = [];
  let last: FileRange | undefined;
  for (const item of items) {
    const place = placeOf(item);
    if (place.path !== last?.path) files.push(place.path);
    else if (!isBehind(place, last)) return { items, files: undefined };
    last = place;
  }
  return { items, files };
}

/** The first few of all items of some parts (`firstItems`), of which only the ends are looked at where they are in their order. */
export function firstItemsOfParts<Item>(
  configuration: Pick<Configuration, "files">,
  parts: readonly OrderedPart<Item>[],
  placeOf: (item: Item) => FileRange,
  most: number,
): FirstItems<Item> {
  const filled = parts.filter(({ items }) => items.length > 0);
  if (!areInOrder(configuration, filled, placeOf)) {
    const all = filled.flatMap(({ items }) => items);
    return firstItems(configuration, all, placeOf, most);
  }
  const first: Item[] = [];
  let places = 0;
  for (const { items } of filled) {
    places += items.length;
    if (first.length < most) first.push(...items.slice(0, most - first.length));
  }
  return { first: first.map((item) => ({ ...placeOf(item), item })), places };
}

/** Whether all items of parts that have some are in their order, and at places of their own. */
function areInOrder<Item>(
  configuration: Pick<Configuration, "files">,
  parts: readonly OrderedPart<Item>[],
  placeOf: (item: Item) => FileRange,
): boolean {
  const orderOf = fileOrder(configuration);
  let last: FileRange | undefined;
  let lastFile = -1;
  return parts.every(({ items, files }) => {
    if (files === undefined) return false;
    const first = placeOf(items[0]);
    const goesOn = first.path === last?.path;
    if (goesOn && !isBehind(first, last as FileRange)) return false;
    last = placeOf(items[items.length - 1]);
    return (goesOn ? files.slice(1) : files).every((path) => {
      const before = lastFile;
      lastFile = orderOf.get(path) ?? 0;
      return lastFile > before;
    });
  });
}

const isBehind = (place: FileRange, last: FileRange): boolean =>
  place.start > last.start || (place.start === last.start && place.end > last.end);

/** By path, how many files are read before it; the root is the first. */
const fileOrder = remembered(
  ({ files }: Pick<Configuration, "files">): ReadonlyMap<string, number> =>
    new Map([...files.keys()].map((path, index) => [path, index])),
);

/** All of them in that order, each once. */
export function inReadingOrder<Place extends FileRange>(
  configuration: Pick<Configuration, "files">,
  places: readonly Place[],
): Place[] {
  const order = fileOrder(configuration);
  // Stryker disable ConditionalExpression: it only costs time to look up the order of one file twice.
  const compare = (a: Place, b: Place): number =>
    (a.path === b.path ? 0 : (order.get(a.path) ?? 0) - (order.get(b.path) ?? 0)) || a.start - b.start || a.end - b.end;
  // Stryker restore ConditionalExpression
  const sorted = [...places].sort(compare);
  // Of those at one place the one that was seen last.
  return sorted.filter((place, index) => index + 1 === sorted.length || compare(place, sorted[index + 1]) !== 0);
}
