import type { SyntaxTree } from "./ast.ts";
import type { NodeList } from "./node-list.ts";

/**
 * A statement outside of all blocks, a block with all that is in it included. It stays the same object from one tree of a file to
 * the next as long as its text does, and knows where it stands in the newest of them: what is made of it need not be made
 * again after each keystroke, and has its places right all the same.
 */
export class TopStatement {
  /** The newest tree in which it stands. */
  tree: SyntaxTree;
  /** Its node there. What lies in it is counted from this. */
  node: number;
  /** Its first token there. */
  firstToken: number;
  /** What whoever reads the statements has made of it, for the file at that path. */
  content: { readonly path: string } | undefined;

  constructor(tree: SyntaxTree, node: number) {
    this.tree = tree;
    this.node = node;
    this.firstToken = tree.nodes.firstTokens[node];
    this.content = undefined;
  }

  /** UTF-16 offset of its first character there. */
  get start(): number {
    return this.tree.tokens.start(this.firstToken);
  }

  /** UTF-16 offset after its last character there. */
  get end(): number {
    return this.tree.tokens.ends[this.tree.nodes.endTokens[this.node] - 1];
  }

  moveTo(tree: SyntaxTree, node: number): void {
    this.tree = tree;
    this.node = node;
    this.firstToken = tree.nodes.firstTokens[node];
  }
}

const known = new WeakMap<SyntaxTree, readonly TopStatement[]>();

/** The statements of a tree outside of all blocks, in order. */
export function topStatements(tree: SyntaxTree): readonly TopStatement[] {
  let statements = known.get(tree);
  if (!statements) {
    statements = nodesOutside(tree).map((node) => new TopStatement(tree, node));
    known.set(tree, statements);
  }
  return statements;
}

/** The statement outside of all blocks that holds the character at `offset` or ends there; undefined between two of them. */
export function topStatementAt(tree: SyntaxTree, offset: number): TopStatement | undefined {
  const statements = topStatements(tree);
  let low = 0;
  let high = statements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (statements[middle].start <= offset) low = middle + 1;
    else high = middle;
  }
  const found = statements[low - 1];
  return found !== undefined && offset <= found.end ? found : undefined;
}

function nodesOutside({ nodes }: SyntaxTree): number[] {
  const found: number[] = [];
  for (let node = 1; node < nodes.endNodes[0]; node = nodes.endNodes[node]) found.push(node);
  return found;
}

/** The statements of a tree that an edit has perhaps not touched: the first ones and the last ones. */
export interface UntouchedStatements {
  readonly all: readonly TopStatement[];
  readonly first: number;
  readonly last: number;
  /** Where the first of the last ones stood: what the edit changed may stand directly in front of it. */
  readonly behind: Extent | undefined;
}

/** Where a statement stands in a tree, and of how much it consists. */
interface Extent {
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  readonly tokens: number;
  readonly nodes: number;
}

function extentOf({ nodes, tokens }: SyntaxTree, node: number): Extent {
  const first = nodes.firstTokens[node];
  const end = nodes.endTokens[node];
  return {
    ...{ start: tokens.start(first), end: tokens.ends[end - 1] },
    ...{ tokens: end - first, nodes: nodes.endNodes[node] - node },
  };
}

/**
 * The statements of a tree of which an edit changes no character. What stands between two of them, blanks and comments, is part of
 * neither. Nothing is known where nobody has asked for the statements.
 *
 * @param ends how many characters the two texts have in common at the beginning and at the end
 */
export function untouchedStatements(
  tree: SyntaxTree,
  [prefix, suffix]: readonly [number, number],
): UntouchedStatements | undefined {
  const all = known.get(tree);
  if (!all || all.length === 0) return undefined;
  const kept = tree.text.length - suffix;
  let first = 0;
  while (first < all.length && all[first].end <= prefix) first++;
  let last = 0;
  while (last < all.length - first && all[all.length - 1 - last].start >= kept) last++;
  const behind = last === 0 ? undefined : extentOf(tree, all[all.length - last].node);
  return { all, first, last, behind };
}

/**
 * Moves statements that an edit has not touched into the tree of the edited text. What the older tree is asked for from now on
 * is made for it alone.
 *
 * @param isSame whether the statement at one node of the older tree was read in the same way as that at a node of the newer one;
 * undefined where all were that do not stand directly behind what was read again
 */
export function carryOver(
  { all, first: mostFirst, last: mostLast, behind }: UntouchedStatements,
  to: SyntaxTree,
  isSame: ((old: number, now: number, moved: number) => boolean) | undefined,
): void {
  const from = all[0].tree;
  const nodes = nodesOutside(to);
  const most = Math.min(all.length, nodes.length);
  let first = mostFirst;
  if (isSame) {
    first = 0;
    while (first < mostFirst && first < most && isSame(all[first].node, nodes[first], 0)) first++;
  }
  const moved = to.text.length - from.text.length;
  let last = 0;
  while (last < mostLast && last < most - first) {
    const old = all[all.length - 1 - last].node;
    const now = nodes[nodes.length - 1 - last];
    if (isSame ? !isSame(old, now, moved) : last === mostLast - 1 && !isAt(behind!, moved, extentOf(to, now))) break;
    last++;
  }
  const statements: TopStatement[] = [];
  for (let index = 0; index < nodes.length; index++) {
    const fromEnd = nodes.length - index;
    const statement =
      index < first ? all[index] : fromEnd <= last ? all[all.length - fromEnd] : new TopStatement(to, nodes[index]);
    if (statement.tree !== to) statement.moveTo(to, nodes[index]);
    statements.push(statement);
  }
  known.delete(from);
  known.set(to, statements);
}

const isAt = (old: Extent, moved: number, { start, end, tokens, nodes }: Extent): boolean =>
  start === old.start + moved && end === old.end + moved && tokens === old.tokens && nodes === old.nodes;

/**
 * Whether a statement was read in the same way and at the same place, but for the characters by which an edit moved it: an edit may make
 * another one of its text, or a comment, and error recovery looks further than at a statement.
 */
export function isReadTheSame(from: SyntaxTree, old: number, to: SyntaxTree, now: number, moved: number): boolean {
  const count = from.nodes.endNodes[old] - old;
  const firstOld = from.nodes.firstTokens[old];
  const firstNow = to.nodes.firstTokens[now];
  const tokens = from.nodes.endTokens[old] - firstOld;
  if (to.nodes.endNodes[now] - now !== count || to.nodes.endTokens[now] - firstNow !== tokens) return false;
  if (from.tokens.start(firstOld) + moved !== to.tokens.start(firstNow)) return false;
  if (from.tokens.ends[firstOld + tokens - 1] + moved !== to.tokens.ends[firstNow + tokens - 1]) return false;
  if (from.problems.length + to.problems.length === 0) return true;
  const { kinds: oldKinds, ends: oldEnds } = from.tokens;
  const { kinds, ends } = to.tokens;
  for (let token = 0; token < tokens; token++) {
    const [one, other] = [firstOld + token, firstNow + token];
    if (oldKinds[one] !== kinds[other] || oldEnds[one] + moved !== ends[other]) return false;
  }
  return areNodesTheSame(from.nodes, old, to.nodes, now, count);
}

/** Whether so many nodes are those of another list, from some node on each, and consist of the same of their tokens. */
function areNodesTheSame(from: NodeList, old: number, to: NodeList, now: number, count: number): boolean {
  const firstOld = from.firstTokens[old];
  const firstNow = to.firstTokens[now];
  const { kinds, operators, firstTokens, endTokens, endNodes } = from;
  for (let node = 0; node < count; node++) {
    const [one, other] = [old + node, now + node];
    if (kinds[one] !== to.kinds[other] || operators[one] !== to.operators[other]) return false;
    if (firstTokens[one] - firstOld !== to.firstTokens[other] - firstNow) return false;
    if (endTokens[one] - firstOld !== to.endTokens[other] - firstNow) return false;
    if (endNodes[one] - old !== to.endNodes[other] - now) return false;
  }
  return true;
}
