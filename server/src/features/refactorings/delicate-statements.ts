import { canonicalName } from "../../parameters/index.ts";
import { commaSlips } from "../../rules/support/comma-slips.ts";
import { remembered } from "../../rules/support/remembered.ts";
import { hasSyntaxProblem } from "../../rules/support/syntax-problems.ts";
import {
  linesOf,
  NodeKind,
  Operator,
  type SimpleStatement,
  type SyntaxTree,
  statementAt,
  type TopStatement,
  topStatementAt,
} from "../../syntax/index.ts";
import type { FeatureContext } from "../shared/context.ts";
import { firstLineWithComments } from "./statement-lines.ts";

/**
 * Whether something is wrong with how a statement, or what shares a line with it, is written, so that what it was to say is not known:
 * rules are silent of what such a line may have been going to set.
 */
export function isUnclear({ analysis }: FeatureContext, { tree, start, end, index }: SimpleStatement): boolean {
  const lines = linesOf(tree);
  if (hasSyntaxProblem(tree, lines.startOf(lines.lineOf(start)), lines.endOf(lines.lineOf(end)))) return true;
  return analysis.roots.some(({ configuration }) =>
    commaSlips(configuration).some(({ definition }) => definition.node === index && definition.tree === tree),
  );
}

/** The last statement of each name that stands outside of all blocks. */
const lastGlobals = remembered((tree: SyntaxTree): ReadonlyMap<string, number> => {
  const { nodes } = tree;
  const found = new Map<string, number>();
  for (let child = 1; child < nodes.count; child = nodes.endNodes[child])
    if (nodes.kinds[child] === NodeKind.Parameter) found.set(canonicalName(statementAt(tree, child).name), child);
  return found;
});

/** By how many nodes a block is behind what it is in: the parameters that it sets anew. What is outside of all blocks is in the tree. */
const setAnew = new WeakMap<TopStatement | SyntaxTree, Map<number, ReadonlySet<string>>>();
const nothing: ReadonlySet<string> = new Set();

/**
 * The statements of a file in which a value is not written otherwise, because findings would come or go with it: what is unclear, what
 * a comment silences, and parameters that their block, or a global below it, sets anew: of these the values are compared as they are
 * written.
 */
export class DelicateStatements {
  private readonly context: FeatureContext;
  private readonly tree: SyntaxTree;

  constructor(context: FeatureContext, tree: SyntaxTree) {
    this.context = context;
    this.tree = tree;
  }

  has(statement: SimpleStatement): boolean {
    return this.isSetAnew(statement) || isUnclear(this.context, statement) || this.isSilenced(statement);
  }

  private isSilenced({ index, end }: SimpleStatement): boolean {
    const lines = linesOf(this.tree);
    const from = lines.startOf(firstLineWithComments(this.tree, index));
    return this.tree.text.slice(from, lines.endOf(lines.lineOf(end))).includes("jailconf-ignore");
  }

  private isSetAnew({ kind, name, index }: SimpleStatement): boolean {
    if (kind !== "parameter") return false;
    const key = canonicalName(name);
    return this.setAnewBeside(index).has(key) || (lastGlobals(this.tree).get(key) ?? index) > index;
  }

  /** What the block of a statement, or the file, sets anew. */
  private setAnewBeside(statement: number): ReadonlySet<string> {
    const { tokens, nodes } = this.tree;
    const block = nodes.parents[statement];
    const top = topStatementAt(this.tree, tokens.start(nodes.firstTokens[statement]));
    // What is outside of all blocks is in none that could be kept.
    const isIn = top !== undefined && block >= top.node && block < nodes.endNodes[top.node];
    const keeper = isIn ? top : this.tree;
    let known = setAnew.get(keeper);
    if (known === undefined) {
      known = new Map();
      setAnew.set(keeper, known);
    }
    const behind = isIn ? block - top.node : block;
    let names = known.get(behind);
    if (names === undefined) {
      names = this.setAnewIn(block);
      known.set(behind, names.size > 0 ? names : nothing);
    }
    return names;
  }

  private setAnewIn(block: number): Set<string> {
    const { nodes } = this.tree;
    const seen = new Set<string>();
    const anew = new Set<string>();
    for (let child = block + 1; child < nodes.endNodes[block]; child = nodes.endNodes[child]) {
      if (nodes.kinds[child] !== NodeKind.Parameter) continue;
      const { name } = statementAt(this.tree, child);
      const key = canonicalName(name);
      if (nodes.operators[child] !== Operator.Append && seen.has(key)) anew.add(key);
      seen.add(key);
    }
    return anew;
  }
}
