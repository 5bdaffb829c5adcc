import { type Configuration, type EffectiveJail, wildcardMatches } from "../../config/index.ts";
import { isIncomplete } from "../../rules/support/definitions.ts";
import { isWildcardName, JailNode, NodeKind, type SyntaxTree, type TopStatement } from "../../syntax/index.ts";

/** What was asked while the tokens of a statement outside of all blocks were written: as long as the answers are the same, so are the tokens. */
export interface Answers {
  /** The blocks whose reader was asked for, by how many nodes they are behind the statement, and who reads them. */
  readonly blocks: readonly number[];
  readonly readers: readonly (EffectiveJail | undefined)[];
  /** Whether there is a jail of that name. */
  readonly names: ReadonlyMap<string, boolean>;
  /** Tokens, counted from the first of the statement, that name variables which jail(8) does not find. */
  readonly undefinedTokens: readonly number[];
}

/** Stands for what is in no block. */
const outside = -1;
const noTokens: readonly number[] = [];
const noNames: ReadonlyMap<string, boolean> = new Map();

/** Who reads the statements of a file: what they come to is asked of the first jail that does. */
export class Readers {
  /** Tokens of the file that name variables which jail(8) does not find. */
  readonly undefinedTokens: ReadonlySet<number>;
  private readonly sortedUndefined: readonly number[];
  private jailNames: ReadonlySet<string> | undefined;
  private readonly tree: SyntaxTree;
  private readonly configuration: Configuration | undefined;
  /** By the node of the block; 0 stands for what is outside of all blocks. */
  private readonly byBlock = new Map<number, EffectiveJail | undefined>();
  /** The statement about which answers are noted. */
  private statement: TopStatement | undefined;
  private blocks: number[] = [];
  private names: Map<string, boolean> | undefined;

  constructor(tree: SyntaxTree, configuration: Configuration | undefined) {
    this.tree = tree;
    this.configuration = configuration;
    for (const jail of configuration?.jails ?? []) {
      const { section } = jail;
      if (section.tree === tree && !this.byBlock.has(section.node)) this.byBlock.set(section.node, jail);
    }
    this.undefinedTokens = configuration ? undefinedIn(tree, configuration) : new Set();
    this.sortedUndefined = [...this.undefinedTokens].sort((a, b) => a - b);
  }

  /** @param block the node of the block in which a statement stands, or 0 */
  readerOf(block: number): EffectiveJail | undefined {
    if (this.statement && !this.blocks.includes(block)) this.blocks.push(block);
    return this.find(block);
  }

  /** Whether there is a jail of that name. */
  isJail(name: string): boolean {
    const isJail = this.hasJail(name);
    if (this.statement) {
      this.names ??= new Map();
      this.names.set(name, isJail);
    }
    return isJail;
  }

  /** From now on it is noted what is asked, for a statement whose tokens are about to be written. */
  begin(statement: TopStatement): void {
    this.statement = statement;
    this.blocks = [];
    this.names = undefined;
  }

  /** What was asked since `begin`, and the answers. */
  end(): Answers {
    const { blocks, names = noNames, statement } = this;
    const readers = blocks.map((block) => this.find(block));
    this.statement = undefined;
    return {
      blocks: blocks.map((block) => (block === 0 ? outside : block - statement!.node)),
      readers,
      names,
      undefinedTokens: this.undefinedIn(statement!),
    };
  }

  /** Whether the same answers would be given now. */
  wouldAnswer(statement: TopStatement, { blocks, readers, names, undefinedTokens }: Answers): boolean {
    for (let index = 0; index < blocks.length; index++) {
      const block = blocks[index] === outside ? 0 : statement.node + blocks[index];
      if (this.find(block) !== readers[index]) return false;
    }
    if (names.size > 0) for (const [name, isJail] of names) if (this.hasJail(name) !== isJail) return false;
    const now = this.undefinedIn(statement);
    if (now === undefinedTokens) return true;
    return now.length === undefinedTokens.length && now.every((token, index) => token === undefinedTokens[index]);
  }

  private hasJail(name: string): boolean {
    this.jailNames ??= new Set(this.configuration?.jails.map((jail) => jail.name));
    return this.jailNames.has(name);
  }

  private undefinedIn({ tree, node, firstToken }: TopStatement): readonly number[] {
    const { sortedUndefined } = this;
    if (sortedUndefined.length === 0) return noTokens;
    const end = tree.nodes.endTokens[node];
    const found: number[] = [];
    for (let index = firstAtLeast(sortedUndefined, firstToken); sortedUndefined[index] < end; index++)
      found.push(sortedUndefined[index] - firstToken);
    return found;
  }

  private find(block: number): EffectiveJail | undefined {
    const known = this.byBlock.get(block);
    if (known !== undefined || this.byBlock.has(block)) return known;
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

/** Index of the first of ascending numbers that is not smaller. */
function firstAtLeast(numbers: readonly number[], least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
