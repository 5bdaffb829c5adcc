import { Held, isCommentLexeme, type Layout, LexemeKind } from "./layout.ts";
import type { Lines } from "./lines.ts";
import type { FileStyle } from "./style.ts";

/**
 * Decides the gaps within lines that belong to no row (`isFree`): more blanks than usual stay where they line something up with the
 * line above or below.
 */
export function spaceLines(layout: Layout, lines: Lines, style: FileStyle, isFree: Uint8Array): void {
  const { widths, tabs, held } = layout;
  const { firsts, count } = lines;
  for (let line = 0; line < count; line++) {
    for (let gap = firsts[line] + 1; gap < firsts[line + 1]; gap++) {
      if (isFree[gap] === 0 || held[gap] === Held.whole) continue;
      const usual = usualWidth(layout, gap, style);
      if (usual === undefined || (widths[gap] === usual && tabs[gap] === 0)) continue;
      if (widths[gap] > usual && style.alignment === "auto" && linesUp(layout, lines, line, gap, usual)) continue;
      layout.setWidth(gap, usual);
    }
  }
}

/** How wide a gap between two lexemes of one line is; undefined where it stays as it is. */
function usualWidth({ kinds, widths, text, starts, ends }: Layout, gap: number, style: FileStyle): number | undefined {
  const before: LexemeKind = kinds[gap - 1];
  const kind: LexemeKind = kinds[gap];
  if (isCommentLexeme(kind) || isCommentLexeme(before)) return undefined;
  switch (kind) {
    case LexemeKind.Operator:
      // `+ = x` without the blank is another operator.
      return text[ends[gap - 1] - 1] === "+" ? Math.max(1, style.beforeOperator) : style.beforeOperator;
    case LexemeKind.Comma:
      return style.beforeComma;
    case LexemeKind.Semicolon:
      if (before === LexemeKind.OpenBrace) return style.insideBraces;
      return before === LexemeKind.Text ? style.beforeSemicolon : 0;
    case LexemeKind.OpenBrace:
      return before === LexemeKind.Text ? style.beforeBrace : 1;
    case LexemeKind.CloseBrace:
      return before === LexemeKind.OpenBrace ? Math.min(widths[gap], 1) : style.insideBraces;
    case LexemeKind.Text:
      break;
    default:
      return undefined;
  }
  switch (before) {
    case LexemeKind.Operator:
      return style.afterOperator;
    case LexemeKind.Comma:
      return style.afterComma;
    case LexemeKind.Semicolon:
      return style.betweenStatements;
    case LexemeKind.OpenBrace:
      return style.insideBraces;
    case LexemeKind.Text:
      // The name of a file that is included, and a value that follows its name on another line, stay where they are.
      return text.startsWith(".include", starts[gap - 1]) ? undefined : 1;
    default:
      return 1;
  }
}

/** Whether what follows a gap stands below or above something that has blanks before it as well. */
function linesUp(layout: Layout, lines: Lines, line: number, gap: number, usual: number): boolean {
  const { kinds, widths, held } = layout;
  const column = lines.column(line, gap);
  const standsIn = (other: number): boolean => {
    if (other < 0) return false;
    const found = lines.lexemeAt(other, column);
    if (found === undefined || found === lines.firsts[other] || widths[found] === 0) return false;
    if (held[found] === Held.whole) return false;
    // One blank before a `;` stands below another one by accident.
    return usual > 0 || (kinds[found] === kinds[gap] && widths[found] + widths[gap] > 2);
  };
  return standsIn(lines.above(line)) || standsIn(lines.below(line));
}
