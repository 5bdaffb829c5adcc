/** A variable in a value. */
export interface Reference {
  readonly name: string;
  /** Offset in the literal text at which the variable's value is inserted. */
  readonly position: number;
  /** The token that names it, counted from the first one of the statement outside of all blocks in which it stands. */
  readonly tokenInside: number;
}

/** From so many on a typed array takes less room than a list. */
const fewest = 32;

/**
 * The variables in a value, in the order in which they stand there: at least one. A value of megabytes has more than a million, so
 * that they are kept in lists, and become objects where somebody looks at them. Hundreds of thousands of values have one, which needs no
 * list.
 */
export class References implements Iterable<Reference> {
  /** A name instead of a list where there is one. */
  private names: string | string[];
  /** Position and token of each in turn; undefined where there is one, of which they stand here. */
  private readonly places: number[] | Int32Array | undefined;
  private position = 0;
  private token = 0;
  private filled = 0;

  /** @param length how many there are to be: each is to be added */
  constructor(length: number) {
    if (length === 1) {
      this.names = "";
      this.places = undefined;
      return;
    }
    // As long as they are to be: to grow to millions takes longer than to read them.
    this.names = new Array<string>(length);
    this.places = length < fewest ? new Array<number>(2 * length) : new Int32Array(2 * length);
  }

  /** Adds one behind the others; for him who reads the value. */
  add(name: string, position: number, tokenInside: number): void {
    const { names, places } = this;
    if (typeof names === "string" || places === undefined) {
      this.names = name;
      this.position = position;
      this.token = tokenInside;
      return;
    }
    const index = this.filled++;
    // Where one and the same is repeated, one string is kept.
    names[index] = index > 0 && name === names[index - 1] ? names[index - 1] : name;
    places[2 * index] = position;
    places[2 * index + 1] = tokenInside;
  }

  get length(): number {
    return typeof this.names === "string" ? 1 : this.names.length;
  }

  nameAt(index: number): string {
    return typeof this.names === "string" ? this.names : this.names[index];
  }

  positionAt(index: number): number {
    return this.places === undefined ? this.position : this.places[2 * index];
  }

  at(index: number): Reference {
    const tokenInside = this.places === undefined ? this.token : this.places[2 * index + 1];
    return { name: this.nameAt(index), position: this.positionAt(index), tokenInside };
  }

  *[Symbol.iterator](): Generator<Reference> {
    for (let index = 0; index < this.length; index++) yield this.at(index);
  }

  /** Whether a variable is among them. */
  has(name: string): boolean {
    return typeof this.names === "string" ? this.names === name : this.names.includes(name);
  }

  /** The names, one for each reference. */
  get allNames(): readonly string[] {
    return typeof this.names === "string" ? [this.names] : this.names;
  }

  /** Whether they are the same variables at the same places of the literal text. */
  equals(other: References): boolean {
    if (this.length !== other.length) return false;
    for (let index = 0; index < this.length; index++) {
      if (this.nameAt(index) !== other.nameAt(index) || this.positionAt(index) !== other.positionAt(index))
        return false;
    }
    return true;
  }

  /** Whether they are also named by the same tokens, counted from the beginning of their statement or block. */
  isSame(other: References): boolean {
    if (!this.equals(other)) return false;
    for (let index = 0; index < this.length; index++)
      if (this.at(index).tokenInside !== other.at(index).tokenInside) return false;
    return true;
  }
}
