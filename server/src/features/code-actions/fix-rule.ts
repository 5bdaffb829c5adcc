import { fixAll } from "../../analysis/index.ts";
import type { TextEdit } from "../../rules/rule/finding.ts";
import { say } from "../../words/index.ts";
import type { FeatureContext, Range } from "../shared/context.ts";
import { textChangesBetween } from "../shared/text-changes.ts";
import { findingsIn } from "./quick-fixes.ts";

/** Where all that a rule finds is to be mended. */
export type FixScope = "file" | "workspace";

/** That something a rule finds can be mended wherever it is found. */
export interface FixForRule {
  readonly rule: string;
  readonly scope: FixScope;
  readonly title: string;
}

/**
 * The rules of which something is found in a range, and can be mended safely: in the whole file, if it is found there more than once,
 * and in all files of the folders that are open.
 */
export function fixesForRules({ analysis, workspace, path }: FeatureContext, range: Range): FixForRule[] {
  const rules = new Set<string>();
  const findings = findingsIn(analysis, range);
  const together = new Set(findings.map(({ fixes }) => fixes));
  for (const finding of findings) {
    if (!rules.has(finding.rule) && finding.fixes(together).some(({ preferred, safe }) => preferred && safe))
      rules.add(finding.rule);
  }
  const times = new Map<string, number>();
  if (rules.size > 0) for (const { rule } of analysis.findings) times.set(rule, (times.get(rule) ?? 0) + 1);
  const isInFolder = workspace.folders.some((folder) => path.startsWith(`${folder.path}/`));
  return [...rules].flatMap((rule) => {
    const found: FixForRule[] = [];
    if ((times.get(rule) ?? 0) > 1) found.push({ rule, scope: "file", title: say`Fix all ${rule} in this file` });
    if (isInFolder) found.push({ rule, scope: "workspace", title: say`Fix all ${rule} in all files` });
    return found;
  });
}

/** The edits of all files; only what is safe is mended, and no file that may not be changed. */
export function editsForRule(
  { workspace, path }: FeatureContext,
  { rule, scope }: Pick<FixForRule, "rule" | "scope">,
  mayChange: (path: string) => boolean,
): TextEdit[] {
  const isFile = scope === "file";
  const paths = isFile ? [path] : [path, ...workspace.filesInFolders()];
  const { texts } = fixAll(workspace, paths, {
    rule,
    threshold: "hint",
    mayChange: (changed) => mayChange(changed) && (!isFile || changed === path),
  });
  return [...texts].flatMap(([changed, text]) =>
    textChangesBetween(workspace.tree(changed)?.text ?? "", text).map((change) => ({ path: changed, ...change })),
  );
}
