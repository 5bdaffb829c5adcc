import type { Definition, EffectiveParameter } from "../../config/index.ts";

/**
 * The statements that set something in a jail, in the order in which they apply: also those that an `=` further on has
 * thrown away. `basesOf` and `heirsOf` lead from one to the other: A is among the bases of B exactly when B is among the
 * heirs of A.
 */
export const statementsOf = ({ overridden, definitions }: EffectiveParameter): readonly Definition[] =>
  overridden === undefined ? definitions : [...overridden, ...definitions];

/** What the statement at an index replaces or adds to: the last `=` before it, and what has been added to that. */
export function basesOf(statements: readonly Definition[], index: number): readonly Definition[] {
  let first = index;
  while (first > 0) {
    first--;
    if (!statements[first].appends) break;
  }
  return statements.slice(first, index);
}

/** What replaces the statement at an index or adds to it: all that is added, up to the first `=`. */
export function heirsOf(statements: readonly Definition[], index: number): readonly Definition[] {
  let end = index + 1;
  while (end < statements.length) {
    end++;
    if (!statements[end - 1].appends) break;
  }
  return statements.slice(index + 1, end);
}
