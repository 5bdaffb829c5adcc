import type { TokenKind } from "./token.ts";

/** Tokens in two flat arrays: a token starts where the one before it ends. Five bytes a token keep large files small. */
export class TokenList {
  kinds: Uint8Array;
  ends: Uint32Array;
  count = 0;

  constructor(textLength: number) {
    const capacity = (textLength >> 2) + 16;
    // One buffer for both: buffers are dear to make and to clear away.
    const buffer = new ArrayBuffer(capacity * 5);
    this.ends = new Uint32Array(buffer, 0, capacity);
    this.kinds = new Uint8Array(buffer, capacity * 4, capacity);
  }

  push(kind: TokenKind, end: number): void {
    if (this.count === this.kinds.length) this.reserve(this.kinds.length * 2);
    this.kinds[this.count] = kind;
    this.ends[this.count++] = end;
  }

  /** Start of token `index`, as a UTF-16 offset. */
  start(index: number): number {
    return index === 0 ? 0 : this.ends[index - 1];
  }

  /** The token that holds the character at `offset`; at the end of the text the last one; -1 in an empty text. */
  at(offset: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.ends[middle] > offset) high = middle;
      else low = middle + 1;
    }
    return high;
  }

  /** Gives back the memory that was reserved for tokens that never came. */
  trim(): void {
    if (this.kinds.length - this.count < this.count >> 2) return;
    this.kinds = this.kinds.slice(0, this.count);
    this.ends = this.ends.slice(0, this.count);
  }

  /**
   * Puts all tokens of another list in the place of those from `first` up to `end`, counted from the UTF-16 offset at which their text
   * stands. What comes behind is moved by so many characters.
   */
  replace(first: number, end: number, written: TokenList, offset: number, shift: number): void {
    const next = first + written.count;
    const count = next + this.count - end;
    if (count > this.kinds.length) this.reserve(count + (count >> 3));
    const { kinds, ends } = this;
    if (next !== end) {
      kinds.copyWithin(next, end, this.count);
      ends.copyWithin(next, end, this.count);
    }
    kinds.set(written.kinds.subarray(0, written.count), first);
    for (let token = 0; token < written.count; token++) ends[first + token] = written.ends[token] + offset;
    if (shift !== 0) for (let token = next; token < count; token++) ends[token] += shift;
    this.count = count;
  }

  /** A list with these tokens, in which others stand in the place of some (`replace`). */
  replaced(first: number, end: number, written: TokenList, offset: number, shift: number): TokenList {
    const list = new TokenList(0);
    list.reserve(this.count + Math.max(0, written.count - (end - first)) + 16);
    list.kinds.set(this.kinds.subarray(0, this.count));
    list.ends.set(this.ends.subarray(0, this.count));
    list.count = this.count;
    list.replace(first, end, written, offset, shift);
    return list;
  }

  equals({ kinds, ends, count }: TokenList): boolean {
    if (this.count !== count) return false;
    for (let token = 0; token < count; token++)
      if (this.kinds[token] !== kinds[token] || this.ends[token] !== ends[token]) return false;
    return true;
  }

  private reserve(capacity: number): void {
    const kinds = new Uint8Array(capacity);
    kinds.set(this.kinds.subarray(0, this.count));
    this.kinds = kinds;
    const ends = new Uint32Array(capacity);
    ends.set(this.ends.subarray(0, this.count));
    this.ends = ends;
  }
}
