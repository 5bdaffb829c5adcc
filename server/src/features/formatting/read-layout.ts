import { isPiece, NodeKind, type SyntaxTree, TokenKind } from "../../syntax/index.ts";
import type { Range } from "../shared/context.ts";
import { countHabits } from "./count-habits.ts";
import type { Habits } from "./habits.ts";
import { columnsOfTab, Held, Layout, LexemeKind, lexemeKind, type TokenRange } from "./layout.ts";

/** Reads a whole file, in which broken stretches are whole lines, in the order of the text. */
export function readBroken(tree: SyntaxTree, broken: readonly Range[], habits: Habits): Layout {
  const layout = new Layout(tree, { firstToken: 0, endToken: tree.tokens.count });
  readLexemes(layout, 0, tree.tokens.count, changesOfDepth(tree));
  readGaps(layout, broken);
  countHabits(layout, 0, habits);
  return layout;
}

/**
 * Reads parts of a file that follow each other and in which no block goes on from one to the next.
 *
 * @param count is called when the habits of one of them have been counted, where they are to be
 */
export function readParts(
  tree: SyntaxTree,
  parts: readonly TokenRange[],
  habits?: Habits,
  count?: (index: number) => void,
): Layout {
  const layout = new Layout(tree, { firstToken: parts[0].firstToken, endToken: parts[parts.length - 1].endToken });
  const ends: number[] = [];
  for (const { firstToken, endToken } of parts) {
    readLexemes(layout, firstToken, endToken, undefined);
    ends.push(layout.count);
  }
  readGaps(layout, []);
  if (habits === undefined) return layout;
  for (const [index, end] of ends.entries()) {
    countHabits(layout, index === 0 ? 0 : ends[index - 1], habits, end);
    count?.(index);
  }
  return layout;
}

/** Adds the lexemes of some tokens to a layout. */
function readLexemes(layout: Layout, first: number, stop: number, depthChanges: Int32Array | undefined): void {
  const { text, tree, kinds, starts, ends, depths, tall } = layout;
  const { tokens } = tree;
  let lexeme = layout.count;
  let depth = 0;
  let lineEnd = first < stop ? text.indexOf("\n", tokens.start(first)) : -1;
  for (let token = first; token < stop; token++) {
    if (depthChanges) depth += depthChanges[token];
    const tokenKind: TokenKind = tokens.kinds[token];
    if (tokenKind === TokenKind.Whitespace) continue;
    const start = tokens.start(token);
    const kind = lexemeKind(tokenKind);
    if (kind === LexemeKind.Text) {
      while (token + 1 < stop && isPiece(tokens.kinds[token + 1])) {
        token++;
        if (depthChanges) depth += depthChanges[token];
      }
    }
    let end = tokens.ends[token];
    // The CR of its line end belongs to no comment.
    if (kind === LexemeKind.LineComment && text.charCodeAt(end - 1) === 0x0d && text[end] === "\n") end--;
    if (kind === LexemeKind.CloseBrace && !depthChanges) depth = Math.max(0, depth - 1);
    kinds[lexeme] = kind;
    starts[lexeme] = start;
    ends[lexeme] = end;
    depths[lexeme] = depth;
    if (lineEnd >= 0 && lineEnd < start) lineEnd = text.indexOf("\n", start);
    if (lineEnd >= 0 && lineEnd < end) tall[lexeme] = 1;
    if (kind === LexemeKind.OpenBrace && !depthChanges) depth++;
    lexeme++;
  }
  layout.count = lexeme;
}

/** How the depth changes before each token, as the tree says. It differs from the braces where one is missing. */
function changesOfDepth({ nodes, tokens }: SyntaxTree): Int32Array {
  const changes = new Int32Array(tokens.count + 2);
  for (let node = 1; node < nodes.count; node++) {
    if ((nodes.kinds[node] as NodeKind) !== NodeKind.Jail) continue;
    const end = nodes.endTokens[node];
    let open = nodes.firstTokens[node];
    while (open < end && (tokens.kinds[open] as TokenKind) !== TokenKind.OpenBrace) open++;
    if (open >= end) continue;
    changes[open + 1]++;
    changes[(tokens.kinds[end - 1] as TokenKind) === TokenKind.CloseBrace ? Math.max(open + 1, end - 1) : end]--;
  }
  return changes;
}

function readGaps(layout: Layout, broken: readonly Range[]): void {
  const { text, count, ends, breaks, widths, tabs, untidy, held } = layout;
  let next = 0;
  let wasBroken = false;
  for (let gap = 0; gap <= count; gap++) {
    const start = layout.gapStart(gap);
    const end = layout.startOf(gap);
    let column = 0;
    let blanks = false;
    for (let offset = start; offset < end; offset++) {
      const code = text.charCodeAt(offset);
      if (code === 0x0a) {
        breaks[gap]++;
        if (blanks) untidy[gap] = 1;
        column = 0;
        tabs[gap] = 0;
        blanks = false;
      } else if (code === 0x0d) {
        // One that stands alone ends a line for an editor, and none for jail(8).
        if (text.charCodeAt(offset + 1) !== 0x0a) held[gap] = Held.whole;
      } else {
        blanks = true;
        if (code === 0x09) {
          tabs[gap] = 1;
          column += columnsOfTab - (column % columnsOfTab);
        } else column++;
      }
    }
    widths[gap] = column;
    while (next < broken.length && broken[next].end < end) next++;
    const isBroken = gap < count && next < broken.length && broken[next].start < ends[gap];
    if (isBroken || (wasBroken && breaks[gap] === 0)) held[gap] = Held.whole;
    else if (wasBroken && held[gap] === Held.no) held[gap] = Held.breaks;
    wasBroken = isBroken;
  }
}
