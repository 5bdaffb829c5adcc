import type { Dialect } from "../../parameters/index.ts";
import { ownText } from "../../text/index.ts";
import { NodeKind, type NodeList, type Operator } from "./node-list.ts";
import { endOfPieces, pieceText, variableName } from "./pieces.ts";
import type { SyntaxProblem } from "./problem.ts";
import type { Rejection } from "./rejection.ts";
import { isPiece, isTrivia, TokenKind } from "./token.ts";
import type { TokenList } from "./token-list.ts";

/** What a tree consists of, in flat arrays. */
export interface FlatTree {
  readonly tokens: TokenList;
  readonly nodes: NodeList;
}

/** What jail(8) does not read as it looks. */
export interface Mistakes {
  /** In the order of their places. */
  readonly problems: readonly SyntaxProblem[];
  /** What jail(8) prints first when it refuses the file. */
  readonly rejection: Rejection | undefined;
  /** Offset at which jail(8) stops reading without a word (LANGUAGE.md §1, non-ASCII); usually the end of the text. */
  readonly endOfInput: number;
  /** Offset up to which it has read whole statements and signs when it refuses the file or stops; usually the end of the text. */
  readonly soundEnd: number;
}

const noMistakes = ({ length }: string): Mistakes => {
  return { problems: [], rejection: undefined, endOfInput: length, soundEnd: length };
};

/** A file as it was read: its tokens put together are its text, character for character, whatever the text is. */
export class SyntaxTree implements Mistakes {
  readonly text: string;
  readonly dialect: Dialect;
  /** Of a text that jail(8) does not read: the last one before its edits that it did, with which later ones are compared. */
  soundBefore: SyntaxTree | undefined;
  /** Whether error recovery splits the text as jail(8) does (recovery/alike-tokens.ts); undefined where nobody has asked. */
  isSplitAlike: boolean | undefined;
  /** Whether the file begins with a byte order mark that is no part of the text: its editor keeps it, and jail(8) stops reading at it. */
  hasHiddenMark = false;
  private flat: FlatTree | (() => FlatTree);
  readonly problems: readonly SyntaxProblem[];
  readonly rejection: Rejection | undefined;
  readonly endOfInput: number;
  readonly soundEnd: number;
  readonly root: FileNode;

  /** @param mistakes those that are in it; of a text that jail(8) reads to its end there are none */
  constructor(
    text: string,
    dialect: Dialect,
    flat: FlatTree,
    { problems, rejection, endOfInput, soundEnd }: Mistakes = noMistakes(text),
  ) {
    this.text = text;
    this.dialect = dialect;
    this.flat = flat;
    this.problems = problems;
    this.rejection = rejection;
    this.endOfInput = endOfInput;
    this.soundEnd = soundEnd;
    this.root = new FileNode(this, 0);
    this.soundBefore = undefined;
    this.isSplitAlike = undefined;
  }

  get tokens(): TokenList {
    return typeof this.flat === "function" ? this.made().tokens : this.flat.tokens;
  }

  get nodes(): NodeList {
    return typeof this.flat === "function" ? this.made().nodes : this.flat.nodes;
  }

  /**
   * Gives its arrays away, to be changed into those of an edited text: memory that the process has not had before costs more than all
   * that is written there. Whoever still asks this tree has them made again.
   */
  handOver(again: () => FlatTree): FlatTree {
    const { tokens, nodes } = this;
    this.flat = again;
    return { tokens, nodes };
  }

  private made(): FlatTree {
    if (typeof this.flat === "function") this.flat = this.flat();
    return this.flat;
  }
}

/**
 * Typed views of the nodes of a tree. They are made when asked for and hold nothing of their own; two views of one node
 * are equal when their `index` is.
 */
abstract class SyntaxNode {
  readonly tree: SyntaxTree;
  /** Number of the node in its tree. */
  readonly index: number;

  constructor(tree: SyntaxTree, index: number) {
    this.tree = tree;
    this.index = index;
  }

  /** UTF-16 offset of the first character that is not white space or comment. */
  get start(): number {
    return this.tree.tokens.start(this.tree.nodes.firstTokens[this.index]);
  }

  /** UTF-16 offset after the last character. */
  get end(): number {
    const last = this.tree.nodes.endTokens[this.index];
    return last === 0 ? 0 : this.tree.tokens.ends[last - 1];
  }

  get text(): string {
    return this.tree.text.slice(this.start, this.end);
  }
}

export type Statement = JailNode | ParameterNode | VariableNode | IncludeNode;
/** A statement that is not a block. */
export type SimpleStatement = ParameterNode | VariableNode | IncludeNode;

abstract class BlockNode extends SyntaxNode {
  /** The statements of the block itself, in order; those of nested blocks belong to these. */
  statements(): Statement[] {
    const { nodes } = this.tree;
    const result: Statement[] = [];
    for (let child = this.index + 1; child < nodes.endNodes[this.index]; child = nodes.endNodes[child]) {
      result.push(statementAt(this.tree, child));
    }
    return result;
  }
}

/** A whole file. */
export class FileNode extends BlockNode {
  readonly kind = "file";
}

/** `name { … }` */
export class JailNode extends BlockNode {
  readonly kind = "jail";

  get nameStart(): number {
    return this.start;
  }

  /** Offset after the name; the name of a broken file may be several pieces. */
  get nameEnd(): number {
    return this.tree.tokens.ends[endOfPieces(this.tree, this.tree.nodes.firstTokens[this.index]) - 1] ?? this.start;
  }

  /** The name as jail(8) understands it, without quotes and escapes; of a nested block the inner part only. */
  get name(): string {
    const first = this.tree.nodes.firstTokens[this.index];
    return pieceRunText(this.tree, first, endOfPieces(this.tree, first));
  }

  /** Offset of the `{`, or where it should be. */
  get openBrace(): number {
    const token = this.openBraceToken();
    const { kinds } = this.tree.tokens;
    return kinds[token] === TokenKind.OpenBrace ? this.tree.tokens.start(token) : this.nameEnd;
  }

  /** Offset of the `}`, or undefined when it is missing. */
  get closeBrace(): number | undefined {
    const last = this.tree.nodes.endTokens[this.index] - 1;
    if (last <= this.openBraceToken() || this.tree.tokens.kinds[last] !== TokenKind.CloseBrace) return undefined;
    const { nodes } = this.tree;
    // The brace may be that of a nested block which was taken for the last thing in this one.
    for (let child = this.index + 1; child < nodes.endNodes[this.index]; child = nodes.endNodes[child]) {
      if (nodes.endTokens[child] === last + 1) return undefined;
    }
    return this.tree.tokens.start(last);
  }

  /** The block in which this one is nested, or the file. */
  get parent(): JailNode | FileNode {
    const parent = this.tree.nodes.parents[this.index];
    return parent <= 0 ? this.tree.root : new JailNode(this.tree, parent);
  }

  private openBraceToken(): number {
    const first = this.tree.nodes.firstTokens[this.index];
    const { kinds, count } = this.tree.tokens;
    let token = first;
    while (token < count && (isPiece(kinds[token]) || isTrivia(kinds[token]))) token++;
    // Where the brace is missing, the last piece of the name stands for it.
    return kinds[token] === TokenKind.OpenBrace ? token : endOfPieces(this.tree, first) - 1;
  }
}

abstract class DefinitionNode extends SyntaxNode {
  get operator(): Operator {
    return this.tree.nodes.operators[this.index];
  }

  get nameStart(): number {
    return this.start;
  }

  get nameEnd(): number {
    return this.tree.tokens.ends[this.nameEndToken() - 1];
  }

  /** Start and end offsets of `=` or `+=`, or undefined. */
  get operatorRange(): { start: number; end: number } | undefined {
    const { kinds, ends } = this.tree.tokens;
    const end = this.tree.nodes.endTokens[this.index];
    for (let token = this.nameEndToken(); token < end; token++) {
      const kind: TokenKind = kinds[token];
      if (kind === TokenKind.Equal || kind === TokenKind.PlusEqual)
        return { start: this.tree.tokens.start(token), end: ends[token] };
      if (isPiece(kind) || kind === TokenKind.Semicolon) return undefined;
    }
    return undefined;
  }

  /** The values, in order; none for `name;`. */
  values(): ValueNode[] {
    const { nodes } = this.tree;
    const end = nodes.endNodes[this.index];
    const result: ValueNode[] = [];
    for (let child = this.index + 1; child < end; child = nodes.endNodes[child])
      result.push(new ValueNode(this.tree, child));
    return result;
  }

  /** Offset of the `;` that ends the statement, or undefined when it is missing. */
  get semicolon(): number | undefined {
    const last = this.tree.nodes.endTokens[this.index] - 1;
    return this.tree.tokens.kinds[last] === TokenKind.Semicolon ? this.tree.tokens.start(last) : undefined;
  }

  /** The block in which the statement stands. */
  get parent(): JailNode | FileNode {
    const parent = this.tree.nodes.parents[this.index];
    return parent <= 0 ? this.tree.root : new JailNode(this.tree, parent);
  }

  protected nameEndToken(): number {
    const { tokens, text } = this.tree;
    const first = this.tree.nodes.firstTokens[this.index];
    const end = endOfPieces(this.tree, first);
    if (end - first === 1) return end;
    // A broken file may set `"name": value`, as JSON does.
    const isColon = tokens.kinds[first + 1] === TokenKind.Word && text[tokens.start(first + 1)] === ":";
    return isColon && /["']/.test(text[tokens.start(first)]) && tokens.ends[first + 1] === tokens.ends[first] + 1
      ? first + 1
      : end;
  }
}

/** `name;`, `name = value, value;`, `name += value;` or `name value;` */
export class ParameterNode extends DefinitionNode {
  readonly kind = "parameter";

  get name(): string {
    const first = this.tree.nodes.firstTokens[this.index];
    return pieceRunText(this.tree, first, this.nameEndToken());
  }
}

/** `$name = value;` */
class VariableNode extends DefinitionNode {
  readonly kind = "variable";

  /** The name without `$` and braces. */
  get name(): string {
    return variableName(this.tree, this.tree.nodes.firstTokens[this.index]);
  }
}

/** `.include "file";` (FreeBSD 14 and later) */
export class IncludeNode extends DefinitionNode {
  readonly kind = "include";
  readonly name = ".include";
}

/** One value of a list: a run of pieces. */
export class ValueNode extends SyntaxNode {
  readonly kind = "value";

  pieces(): Piece[] {
    const { tree } = this;
    const { kinds } = tree.tokens;
    const end = tree.nodes.endTokens[this.index];
    const result: Piece[] = [];
    for (let token = tree.nodes.firstTokens[this.index]; token < end; token++) {
      if (isPiece(kinds[token])) result.push(pieceAt(tree, token));
    }
    return result;
  }

  get statement(): SimpleStatement {
    return statementAt(this.tree, this.tree.nodes.parents[this.index]) as SimpleStatement;
  }
}

/** A part of a string, as jail(8)'s lexer sees it. */
export type Piece =
  | { readonly kind: "text"; readonly start: number; readonly end: number; readonly text: string }
  | { readonly kind: "variable"; readonly start: number; readonly end: number; readonly name: string };

/** The node `index` of a tree, which must be a statement. */
export function statementAt(tree: SyntaxTree, index: number): Statement {
  switch (tree.nodes.kinds[index] as NodeKind) {
    case NodeKind.Jail:
      return new JailNode(tree, index);
    case NodeKind.Variable:
      return new VariableNode(tree, index);
    case NodeKind.Include:
      return new IncludeNode(tree, index);
    default:
      return new ParameterNode(tree, index);
  }
}

function pieceAt(tree: SyntaxTree, token: number): Piece {
  const start = tree.tokens.start(token);
  const end = tree.tokens.ends[token];
  return (tree.tokens.kinds[token] as TokenKind) === TokenKind.Variable
    ? { kind: "variable", start, end, name: variableName(tree, token) }
    : { kind: "text", start, end, text: pieceText(tree, token) };
}

function pieceRunText(tree: SyntaxTree, first: number, end: number): string {
  if (end - first === 1) return namePieceText(tree, first);
  let result = "";
  for (let token = first; token < end; token++) result += namePieceText(tree, token);
  return result;
}

function namePieceText(tree: SyntaxTree, token: number): string {
  return tree.tokens.kinds[token] === TokenKind.Variable
    ? ownText(tree.text.slice(tree.tokens.start(token), tree.tokens.ends[token]))
    : pieceText(tree, token);
}
