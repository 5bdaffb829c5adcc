import type { Configuration } from "../../config/index.ts";
import type { Finding } from "../../rules/rule/finding.ts";
import type { NotTold } from "../root/most-findings.ts";
import { rootsByFile } from "../root/roots-by-file.ts";
import { mergeFindings } from "../root/several-roots.ts";
import type { FileAnalysis } from "./file-analysis.ts";
import type { RootAnalysis, Workspace } from "./workspace.ts";

/** What is said about several files. */
export interface CheckedFiles {
  /** The files that were asked for. */
  readonly files: readonly CheckedFile[];
  readonly roots: readonly CheckedRoot[];
  /** The files that were judged: those asked for, and what they include, unless a settings file says otherwise. */
  readonly judged: ReadonlySet<string>;
  /** By file and place, other files of the hosts among them; what several roots say about one place appears once. */
  readonly findings: readonly Finding[];
}

export interface CheckedFile extends Pick<FileAnalysis, "path" | "state"> {
  readonly roots: readonly Pick<RootAnalysis, "root">[];
}

/** A root, with the message with which jail(8) ends, if it does. */
export interface CheckedRoot {
  readonly root: string;
  readonly configuration: Pick<Configuration, "error">;
  readonly findings: readonly Pick<Finding, "path" | "refusesFile">[];
  readonly leftOut: NotTold | undefined;
}

/** Several files judged together. */
export interface FilesAnalysis extends CheckedFiles {
  readonly files: readonly FileAnalysis[];
  readonly roots: readonly RootAnalysis[];
}

/**
 * Judges several files with all that they include. A file that another one of them includes is not judged again on its own:
 * its includer says all about it (invariant 8 of docs/architecture.md).
 */
export function checkFiles(workspace: Workspace, paths: readonly string[]): FilesAnalysis {
  const files: FileAnalysis[] = [];
  const roots = new Map<string, RootAnalysis>();
  const covered = new Set<string>();
  for (const path of new Set(paths)) {
    // Searching the includers of each of ten thousand included files would take the square of the time.
    if (covered.has(path)) continue;
    const file = workspace.analyze(path);
    files.push(file);
    for (const root of file.roots) {
      if (roots.has(root.root)) continue;
      roots.set(root.root, root);
      for (const included of root.configuration.files.keys()) if (included !== root.root) covered.add(included);
    }
  }
  dropIncludedRoots(roots);
  const judged = withIncluded(paths, includesOfRoots(roots.values()));
  for (const path of judged) if (workspace.isIgnored(path)) judged.delete(path);
  const ofHosts = hostFilesOf(roots.values());
  return {
    files,
    roots: [...roots.values()],
    judged,
    findings: mergeFindings(roots.values(), (path) => judged.has(path) || ofHosts.has(path)),
  };
}

/** What roots say about other files of their hosts, such as rc.conf; of what they say besides, nothing is put into words. */
export const whatRootsSayOfHost = (roots: Iterable<RootAnalysis>): Finding[] => {
  const all = [...roots];
  const ofHosts = [...hostFilesOf(all)];
  if (ofHosts.length === 0) return [];
  return mergeFindings(
    all.map((root) => ({
      configuration: root.configuration,
      told: ofHosts.flatMap((path) => root.toldIn(path)),
    })),
  );
};

/** The files of hosts that roots have read, and that are no part of a configuration. */
export function hostFilesOf(roots: Iterable<RootAnalysis>): Set<string> {
  const found = new Set<string>();
  for (const { filesOfHost } of roots) {
    for (const [path, { kind }] of filesOfHost) if (kind === "file") found.add(path);
  }
  return found;
}

/** A file may have been judged on its own before its includer, whose name does not give it away, was seen. */
function dropIncludedRoots(roots: Map<string, RootAnalysis>): void {
  const reading = rootsByFile(roots.values());
  for (const root of [...roots.values()]) {
    // Of two that include each other one is left.
    if (reading.get(root.root)?.some((other) => other !== root && roots.has(other.root))) roots.delete(root.root);
  }
}

/** A file, and the files that it includes. */
export type Includes = readonly [from: string, targets: readonly string[]];

/** What each file of the roots includes itself, one entry an `.include`. */
export function includesOfRoots(roots: Iterable<RootAnalysis>): Includes[] {
  return [...roots].flatMap(({ configuration }) =>
    configuration.includes.map(({ from, targets }): Includes => [from, targets]),
  );
}

/** The paths and all that they include, directly or not. */
export function withIncluded(paths: readonly string[], includes: Iterable<Includes>): Set<string> {
  const known = new Map<string, string[]>();
  for (const [from, targets] of includes) {
    const others = known.get(from);
    if (others) others.push(...targets);
    else known.set(from, [...targets]);
  }
  const found = new Set(paths);
  // A set is walked in the order of insertion, what is added meanwhile included.
  for (const path of found) for (const target of known.get(path) ?? []) found.add(target);
  return found;
}
