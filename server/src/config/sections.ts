import { JailNode, type SyntaxTree, type TopStatement } from "../syntax/index.ts";
import { Definition } from "./definition.ts";

/** A block, or the statements outside of all blocks, in the order in which jail(8) collects them (LANGUAGE.md §3.1-3.3). */
export class Section {
  /** Full name: that of a nested block has those of its parents before it. */
  readonly name: string;
  readonly isWildcard: boolean;
  readonly path: string;
  /** Undefined before somebody asks for the statements of a plain block. */
  private read: Definition[] | undefined;
  /** Whether its block stands outside of others and nothing but its own statements say what it holds. */
  readonly isPlain: boolean;
  private readonly top: TopStatement | undefined;
  /** How many nodes after that of the statement outside of all blocks in which its block stands. */
  private readonly offset: number;

  /**
   * The section of the block `node` in the tree of `top`; without a node, of a block outside of others in which nothing but its own
   * statements say what it holds; without both, of statements outside of blocks.
   */
  constructor(name: string, isWildcard: boolean, path: string, top?: TopStatement, node?: number) {
    this.name = name;
    this.isWildcard = isWildcard;
    this.path = path;
    this.isPlain = top !== undefined && node === undefined;
    this.read = this.isPlain ? undefined : [];
    this.top = top;
    this.offset = top && node !== undefined ? node - top.node : 0;
  }

  /** Its statements. Those of a plain block are read when somebody asks: most jails are evaluated without (`BlockTemplate`). */
  get definitions(): readonly Definition[] {
    this.read ??= statementsOf(this);
    return this.read;
  }

  add(definition: Definition): void {
    this.read!.push(definition);
  }

  /** The statement outside of all blocks in which its block stands, or that it is; undefined for statements outside of blocks. */
  get statement(): TopStatement | undefined {
    return this.top;
  }

  /** The newest tree of its file, or undefined for statements outside of blocks. */
  get tree(): SyntaxTree | undefined {
    return this.top?.tree;
  }

  /** The node of its block there; 0 for statements outside of blocks. */
  get node(): number {
    return this.top ? this.top.node + this.offset : 0;
  }

  /** The block in the newest tree of its file, or undefined for statements outside of blocks. Kept, it would keep the text of then. */
  get block(): JailNode | undefined {
    return this.tree && new JailNode(this.tree, this.node);
  }
}

/** Those of a plain block. */
function statementsOf({ statement: top, path }: Section): Definition[] {
  const { tree, node } = top!;
  const { endNodes } = tree.nodes;
  const definitions: Definition[] = [];
  for (let child = node + 1; child < endNodes[node]; child = endNodes[child])
    definitions.push(new Definition(top!, path, child));
  // As long as it is: a list that grew has room for sixteen more.
  return definitions.slice();
}

/** One `.include` as it was followed. */
export interface IncludeEdge {
  readonly from: string;
  /** Offsets of the value that names the file or the pattern. */
  readonly start: number;
  readonly end: number;
  /** What was named, joined as jail(8) joins it. */
  readonly name: string;
  /** The same where it was looked for: in a checkout, below the folder that stands for the host's `/`. */
  readonly pattern: string;
  readonly isGlob: boolean;
  /** Directories in which a pattern was looked for. */
  readonly directories: readonly string[];
  /** The files that were found, as normalised paths. */
  readonly targets: readonly string[];
  readonly problem: IncludeProblem | undefined;
}

export type IncludeProblem =
  | "missing"
  | "not-regular"
  | "unreadable"
  | "too-large"
  | "pending"
  | "too-deep"
  | "variable"
  /** More than is read for one configuration. */
  | "too-many"
  /** Below /proc, /dev or /sys, where nothing is read. */
  | "of-kernel"
  /** No text at all: a program, or text in UTF-16. */
  | "not-text"
  /** A pattern below /etc in a file of another host, of which nothing can be seen from here. */
  | "elsewhere";

/** A file that belongs to a configuration. */
export interface SourceFile {
  readonly path: string;
  readonly tree: SyntaxTree;
}

/** The first message with which jail(8) ends (without `jail: `), and where it can be shown. */
export interface ConfigurationError {
  readonly message: string;
  readonly path: string;
  readonly start: number;
  readonly end: number;
  /** jail(8) may read the file very well: only here it was not, and nothing is known of what it says. */
  readonly isUnread?: boolean;
}

/** All sections of a root file and of what it includes. */
export interface CollectedSections {
  readonly sections: readonly Section[];
  readonly files: ReadonlyMap<string, SourceFile>;
  readonly includes: readonly IncludeEdge[];
  readonly error: ConfigurationError | undefined;
  /** Jails were left out because reading or evaluating them all would take too long. */
  readonly tooComplex: boolean;
  /** Where folders were found to lie really, by the path that leads there; undefined for those that are not there. */
  readonly followed: ReadonlyMap<string, string | undefined>;
}

/** Whether the wildcard `pattern` stands for `name`: a last `*` for one or more components, another for exactly one. */
export function wildcardMatches(pattern: string, name: string): boolean {
  return pattern === "*" || componentsMatch(pattern.split("."), name.split("."));
}

/** The same for names that are already split at their dots. */
export function componentsMatch(pattern: readonly string[], name: readonly string[]): boolean {
  for (let index = 0; index < pattern.length; index++) {
    if (index >= name.length) return false;
    if (pattern[index] === "*") {
      if (index === pattern.length - 1) return true;
    } else if (pattern[index] !== name[index]) return false;
  }
  return pattern.length === name.length;
}
