import type { FileAnalysis, RootAnalysis, Settings, Workspace } from "../../analysis/index.ts";
import { type EffectiveJail, type FileRange, type Section, wildcardMatches } from "../../config/index.ts";
import { type JailNode, NodeKind, type SyntaxTree } from "../../syntax/index.ts";

/** What every feature works on: a file as it was judged, and the workspace for what is worked out on demand. */
export interface FeatureContext {
  readonly workspace: Workspace;
  readonly analysis: FileAnalysis;
  readonly path: string;
  readonly tree: SyntaxTree;
  /** Those of the root from which the file is judged. */
  readonly settings: Settings;
}

/** Undefined for files that have no tree or are none of ours: every feature is silent there. */
export function featureContext(workspace: Workspace, path: string): FeatureContext | undefined {
  const analysis = workspace.analyze(path);
  const { tree, state } = analysis;
  if (!tree || state === "foreign" || state === "host-file") return undefined;
  const settings = analysis.roots[0]?.input.settings ?? workspace.settingsOf(path);
  return { workspace, analysis, path, tree, settings };
}

/** The same, judged from all roots of the folders that include the file (`Workspace.analyzeWidely`). */
export function seenWidely(context: FeatureContext): FeatureContext {
  const analysis = context.workspace.analyzeWidely(context.path);
  return { ...context, analysis, tree: analysis.tree ?? context.tree };
}

/** A stretch of the file, in UTF-16 offsets. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * The sections that a statement or block belongs to. A file that is included several times, or by several roots, has
 * one for each time.
 */
export function sectionsOf({ analysis, path, tree }: FeatureContext, node: number): Section[] {
  const kind: NodeKind = tree.nodes.kinds[node];
  const isBlock = kind === NodeKind.Jail;
  const found: Section[] = [];
  for (const { configuration } of analysis.roots) {
    for (const section of configuration.sections) {
      const belongs = isBlock
        ? section.tree === tree && section.node === node && section.path === path
        : mayHold(section, tree, node) &&
          section.definitions.some((definition) => definition.node === node && definition.tree === tree);
      if (belongs) found.push(section);
    }
  }
  return found;
}

/** Whether a statement may be one of a section, seen without looking at all that it has. */
function mayHold(section: Section, tree: SyntaxTree, node: number): boolean {
  // A block that includes a file, and one for all jails in FreeBSD 12 and 13, hold what does not stand in them.
  if (section.tree !== tree || section.statement?.content === undefined || section.name === "*") return true;
  return section.node < node && node < tree.nodes.endNodes[section.node];
}

/** The jails to which sections apply: their own, or all that a wildcard matches. */
export function jailsOfSections({ analysis }: FeatureContext, sections: readonly Section[]): EffectiveJail[] {
  if (sections.length === 0) return [];
  const own = new Set(sections);
  const found: EffectiveJail[] = [];
  for (const { configuration } of analysis.roots) {
    const wildcards = configuration.sections.filter((section) => section.isWildcard && own.has(section));
    for (const jail of configuration.jails) {
      if (own.has(jail.section) || wildcards.some(({ name }) => wildcardMatches(name, jail.name))) found.push(jail);
    }
  }
  return found;
}

/** The jails that a statement or block is about, in the order of the file. */
export function jailsOfNode(context: FeatureContext, node: number): EffectiveJail[] {
  return jailsOfSections(context, sectionsOf(context, node));
}

/** The jails for what is about to be written in a block, or outside of all blocks. */
export function jailsAround(context: FeatureContext, block: JailNode | undefined): EffectiveJail[] {
  if (block) return jailsOfNode(context, block.index);
  return allJails(context);
}

export function allJails({ analysis }: FeatureContext): EffectiveJail[] {
  return analysis.roots.flatMap(({ configuration }) => configuration.jails);
}

/** The root of which a jail is. */
export function rootOfJail({ analysis }: FeatureContext, jail: EffectiveJail): RootAnalysis {
  return analysis.roots.find(({ configuration }) => configuration.jails.includes(jail)) ?? analysis.roots[0];
}

/** What stands at a place of any file; empty where it cannot be read. */
export function writtenAt({ workspace, tree, path }: FeatureContext, range: FileRange): string {
  const text = range.path === path ? tree.text : workspace.tree(range.path)?.text;
  return text?.slice(range.start, range.end) ?? "";
}
