import type { Finding } from "../../rules/rule/finding.ts";
import { remembered } from "../../rules/support/remembered.ts";
import { linesOf, NodeKind, nodeAt, type SyntaxTree, simpleStatementAt, TokenKind } from "../../syntax/index.ts";
import { isRuleOrTopic, namesRule } from "./rule-names.ts";

const word = "jailconf-ignore";
const pattern = /^(?:#+|\/\/)\s*(jailconf-ignore(?:-(block|file))?)\s+([a-z0-9-]+(?:\s*,\s*[a-z0-9-]+)*)\s*(?::.*)?$/;

/** How far a comment reaches. */
export type IgnoreScope = "line" | "block" | "file";

/** The name of a rule or topic in a comment that silences it, in UTF-16 offsets. */
export interface IgnoredRule {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly comment: IgnoreComment;
}

interface IgnoreComment {
  readonly scope: IgnoreScope;
  readonly start: number;
  readonly end: number;
  /** The word that makes it one. */
  readonly word: { readonly start: number; readonly end: number };
  /** It stands where its word means nothing: outside of every block and before none, or below the first statement of a file. */
  readonly isMisplaced: boolean;
}

interface IgnoreComments {
  /** By line (zero-based): what is silenced on it. */
  readonly lines: ReadonlyMap<number, readonly IgnoredRule[]>;
  /** By the number of a block's node: what is silenced in it. */
  readonly blocks: ReadonlyMap<number, readonly IgnoredRule[]>;
  /** What is silenced in the whole file. */
  readonly file: readonly IgnoredRule[];
  /** All names, in their order. */
  readonly rules: readonly IgnoredRule[];
}

const none: IgnoreComments = { lines: new Map(), blocks: new Map(), file: [], rules: [] };

/**
 * Comments that silence rules, each named by its id or by its topic, several of them separated by commas:
 *
 * - `# jailconf-ignore RULE: reason` at the end of a line, or on a line of its own before it; several may stand above each other.
 * - `# jailconf-ignore-block RULE: reason` anywhere in a block, or before its name with nothing but comments between.
 * - `# jailconf-ignore-file RULE: reason` before the first statement of a file.
 */
const commentsOf = remembered(
  (tree: SyntaxTree): IgnoreComments => (tree.text.includes(word) ? new CommentReader(tree).read() : none),
);

/** All names of rules in comments of a file, in their order. */
export const ignoredRules = (tree: SyntaxTree): readonly IgnoredRule[] => commentsOf(tree).rules;

/**
 * What silences `rule` for that which starts at `offset`: on its own line or on that of its statement, else in the innermost of
 * its blocks that silences it, else in the file.
 */
export function ignoringComments(tree: SyntaxTree, rule: string, offset: number): readonly IgnoredRule[] {
  const { lines, blocks, file, rules } = commentsOf(tree);
  if (rules.length === 0) return [];
  const naming = (ignored: readonly IgnoredRule[] = []): readonly IgnoredRule[] =>
    ignored.filter(({ id }) => namesRule(id, rule));
  const index = linesOf(tree);
  const own = naming(lines.get(index.lineOf(offset)));
  if (own.length > 0) return own;
  const statement = lines.size === 0 ? undefined : simpleStatementAt(tree, offset);
  const ofStatement = statement ? naming(lines.get(index.lineOf(statement.start))) : [];
  if (ofStatement.length > 0) return ofStatement;
  for (let node = blocks.size === 0 ? 0 : nodeAt(tree, offset); node > 0; node = tree.nodes.parents[node]) {
    const ofBlock = naming(blocks.get(node));
    if (ofBlock.length > 0) return ofBlock;
  }
  return naming(file);
}

/** Whether a comment may silence a finding: not where jail(8) refuses the whole file, of which no jail would start. */
export const canBeIgnored = ({ refusesFile }: Pick<Finding, "refusesFile">): boolean => !refusesFile;

/** More names than there are rules need not be carried on from line to line. */
const mostStacked = 1000;

/** Goes once through the tokens of a file, and beside them through its nodes. */
class CommentReader {
  private readonly tree: SyntaxTree;
  private readonly lines = new Map<number, IgnoredRule[]>();
  private readonly blocks = new Map<number, IgnoredRule[]>();
  private readonly file: IgnoredRule[] = [];
  private readonly rules: IgnoredRule[] = [];
  /** What stands alone on the lines before the one with this number, and silences on it. */
  private waiting: { readonly line: number; readonly rules: readonly IgnoredRule[] } = { line: -1, rules: [] };
  /** The first node that starts after the token that is looked at. */
  private nextNode = 1;
  /** The blocks around that token, the innermost one last. */
  private readonly around: number[] = [];

  constructor(tree: SyntaxTree) {
    this.tree = tree;
  }

  read(): IgnoreComments {
    const { text, tokens } = this.tree;
    for (let token = 0; token < tokens.count; token++) {
      if (tokens.kinds[token] !== TokenKind.LineComment) continue;
      const start = tokens.start(token);
      const match = pattern.exec(text.slice(start, tokens.ends[token]).trimEnd());
      if (match) this.add(match, token, start);
    }
    const { lines, blocks, file, rules } = this;
    return { lines, blocks, file, rules };
  }

  private add(match: RegExpExecArray, token: number, start: number): void {
    const scope: IgnoreScope = match[2] === undefined ? "line" : match[2] === "block" ? "block" : "file";
    const block = scope === "block" ? this.blockOf(token) : 0;
    const isMisplaced = scope === "block" ? block === 0 : scope === "file" && !this.isAboveAll(token);
    const wordStart = start + match[0].indexOf(match[1]);
    const comment: IgnoreComment = {
      scope,
      start,
      end: start + match[0].length,
      word: { start: wordStart, end: wordStart + match[1].length },
      isMisplaced,
    };
    const offset = start + match[0].indexOf(match[3], comment.word.end - start);
    const rules = [...match[3].matchAll(/[a-z0-9-]+/g)].map(({ 0: id, index }) => ({
      ...{ id, start: offset + index, end: offset + index + id.length, comment },
    }));
    for (const rule of rules) this.rules.push(rule);
    if (scope === "block" && !isMisplaced) {
      const inBlock = this.blocks.get(block) ?? [];
      this.blocks.set(block, inBlock);
      addOnce(inBlock, rules);
    }
    if (scope === "file" && !isMisplaced) addOnce(this.file, rules);
    this.addToLines(start, scope === "line" ? rules : []);
  }

  /** What stands alone silences on the next line, beyond other such comments. */
  private addToLines(start: number, rules: readonly IgnoredRule[]): void {
    const line = linesOf(this.tree).lineOf(start);
    if (!this.isAlone(start)) {
      append(this.lines, line, rules);
      return;
    }
    const stacked = this.waiting.line === line ? [...this.waiting.rules, ...rules] : rules;
    this.waiting = { line: line + 1, rules: stacked.length > mostStacked ? [] : stacked };
    append(this.lines, line + 1, stacked);
  }

  private isAboveAll(token: number): boolean {
    const { count, firstTokens } = this.tree.nodes;
    return count < 2 || firstTokens[1] > token;
  }

  /** The block that begins after a comment, or else the innermost one around it; 0 where there is neither. */
  private blockOf(token: number): number {
    const { count, kinds, firstTokens, endTokens, parents } = this.tree.nodes;
    const { around } = this;
    for (; this.nextNode < count && firstTokens[this.nextNode] <= token; this.nextNode++) {
      // Those that have ended by now lie below those that go on, and go when these do.
      if (kinds[this.nextNode] === NodeKind.Jail) around.push(this.nextNode);
    }
    while (around.length > 0 && endTokens[around[around.length - 1]] <= token) around.pop();
    const innermost = around.length === 0 ? 0 : around[around.length - 1];
    const next = this.nextNode;
    if (next >= count || kinds[next] !== NodeKind.Jail || Math.max(parents[next], 0) !== innermost) return innermost;
    return this.isAlone(this.tree.tokens.start(token)) ? next : innermost;
  }

  /** Whether nothing stands before a comment in its line: behind a statement it does not belong to what comes next. */
  private isAlone(start: number): boolean {
    const index = linesOf(this.tree);
    return this.tree.text.slice(index.startOf(index.lineOf(start)), start).trim() === "";
  }
}

function append(result: Map<number, IgnoredRule[]>, key: number, rules: readonly IgnoredRule[]): void {
  if (rules.length > 0) result.set(key, [...(result.get(key) ?? []), ...rules]);
}

/** A second comment about the same adds nothing, and a name that nobody knows silences nothing. */
function addOnce(to: IgnoredRule[], rules: readonly IgnoredRule[]): void {
  for (const rule of rules) {
    if (isRuleOrTopic(rule.id) && !to.some(({ id }) => id === rule.id)) to.push(rule);
  }
}
