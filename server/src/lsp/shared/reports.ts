import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import { type FileAnalysis, type Workspace, worstInFile } from "../../analysis/index.ts";
import { largestFile } from "../../config/index.ts";
import { directoryOf, normalizePath } from "../../text/index.ts";
import { say } from "../../words/index.ts";
import type { ClientFeatures } from "./client-features.ts";
import type { Conversion } from "./conversion.ts";
import type { Document } from "./documents.ts";
import { KeptDiagnostics } from "./kept-diagnostics.ts";
import { isSameData } from "./same-data.ts";
import { settingsDiagnostics } from "./settings-diagnostics.ts";
import { changedStretch, toldMeanwhile } from "./told-meanwhile.ts";
import { leftOutDiagnostic, mostOfFile } from "./worst-findings.ts";

/** What was last said about a document. */
export interface DocumentReport {
  readonly document: Document;
  readonly analysis: FileAnalysis;
  readonly diagnostics: Diagnostic[];
  /** False for the first part of what there is to say: the rest is being worked out. */
  readonly isWhole: boolean;
  /** The same as long as the diagnostics are. */
  readonly resultId: string;
}

/** Jails that are judged in one go for the report of a document; where more are to be judged, others are answered in between. */
const mostJailsAtOnce = 64;

/** Judges documents and remembers what was said about them, whichever way it reaches the editor. */
export class Reports {
  private readonly known = new Map<string, DocumentReport>();
  private readonly kept = new Map<string, KeptDiagnostics>();
  private readonly workspace: Workspace;
  private readonly conversion: Conversion;
  private readonly client: ClientFeatures;
  private nextId = 1;

  constructor(workspace: Workspace, conversion: Conversion, client: ClientFeatures) {
    this.workspace = workspace;
    this.conversion = conversion;
    this.client = client;
  }

  get all(): Iterable<DocumentReport> {
    return this.known.values();
  }

  get isEmpty(): boolean {
    return this.known.size === 0;
  }

  last(uri: string): DocumentReport | undefined {
    return this.known.get(uri);
  }

  forget(uri: string): void {
    this.known.delete(uri);
    this.kept.delete(uri);
  }

  make(document: Document): DocumentReport {
    const analysis = this.workspace.analyze(document.path);
    const last = this.known.get(document.uri);
    // Many may ask about one text: all that was typed before the first of them was answered.
    const isWhole = !this.beginsWithPart(analysis);
    if (last?.document === document && last.isWhole === isWhole && isSameAnalysis(last.analysis, analysis)) return last;
    const diagnostics = isWhole
      ? this.diagnosticsOf(document, analysis)
      : this.diagnosticsMeanwhile(document, analysis);
    const resultId = last && isSameData(last.diagnostics, diagnostics) ? last.resultId : String(this.nextId++);
    const report = { document, analysis, diagnostics, isWhole, resultId };
    this.known.set(document.uri, report);
    return report;
  }

  /** Whether there is so much to judge before all can be said of a document that others are to be answered meanwhile. */
  takesLong({ path }: Document): boolean {
    return takesLong(this.workspace.analyze(path));
  }

  /** Whether the first part of what there is to say of a document comes first. */
  isTellingPart(document: Document): boolean {
    return this.beginsWithPart(this.workspace.analyze(document.path));
  }

  /** Only where the editor hears of the rest. What several roots say is put together when all of them are judged. */
  private beginsWithPart(analysis: FileAnalysis): boolean {
    const hearsMore = !this.client.pullsDiagnostics || this.client.refreshesDiagnostics;
    return hearsMore && analysis.roots.length === 1 && takesLong(analysis);
  }

  /** Documents about which something else may have to be said after a file has changed, that file's own apart. */
  affectedBy(path: string): Document[] {
    const includes = this.workspace.openFiles.has(path) ? this.filesOf(this.workspace.analyze(path)) : undefined;
    const affected: Document[] = [];
    for (const { document, analysis } of this.known.values()) {
      if (document.path === path) continue;
      if (includes?.has(document.path) || dependsOn(analysis, path)) affected.push(document);
    }
    return affected;
  }

  /**
   * What a file reads now: it may not have done so when these were judged. Other files of the host are asked for by the rules, which
   * need not run where no such file is open.
   */
  private filesOf({ roots }: FileAnalysis): Set<string> {
    const found = new Set(roots.flatMap(({ configuration }) => [...configuration.files.keys()]));
    const isHostOpen = [...this.known.values()].some(({ analysis }) => analysis.state === "host-file");
    if (isHostOpen) for (const { filesOfHost } of roots) for (const path of filesOfHost.keys()) found.add(path);
    return found;
  }

  private diagnosticsMeanwhile(document: Document, { roots: [root] }: FileAnalysis): Diagnostic[] {
    const { uri, path, lines } = document;
    const last = this.known.get(uri);
    const change = last && changedStretch(last.document.lines, lines);
    const part = root.first(path, change?.offset ?? 0, mostOfFile);
    const first = part.findings.map((finding) => this.conversion.diagnostic(finding, lines));
    return last && change ? toldMeanwhile(document, last.diagnostics, change, part, first) : first;
  }

  private diagnosticsOf({ uri, lines }: Document, analysis: FileAnalysis): Diagnostic[] {
    const { path, state, roots } = analysis;
    if (state === "too-large") return [tooLarge()];
    const settings = this.workspace.settingsFiles.at(path);
    if (settings) return settingsDiagnostics(settings, lines, this.client);
    const { shown, count, leftOut } = worstInFile(analysis, mostOfFile);
    let kept = this.kept.get(uri);
    if (kept === undefined) {
      kept = new KeptDiagnostics(this.conversion);
      this.kept.set(uri, kept);
    }
    const diagnostics = kept.of(shown, lines);
    if (leftOut) {
      const isCut = roots.some((root) => root.leftOut !== undefined);
      diagnostics.push(leftOutDiagnostic(leftOut, count - shown.length, isCut, lines));
    }
    return diagnostics;
  }
}

function takesLong({ state, roots }: FileAnalysis): boolean {
  if (state !== "active" && state !== "included") return false;
  return roots.reduce((sum, { jailsLeft }) => sum + jailsLeft, 0) > mostJailsAtOnce;
}

/** Whether two analyses of a file are known to say the same. */
const isSameAnalysis = (a: FileAnalysis, b: FileAnalysis): boolean =>
  a.state === b.state &&
  a.roots.length > 0 &&
  a.roots.length === b.roots.length &&
  a.roots.every((root, index) => root === b.roots[index]);

const tooLarge = (): Diagnostic => ({
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  severity: DiagnosticSeverity.Information,
  source: "jailconf",
  message: say`This file is larger than ${largestFile / 1024 / 1024} MiB, so it is not analysed.`,
});

/** Whether a file was read, looked for or matched by a pattern when a document was judged. */
function dependsOn({ roots }: FileAnalysis, path: string): boolean {
  return roots.some(({ configuration, hostFiles: { reads }, neighbours }) => {
    if (configuration.files.has(path) || reads.files.has(path)) return true;
    if (neighbours.evaluated.some(({ files }) => files.has(path))) return true;
    const directory = directoryOf(path).slice(0, -1);
    for (const { directories } of [reads, neighbours])
      if (directories.has(path) || directories.has(directory)) return true;
    return configuration.includes.some(
      ({ targets, pattern, isGlob }) =>
        targets.includes(path) || (isGlob ? isBelow(path, fixedPart(pattern)) : normalizePath(pattern) === path),
    );
  });
}

/** The directory in which everything lies that a pattern can match. */
function fixedPart(pattern: string): string {
  const glob = pattern.search(/[*?[]/);
  return normalizePath(directoryOf(glob < 0 ? pattern : pattern.slice(0, glob))) || "/";
}

/** The directory itself counts: a new listing of it is a change, too. */
function isBelow(path: string, directory: string): boolean {
  return path === directory || path.startsWith(directory.endsWith("/") ? directory : `${directory}/`);
}
