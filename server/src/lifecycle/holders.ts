/** Who holds which thing, by the number of the thing; nearly all are held by one alone, which costs no object. */
export class Holders<Holder extends object> {
  /** Things are numbered for all roots together, so those of one root may lie far apart. */
  private readonly ofThing = new Map<number, Holder | Set<Holder>>();
  private readonly ofSeveral = new Set<number>();

  /** The things that more than one holds. */
  get shared(): ReadonlySet<number> {
    return this.ofSeveral;
  }

  has(thing: number): boolean {
    return this.ofThing.has(thing);
  }

  /** In no particular order. */
  of(thing: number): readonly Holder[] {
    const known = this.ofThing.get(thing);
    return known === undefined ? [] : known instanceof Set ? [...known] : [known];
  }

  /** Whoever holds a thing twice is one holder of it. */
  add(thing: number, holder: Holder): void {
    const known = this.ofThing.get(thing);
    if (known === undefined) this.ofThing.set(thing, holder);
    else if (known instanceof Set) known.add(holder);
    else if (known !== holder) {
      this.ofThing.set(thing, new Set([known, holder]));
      this.ofSeveral.add(thing);
    }
  }

  remove(thing: number, holder: Holder): void {
    const known = this.ofThing.get(thing);
    if (known === holder) this.ofThing.delete(thing);
    if (!(known instanceof Set)) return;
    known.delete(holder);
    if (known.size > 1) return;
    for (const last of known) this.ofThing.set(thing, last);
    this.ofSeveral.delete(thing);
  }
}
