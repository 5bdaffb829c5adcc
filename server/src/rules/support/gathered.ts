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

/** What one function finds, kept with each group of items and with each group of groups. */
class FoundInGroups<Item, Found> {
  private readonly groups = new WeakMap<ItemGroup<Item>, FoundInGroup<Item, Found>>();
  private readonly regions = new WeakMap<
    ItemGroup<ItemGroup<Item>>,
    { readonly other: unknown; readonly all: readonly Found[] }
  >();

  in(
    regions: readonly ItemGroup<ItemGroup<Item>>[],
    other: unknown,
    find: (item: Item) => readonly Found[],
  ): readonly Found[] {
    return joined(regions.map((region) => this.inRegion(region, other, find)));
  }

  private inRegion(
    region: ItemGroup<ItemGroup<Item>>,
    other: unknown,
    find: (item: Item) => readonly Found[],
  ): readonly Found[] {
    const known = this.regions.get(region);
    if (known !== undefined && known.other === other) return known.all;
    const all = joined(region.items.map((group) => this.inGroup(group, other, find).all));
    this.regions.set(region, { other, all });
    return all;
  }

  inGroup(group: ItemGroup<Item>, other: unknown, find: (item: Item) => readonly Found[]): FoundInGroup<Item, Found> {
    const known = this.groups.get(group);
    if (known !== undefined && known.other === other) return known;
    const { items, replaced } = group;
    const before = replaced.flatMap((one) => this.groups.get(one) ?? []).filter((one) => one.other === other);
    const ofEach = items.map((item) => foundBefore(item, before) ?? find(item));
    const all = joined(ofEach);
    const found = { other, items, ofEach: all.length === 0 ? undefined : ofEach, all };
    this.groups.set(group, found);
    return found;
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
function joined<Found>(lists: readonly (readonly Found[])[]): readonly Found[] {
  let only: readonly Found[] = nothing;
  let all: Found[] | undefined;
  for (const list of lists) {
    if (list.length === 0) continue;
    if (only.length === 0) only = list;
    else {
      all ??= [...only];
      for (const found of list) all.push(found);
    }
  }
  return all ?? only;
}
