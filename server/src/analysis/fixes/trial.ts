import { type Configuration, type EffectiveJail, evaluate } from "../../config/index.ts";
import type { TextEdit } from "../../rules/rule/finding.ts";
import { analyzeTexts, type RootAnalysis, type RootInput } from "../root/analyze-root.ts";
import type { Candidate } from "./candidate.ts";
import { type EditedTree, editedSource, editedTrees } from "./edited-source.ts";
import { applyEdits, editsByFile } from "./edits.ts";
import type { TrialLine } from "./trial-line.ts";
import { workOf } from "./work.ts";

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

/** In a root of a few jails it takes longer to keep what was said than to say it again (`workOf`). */
const workOfShortRoot = 20_000;

/** With more slips than somebody makes while typing, reading a text to and fro takes longer than to begin anew with each trial. */
const mostSlips = 8;

// Stryker disable all: with and without a line the same comes out; one of them takes longer.
function isWorthALine(root: RootAnalysis): boolean {
  if (workOf(root) <= workOfShortRoot) return false;
  let slips = 0;
  for (const { tree } of root.configuration.files.values()) slips += tree.problems.length;
  return slips <= mostSlips;
}
// Stryker restore all

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
  const edits = editsByFile(candidates.flatMap((candidate) => [...candidate.edits.values()].flat()));
  const { trees, input, unedited } = isWorthALine(own) ? editedOnLine(own, line, edits, only) : editedAnew(own, edits);
  const others = new Set([...edits.keys()].flatMap((path) => rootsOf(path)));
  for (const other of others) if (other.root === own.root) others.delete(other);
  return {
    ...{ candidates, edits, trees },
    roots: [
      { before: own, after: judgeEdited(own, trees, { ...input, only }), unedited },
      ...[...others].map((before) => ({
        before,
        after: judgeEdited(before, trees, { source: editedSource(before, trees), only }),
        unedited: [],
      })),
    ],
  };
}

interface EditedRoot {
  readonly trees: ReadonlyMap<string, EditedTree>;
  readonly input: Pick<RootInput, "source" | "again" | "kept">;
  readonly unedited: RootPair["unedited"];
}

type Edits = ReadonlyMap<string, readonly TextEdit[]>;

function editedAnew(own: RootAnalysis, edits: Edits): EditedRoot {
  const trees = editedTrees(own.configuration, edits);
  return { trees, input: { source: editedSource(own, trees) }, unedited: [] };
}

function editedOnLine(own: RootAnalysis, line: TrialLine, edits: Edits, only: RootInput["only"]): EditedRoot {
  // All jails are read anew after an edit of what they share.
  const unedited = only === undefined ? [] : line.jailsOf(own);
  const { files } = own.configuration;
  const source = line.source(own, (path) => {
    const tree = files.get(path)?.tree;
    return tree && applyEdits(tree.text, edits.get(path) ?? []);
  });
  const trees = new Map<string, EditedTree>();
  for (const path of edits.keys()) {
    const before = files.get(path)?.tree;
    const after = source.tree(path);
    if (before && typeof after !== "string") trees.set(path, { before, after });
  }
  return { trees, input: { source, ...line.keptFor(own) }, unedited };
}

function judgeEdited(
  before: RootAnalysis,
  trees: ReadonlyMap<string, EditedTree>,
  input: Pick<RootInput, "source" | "only" | "again" | "kept">,
): RootAnalysis {
  const { settings, model } = before.input;
  const evaluateRoot = (path: string): Configuration | undefined => {
    const known = before.input.evaluateRoot?.(path);
    const isOther = known !== undefined && [...trees.keys()].some((changed) => known.files.has(changed));
    return isOther ? evaluate(path, known.dialect, editedSource(before, trees), { strict: false }) : known;
  };
  return analyzeTexts(before.root, { ...input, settings, model, evaluateRoot, decide: () => () => [] });
}
