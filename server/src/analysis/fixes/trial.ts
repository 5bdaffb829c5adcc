import { type Configuration, evaluate } from "../../config/index.ts";
import type { TextEdit } from "../../rules/rule/finding.ts";
import { analyzeTexts, type RootAnalysis, type RootInput } from "../root/analyze-root.ts";
import type { Candidate } from "./candidate.ts";
import { type EditedTree, editedSource, editedTrees } from "./edited-source.ts";

/** The roots that hold a file. */
export type RootsOf = (path: string) => readonly RootAnalysis[];

/** A root before and after some edits. */
export interface RootPair {
  readonly before: RootAnalysis;
  readonly after: RootAnalysis;
}

/** Some candidates applied at once, on texts that nobody else sees. */
export interface Trial {
  readonly candidates: readonly Candidate[];
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
  readonly trees: ReadonlyMap<string, EditedTree>;
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
  rootsOf: RootsOf,
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
  const trees = editedTrees(own.configuration, edits);
  const befores = new Map([[own.root, own]]);
  for (const path of edits.keys()) {
    for (const root of rootsOf(path)) if (!befores.has(root.root)) befores.set(root.root, root);
  }
  const roots = [...befores.values()].map((before) => {
    const { settings, model } = before.input;
    const source = editedSource(before, trees);
    const evaluateRoot = (path: string): Configuration | undefined => {
      const known = before.input.evaluateRoot?.(path);
      const isOther = known !== undefined && [...trees.keys()].some((changed) => known.files.has(changed));
      return isOther ? evaluate(path, known.dialect, source, { strict: false }) : known;
    };
    const input: RootInput = { source, settings, only, model, evaluateRoot, decide: () => () => [] };
    return { before, after: analyzeTexts(before.root, input) };
  });
  return { candidates, edits, trees, roots };
}
