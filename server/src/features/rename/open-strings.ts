import type { FileRange } from "../../config/index.ts";
import {
  jailAt,
  linesOf,
  parse,
  type SyntaxTree,
  TokenKind,
  variableName,
  writtenVariable,
} from "../../syntax/index.ts";
import { fileName, printable } from "../../text/index.ts";
import { say } from "../../words/index.ts";
import type { VariableSubject } from "../mentions/index.ts";
import type { FeatureContext } from "../shared/context.ts";

/** Longer ones than this hold a part of the file. */
const longestRead = 10_000;

/** A string without an end, or a `${`: up to where what it holds is read, nobody knows. */
const isOpen = (kind: TokenKind): boolean =>
  kind === TokenKind.UnterminatedString || kind === TokenKind.UnterminatedVariable;

/** Why nothing in a string can be renamed that is not closed; undefined elsewhere. */
export function refusalInOpenString({ tree }: FeatureContext, offset: number): string | undefined {
  const { tokens, problems } = tree;
  if (problems.length === 0) return undefined;
  // A cursor behind its last character is in it, too.
  const isIn = [offset, offset - 1].some((at) => at >= 0 && isOpen(tokens.kinds[tokens.at(at)]));
  return isIn ? say`This string is not closed: what is named in it can be renamed when it is.` : undefined;
}

/**
 * The first string without an end that reads a variable. What stands in one is no part of any value, so that it would keep the old name.
 */
export function openStringWith({ analysis }: FeatureContext, { name, scope }: VariableSubject): FileRange | undefined {
  for (const { configuration } of analysis.roots) {
    for (const { path, tree } of configuration.files.values()) {
      if (tree.problems.length === 0) continue;
      const { tokens } = tree;
      for (let token = 0; token < tokens.count; token++) {
        const kind: TokenKind = tokens.kinds[token];
        const start = tokens.start(token);
        if (!isOpen(kind) || !reads(tree, start, tokens.ends[token], name)) continue;
        const block = jailAt(tree, start);
        const sections = configuration.sections.filter(
          (section) => section.tree === tree && (block ? section.node === block.index : section.block === undefined),
        );
        if (sections.length === 0 || sections.some((section) => scope.has(section)))
          return { path, start, end: tokens.ends[token] };
      }
    }
  }
  return undefined;
}

/** Why a variable is not renamed that such a string reads; undefined where none does. */
export function refusalOfOpenString(context: FeatureContext, subject: VariableSubject): string | undefined {
  const open = openStringWith(context, subject);
  if (open === undefined) return undefined;
  const tree = open.path === context.path ? context.tree : context.workspace.tree(open.path);
  const line = tree === undefined ? 1 : linesOf(tree).lineOf(open.start) + 1;
  const variable = writtenVariable(subject.name);
  return open.path === context.path
    ? say`The string in line ${line} is not closed: ${variable} in it would keep its name.`
    : say`A string in ${printable(fileName(open.path))}, line ${line}, is not closed: ${variable} in it would keep its name.`;
}

/** Whether the text of a token reads a variable, were it closed where it ends. */
function reads({ text, dialect }: SyntaxTree, start: number, end: number, name: string): boolean {
  const written = text.slice(start, Math.min(end, start + longestRead));
  if (!written.includes("$") || !written.includes(name)) return false;
  const closed = written.startsWith("${") ? `"${written}}"` : /^["']/.test(written) ? written : `"${written}`;
  const quote = closed[0];
  const tree = parse(`x = ${closed}${quote};`, dialect);
  // What is not read that way, either, may be anything.
  if (tree.problems.length > 0) return true;
  const { tokens } = tree;
  for (let token = 0; token < tokens.count; token++) {
    if ((tokens.kinds[token] as TokenKind) !== TokenKind.Variable) continue;
    if (variableName(tree, token) === name) return true;
  }
  return false;
}
