import type { Configuration, EffectiveJail, ItemGroup, Section } from "../../config/index.ts";
import type { JailModel } from "../../lifecycle/index.ts";
import type { ConfigurationContext } from "../rule/rule.ts";

/**
 * What a function finds in each jail, in one list for the whole configuration. After an edit it is asked again for the jails that
 * changed, and no others: what it finds holds no offsets, and follows from the jail alone (`remembered.ts`).
 */
export function gathered<Found>(
  find: (jail: EffectiveJail) => readonly Found[],
): (configuration: Configuration) => readonly Found[] {
  const found = new FoundInGroups<EffectiveJail, Found>();
  return ({ jailRegions }) => found.in(jailRegions, undefined, find);
}

/** The same for what follows from what start and stop do, which for one jail and one release is always the same. */
export function gatheredFromModels<Found>(
  find: (jail: EffectiveJail, model: JailModel) => readonly Found[],
): (context: Pick<ConfigurationContext, "configuration" | "release" | "model">) => readonly Found[] {
  const found = new FoundInGroups<EffectiveJail, Found>();
  return ({ configuration: { jailRegions }, release, model }) =>
    found.in(jailRegions, release, (jail) => find(jail, model(jail)));
}

/** The same, with what each group of jails makes of what is found in it, where all of it is too much to look at after an edit. */
export function partsFromModels<Found, Part>(
  find: (jail: EffectiveJail, model: JailModel) => readonly Found[],
  partOf: (found: readonly Found[]) => Part,
): (context: Pick<ConfigurationContext, "configuration" | "release" | "model">) => readonly Part[] {
  const found = new FoundInGroups<EffectiveJail, Found>();
  const parts = new WeakMap<readonly Found[], Part>();
  return ({ configuration: { jailGroups }, release, model }) =>
    jailGroups.map((group) => {
      const { all } = found.inGroup(group, release, (jail) => find(jail, model(jail)));
      let part = parts.get(all);
      if (part === undefined) {
        part = partOf(all);
        parts.set(all, part);
      }
      return part;
    });
}

/** What a function finds in each section. */
export function gatheredFromSections<Found>(
  find: (section: Section) => readonly Found[],
): (configuration: Configuration) => readonly Found[] {
  const found = new FoundInGroups<Section, Found>();
  return ({ sectionRegions }) => found.in(sectionRegions, undefined, find);
}

/** The same for what follows from something else besides, such as the release. */
export function gatheredFromSectionsWith<Other, Found>(
  find: (section: Section, other: Other) => readonly Found[],
): (configuration: Configuration, other: Other) => readonly Found[] {
  const found = new FoundInGroups<Section, Found>();
  return ({ sectionRegions }, other) => found.in(sectionRegions, other, (section) => find(section, other));
}

/** What was found in the items of a group, one after the other. */
interface FoundInGroup<Item, Found> {
  /** What it follows from besides. */
  readonly other: unknown;
  readonly items: readonly Item[];
  /** Undefined where nothing was found in any of them. */
  readonly ofEach: readonly (readonly Found[])[] | undefined;
  readonly all: readonly Found[];
}

/** What was found in the items of all groups of a region. */
interface FoundInRegion<Found> {
  readonly other: unknown;
  readonly all: readonly Found[];
}

/** What one function finds, kept in each group of items and in each group of groups. */
class FoundInGroups<Item, Found> {
  in(
    regions: readonly ItemGroup<ItemGroup<Item>>[],
    other: unknown,
    find: (item: Item) => readonly Found[],
  ): readonly Found[] {
    const all = new Joined<Found>();
    for (const region of regions) all.add(this.inRegion(region, other, find));
    return all.list;
  }

  private inRegion(
    region: ItemGroup<ItemGroup<Item>>,
    other: unknown,
    find: (item: Item) => readonly Found[],
  ): readonly Found[] {
    const known = region.found.get(this) as FoundInRegion<Found> | undefined;
    if (known !== undefined && known.other === other) return known.all;
    const all = new Joined<Found>();
    for (const group of region.items) all.add(this.inGroup(group, other, find).all);
    region.found.set(this, { other, all: all.list } satisfies FoundInRegion<Found>);
    return all.list;
  }

  inGroup(group: ItemGroup<Item>, other: unknown, find: (item: Item) => readonly Found[]): FoundInGroup<Item, Found> {
    const known = this.of(group);
    if (known !== undefined && known.other === other) return known;
    const { items, replaced } = group;
    const before = replaced.flatMap((one) => this.of(one) ?? []).filter((one) => one.other === other);
    const ofEach = items.map((item) => foundBefore(item, before) ?? find(item));
    const all = new Joined<Found>();
    for (const found of ofEach) all.add(found);
    const found = { other, items, ofEach: all.list.length === 0 ? undefined : ofEach, all: all.list };
    group.found.set(this, found);
    return found;
  }

  private of(group: ItemGroup<Item>): FoundInGroup<Item, Found> | undefined {
    return group.found.get(this) as FoundInGroup<Item, Found> | undefined;
  }
}

function foundBefore<Item, Found>(
  item: Item,
  before: readonly FoundInGroup<Item, Found>[],
): readonly Found[] | undefined {
  for (const { items, ofEach } of before) {
    const index = items.indexOf(item);
    if (index >= 0) return ofEach === undefined ? nothing : ofEach[index];
  }
  return undefined;
}

const nothing: readonly never[] = [];

/** One list of several, of which most are empty. */
class Joined<Found> {
  list: readonly Found[] = nothing;
  private own: Found[] | undefined;

  add(found: readonly Found[]): void {
    // Stryker disable next-line ConditionalExpression: it only costs time and room.
    if (found.length === 0) return;
    if (this.list.length === 0) {
      this.list = found;
      return;
    }
    if (this.own === undefined) {
      this.own = [...this.list];
      this.list = this.own;
    }
    for (const one of found) this.own.push(one);
  }
}
