/**
 * Something of which there is at most one. Commands that are not known, or run only perhaps, may have taken it away: then it
 * is there `perhaps`, and neither its presence nor its absence may be claimed. `none` says that no command here put one there.
 */
export type Perhaps<T> =
  | { readonly is: "sure"; readonly value: T }
  | { readonly is: "perhaps"; readonly value: T }
  | { readonly is: "none" };

export const none: Perhaps<never> = { is: "none" };

export function sure<T>(value: T): Perhaps<T> {
  return { is: "sure", value };
}

/** The same from the moment on at which it may have been taken away. */
export function doubted<T>(held: Perhaps<T>): Perhaps<T> {
  return held.is === "sure" ? { is: "perhaps", value: held.value } : held;
}

/** What is there without a doubt. */
export function surely<T>(held: Perhaps<T>): T | undefined {
  return held.is === "sure" ? held.value : undefined;
}

/** Things that commands have put somewhere, in their order; of each it is known whether it is sure to be there still. */
export class KnownList<T extends object> {
  /** Undefined in the place of what was taken away by its key. */
  private elements: (T | undefined)[] = [];
  private hasGaps = false;
  /** Those of them, and of some that are gone, that are there only perhaps. */
  private doubtful: Set<T> | undefined;
  private readonly keysOf: (element: T) => readonly string[];
  /** By key, the places of the elements; undefined until somebody asks, and when they have moved. */
  private places: Map<string, number[]> | undefined;

  /** @param keysOf by what `removeByKey` finds an element; of none when left out */
  constructor(keysOf: (element: T) => readonly string[] = () => []) {
    this.keysOf = keysOf;
  }

  /** What is there for sure or perhaps, for those who must not overlook anything. Who claims a presence asks `isSure`. */
  get all(): readonly T[] {
    return this.current;
  }

  isSure(element: T): boolean {
    return this.doubtful === undefined || !this.doubtful.has(element);
  }

  /** A new one is sure. Doubt is about the object: the kernel's own addresses are the same each time, and stay doubtful. */
  add(element: T): void {
    this.elements.push(element);
    if (this.places !== undefined) this.place(element, this.elements.length - 1, this.places);
  }

  /** By a command that may not run. */
  addPerhaps(element: T): void {
    this.add(element);
    this.doubtAbout(element);
  }

  /** Puts another one into the place of an element. */
  replace(element: T, by: T): void {
    const at = this.current.indexOf(element);
    if (at < 0) return;
    this.elements[at] = by;
    this.places = undefined;
  }

  remove(matches: (element: T) => boolean): void {
    this.become(this.current.filter((element) => !matches(element)));
  }

  removeFirst(matches: (element: T) => boolean): void {
    const first = this.current.findIndex(matches);
    if (first < 0) return;
    this.elements.splice(first, 1);
    this.places = undefined;
  }

  /** Takes away those that have a key; the others are not looked at, of which a jail may have thousands. */
  removeByKey(key: string): void {
    this.places ??= this.placesByKey();
    for (const at of this.places.get(key) ?? []) this.elements[at] = undefined;
    if (this.places.delete(key)) this.hasGaps = true;
  }

  /** Those that match may have been taken away. */
  doubt(matches: (element: T) => boolean): void {
    for (const element of this.current) if (matches(element)) this.doubtAbout(element);
  }

  /** Any of them may have been taken away. */
  doubtAll(): void {
    if (this.current.length === 0) return;
    this.doubtful = new Set(this.current);
  }

  private doubtAbout(element: T): void {
    this.doubtful ??= new Set();
    this.doubtful.add(element);
  }

  /** All of them are gone. */
  clear(): void {
    this.become([]);
  }

  /** The elements, without gaps. */
  private get current(): T[] {
    if (this.hasGaps) this.become(this.elements.filter((element) => element !== undefined));
    return this.elements as T[];
  }

  private become(elements: T[]): void {
    this.elements = elements;
    this.hasGaps = false;
    this.places = undefined;
  }

  private placesByKey(): Map<string, number[]> {
    const places = new Map<string, number[]>();
    for (const [at, element] of this.current.entries()) this.place(element, at, places);
    return places;
  }

  private place(element: T, at: number, places: Map<string, number[]>): void {
    for (const key of this.keysOf(element)) {
      const known = places.get(key);
      if (known) known.push(at);
      else places.set(key, [at]);
    }
  }
}
