/** How often something is written with blanks, and how often without: two numbers of a file's `counts`. */
class Habit {
  private readonly counts: Uint32Array;
  private readonly at: number;

  constructor(counts: Uint32Array, at: number) {
    this.counts = counts;
    this.at = at;
  }

  get with(): number {
    return this.counts[this.at];
  }

  get without(): number {
    return this.counts[this.at + 1];
  }

  note(isWith: boolean): void {
    this.counts[isWith ? this.at : this.at + 1]++;
  }

  /** What most places have; the default where as many have it as not. */
  decide(otherwise: boolean): boolean {
    return this.with === this.without ? otherwise : this.with > this.without;
  }

  /** Whether most places have blanks where hardly anybody puts them. */
  isRare(): boolean {
    return this.with >= rareEvidence && this.with > this.without;
  }
}

/** Where the blanks of an operator stand: `a=b`, `a= b` or `a = b`; three numbers of a file's `counts`. */
class OperatorHabit {
  private readonly counts: Uint32Array;
  private readonly at: number;

  constructor(counts: Uint32Array, at: number) {
    this.counts = counts;
    this.at = at;
  }

  note(before: boolean, after: boolean): void {
    // Blanks before it alone are a slip.
    this.counts[this.at + (before ? 2 : after ? 1 : 0)]++;
  }

  /** What most places have; blanks on both sides where as many have something else. */
  decide(): { readonly before: boolean; readonly after: boolean } {
    const [none, after, both] = this.counts.subarray(this.at, this.at + 3);
    if (both >= none && both >= after) return { before: true, after: true };
    return { before: false, after: after > none };
  }
}

/** So many places have to show that a file is written as hardly any other one is. */
const rareEvidence = 4;

/** More levels of blanks, or blank lines, than this are nobody's habit. */
const mostCounted = 32;

/** Where in the counts of a file each habit has its numbers. */
const classes = mostCounted + 1;
const spacesAt = 19;
const tabsAt = spacesAt + classes;
const blankLinesAt = tabsAt + classes;

/** What was counted in a part of a file: which numbers, and by how much, one after the other. Most parts have few of them. */
export type Noted = readonly number[];

/** How a file is written: counted while its layout is read. */
export class Habits {
  private readonly counts = new Uint32Array(blankLinesAt + classes);
  readonly operators = new OperatorHabit(this.counts, 0);
  readonly beforeComma = new Habit(this.counts, 3);
  readonly afterComma = new Habit(this.counts, 5);
  readonly beforeSemicolon = new Habit(this.counts, 7);
  /** Between statements on one line. */
  readonly betweenStatements = new Habit(this.counts, 9);
  /** Before a `{` on the line of its name. */
  readonly beforeBrace = new Habit(this.counts, 11);
  /** Inside the braces of a block on one line. */
  readonly insideBraces = new Habit(this.counts, 13);
  /** `{` on a line of its own, for blocks of more than one line. */
  readonly ownLineBrace = new Habit(this.counts, 15);
  /** Comments in blocks that begin at the first column. */
  readonly flushComment = new Habit(this.counts, 17);
  /** Indentations of one level: how many lines begin with so many spaces, or tabs. */
  private readonly spaces = this.counts.subarray(spacesAt, tabsAt);
  private readonly tabs = this.counts.subarray(tabsAt, blankLinesAt);
  /** How many times so many blank lines follow each other. */
  private readonly blankLines = this.counts.subarray(blankLinesAt);

  /** What was counted up to now, which is forgotten. */
  take(): Noted {
    const noted: number[] = [];
    for (let index = 0; index < this.counts.length; index++)
      if (this.counts[index] > 0) noted.push(index, this.counts[index]);
    this.counts.fill(0);
    return noted;
  }

  /** Adds what was counted in a part of the file. */
  add(noted: Noted): void {
    for (let index = 0; index < noted.length; index += 2) this.counts[noted[index]] += noted[index + 1];
  }

  noteIndentation(columns: number, isTab: boolean): void {
    if (columns > 0 && columns <= mostCounted) (isTab ? this.tabs : this.spaces)[columns]++;
  }

  noteBlankLines(count: number): void {
    if (count > 0) this.blankLines[Math.min(count, mostCounted)]++;
  }

  /** The blanks of one level that more than half of the lines have that are indented at all; undefined where none have it. */
  indentation(): string | undefined {
    let best: string | undefined;
    let most = 0;
    let all = 0;
    for (let count = 1; count <= mostCounted; count++) {
      all += this.spaces[count] + this.tabs[count];
      if (this.spaces[count] > most) [most, best] = [this.spaces[count], " ".repeat(count)];
      if (this.tabs[count] > most) [most, best] = [this.tabs[count], "\t".repeat(count)];
    }
    return most * 2 > all ? best : undefined;
  }

  /** How many blank lines may follow each other: two, or more where more are usual. */
  mostBlankLines(): number {
    let usual = 0;
    let most = 0;
    for (let count = 1; count <= mostCounted; count++) {
      if (this.blankLines[count] > most) {
        most = this.blankLines[count];
        usual = count;
      }
    }
    // The last class holds all that are longer.
    return usual === mostCounted ? usualBlankLines : Math.max(usual, usualBlankLines);
  }
}

const usualBlankLines = 2;
