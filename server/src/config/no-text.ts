/**
 * Files that are no text in UTF-8, told by their beginning, decoded as UTF-8. jail(8) reads bytes: it ends at the first NUL or
 * at a byte order mark, and what could be said about such a text helps nobody.
 */

export type WideEncoding = "UTF-16" | "UTF-32";

/** The encoding of a text with a NUL beside every character, or that begins with a byte order mark of such a one. */
export function wideEncoding(text: string): WideEncoding | undefined {
  const beginning = text.slice(0, 200);
  if (!beginning.includes("\0")) return beginning === "\ufffd\ufffd" ? "UTF-16" : undefined;
  if (beginning.startsWith("\ufffd\ufffd\0\0") || beginning.startsWith("\0\0\ufffd\ufffd")) return "UTF-32";
  if (beginning.startsWith("\ufffd\ufffd")) return "UTF-16";
  if (isEvery(beginning, 4, 3)) return "UTF-32";
  return isEvery(beginning, 2, 1) ? "UTF-16" : undefined;
}

/** Whether of nearly all groups of so many characters so many are NUL. */
function isEvery(text: string, size: number, nuls: number): boolean {
  const groups = Math.floor(text.length / size);
  let fitting = 0;
  for (let group = 0; group < groups; group++) {
    let found = 0;
    for (let index = 0; index < size; index++) if (text[group * size + index] === "\0") found++;
    if (found === nuls) fitting++;
  }
  return groups > 1 && fitting >= groups * 0.9;
}

/** Whether a text is no text at all, as a program: NULs and other control characters among its first ones. */
export function isNoText(text: string): boolean {
  const beginning = text.slice(0, 1000);
  if (!beginning.includes("\0")) return false;
  const strange = beginning.match(/[\0-\x08\x0e-\x1f\x7f\ufffd]/g)?.length ?? 0;
  return strange >= beginning.length / 10;
}
