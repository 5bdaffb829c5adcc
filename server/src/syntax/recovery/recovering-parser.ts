import type { Dialect } from "../../parameters/index.ts";
import { NodeKind, NodeList, Operator } from "../tree/node-list.ts";
import type { SyntaxProblem } from "../tree/problem.ts";
import { isPiece, TokenKind } from "../tree/token.ts";
import type { TokenList } from "../tree/token-list.ts";
import { BlockStack, type OpenBlock } from "./block-stack.ts";
import { otherBracket } from "./brace-problems.ts";
import { BrokenText } from "./broken-text.ts";
import { illegalCharacters } from "./character-problems.ts";
import { ForeignReader } from "./foreign-reader.ts";
import { endsInColon, foreignOperator, gluedColon, reportOperator, reportSignBeforeBrace } from "./foreign-syntax.ts";
import {
  commentSignAbove,
  endOfStrayRun,
  endOfStrayWords,
  isAssignmentOrHead,
  isInclude,
  isParameterName,
  startsStatement,
  wordsBeforeBrace,
} from "./heuristics.ts";
import { nestedBlock } from "./nested-block.ts";
import { brokenPieces } from "./piece-problems.ts";
import { type StatementOfOneLine, statementOfOneLine } from "./plain-statement.ts";
import { ProblemCollector } from "./problem-collector.ts";
import { innerQuotes, jailName, parameterName } from "./quote-problems.ts";
import { endOfTornString } from "./quoting.ts";
import { commaForSemicolon, mayLackValue, missingSemicolon } from "./separator-problems.ts";
import { strayCommentEnd, straySigns, strayWords } from "./stray-problems.ts";
import { skipTrivia } from "./trivia.ts";
import { ValueReader } from "./value-reader.ts";

/** In which of its ways a broken file is read. */
export interface RecoveryOptions {
  /** Close a block when a block head stands no deeper than its own, whatever the braces say. */
  readonly closeByIndentation: boolean;
  /** So many tokens are read as jail(8) reads them, whatever they look like. */
  readonly soundTokens: number;
  /** Give the reading up once it has so many problems: another one that is no worse is known. Its tree is not finished. */
  readonly limit?: number;
}

/** What one way of reading a broken file makes of it. */
export interface RecoveredParse {
  readonly tokens: TokenList;
  readonly nodes: NodeList;
  readonly problems: readonly SyntaxProblem[];
  /** How many problems there are: more than are listed where the file has too many of one kind. */
  readonly problemCount: number;
  readonly hasBraceProblem: boolean;
}

/** Of a block that is nested deeper only the last parts of its name are shown. */
const deepestName = 8;

/**
 * Reads a broken file so that one mistake costs one message. Where jail(8)'s grammar allows a reading it is taken; where it
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
  private readonly source: BrokenText;
  private readonly problems: ProblemCollector;
  private readonly nodes = new NodeList();
  private readonly blocks: BlockStack;
  private readonly values: ValueReader;
  private readonly foreign: ForeignReader;
  private readonly dialect: Dialect;
  private readonly limit: number;
  private soundTokens: number;
  /** The last value of the last statement that was sound, by its first token. */
  private lastSoundValue = -1;
  /** Words that were taken for a comment, up to the token before `end`. */
  private wrapped: { readonly end: number; readonly sign: string } | undefined;
  /** Blocks in others, for a dialect that has none. */
  private readonly nested: { readonly inner: OpenBlock; readonly outer: readonly OpenBlock[] }[] = [];

  constructor(text: string, tokens: TokenList, dialect: Dialect, options: RecoveryOptions) {
    this.source = new BrokenText(text, tokens);
    this.problems = new ProblemCollector(this.source);
    this.blocks = new BlockStack(this.problems, this.nodes, options.closeByIndentation);
    this.values = new ValueReader(this.problems, this.nodes, dialect);
    this.foreign = new ForeignReader(this.problems);
    this.dialect = dialect;
    this.soundTokens = options.soundTokens;
    this.limit = options.limit ?? Number.POSITIVE_INFINITY;
  }

  run(): RecoveredParse {
    const { nodes, problems, blocks } = this;
    const { tokens } = this.source;
    const root = nodes.open(NodeKind.File, 0, -1);
    let token = skipTrivia(problems, 0);
    while (token < tokens.count && problems.count < this.limit) {
      const kind: TokenKind = tokens.kinds[token];
      const next = isPiece(kind) ? this.statementOrBlock(token) : this.sign(token, kind);
      token = skipTrivia(problems, next);
    }
    if (problems.count < this.limit) {
      blocks.closeAll();
      nodes.close(root, tokens.count);
      this.reportNested();
      illegalCharacters(problems);
    }
    const { list, count } = problems;
    return { tokens, nodes, problems: list, problemCount: count, hasBraceProblem: blocks.hasBraceProblem };
  }

  /** A token that starts no statement. Returns the token to go on with. */
  private sign(token: number, kind: TokenKind): number {
    switch (kind) {
      case TokenKind.Semicolon:
        return token + 1;
      case TokenKind.CloseBrace:
        this.blocks.close(token);
        return token + 1;
      case TokenKind.OpenBrace:
        this.blocks.openWithoutName(token);
        return token + 1;
      default:
        return this.dropRun(token);
    }
  }

  /** Drops the signs from `token` on. Returns the token to go on with. */
  private dropRun(token: number): number {
    const end = endOfStrayRun(this.source, token);
    straySigns(this.problems, token, end);
    return end;
  }

  /** Whatever starts with the word at `first`. Returns the token to go on with. */
  private statementOrBlock(first: number): number {
    const { source, problems, blocks } = this;
    const plain = first < this.soundTokens ? undefined : statementOfOneLine(source.text, source.tokens, first);
    if (plain) return this.addPlain(first, plain);
    const afterName = source.endOfPieces(first);
    const next = skipTrivia(problems, afterName);
    const kind = source.kindAt(next);
    if (kind === TokenKind.OpenBrace) return this.jailHead(first, afterName, next);
    if (first < this.soundTokens && !this.lacksOpenBrace(first, afterName, next, kind))
      return this.foreign.soundComment(first, this.soundTokens)?.end ?? this.soundStatement(first);
    const words =
      kind !== undefined && isPiece(kind) && !isParameterName(source, first)
        ? wordsBeforeBrace(source, next)
        : undefined;
    const foreign = this.foreign.read({ first, afterName, next, kind, words, isOutside: blocks.isEmpty });
    if (foreign) return "next" in foreign ? foreign.next : this.jailHead(...foreign.head);
    if (words !== undefined && !source.lineBreakBetween(afterName, words.brace))
      return this.jailHead(first, words.end, words.brace);
    if (this.lacksOpenBrace(first, afterName, next, kind)) {
      this.blocks.openWithoutBrace(first, afterName);
      this.soundTokens = Math.min(this.soundTokens, first);
      return afterName;
    }
    if (!blocks.isEmpty && afterName - first === 1 && this.isForBrace(first, kind)) {
      otherBracket(problems, first);
      blocks.excessBraces++;
      blocks.close(first);
      return afterName;
    }
    if (source.text.startsWith("*/", source.tokens.start(first)) && afterName - first === 2) {
      strayCommentEnd(problems, first);
      return kind === TokenKind.Semicolon ? next + 1 : afterName;
    }
    const sign = this.signOfWrapped(first);
    const stray = endOfStrayWords(source, first, sign !== undefined);
    if (stray !== undefined) {
      strayWords(problems, first, stray, sign);
      this.wrapped = { end: stray, sign: sign ?? "#" };
      return stray;
    }
    return this.statement(first, afterName, next, kind);
  }

  /** A `)` or `]` alone on its line, where a block ends. */
  private isForBrace(first: number, kind: TokenKind | undefined): boolean {
    const { source, blocks } = this;
    if (blocks.excessBraces >= 0 || !/^[)\]]$/.test(source.textAt(first))) return false;
    const next = source.skipBlanks(first + 1);
    const isAlone = source.indentationOf(first) !== undefined && source.lineBreakBetween(first, next);
    return isAlone && (kind === undefined || isPiece(kind) || kind === TokenKind.CloseBrace);
  }

  /** The sign of the comment that the line above is, or was meant as. */
  private signOfWrapped(first: number): string | undefined {
    const { wrapped, source } = this;
    const follows = wrapped?.end === first - 1 && /^[ \t\r]*\n[^\n]*$/.test(source.textAt(first - 1));
    return follows ? wrapped.sign : commentSignAbove(source, first);
  }

  /** A statement that jail(8) has read: nothing in it is a mistake. Returns the token after its `;`. */
  private soundStatement(first: number): number {
    const { source, nodes, blocks } = this;
    const isVariable = source.kindAt(first) === TokenKind.Variable;
    const node = nodes.open(isVariable ? NodeKind.Variable : NodeKind.Parameter, first, blocks.current);
    let token = source.skipBlanks(first + 1);
    const kind = source.kindAt(token);
    if (kind === TokenKind.Semicolon) nodes.operators[node] = Operator.None;
    else if (kind === TokenKind.Equal || kind === TokenKind.PlusEqual) {
      nodes.operators[node] = kind === TokenKind.Equal ? Operator.Assign : Operator.Append;
      token = source.skipBlanks(token + 1);
    } else {
      nodes.operators[node] = Operator.Juxtaposed;
      if (!isVariable && isInclude(source, first, this.dialect)) nodes.kinds[node] = NodeKind.Include;
    }
    while (source.kindAt(token) !== TokenKind.Semicolon) {
      const unopened = this.values.unopened(node, first, token);
      if (unopened !== undefined) {
        this.soundTokens = Math.min(this.soundTokens, unopened);
        nodes.close(node, unopened);
        blocks.endOfLastStatement = unopened;
        return unopened;
      }
      const value = nodes.open(NodeKind.Value, token, node);
      this.lastSoundValue = token;
      token = source.endOfPieces(token);
      nodes.close(value, token);
      token = source.skipBlanks(token);
      if (source.kindAt(token) === TokenKind.Comma) token = source.skipBlanks(token + 1);
    }
    nodes.close(node, token + 1);
    blocks.endOfLastStatement = token + 1;
    return token + 1;
  }

  private addPlain(first: number, { operator, value, semicolon }: StatementOfOneLine): number {
    const { source, nodes, blocks } = this;
    const isVariable = source.tokens.kinds[first] === TokenKind.Variable;
    const node = nodes.open(isVariable ? NodeKind.Variable : NodeKind.Parameter, first, blocks.current);
    nodes.operators[node] = operator === TokenKind.Equal ? Operator.Assign : Operator.Append;
    nodes.close(nodes.open(NodeKind.Value, value, node), semicolon);
    nodes.close(node, semicolon + 1);
    blocks.endOfLastStatement = semicolon + 1;
    return semicolon + 1;
  }

  /** `web path = …` or `web` and a deeper line, outside of all blocks, when there are more `}` than `{` in the file. */
  private lacksOpenBrace(first: number, afterName: number, next: number, kind: TokenKind | undefined): boolean {
    const { source, blocks } = this;
    if (!blocks.isEmpty || blocks.excessBraces <= 0 || afterName - first !== 1) return false;
    if (kind === undefined || !isPiece(kind)) return false;
    if (source.kindAt(first) === TokenKind.Variable || isParameterName(source, first)) return false;
    if (!source.lineBreakBetween(afterName, next))
      return isParameterName(source, next) || isAssignmentOrHead(source, next);
    const indentation = source.indentationOf(next);
    return indentation !== undefined && indentation > (source.indentationOf(first) ?? 0);
  }

  private statement(first: number, afterName: number, next: number, kind: TokenKind | undefined): number {
    const { source, problems, nodes, blocks } = this;
    const torn = afterName - first > 1 ? this.endOfTorn(first) : -1;
    if (torn >= afterName) {
      const isEnded = source.kindAt(source.skipBlanks(torn)) === TokenKind.Semicolon;
      innerQuotes(problems, this.lastSoundValue, torn, isEnded);
      return torn;
    }
    const isVariable = source.kindAt(first) === TokenKind.Variable;
    const node = nodes.open(isVariable ? NodeKind.Variable : NodeKind.Parameter, first, blocks.current);
    const colon = gluedColon(source, first, afterName);
    if (colon) {
      nodes.operators[node] = reportOperator(problems, colon);
      const end = this.values.read(node, first, colon.end, colon.end - 1);
      nodes.close(node, end);
      blocks.endOfLastStatement = end;
      return end;
    }
    brokenPieces(problems, first, afterName, true);
    parameterName(problems, first, afterName);
    const end = this.restOfStatement(node, first, afterName, next, kind);
    nodes.close(node, end);
    blocks.endOfLastStatement = end;
    return end;
  }

  /** The token after a string with quotes in it, of which a `;` before token `first` has cut off the rest; or -1. */
  private endOfTorn(first: number): number {
    const { source, lastSoundValue } = this;
    if (lastSoundValue < 0 || source.lineBreakBetween(lastSoundValue, first)) return -1;
    return endOfTornString(source, lastSoundValue) ?? -1;
  }

  /** What follows the name `first`…`afterName`, which is token `next` of the given kind. Returns the end of the statement. */
  private restOfStatement(
    node: number,
    first: number,
    afterName: number,
    next: number,
    kind: TokenKind | undefined,
  ): number {
    const { source, problems, nodes } = this;
    const operator = foreignOperator(source, next);
    if (operator) {
      nodes.operators[node] = reportOperator(problems, operator);
      return this.values.read(node, first, operator.end, operator.end - 1);
    }
    switch (kind) {
      case TokenKind.Semicolon:
        nodes.operators[node] = Operator.None;
        return next + 1;
      case TokenKind.Equal:
      case TokenKind.PlusEqual:
        nodes.operators[node] = kind === TokenKind.Equal ? Operator.Assign : Operator.Append;
        return this.values.read(node, first, next + 1, next);
      case undefined:
      case TokenKind.CloseBrace:
        missingSemicolon(problems, first, afterName);
        return afterName;
    }
    if (kind === TokenKind.Comma && mayLackValue(source, first) && this.isWordBehind(next)) {
      nodes.operators[node] = Operator.None;
      commaForSemicolon(problems, next);
      return next + 1;
    }
    if (!isPiece(kind)) return this.dropRun(next);
    const isHead = source.kindAt(source.skipBlanks(source.endOfPieces(next))) === TokenKind.OpenBrace;
    if (isHead || (startsStatement(source, next) && source.lineBreakBetween(afterName, next))) {
      missingSemicolon(problems, first, afterName);
      return afterName;
    }
    nodes.operators[node] = Operator.Juxtaposed;
    if (isInclude(source, first, this.dialect)) nodes.kinds[node] = NodeKind.Include;
    return this.values.read(node, first, next, -1);
  }

  private isWordBehind(token: number): boolean {
    const kind = this.source.kindAt(this.source.skipBlanks(token + 1));
    return kind !== undefined && isPiece(kind);
  }

  /** The name `first`…`afterName` of a block and its `brace`. Returns the token after that. */
  private jailHead(first: number, end: number, brace: number): number {
    const { problems, blocks } = this;
    blocks.closeBefore(first);
    const before = problems.count;
    brokenPieces(problems, first, end, true);
    const isColon = endsInColon(this.source, first, end);
    const afterName = isColon ? end - 1 : end;
    if (isColon) reportSignBeforeBrace(problems, afterName, end);
    jailName(problems, first, afterName);
    const outer = this.dialect === "12" ? blocks.innermost(deepestName) : [];
    const inner = blocks.open(first, afterName);
    const isNamed = outer.every((block) => !blocks.isNameless(block));
    if (outer.length > 0 && isNamed && before === problems.count) this.nested.push({ inner, outer });
    return brace + 1;
  }

  private reportNested(): void {
    for (const { inner, outer } of this.nested) {
      const ends = outer.length === 1 ? [this.endOfBlock(inner), this.endOfBlock(outer[0])] : [];
      nestedBlock(this.problems, inner, outer, ends[0], ends[1]);
    }
  }

  /** Offset after the `}` of a block, or nothing when it has none. */
  private endOfBlock({ node, afterName }: OpenBlock): number | undefined {
    const end = this.nodes.endTokens[node];
    if (end - 1 <= afterName || this.source.kindAt(end - 1) !== TokenKind.CloseBrace) return undefined;
    return this.source.endBefore(end);
  }
}
