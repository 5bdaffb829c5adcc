/**
 * Whether a text that was decoded as UTF-8 is UTF-16 in truth: a byte order mark that is no UTF-8, or a NUL beside every
 * second character. jail(8) reads nothing of such a file, and what could be said about its text helps nobody.
 */
export function isUtf16(text: string): boolean {
  const beginning = text.slice(0, 200);
  if (beginning.startsWith("\ufffd\ufffd")) return beginning.length === 2 || beginning.includes("\0");
  const pairs = Math.floor(beginning.length / 2);
  let halfEmpty = 0;
  for (let pair = 0; pair < pairs; pair++) {
    if ((beginning[2 * pair] === "\0") !== (beginning[2 * pair + 1] === "\0")) halfEmpty++;
  }
  return pairs > 1 && halfEmpty >= pairs * 0.9;
}
