import type { Configuration, EffectiveJail, Section } from "../../config/index.ts";
import type { TextEdit } from "../../rules/rule/finding.ts";
import { NodeKind, type SyntaxTree, type TopStatement, topStatementAt, topStatements } from "../../syntax/index.ts";
import type { RootAnalysis } from "../root/analyze-root.ts";
import { evaluateEdited } from "./edited-source.ts";

/** Jails as they are, and what they come to after edits, in the same order. */
export interface ConcernedJails {
  readonly before: readonly EffectiveJail[];
  readonly after: readonly EffectiveJail[];
}

/**
 * What the jails come to that edits concern: those named, and those in whose blocks the edits lie. The blocks of all others are left out
 * when the files are evaluated, since they say nothing about these. Undefined where that is not certain: then all has to be evaluated.
 *
 * @param edits must not overlap
 * @param renamed the name that a jail has after the edits
 */
export function evaluateConcerned(
  root: RootAnalysis,
  edits: readonly TextEdit[],
  names: Iterable<string>,
  renamed: (name: string) => string = (name) => name,
): ConcernedJails | undefined {
  const { configuration } = root;
  const trees = [...configuration.files.values()].map(({ tree }) => tree);
  if (configuration.error !== undefined || trees.some(({ problems }) => problems.length > 0)) return undefined;
  const kept = new KeptBlocks(configuration);
  for (const { path, start } of edits) {
    const tree = configuration.files.get(path)?.tree;
    const statement = tree && topStatementAt(tree, start);
    if (!statement || !kept.keepOfJail(statement)) return undefined;
  }
  kept.keepNamed(names);
  const others = [...configuration.files].flatMap(([path, { tree }]) => kept.removals(path, tree));
  const before = configuration.jails.filter(({ name }) => kept.names.has(name));
  const after = evaluateEdited(root, [...edits, ...others]).jails;
  const isComplete = before.length === after.length && before.every(({ name }, at) => renamed(name) === after[at].name);
  return isComplete ? { before, after } : undefined;
}

/** The blocks outside of all others that are evaluated. */
class KeptBlocks {
  /** The full names of the jails in them. */
  readonly names = new Set<string>();
  private readonly blocks = new Set<TopStatement>();
  private readonly sectionsIn = new Map<TopStatement, Section[]>();

  constructor({ sections }: Configuration) {
    for (const section of sections) {
      const { tree, node } = section;
      const top = tree && topStatementAt(tree, tree.tokens.start(tree.nodes.firstTokens[node]));
      if (!top) continue;
      const known = this.sectionsIn.get(top);
      if (known) known.push(section);
      else this.sectionsIn.set(top, [section]);
    }
  }

  /** Keeps the block of a jail; false for what several jails read. */
  keepOfJail(statement: TopStatement): boolean {
    const sections = this.sectionsIn.get(statement) ?? [];
    if (!isBlock(statement) || sections.some(({ isWildcard }) => isWildcard)) return false;
    for (const { name } of sections) this.names.add(name);
    return true;
  }

  /** Keeps the blocks of jails of these names and of those that are kept, of the jails around and within them, and wildcards. */
  keepNamed(names: Iterable<string>): void {
    for (const name of names) this.names.add(name);
    const around = new Set([...this.names].flatMap(namesAround));
    const concerned = new Set(this.names);
    const isConcerned = (name: string): boolean =>
      around.has(name) || namesAround(name).some((outer) => concerned.has(outer));
    for (const [top, sections] of this.sectionsIn) {
      if (!sections.some(({ name, isWildcard }) => isWildcard || isConcerned(name))) continue;
      this.blocks.add(top);
      // What else lies in it is evaluated, too.
      for (const { name } of sections) this.names.add(name);
    }
  }

  /** The edits that take the other blocks of a file away. */
  removals(path: string, tree: SyntaxTree): TextEdit[] {
    const edits: { path: string; start: number; end: number; text: string }[] = [];
    let isOpen = false;
    for (const statement of topStatements(tree)) {
      const isLeftOut = isBlock(statement) && !this.blocks.has(statement);
      if (isLeftOut && isOpen) edits[edits.length - 1].end = statement.end;
      else if (isLeftOut) edits.push({ path, start: statement.start, end: statement.end, text: "" });
      isOpen = isLeftOut;
    }
    return edits;
  }
}

/** The names of the jails in which one is, from itself outwards. */
function namesAround(name: string): string[] {
  const names: string[] = [];
  for (let end = name.length; end > 0; end = name.lastIndexOf(".", end - 1)) names.push(name.slice(0, end));
  return names;
}

const isBlock = ({ tree, node }: TopStatement): boolean => (tree.nodes.kinds[node] as NodeKind) === NodeKind.Jail;
