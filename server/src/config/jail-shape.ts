/**
 * Where the parameters and variables of a jail stand, by the keys under which jail(8)'s names are looked for. Jails that set the same in
 * the same order, as those of a fleet do, have one together.
 */
export class JailShape {
  /** By key; several where different names have the same one. */
  private readonly places = new Map<string, number | number[]>();
  private readonly keys: readonly string[];

  constructor(keys: readonly string[]) {
    this.keys = keys;
    for (const [place, key] of keys.entries()) {
      const known = this.places.get(key);
      if (known === undefined) this.places.set(key, place);
      else if (typeof known === "number") this.places.set(key, [known, place]);
      else known.push(place);
    }
  }

  placesOf(key: string): number | readonly number[] | undefined {
    return this.places.get(key);
  }

  isOf(entries: readonly { readonly canonicalName: string }[]): boolean {
    const { keys } = this;
    if (entries.length !== keys.length) return false;
    for (let place = 0; place < keys.length; place++) if (entries[place].canonicalName !== keys[place]) return false;
    return true;
  }
}

/** A site has a few kinds of jails. */
const mostShapes = 8;

/** The shapes of the jails that were evaluated last. */
export class JailShapes {
  private readonly recent: JailShape[] = [];

  of(entries: readonly { readonly canonicalName: string }[]): JailShape {
    const { recent } = this;
    for (const shape of recent) if (shape.isOf(entries)) return shape;
    const shape = new JailShape(entries.map(({ canonicalName }) => canonicalName));
    this.add(shape);
    return shape;
  }

  /** Of a jail that was evaluated before. */
  add(shape: JailShape): void {
    const { recent } = this;
    if (recent.includes(shape)) return;
    if (recent.length >= mostShapes) recent.shift();
    recent.push(shape);
  }
}
