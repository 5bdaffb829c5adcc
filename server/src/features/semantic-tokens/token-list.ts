/** What a stretch of a file is to jail(8), the shell or the program that reads it. */
export enum Meaning {
  Comment,
  /** `.include` */
  Directive,
  Parameter,
  Variable,
  /** The name of a block, or a word that names a jail. */
  Jail,
  /** A `*` that stands for the names of jails. */
  Wildcard,
  /** `=` and `+=`. */
  Operator,
  String,
  Path,
  /** A file system of ZFS: `zroot/jails/web`. */
  Dataset,
  Escape,
  Number,
  Address,
  Boolean,
  /** A word of the closed set that a parameter takes: `inherit`. */
  Choice,
  Interface,
  /** A program, or a builtin of the shell. */
  Command,
  /** A word that the program knows: `addm`, `inet`. */
  Subcommand,
  Option,
  /** A reserved word of the shell: `if`. */
  Keyword,
  /** `&&`, `>` */
  ShellOperator,
}

/** What else is known of it, as bits. */
export enum Trait {
  None = 0,
  /** A parameter of the chosen release, or one that may be for all that is known. */
  Known = 1,
  Deprecated = 2,
  /** A parameter of another release. */
  Unavailable = 4,
  /** A variable that jail(8) does not find. */
  Undefined = 8,
  /** It gets its value here, or the block begins here. */
  Set = 16,
  /** A value is added to those that are there. */
  Appended = 32,
  /** It has a value that nobody has to give it, and that cannot be changed: `$name`. */
  Implied = 64,
}

/** A stretch and its meaning, in UTF-16 offsets. */
export interface SemanticToken {
  readonly start: number;
  readonly end: number;
  readonly meaning: Meaning;
  readonly traits: number;
}

/**
 * Stretches of a text in flat arrays, in the order of the text; none overlaps another, and none is empty. A large file has a
 * million of them.
 */
export class SemanticTokenList {
  count = 0;
  /** UTF-16 offsets. */
  starts: Uint32Array;
  ends: Uint32Array;
  meanings: Uint8Array;
  traits: Uint8Array;

  /** @param expected how many there may be; it grows where there are more */
  constructor(expected: number) {
    const size = Math.max(64, expected);
    this.starts = new Uint32Array(size);
    this.ends = new Uint32Array(size);
    this.meanings = new Uint8Array(size);
    this.traits = new Uint8Array(size);
  }

  /**
   * Adds a stretch that goes on where the last one of its kind ends, if it does.
   *
   * @param first number of the first one that it may be a part of
   */
  extend(first: number, start: number, end: number, meaning: Meaning): void {
    const last = this.count - 1;
    const isSame = last >= first && this.meanings[last] === meaning && this.traits[last] === Trait.None;
    if (isSame && end > start && this.ends[last] === start) this.ends[last] = end;
    else this.push(start, end, meaning);
  }

  push(start: number, end: number, meaning: Meaning, traits = Trait.None as number): void {
    if (end <= start) return;
    if (this.count === this.starts.length) this.grow();
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.meanings[this.count] = meaning;
    this.traits[this.count++] = traits;
  }

  /** Index of the first stretch that ends after an offset. */
  firstAfter(offset: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.ends[middle] > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  *[Symbol.iterator](): Generator<SemanticToken> {
    for (let index = 0; index < this.count; index++) {
      const { starts, ends, meanings, traits } = this;
      yield { start: starts[index], end: ends[index], meaning: meanings[index], traits: traits[index] };
    }
  }

  private grow(): void {
    const { starts, ends, meanings, traits } = this;
    const size = starts.length * 2;
    this.starts = new Uint32Array(size);
    this.starts.set(starts);
    this.ends = new Uint32Array(size);
    this.ends.set(ends);
    this.meanings = new Uint8Array(size);
    this.meanings.set(meanings);
    this.traits = new Uint8Array(size);
    this.traits.set(traits);
  }
}
