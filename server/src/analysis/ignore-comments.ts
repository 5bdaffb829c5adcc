import { definitionAt, linesOf, type SyntaxTree, TokenKind } from "../syntax/index.ts";

const pattern = /^(?:#+|\/\/)\s*jailconf-ignore\s+([a-z0-9-]+(?:\s*,\s*[a-z0-9-]+)*)\s*(?::.*)?$/;

/** Which rules are silenced on which lines (zero-based). */
export type IgnoredLines = ReadonlyMap<number, ReadonlySet<string>>;

const none: IgnoredLines = new Map();
const known = new WeakMap<SyntaxTree, IgnoredLines>();

/**
 * Lines that carry `# jailconf-ignore RULE: reason` at their end, or below a line that holds nothing else. Several rules
 * are separated by commas; several such lines may stand above each other.
 */
export function ignoredLines(tree: SyntaxTree): IgnoredLines {
  let lines = known.get(tree);
  if (!lines) {
    lines = tree.text.includes("jailconf-ignore") ? findComments(tree) : none;
    known.set(tree, lines);
  }
  return lines;
}

/** Whether `rule` is silenced for what starts at `offset`, on its own line or on that of its statement. */
export function isIgnored(tree: SyntaxTree, rule: string, offset: number): boolean {
  const ignored = ignoredLines(tree);
  if (ignored.size === 0) return false;
  const lines = linesOf(tree);
  if (ignored.get(lines.lineOf(offset))?.has(rule)) return true;
  const statement = definitionAt(tree, offset);
  return statement !== undefined && (ignored.get(lines.lineOf(statement.start))?.has(rule) ?? false);
}

function findComments(tree: SyntaxTree): IgnoredLines {
  const { text, tokens } = tree;
  const lines = linesOf(tree);
  const result = new Map<number, Set<string>>();
  let waiting: { line: number; rules: string[] } | undefined;
  for (let token = 0; token < tokens.count; token++) {
    if (tokens.kinds[token] !== TokenKind.LineComment) continue;
    const start = tokens.start(token);
    const match = pattern.exec(text.slice(start, tokens.ends[token]).trimEnd());
    if (!match) continue;
    const rules = match[1].split(",").map((rule) => rule.trim());
    const line = lines.lineOf(start);
    const alone = text.slice(lines.startOf(line), start).trim() === "";
    if (!alone) {
      add(result, line, rules);
      continue;
    }
    if (waiting?.line === line) rules.push(...waiting.rules);
    waiting = { line: line + 1, rules };
    add(result, line + 1, rules);
  }
  return result;
}

function add(result: Map<number, Set<string>>, line: number, rules: readonly string[]): void {
  let set = result.get(line);
  if (!set) {
    set = new Set();
    result.set(line, set);
  }
  for (const rule of rules) set.add(rule);
}

/** Offset and text of a comment that silences `rule` for what starts at `offset`, on a line of its own before it. */
export function ignoreComment(tree: SyntaxTree, rule: string, offset: number): { offset: number; text: string } {
  const lines = linesOf(tree);
  const anchor = definitionAt(tree, offset)?.start ?? offset;
  const line = lines.lineOf(anchor);
  const start = lines.startOf(line);
  const indentation = /^[ \t]*/.exec(lines.lineText(line))?.[0] ?? "";
  const lineEnd = tree.text.includes("\r\n") ? "\r\n" : "\n";
  return { offset: start, text: `${indentation}# jailconf-ignore ${rule}: ${lineEnd}` };
}
