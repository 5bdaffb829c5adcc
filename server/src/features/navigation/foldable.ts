import {
  JailNode,
  NodeKind,
  Operator,
  type SyntaxTree,
  TokenKind,
  type TopStatement,
  topStatements,
} from "../../syntax/index.ts";

/** A stretch of a text, in UTF-16 offsets. */
export interface FoldableStretch {
  readonly start: number;
  readonly end: number;
}

/** From the name of a block, in whose line the brace need not stand, to its closing brace, or where it ends without one. */
export interface FoldableBlock extends FoldableStretch {
  readonly isClosed: boolean;
  /** 1 for one that is in no other. */
  readonly depth: number;
}

export interface Comment extends FoldableStretch {
  readonly mark: "region" | "endregion" | undefined;
  readonly isBlock: boolean;
  /** Nothing but blanks stands before it in its line. */
  readonly isAlone: boolean;
}

/** What in a text can be folded if it has enough lines: each kind in the order of the text. */
export interface Foldable {
  readonly blocks: readonly FoldableBlock[];
  readonly comments: readonly Comment[];
  /** `+=` lines one after the other, and statements in several lines. */
  readonly lists: readonly FoldableStretch[];
}

/** What a block outside of all others has, counted from where it begins: most are the same after a keystroke. */
const inBlocks = new WeakMap<TopStatement, Foldable>();

export function foldable(tree: SyntaxTree): Foldable {
  const { nodes, tokens } = tree;
  const lineEnds = new CrossedLineEnds(tree.text);
  const all = new FoldableFinder(tree, lineEnds);
  let token = 0;
  let node = 1;
  for (const statement of topStatements(tree)) {
    if ((nodes.kinds[statement.node] as NodeKind) !== NodeKind.Jail) continue;
    const { start, firstToken } = statement;
    all.findComments(token, firstToken);
    all.findStatements(node, statement.node);
    let found = inBlocks.get(statement);
    if (found === undefined) {
      found = foldableIn(statement, lineEnds);
      inBlocks.set(statement, found);
    }
    all.add(found, start);
    node = nodes.endNodes[statement.node];
    token = nodes.endTokens[statement.node];
  }
  all.findComments(token, tokens.count);
  all.findStatements(node, nodes.count);
  return all;
}

function foldableIn({ tree, node, firstToken, start }: TopStatement, lineEnds: CrossedLineEnds): Foldable {
  const found = new FoldableFinder(tree, lineEnds);
  found.findComments(firstToken, tree.nodes.endTokens[node]);
  found.findStatements(node, tree.nodes.endNodes[node]);
  const own = new FoldableFinder(tree, lineEnds);
  own.add(found, -start);
  return { blocks: own.blocks, comments: own.comments, lists: own.lists };
}

class FoldableFinder implements Foldable {
  readonly blocks: FoldableBlock[] = [];
  readonly comments: Comment[] = [];
  readonly lists: FoldableStretch[] = [];
  private readonly tree: SyntaxTree;
  private readonly lineEnds: CrossedLineEnds;
  private readonly depths = new Map<number, number>();

  constructor(tree: SyntaxTree, lineEnds: CrossedLineEnds) {
    this.tree = tree;
    this.lineEnds = lineEnds;
  }

  /** Adds what was found in a stretch of which it is known where it stands. */
  add({ blocks, comments, lists }: Foldable, shift: number): void {
    for (const each of blocks) this.blocks.push({ ...each, start: each.start + shift, end: each.end + shift });
    for (const each of comments) this.comments.push({ ...each, start: each.start + shift, end: each.end + shift });
    for (const { start, end } of lists) this.lists.push({ start: start + shift, end: end + shift });
  }

  /** @param end the first token that is not looked at */
  findComments(first: number, end: number): void {
    const { tokens, text } = this.tree;
    for (let token = first; token < end; token++) {
      const kind: TokenKind = tokens.kinds[token];
      if (kind !== TokenKind.LineComment && kind !== TokenKind.BlockComment) continue;
      const start = tokens.start(token);
      const mark = regionMark.exec(text.slice(start, start + longestMark))?.[1] as Comment["mark"];
      const isBlock = kind === TokenKind.BlockComment;
      this.comments.push({ start, end: tokens.ends[token], mark, isBlock, isAlone: isAlone(text, start) });
    }
  }

  /**
   * Blocks and lists.
   *
   * @param end the first node that is not looked at
   */
  findStatements(first: number, end: number): void {
    const { nodes } = this.tree;
    let list: { first: number; last: number } | undefined;
    const finish = (): void => {
      if (list !== undefined) this.addList(list.first, list.last);
      list = undefined;
    };
    for (let node = first; node < end; node = nextStatement(this.tree, node)) {
      const kind: NodeKind = nodes.kinds[node];
      if (kind === NodeKind.Jail) this.addBlock(node);
      const isSetting = kind === NodeKind.Parameter || kind === NodeKind.Variable;
      if (isSetting && list !== undefined && continues(this.tree, list.last, node)) list.last = node;
      else {
        finish();
        if (isSetting) list = { first: node, last: node };
      }
    }
    finish();
  }

  private addBlock(node: number): void {
    const depth = (this.depths.get(this.tree.nodes.parents[node]) ?? 0) + 1;
    this.depths.set(node, depth);
    const { nameEnd, closeBrace, end } = new JailNode(this.tree, node);
    this.blocks.push({ start: nameEnd, end: closeBrace ?? end, isClosed: closeBrace !== undefined, depth });
  }

  private addList(first: number, last: number): void {
    const { nodes, tokens } = this.tree;
    const start = tokens.start(nodes.firstTokens[first]);
    const end = tokens.ends[nodes.endTokens[last] - 1];
    if (first !== last || this.lineEnds.isWithin(start, end)) this.lists.push({ start, end });
  }
}

const regionMark = /^(?:#|\/\/|\/\*)\s*#?(region|endregion)\b/;

/** Enough of a comment to see whether it is a mark. */
const longestMark = 40;

/** Nothing but blanks stands before it in its line. */
function isAlone(text: string, start: number): boolean {
  let offset = start;
  while (offset > 0 && (text[offset - 1] === " " || text[offset - 1] === "\t")) offset--;
  return offset === 0 || text[offset - 1] === "\n" || text[offset - 1] === "\r";
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
