/**
 * Neighbours in a long list, such as the jails of a configuration. It stays the same object from one evaluation to the next as long as
 * they do, so that what follows from it can be remembered with it: then an edit costs the groups in which it changed something.
 */
export interface ItemGroup<Item> {
  readonly items: readonly Item[];
}

/** With fewer, asking all groups would take as long as asking all items; with more, one change would cost many items. */
const mostInGroup = 16;

/** A list in groups, of which those stay that were there before with the same items. */
export function groupsOf<Item>(
  items: readonly Item[],
  before: readonly ItemGroup<Item>[] = [],
): readonly ItemGroup<Item>[] {
  const byFirst = new Map(before.map((group) => [group.items[0], group]));
  const groups: ItemGroup<Item>[] = [];
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
    position += group.items.length;
    loose = position;
  }
  groups.push(...cut(items.slice(loose)));
  return groups;
}

function isAt<Item>(group: ItemGroup<Item>, items: readonly Item[], start: number): boolean {
  const own = group.items;
  if (start + own.length > items.length) return false;
  for (let index = 0; index < own.length; index++) if (own[index] !== items[start + index]) return false;
  return true;
}

/** Groups of equal lengths, so that what is cut again and again does not fall into crumbs. */
function cut<Item>(items: readonly Item[]): ItemGroup<Item>[] {
  const count = Math.ceil(items.length / mostInGroup);
  return Array.from({ length: count }, (_, index) => ({
    items: items.slice(Math.floor((index * items.length) / count), Math.floor(((index + 1) * items.length) / count)),
  }));
}
