import { isComment, JailNode, type Statement, type SyntaxTree, type TokenKind } from "../../syntax/index.ts";
import type { Cut } from "./cuts.ts";

/** Something of a file that may be taken away, with what has to stay if anything in it does. */
export interface Removable extends Cut {
  readonly path: string;
}

/** A place that stays, and all around it. */
export interface Kept {
  readonly path: string;
  readonly offset: number;
}

/** The statements and blocks of a depth that do not hold what stays: 0 is outside of all blocks. */
export function statementPieces(
  path: string,
  tree: SyntaxTree,
  depth: number,
  stays: (statement: Statement) => boolean,
): Removable[] {
  const pieces: Removable[] = [];
  const walk = (statements: readonly Statement[], level: number): void => {
    for (const statement of statements) {
      if (level < depth) {
        if (statement instanceof JailNode) walk(statement.statements(), level + 1);
      } else if (!stays(statement)) {
        pieces.push({ path, ...wholeLines(tree.text, statement.start, statement.end) });
      }
    }
  };
  walk(tree.root.statements(), 0);
  return pieces;
}

/** Comments, and the lines that are empty. */
export function otherPieces(path: string, tree: SyntaxTree): Removable[] {
  const { kinds, ends, count } = tree.tokens;
  const { text } = tree;
  const pieces: Removable[] = [];
  let start = 0;
  for (let token = 0; token < count; token++) {
    const end = ends[token];
    if (isComment(kinds[token] as TokenKind)) pieces.push({ path, ...wholeLines(text, start, end) });
    start = end;
  }
  for (const { index, 0: lines } of text.matchAll(/(?<=^|\n)(?:[ \t]*\r?\n)+/g)) {
    // A line within a string or a comment belongs to it.
    const token = tree.tokens.at(index);
    if (tree.tokens.ends[token] >= index + lines.length && /["'#]/.test(text[tree.tokens.start(token)])) continue;
    pieces.push({ path, start: index, end: index + lines.length });
  }
  return pieces;
}

/** What fills its lines goes with them; what does not, with the blanks before it. */
function wholeLines(text: string, start: number, end: number): Cut {
  const before = /(?:^|\n)([ \t]*)$/.exec(text.slice(Math.max(0, start - 200), start));
  const after = /^[ \t]*(?:\r?\n|$)/.exec(text.slice(end, end + 200));
  if (before && after) return { start: start - before[1].length, end: end + after[0].length };
  const blanks = /[ \t]*$/.exec(text.slice(Math.max(0, start - 200), start));
  return { start: start - (blanks?.[0].length ?? 0), end };
}
