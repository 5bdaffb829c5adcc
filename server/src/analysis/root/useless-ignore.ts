import type { Configuration } from "../../config/index.ts";
import { ruleTopics } from "../../rules/registry.generated.ts";
import type { Finding, Fix, Proposal } from "../../rules/rule/finding.ts";
import { isOff, type Report, type Rule } from "../../rules/rule/rule.ts";
import { shown } from "../../rules/support/words.ts";
import type { SyntaxTree } from "../../syntax/index.ts";
import { say } from "../../words/index.ts";
import { type IgnoredRule, ignoringComments } from "./ignore-comments.ts";
import type { PlacedReport, ReportSource } from "./placed-reports.ts";
import { severityOfReport } from "./report-severity.ts";
import { isRuleOrTopic, namesRule, nearestRule } from "./rule-names.ts";
import type { Settings } from "./settings.ts";
import type { UnusedName } from "./silencing-comments.ts";

/** Rules of which the analysis itself has to know. */
export const uselessIgnore = "useless-ignore";
export const notUtf8 = "not-utf8";

interface UnusedIgnore extends UnusedName {
  readonly configuration: Configuration;
  readonly isFragment: boolean;
  readonly settings: Settings;
  readonly rules: readonly Rule[];
}

/** What the rule tells about names in comments that have silenced nothing. */
export function uselessComments(
  rule: Rule,
  root: Omit<UnusedIgnore, keyof UnusedName>,
  unused: Iterable<UnusedName>,
): PlacedReport[] {
  const { configuration, settings } = root;
  const source: ReportSource = { configuration, settings, decide: editsOfComments };
  const told: PlacedReport[] = [];
  for (const name of unused) {
    const report = reportUselessIgnore({ ...root, ...name });
    if (!report) continue;
    const severity = severityOfReport(rule, report, settings.release);
    told.push({ rule, report, severity, jails: [], namesJails: false, source });
  }
  return told;
}

/** Nothing where the rule was kept from speaking. */
function reportUselessIgnore(unused: UnusedIgnore): Report | undefined {
  const { path, tree, ignored } = unused;
  if (isSilenced(tree, ignored)) return undefined;
  if (ignored.comment.isMisplaced) return reportMisplaced(unused);
  const { id, start, end } = ignored;
  const at = { path, start, end };
  if (!isRuleOrTopic(id)) {
    const near = nearestRule(id);
    return {
      ...at,
      message:
        near === undefined
          ? say`There is no rule ${shown(id)}. Remove the comment.`
          : say`There is no rule ${shown(id)}. Did you mean ${shown(near)}?`,
      fixes: () => [...(near === undefined ? [] : [renaming(near, at)]), removal(path, tree, ignored)],
    };
  }
  if (isKeptSilent(unused)) return undefined;
  return {
    ...at,
    unnecessary: true,
    message: say`${shown(id)} has nothing to say here. Remove the comment.`,
    fixes: () => [removal(path, tree, ignored)],
  };
}

/** By a comment of its own, or by the same one. */
function isSilenced(tree: SyntaxTree, { start, comment }: IgnoredRule): boolean {
  if (ignoringComments(tree, uselessIgnore, start).length > 0) return true;
  const names = tree.text.slice(comment.word.end, comment.end).split(":")[0].split(",");
  return !comment.isMisplaced && names.some((name) => namesRule(name.trim(), uselessIgnore));
}

/** Told once a comment. In a file with slips, nobody knows where a block ends. */
function reportMisplaced({ path, tree, ignored }: UnusedIgnore): Report | undefined {
  const { scope, word, start, end } = ignored.comment;
  const isFirst = ignored.start === word.end + /^\s*/.exec(tree.text.slice(word.end, end))![0].length;
  if (!isFirst || tree.problems.length > 0) return undefined;
  const remove = removalOfComment(path, tree, ignored);
  if (scope === "block") {
    const message = say`This comment stands in no block and before none. Move it into the block, or remove it.`;
    return { path, ...word, message, fixes: () => [remove] };
  }
  const move: Proposal = {
    title: say`Move the comment to the top of the file`,
    edits: [{ path, start: 0, end: 0, text: `${tree.text.slice(start, end)}\n` }, ...remove.edits],
  };
  const message = say`This comment silences nothing below the first statement. Move it to the top of the file.`;
  return { path, ...word, message, fixes: () => [move, remove] };
}

/** Rules say nothing, or less, about what they cannot see whole; one that is off may be meant for other settings. */
function isKeptSilent({ configuration, isFragment, settings, rules, ignored: { id } }: UnusedIgnore): boolean {
  if (isFragment || namesRule(id, uselessIgnore) || configuration.tooComplex) return true;
  if (rules.some((rule) => rule.id === id && isOff(rule, settings.rules))) return true;
  if (ruleTopics.get(id)?.some((rule) => settings.rules.get(rule) === "off")) return true;
  if (configuration.includes.some(({ problem }) => problem !== undefined)) return true;
  return [...configuration.files.values()].some(({ tree }) => tree.problems.length > 0);
}

const renaming = (id: string, at: { path: string; start: number; end: number }): Proposal => ({
  title: say`Write \`${id}\``,
  edits: [{ ...at, text: id }],
});

/** jail(8) reads no comment, so there is nothing to compare; but a comment is the author's, so that none of these is safe. */
function editsOfComments(_: Finding, proposals: () => readonly Proposal[]): () => readonly Fix[] {
  return () => proposals().map(({ title, edits }, index) => ({ title, edits, safe: false, preferred: index === 0 }));
}

/** Takes the name away, or the whole comment when it names no other rule. */
function removal(path: string, tree: SyntaxTree, ignored: IgnoredRule): Proposal {
  const { text } = tree;
  const { id, start, end, comment } = ignored;
  const title = say`Remove \`${id}\` from the comment`;
  const before = /\s*,\s*$/.exec(text.slice(comment.start, start))?.[0].length ?? 0;
  if (before > 0) return { title, edits: [{ path, start: start - before, end, text: "" }] };
  const after = /^\s*,\s*/.exec(text.slice(end, comment.end))?.[0].length ?? 0;
  if (after > 0) return { title, edits: [{ path, start, end: end + after, text: "" }] };
  return removalOfComment(path, tree, ignored);
}

function removalOfComment(path: string, { text }: SyntaxTree, { comment }: IgnoredRule): Proposal {
  let from = comment.start;
  while (text[from - 1] === " " || text[from - 1] === "\t") from--;
  const isAlone = from === 0 || text[from - 1] === "\n";
  const lineEnd = isAlone ? (/^\r?\n/.exec(text.slice(comment.end, comment.end + 2))?.[0].length ?? 0) : 0;
  return { title: say`Remove the comment`, edits: [{ path, start: from, end: comment.end + lineEnd, text: "" }] };
}
