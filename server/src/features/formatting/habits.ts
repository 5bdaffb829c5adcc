/** How often something is written with blanks, and how often without. */
export class Habit {
  with = 0;
  without = 0;

  note(isWith: boolean): void {
    if (isWith) this.with++;
    else this.without++;
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

/** Where the blanks of an operator stand: `a=b`, `a= b` or `a = b`. */
export class OperatorHabit {
  private none = 0;
  private after = 0;
  private both = 0;

  note(before: boolean, after: boolean): void {
    // Blanks before it alone are a slip.
    if (before) this.both++;
    else if (after) this.after++;
    else this.none++;
  }

  /** What most places have; blanks on both sides where as many have something else. */
  decide(): { readonly before: boolean; readonly after: boolean } {
    const { none, after, both } = this;
    if (both >= none && both >= after) return { before: true, after: true };
    return { before: false, after: after > none };
  }
}

/** So many places have to show that a file is written as hardly any other one is. */
const rareEvidence = 4;

/** More levels of blanks, or blank lines, than this are nobody's habit. */
const mostCounted = 32;

/** How a file is written: counted while its layout is read. */
export class Habits {
  readonly operators = new OperatorHabit();
  readonly beforeComma = new Habit();
  readonly afterComma = new Habit();
  readonly beforeSemicolon = new Habit();
  /** Between statements on one line. */
  readonly betweenStatements = new Habit();
  /** Before a `{` on the line of its name. */
  readonly beforeBrace = new Habit();
  /** Inside the braces of a block on one line. */
  readonly insideBraces = new Habit();
  /** `{` on a line of its own, for blocks of more than one line. */
  readonly ownLineBrace = new Habit();
  /** Comments in blocks that begin at the first column. */
  readonly flushComment = new Habit();
  /** Indentations of one level: how many lines begin with so many spaces, or tabs. */
  private readonly spaces = new Uint32Array(mostCounted + 1);
  private readonly tabs = new Uint32Array(mostCounted + 1);
  /** How many times so many blank lines follow each other. */
  private readonly blankLines = new Uint32Array(mostCounted + 1);

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
