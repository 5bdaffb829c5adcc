import { fixAll } from "../../analysis/index.ts";
import type { TextEdit } from "../../rules/rule/finding.ts";
import type { FeatureContext } from "../shared/context.ts";
import { textChangesBetween } from "../shared/text-changes.ts";

/** All rounds of fix-all as one edit of this file; other files are not touched by something that may run on saving. */
export function fixAllEdits({ workspace, path, tree }: FeatureContext): TextEdit[] {
  const { texts } = fixAll(workspace, [path], { mayChange: (changed) => changed === path });
  const text = texts.get(path);
  if (text === undefined) return [];
  return textChangesBetween(tree.text, text).map((change) => ({ path, ...change }));
}
