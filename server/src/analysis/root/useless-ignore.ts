import type { Configuration } from "../../config/index.ts";
import { editDistance } from "../../parameters/index.ts";
import type { Finding, Fix, Proposal } from "../../rules/rule/finding.ts";
import { isOff, type Report, type Rule } from "../../rules/rule/rule.ts";
import { shown } from "../../rules/support/words.ts";
import type { SyntaxTree } from "../../syntax/index.ts";
import type { IgnoredRule } from "./ignore-comments.ts";
import type { Settings } from "./settings.ts";

/** Rules of which the analysis itself has to know. */
export const uselessIgnore = "useless-ignore";
export const notUtf8 = "not-utf8";

export interface UnusedIgnore {
  readonly configuration: Configuration;
  readonly isFragment: boolean;
  readonly settings: Settings;
  readonly rules: readonly Rule[];
  readonly path: string;
  readonly tree: SyntaxTree;
  readonly ignored: IgnoredRule;
}

/** What is to be said about a comment that has silenced nothing; nothing where its rule was kept from speaking. */
export function reportUselessIgnore(unused: UnusedIgnore): Report | undefined {
  const { path, tree, ignored, rules } = unused;
  const { id, start, end } = ignored;
  const at = { path, start, end };
  if (!rules.some((rule) => rule.id === id)) {
    const near = nearestRule(id, rules);
    return {
      ...at,
      message: `There is no rule ${shown(id)}. ${near === undefined ? "Remove the comment." : `Did you mean ${shown(near)}?`}`,
      fixes: () => [...(near === undefined ? [] : [renaming(near, at)]), removal(path, tree, ignored)],
    };
  }
  if (isKeptSilent(unused)) return undefined;
  return {
    ...at,
    unnecessary: true,
    message: `${shown(id)} has nothing to say here. Remove the comment.`,
    fixes: () => [removal(path, tree, ignored)],
  };
}

/** Rules say nothing, or less, about what they cannot see whole; one that is off may be meant for other settings. */
function isKeptSilent({ configuration, isFragment, settings, rules, ignored: { id } }: UnusedIgnore): boolean {
  if (isFragment || id === uselessIgnore || configuration.tooComplex) return true;
  if (rules.some((rule) => rule.id === id && isOff(rule, settings.rules))) return true;
  if (configuration.includes.some(({ problem }) => problem !== undefined)) return true;
  return [...configuration.files.values()].some(({ tree }) => tree.problems.length > 0);
}

function nearestRule(id: string, rules: readonly Rule[]): string | undefined {
  let best: string | undefined;
  let bestDistance = mostSlips + 1;
  for (const rule of rules) {
    if (Math.abs(rule.id.length - id.length) > mostSlips) continue;
    const distance = editDistance(id, rule.id);
    if (distance >= bestDistance) continue;
    best = rule.id;
    bestDistance = distance;
  }
  return best;
}

/** Letters in which the id of an ignore comment may differ from that of the rule it was meant for. */
const mostSlips = 3;

const renaming = (id: string, at: { path: string; start: number; end: number }): Proposal => ({
  title: `Write \`${id}\``,
  guess: true,
  edits: [{ ...at, text: id }],
});

/** jail(8) reads no comment, so there is nothing to compare; but a comment is the author's, so that none of these is safe. */
export function editsOfComments(_: Finding, proposals: () => readonly Proposal[]): () => readonly Fix[] {
  return () => proposals().map(({ title, edits }, index) => ({ title, edits, safe: false, preferred: index === 0 }));
}

/** Takes the name away, or the whole comment when it names no other rule. */
function removal(path: string, { text }: SyntaxTree, { id, start, end, comment }: IgnoredRule): Proposal {
  const title = `Remove \`${id}\` from the comment`;
  const before = /\s*,\s*$/.exec(text.slice(comment.start, start))?.[0].length ?? 0;
  if (before > 0) return { title, edits: [{ path, start: start - before, end, text: "" }] };
  const after = /^\s*,\s*/.exec(text.slice(end, comment.end))?.[0].length ?? 0;
  if (after > 0) return { title, edits: [{ path, start, end: end + after, text: "" }] };
  let from = comment.start;
  while (text[from - 1] === " " || text[from - 1] === "\t") from--;
  const isAlone = from === 0 || text[from - 1] === "\n";
  const lineEnd = isAlone ? (/^\r?\n/.exec(text.slice(comment.end, comment.end + 2))?.[0].length ?? 0) : 0;
  return { title: "Remove the comment", edits: [{ path, start: from, end: comment.end + lineEnd, text: "" }] };
}
