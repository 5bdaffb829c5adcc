import type { TreeSource } from "../../config/index.ts";
import type { TextEdit } from "../../rules/rule/finding.ts";
import { parse, type SyntaxTree } from "../../syntax/index.ts";
import { analyzeTexts, type RootAnalysis, type RootInput } from "../root/analyze-root.ts";
import type { Candidate } from "./candidate.ts";
import { applyEdits } from "./edits.ts";

/** What the judge knows of the workspace. */
export interface JudgeHost extends Pick<RootInput, "settings" | "source" | "model"> {
  /** The roots that hold a file. */
  rootsOf(path: string): readonly RootAnalysis[];
}

/** A root before and after some edits. */
export interface RootPair {
  readonly before: RootAnalysis;
  readonly after: RootAnalysis;
}

/** Some candidates applied at once, on texts that nobody else sees. */
export interface Trial {
  readonly candidates: readonly Candidate[];
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
  readonly trees: ReadonlyMap<string, { readonly before: SyntaxTree; readonly after: SyntaxTree }>;
  readonly roots: readonly RootPair[];
}

/**
 * Applies candidates, which must not collide, and judges all roots that hold what they change.
 *
 * @param only the jails in whose blocks all edits stand; what the other jails say is then not asked again
 */
export function runTrial(
  candidates: readonly Candidate[],
  own: RootAnalysis,
  host: JudgeHost,
  only?: ReadonlySet<number>,
): Trial {
  const edits = new Map<string, TextEdit[]>();
  for (const candidate of candidates) {
    for (const [path, list] of candidate.edits) {
      const known = edits.get(path);
      if (known) known.push(...list);
      else edits.set(path, [...list]);
    }
  }
  const { source, settings } = host;
  const { files } = own.configuration;
  const trees = new Map<string, { before: SyntaxTree; after: SyntaxTree }>();
  for (const [path, list] of edits) {
    const before = files.get(path)?.tree;
    if (before) trees.set(path, { before, after: parse(applyEdits(before.text, list), settings.release.dialect) });
  }
  const edited: TreeSource = {
    reader: source.reader,
    tree: (path) => trees.get(path)?.after ?? files.get(path)?.tree ?? source.tree(path),
  };
  const befores = new Map([[own.root, own]]);
  for (const path of edits.keys()) {
    for (const root of host.rootsOf(path)) if (!befores.has(root.root)) befores.set(root.root, root);
  }
  const roots = [...befores.values()].map((before) => {
    const input: RootInput = { source: edited, settings, only, model: host.model, decide: () => () => [] };
    return { before, after: analyzeTexts(before.root, input) };
  });
  return { candidates, edits, trees, roots };
}
