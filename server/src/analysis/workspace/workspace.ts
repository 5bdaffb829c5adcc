import {
  type Configuration,
  type EffectiveJail,
  evaluate,
  type FileReader,
  LastEvaluation,
} from "../../config/index.ts";
import { isHostFileName } from "../../host-files/index.ts";
import { type JailModel, modelJail, nothingKnown } from "../../lifecycle/index.ts";
import type { SyntaxTree } from "../../syntax/index.ts";
import { directoryOf } from "../../text/index.ts";
import { FixJudge } from "../fixes/judge.ts";
import { TrialLine } from "../fixes/trial-line.ts";
import { analyzeTexts, type RootAnalysis } from "../root/analyze-root.ts";
import { KeptReports } from "../root/kept-reports.ts";
import { observations } from "../root/observations.ts";
import { rootsByFile } from "../root/roots-by-file.ts";
import { type ChosenSettings, noChoice, type Settings } from "../root/settings.ts";
import { combine, innermost, type KnownSettings, type WorkspaceFolder } from "../settings-file/combine.ts";
import { isSettingsFile, type SettingsFile } from "../settings-file/settings-file.ts";
import { SettingsFiles } from "../settings-file/settings-files.ts";
import { type FileAnalysis, judgedFrom, treeIn } from "./file-analysis.ts";
import { fileNamePatterns, isJailConfName } from "./file-names.ts";
import { filesInFolders } from "./folder-files.ts";
import { isForeign } from "./foreign.ts";
import { Includers } from "./includers.ts";
import { type Inputs, inputsOf, isCurrent } from "./inputs.ts";
import { type ModelCache, ModelCaches } from "./model-cache.ts";
import { TreeCache } from "./tree-cache.ts";

export { fileNamePatterns, type RootAnalysis };

/** Roots on which fixes can be tried without reading all of them anew. */
const mostTrialLines = 3;

/**
 * Everything that is known at one moment: texts of files, unsaved ones over them, and settings; and what follows from it.
 * The only object with a state; all below it are functions. Paths are absolute and normalised.
 */
export class Workspace {
  private readonly cache: TreeCache;
  private readonly models = new ModelCaches();
  readonly settingsFiles: SettingsFiles;
  private chosen: ChosenSettings = noChoice;
  private currentFolders: readonly WorkspaceFolder[] = [];
  /** By root, so that it is the same object as long as nothing of it has changed. */
  private readonly settings = new Map<string, KnownSettings>();
  private readonly analyses = new Map<string, { analysis: RootAnalysis; inputs: Inputs }>();
  private readonly reports = new Map<string, { readonly settings: Settings; readonly kept: KeptReports }>();
  /** By file, the roots among the analyses that read it; undefined until somebody asks. */
  private readers: ReadonlyMap<string, readonly RootAnalysis[]> | undefined;
  private readonly includers: Includers<RootAnalysis>;
  private readonly evaluated = new Map<string, { configuration: Configuration; inputs: Inputs }>();
  /** By root: of those that are judged, and of those that lie beside one. */
  private readonly lastEvaluations = {
    judged: new Map<string, LastEvaluation>(),
    beside: new Map<string, LastEvaluation>(),
  };
  /** By root, the one that was asked for last at the end. */
  private readonly trialLines = new Map<string, TrialLine>();
  /** Files that may be roots of others, besides those found by their names: documents that are open. */
  private readonly open = new Set<string>();

  /** @param includers the only files that may include others, where somebody has looked for them before; all when left out */
  constructor(reader: FileReader, includers?: ReadonlySet<string>) {
    this.cache = new TreeCache(reader);
    this.settingsFiles = new SettingsFiles(this.cache.reader);
    this.includers = new Includers(this.cache.reader, this.open, (root) => this.analyzeRoot(root), includers);
  }

  /** The files as the workspace sees them: with the unsaved texts. */
  get reader(): FileReader {
    return this.cache.reader;
  }

  /** What was chosen outside of all files, in the settings of an editor or on the command line: it wins over settings files. */
  get choice(): ChosenSettings {
    return this.chosen;
  }

  set choice(choice: ChosenSettings) {
    this.chosen = choice;
    this.analyses.clear();
    this.includers.clear();
  }

  /** The folders that an editor has open; no settings file is looked for above them. */
  get folders(): readonly WorkspaceFolder[] {
    return this.currentFolders;
  }

  set folders(folders: readonly WorkspaceFolder[]) {
    this.currentFolders = folders;
    this.settingsFiles.folders = folders.map(({ path }) => path);
    this.includers.clear();
  }

  /** What a root is judged by. The same object as long as nothing of it has changed. */
  settingsOf(root: string): Settings {
    const file = this.settingsFileOf(root);
    const choice = this.choiceFor(root);
    const known = this.settings.get(root);
    if (known?.file === file && known?.choice === choice) return known.settings;
    const settings = combine(file, choice);
    this.settings.set(root, { file, choice, settings });
    return settings;
  }

  /** What was chosen for a root outside of settings files: it wins over them. */
  choiceFor(root: string): ChosenSettings {
    return innermost(this.currentFolders, root)?.choice ?? this.chosen;
  }

  /** The settings file that holds for a path (docs/configuration.md); undefined where there is none. */
  settingsFileOf(path: string): SettingsFile | undefined {
    return this.settingsFiles.of(path);
  }

  /** Whether a settings file says that a file is not to be judged. */
  isIgnored(path: string): boolean {
    return this.settingsFileOf(path)?.ignored.matches(path) ?? false;
  }

  /** Takes the text of a document in place of what is on the disk. */
  openFile(path: string, text: string): void {
    this.open.add(path);
    this.cache.setOverlay(path, text);
    this.includers.clear();
  }

  closeFile(path: string): void {
    this.open.delete(path);
    this.cache.removeOverlay(path);
    this.analyses.delete(path);
    this.lastEvaluations.judged.delete(path);
    this.trialLines.delete(path);
    this.reports.delete(path);
    this.readers = undefined;
    this.includers.clear();
  }

  /** A file, or a directory with what is below it, was changed, created or deleted on the disk. Returns whether it is open, and another now although its text is as it was. */
  fileChanged(path: string): boolean {
    this.includers.clear();
    return this.cache.invalidate(path);
  }

  /** Whether anything may be another when a file or a directory comes, goes or changes at a path. */
  isConcernedBy(path: string): boolean {
    return this.cache.asked.concern(path) || isJailConfName(path) || isSettingsFile(path);
  }

  /** The places over which a path led when it was read last, besides itself: links, and last where it lies. */
  placesBehind(path: string): readonly string[] {
    return this.cache.linked.behind(path);
  }

  /** Forgets everything that was read, for a caller that cannot watch. */
  refresh(): void {
    this.cache.invalidateAll();
    this.includers.clear();
  }

  get openFiles(): ReadonlySet<string> {
    return this.open;
  }

  /** The tree of a file, if it can be read. */
  tree(path: string): SyntaxTree | undefined {
    const tree = this.cache.tree(path, this.settingsOf(path).release.dialect);
    return typeof tree === "string" ? undefined : tree;
  }

  /** The tree of a file that may be given to jail(8), without judging it; undefined for files of other programs. */
  ownTree(path: string): SyntaxTree | undefined {
    const content = this.cache.reader.read(path);
    if (content.kind !== "file" || isSettingsFile(path) || isOfHost(path) || isForeign(content.text)) return undefined;
    return this.tree(path);
  }

  /** False when the bytes of a file on the disk are not UTF-8. */
  isValidText(path: string): boolean {
    const content = this.cache.reader.read(path);
    return content.kind === "file" && content.valid;
  }

  /** Judges a file: on its own, or from the files that include it (invariant 8 of docs/architecture.md). */
  analyze(path: string): FileAnalysis {
    const analysis = this.judge(path);
    if (analysis.roots.length === 0 || !this.isIgnored(path)) return analysis;
    const { tree, roots } = analysis;
    return { path, state: "ignored", tree, roots, findings: [] };
  }

  /**
   * The same, also from files of the folders that lie too far from it to be looked at with each key: what is renamed must leave none of
   * them behind.
   */
  analyzeWidely(path: string): FileAnalysis {
    const near = this.analyze(path);
    const known = new Set(near.state === "included" ? near.roots : []);
    const all = new Set(known);
    const evaluate = (root: string) => this.evaluateRoot(root, this.settingsOf(root));
    for (const root of this.includers.inFolders(path, () => this.filesInFolders(), evaluate))
      all.add(this.analyzeRoot(root));
    if (all.size === known.size || near.tree === undefined) return near;
    const roots = withoutIncluded([...all], () => rootsByFile(all));
    return judgedFrom(path, "included", treeIn(roots[0], path), roots);
  }

  /** The files of the folders that are called like a jail.conf. */
  filesInFolders(): string[] {
    return filesInFolders(
      this.cache.reader,
      this.currentFolders.map(({ path }) => path),
    );
  }

  /** Those of these files that include others. */
  filesThatInclude(): string[] {
    return this.filesInFolders().filter((path) => this.includers.includes(path));
  }

  private judge(path: string): FileAnalysis {
    const content = this.cache.reader.read(path);
    if (content.kind !== "file") {
      const state = content.kind === "too-large" || content.kind === "pending" ? content.kind : "unreadable";
      return { path, state, tree: undefined, roots: [], findings: [] };
    }
    if (isSettingsFile(path)) return { path, state: "settings-file", tree: undefined, roots: [], findings: [] };
    if (isForeign(content.text)) return { path, state: "foreign", tree: this.tree(path), roots: [], findings: [] };
    const includers = this.rootsIncluding(path);
    if (includers.length > 0) {
      return judgedFrom(path, "included", treeIn(includers[0], path), includers);
    }
    if (isOfHost(path)) {
      return judgedFrom(path, "host-file", this.tree(path), this.rootsReading(path));
    }
    const own = this.analyzeRoot(path);
    return judgedFrom(path, own.isFragment ? "fragment" : "active", treeIn(own, path), [own]);
  }

  /** Whether a file is part of another one, which is open or lies where such files lie. */
  isIncluded(path: string): boolean {
    return this.includers.of(path, this.settingsFileOf(path)).length > 0;
  }

  /** Judges a root with all that it includes; kept until one of its files changes. */
  analyzeRoot(root: string): RootAnalysis {
    const settings = this.settingsOf(root);
    const known = this.analyses.get(root);
    if (known?.analysis.input.settings === settings && this.isCurrent(known.inputs)) return known.analysis;
    // What is out of date need not be kept, and copied about by the collector, while the new one is made.
    this.analyses.delete(root);
    const models = this.models.of(settings);
    const judge = new FixJudge(
      (path) => this.knownRoots(path),
      () => this.trialLine(root),
    );
    const analysis = analyzeTexts(root, {
      source: this.cache.source(settings.release.dialect),
      settings,
      model: (jail) => this.modelIn(models, jail, settings),
      evaluateRoot: (path) => this.evaluateRoot(path, settings),
      judgesComments: true,
      again: this.lastEvaluation("judged", root),
      kept: this.keptReports(root, settings),
      decide: (finding, proposals) => judge.register(finding, proposals),
    });
    judge.before = analysis;
    this.analyses.set(root, { analysis, inputs: inputsOf(this.cache.reader, analysis.configuration, analysis) });
    this.readers = undefined;
    return analysis;
  }

  private lastEvaluation(what: "judged" | "beside", root: string): LastEvaluation {
    const roots = this.lastEvaluations[what];
    const known = roots.get(root) ?? new LastEvaluation();
    roots.set(root, known);
    return known;
  }

  /** Somebody who looks at fixes does so in one root, or in a few; a line is as large as the root itself. */
  private trialLine(root: string): TrialLine {
    const line = this.trialLines.get(root) ?? new TrialLine();
    this.trialLines.delete(root);
    // Stryker disable next-line all: whatever is forgotten is made again.
    if (this.trialLines.size >= mostTrialLines) this.trialLines.delete([...this.trialLines.keys()][0]);
    this.trialLines.set(root, line);
    return line;
  }

  /** What the rules say of jails follows from the settings too: with others it is forgotten. */
  private keptReports(root: string, settings: Settings): KeptReports {
    const known = this.reports.get(root);
    if (known?.settings === settings) return known.kept;
    const kept = new KeptReports();
    this.reports.set(root, { settings, kept });
    return kept;
  }

  private isCurrent(inputs: Inputs): boolean {
    return isCurrent(this.cache.reader, inputs, (path, settings) => this.evaluateRoot(path, settings));
  }

  /** What a root comes to that is not judged itself, but lies beside one that is. */
  private evaluateRoot(path: string, { release: { dialect } }: Settings): Configuration | undefined {
    const known = this.evaluated.get(path);
    if (known?.configuration.dialect === dialect && this.isCurrent(known.inputs)) return known.configuration;
    const content = this.cache.reader.read(path);
    if (content.kind !== "file" || isForeign(content.text)) return undefined;
    const configuration = evaluate(path, dialect, this.cache.source(dialect), {
      strict: false,
      again: this.lastEvaluation("beside", path),
    });
    this.evaluated.set(path, { configuration, inputs: inputsOf(this.cache.reader, configuration) });
    return configuration;
  }

  /** The roots that have been judged and hold a file; one that another of them includes is judged from there. */
  protected knownRoots(path: string): readonly RootAnalysis[] {
    this.readers ??= rootsByFile([...this.analyses.values()].map(({ analysis }) => analysis));
    const { readers } = this;
    return withoutIncluded(readers.get(path) ?? [], () => readers);
  }

  /** What start and stop of one jail do, from the cache where nothing has changed. */
  modelOf(jail: EffectiveJail, settings: Settings): JailModel {
    return this.modelIn(this.models.of(settings), jail, settings);
  }

  private modelIn(models: ModelCache, jail: EffectiveJail, { release }: Settings): JailModel {
    // One of its own, because what is worked out from a model is kept with it.
    if (!jail.commandsAreKnown) return { ...nothingKnown };
    return models.get(jail, () => modelJail(jail, release, observations));
  }

  /** The roots that have asked for a file of their host, those beside it looked at first. */
  private rootsReading(path: string): RootAnalysis[] {
    const roots = new Map<string, RootAnalysis>();
    for (const candidate of [
      ...this.includers.candidates(path, this.settingsFileOf(path)),
      ...this.foldersOfJails(path),
    ]) {
      // Two such files that are open would look for each other's roots without end.
      if (isOfHost(candidate)) continue;
      for (const root of this.analyze(candidate).roots) roots.set(root.root, root);
    }
    for (const { analysis } of [...this.analyses.values()]) roots.set(analysis.root, analysis);
    return [...roots.values()].filter(({ filesOfHost }) => filesOfHost.get(path)?.kind === "file");
  }

  /** The files of a jail.conf.d beside a file, or beside the folder that it lies in. */
  private foldersOfJails(path: string): string[] {
    const own = directoryOf(path);
    const parents = own === "/" ? [own] : [own, directoryOf(own.slice(0, -1))];
    return parents.flatMap((parent) =>
      (this.cache.reader.list(`${parent}jail.conf.d`) ?? [])
        .filter(({ name }) => name.endsWith(".conf"))
        .map(({ name }) => `${parent}jail.conf.d/${name}`),
    );
  }

  /** The files that include a file, directly or not, as far as they are open or lie where such files lie. */
  private rootsIncluding(path: string): readonly RootAnalysis[] {
    const roots = this.includers.of(path, this.settingsFileOf(path));
    return withoutIncluded(roots, () => rootsByFile(roots));
  }
}

/** A file that is itself included is no root: its own root reads what it reads as well. */
function withoutIncluded(
  roots: readonly RootAnalysis[],
  readers: () => ReadonlyMap<string, readonly RootAnalysis[]>,
): readonly RootAnalysis[] {
  // Nearly always there is one, which may include a thousand files, each of which asks.
  if (roots.length < 2) return roots;
  const reading = readers();
  const among = new Set(roots);
  return roots.filter((root) => !reading.get(root.root)?.some((other) => other !== root && among.has(other)));
}

/** A file that is named after both is taken for a jail.conf. */
const isOfHost = (path: string): boolean => isHostFileName(path) && !isJailConfName(path);
