import type { Configuration, ItemGroup, Section } from "../../config/index.ts";

/** How many blocks have each name, of the configuration of a root that was asked about last. */
class NameCounts {
  /** How often each group is there: of a file that is included twice the blocks are there twice. */
  private groups: ReadonlyMap<ItemGroup<Section>, number> = new Map();
  private readonly counts = new Map<string, number>();
  private repeated = 0;

  hasRepeated({ sectionGroups }: Configuration): boolean {
    const now = new Map<ItemGroup<Section>, number>();
    for (const group of sectionGroups) now.set(group, (now.get(group) ?? 0) + 1);
    for (const [group, times] of this.groups) if (!now.has(group)) this.add(group, -times);
    for (const [group, times] of now) {
      const more = times - (this.groups.get(group) ?? 0);
      if (more !== 0) this.add(group, more);
    }
    this.groups = now;
    return this.repeated > 0;
  }

  private add({ items }: ItemGroup<Section>, times: number): void {
    for (const { block, name, isWildcard } of items) {
      if (block === undefined || isWildcard) continue;
      const before = this.counts.get(name) ?? 0;
      const after = before + times;
      if (after === 0) this.counts.delete(name);
      else this.counts.set(name, after);
      this.repeated += Number(after > 1) - Number(before > 1);
    }
  }
}

const byLineage = new WeakMap<object, NameCounts>();

/** Whether two blocks of a configuration have one name. After an edit the names of those blocks are counted that came and went. */
export function hasRepeatedNames(configuration: Configuration): boolean {
  let counts = byLineage.get(configuration.lineage);
  if (counts === undefined) {
    counts = new NameCounts();
    byLineage.set(configuration.lineage, counts);
  }
  return counts.hasRepeated(configuration);
}
