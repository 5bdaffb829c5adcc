import type { FileReader } from "../config/index.ts";
import { atLeast, type Finding, type Fix, type Severity, type TextEdit } from "../rules/finding.ts";
import { checkFiles, type FilesAnalysis } from "./check-files.ts";
import { applyEdits, editsCollide, isInside, mapOffset, withLineEndsOf } from "./edits.ts";
import { Workspace } from "./workspace.ts";

export interface FixAllOptions {
  /** Apply preferred fixes that are not safe as well. */
  readonly unsafe?: boolean;
  /** Findings below this are left alone; "warning" if left out. */
  readonly threshold?: Severity;
  /** Whether a file may be changed; a fix that would change another one is not applied. Any file if left out. */
  readonly mayChange?: (path: string) => boolean;
}

export interface FixAllResult {
  /** The new texts of the files that changed. */
  readonly texts: ReadonlyMap<string, string>;
  /** How many fixes were applied. */
  readonly applied: number;
  /** Files that a fix would have changed, had it been allowed to. */
  readonly refused: ReadonlySet<string>;
  /** What is left, judged on the new texts. */
  readonly analysis: FilesAnalysis;
}

/** Fixes uncover others, and those that overlap wait for a round of their own; a real file needs a handful. */
const mostRounds = 100;

/**
 * Applies the preferred fixes of what is found in some files and in what they include, until nothing changes. Fixes that
 * overlap are not applied in one go but one after the other, on what the first has left. The workspace stays as it is, and
 * nothing is written.
 */
export function fixAll(workspace: Workspace, paths: readonly string[], options: FixAllOptions = {}): FixAllResult {
  return new FixAll(workspace, paths, options).run();
}

/** The fix that fix-all applies to a finding, if it may. */
export function fixToApply(finding: Finding, options: FixAllOptions = {}): Fix | undefined {
  if (!atLeast(finding.severity, options.threshold ?? "warning")) return undefined;
  const preferred = finding.fixes().find((fix) => fix.preferred);
  return preferred && (preferred.safe || options.unsafe) && preferred.edits.length > 0 ? preferred : undefined;
}

/** A finding and the fix that is applied to it in this round. */
interface Chosen {
  readonly finding: Finding;
  readonly fix: Fix;
}

class FixAll {
  private readonly scratch: Workspace;
  private readonly paths: readonly string[];
  private readonly options: FixAllOptions;
  private readonly original = new Map<string, string>();
  private readonly texts = new Map<string, string>();
  private readonly refused = new Set<string>();
  /** Findings whose fix turned out not to remove them; their places move with the text. */
  private useless: Place[] = [];

  constructor(workspace: Workspace, paths: readonly string[], options: FixAllOptions) {
    this.paths = paths;
    this.options = options;
    this.scratch = new Workspace(withTexts(workspace.reader, this.texts));
    this.scratch.settings = workspace.settings;
    // Open documents count as files that may include others, so they have to be open here too.
    for (const path of workspace.openFiles) {
      const text = workspace.tree(path)?.text;
      if (text !== undefined) this.scratch.openFile(path, text);
    }
  }

  run(): FixAllResult {
    let analysis = checkFiles(this.scratch, this.paths);
    let applied = 0;
    const seen = new Set<string>();
    for (let round = 0; round < mostRounds; round++) {
      const chosen = this.choose(analysis.findings);
      if (chosen.length === 0) break;
      const edits = this.editsByFile(chosen);
      const before = this.apply(edits);
      const next = checkFiles(this.scratch, this.paths);
      const useless = uselessFixes(chosen, edits, next.findings);
      if (useless.length > 0) {
        // Nothing is left behind of a fix that did not help: the round is taken back and done without it.
        for (const [path, text] of before) this.setText(path, text);
        this.useless.push(...useless);
        analysis = checkFiles(this.scratch, this.paths);
        continue;
      }
      this.useless = this.useless.map((place) => movePlace(place, edits));
      analysis = next;
      applied += chosen.length;
      const state = this.state();
      // Two rules that undo each other's fixes would go on for ever.
      if (seen.has(state)) break;
      seen.add(state);
    }
    const texts = new Map([...this.texts].filter(([path, text]) => this.original.get(path) !== text));
    return { texts, applied: texts.size > 0 ? applied : 0, refused: this.refused, analysis };
  }

  private choose(findings: readonly Finding[]): Chosen[] {
    const chosen: Chosen[] = [];
    const taken = new Map<string, TextEdit[]>();
    for (const finding of findings) {
      const fix = fixToApply(finding, this.options);
      if (!fix || this.isUseless(finding) || !this.isAllowed(fix)) continue;
      if (fix.edits.some((edit) => taken.get(edit.path)?.some((other) => editsCollide(edit, other)))) continue;
      for (const edit of fix.edits) {
        const edits = taken.get(edit.path);
        if (edits) edits.push(edit);
        else taken.set(edit.path, [edit]);
      }
      chosen.push({ finding, fix });
    }
    return chosen;
  }

  private isAllowed(fix: Fix): boolean {
    for (const edit of fix.edits) {
      const text = this.scratch.tree(edit.path)?.text;
      if (text === undefined || !isInside(edit, text.length)) return false;
      if (this.options.mayChange?.(edit.path) === false) {
        this.refused.add(edit.path);
        return false;
      }
    }
    return true;
  }

  /** Applies the edits and returns the texts that the files had before. */
  private apply(edits: ReadonlyMap<string, readonly TextEdit[]>): Map<string, string> {
    const before = new Map<string, string>();
    for (const [path, list] of edits) {
      const text = this.scratch.tree(path)?.text ?? "";
      before.set(path, text);
      if (!this.original.has(path)) this.original.set(path, text);
      this.setText(path, applyEdits(text, list));
    }
    return before;
  }

  private setText(path: string, text: string): void {
    this.texts.set(path, text);
    if (this.scratch.openFiles.has(path)) this.scratch.openFile(path, text);
    else this.scratch.fileChanged(path);
  }

  private editsByFile(chosen: readonly Chosen[]): ReadonlyMap<string, readonly TextEdit[]> {
    const edits = new Map<string, TextEdit[]>();
    for (const edit of chosen.flatMap(({ fix }) => fix.edits)) {
      const list = edits.get(edit.path);
      if (list) list.push(edit);
      else edits.set(edit.path, [edit]);
    }
    return new Map(
      [...edits].map(([path, list]) => [path, withLineEndsOf(this.scratch.tree(path)?.text ?? "", list)] as const),
    );
  }

  private isUseless(finding: Finding): boolean {
    if (this.useless.length === 0) return false;
    const key = keyOf(finding);
    return this.useless.some((place) => keyOf(place) === key);
  }

  private state(): string {
    return [...this.texts].map(([path, text]) => `${path}\0${hash(text)}`).join("\0");
  }
}

/** What tells a finding from others; its place is that of one state of the texts. */
type Place = Pick<Finding, "rule" | "path" | "start" | "message">;

const keyOf = (place: Place): string => `${place.rule}\0${place.path}\0${place.start}\0${place.message}`;

/** The findings that are still there after their fix. */
function uselessFixes(
  chosen: readonly Chosen[],
  edits: ReadonlyMap<string, readonly TextEdit[]>,
  left: readonly Finding[],
): Place[] {
  const still = new Set(left.map(keyOf));
  const isStill = (place: Place, stays: boolean): boolean => still.has(keyOf(movePlace(place, edits, stays)));
  return chosen
    .filter(({ finding }) => isStill(finding, false) || isStill(finding, true))
    .map(({ finding: { rule, path, start, message } }) => ({ rule, path, start, message }));
}

function movePlace(place: Place, edits: ReadonlyMap<string, readonly TextEdit[]>, stays = false): Place {
  const { rule, path, message, start } = place;
  return { rule, path, message, start: mapOffset(edits.get(path) ?? [], start, stays) };
}

/** Tells texts apart without keeping all of them (FNV-1a, 32 bits, and the length). */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return `${text.length}:${value >>> 0}`;
}

function withTexts(reader: FileReader, texts: ReadonlyMap<string, string>): FileReader {
  return {
    read: (path) => {
      const text = texts.get(path);
      return text === undefined ? reader.read(path) : { kind: "file", text, valid: true };
    },
    list: (path) => reader.list(path),
  };
}
