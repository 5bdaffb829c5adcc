/**
 * Lists of names put together, each name once and in their order. What came of the last lists is kept: after a keystroke, nearly all
 * of them are the same, and the others say the same.
 */
export class JoinedNames {
  private lists: readonly (readonly string[])[] = [];
  private names: readonly string[] = [];

  join(lists: readonly (readonly string[])[]): readonly string[] {
    const isSame = lists.length === this.lists.length && lists.every((list, index) => isAlike(list, this.lists[index]));
    this.lists = lists;
    if (isSame) return this.names;
    const names = new Set<string>();
    for (const list of lists) for (const name of list) names.add(name);
    this.names = [...names];
    return this.names;
  }
}

const isAlike = (a: readonly string[], b: readonly string[]): boolean =>
  a === b || (a.length === b.length && a.every((name, index) => name === b[index]));
