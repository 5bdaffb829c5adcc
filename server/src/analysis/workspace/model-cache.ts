import type { EffectiveJail } from "../../config/index.ts";
import type { JailModel } from "../../lifecycle/index.ts";
import type { Settings } from "../root/settings.ts";

/**
 * Models by what they depend on: the effective values of a jail. An edit costs only the jails whose values it changed
 * (invariant 9 of docs/architecture.md).
 */
export class ModelCache {
  private recent = new Map<string, JailModel>();
  private older = new Map<string, JailModel>();
  /** Most jails are the same object as before an edit; the text of their values need not be made. */
  private readonly byJail = new WeakMap<EffectiveJail, JailModel>();

  get(jail: EffectiveJail, make: () => JailModel): JailModel {
    let model = this.byJail.get(jail);
    if (model === undefined) {
      model = this.byValues(jail, make);
      this.byJail.set(jail, model);
    }
    return model;
  }

  private byValues(jail: EffectiveJail, make: () => JailModel): JailModel {
    const key = jail.fingerprint();
    let model = this.recent.get(key);
    if (model) return model;
    model = this.older.get(key) ?? make();
    // Two generations keep the size bounded without noting when each one was used.
    // Stryker disable next-line all: whatever is forgotten is made again.
    if (this.recent.size >= largestGeneration) {
      this.older = this.recent;
      this.recent = new Map();
    }
    this.recent.set(key, model);
    return model;
  }
}

/** Models that one generation holds; then the older one is forgotten. */
const largestGeneration = 20_000;

/** Releases, and commands of sites, for which models are kept at the same time. */
const mostModelCaches = 8;

/** The models by what they depend on besides the values of their jails. */
export class ModelCaches {
  private readonly caches = new Map<string, ModelCache>();

  of({ release, site }: Settings): ModelCache {
    const key = JSON.stringify([release.name, site?.commands]);
    const known = this.caches.get(key);
    if (known) return known;
    // Those of settings that are no more.
    // Stryker disable next-line all: whatever is forgotten is made again.
    if (this.caches.size >= mostModelCaches) this.caches.clear();
    const models = new ModelCache();
    this.caches.set(key, models);
    return models;
  }
}
