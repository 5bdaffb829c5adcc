import type { FileRange } from "../config/index.ts";
import { type FailedAssignment, readAssignments, type ShellAssignment, type ValuePiece } from "../shell/index.ts";
import type { HostFile } from "./host-file.ts";

/** Under which name rc.d starts a jail that `jail_list` names, and looks for its file in jail.conf.d (rc.d/jail `jail_start`: `tr /. _`). */
export const nameForRcd = (name: string): string => name.replace(/[./]/g, "_");

/** How rc spells the name of an interface in those of its variables (network.subr `get_if_var`). */
export const nameInRcConf = (name: string): string => name.replace(/[.\-/+]/g, "_");

/** The variable of rc.conf that names the file of a jail, which sh(1) has to take for one (`tr -c '[:alnum:]' _`). */
export const fileVariableOf = (name: string): string => `jail_${name.replace(/[^A-Za-z0-9]/g, "_")}_conf`;

/** One of the words between blanks of a value, and where it is written. */
export interface RcWord extends FileRange {
  readonly text: string;
}

/** What a variable of rc.conf(5) holds when all its files have been read, and the assignment that says so. */
export interface RcVariable extends FileRange {
  readonly name: string;
  /** Undefined when something in it is not known: a command, a variable that the files do not set. */
  readonly value: string | undefined;
  /** The words that are known; when `value` is not, there may be others. */
  readonly words: readonly RcWord[];
}

/** A stretch of a value, and where it is written. */
interface Segment extends FileRange {
  readonly text: string;
}

/** Stands in a value for what is not known. */
const unknownText = "\0";

/**
 * The variables of rc.conf, rc.conf.local and the files of rc.conf.d, which sh(1) reads one after the other: what is set
 * last holds. Nothing is known of a variable that is set in a branch, and nothing of any when another file is read.
 */
export class RcConf {
  readonly files: readonly HostFile[];
  /** False when there may be variables that the files do not show. */
  readonly isWhole: boolean;
  /** What sh(1) takes for commands instead. */
  readonly failed: readonly (FailedAssignment & FileRange)[];
  private readonly known = new Map<string, RcVariable>();
  private readonly segments = new Map<string, readonly Segment[]>();
  private readonly unsteady = new Set<string>();

  constructor(files: readonly HostFile[]) {
    this.files = files;
    const read = files.map(({ path, text }) => ({ path, ...readAssignments(text) }));
    this.failed = read.flatMap(({ path, failed }) => failed.map((one) => ({ path, ...one })));
    for (const { name } of this.failed) this.unsteady.add(name);
    this.isWhole = read.every(({ isWhole }) => isWhole);
    if (!this.isWhole) return;
    for (const { unsteady } of read) for (const name of unsteady) this.unsteady.add(name);
    for (const { path, assignments } of read) for (const each of assignments) this.assign(path, each);
  }

  /** The variable as the last assignment leaves it; undefined when nothing sets it, or may set it (`isOpen`). */
  get(name: string): RcVariable | undefined {
    return this.known.get(name);
  }

  /** Whether something that is not followed may set it. */
  isOpen(name: string): boolean {
    return !this.isWhole || this.unsteady.has(name);
  }

  /** Whether all that they set is known to be set, or not to be. */
  get isSteady(): boolean {
    return this.isWhole && this.unsteady.size === 0;
  }

  /** All that are known, in the order in which they were first set. */
  get variables(): Iterable<RcVariable> {
    return this.known.values();
  }

  /** What rc.d takes for yes or no; undefined when that is not known. A variable that is not set is `otherwise`. */
  isYes(name: string, otherwise: boolean): boolean | undefined {
    if (this.isOpen(name)) return undefined;
    const variable = this.known.get(name);
    if (variable === undefined) return otherwise;
    return variable.value === undefined ? undefined : /^(?:yes|true|on|1)$/i.test(variable.value);
  }

  private assign(path: string, { name, start, end, pieces }: ShellAssignment): void {
    if (this.unsteady.has(name)) return;
    const segments = pieces.flatMap((piece) => this.segmentsOf(path, piece));
    this.segments.set(name, segments);
    const text = segments.map((segment) => segment.text).join("");
    this.known.set(name, {
      name,
      path,
      start,
      end,
      value: text.includes(unknownText) ? undefined : text,
      words: wordsOf(text, segments),
    });
  }

  private segmentsOf(path: string, piece: ValuePiece): readonly Segment[] {
    if (piece.kind === "text") {
      const { text, start } = piece;
      return [{ text, path, start, end: start + text.length }];
    }
    const { start, end } = piece;
    const known = piece.kind === "variable" ? this.segments.get(piece.name) : undefined;
    return known ?? [{ text: unknownText, path, start, end }];
  }
}

function wordsOf(text: string, segments: readonly Segment[]): RcWord[] {
  const words: RcWord[] = [];
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    if (word.includes(unknownText)) continue;
    const place = placeOf(segments, index, word.length);
    if (place) words.push({ text: word, ...place });
  }
  return words;
}

/** Where a stretch of a value is written; a word that is put together of several is told where it begins. */
function placeOf(segments: readonly Segment[], at: number, length: number): FileRange | undefined {
  let before = 0;
  for (const { text, path, start } of segments) {
    if (at < before + text.length) {
      const from = start + at - before;
      return { path, start: from, end: Math.min(from + length, start + text.length) };
    }
    before += text.length;
  }
  return undefined;
}
