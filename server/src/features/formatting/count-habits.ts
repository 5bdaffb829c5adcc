import type { Habits } from "./habits.ts";
import { Held, isCommentLexeme, type Layout, LexemeKind } from "./layout.ts";

/** Counts from one lexeme, before which no statement and no block goes on, up to another. */
export function countHabits(layout: Layout, from: number, habits: Habits, to = layout.count): void {
  const { kinds, breaks, held } = layout;
  const lines = new LineHabits(layout, from, habits);
  for (let gap = from; gap < to; gap++) {
    lines.pass(gap);
    if (held[gap] !== Held.no) continue;
    const before: LexemeKind = gap === 0 ? LexemeKind.Semicolon : kinds[gap - 1];
    if (breaks[gap] > 0 || gap === from) lines.count(gap, before);
    else countBlanks(layout, gap, before, habits);
  }
}

/** What is counted where lines begin. */
class LineHabits {
  private readonly layout: Layout;
  private readonly from: number;
  private readonly habits: Habits;
  /** The line that is being read, and that of the block around it; undefined for one that goes on with something else. */
  private line: number;
  private header: number | undefined;
  /** Comments that stand alone, of which it is not known yet whether what follows them is indented. */
  private flush = 0;
  private isIndented = false;

  constructor(layout: Layout, from: number, habits: Habits) {
    this.layout = layout;
    this.from = from;
    this.habits = habits;
    this.line = from;
  }

  /** Notes where lines and blocks begin. */
  pass(gap: number): void {
    const { kinds, depths, breaks, held } = this.layout;
    const isBrace = (kinds[gap] as LexemeKind) === LexemeKind.OpenBrace;
    // One on a line of its own belongs to the name above it.
    if (!isBrace && (gap === this.from || breaks[gap] > 0)) this.line = gap;
    if (!isBrace || depths[gap] !== 0) return;
    const { line } = this;
    const isOwn = line === this.from || (depths[line] === 0 && endsStatement(kinds[line - 1], kinds, line));
    this.header = isOwn && held[line] !== Held.whole ? line : undefined;
  }

  count(gap: number, before: LexemeKind): void {
    const { layout, habits } = this;
    const kind: LexemeKind = layout.kinds[gap];
    const isInBlock = layout.depths[gap] === 1;
    // Those inside of a statement, or before its brace, go with the brace, and are nobody's habit.
    if (!layout.beginsFile(gap) && !isInside(before, kind)) habits.noteBlankLines(layout.breaks[gap] - 1);
    if (kind === LexemeKind.OpenBrace && before === LexemeKind.Text) habits.ownLineBrace.note(true);
    if (isInBlock && isCommentLexeme(kind)) this.countComment(gap);
    else {
      if (isInBlock && kind !== LexemeKind.OpenBrace) this.countIndentation(gap, before);
      // Above a statement that is not indented either they go with it, and at the end of a block below one they say nothing.
      const goWithIt = isInBlock && kind === LexemeKind.Text && !this.isIndented;
      for (; this.flush > 0; this.flush--) if (this.isIndented || goWithIt) habits.flushComment.note(!goWithIt);
    }
  }

  private countComment(gap: number): void {
    // One that does not end its line belongs to the statement behind it.
    if (!this.layout.isLast(gap)) return;
    if (this.layout.widths[gap] === 0) this.flush++;
    else this.habits.flushComment.note(false);
  }

  private countIndentation(gap: number, before: LexemeKind): void {
    const { layout, header } = this;
    this.isIndented = layout.widths[gap] > 0;
    if (header !== undefined && endsStatement(before, layout.kinds, gap))
      noteIndentation(layout, this.habits, gap, header);
  }
}

/** Counts the blanks between two lexemes of a line. Blanks that hold a tab, or line something up, say that there are blanks. */
function countBlanks({ kinds, breaks, widths }: Layout, gap: number, before: LexemeKind, habits: Habits): void {
  const kind: LexemeKind = kinds[gap];
  if (isCommentLexeme(kind) || isCommentLexeme(before)) return;
  const hasBlank = widths[gap] > 0;
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
