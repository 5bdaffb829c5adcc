import type { SyntaxTree } from "./ast.ts";

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
}

/**
 * The statements of a tree that an edit leaves as they are, as far as the older text tells. A statement is touched when something
 * changes between the end of the one before it and the beginning of the one after it, comments included. Nothing is known where
 * nobody has asked for the statements.
 *
 * @param ends how many characters the two texts have in common at the beginning and at the end
 */
export function untouchedStatements(
  tree: SyntaxTree,
  [prefix, suffix]: readonly [number, number],
): UntouchedStatements | undefined {
  const all = known.get(tree);
  if (!all || all.length === 0) return undefined;
  const nodes = all.map(({ node }) => node);
  const kept = tree.text.length - suffix;
  let first = 0;
  while (first < all.length && startAfter(tree, nodes, first) <= prefix) first++;
  let last = 0;
  while (last < all.length && endBefore(tree, nodes, all.length - 1 - last) >= kept) last++;
  return { all, first, last };
}

/**
 * Moves statements that an edit has not touched into the tree of the edited text. What the older tree is asked for from now on
 * is made for it alone.
 *
 * @param ends how many characters the two texts have in common at the beginning and at the end
 * @param isSame whether the statement at one node of the older tree was read in the same way as that at a node of the newer one
 */
export function carryOver(
  { all, first: mostFirst, last: mostLast }: UntouchedStatements,
  to: SyntaxTree,
  [prefix, suffix]: readonly [number, number],
  isSame: (old: number, now: number) => boolean,
): void {
  const from = all[0].tree;
  const nodes = nodesOutside(to);
  const most = Math.min(all.length, nodes.length);
  let first = 0;
  while (first < mostFirst && first < most && startAfter(to, nodes, first) <= prefix) {
    if (!isSame(all[first].node, nodes[first])) break;
    first++;
  }
  const kept = to.text.length - suffix;
  let last = 0;
  for (; last < mostLast && last < most - first; last++) {
    const now = nodes.length - 1 - last;
    if (endBefore(to, nodes, now) < kept || !isSame(all[all.length - 1 - last].node, nodes[now])) break;
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

/** Where the statement after number `index` begins, or the end of the text. */
function startAfter({ text, nodes, tokens }: SyntaxTree, statements: readonly number[], index: number): number {
  const next = statements[index + 1];
  return next === undefined ? text.length : tokens.start(nodes.firstTokens[next]);
}

/** Where the statement before number `index` ends, or the beginning of the text. */
function endBefore({ nodes, tokens }: SyntaxTree, statements: readonly number[], index: number): number {
  return index === 0 ? 0 : tokens.ends[nodes.endTokens[statements[index - 1]] - 1];
}

/** Whether two statements of the same text were read in the same way: error recovery looks further than at a statement. */
export function isReadTheSame(from: SyntaxTree, old: number, to: SyntaxTree, now: number): boolean {
  const count = from.nodes.endNodes[old] - old;
  const firstOld = from.nodes.firstTokens[old];
  const firstNow = to.nodes.firstTokens[now];
  const tokens = from.nodes.endTokens[old] - firstOld;
  if (to.nodes.endNodes[now] - now !== count || to.nodes.endTokens[now] - firstNow !== tokens) return false;
  if (from.problems.length + to.problems.length === 0) return true;
  const shift = to.tokens.start(firstNow) - from.tokens.start(firstOld);
  for (let token = 0; token < tokens; token++) {
    if (from.tokens.kinds[firstOld + token] !== to.tokens.kinds[firstNow + token]) return false;
    if (from.tokens.ends[firstOld + token] + shift !== to.tokens.ends[firstNow + token]) return false;
  }
  for (let node = 0; node < count; node++) {
    if (from.nodes.kinds[old + node] !== to.nodes.kinds[now + node]) return false;
    if (from.nodes.operators[old + node] !== to.nodes.operators[now + node]) return false;
    if (from.nodes.firstTokens[old + node] - firstOld !== to.nodes.firstTokens[now + node] - firstNow) return false;
    if (from.nodes.endTokens[old + node] - firstOld !== to.nodes.endTokens[now + node] - firstNow) return false;
    if (from.nodes.endNodes[old + node] - old !== to.nodes.endNodes[now + node] - now) return false;
  }
  return true;
}
