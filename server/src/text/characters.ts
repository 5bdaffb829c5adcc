/** Where the character begins in which an offset lies: one before an offset between the halves of a surrogate pair. */
export const characterStart = (text: string, offset: number): number =>
  isInsidePair(text, offset) ? offset - 1 : offset;

/** Where the character ends in which an offset lies: one after an offset between the halves of a surrogate pair. */
export const characterEnd = (text: string, offset: number): number =>
  isInsidePair(text, offset) ? offset + 1 : offset;

function isInsidePair(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  // At the end of the text there is no code, and no comparison with it holds.
  if (!(code >= 0xdc00 && code <= 0xdfff)) return false;
  const before = text.charCodeAt(offset - 1);
  return before >= 0xd800 && before <= 0xdbff;
}

/** A stretch of a text, within it and with whole characters at both ends. */
export function wholeCharacters(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): { start: number; end: number } {
  return {
    start: characterStart(text, Math.min(start, text.length)),
    end: characterEnd(text, Math.min(end, text.length)),
  };
}
