import type { Configuration } from "../../config/index.ts";
import type { TextEdit } from "../../rules/rule/finding.ts";
import { hasSyntaxProblem } from "../../rules/support/syntax-problems.ts";
import { type JailNode, linesOf, NodeKind, ParameterNode, type SyntaxTree } from "../../syntax/index.ts";
import {
  firstLineWithComments,
  indentationAt,
  type NewStatement,
  onLines,
  tailOf,
  withinLine,
} from "./statement-lines.ts";

/** Where new statements are put, in the style of what stands there. Each is undefined where they cannot be written. */

/** Puts statements above another one and its comments. */
export function putAbove(
  tree: SyntaxTree,
  path: string,
  node: number,
  statements: readonly NewStatement[],
): TextEdit | undefined {
  const { start } = new ParameterNode(tree, node);
  const indentation = indentationAt(tree, start);
  if (indentation === undefined) {
    const text = withinLine(statements);
    return text === undefined ? undefined : { path, start, end: start, text: `${text} ` };
  }
  const lines = linesOf(tree);
  const at = lines.startOf(firstLineWithComments(tree, node));
  return { path, start: at, end: at, text: `${onLines(statements, indentation)}\n` };
}

/** Puts statements behind another one, which has its `;`, and the comment on its line. */
export function putBehind(
  tree: SyntaxTree,
  path: string,
  node: number,
  statements: readonly NewStatement[],
): TextEdit | undefined {
  const { start, end, semicolon } = new ParameterNode(tree, node);
  if (semicolon === undefined) return undefined;
  const indentation = indentationAt(tree, start);
  if (indentation === undefined || tailOf(tree, end) === undefined) {
    const text = withinLine(statements);
    return text === undefined ? undefined : { path, start: end, end, text: ` ${text}` };
  }
  const lines = linesOf(tree);
  const at = lines.endOf(lines.lineOf(end));
  return { path, start: at, end: at, text: `\n${onLines(statements, indentation)}` };
}

/** The last of the variables with which a block (or the file, node 0) begins. */
function leadingVariable(tree: SyntaxTree, block: number): number | undefined {
  const { nodes } = tree;
  let last: number | undefined;
  for (let child = block + 1; child < nodes.endNodes[block]; child = nodes.endNodes[child]) {
    if (nodes.kinds[child] !== NodeKind.Variable) break;
    last = child;
  }
  return last;
}

/**
 * Statements among what a block begins with: behind its variables, but above all else.
 *
 * @param adding the first statement of the block that adds to them, and so has to come later
 */
export function putFirst(
  block: JailNode,
  path: string,
  statements: readonly NewStatement[],
  adding?: number,
): TextEdit | undefined {
  const { tree, index } = block;
  if (hasMistakes(block)) return undefined;
  const variable = leadingVariable(tree, index);
  if (variable !== undefined && adding !== undefined && adding <= variable)
    return putAbove(tree, path, adding, statements);
  if (variable !== undefined) return putBehind(tree, path, variable, statements);
  const first = index + 1 < tree.nodes.endNodes[index] ? index + 1 : undefined;
  return first === undefined ? putInto(block, path, statements) : putAbove(tree, path, first, statements);
}

/** Statements behind the last one of a block itself. */
export function putLast(block: JailNode, path: string, statements: readonly NewStatement[]): TextEdit | undefined {
  if (hasMistakes(block)) return undefined;
  const last = block.statements().findLast(({ kind }) => kind !== "jail");
  return last ? putBehind(block.tree, path, last.index, statements) : putInto(block, path, statements);
}

/** Where a block has mistakes, braces may be none, and what is written behind them would become a part of a value. */
const hasMistakes = ({ tree, start, end }: JailNode): boolean => hasSyntaxProblem(tree, start, end);

/** Statements right behind the `{` of a block. */
function putInto(block: JailNode, path: string, statements: readonly NewStatement[]): TextEdit | undefined {
  const { tree, openBrace, closeBrace, start } = block;
  if (closeBrace === undefined) return undefined;
  const lines = linesOf(tree);
  const line = lines.lineOf(openBrace);
  const at = openBrace + 1;
  if (lines.lineOf(closeBrace) === line) {
    const text = withinLine(statements);
    const blank = tree.text[at] === "}" ? " " : "";
    return text === undefined ? undefined : { path, start: at, end: at, text: ` ${text}${blank}` };
  }
  if (tailOf(tree, at) === undefined) return undefined;
  const end = lines.endOf(line);
  const outer = /^[ \t]*/.exec(lines.lineText(lines.lineOf(start)))?.[0] ?? "";
  return { path, start: end, end, text: `\n${onLines(statements, outer + indentationIn(tree))}` };
}

/** By how much the statements of the first block are indented that has one on a line of its own. */
export function indentationIn(tree: SyntaxTree): string {
  const { nodes, tokens } = tree;
  for (let node = 1; node < nodes.count; node++) {
    const parent = nodes.parents[node];
    if (parent <= 0 || nodes.kinds[node] === NodeKind.Value || nodes.parents[parent] > 0) continue;
    const indentation = indentationAt(tree, tokens.start(nodes.firstTokens[node]));
    if (indentation !== undefined && indentation !== "") return indentation;
  }
  return "  ";
}

/**
 * Statements among the globals with which a root begins, variables behind its variables: there a jail's own value stays what it is in
 * all releases (LANGUAGE.md §3.4).
 */
export function putAmongGlobals(
  configuration: Configuration,
  statements: readonly NewStatement[],
  areVariables = false,
): TextEdit | undefined {
  const path = configuration.root;
  const tree = configuration.files.get(path)?.tree;
  if (tree === undefined) return undefined;
  const { nodes } = tree;
  let first: number | undefined;
  let last: number | undefined;
  for (let child = 1; child < nodes.endNodes[0]; child = nodes.endNodes[child]) {
    const kind: NodeKind = nodes.kinds[child];
    if (kind !== NodeKind.Parameter && kind !== NodeKind.Variable) break;
    first ??= child;
    if (kind === NodeKind.Variable || !areVariables) last = child;
  }
  if (last !== undefined) return putBehind(tree, path, last, statements);
  if (first !== undefined) return putAbove(tree, path, first, statements);
  return putAboveBlocks(configuration, onLines(statements, ""));
}

/** Whole lines above the first block or include of a root, with an empty line between. */
export function putAboveBlocks(configuration: Configuration, text: string): TextEdit | undefined {
  const path = configuration.root;
  const tree = configuration.files.get(path)?.tree;
  if (tree === undefined) return undefined;
  const { nodes, tokens } = tree;
  for (let child = 1; child < nodes.endNodes[0]; child = nodes.endNodes[child]) {
    const kind: NodeKind = nodes.kinds[child];
    if (kind !== NodeKind.Jail && kind !== NodeKind.Include) continue;
    const isAlone = indentationAt(tree, tokens.start(nodes.firstTokens[child])) !== undefined;
    const at = isAlone
      ? linesOf(tree).startOf(firstLineWithComments(tree, child))
      : tokens.start(nodes.firstTokens[child]);
    return { path, start: at, end: at, text: `${isAlone ? "" : "\n"}${text}\n\n` };
  }
  return undefined;
}
