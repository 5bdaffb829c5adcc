/** Lines of a text: zero-based line numbers and columns in UTF-16 units. Lines end in LF; a CR before it belongs to the line. */
export class LineIndex {
  readonly text: string;
  private readonly starts: Uint32Array;

  constructor(text: string) {
    this.text = text;
    let count = 1;
    for (let found = text.indexOf("\n"); found >= 0; found = text.indexOf("\n", found + 1)) count++;
    this.starts = new Uint32Array(count);
    let line = 1;
    for (let found = text.indexOf("\n"); found >= 0; found = text.indexOf("\n", found + 1))
      this.starts[line++] = found + 1;
  }

  get count(): number {
    return this.starts.length;
  }

  /** Zero-based line of an offset. */
  lineOf(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  startOf(line: number): number {
    return this.starts[line];
  }

  /** Offset after the last character of a line, without CR and LF. */
  endOf(line: number): number {
    let end = line + 1 < this.starts.length ? this.starts[line + 1] - 1 : this.text.length;
    if (this.text.charCodeAt(end - 1) === 0x0d && end > this.starts[line]) end--;
    return end;
  }

  lineText(line: number): string {
    return this.text.slice(this.startOf(line), this.endOf(line));
  }

  position(offset: number): { line: number; character: number } {
    const line = this.lineOf(offset);
    return { line, character: offset - this.starts[line] };
  }
}

const indexes = new WeakMap<object, LineIndex>();

/** The lines of a tree's text, made once. */
export function linesOf(tree: { readonly text: string }): LineIndex {
  let index = indexes.get(tree);
  if (!index) {
    index = new LineIndex(tree.text);
    indexes.set(tree, index);
  }
  return index;
}
