import { type Configuration, type EffectiveJail, isWildcardName, wildcardMatches } from "../../config/index.ts";
import { isIncomplete } from "../../rules/support/definitions.ts";
import { JailNode, NodeKind, type SyntaxTree } from "../../syntax/index.ts";

/** Who reads the statements of a file: what they come to is asked of the first jail that does. */
export class Readers {
  readonly jailNames: ReadonlySet<string>;
  /** Tokens of the file that name variables which jail(8) does not find. */
  readonly undefinedTokens: ReadonlySet<number>;
  private readonly tree: SyntaxTree;
  private readonly configuration: Configuration | undefined;
  /** By the node of the block; 0 stands for what is outside of all blocks. */
  private readonly byBlock = new Map<number, EffectiveJail | undefined>();

  constructor(tree: SyntaxTree, configuration: Configuration | undefined) {
    this.tree = tree;
    this.configuration = configuration;
    const names = new Set<string>();
    for (const jail of configuration?.jails ?? []) {
      names.add(jail.name);
      const { block } = jail.section;
      if (block?.tree === tree && !this.byBlock.has(block.index)) this.byBlock.set(block.index, jail);
    }
    this.jailNames = names;
    this.undefinedTokens = configuration ? undefinedIn(tree, configuration) : new Set();
  }

  /** @param block the node of the block in which a statement stands, or 0 */
  readerOf(block: number): EffectiveJail | undefined {
    if (this.byBlock.has(block)) return this.byBlock.get(block);
    const found = block === 0 ? this.outside() : this.ofWildcard(block);
    this.byBlock.set(block, found);
    return found;
  }

  private ofWildcard(block: number): EffectiveJail | undefined {
    if ((this.tree.nodes.kinds[block] as NodeKind) !== NodeKind.Jail) return undefined;
    const { name } = new JailNode(this.tree, block);
    return isWildcardName(name) ? this.firstOf(name) : undefined;
  }

  /** A file may be included in a block, so that what stands outside of its own blocks belongs to that. */
  private outside(): EffectiveJail | undefined {
    const { configuration, tree } = this;
    const section = configuration?.sections.find(({ definitions }) =>
      definitions.some((definition) => definition.tree === tree && tree.nodes.parents[definition.node] <= 0),
    );
    if (section === undefined) return undefined;
    if (section.isWildcard) return this.firstOf(section.name);
    return configuration?.jails.find((jail) => jail.section === section);
  }

  private firstOf(pattern: string): EffectiveJail | undefined {
    return this.configuration?.jails.find(({ name }) => wildcardMatches(pattern, name));
  }
}

function undefinedIn(tree: SyntaxTree, configuration: Configuration): ReadonlySet<number> {
  const tokens = new Set<number>();
  // What is not read may set it.
  if (isIncomplete(configuration)) return tokens;
  for (const { problems } of configuration.jails) {
    for (const problem of problems) {
      if (problem.kind !== "undefined-variable" || problem.value.definition.tree !== tree) continue;
      tokens.add(problem.value.definition.tokenOf(problem.reference));
    }
  }
  return tokens;
}
