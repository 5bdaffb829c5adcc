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

const nothing: readonly never[] = [];

/** Things that commands have put somewhere, in their order; of each it is known whether it is sure to be there still. */
export class KnownList<T extends object> {
  private elements: T[] = [];
  /** Those of them, and of some that are gone, that are there only perhaps. */
  private doubtful: readonly T[] = nothing;

  /** What is there for sure or perhaps, for those who must not overlook anything. Who claims a presence asks `isSure`. */
  get all(): readonly T[] {
    return this.elements;
  }

  isSure(element: T): boolean {
    return !this.doubtful.includes(element);
  }

  /** A new one is sure. Doubt is about the object: the kernel's own addresses are the same each time, and stay doubtful. */
  add(element: T): void {
    this.elements.push(element);
  }

  /** By a command that may not run. */
  addPerhaps(element: T): void {
    this.elements.push(element);
    this.doubtful = [...this.doubtful, element];
  }

  /** Puts another one into the place of an element. */
  replace(element: T, by: T): void {
    const at = this.elements.indexOf(element);
    if (at >= 0) this.elements[at] = by;
  }

  remove(matches: (element: T) => boolean): void {
    this.elements = this.elements.filter((element) => !matches(element));
  }

  removeFirst(matches: (element: T) => boolean): void {
    const first = this.elements.findIndex(matches);
    if (first >= 0) this.elements.splice(first, 1);
  }

  /** Those that match may have been taken away. */
  doubt(matches: (element: T) => boolean): void {
    const doubted = this.elements.filter(matches);
    if (doubted.length > 0) this.doubtful = [...this.doubtful, ...doubted];
  }

  /** Any of them may have been taken away. */
  doubtAll(): void {
    if (this.elements.length > 0) this.doubtful = [...this.elements];
  }

  /** All of them are gone. */
  clear(): void {
    this.elements = [];
  }
}
