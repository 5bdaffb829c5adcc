import { rules, ruleTopics } from "../../rules/registry.generated.ts";
import { severityOf } from "../../rules/rule/rule.ts";
import { ruleSentences } from "../../rules/sentences.generated.ts";
import { linesOf, type SyntaxTree, TokenKind } from "../../syntax/index.ts";
import { said, say } from "../../words/index.ts";
import type { FeatureContext } from "../shared/context.ts";
import { severityWord } from "../shared/severity-word.ts";
import type { CompletionItem, CompletionList } from "./item.ts";

/** The word that silences, and the names after it up to the cursor; a colon begins the reason. */
const pattern = /^(?:#+|\/\/)\s*jailconf-ignore(?:-block|-file)?\s+(?:[a-z0-9-]+\s*,\s*)*([a-z0-9-]*)$/;

/**
 * What can be named in a comment that silences rules: first what is told here, then what is told in the file, then the others, and
 * topics last. Undefined where the cursor is in no such comment.
 */
export function completeIgnoredRules(context: FeatureContext, offset: number): CompletionList | undefined {
  const { tree, analysis } = context;
  const start = startOfName(tree, offset);
  if (start === undefined) return undefined;
  let end = offset;
  while (/[a-z0-9-]/.test(tree.text[end] ?? "")) end++;
  const lines = linesOf(tree);
  const line = lines.lineOf(offset);
  const ranks = new Map<string, number>();
  for (const { rule, path, start: place } of analysis.findings) {
    if (path !== context.path) continue;
    const distance = lines.lineOf(place) - line;
    const rank = distance === 0 || distance === 1 ? 0 : 1;
    ranks.set(rule, Math.min(rank, ranks.get(rule) ?? rank));
  }
  const items: CompletionItem[] = rules.map((rule) => ({
    label: rule.id,
    kind: "rule",
    detail: say`${severityWord(severityOf(rule, context.settings.release))}, ${topicOf(rule.id)}`,
    text: rule.id,
    rank: ranks.get(rule.id) ?? 2,
    documentation: sentenceOf(rule.id),
  }));
  for (const [topic, ids] of ruleTopics) {
    const detail = say`a topic: ${ids.length} rules`;
    items.push({ label: topic, kind: "rule", detail, text: topic, rank: 3, documentation: sentenceOf(topic) });
  }
  return { start, end, items, isIncomplete: false };
}

function sentenceOf(name: string): string | undefined {
  const sentence = ruleSentences.get(name);
  return sentence && said(sentence);
}

/** Where the name at the cursor begins. */
function startOfName({ tokens, text }: SyntaxTree, offset: number): number | undefined {
  if (offset === 0 || tokens.count === 0) return undefined;
  const token = tokens.at(offset - 1);
  if (tokens.kinds[token] !== TokenKind.LineComment) return undefined;
  const match = pattern.exec(text.slice(tokens.start(token), offset));
  return match ? offset - match[1].length : undefined;
}

function topicOf(rule: string): string {
  for (const [topic, ids] of ruleTopics) if (ids.includes(rule)) return topic;
  return "";
}
