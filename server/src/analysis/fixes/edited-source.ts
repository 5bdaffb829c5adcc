import { type Configuration, evaluate, type TreeSource } from "../../config/index.ts";
import type { TextEdit } from "../../rules/rule/finding.ts";
import { parse, type SyntaxTree } from "../../syntax/index.ts";
import type { RootAnalysis } from "../root/analyze-root.ts";
import { applyEdits, editsByFile } from "./edits.ts";

export interface EditedTree {
  readonly before: SyntaxTree;
  readonly after: SyntaxTree;
}

/** The files of a configuration as they would be read after edits, which must not overlap. */
export function editedTrees(
  { files, dialect }: Configuration,
  edits: ReadonlyMap<string, readonly TextEdit[]>,
): Map<string, EditedTree> {
  const trees = new Map<string, EditedTree>();
  for (const [path, list] of edits) {
    const before = files.get(path)?.tree;
    if (before) trees.set(path, { before, after: parse(applyEdits(before.text, list), dialect) });
  }
  return trees;
}

/** What a root reads when some files are edited; nobody else sees these texts. */
export function editedSource(
  { input, configuration }: RootAnalysis,
  trees: ReadonlyMap<string, EditedTree>,
): TreeSource {
  return {
    reader: input.source.reader,
    tree(path) {
      const changed = trees.get(path)?.after;
      if (changed)
        return changed.dialect === configuration.dialect ? changed : parse(changed.text, configuration.dialect);
      return configuration.files.get(path)?.tree ?? input.source.tree(path);
    },
  };
}

/** What a root comes to when some files are edited; the edits must not overlap. */
export function evaluateEdited(root: RootAnalysis, edits: readonly TextEdit[]): Configuration {
  const { configuration } = root;
  const trees = editedTrees(configuration, editsByFile(edits));
  const { dialect, site } = configuration;
  return evaluate(root.root, dialect, editedSource(root, trees), { strict: false, site });
}
