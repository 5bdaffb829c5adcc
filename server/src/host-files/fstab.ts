import type { FileRange } from "../config/index.ts";
import type { HostFile } from "./host-file.ts";

/** A line of fstab(5) that says something; its fields stand between blanks and tabs. */
export interface FstabLine extends FileRange {
  readonly fields: readonly FstabField[];
}

export interface FstabField extends FileRange {
  /** As written: `\040` stands for a blank. */
  readonly text: string;
}

/** The lines of a file of fstab(5) that are neither empty nor a comment, what follows a `#` left out. Never throws. */
export function readFstab({ path, text }: HostFile): FstabLine[] {
  const lines: FstabLine[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const fields: FstabField[] = [];
    for (const { 0: word, index } of line.replace(/\r$/, "").matchAll(/[^ \t]+/g)) {
      if (word.startsWith("#")) break;
      const from = start + index;
      fields.push({ text: word, path, start: from, end: from + word.length });
    }
    const last = fields.at(-1);
    if (last) lines.push({ path, start: fields[0].start, end: last.end, fields });
    start += line.length + 1;
  }
  return lines;
}
