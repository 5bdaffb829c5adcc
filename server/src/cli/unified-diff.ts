import { relative } from "node:path";
import { textChangesBetween } from "../features/shared/text-changes.ts";
import { toCorePath, toSystemPath } from "../node-reader.ts";
import { isBelow } from "../text/index.ts";

/** Lines around a change that are shown with it. */
const contextLines = 3;

/** Whole lines of one text in the place of whole lines of another; zero-based, the ends are behind the last one. */
interface LineChange {
  readonly oldStart: number;
  oldEnd: number;
  readonly newStart: number;
  newEnd: number;
}

/**
 * The name of a file in a patch that is applied where the user stands; of one that lies elsewhere, in one that is applied at the root
 * of the file system (`patch -d /`), because no program follows `..` in a patch.
 */
export function patchName(path: string, cwd: string): string {
  if (!isBelow(path, toCorePath(cwd))) return path.replace(/^\/+/, "");
  return relative(cwd, toSystemPath(path)).replaceAll("\\", process.platform === "win32" ? "/" : "\\");
}

/**
 * What turns one text into another, as diff -u prints it and `patch -p1` and git-apply(1) take it; empty where they are the same. It
 * takes no more time than the texts are long, however much of them differs, but may then show more than has to be changed.
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  const old = linesWithEnds(before);
  const fresh = linesWithEnds(after);
  const changes = lineChanges(before, after, old, fresh);
  if (changes.length === 0) return "";
  let result = `--- ${headerName(`a/${path}`)}\n+++ ${headerName(`b/${path}`)}\n`;
  for (let first = 0; first < changes.length; ) {
    let last = first;
    while (last + 1 < changes.length && changes[last + 1].oldStart - changes[last].oldEnd <= 2 * contextLines) last++;
    result += hunk(old, fresh, changes.slice(first, last + 1));
    first = last + 1;
  }
  return result;
}

/** The lines of the second text that the first does not have, zero-based; each end is behind the last of them. */
export function changedLines(before: string, after: string): (readonly [from: number, to: number])[] {
  const changes = lineChanges(before, after, linesWithEnds(before), linesWithEnds(after));
  return changes.map(({ newStart, newEnd }) => [newStart, newEnd]);
}

/** A name as a header of a patch has it: quoted as in C where it would end the line or the quotes, and ended where it has blanks. */
function headerName(name: string): string {
  const special = /[\x00-\x1f\x7f"\\]/g;
  if (name.search(special) < 0) return name.includes(" ") ? `${name}\t` : name;
  const escaped = (character: string): string =>
    character === '"' || character === "\\"
      ? `\\${character}`
      : `\\${character.charCodeAt(0).toString(8).padStart(3, "0")}`;
  return `"${name.replace(special, escaped)}"`;
}

function hunk(old: readonly string[], fresh: readonly string[], changes: readonly LineChange[]): string {
  const [first] = changes;
  const last = changes[changes.length - 1];
  const lead = Math.min(contextLines, first.oldStart);
  const tail = Math.min(contextLines, old.length - last.oldEnd);
  let body = "";
  let line = first.oldStart - lead;
  for (const { oldStart, oldEnd, newStart, newEnd } of changes) {
    body += marked(" ", old.slice(line, oldStart));
    body += marked("-", old.slice(oldStart, oldEnd));
    body += marked("+", fresh.slice(newStart, newEnd));
    line = oldEnd;
  }
  body += marked(" ", old.slice(line, last.oldEnd + tail));
  const oldRange = range(first.oldStart - lead, last.oldEnd + tail);
  return `@@ -${oldRange} +${range(first.newStart - lead, last.newEnd + tail)} @@\n${body}`;
}

/** One-based, with the number of lines where it is not one; of no lines it is the line before them. */
function range(start: number, end: number): string {
  const count = end - start;
  return count === 1 ? `${start + 1}` : `${count === 0 ? start : start + 1},${count}`;
}

function marked(sign: string, lines: readonly string[]): string {
  let result = "";
  for (const line of lines) {
    result += sign + line;
    if (!line.endsWith("\n")) result += "\n\\ No newline at end of file\n";
  }
  return result;
}

const linesWithEnds = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** The changes of the texts, widened to whole lines. */
function lineChanges(before: string, after: string, old: readonly string[], fresh: readonly string[]): LineChange[] {
  const changes: LineChange[] = [];
  const oldLines = new LineCounter(old);
  const newLines = new LineCounter(fresh);
  let moved = 0;
  for (const { start, end, text } of textChangesBetween(before, after)) {
    const newStart = start + moved;
    const newEnd = newStart + text.length;
    moved = newEnd - end;
    const from = oldLines.at(start);
    const newFrom = newLines.at(newStart);
    // Lines that are all taken away or put in end before the next one.
    const isWhole = oldLines.isStart(end) && newLines.isStart(newEnd) && oldLines.isStart(start);
    const to = isWhole ? oldLines.at(end) : Math.min(old.length, oldLines.at(end) + 1);
    const newTo = isWhole ? newLines.at(newEnd) : Math.min(fresh.length, newLines.at(newEnd) + 1);
    const last = changes[changes.length - 1];
    if (last && from < last.oldEnd) {
      last.oldEnd = Math.max(last.oldEnd, to);
      last.newEnd = Math.max(last.newEnd, newTo);
    } else changes.push({ oldStart: from, oldEnd: to, newStart: newFrom, newEnd: newTo });
  }
  return changes;
}

/** The lines of offsets. Behind a last line that is ended there is one more, which is empty. */
class LineCounter {
  private readonly starts: Uint32Array;

  constructor(lines: readonly string[]) {
    const isEnded = lines.length === 0 || lines[lines.length - 1].endsWith("\n");
    this.starts = new Uint32Array(lines.length + (isEnded ? 1 : 0));
    let offset = 0;
    for (const [index, line] of lines.entries()) {
      this.starts[index] = offset;
      offset += line.length;
    }
    if (isEnded) this.starts[lines.length] = offset;
  }

  at(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  isStart(offset: number): boolean {
    return this.starts[this.at(offset)] === offset;
  }
}
