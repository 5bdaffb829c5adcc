import type { Dialect } from "../parameters/dialect.ts";
import { findParameter } from "../parameters/lookup.ts";
import { NodeKind, NodeList, Operator } from "./node-list.ts";
import type { SyntaxProblem } from "./problem.ts";
import { Complaints, type NamedBlock } from "./recovery-complaints.ts";
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

interface OpenBlock extends NamedBlock {
  readonly node: number;
  readonly head: number;
  /** Columns of white space before the head, or undefined when something else stands before it on its line. */
  readonly indentation: number | undefined;
}

/** Of a block that is nested deeper only the last parts of its name are shown. */
const deepestName = 8;

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
  /** Where the last statement ends: behind a comment that it lost a part of its value to, for instance. */
  private endOfLastStatement = 0;
  /** How many more `}` than `{` the file has: so many `{` are missing, or `}` too many. Less than none is none. */
  private excessBraces = 0;
  /** Blocks in others, for a dialect that has none. */
  private readonly nested: { readonly inner: OpenBlock; readonly outer: readonly OpenBlock[] }[] = [];
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
    for (let token = 0; token < tokens.count; token++) {
      const kind: TokenKind = tokens.kinds[token];
      if (kind === TokenKind.CloseBrace) this.excessBraces++;
      else if (kind === TokenKind.OpenBrace) this.excessBraces--;
    }
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
    this.complainAboutNested();
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
        if (this.blocks.length === 0 || this.isExtraBrace(token)) {
          this.complaints.extraBrace(token);
          this.excessBraces--;
          this.hasBraceProblem = true;
          return token + 1;
        }
        const block = this.blocks.pop() as OpenBlock;
        this.nodes.close(block.node, token + 1);
        this.current = this.nodes.parents[block.node];
        return token + 1;
      }
      case TokenKind.OpenBrace:
        this.complaints.blockWithoutName(token);
        this.openBlock(token, token + 1);
        return token + 1;
      default: {
        const end = this.endOfStrayRun(token);
        this.complaints.stray(token, end);
        return end;
      }
    }
  }

  /** A `}` that is one too many and stands deeper than the block that it would close. */
  private isExtraBrace(token: number): boolean {
    const block = this.blocks[this.blocks.length - 1];
    if (this.excessBraces <= 0 || !this.options.closeByIndentation || block.indentation === undefined) return false;
    const indentation = this.indentationOf(token);
    return indentation !== undefined && indentation > block.indentation;
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
    // Blanks at the end of the file belong to no statement.
    return this.lastSignificantBefore(end) + 1;
  }

  private statement(first: number): number {
    const afterName = this.endOfPieces(first);
    const next = this.skipTrivia(afterName);
    const kind = this.kindAt(next);
    if (kind === TokenKind.OpenBrace) return this.jailHead(first, afterName, next);
    if (kind !== undefined && isPiece(kind) && !this.isParameterName(first)) {
      const words = this.wordsBeforeBrace(next);
      if (words !== undefined && !this.lineBreakBetween(afterName, words.brace)) {
        return this.jailHead(first, words.end, words.brace);
      }
    }
    if (this.lacksOpenBrace(first, afterName, next, kind)) {
      this.complaints.missingOpenBrace(first, afterName);
      this.hasBraceProblem = true;
      this.excessBraces--;
      this.openBlock(first, afterName, this.indentationOf(first));
      return afterName;
    }
    if (this.text.startsWith("*/", this.tokens.start(first)) && afterName - first === 2) {
      this.complaints.strayCommentEnd(first);
      return kind === TokenKind.Semicolon ? next + 1 : afterName;
    }
    const stray = this.endOfStrayWords(first);
    if (stray !== undefined) {
      this.complaints.strayWords(first, stray, this.isBehindComment(first));
      return stray;
    }
    const isVariable = this.tokens.kinds[first] === TokenKind.Variable;
    const node = this.nodes.open(isVariable ? NodeKind.Variable : NodeKind.Parameter, first, this.current);
    this.complaints.pieces(first, afterName);
    if (afterName - first > 1) this.complaints.nameOfSeveralPieces(first, afterName);
    const end = this.restOfStatement(node, first, afterName, next, kind);
    this.nodes.close(node, end);
    this.endOfLastStatement = end;
    return end;
  }

  /** Whether the word that starts with token `first` is the name of a parameter, in any spelling, or `.include`. */
  private isParameterName(first: number): boolean {
    if (this.endOfPieces(first) - first !== 1) return false;
    const name = this.text.slice(this.tokens.start(first), this.tokens.ends[first]);
    return name === ".include" || findParameter(name) !== undefined;
  }

  /** `web path = …` or `web` and a deeper line, outside of all blocks, when there are more `}` than `{` in the file. */
  private lacksOpenBrace(first: number, afterName: number, next: number, kind: TokenKind | undefined): boolean {
    if (this.blocks.length > 0 || this.excessBraces <= 0 || afterName - first !== 1) return false;
    if (kind === undefined || !isPiece(kind)) return false;
    if (this.tokens.kinds[first] === TokenKind.Variable || this.isParameterName(first)) return false;
    if (!this.lineBreakBetween(afterName, next)) return this.isParameterName(next) || this.isAssignmentOrHead(next);
    const indentation = this.indentationOf(next);
    return indentation !== undefined && indentation > (this.indentationOf(first) ?? 0);
  }

  /**
   * The end of a line of nothing but words that are no statement: letters outside of ASCII, the tail of a comment that was
   * wrapped, or a sentence.
   */
  private endOfStrayWords(first: number): number | undefined {
    const { kinds, count } = this.tokens;
    if (this.indentationOf(first) === undefined || this.isParameterName(first)) return undefined;
    let words = 0;
    let isIllegal = false;
    let end = first;
    for (let token = first; token < count; token++) {
      const kind: TokenKind = kinds[token];
      if (isTrivia(kind)) {
        if (kind === TokenKind.Whitespace && this.lineBreakBetween(token, token + 1)) break;
        continue;
      }
      if (kind !== TokenKind.Word && kind !== TokenKind.IllegalWord && kind !== TokenKind.Comma) return undefined;
      if (kind === TokenKind.IllegalWord) isIllegal = true;
      if (token === first || isTrivia(kinds[token - 1])) words++;
      end = token + 1;
    }
    const next = this.kindAt(this.skipBlanks(end));
    // What goes on in the next line is a statement or block after all.
    if (next !== undefined && !isPiece(next) && next !== TokenKind.CloseBrace) return undefined;
    return isIllegal || words > 2 || this.isBehindComment(first) ? end : undefined;
  }

  /** Whether the line before that of token `first` is a comment. */
  private isBehindComment(first: number): boolean {
    const { kinds } = this.tokens;
    const comment = first - 2;
    if (comment < 0 || kinds[first - 1] !== TokenKind.Whitespace || kinds[comment] !== TokenKind.LineComment)
      return false;
    const blank = this.text.slice(this.tokens.start(first - 1), this.tokens.start(first));
    return blank.indexOf("\n") === blank.lastIndexOf("\n") && this.indentationOf(comment) !== undefined;
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
        return this.values(node, first, next + 1, next);
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
    const isHead = this.kindAt(this.skipBlanks(this.endOfPieces(next))) === TokenKind.OpenBrace;
    if (isHead || (this.startsStatement(next) && this.lineBreakBetween(afterName, next))) {
      this.complaints.missingSemicolon(first, afterName);
      return afterName;
    }
    nodes.operators[node] = Operator.Juxtaposed;
    if (isIncludeName(this.text, this.tokens, first) && this.dialect === "current")
      nodes.kinds[node] = NodeKind.Include;
    return this.values(node, first, next, -1);
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
    const outer = this.dialect === "12" ? this.blocks.slice(-deepestName) : [];
    const inner = this.openBlock(first, afterName, indentation);
    if (outer.length > 0 && before === this.complaints.problems.length) this.nested.push({ inner, outer });
    return brace + 1;
  }

  private openBlock(first: number, afterName: number, indentation?: number): OpenBlock {
    const node = this.nodes.open(NodeKind.Jail, first, this.current);
    const block: OpenBlock = { node, head: first, first, afterName, indentation };
    this.blocks.push(block);
    this.current = node;
    return block;
  }

  private complainAboutNested(): void {
    for (const { inner, outer } of this.nested) {
      const ends = outer.length === 1 ? [this.endOfBlock(inner), this.endOfBlock(outer[0])] : [];
      this.complaints.nestedBlock(inner, outer, ends[0], ends[1]);
    }
  }

  /** Offset after the `}` of a block, or nothing when it has none. */
  private endOfBlock({ node, afterName }: OpenBlock): number | undefined {
    const last = this.nodes.endTokens[node] - 1;
    if (last <= afterName || this.tokens.kinds[last] !== TokenKind.CloseBrace) return undefined;
    return this.tokens.ends[last];
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
      this.nodes.close(block.node, Math.max(lastToken + 1, this.endOfLastStatement));
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
    const end = Math.max(last + 1, this.endOfLastStatement);
    for (let block = this.blocks.pop(); block; block = this.blocks.pop()) this.nodes.close(block.node, end);
    this.current = 0;
  }

  /**
   * Values from `token` on, up to and including the `;`, of the statement that starts with token `name`. `operator` is the
   * token of `=` or `+=`, or -1. Returns the token to go on with.
   */
  private values(node: number, name: number, token: number, operator: number): number {
    let next = this.skipTrivia(token);
    let separator = operator;
    for (;;) {
      const kind = this.kindAt(next);
      if (kind === undefined || kind === TokenKind.CloseBrace) {
        this.complaints.missingValue(separator, { terminated: false });
        return separator + 1;
      }
      if (kind === TokenKind.Semicolon) {
        this.complaints.missingValue(separator, { terminated: true });
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
        this.complaints.missingValue(separator, { terminated: false });
        return separator + 1;
      }
      const end = this.endOfPieces(next);
      const after = this.skipTrivia(end);
      const outcome = this.afterValue(node, name, next, end, after);
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
  private afterValue(node: number, name: number, first: number, end: number, after: number): number | undefined {
    const kind = this.kindAt(after);
    if (this.commentIsText(end)) {
      const stop = this.complaints.commentInsideWord(first, end, this.isInclude(name));
      this.addValue(node, first, stop);
      const next = this.skipTrivia(stop);
      if (this.kindAt(next) === TokenKind.Comma) return this.values(node, name, next + 1, next);
      return this.kindAt(next) === TokenKind.Semicolon ? next + 1 : stop;
    }
    if (kind === TokenKind.Semicolon || kind === TokenKind.Comma) {
      this.addValue(node, first, end);
      return kind === TokenKind.Comma ? undefined : after + 1;
    }
    const newLine = this.lineBreakBetween(end, after);
    const lacksSemicolon = (): number => {
      this.addValue(node, first, end);
      this.complaints.missingSemicolon(name, end);
      return end;
    };
    if (kind === undefined || kind === TokenKind.CloseBrace) return lacksSemicolon();
    if (!isPiece(kind)) return newLine ? lacksSemicolon() : this.unquotedRest(node, first, after);

    const startsStatement = this.isAssignmentOrHead(after) || this.isSwitch(after);
    if (!startsStatement && this.isQuoted(first) && this.isQuoted(after) && (!newLine || this.endsHere(after))) {
      // Two strings, on one line or on lines of their own.
      this.addValue(node, first, end);
      this.complaints.missingComma(end, !newLine);
      return this.values(node, name, after, end - 1);
    }
    if (newLine || startsStatement) return lacksSemicolon();
    return this.unquotedRest(node, first, after);
  }

  /** Whether the word at `token` is all of a statement: `persist;`, `mount.devfs }`. */
  private isSwitch(token: number): boolean {
    const kind = this.kindAt(this.skipBlanks(this.endOfPieces(token)));
    if (kind !== TokenKind.Semicolon && kind !== TokenKind.CloseBrace) return false;
    if (this.endOfPieces(token) - token !== 1) return false;
    const type = findParameter(this.text.slice(this.tokens.start(token), this.tokens.ends[token]))?.parameter.type;
    return type === "bool" || type === "jailsys";
  }

  private isInclude(name: number): boolean {
    return isIncludeName(this.text, this.tokens, name) && this.dialect === "current";
  }

  private isQuoted(token: number): boolean {
    const kind: TokenKind = this.tokens.kinds[token];
    return kind === TokenKind.DoubleQuoted || kind === TokenKind.SingleQuoted;
  }

  private endsHere(token: number): boolean {
    const kind = this.kindAt(this.skipBlanks(this.endOfPieces(token)));
    return kind === TokenKind.Semicolon || kind === TokenKind.Comma;
  }

  /** Whether a comment that starts at `token`, directly behind a piece, was most likely meant as text. */
  private commentIsText(token: number): boolean {
    const kind = this.kindAt(token);
    if (kind === TokenKind.UnterminatedComment) return true;
    const following = this.kindAt(token + 1);
    // A comment on one line, with more of the word behind it.
    if (kind === TokenKind.BlockComment) return following !== undefined && isPiece(following);
    if (kind !== TokenKind.LineComment) return false;
    const start = this.tokens.start(token);
    const sign = this.text[start] === "#" ? 1 : 2;
    return this.tokens.ends[token] > start + sign && !/\s/.test(this.text[start + sign]);
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
    this.complaints.needsQuotes(first, lastSignificant, { terminated });
    return terminated ? end + 1 : lastSignificant;
  }
}
