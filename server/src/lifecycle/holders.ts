/** Who holds which thing, by the number of the thing; nearly all are held by one alone, which costs no object. */
export class Holders<Holder extends object> {
  private readonly ofThing: (Holder | Set<Holder> | undefined)[] = [];
  private readonly ofSeveral = new Set<number>();

  /** The things that more than one holds. */
  get shared(): ReadonlySet<number> {
    return this.ofSeveral;
  }

  has(thing: number): boolean {
    return this.ofThing[thing] !== undefined;
  }

  /** In no particular order. */
  of(thing: number): readonly Holder[] {
    const known = this.ofThing[thing];
    return known === undefined ? [] : known instanceof Set ? [...known] : [known];
  }

  /** Whoever holds a thing twice is one holder of it. */
  add(thing: number, holder: Holder): void {
    const known = this.ofThing[thing];
    if (known === undefined || known === holder) {
      // A hole in the middle of a long array would make it a slow one.
      while (this.ofThing.length < thing) this.ofThing.push(undefined);
      this.ofThing[thing] = holder;
    } else if (known instanceof Set) known.add(holder);
    else {
      this.ofThing[thing] = new Set([known, holder]);
      this.ofSeveral.add(thing);
    }
  }

  remove(thing: number, holder: Holder): void {
    const known = this.ofThing[thing];
    if (known === holder) this.ofThing[thing] = undefined;
    if (!(known instanceof Set)) return;
    known.delete(holder);
    if (known.size > 1) return;
    const [last] = known;
    this.ofThing[thing] = last;
    this.ofSeveral.delete(thing);
  }
}
