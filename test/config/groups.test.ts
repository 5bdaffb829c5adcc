import { describe, expect, test } from "vitest";
import { groupsOf, type ItemGroup } from "../../server/src/config/groups.ts";

const items = (count: number): { readonly number: number }[] =>
  Array.from({ length: count }, (_, number) => ({ number }));

const together = <Item>(groups: readonly ItemGroup<Item>[]): Item[] => groups.flatMap((group) => group.items);

/** How many groups are not those of before. */
const anew = <Item>(groups: readonly ItemGroup<Item>[], before: readonly ItemGroup<Item>[]): number =>
  groups.filter((group) => !before.includes(group)).length;

describe("groups of a long list", () => {
  const list = items(1000);
  const before = groupsOf(list);

  test("hold its items in their order", () => {
    expect(together(before)).toEqual(list);
    expect(before.length).toBeGreaterThan(20);
  });

  test("stay as they are when nothing changes", () => {
    expect(groupsOf([...list], before)).toBe(before);
  });

  test.each([
    ["in the middle", 500],
    ["at the beginning", 0],
    ["at the end", 999],
  ])("but for one, when an item %s is another one", (_, at) => {
    const edited = list.with(at, { number: -1 });
    const groups = groupsOf(edited, before);
    expect(together(groups)).toEqual(edited);
    expect(anew(groups, before)).toBe(1);
  });

  test("know which group they are in the place of, until the next evaluation", () => {
    const edited = list.with(500, { number: -1 });
    const groups = groupsOf(edited, before);
    const fresh = groups.filter((group) => !before.includes(group));
    expect(fresh.map(({ replaced }) => replaced)).toEqual([before.filter(({ items }) => items.includes(list[500]))]);
    const next = groupsOf(edited.with(20, { number: -2 }), groups);
    expect(next.filter((group) => groups.includes(group) && group.replaced.length > 0)).toEqual([]);
  });

  test("but for two, when two items far from each other are", () => {
    const edited = list.with(3, { number: -1 }).with(903, { number: -2 });
    const groups = groupsOf(edited, before);
    expect(anew(groups, before)).toBe(2);
    const gone = before.filter(({ items }) => items.includes(list[3]) || items.includes(list[903]));
    for (const group of groups) if (!before.includes(group)) expect(group.replaced).toEqual(gone);
  });

  test("stay behind what is inserted and taken away", () => {
    const longer = list.toSpliced(300, 0, ...items(3));
    const groups = groupsOf(longer, before);
    expect(together(groups)).toEqual(longer);
    expect(anew(groups, before)).toBeLessThanOrEqual(2);
    const back = groupsOf(list, groups);
    expect(together(back)).toEqual(list);
    expect(anew(back, groups)).toBeLessThanOrEqual(2);
  });

  test("do not fall into crumbs when it is edited again and again", () => {
    let groups = before;
    let edited = list;
    for (let edit = 0; edit < 500; edit++) {
      const at = (edit * 389) % edited.length;
      edited = edit % 2 === 0 ? edited.toSpliced(at, 0, { number: -edit }) : edited.toSpliced(at, 1);
      groups = groupsOf(edited, groups);
    }
    expect(together(groups)).toEqual(edited);
    expect(groups.length).toBeLessThan(before.length * 3);
  });

  test("are in the place of none where many have changed", () => {
    const at = (count: number): ItemGroup<{ readonly number: number }>[] => {
      const edited = list.map((item, index) => (index % 200 === 0 && index < count * 200 ? { number: -index } : item));
      return groupsOf(edited, before).filter((group) => !before.includes(group));
    };
    expect(at(4).map(({ replaced }) => replaced.length)).toEqual([4, 4, 4, 4]);
    expect(at(5).map(({ replaced }) => replaced.length)).toEqual([0, 0, 0, 0, 0]);
  });

  test("hold what stands in the list twice as often as it does", () => {
    const twice = groupsOf([...list, ...list]);
    expect(together(groupsOf(list, twice))).toEqual(list);
    expect(together(groupsOf([...list, ...list], groupsOf(list)))).toEqual([...list, ...list]);
  });

  test("of nothing are none", () => {
    expect(groupsOf([], before)).toEqual([]);
  });
});
