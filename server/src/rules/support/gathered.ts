import type { Configuration, EffectiveJail, ItemGroup, Section } from "../../config/index.ts";
import type { JailModel } from "../../lifecycle/index.ts";
import type { ConfigurationContext } from "../rule/rule.ts";
import { remembered, rememberedWith } from "./remembered.ts";

/**
 * What a function finds in each jail, in one list for the whole configuration. After an edit it is asked again for the jails beside
 * those that changed, and no others: what it finds holds no offsets, and follows from the jail alone (`remembered.ts`).
 */
export function gathered<Found>(
  find: (jail: EffectiveJail) => readonly Found[],
): (configuration: Configuration) => readonly Found[] {
  const ofGroup = remembered(({ items }: ItemGroup<EffectiveJail>) => items.flatMap(find));
  return ({ jailGroups }) => joined(jailGroups, ofGroup);
}

/** The same for what follows from something else besides, such as the release, or a word. */
export function gatheredWith<Other, Found>(
  find: (jail: EffectiveJail, other: Other) => readonly Found[],
): (configuration: Configuration, other: Other) => readonly Found[] {
  const ofGroup = rememberedWith(({ items }: ItemGroup<EffectiveJail>, other: Other) =>
    items.flatMap((jail) => find(jail, other)),
  );
  return ({ jailGroups }, other) => joined(jailGroups, (group) => ofGroup(group, other));
}

/** The same for what follows from what start and stop do, which for one jail and one release is always the same. */
export function gatheredFromModels<Found>(
  find: (jail: EffectiveJail, model: JailModel) => readonly Found[],
): (context: Pick<ConfigurationContext, "configuration" | "release" | "model">) => readonly Found[] {
  const known = new WeakMap<ItemGroup<EffectiveJail>, { readonly release: object; readonly found: readonly Found[] }>();
  return ({ configuration: { jailGroups }, release, model }) =>
    joined(jailGroups, (group) => {
      let ofGroup = known.get(group);
      if (ofGroup?.release !== release) {
        ofGroup = { release, found: group.items.flatMap((jail) => find(jail, model(jail))) };
        known.set(group, ofGroup);
      }
      return ofGroup.found;
    });
}

/** What a function finds in each section. */
export function gatheredFromSections<Found>(
  find: (section: Section) => readonly Found[],
): (configuration: Configuration) => readonly Found[] {
  const ofGroup = remembered(({ items }: ItemGroup<Section>) => items.flatMap(find));
  return ({ sectionGroups }) => joined(sectionGroups, ofGroup);
}

/** The same for what follows from something else besides. */
export function gatheredFromSectionsWith<Other, Found>(
  find: (section: Section, other: Other) => readonly Found[],
): (configuration: Configuration, other: Other) => readonly Found[] {
  const ofGroup = rememberedWith(({ items }: ItemGroup<Section>, other: Other) =>
    items.flatMap((section) => find(section, other)),
  );
  return ({ sectionGroups }, other) => joined(sectionGroups, (group) => ofGroup(group, other));
}

function joined<Item, Found>(
  groups: readonly ItemGroup<Item>[],
  of: (group: ItemGroup<Item>) => readonly Found[],
): readonly Found[] {
  const all: Found[] = [];
  for (const group of groups) for (const found of of(group)) all.push(found);
  return all;
}
