/**
 * Numbers as C's strtol reads them in base 10: blanks, a sign, digits. jail(8) and libjail both ask where strtol
 * stopped; `010` is ten, and `0x10` stops at the x (LANGUAGE.md §4, probes 151, 159).
 */

/** The offset after the number at the start of `text`, or 0 when there is none. */
function numberEnd(text: string): number {
  let at = 0;
  while (isBlank(text.charCodeAt(at))) at++;
  const sign = text.charCodeAt(at);
  if (sign === 0x2b || sign === 0x2d) at++;
  const digits = at;
  while (isDigit(text.charCodeAt(at))) at++;
  return at === digits ? 0 : at;
}

/** True when strtol reads all of `text`. The empty text counts, because strtol stops at its end at once. */
export function isNumberOrEmpty(text: string): boolean {
  return numberEnd(text) === text.length;
}

/** The number at the start of `text`, 0 when there is none. */
export function leadingNumber(text: string): number {
  return Number(text.slice(0, numberEnd(text)));
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** isspace(3) in the C locale. */
function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}
