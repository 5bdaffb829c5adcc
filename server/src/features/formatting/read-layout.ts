import { isPiece, NodeKind, type SyntaxTree, TokenKind } from "../../syntax/index.ts";
import type { Range } from "../shared/context.ts";
import type { Habits } from "./habits.ts";
import { columnsOfTab, Held, isCommentLexeme, Layout, LexemeKind, lexemeKind, type TokenRange } from "./layout.ts";

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

/** Counts from one lexeme, before which no statement and no block goes on, up to another. */
function countHabits(layout: Layout, from: number, habits: Habits, to = layout.count): void {
  const { kinds, depths, breaks, widths, held } = layout;
  /** The line that is being read, and that of the block around it; undefined for one that goes on with something else. */
  let line = from;
  let header: number | undefined;
  /** Comments that stand alone, of which it is not known yet whether what follows them is indented. */
  let flush = 0;
  let isIndented = false;
  for (let gap = from; gap < to; gap++) {
    const isBrace = (kinds[gap] as LexemeKind) === LexemeKind.OpenBrace;
    // One on a line of its own belongs to the name above it.
    if (!isBrace && (gap === from || breaks[gap] > 0)) line = gap;
    if (isBrace && depths[gap] === 0) {
      const isOwn = line === from || (depths[line] === 0 && endsStatement(kinds[line - 1], kinds, line));
      header = isOwn && held[line] !== Held.whole ? line : undefined;
    }
    if (held[gap] !== Held.no) continue;
    const kind: LexemeKind = kinds[gap];
    const before: LexemeKind = gap === 0 ? LexemeKind.Semicolon : kinds[gap - 1];
    if (breaks[gap] > 0 || gap === from) {
      // Those inside of a statement, or before its brace, go with the brace, and are nobody's habit.
      if (!layout.beginsFile(gap) && !isInside(before, kind)) habits.noteBlankLines(breaks[gap] - 1);
      if (kind === LexemeKind.OpenBrace && before === LexemeKind.Text) habits.ownLineBrace.note(true);
      if (depths[gap] === 1 && kind !== LexemeKind.OpenBrace) {
        const isComment = isCommentLexeme(kind);
        if (isComment && !layout.isLast(gap)) {
          // It belongs to the statement behind it.
        } else if (isComment && widths[gap] === 0) flush++;
        else if (isComment) habits.flushComment.note(false);
        else {
          isIndented = widths[gap] > 0;
          if (header !== undefined && endsStatement(before, kinds, gap)) noteIndentation(layout, habits, gap, header);
        }
      }
      if (depths[gap] !== 1 || !isCommentLexeme(kind)) {
        // Above, or at the end of a block below, a statement that is not indented either they say nothing.
        for (; flush > 0; flush--) if (isIndented) habits.flushComment.note(true);
      }
      continue;
    }
    if (isCommentLexeme(kind) || isCommentLexeme(before)) continue;
    const hasBlank = widths[gap] > 0;
    // Blanks that hold a tab, or line something up, say that there are blanks.
    switch (kind) {
      case LexemeKind.Comma:
        habits.beforeComma.note(hasBlank);
        break;
      case LexemeKind.Semicolon:
        habits.beforeSemicolon.note(hasBlank);
        break;
      case LexemeKind.OpenBrace:
        habits.beforeBrace.note(hasBlank);
        if (breaks[gap + 1] > 0) habits.ownLineBrace.note(false);
        break;
      case LexemeKind.CloseBrace:
        if (before !== LexemeKind.OpenBrace) habits.insideBraces.note(hasBlank);
        break;
      case LexemeKind.Text:
        if (before === LexemeKind.Operator) {
          if (breaks[gap - 1] === 0) habits.operators.note(widths[gap - 1] > 0, hasBlank);
        } else if (before === LexemeKind.Comma) habits.afterComma.note(hasBlank);
        else if (before === LexemeKind.OpenBrace) habits.insideBraces.note(hasBlank);
        else if (before === LexemeKind.Semicolon) habits.betweenStatements.note(hasBlank);
        break;
      default:
    }
  }
}

/** Whether a statement or the head of a block goes on with a lexeme. */
function isInside(before: LexemeKind, kind: LexemeKind): boolean {
  if (kind === LexemeKind.OpenBrace) return true;
  return before === LexemeKind.Text || before === LexemeKind.Operator || before === LexemeKind.Comma;
}

/** Whether a statement is over before a lexeme, comments between them left out. */
function endsStatement(before: LexemeKind, kinds: Uint8Array, gap: number): boolean {
  let last = before;
  for (let lexeme = gap - 1; lexeme >= 0 && isCommentLexeme(kinds[lexeme]); lexeme--)
    last = lexeme === 0 ? LexemeKind.Semicolon : kinds[lexeme - 1];
  return last === LexemeKind.Semicolon || last === LexemeKind.OpenBrace || last === LexemeKind.CloseBrace;
}

/** How far a line is indented more than the one on which its block begins. */
function noteIndentation(layout: Layout, habits: Habits, gap: number, header: number): void {
  const blanks = layout.blanksOf(gap);
  const around = layout.blanksOf(header);
  if (!blanks.startsWith(around)) return;
  const own = blanks.slice(around.length);
  if (!own.includes("\t")) habits.noteIndentation(own.length, false);
  else if (!own.includes(" ")) habits.noteIndentation(own.length, true);
}
