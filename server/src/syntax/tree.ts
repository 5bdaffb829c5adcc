import type { Dialect } from "../parameters/dialect.ts";
import { FileNode } from "./ast.ts";
import type { NodeList } from "./node-list.ts";
import type { SyntaxProblem } from "./problem.ts";
import type { Rejection } from "./rejection.ts";
import type { TokenList } from "./token-list.ts";

/** A file as it was read: its tokens put together are its text, character for character, whatever the text is. */
export class SyntaxTree {
  readonly text: string;
  readonly dialect: Dialect;
  readonly tokens: TokenList;
  readonly nodes: NodeList;
  /** Slips, in the order of their places. Empty when jail(8) reads the file as it looks. */
  readonly problems: readonly SyntaxProblem[];
  /** What jail(8) prints first when it refuses the file. */
  readonly rejection: Rejection | undefined;
  /** Offset at which jail(8) stops reading without a word (LANGUAGE.md §1, non-ASCII); usually the end of the text. */
  readonly endOfInput: number;
  readonly root: FileNode;

  constructor(
    text: string,
    dialect: Dialect,
    tokens: TokenList,
    nodes: NodeList,
    problems: readonly SyntaxProblem[],
    rejection: Rejection | undefined,
    endOfInput: number,
  ) {
    this.text = text;
    this.dialect = dialect;
    this.tokens = tokens;
    this.nodes = nodes;
    this.problems = problems;
    this.rejection = rejection;
    this.endOfInput = endOfInput;
    this.root = new FileNode(this, 0);
  }
}
