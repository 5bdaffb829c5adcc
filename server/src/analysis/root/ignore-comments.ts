import type { Finding } from "../../rules/rule/finding.ts";
import { linesOf, type SyntaxTree, simpleStatementAt, TokenKind } from "../../syntax/index.ts";

const word = "jailconf-ignore";
const pattern = /^(?:#+|\/\/)\s*jailconf-ignore\s+([a-z0-9-]+(?:\s*,\s*[a-z0-9-]+)*)\s*(?::.*)?$/;

/** A rule's name in a comment that silences it, in UTF-16 offsets. */
export interface IgnoredRule {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly comment: { readonly start: number; readonly end: number };
}

interface IgnoreComments {
  /** By line (zero-based): what is silenced on it. */
  readonly lines: ReadonlyMap<number, readonly IgnoredRule[]>;
  /** All names, in their order. */
  readonly rules: readonly IgnoredRule[];
}

const none: IgnoreComments = { lines: new Map(), rules: [] };
const known = new WeakMap<SyntaxTree, IgnoreComments>();

/**
 * Lines that carry `# jailconf-ignore RULE: reason` at their end, or below a line that holds nothing else. Several rules
 * are separated by commas; several such lines may stand above each other.
 */
function commentsOf(tree: SyntaxTree): IgnoreComments {
  let comments = known.get(tree);
  if (!comments) {
    comments = tree.text.includes(word) ? findComments(tree) : none;
    known.set(tree, comments);
  }
  return comments;
}

/** All rules that comments of a file name, in their order. */
export const ignoredRules = (tree: SyntaxTree): readonly IgnoredRule[] => commentsOf(tree).rules;

/** What silences `rule` for that which starts at `offset`, on its own line or on that of its statement. */
export function ignoringComments(tree: SyntaxTree, rule: string, offset: number): readonly IgnoredRule[] {
  const { lines: ignored } = commentsOf(tree);
  if (ignored.size === 0) return [];
  const lines = linesOf(tree);
  const onLine = (line: number): readonly IgnoredRule[] => ignored.get(line)?.filter(({ id }) => id === rule) ?? [];
  const own = onLine(lines.lineOf(offset));
  if (own.length > 0) return own;
  const statement = simpleStatementAt(tree, offset);
  return statement === undefined ? [] : onLine(lines.lineOf(statement.start));
}

/** Whether a comment may silence a finding: not where jail(8) refuses the whole file, of which no jail would start. */
export const canBeIgnored = ({ refusesFile }: Pick<Finding, "refusesFile">): boolean => !refusesFile;

function findComments(tree: SyntaxTree): IgnoreComments {
  const { text, tokens } = tree;
  const lines = linesOf(tree);
  const result = new Map<number, IgnoredRule[]>();
  const all: IgnoredRule[] = [];
  let waiting: { line: number; rules: readonly IgnoredRule[] } | undefined;
  for (let token = 0; token < tokens.count; token++) {
    if (tokens.kinds[token] !== TokenKind.LineComment) continue;
    const start = tokens.start(token);
    const rules = rulesIn(text.slice(start, tokens.ends[token]).trimEnd(), start);
    if (rules.length === 0) continue;
    for (const rule of rules) all.push(rule);
    const line = lines.lineOf(start);
    const alone = text.slice(lines.startOf(line), start).trim() === "";
    if (!alone) {
      add(result, line, rules);
      continue;
    }
    const stacked: readonly IgnoredRule[] = waiting?.line === line ? [...waiting.rules, ...rules] : rules;
    waiting = stacked.length > mostStacked ? undefined : { line: line + 1, rules: stacked };
    add(result, line + 1, stacked);
  }
  return { lines: result, rules: all };
}

/** More names than there are rules need not be carried on from line to line. */
const mostStacked = 1000;

function rulesIn(text: string, start: number): IgnoredRule[] {
  const match = pattern.exec(text);
  if (!match) return [];
  const comment = { start, end: start + text.length };
  const offset = start + match[0].indexOf(match[1], match[0].indexOf(word) + word.length);
  const names = match[1].matchAll(/[a-z0-9-]+/g);
  return [...names].map(({ 0: id, index }) => ({
    ...{ id, start: offset + index, end: offset + index + id.length, comment },
  }));
}

function add(result: Map<number, IgnoredRule[]>, line: number, rules: readonly IgnoredRule[]): void {
  const before = result.get(line) ?? [];
  result.set(line, [...before, ...rules]);
}

/** Offset and text of a comment that silences `rule` for what starts at `offset`, on a line of its own before it. */
export function ignoreComment(tree: SyntaxTree, rule: string, offset: number): { offset: number; text: string } {
  const lines = linesOf(tree);
  const anchor = simpleStatementAt(tree, offset)?.start ?? offset;
  const line = lines.lineOf(anchor);
  const start = lines.startOf(line);
  const indentation = /^[ \t]*/.exec(lines.lineText(line))?.[0] ?? "";
  return { offset: start, text: `${indentation}# jailconf-ignore ${rule}: \n` };
}
