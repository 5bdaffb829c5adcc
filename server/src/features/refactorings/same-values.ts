import { canApply, editsByFile, evaluateEdited, type RootAnalysis } from "../../analysis/index.ts";
import type { TextEdit } from "../../rules/rule/finding.ts";
import { say } from "../../words/index.ts";
import type { FeatureContext } from "../shared/context.ts";
import { firstChange } from "../shared/same-jails.ts";
import type { Rewrite } from "./refactoring.ts";

/** A jail that nobody has written, by which a file without jails is judged. */
const probe = "\njailconf_probe { }\n";

/**
 * The first jail that edits would make another one, or "the file" where jails would come or go; undefined when each keeps
 * every value. Parameters may stand in another order: jail(8) gives them to the kernel all at once, and runs what it runs in
 * the order of its phases (LANGUAGE.md §6). Jails may stand in another order only where that was said.
 */
export function changedJail(
  context: FeatureContext,
  { edits, creates = [] }: Rewrite,
  mayReorder = false,
): string | undefined {
  // A value may end between the two characters of a line end: with a backslash before them.
  for (const [path, list] of editsByFile(edits))
    if (!canApply(context.workspace.tree(path)?.text ?? "", list)) return say`the file`;
  for (const root of rootsOf(context, edits)) {
    let before = root.configuration;
    let changed = edits;
    if (before.jails.length === 0) {
      const end = before.files.get(root.root)?.tree.text.length ?? 0;
      const added: TextEdit = { path: root.root, start: end, end, text: probe };
      before = evaluateEdited(root, [added]);
      changed = [...edits, added];
    }
    const found = firstChange(before, evaluateEdited(root, changed, creates), mayReorder);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** All that read one of the edited files: a file that this root includes may be read by others as well. */
function rootsOf({ workspace, analysis }: FeatureContext, edits: readonly TextEdit[]): Iterable<RootAnalysis> {
  const roots = new Map(analysis.roots.map((root) => [root.root, root]));
  for (const path of new Set(edits.map((edit) => edit.path))) {
    for (const root of workspace.analyzeWidely(path).roots) if (!roots.has(root.root)) roots.set(root.root, root);
  }
  return roots.values();
}
