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

/** A heading, with the lines that it stands above; zero-based, the last one included. */
export interface PlanHeading {
  readonly name: string;
  readonly level: 0 | 1 | 2;
  readonly startLine: number;
  readonly endLine: number;
  readonly children: readonly PlanHeading[];
}

/** Operations, in them jails, and in these phases. */
export function planHeadings(lines: readonly PlanLine[]): PlanHeading[] {
  const top: PlanHeading[] = [];
  const open: { heading: PlanHeading & { endLine: number }; children: PlanHeading[] }[] = [];
  for (const [line, { text, level, kind, link }] of lines.entries()) {
    if (kind === "blank") continue;
    const name = kind === "heading" && level <= 2 ? headingName(text, link).trim() : "";
    // A jail may be called by a blank, and an outline has no entry without a name.
    if (name !== "") {
      while (open.length > 0 && open[open.length - 1].heading.level >= level) open.pop();
      const children: PlanHeading[] = [];
      const heading = {
        name,
        level: level as 0 | 1 | 2,
        startLine: line,
        endLine: line,
        children,
      };
      (open.at(-1)?.children ?? top).push(heading);
      open.push({ heading, children });
    }
    for (const { heading } of open) heading.endLine = line;
  }
  return top;
}

/** Without the comment sign before it, and the place behind it. */
const headingName = (text: string, link: PlanLink | undefined): string =>
  (link ? text.slice(0, link.start).replace(/\s*#\s*$/, "") : text).replace(/^(?:#\s|\s+)/, "");
