import type { Dialect } from "../parameters/dialect.ts";
import { NodeKind, NodeList, Operator } from "./node-list.ts";
import type { SyntaxProblem } from "./problem.ts";
import { Complaints } from "./recovery-complaints.ts";
import { isIncludeName } from "./strict-parser.ts";
import { isPiece, isTrivia, TokenKind } from "./token.ts";
import type { TokenList } from "./token-list.ts";

export interface RecoveryOptions {
  /** Close a block when a block head stands no deeper than its own, whatever the braces say. */
  readonly closeByIndentation: boolean;
}

export interface RecoveredParse {
  readonly tokens: TokenList;
  readonly nodes: NodeList;
  readonly problems: readonly SyntaxProblem[];
  readonly hasBraceProblem: boolean;
}

interface OpenBlock {
  readonly node: number;
  readonly head: number;
  /** Columns of white space before the head, or undefined when something else stands before it on its line. */
  readonly indentation: number | undefined;
}

/**
 * Reads a broken file so that one slip costs one message. Where jail(8)'s grammar allows a reading it is taken; where it
 * does not, line breaks and indentation tell what was meant.
 */
export function parseRecovering(
  text: string,
  tokens: TokenList,
  dialect: Dialect,
  options: RecoveryOptions,
): RecoveredParse {
  return new RecoveringParser(text, tokens, dialect, options).run();
}

class RecoveringParser {
  private readonly nodes = new NodeList();
  private readonly complaints: Complaints;
  private readonly blocks: OpenBlock[] = [];
  private current = 0;
  private hasBraceProblem = false;
  private readonly tokens: TokenList;
  private readonly dialect: Dialect;
  private readonly options: RecoveryOptions;
  private readonly text: string;

  constructor(text: string, tokens: TokenList, dialect: Dialect, options: RecoveryOptions) {
    this.text = text;
    this.tokens = tokens;
    this.dialect = dialect;
    this.options = options;
    this.complaints = new Complaints(text, tokens);
  }

  run(): RecoveredParse {
    const { nodes, tokens } = this;
    const root = nodes.open(NodeKind.File, 0, -1);
    let token = this.skipTrivia(0);
    while (token < tokens.count) {
      const kind: TokenKind = tokens.kinds[token];
      const next = isPiece(kind) ? this.statement(token) : this.stray(token, kind);
      token = this.skipTrivia(next);
    }
    this.closeAll();
    nodes.close(root, tokens.count);
    this.complaints.illegalCharacters();
    return { tokens, nodes, problems: this.complaints.problems, hasBraceProblem: this.hasBraceProblem };
  }

  private skipTrivia(from: number): number {
    const { kinds, count } = this.tokens;
    let token = from;
    while (token < count && (isTrivia(kinds[token]) || kinds[token] === TokenKind.UnterminatedComment)) {
      if (kinds[token] === TokenKind.UnterminatedComment && !this.gluedComment(token))
        this.complaints.unterminatedComment(token);
      token++;
    }
    return token;
  }

  /** A comment that starts directly behind a piece: the statement that it swallows complains about it. */
  private gluedComment(token: number): boolean {
    return token > 0 && isPiece(this.tokens.kinds[token - 1]);
  }

  private kindAt(token: number): TokenKind | undefined {
    return token < this.tokens.count ? this.tokens.kinds[token] : undefined;
  }

  private endOfPieces(first: number): number {
    const { kinds, count } = this.tokens;
    let token = first;
    while (token < count && isPiece(kinds[token])) token++;
    return token;
  }

  private lineBreakBetween(from: number, to: number): boolean {
    const end = to < this.tokens.count ? this.tokens.start(to) : this.text.length;
    for (let offset = this.tokens.start(from); offset < end; offset++) {
      if (this.text.charCodeAt(offset) === 0x0a) return true;
    }
    return false;
  }

  /** A token that starts no statement. Returns the token to go on with. */
  private stray(token: number, kind: TokenKind): number {
    switch (kind) {
      case TokenKind.Semicolon:
        return token + 1;
      case TokenKind.CloseBrace: {
        const block = this.blocks.pop();
        if (!block) {
          this.complaints.extraBrace(token);
          this.hasBraceProblem = true;
          return token + 1;
        }
        this.nodes.close(block.node, token + 1);
        this.current = this.nodes.parents[block.node];
        return token + 1;
      }
      case TokenKind.OpenBrace:
        this.complaints.blockWithoutName(token);
        this.openBlock(token, token);
        return token + 1;
      default: {
        const end = this.endOfStrayRun(token);
        this.complaints.stray(token, end);
        return end;
      }
    }
  }

  /** After `=`, `,` or a control character where a statement should start: what is left of the line is dropped. */
  private endOfStrayRun(token: number): number {
    const { kinds, count } = this.tokens;
    let end = token + 1;
    while (end < count) {
      const kind: TokenKind = kinds[end];
      if (kind === TokenKind.Semicolon) return end + 1;
      if (kind === TokenKind.OpenBrace || kind === TokenKind.CloseBrace) return end;
      if (isTrivia(kind) && this.lineBreakBetween(end, end + 1)) return end;
      end++;
    }
    return end;
  }

  private statement(first: number): number {
    const afterName = this.endOfPieces(first);
    const next = this.skipTrivia(afterName);
    const kind = this.kindAt(next);
    if (kind === TokenKind.OpenBrace) return this.jailHead(first, afterName, next);
    if (kind !== undefined && isPiece(kind)) {
      const words = this.wordsBeforeBrace(next);
      if (words !== undefined && !this.lineBreakBetween(afterName, words.brace)) {
        return this.jailHead(first, words.end, words.brace);
      }
    }
    const isVariable = this.tokens.kinds[first] === TokenKind.Variable;
    const node = this.nodes.open(isVariable ? NodeKind.Variable : NodeKind.Parameter, first, this.current);
    this.complaints.pieces(first, afterName);
    if (afterName - first > 1) this.complaints.nameOfSeveralPieces(first, afterName);
    const end = this.restOfStatement(node, first, afterName, next, kind);
    this.nodes.close(node, end);
    return end;
  }

  private restOfStatement(
    node: number,
    first: number,
    afterName: number,
    next: number,
    kind: TokenKind | undefined,
  ): number {
    const { nodes } = this;
    switch (kind) {
      case TokenKind.Semicolon:
        nodes.operators[node] = Operator.None;
        return next + 1;
      case TokenKind.Equal:
      case TokenKind.PlusEqual:
        nodes.operators[node] = kind === TokenKind.Equal ? Operator.Assign : Operator.Append;
        return this.values(node, next + 1, next);
      case undefined:
      case TokenKind.CloseBrace:
        this.complaints.missingSemicolon(first, afterName);
        return afterName;
    }
    if (!isPiece(kind)) {
      const end = this.endOfStrayRun(next);
      this.complaints.stray(next, end);
      return end;
    }
    if (this.startsStatement(next) && this.lineBreakBetween(afterName, next)) {
      this.complaints.missingSemicolon(first, afterName);
      return afterName;
    }
    nodes.operators[node] = Operator.Juxtaposed;
    if (isIncludeName(this.text, this.tokens, first) && this.dialect === "current")
      nodes.kinds[node] = NodeKind.Include;
    return this.values(node, next, -1);
  }

  /** `foo bar {`: the words up to a brace on the same line. */
  private wordsBeforeBrace(from: number): { end: number; brace: number } | undefined {
    let token = from;
    for (;;) {
      const end = this.endOfPieces(token);
      const next = this.skipBlanks(end);
      const kind = this.kindAt(next);
      if (kind === TokenKind.OpenBrace) return { end, brace: next };
      if (kind === undefined || !isPiece(kind) || next - from > 50) return undefined;
      token = next;
    }
  }

  private skipBlanks(from: number): number {
    const { kinds, count } = this.tokens;
    let token = from;
    while (token < count && isTrivia(kinds[token])) token++;
    return token;
  }

  /** Whether the pieces from `token` on are the name of a statement or block, and cannot be the value of the one before. */
  private startsStatement(token: number): boolean {
    const next = this.skipBlanks(this.endOfPieces(token));
    const kind = this.kindAt(next);
    if (kind === TokenKind.Equal || kind === TokenKind.PlusEqual || kind === TokenKind.OpenBrace) return true;
    // Two strings side by side on the next line are `name value` there, or a value too many here: both break this one.
    return kind !== undefined && isPiece(kind);
  }

  private jailHead(first: number, afterName: number, brace: number): number {
    const indentation = this.indentationOf(first);
    if (this.options.closeByIndentation && indentation !== undefined) this.closeDeeperThan(indentation, first);
    const before = this.complaints.problems.length;
    this.complaints.pieces(first, afterName);
    this.complaints.jailName(first, afterName);
    if (this.blocks.length > 0 && this.dialect === "12" && before === this.complaints.problems.length)
      this.complaints.nestedBlock(first, afterName, this.blocks[this.blocks.length - 1].head);
    this.openBlock(first, first, indentation);
    return brace + 1;
  }

  private openBlock(first: number, head: number, indentation?: number): void {
    const node = this.nodes.open(NodeKind.Jail, first, this.current);
    this.blocks.push({ node, head, indentation });
    this.current = node;
  }

  /** Blanks before `token` when nothing else stands before it on its line. */
  private indentationOf(token: number): number | undefined {
    const start = this.tokens.start(token);
    let offset = start;
    while (offset > 0 && (this.text[offset - 1] === " " || this.text[offset - 1] === "\t")) offset--;
    if (offset > 0 && this.text[offset - 1] !== "\n") return undefined;
    let column = 0;
    for (; offset < start; offset++) column = this.text[offset] === "\t" ? (column | 7) + 1 : column + 1;
    return column;
  }

  private closeDeeperThan(indentation: number, head: number): void {
    for (;;) {
      const block = this.blocks[this.blocks.length - 1];
      if (!block || block.indentation === undefined || block.indentation < indentation) return;
      this.blocks.pop();
      this.hasBraceProblem = true;
      const lastToken = this.lastSignificantBefore(head);
      this.complaints.missingBrace(block.head, lastToken, this.indentationText(block.head), head);
      this.nodes.close(block.node, lastToken + 1);
      this.current = this.nodes.parents[block.node];
    }
  }

  private indentationText(token: number): string {
    const start = this.tokens.start(token);
    const lineStart = this.text.lastIndexOf("\n", start - 1) + 1;
    return /^[ \t]*/.exec(this.text.slice(lineStart, start))?.[0] ?? "";
  }

  private lastSignificantBefore(token: number): number {
    let last = token - 1;
    while (last > 0 && (isTrivia(this.tokens.kinds[last]) || this.tokens.kinds[last] === TokenKind.UnterminatedComment))
      last--;
    return last;
  }

  private closeAll(): void {
    if (this.blocks.length === 0) return;
    this.hasBraceProblem = true;
    const last = this.lastSignificantBefore(this.tokens.count);
    const innermost = this.blocks[this.blocks.length - 1];
    this.complaints.missingBracesAtEnd(
      innermost.head,
      last,
      this.blocks.length,
      this.indentationText(this.blocks[0].head),
    );
    for (let block = this.blocks.pop(); block; block = this.blocks.pop()) this.nodes.close(block.node, last + 1);
    this.current = 0;
  }

  /**
   * Values from `token` on, up to and including the `;`. `operator` is the token of `=` or `+=`, or -1. Returns the token
   * to go on with.
   */
  private values(node: number, token: number, operator: number): number {
    let next = this.skipTrivia(token);
    let separator = operator;
    for (;;) {
      const kind = this.kindAt(next);
      if (kind === undefined || kind === TokenKind.CloseBrace) {
        this.complaints.missingValue(separator);
        return separator + 1;
      }
      if (kind === TokenKind.Semicolon) {
        this.complaints.missingValue(separator);
        return next + 1;
      }
      if (kind === TokenKind.Comma || kind === TokenKind.Equal || kind === TokenKind.PlusEqual) {
        this.complaints.extraSeparator(next);
        separator = next;
        next = this.skipTrivia(next + 1);
        continue;
      }
      if (!isPiece(kind)) return this.unquotedRest(node, next, next);
      if (separator >= 0 && this.lineBreakBetween(separator, next) && this.isAssignmentOrHead(next)) {
        this.complaints.missingValue(separator);
        return separator + 1;
      }
      const end = this.endOfPieces(next);
      const after = this.skipTrivia(end);
      const outcome = this.afterValue(node, next, end, after);
      if (outcome !== undefined) return outcome;
      separator = after;
      next = this.skipTrivia(after + 1);
    }
  }

  private isAssignmentOrHead(token: number): boolean {
    const kind = this.kindAt(this.skipBlanks(this.endOfPieces(token)));
    return kind === TokenKind.Equal || kind === TokenKind.PlusEqual || kind === TokenKind.OpenBrace;
  }

  /** Judges what follows the value `first`…`end`; undefined when a comma does and another value is to be read. */
  private afterValue(node: number, first: number, end: number, after: number): number | undefined {
    const kind = this.kindAt(after);
    if (kind === TokenKind.Semicolon || kind === TokenKind.Comma) {
      this.addValue(node, first, end);
      return kind === TokenKind.Comma ? undefined : after + 1;
    }
    const newLine = this.lineBreakBetween(end, after);
    if (this.commentSwallows(end)) {
      this.addValue(node, first, end);
      this.complaints.commentInsideWord(first, end);
      return end;
    }
    if (kind === undefined || kind === TokenKind.CloseBrace) {
      this.addValue(node, first, end);
      this.complaints.missingSemicolon(first, end);
      return end;
    }
    if (isPiece(kind)) {
      const startsStatement = this.isAssignmentOrHead(after);
      if (newLine && !startsStatement && this.isQuoted(first) && this.isQuoted(after) && this.endsHere(after)) {
        this.addValue(node, first, end);
        this.complaints.missingComma(end);
        this.addValue(node, after, this.endOfPieces(after));
        return this.skipTrivia(this.endOfPieces(after)) + 1;
      }
      if (newLine || startsStatement) {
        this.addValue(node, first, end);
        this.complaints.missingSemicolon(first, end);
        return end;
      }
    } else if (newLine) {
      this.addValue(node, first, end);
      this.complaints.missingSemicolon(first, end);
      return end;
    }
    return this.unquotedRest(node, first, after);
  }

  private isQuoted(token: number): boolean {
    const kind: TokenKind = this.tokens.kinds[token];
    return kind === TokenKind.DoubleQuoted || kind === TokenKind.SingleQuoted;
  }

  private endsHere(token: number): boolean {
    return this.kindAt(this.skipBlanks(this.endOfPieces(token))) === TokenKind.Semicolon;
  }

  /** Whether a comment starts directly behind the piece before `token`: most likely it was meant as text. */
  private commentSwallows(token: number): boolean {
    const kind = this.kindAt(token);
    return kind === TokenKind.LineComment || kind === TokenKind.BlockComment || kind === TokenKind.UnterminatedComment;
  }

  private addValue(node: number, first: number, end: number): void {
    const value = this.nodes.open(NodeKind.Value, first, node);
    this.nodes.close(value, end);
    this.complaints.pieces(first, end);
  }

  /** A value of several words on one line: up to the `;`, the end of the line or a brace it is one value to be quoted. */
  private unquotedRest(node: number, first: number, from: number): number {
    const { kinds, count } = this.tokens;
    let end = from;
    let lastSignificant = Math.max(from, first + 1);
    let opened = 0;
    while (end < count) {
      const kind: TokenKind = kinds[end];
      if (kind === TokenKind.Semicolon) break;
      if (isTrivia(kind) && this.text.slice(this.tokens.start(end), this.tokens.ends[end]).includes("\n")) break;
      if (kind === TokenKind.LineComment) break;
      if (kind === TokenKind.OpenBrace) opened++;
      if (kind === TokenKind.CloseBrace && opened-- <= 0) break;
      if (!isTrivia(kind)) lastSignificant = end + 1;
      end++;
    }
    const value = this.nodes.open(NodeKind.Value, first, node);
    this.nodes.close(value, lastSignificant);
    const terminated = end < count && kinds[end] === TokenKind.Semicolon;
    this.complaints.needsQuotes(first, lastSignificant, terminated);
    return terminated ? end + 1 : lastSignificant;
  }
}
