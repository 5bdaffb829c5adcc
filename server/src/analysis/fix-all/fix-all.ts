import { type FileReader, realFolderOf } from "../../config/index.ts";
import {
  type AskFixes,
  atLeast,
  type Finding,
  type Fix,
  type Severity,
  type TextEdit,
} from "../../rules/rule/finding.ts";
import { TakenPlaces } from "../fixes/candidate.ts";
import { applyEdits, canApply, editsByFile, mapping, withLineEndsOf } from "../fixes/edits.ts";
import { workOf } from "../fixes/work.ts";
import { checkFiles, type FilesAnalysis } from "../workspace/check-files.ts";
import { Workspace } from "../workspace/workspace.ts";
import { areWorseOff } from "./progress.ts";

export interface FixAllOptions {
  /** Apply preferred fixes that are not safe as well. */
  readonly unsafe?: boolean;
  /** Findings below this are left alone; "warning" if left out. */
  readonly threshold?: Severity;
  /** Only what this rule finds is mended; all that is found if left out. */
  readonly rule?: string;
  /** Only what these rules find is mended; all that is found if left out. */
  readonly rules?: ReadonlySet<string>;
  /** Whether a file may be changed; a fix that would change another one is not applied. Any file if left out. */
  readonly mayChange?: (path: string) => boolean;
}

/** One fix that was applied. */
export interface AppliedFix {
  readonly rule: string;
  readonly title: string;
  readonly safe: boolean;
  readonly path: string;
  /** Where its finding was, as an offset into the new text. */
  readonly start: number;
}

export interface FixAllResult {
  /** The new texts of the files that changed. */
  readonly texts: ReadonlyMap<string, string>;
  /** What was applied, by file and place. */
  readonly applied: readonly AppliedFix[];
  /** Files that a fix would have changed, had it been allowed to. */
  readonly refused: ReadonlySet<string>;
  /** What is left, judged on the new texts. */
  readonly analysis: FilesAnalysis;
}

/** Fixes uncover others, and those that overlap wait for a round of their own; a real file needs a handful. */
const mostRounds = 200;
/** What all rounds together may take; a file of megabytes is mended in a few runs instead. */
const largestWork = 40_000_000;

/**
 * Applies the preferred fixes of what is found in some files and in what they include, until nothing changes. Each round is
 * judged as a whole on what it leaves: what made things worse is taken back. The workspace stays as it is, and nothing is
 * written.
 */
export function fixAll(workspace: Workspace, paths: readonly string[], options: FixAllOptions = {}): FixAllResult {
  return new FixAll(workspace, paths, options).run();
}

/** The fix that fix-all applies to a finding, if it may. */
export function fixToApply(
  finding: Finding,
  options: FixAllOptions = {},
  together?: ReadonlySet<AskFixes>,
): Fix | undefined {
  if (!isWanted(finding, options)) return undefined;
  const preferred = finding.fixes(together).find((fix) => fix.preferred);
  return preferred && (preferred.safe || options.unsafe) ? preferred : undefined;
}

/** Whether fix-all looks for something to apply to a finding. */
function isWanted({ rule, severity }: Finding, options: FixAllOptions): boolean {
  if (options.rule !== undefined && rule !== options.rule) return false;
  return options.rules?.has(rule) !== false && atLeast(severity, options.threshold ?? "warning");
}

/** A finding and the fix that is applied to it in this round. */
interface Chosen {
  readonly finding: Finding;
  readonly fix: Fix;
}

/** Texts as they were after some rounds, and what had been applied by then. */
interface State {
  readonly texts: ReadonlyMap<string, string>;
  readonly applied: readonly AppliedFix[];
  readonly harmful: readonly FindingPlace[];
}

class FixAll {
  private readonly workspace: Workspace;
  /** Made when something is applied: most files have nothing to apply. */
  private scratch: Workspace | undefined;
  private readonly paths: readonly string[];
  private readonly options: FixAllOptions;
  private readonly original = new Map<string, string>();
  private readonly texts = new Map<string, string>();
  private readonly refused = new Set<string>();
  /** Findings whose fix made things worse; their places move with the text. */
  private harmful: FindingPlace[] = [];
  /** Findings whose fix others undo, wherever they are. */
  private readonly circular = new Set<string>();
  private applied: AppliedFix[] = [];

  constructor(workspace: Workspace, paths: readonly string[], options: FixAllOptions) {
    this.workspace = workspace;
    this.paths = paths;
    this.options = options;
  }

  /** What judges the texts as they are now. */
  private get current(): Workspace {
    return this.scratch ?? this.workspace;
  }

  private makeScratch(): Workspace {
    const { workspace } = this;
    const scratch = new Workspace(withTexts(workspace.reader, this.texts));
    scratch.choice = workspace.choice;
    scratch.settingsFiles.chosen = workspace.settingsFiles.chosen;
    scratch.folders = workspace.folders;
    // Open documents count as files that may include others, so they have to be open here too.
    for (const path of workspace.openFiles) {
      const text = workspace.tree(path)?.text;
      if (text !== undefined) scratch.openFile(path, text);
    }
    return scratch;
  }

  run(): FixAllResult {
    let analysis = checkFiles(this.current, this.paths);
    let rounds: Chosen[][] = [];
    let seen = [this.fingerprint()];
    let most = Number.POSITIVE_INFINITY;
    let work = 0;
    for (let round = 0; round < mostRounds && work < largestWork; round++) {
      for (const root of analysis.roots) work += workOf(root);
      const chosen = this.choose(analysis.findings, most);
      if (chosen.length === 0) break;
      const before = this.state();
      this.apply(chosen);
      const next = checkFiles(this.current, this.paths);
      if (
        areWorseOff(
          analysis,
          next,
          chosen.map(({ finding }) => finding),
        )
      ) {
        this.restore(before);
        analysis = checkFiles(this.current, this.paths);
        // The half of them is tried next, down to the one whose fault it is.
        if (chosen.length === 1) this.harmful.push(chosen[0].finding);
        most = chosen.length === 1 ? Number.POSITIVE_INFINITY : chosen.length >> 1;
        continue;
      }
      most = Number.POSITIVE_INFINITY;
      analysis = next;
      rounds.push(chosen);
      const state = this.fingerprint();
      const began = seen.indexOf(state);
      if (began < 0) {
        seen.push(state);
        continue;
      }
      // Fixes that undo each other: all begins again, without those of the circle.
      for (const { finding } of rounds.slice(began).flat()) this.circular.add(keyOf(finding));
      this.restore({ texts: this.original, applied: [], harmful: [] });
      analysis = checkFiles(this.current, this.paths);
      rounds = [];
      seen = [this.fingerprint()];
    }
    const texts = new Map([...this.texts].filter(([path, text]) => this.original.get(path) !== text));
    const { applied } = this;
    applied.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.start - b.start));
    return { texts, applied, refused: this.refused, analysis };
  }

  private choose(findings: readonly Finding[], most: number): Chosen[] {
    const chosen: Chosen[] = [];
    const taken = new TakenPlaces();
    const harmful = new Set(this.harmful.map(placeKey));
    const open = findings.filter(
      (finding) =>
        isWanted(finding, this.options) && !this.circular.has(keyOf(finding)) && !harmful.has(placeKey(finding)),
    );
    const together = new Set(open.map(({ fixes }) => fixes));
    for (const finding of open) {
      if (chosen.length >= most) break;
      const fix = fixToApply(finding, this.options, together);
      if (!fix || !this.isAllowed(fix) || !taken.take(editsByFile(fix.edits))) continue;
      chosen.push({ finding, fix });
    }
    return chosen;
  }

  private isAllowed(fix: Fix): boolean {
    for (const [path, edits] of editsByFile(fix.edits)) {
      const text = this.current.tree(path)?.text;
      if (text === undefined || !canApply(text, edits)) return false;
      if (this.options.mayChange?.(path) === false) {
        this.refused.add(path);
        return false;
      }
    }
    return true;
  }

  private apply(chosen: readonly Chosen[]): void {
    const edits = new Map<string, readonly TextEdit[]>();
    for (const [path, list] of editsByFile(chosen.flatMap(({ fix }) => fix.edits))) {
      const text = this.current.tree(path)?.text ?? "";
      if (!this.original.has(path)) this.original.set(path, text);
      edits.set(path, withLineEndsOf(text, list));
      this.setText(path, applyEdits(text, list));
    }
    const added = chosen.map(({ finding: { rule, path, start }, fix: { title, safe } }) => {
      return { rule, title, safe, path, start };
    });
    const moved = new Map([...edits].map(([path, list]) => [path, mapping(list)] as const));
    const move = <P extends Pick<Finding, "path" | "start">>(place: P): P => {
      const offset = moved.get(place.path);
      return offset ? { ...place, start: offset(place.start, true) } : place;
    };
    this.applied = [...this.applied, ...added].map(move);
    this.harmful = this.harmful.map(({ rule, path, start, message }) => move({ rule, path, start, message }));
  }

  private state(): State {
    return { texts: new Map(this.texts), applied: this.applied, harmful: this.harmful };
  }

  private restore({ texts, applied, harmful }: State): void {
    for (const [path, text] of this.original) this.setText(path, texts.get(path) ?? text);
    this.applied = [...applied];
    this.harmful = [...harmful];
  }

  private setText(path: string, text: string): void {
    this.texts.set(path, text);
    this.scratch ??= this.makeScratch();
    if (this.scratch.openFiles.has(path)) this.scratch.openFile(path, text);
    else this.scratch.fileChanged(path);
  }

  /** Tells states of the texts apart; what was not changed, or no longer is, does not count. */
  private fingerprint(): string {
    const changed = [...this.texts].filter(([path, text]) => this.original.get(path) !== text);
    return changed.map(([path, text]) => `${path}\0${hash(text)}`).join("\0");
  }
}

/** What tells a finding from others; its place is that of one state of the texts. */
type FindingPlace = Pick<Finding, "rule" | "path" | "start" | "message">;

const keyOf = ({ rule, path, message }: FindingPlace): string => `${rule}\0${path}\0${message}`;
const placeKey = (place: FindingPlace): string => `${keyOf(place)}\0${place.start}`;

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
    realFolder: realFolderOf(reader),
  };
}
