/**
 * Neighbours in a long list, such as the jails of a configuration. It stays the same object from one evaluation to the next as long as
 * they do, so that what follows from it can be remembered with it: then an edit costs the groups in which it changed something.
 */
export class ItemGroup<Item> {
  readonly items: readonly Item[];
  /**
   * The few groups of the last evaluation that are no more, in whose place this one is: what was found out about their items holds for
   * those that are in it still. None from the next evaluation on.
   */
  replaced: readonly ItemGroup<Item>[];
  /**
   * What follows from the items alone, by who found it out. It lies here, since weak maps of all groups cost more than to find most of
   * it.
   */
  readonly found = new Map<object, unknown>();

  constructor(items: readonly Item[], replaced: readonly ItemGroup<Item>[]) {
    this.items = items;
    this.replaced = replaced;
  }
}

/** With fewer, asking all groups would take as long as asking all items; with more, one change would cost many items. */
const mostInGroup = 16;

/** With more, most of what is in a group was in none of them, and would be looked for in all. */
const mostReplaced = 4;

/** A list in groups, of which those stay that were there before with the same items. */
export function groupsOf<Item>(
  items: readonly Item[],
  before: readonly ItemGroup<Item>[] = [],
): readonly ItemGroup<Item>[] {
  for (const group of before) group.replaced = nothing;
  let first = 0;
  let position = 0;
  for (; first < before.length && isAt(before[first], items, position); first++) position += before[first].items.length;
  let last = before.length;
  let end = items.length;
  for (; last > first && isAt(before[last - 1], items, end - before[last - 1].items.length, position); last--)
    end -= before[last - 1].items.length;
  if (first === last && position === end) return before;
  return [
    ...before.slice(0, first),
    ...groupsBetween(items.slice(position, end), before.slice(first, last)),
    ...before.slice(last),
  ];
}

function groupsBetween<Item>(items: readonly Item[], before: readonly ItemGroup<Item>[]): ItemGroup<Item>[] {
  const byFirst = new Map(before.map((group) => [group.items[0], group]));
  const kept = new Set<ItemGroup<Item>>();
  const groups: (ItemGroup<Item> | readonly Item[])[] = [];
  let position = 0;
  /** Where those begin that were in no group, or in one that has fallen apart. */
  let loose = 0;
  while (position < items.length) {
    const group = byFirst.get(items[position]);
    if (group === undefined || !isAt(group, items, position)) {
      position++;
      continue;
    }
    groups.push(...cut(items.slice(loose, position)), group);
    kept.add(group);
    position += group.items.length;
    loose = position;
  }
  groups.push(...cut(items.slice(loose)));
  const gone = before.filter((group) => !kept.has(group));
  const replaced = gone.length > mostReplaced ? nothing : gone;
  return groups.map((group) => (group instanceof ItemGroup ? group : new ItemGroup(group, replaced)));
}

const nothing: readonly never[] = [];

function isAt<Item>({ items: own }: ItemGroup<Item>, items: readonly Item[], start: number, least = 0): boolean {
  if (start < least) return false;
  for (let index = 0; index < own.length; index++) if (own[index] !== items[start + index]) return false;
  return true;
}

/** Parts of equal lengths, so that what is cut again and again does not fall into crumbs. */
function cut<Item>(items: readonly Item[]): (readonly Item[])[] {
  const count = Math.ceil(items.length / mostInGroup);
  return Array.from({ length: count }, (_, index) =>
    items.slice(Math.floor((index * items.length) / count), Math.floor(((index + 1) * items.length) / count)),
  );
}
