/**
 * Lines of fstab(5) as data: `DEVICE DIRECTORY TYPE [OPTIONS [DUMP PASS]]`, for values of `mount` and for the files that
 * `mount.fstab` names. jail(8) reads no more than the first four fields (LANGUAGE.md §5.5). Offsets are UTF-16.
 */

/** One word of a line. */
export interface FstabField {
  /** As it is meant: in a device or a directory `\040` is a blank. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** One of the words between the commas of the fourth field. */
export interface FstabOption {
  readonly name: string;
  /** What stands after its `=`. */
  readonly value: string | undefined;
  readonly start: number;
  readonly end: number;
}

/** A line that asks for a mount; any number of fields, at least one. */
export interface FstabLine {
  readonly fields: readonly FstabField[];
  /** From the first field to the end of the last one. */
  readonly start: number;
  readonly end: number;
}

/** The fields of one line, without a comment. */
export function fstabFields(line: string, offset = 0): FstabField[] {
  const fields: FstabField[] = [];
  for (const match of line.matchAll(/[^ \t\f\v\r\n]+/g)) {
    const [written] = match;
    const start = offset + match.index;
    // Device and directory are what fstab(5) takes escapes in.
    const text = fields.length < 2 ? unescaped(written) : written;
    fields.push({ text, start, end: start + written.length });
  }
  return fields;
}

/** The lines of a file that ask for something. jail(8) takes every `#` for the beginning of a comment. */
export function readFstab(text: string): FstabLine[] {
  const lines: FstabLine[] = [];
  let offset = 0;
  for (const line of text.split("\n")) {
    const comment = line.indexOf("#");
    const fields = fstabFields(comment < 0 ? line : line.slice(0, comment), offset);
    const last = fields.at(-1);
    if (last !== undefined) lines.push({ fields, start: fields[0].start, end: last.end });
    offset += line.length + 1;
  }
  return lines;
}

/** The options of a line, in their order. */
export function fstabOptions(field: FstabField | undefined): FstabOption[] {
  const options: FstabOption[] = [];
  if (field === undefined) return options;
  let start = field.start;
  for (const written of field.text.split(",")) {
    const equals = written.indexOf("=");
    const name = equals < 0 ? written : written.slice(0, equals);
    const value = equals < 0 ? undefined : written.slice(equals + 1);
    if (name !== "") options.push({ name, value, start, end: start + written.length });
    start += written.length + 1;
  }
  return options;
}

/** Whether a line asks that nothing can be written; without a word about it everything can. */
export function isReadOnly(options: readonly FstabOption[]): boolean {
  const last = options.findLast(({ name }) => name === "ro" || name === "rdonly" || name === "rw");
  return last !== undefined && last.name !== "rw";
}

/**
 * What strunvis(3) makes of a field: one to three octal digits or `x` and hexadecimal ones for a byte, letters as in C, `s` for a
 * blank. An escape that it refuses stays as it is.
 */
function unescaped(written: string): string {
  return written.includes("\\")
    ? written.replace(/\\(?:([0-7]{1,3})|x([0-9A-Fa-f]{1,2})|([\\nrbavtfs]))/g, (whole, octal, hexadecimal, letter) =>
        letter === undefined
          ? String.fromCharCode((octal ? Number.parseInt(octal, 8) : Number.parseInt(hexadecimal, 16)) & 0xff)
          : (letters[letter] ?? whole),
      )
    : written;
}

const letters: Readonly<Record<string, string>> = {
  "\\": "\\",
  n: "\n",
  r: "\r",
  b: "\b",
  a: "\x07",
  v: "\v",
  t: "\t",
  f: "\f",
  s: " ",
};
