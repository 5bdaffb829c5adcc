import { type RootAnalysis, Workspace } from "../../analysis/index.ts";
import type { FileReader } from "../../config/index.ts";
import { atLeast, type Finding } from "../../rules/rule/finding.ts";
import { JailNode, type Statement, type SyntaxTree } from "../../syntax/index.ts";
import type { FeatureContext } from "../shared/context.ts";
import { CutText } from "./cuts.ts";
import { onlyThese } from "./only-these.ts";
import { type Kept, otherPieces, type Removable, statementPieces } from "./pieces.ts";

export interface ReducedFile {
  readonly path: string;
  readonly text: string;
}

/** A configuration of which only so much is left as still shows a finding. */
export interface Reduced {
  /** The file that jail(8) is given first; files of which nothing is left are not among them. */
  readonly files: readonly ReducedFile[];
  /** As it is told about these files. */
  readonly finding: Finding;
  /** Other files of the host without which it is not told. */
  readonly besides: readonly string[];
  /** False where more might go, but trying would take too long. */
  readonly isSmallest: boolean;
}

/** How many times a configuration is judged. */
const mostTrials = 400;

/** How many characters are judged in all trials together: seconds, not minutes. */
const largestWork = 2_000_000;

/** Where trying ends. */
export interface ReductionBounds {
  readonly trials: number;
  readonly characters: number;
}

const usualBounds: ReductionBounds = { trials: mostTrials, characters: largestWork };

/** How many other places that explain a finding stay with it. */
const mostKept = 20;

/** How deep blocks are looked into: nobody nests more. */
const deepestBlock = 3;

/**
 * Takes away statements, blocks, comments and empty lines as long as the finding stays: at its place, with its words, and without a
 * new warning beside it. Names, addresses and paths stay as they are. Each step judges a configuration once, so that a caller can
 * answer others in between. Undefined for a finding that no longer stands.
 */
export function* reduction(
  { workspace, analysis }: FeatureContext,
  finding: Finding,
  bounds = usualBounds,
): Generator<void, Reduced | undefined> {
  const root = analysis.roots.find(({ findings }) => findings.some((other) => isSame(other, finding)));
  if (!root) return undefined;
  const files = [...root.configuration.files.keys()];
  const alone = new Reduction(workspace, root, finding, onlyThese(workspace.reader, [root.root, ...files]), bounds);
  if (alone.tryWithout([])) {
    yield;
    return yield* alone.run();
  }
  yield;
  const besides = [...root.hostFiles.reads.files].filter(([, { kind }]) => kind === "file").map(([path]) => path);
  const withHost = new Reduction(workspace, root, finding, workspace.reader, bounds);
  if (!withHost.tryWithout([])) return undefined;
  const reduced = yield* withHost.run();
  return { ...reduced, besides };
}

class Reduction {
  private readonly bounds: ReductionBounds;
  private readonly scratch: Workspace;
  private readonly root: RootAnalysis;
  private readonly finding: Finding;
  private readonly trees: ReadonlyMap<string, SyntaxTree>;
  private readonly kept: readonly Kept[];
  /** Places of what is told already. */
  private readonly toldBefore: ReadonlySet<string>;
  private gone: readonly Removable[] = [];
  private trials = 0;
  private work = 0;
  private last: { finding: Finding; texts: ReadonlyMap<string, CutText> } | undefined;

  constructor(workspace: Workspace, root: RootAnalysis, finding: Finding, reader: FileReader, bounds: ReductionBounds) {
    this.bounds = bounds;
    this.scratch = new Workspace(reader);
    this.scratch.choice = workspace.choice;
    this.scratch.folders = workspace.folders;
    this.root = root;
    this.finding = finding;
    this.trees = new Map([...root.configuration.files].map(([path, { tree }]) => [path, tree]));
    const places = [finding, ...finding.related.slice(0, mostKept)];
    this.kept = places.map(({ path, start }) => ({ path, offset: start }));
    this.toldBefore = new Set(root.findings.map((other) => keyOf(other, other.start)));
  }

  *run(): Generator<void, Reduced> {
    let before: number;
    do {
      before = this.gone.length;
      for (let depth = 0; depth <= deepestBlock; depth++)
        yield* this.takeAway((path, tree) => this.statements(path, tree, depth));
      yield* this.takeAway(otherPieces);
    } while (this.gone.length > before && this.mayGoOn);
    const { finding, texts } = this.last!;
    const files = [...texts].map(([path, { text }]) => ({ path, text })).filter(({ text }) => text.trim() !== "");
    files.sort((a, b) => Number(b.path === this.root.root) - Number(a.path === this.root.root));
    return { files, finding, besides: [], isSmallest: this.mayGoOn };
  }

  /** Takes away what it can of some pieces: halves first, then smaller and smaller groups, at last each alone. */
  private *takeAway(piecesOf: (path: string, tree: SyntaxTree) => Removable[]): Generator<void> {
    let left = [...this.trees].flatMap(([path, tree]) => {
      const text = new CutText(tree.text, this.goneFrom(path));
      return piecesOf(path, tree).filter((piece) => text.keepsSomeOf(piece));
    });
    for (let size = left.length; size > 0; size = size === 1 ? 0 : Math.ceil(size / 2)) {
      const stays: Removable[] = [];
      // What stands last is needed least: it can be set anew by nothing, and names what stands before it.
      for (let end = left.length; end > 0; end -= size) {
        const group = left.slice(Math.max(0, end - size), end);
        if (!this.mayGoOn) return;
        if (!this.tryWithout(group)) stays.unshift(...group);
        yield;
      }
      left = stays;
    }
  }

  private goneFrom(path: string): Removable[] {
    return this.gone.filter((piece) => piece.path === path);
  }

  private get mayGoOn(): boolean {
    return this.trials < this.bounds.trials && this.work < this.bounds.characters;
  }

  /** Whether the finding stays without these pieces; if so, they are gone. */
  tryWithout(pieces: readonly Removable[]): boolean {
    const texts = new Map<string, CutText>();
    for (const [path, { text }] of this.trees) {
      const more = pieces.filter((piece) => piece.path === path);
      texts.set(path, new CutText(text, [...this.goneFrom(path), ...more]));
    }
    this.trials++;
    for (const [path, { text }] of texts) {
      this.work += text.length;
      this.scratch.openFile(path, text);
    }
    const { findings } = this.scratch.analyzeRoot(this.root.root);
    const found = findings.find((other) => this.isTheFinding(other, texts));
    if (!found || findings.some((other) => other !== found && this.isNew(other, texts))) return false;
    this.gone = [...this.gone, ...pieces];
    this.last = { finding: found, texts };
    return true;
  }

  private isTheFinding(other: Finding, texts: ReadonlyMap<string, CutText>): boolean {
    const { rule, severity, path, start } = this.finding;
    if (other.rule !== rule || other.severity !== severity || other.path !== path) return false;
    if (!texts.get(path)?.placesBefore(other.start).includes(start)) return false;
    // What names several jails says something else when there are fewer.
    return this.finding.jails.length > 1 || wordsOf(other) === wordsOf(this.finding);
  }

  private isNew(other: Finding, texts: ReadonlyMap<string, CutText>): boolean {
    if (!atLeast(other.severity, "warning")) return false;
    const places = texts.get(other.path)?.placesBefore(other.start) ?? [];
    return !places.some((place) => this.toldBefore.has(keyOf(other, place)));
  }

  private statements(path: string, tree: SyntaxTree, depth: number): Removable[] {
    const here = this.kept.filter((kept) => kept.path === path).map(({ offset }) => offset);
    const variables = this.variablesUsed();
    const stays = (statement: Statement): boolean =>
      here.some((offset) => offset >= statement.start && offset <= statement.end) || defines(statement, variables);
    return statementPieces(path, tree, depth, stays);
  }

  /** Names of the variables in the statement of the finding: without what they are, it may be told for another reason. */
  private variablesUsed(): ReadonlySet<string> {
    const { path, start, end } = this.finding;
    const text = this.trees.get(path)?.text ?? "";
    const from = text.lastIndexOf("\n", start) + 1;
    const to = text.indexOf("\n", end);
    const used = text.slice(from, to < 0 ? undefined : to).matchAll(/\$\{?([A-Za-z_][\w.]*)/g);
    return new Set([...used].map(([, name]) => name));
  }
}

/** Whether a statement, or one in a block, sets one of these variables. */
function defines(statement: Statement, names: ReadonlySet<string>): boolean {
  if (statement instanceof JailNode) return false;
  return statement.kind !== "include" && names.has(statement.name);
}

const keyOf = ({ rule, path }: Finding, offset: number): string => `${rule} ${offset} ${path}`;

const isSame = (a: Finding, b: Finding): boolean => a.rule === b.rule && a.path === b.path && a.start === b.start;

/** Lines move when what stands above them goes. */
const wordsOf = ({ message }: Finding): string => message.replace(/\blines? \d+/g, "line");
