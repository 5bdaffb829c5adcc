/**
 * What jail(8) makes of the text of one piece: escapes are replaced and a NUL drops the rest of the piece (LANGUAGE.md §1,
 * probes #78-82). `start` and `end` are UTF-16 offsets of the text without its quotes.
 */
export function withoutEscapes(text: string, start: number, end: number): string {
  let plainFrom = start;
  let result = "";
  let hasHighBytes = false;
  for (let offset = start; offset < end; offset++) {
    const code = text.charCodeAt(offset);
    if (code === 0) {
      end = offset;
      break;
    }
    if (code !== 0x5c || offset + 1 >= end) continue;
    result += text.slice(plainFrom, offset);
    const [byte, length] = escapedByte(text, offset + 1, end);
    if (byte === 0) return finish(result, hasHighBytes);
    if (byte > 0x7f) hasHighBytes = true;
    // A byte above 0x7f is kept apart as a lone surrogate until all of the piece is known: it may be part of a character.
    if (byte >= 0) result += byte > 0x7f ? String.fromCharCode(0xdc00 + byte) : String.fromCharCode(byte);
    if (length === 0) {
      plainFrom = offset + 1;
    } else {
      offset += length;
      plainFrom = offset + 1;
    }
  }
  if (plainFrom === start) return text.slice(start, end);
  return finish(result + text.slice(plainFrom, end), hasHighBytes);
}

/** Offset of the first NUL of a text, written as it is or as an escape, or its end: what follows it jail(8) drops. */
function startOfNul(text: string, start: number, end: number): number {
  for (let offset = start; offset < end; offset++) {
    const code = text.charCodeAt(offset);
    if (code === 0) return offset;
    if (code !== 0x5c || offset + 1 >= end) continue;
    const [byte, length] = escapedByte(text, offset + 1, end);
    if (byte === 0) return offset;
    offset += length;
  }
  return end;
}

/**
 * The stretches of a text in double quotes that jail(8) keeps. Its lexer ends a piece at each `$`, also at one that starts no
 * variable, and takes an escape directly after a `$…` for a piece of its own; a NUL drops the rest of the piece in hand only.
 *
 * @param start UTF-16 offset of the text without its quote
 * @param followsVariable whether the text goes on after a variable
 */
export function keptStretches(
  text: string,
  start: number,
  end: number,
  followsVariable: boolean,
): readonly (readonly [start: number, end: number])[] {
  if (startOfNul(text, start, end) === end) return [[start, end]];
  const kept: [number, number][] = [];
  let from = start;
  let followsDollar = followsVariable;
  while (from < end) {
    const code = text.charCodeAt(from);
    let next = from + 1;
    if (code === 0x24) followsDollar = true;
    else if (code === 0x5c && followsDollar)
      next = Math.min(end, from + 1 + Math.max(1, escapedByte(text, from + 1, end)[1]));
    else {
      followsDollar = false;
      next = nextDollar(text, from, end);
    }
    const last = kept[kept.length - 1];
    const keptUntil = startOfNul(text, from, next);
    if (last?.[1] === from) last[1] = keptUntil;
    else if (keptUntil > from) kept.push([from, keptUntil]);
    from = next;
  }
  return kept;
}

/** Offset of the first `$` that no backslash stands before, or the end. */
export function nextDollar(text: string, start: number, end: number): number {
  for (let offset = start; offset < end; offset++) {
    const code = text.charCodeAt(offset);
    if (code === 0x24) return offset;
    if (code === 0x5c) offset++;
  }
  return end;
}

/** An escape as it is written. */
export interface Escape {
  /** The byte that it stands for; undefined for a line break that vanishes, and for a character that is taken as it is. */
  readonly byte: number | undefined;
  /** UTF-16 offset after it. */
  readonly end: number;
}

/** The escape that begins with the backslash at `offset`; undefined for one that nothing follows before `end`. */
export function readEscape(text: string, offset: number, end: number): Escape | undefined {
  if (offset + 1 >= end) return undefined;
  const [byte, length] = escapedByte(text, offset + 1, end);
  return { byte: byte < 0 ? undefined : byte, end: offset + 1 + length };
}

/** The byte that an escape stands for, -1 for none (backslash-newline or a character taken as it is), and its length. */
function escapedByte(text: string, offset: number, end: number): [byte: number, length: number] {
  const code = text.charCodeAt(offset);
  switch (code) {
    case 0x61:
      return [7, 1];
    case 0x62:
      return [8, 1];
    case 0x66:
      return [12, 1];
    case 0x6e:
      return [10, 1];
    case 0x72:
      return [13, 1];
    case 0x74:
      return [9, 1];
    case 0x76:
      return [11, 1];
    case 0x0a:
      return [-1, 1];
    case 0x78: {
      let value = 0;
      let length = 1;
      while (length < 3 && offset + length < end) {
        const digit = Number.parseInt(text[offset + length], 16);
        if (Number.isNaN(digit)) break;
        value = value * 16 + digit;
        length++;
      }
      return [value, length];
    }
  }
  if (code >= 0x30 && code <= 0x37) {
    let value = 0;
    let length = 0;
    while (length < 3 && offset + length < end) {
      const digit = text.charCodeAt(offset + length) - 0x30;
      if (digit < 0 || digit > 7) break;
      value = value * 8 + digit;
      length++;
    }
    return [value & 0xff, length];
  }
  if (code < 128) return [code, 1];
  return [-1, 0];
}

/** Offset after the escape whose backslash stands at an offset (UTF-16), in a text that ends at `end`. */
export function endOfEscape(text: string, backslash: number, end: number): number {
  const next = backslash + 1;
  if (next >= end) return end;
  // A character outside of ASCII is taken as it is, all of it.
  const taken = escapedByte(text, next, end)[1] || ((text.codePointAt(next) ?? 0) > 0xffff ? 2 : 1);
  return Math.min(end, next + taken);
}

/** Puts bytes above 0x7f together to the characters that their UTF-8 spells; what spells none stays a lone surrogate. */
function finish(text: string, hasHighBytes: boolean): string {
  return hasHighBytes ? text.replace(asBytes, decoded) : text;
}

/** The length of a character is in its first byte. Behind the first half of a pair is no byte but its second half. */
const asBytes =
  /(?<![\ud800-\udbff])(?:[\udcc2-\udcdf][\udc80-\udcbf]|[\udce0-\udcef][\udc80-\udcbf]{2}|[\udcf0-\udcf4][\udc80-\udcbf]{3})/g;

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function decoded(units: string): string {
  try {
    return decoder.decode(Uint8Array.from(units, (unit) => unit.charCodeAt(0) - 0xdc00));
  } catch {
    return units;
  }
}
