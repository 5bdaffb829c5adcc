import { type Configuration, type EffectiveJail, evaluate, type TreeSource } from "../../config/index.ts";
import type { TextEdit } from "../../rules/rule/finding.ts";
import { analyzeTexts, type RootAnalysis, type RootInput } from "../root/analyze-root.ts";
import type { Candidate } from "./candidate.ts";
import { type EditedTree, editedSource } from "./edited-source.ts";
import { applyEdits } from "./edits.ts";
import type { TrialLine } from "./trial-line.ts";

/** The roots that hold a file. */
export type RootsOf = (path: string) => readonly RootAnalysis[];

/** A root before and after some edits. */
export interface RootPair {
  readonly before: RootAnalysis;
  readonly after: RootAnalysis;
  /** The jails before the edits as the objects that they still are after them, where nothing of them has changed; in their order. */
  readonly unedited: readonly EffectiveJail[];
}

/** Some candidates applied at once, on texts that nobody else sees. */
export interface Trial {
  readonly candidates: readonly Candidate[];
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
  readonly trees: ReadonlyMap<string, EditedTree>;
  /** That for which the candidates are judged first. */
  readonly roots: readonly RootPair[];
}

/**
 * Applies candidates, which must not collide, and judges all roots that hold what they change. It has to be looked at before the next
 * trial of the same line, which goes on with the trees of this one.
 *
 * @param only the jails in whose blocks all edits stand; what the other jails say is then not asked again
 */
export function runTrial(
  candidates: readonly Candidate[],
  own: RootAnalysis,
  line: TrialLine,
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
  // All jails are read anew after an edit of what they share.
  const unedited = only === undefined ? [] : line.jailsOf(own);
  const { texts, source } = editedOnLine(own, line, edits);
  const trees = new Map<string, EditedTree>();
  for (const path of texts.keys()) {
    const before = own.configuration.files.get(path)?.tree;
    const after = source.tree(path);
    if (before && typeof after !== "string") trees.set(path, { before, after });
  }
  const others = new Set([...edits.keys()].flatMap((path) => rootsOf(path)));
  others.delete(own);
  const roots = [...others].filter(({ root }) => root !== own.root);
  const after = judgeEdited(own, source, trees, { only, ...line.keptFor(own) });
  return {
    ...{ candidates, edits, trees },
    roots: [
      { before: own, after, unedited },
      ...roots.map((before) => ({
        before,
        after: judgeEdited(before, editedSource(before, trees), trees, { only }),
        unedited: [],
      })),
    ],
  };
}

function editedOnLine(
  own: RootAnalysis,
  line: TrialLine,
  edits: ReadonlyMap<string, readonly TextEdit[]>,
): { texts: ReadonlyMap<string, string>; source: TreeSource } {
  const texts = new Map<string, string>();
  for (const [path, list] of edits) {
    const tree = own.configuration.files.get(path)?.tree;
    if (tree) texts.set(path, applyEdits(tree.text, list));
  }
  return { texts, source: line.source(own, (path) => texts.get(path)) };
}

function judgeEdited(
  before: RootAnalysis,
  source: TreeSource,
  trees: ReadonlyMap<string, EditedTree>,
  options: Pick<RootInput, "only" | "again" | "kept">,
): RootAnalysis {
  const { settings, model } = before.input;
  const besides = editedSource(before, trees);
  const evaluateRoot = (path: string): Configuration | undefined => {
    const known = before.input.evaluateRoot?.(path);
    const isOther = known !== undefined && [...trees.keys()].some((changed) => known.files.has(changed));
    return isOther ? evaluate(path, known.dialect, besides, { strict: false }) : known;
  };
  return analyzeTexts(before.root, { ...options, source, settings, model, evaluateRoot, decide: () => () => [] });
}
