import { canBeIgnored, findingsAt, type IgnoreScope, ignoreComment, settingsFileName } from "../../analysis/index.ts";
import type { Finding, TextEdit } from "../../rules/rule/finding.ts";
import { say } from "../../words/index.ts";
import type { FeatureContext, Range } from "../shared/context.ts";
import { ignoreInSettings, type SettingsWriting } from "./ignore-in-settings.ts";

/** A selection over a whole fleet is not fixed from a menu of thousands of entries. */
const mostFindings = 100;

const scopes: readonly IgnoreScope[] = ["line", "block", "file"];
const ignoreTitles: Readonly<Record<IgnoreScope, (rule: string) => string>> = {
  line: (rule) => say`Ignore ${rule} on this line`,
  block: (rule) => say`Ignore ${rule} in this block`,
  file: (rule) => say`Ignore ${rule} in this file`,
};

/** Something that can be done about a finding. */
export interface QuickFix {
  readonly title: string;
  readonly finding: Finding;
  readonly edits: readonly TextEdit[];
  /** A file that has to be made before it is edited. */
  readonly creates?: string;
  /** What somebody most probably wants. */
  readonly preferred: boolean;
}

/**
 * What can be done about the findings that touch a range: their fixes, then comments and settings that silence them. The findings
 * are those of now, so a fix is offered only while its finding stands.
 */
export function quickFixes(context: FeatureContext, range: Range, writing: SettingsWriting): QuickFix[] {
  const { analysis, path } = context;
  const { tree } = analysis;
  const fixes: QuickFix[] = [];
  const ignores: QuickFix[] = [];
  const ignored = new Set<string>();
  const findings = findingsIn(analysis, range);
  const together = new Set(findings.map((finding) => finding.fixes));
  for (const finding of findings) {
    for (const { title, edits, preferred } of finding.fixes(together)) {
      fixes.push({ title, finding, edits, preferred: preferred === true });
    }
    if (!tree || !canBeIgnored(finding)) continue;
    for (const scope of scopes) {
      const comment = ignoreComment(tree, finding.rule, finding.start, scope);
      const key = `${finding.rule} ${scope} ${comment?.offset}`;
      if (!comment || ignored.has(key)) continue;
      ignored.add(key);
      const { offset, text } = comment;
      const edits = [{ path, start: offset, end: offset, text }];
      ignores.push({ title: ignoreTitles[scope](finding.rule), finding, edits, preferred: false });
    }
    if (ignored.has(finding.rule)) continue;
    ignored.add(finding.rule);
    const everywhere = ignoreInSettings(context, finding.rule, writing);
    const title = say`Ignore ${finding.rule} in ${settingsFileName}`;
    if (everywhere) ignores.push({ title, finding, ...everywhere, preferred: false });
  }
  return [...fixes, ...ignores];
}

/** The first finding of each rule that says something about a range. */
export function findingsToExplain({ analysis }: FeatureContext, range: Range): Finding[] {
  const told = new Set<string>();
  return findingsIn(analysis, range).filter(({ rule }) => !told.has(rule) && told.add(rule));
}

/** The findings that touch a range; the first ones, where the range is a whole fleet. */
export function findingsIn(analysis: FeatureContext["analysis"], range: Range): Finding[] {
  return findingsAt(analysis, range).slice(0, mostFindings);
}
