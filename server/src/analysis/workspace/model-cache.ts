import type { EffectiveJail } from "../../config/index.ts";
import type { JailModel } from "../../lifecycle/index.ts";

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
    if (this.recent.size >= largestGeneration) {
      this.older = this.recent;
      this.recent = new Map();
    }
    this.recent.set(key, model);
    return model;
  }

  clear(): void {
    this.recent.clear();
    this.older.clear();
  }
}

/** Models that one generation holds; then the older one is forgotten. */
const largestGeneration = 20_000;
