import { type IgnoreScope, ignoredRules, isRuleOrTopic, ruleNamedAt } from "../../analysis/index.ts";
import type { Release } from "../../parameters/index.ts";
import { rules, ruleTopics } from "../../rules/registry.generated.ts";
import { severityOf } from "../../rules/rule/rule.ts";
import { ruleSentences } from "../../rules/sentences.generated.ts";
import { listed } from "../../text/index.ts";
import { said, say } from "../../words/index.ts";
import type { FeatureContext } from "../shared/context.ts";
import { code, paragraphs } from "../shared/markdown.ts";
import { severityWord } from "../shared/severity-word.ts";
import type { Hover } from "./hover.ts";

/** The rule, or topic, that a comment names at an offset, and whether the comment silences it there; at its own word, how far it reaches. */
export function describeIgnored(context: FeatureContext, offset: number): Hover | undefined {
  const isAt = ({ start, end }: { start: number; end: number }): boolean => start <= offset && offset <= end;
  const ignored = ignoredRules(context.tree);
  const named = ignored.find(isAt);
  if (named === undefined) {
    const comment = ignored.find((each) => isAt(each.comment.word))?.comment;
    return comment && { ...comment.word, markdown: reachOf[comment.scope]() };
  }
  const { id, start, end } = named;
  const what = describeNamed(id, context.settings.release);
  const effect = isRuleOrTopic(id) ? effectOf(context, start) : undefined;
  return { start, end, markdown: paragraphs(what, effect) };
}

const reachOf: Readonly<Record<IgnoreScope, () => string>> = {
  line: () => say`Silences the rules that it names on its line; where it stands alone, on the line below.`,
  block: () => say`Silences the rules that it names in the block around it, or in the one below.`,
  file: () => say`Silences the rules that it names in the whole file. It stands above the first statement.`,
};

/** The rule, or topic, that a settings file names at an offset. */
export function hoverSettings(text: string, offset: number, release: Release): Hover | undefined {
  const named = ruleNamedAt(text, offset);
  return named && { start: named.start, end: named.end, markdown: describeNamed(named.id, release) };
}

const describeNamed = (id: string, release: Release): string =>
  ruleTopics.has(id) ? describeTopic(id) : describeRule(id, release);

function describeRule(id: string, release: Release): string {
  const rule = rules.find((each) => each.id === id);
  if (rule === undefined) return `**${code(id)}** · ${say`there is no such rule`}`;
  const topic = [...ruleTopics].find(([, ids]) => ids.includes(id))?.[0];
  const severity = severityWord(severityOf(rule, release));
  const heading = `**${code(id)}** · ${topic === undefined ? severity : say`${severity}, ${topic}`}`;
  return paragraphs(heading, said(ruleSentences.get(id) ?? ""));
}

/** Rules of a topic that are named one by one. */
const mostRules = 12;

function describeTopic(topic: string): string {
  const ids = ruleTopics.get(topic) ?? [];
  const shown = ids.slice(0, mostRules).map(code);
  const rest = ids.length - shown.length;
  return paragraphs(
    `**${code(topic)}** · ${say`a topic: ${ids.length} rules`}`,
    said(ruleSentences.get(topic) ?? ""),
    rest > 0 ? say`${shown.join(say`, `)} and ${rest} more` : listed(ids, code),
  );
}

/** What the rules say about the comment is what nobody needs to look for. */
function effectOf({ analysis, path }: FeatureContext, start: number): string | undefined {
  const useless = analysis.findings.find(
    (finding) => finding.rule === "useless-ignore" && finding.path === path && finding.start === start,
  );
  return useless === undefined ? undefined : say`It has nothing to say here: the comment silences nothing.`;
}
