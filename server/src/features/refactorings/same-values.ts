import { evaluateEdited, type RootAnalysis } from "../../analysis/index.ts";
import type { Configuration, EffectiveJail } from "../../config/index.ts";
import type { TextEdit } from "../../rules/rule/finding.ts";
import type { FeatureContext } from "../shared/context.ts";
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
function rootsOf({ workspace, analysis, path }: FeatureContext, edits: readonly TextEdit[]): Iterable<RootAnalysis> {
  const roots = new Map(analysis.roots.map((root) => [root.root, root]));
  const others = new Set(edits.map((edit) => edit.path));
  others.delete(path);
  for (const other of others) {
    for (const root of workspace.analyze(other).roots) if (!roots.has(root.root)) roots.set(root.root, root);
  }
  return roots.values();
}

function firstChange(before: Configuration, after: Configuration, mayReorder: boolean): string | undefined {
  if (before.jails.length !== after.jails.length) return "the file";
  if (!mayReorder) return before.jails.find((jail, index) => comesTo(jail) !== comesTo(after.jails[index]))?.name;
  // Of several jails that are alike, each needs one of its own.
  const left = new Map<string, number>();
  for (const jail of after.jails) left.set(comesTo(jail), (left.get(comesTo(jail)) ?? 0) + 1);
  return before.jails.find((jail) => {
    const text = comesTo(jail);
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count === 0;
  })?.name;
}

/** A text that is the same for two jails when their names, parameters and values are, in whatever order these are set. */
export function comesTo(jail: EffectiveJail): string {
  const parameters = jail.parameters().map(({ spelling, values }) => JSON.stringify([spelling, ...values]));
  return JSON.stringify([jail.failed, jail.name, ...parameters.sort()]);
}
