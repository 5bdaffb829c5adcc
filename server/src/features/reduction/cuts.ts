/** A stretch of a text that is taken away, in UTF-16 offsets of the text as it was. */
export interface Cut {
  readonly start: number;
  readonly end: number;
}

/** A text without some stretches, which knows where each of its characters stood. */
export class CutText {
  readonly text: string;
  /** What is left, in its order. */
  private readonly kept: readonly Cut[];

  /** The cuts may overlap, and come in any order. */
  constructor(original: string, cuts: Iterable<Cut>) {
    const kept: Cut[] = [];
    let start = 0;
    for (const cut of [...cuts].sort((a, b) => a.start - b.start)) {
      if (cut.start > start) kept.push({ start, end: cut.start });
      start = Math.max(start, cut.end);
    }
    if (start < original.length) kept.push({ start, end: original.length });
    this.kept = kept;
    this.text = kept.map((each) => original.slice(each.start, each.end)).join("");
  }

  /** Whether any of a stretch is left. */
  keepsSomeOf({ start, end }: Cut): boolean {
    let low = 0;
    let high = this.kept.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.kept[middle].end > start) high = middle;
      else low = middle + 1;
    }
    return low < this.kept.length && this.kept[low].start < end;
  }

  /** Where an offset of this text was before: two places where it lies on a cut, behind what is left and in front of what follows. */
  placesBefore(offset: number): readonly number[] {
    const places: number[] = [];
    let passed = 0;
    for (const { start, end } of this.kept) {
      const length = end - start;
      if (offset >= passed && offset <= passed + length) places.push(start + offset - passed);
      passed += length;
      if (passed > offset) break;
    }
    return places;
  }
}
