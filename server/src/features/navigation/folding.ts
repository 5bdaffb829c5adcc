import { JailNode, NodeKind, Operator, type SyntaxTree, TokenKind } from "../../syntax/index.ts";
import type { FeatureContext } from "../shared/context.ts";

/** Lines that can be folded away, zero-based; of a block the last one stays visible, since it holds the brace. */
export interface FoldingRange {
  readonly startLine: number;
  readonly endLine: number;
  readonly kind: "comment" | "region" | "block" | "list";
}

/** A list of fewer lines takes as much room when it is folded. */
const fewestLines = 3;

/**
 * Blocks, comments, stretches between `# region` and `# endregion`, and lists: `+=` lines one after the other, and values in
 * several lines.
 *
 * @param lineOf the zero-based line of an offset, as the editor counts lines
 * @param most an editor takes no more than these; what stands deepest is left out first
 */
export function foldingRanges(
  { tree }: FeatureContext,
  lineOf: (offset: number) => number,
  most = Number.POSITIVE_INFINITY,
): FoldingRange[] {
  const ranges = [...blocks(tree, lineOf), ...comments(tree, lineOf), ...lists(tree, lineOf)];
  const kept = ranges.length > most ? ranges.slice(0, most) : ranges;
  return kept.sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

/** The outer ones first. */
function blocks(tree: SyntaxTree, lineOf: (offset: number) => number): FoldingRange[] {
  const { nodes } = tree;
  const found: { range: FoldingRange; depth: number }[] = [];
  const depths = new Map<number, number>();
  for (let node = 1; node < nodes.count; node++) {
    if ((nodes.kinds[node] as NodeKind) !== NodeKind.Jail) continue;
    const depth = (depths.get(nodes.parents[node]) ?? 0) + 1;
    depths.set(node, depth);
    const block = new JailNode(tree, node);
    // The brace may stand in the line after the name.
    const startLine = lineOf(block.nameEnd);
    const { closeBrace } = block;
    const endLine = closeBrace === undefined ? lineOf(block.end) : lineOf(closeBrace) - 1;
    if (endLine > startLine) found.push({ range: { startLine, endLine, kind: "block" }, depth });
  }
  return found.sort((a, b) => a.depth - b.depth).map(({ range }) => range);
}

const regionMark = /^(?:#|\/\/|\/\*)\s*#?(region|endregion)\b/;

function comments(tree: SyntaxTree, lineOf: (offset: number) => number): FoldingRange[] {
  const { tokens, text } = tree;
  const ranges: FoldingRange[] = [];
  const regions: number[] = [];
  let firstLine = -1;
  let lastLine = -2;
  const finish = (): void => {
    if (lastLine > firstLine) ranges.push({ startLine: firstLine, endLine: lastLine, kind: "comment" });
    firstLine = -1;
    lastLine = -2;
  };
  for (let token = 0; token < tokens.count; token++) {
    const kind: TokenKind = tokens.kinds[token];
    if (kind !== TokenKind.LineComment && kind !== TokenKind.BlockComment) continue;
    const start = tokens.start(token);
    const line = lineOf(start);
    const mark = regionMark.exec(text.slice(start, start + longestMark))?.[1];
    if (mark !== undefined) {
      finish();
      const startLine = mark === "region" ? undefined : regions.pop();
      if (mark === "region") regions.push(line);
      else if (startLine !== undefined && line > startLine) ranges.push({ startLine, endLine: line, kind: "region" });
    } else if (kind === TokenKind.BlockComment) {
      finish();
      const endLine = lineOf(tokens.ends[token]);
      if (endLine > line) ranges.push({ startLine: line, endLine, kind: "comment" });
    } else if (isAlone(text, start)) {
      if (line !== lastLine + 1) {
        finish();
        firstLine = line;
      }
      lastLine = line;
    }
  }
  finish();
  return ranges;
}

/** Enough of a comment to see whether it is a mark. */
const longestMark = 40;

/** Nothing but blanks stands before it in its line. */
function isAlone(text: string, start: number): boolean {
  let offset = start;
  while (offset > 0 && (text[offset - 1] === " " || text[offset - 1] === "\t")) offset--;
  return offset === 0 || text[offset - 1] === "\n" || text[offset - 1] === "\r";
}

function lists(tree: SyntaxTree, lineOf: (offset: number) => number): FoldingRange[] {
  const { nodes, tokens, text } = tree;
  const ranges: FoldingRange[] = [];
  const lineEnds = new CrossedLineEnds(text);
  let list: { first: number; last: number } | undefined;
  const finish = (): void => {
    if (list !== undefined) add(list.first, list.last);
    list = undefined;
  };
  const add = (first: number, last: number): void => {
    const start = tokens.start(nodes.firstTokens[first]);
    const end = tokens.ends[nodes.endTokens[last] - 1];
    if (first === last && !lineEnds.isWithin(start, end)) return;
    const [startLine, endLine] = [lineOf(start), lineOf(end)];
    if (endLine - startLine + 1 >= fewestLines) ranges.push({ startLine, endLine, kind: "list" });
  };
  for (let node = 1; node < nodes.count; node = nextStatement(tree, node)) {
    const kind: NodeKind = nodes.kinds[node];
    const isSetting = kind === NodeKind.Parameter || kind === NodeKind.Variable;
    if (isSetting && list !== undefined && continues(tree, list.last, node)) list.last = node;
    else {
      finish();
      if (isSetting) list = { first: node, last: node };
    }
  }
  finish();
  return ranges;
}

/** Where lines end, for stretches that are asked about in the order of the text, mostly: a large file has hundreds of thousands. */
class CrossedLineEnds {
  private readonly text: string;
  /** Where the last stretch began, and the first LF and CR from there on; behind the text where there is none. */
  private from = 0;
  private feed = -1;
  private carriage = -1;

  constructor(text: string) {
    this.text = text;
  }

  /** Whether a line ends within a stretch. */
  isWithin(start: number, end: number): boolean {
    // In a broken file something may begin within what came before.
    const isBack = start < this.from;
    this.from = start;
    if (isBack || this.feed < start) this.feed = this.next("\n", start);
    if (isBack || this.carriage < start) this.carriage = this.next("\r", start);
    return this.feed < end || this.carriage < end;
  }

  private next(sign: string, start: number): number {
    const found = this.text.indexOf(sign, start);
    return found < 0 ? this.text.length : found;
  }
}

/** Into blocks, and over the values of statements. */
const nextStatement = ({ nodes }: SyntaxTree, node: number): number =>
  (nodes.kinds[node] as NodeKind) === NodeKind.Jail ? node + 1 : nodes.endNodes[node];

/** Whether a statement adds to what the one before it has set or added to. */
function continues({ nodes, tokens, text }: SyntaxTree, before: number, node: number): boolean {
  if ((nodes.operators[node] as Operator) !== Operator.Append || nodes.parents[node] !== nodes.parents[before])
    return false;
  const [first, second] = [nodes.firstTokens[before], nodes.firstTokens[node]];
  const start = tokens.start(first);
  const length = tokens.ends[first] - start;
  const other = tokens.start(second);
  if (tokens.ends[second] - other !== length) return false;
  return text.startsWith(text.slice(start, start + length), other);
}
