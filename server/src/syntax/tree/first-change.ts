/** A stretch that differs may be read as one up to this length, in UTF-16 units: hardly longer than what is read for a short one. */
const shortStretch = 2000;

/** So far behind a change it is looked for where the texts go on alike. */
const lookahead = 8000;

/** So many lines that are the same, this long together, are taken for the place where the texts go on alike. */
const linesAlike = 3;
const shortestAlike = 30;

/**
 * Two texts may differ in several places far apart, as after a rename: the text in which only the first of them is as it is in the second
 * text. Undefined where they differ in one short stretch, or where it is not found how they go on behind the first change. It may be any
 * text: what is made of it must not depend on it being a good one.
 *
 * @param ends how many characters the two texts have in common at the beginning and at the end
 */
export function afterFirstChange(
  before: string,
  after: string,
  [prefix, suffix]: readonly [number, number],
): string | undefined {
  const end = after.length - suffix;
  if (Math.min(before.length - suffix, end) - prefix <= shortStretch) return undefined;
  const limit = Math.min(end, prefix + lookahead);
  let line = nextLine(after, prefix);
  while (line > 0 && line < limit) {
    let stop = line;
    for (let count = 0; count < linesAlike && stop > 0; count++) stop = nextLine(after, stop);
    if (stop <= 0 || stop > end) return undefined;
    const alike = after.slice(line, stop);
    const found = alike.length < shortestAlike ? -1 : before.slice(prefix, prefix + lookahead).indexOf(alike);
    if (found >= 0) return after.slice(0, line) + before.slice(prefix + found);
    line = nextLine(after, line);
  }
  return undefined;
}

/** Where the line begins that follows on a place; 0 where there is none. */
const nextLine = (text: string, offset: number): number => text.indexOf("\n", offset) + 1;
