import type { FileRange } from "../../config/index.ts";

/** One line of a plan, for a terminal or a document. */
export interface PlanLine {
  /** Without line ends and control characters. */
  readonly text: string;
  /** How deep it lies: 0 the operation, 1 a jail, 2 a phase, 3 a step, 4 what belongs to the step. */
  readonly level: 0 | 1 | 2 | 3 | 4;
  readonly kind: PlanLineKind;
  /** A part of the line that stands for a place in a file. */
  readonly link?: PlanLink;
  /** It is the step that was made to fail. */
  readonly fails?: true;
}

export type PlanLineKind =
  | "heading"
  | "step"
  | "added"
  | "removed"
  | "changed"
  | "moved"
  | "unknown"
  | "problem"
  | "note"
  | "blank";

/** Offsets in the line. */
export interface PlanLink {
  readonly start: number;
  readonly end: number;
  readonly target: FileRange;
}

/** Lines that can be folded away: those of a jail, of a phase. Zero-based, the last one included. */
export function planFolds(lines: readonly PlanLine[]): { startLine: number; endLine: number }[] {
  const folds: { startLine: number; endLine: number }[] = [];
  const open: { level: number; line: number }[] = [];
  let last = -1;
  const close = (level: number): void => {
    for (let top = open.at(-1); top !== undefined && top.level >= level; top = open.at(-1)) {
      open.pop();
      if (last > top.line) folds.push({ startLine: top.line, endLine: last });
    }
  };
  for (const [line, { level, kind }] of lines.entries()) {
    if (kind === "blank") continue;
    close(level);
    if (kind === "heading") open.push({ level, line });
    last = line;
  }
  close(0);
  return folds.sort((a, b) => a.startLine - b.startLine);
}
