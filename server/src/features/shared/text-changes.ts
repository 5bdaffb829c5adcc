/** A stretch of a text and what is put in its place. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** How many lines are searched for the place from which two texts go on alike. */
const lookahead = 200;

/**
 * Changes that turn one text into another, line by line: whoever has a cursor or a fold in what stays keeps it. Fixes
 * change single lines, so the texts come together again soon; where they do not, all that is left is replaced.
 */
export function textChangesBetween(before: string, after: string): TextChange[] {
  if (before === after) return [];
  const old = linesWithEnds(before);
  const fresh = linesWithEnds(after);
  const changes: TextChange[] = [];
  let offset = 0;
  let oldLine = 0;
  let freshLine = 0;
  while (oldLine < old.length || freshLine < fresh.length) {
    if (oldLine < old.length && old[oldLine] === fresh[freshLine]) {
      offset += old[oldLine].length;
      oldLine++;
      freshLine++;
      continue;
    }
    const [removed, added] = distanceToCommon(old, oldLine, fresh, freshLine);
    const replaced = old.slice(oldLine, oldLine + removed).join("");
    changes.push(narrow(offset, replaced, fresh.slice(freshLine, freshLine + added).join("")));
    offset += replaced.length;
    oldLine += removed;
    freshLine += added;
  }
  return changes;
}

function linesWithEnds(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** How many lines of each text go before both are alike again, as few as possible. */
function distanceToCommon(
  old: readonly string[],
  oldLine: number,
  fresh: readonly string[],
  freshLine: number,
): [removed: number, added: number] {
  const restOfOld = old.length - oldLine;
  const restOfFresh = fresh.length - freshLine;
  for (let total = 1; total <= lookahead; total++) {
    for (let removed = 0; removed <= Math.min(total, restOfOld); removed++) {
      const added = total - removed;
      if (added > restOfFresh) continue;
      const isEnd = removed === restOfOld && added === restOfFresh;
      if (isEnd || (removed < restOfOld && old[oldLine + removed] === fresh[freshLine + added]))
        return [removed, added];
    }
  }
  return [restOfOld, restOfFresh];
}

/** Leaves out what both have at their beginning and end, but cuts no character and no CRLF in two. */
function narrow(offset: number, before: string, after: string): TextChange {
  const most = Math.min(before.length, after.length);
  let prefix = 0;
  while (prefix < most && before[prefix] === after[prefix]) prefix++;
  while (prefix > 0 && (isInside(before, prefix) || isInside(after, prefix))) prefix--;
  let suffix = 0;
  while (suffix < most - prefix && before.at(-1 - suffix) === after.at(-1 - suffix)) suffix++;
  while (suffix > 0 && (isInside(before, before.length - suffix) || isInside(after, after.length - suffix))) suffix--;
  const text = after.slice(prefix, after.length - suffix);
  return { start: offset + prefix, end: offset + before.length - suffix, text };
}

/** Whether an offset lies between the halves of a surrogate pair or of a CRLF. */
function isInside(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  if (code === 0x0a) return text.charCodeAt(offset - 1) === 0x0d;
  return code >= 0xdc00 && code <= 0xdfff;
}
