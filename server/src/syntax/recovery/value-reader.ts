import type { Dialect } from "../../parameters/index.ts";
import { NodeKind, type NodeList } from "../tree/node-list.ts";
import { isPiece, isTrivia, TokenKind } from "../tree/token.ts";
import type { BrokenText } from "./broken-text.ts";
import {
  commentIsText,
  endsValue,
  isAssignmentOrHead,
  isInclude,
  isParameterName,
  isSwitch,
  isVariableName,
} from "./heuristics.ts";
import { brokenPieces, quoteMissing } from "./piece-problems.ts";
import type { ProblemCollector } from "./problem-collector.ts";
import { commentInsideWord, innerQuotes, needsQuotes } from "./quote-problems.ts";
import { endOfTornString, hasComment } from "./quoting.ts";
import { extraSeparator, missingComma, missingSemicolon, missingValue } from "./separator-problems.ts";
import { skipTrivia } from "./trivia.ts";
import { UnopenedStrings } from "./unopened-string.ts";

/** What follows a value: the token after the statement, or the separator after which another value stands. */
type Continuation = { readonly end: number } | { readonly separator: number };

/** In so many characters the end of a command in backquotes is looked for. */
const longestInBackquotes = 500;

/** Reads the values of a statement of a broken file, whatever stands in their place. */
export class ValueReader {
  private readonly problems: ProblemCollector;
  private readonly source: BrokenText;
  private readonly nodes: NodeList;
  private readonly dialect: Dialect;
  private readonly unopenedStrings: UnopenedStrings;

  constructor(problems: ProblemCollector, nodes: NodeList, dialect: Dialect) {
    this.problems = problems;
    this.source = problems.source;
    this.nodes = nodes;
    this.dialect = dialect;
    this.unopenedStrings = new UnopenedStrings(problems.source);
  }

  /**
   * Reads a command, from token `first` on, that a quote closes and none opens. Returns the token to go on with, or nothing where it
   * is none of that kind.
   */
  unopened(node: number, name: number, first: number): number | undefined {
    const quote = this.unopenedStrings.closingQuote(name, first);
    if (quote === undefined) return undefined;
    const { source, problems } = this;
    const [start, end] = [source.tokens.start(first), source.endBefore(quote + 1)];
    const next = source.skipBlanks(quote + 1);
    const isEnded = source.kindAt(next) === TokenKind.Semicolon;
    this.nodes.close(this.nodes.open(NodeKind.Value, first, node), quote + 1);
    const text = `"${source.text.slice(start, end)}${isEnded ? "" : ";"}`;
    quoteMissing(problems, end - 1, end, hasComment(source, first, quote) ? [] : [{ start, end, text }]);
    return isEnded ? next + 1 : quote + 1;
  }

  /**
   * Reads values from `token` on, up to and including the `;`, of the statement `node` that starts with token `name`.
   * `operator` is the token of `=` or `+=`, or -1. Returns the token to go on with.
   */
  read(node: number, name: number, token: number, operator: number): number {
    const { source, problems } = this;
    let next = skipTrivia(problems, token);
    let separator = operator;
    for (;;) {
      const kind = source.kindAt(next);
      if (kind === undefined || kind === TokenKind.CloseBrace) {
        missingValue(problems, name, separator, { terminated: false });
        return separator + 1;
      }
      if (kind === TokenKind.Semicolon) {
        missingValue(problems, name, separator, { terminated: true });
        return next + 1;
      }
      if (kind === TokenKind.Comma || kind === TokenKind.Equal || kind === TokenKind.PlusEqual) {
        extraSeparator(problems, next);
        separator = next;
      } else if (!isPiece(kind)) {
        const rest = this.unquotedRest(node, name, next, next);
        if ("end" in rest) return rest.end;
        separator = rest.separator;
      } else if (separator >= 0 && this.isStatementBehind(separator, next)) {
        missingValue(problems, name, separator, { terminated: false });
        return separator + 1;
      } else {
        const continuation = this.value(node, name, next);
        if ("end" in continuation) return continuation.end;
        separator = continuation.separator;
      }
      next = skipTrivia(problems, separator + 1);
    }
  }

  /** Whether a statement stands at `next`, behind the sign of one that ends there: on one line only where it sets what there is. */
  private isStatementBehind(sign: number, next: number): boolean {
    const { source } = this;
    if (!isAssignmentOrHead(source, next)) return false;
    if (source.lineBreakBetween(sign, next)) return true;
    return source.kindAt(sign) === TokenKind.Comma && (isParameterName(source, next) || isVariableName(source, next));
  }

  /** Reads the value that starts with token `first` and judges what follows it. */
  private value(node: number, name: number, first: number): Continuation {
    const { source, problems } = this;
    const unopened = this.unopened(node, name, first);
    if (unopened !== undefined) return { end: unopened };
    const end = this.isBeforeStatement(first) ? first + 1 : source.endOfPieces(first);
    const after = skipTrivia(problems, end);
    const kind = source.kindAt(after);
    if (commentIsText(source, end)) return this.valueWithComment(node, name, first, end);
    if (kind === TokenKind.Semicolon || kind === TokenKind.Comma) {
      this.addValue(node, first, end);
      return kind === TokenKind.Comma ? { separator: after } : { end: after + 1 };
    }
    const newLine = source.lineBreakBetween(end, after);
    const lacksSemicolon = (): Continuation => {
      this.addValue(node, first, end);
      missingSemicolon(problems, name, end);
      return { end };
    };
    const isInside = !newLine && kind !== undefined && source.tokens.start(after) < this.endOfBackquotes(first);
    if (kind === undefined || (kind === TokenKind.CloseBrace && !isInside)) return lacksSemicolon();
    if (!isPiece(kind)) return newLine ? lacksSemicolon() : this.unquotedRest(node, name, first, after);

    const startsStatement = isAssignmentOrHead(source, after) || isSwitch(source, after);
    const areStrings = this.isQuoted(first) && this.isQuoted(after);
    if (!startsStatement && areStrings && (!newLine || endsValue(source, after))) {
      // Two strings, on one line or on lines of their own.
      this.addValue(node, first, end);
      missingComma(problems, name, [first, end], [after, source.endOfPieces(after)]);
      return { separator: end - 1 };
    }
    if (newLine || startsStatement) return lacksSemicolon();
    return this.unquotedRest(node, name, first, after);
  }

  /** `"a"path = …`: a string with the name of the next statement directly behind it, where only a `;` was lost. */
  private isBeforeStatement(first: number): boolean {
    const { source } = this;
    return this.isQuoted(first) && isParameterName(source, first + 1) && isAssignmentOrHead(source, first + 1);
  }

  /** A value `first`…`end` directly after which a comment starts that was meant as text. */
  private valueWithComment(node: number, name: number, first: number, end: number): Continuation {
    const stop = commentInsideWord(this.problems, first, end, isInclude(this.source, name, this.dialect));
    this.addValue(node, first, stop);
    const next = skipTrivia(this.problems, stop);
    const kind = this.source.kindAt(next);
    if (kind === TokenKind.Comma) return { separator: next };
    return { end: kind === TokenKind.Semicolon ? next + 1 : stop };
  }

  private isQuoted(token: number): boolean {
    const kind = this.source.kindAt(token);
    return kind === TokenKind.DoubleQuoted || kind === TokenKind.SingleQuoted;
  }

  private addValue(node: number, first: number, end: number): void {
    const value = this.nodes.open(NodeKind.Value, first, node);
    this.nodes.close(value, end);
    brokenPieces(this.problems, first, end);
  }

  /** A value of several words on one line: up to `;`, a comma that ends it, the end of the line or a brace it is to be quoted. */
  private unquotedRest(node: number, name: number, first: number, from: number): Continuation {
    const { source } = this;
    const { kinds, count } = source.tokens;
    const torn = endOfTornString(source, first);
    if (torn !== undefined && torn > from) {
      const next = source.skipBlanks(torn);
      const isEnded = source.kindAt(next) === TokenKind.Semicolon;
      const value = this.nodes.open(NodeKind.Value, first, node);
      this.nodes.close(value, torn);
      innerQuotes(this.problems, first, torn, isEnded);
      return { end: isEnded ? next + 1 : torn };
    }
    let end = from;
    let lastSignificant = Math.max(from, first + 1);
    let opened = 0;
    const backquotesEnd = this.endOfBackquotes(first);
    while (end < count) {
      const kind: TokenKind = kinds[end];
      if (
        kind === TokenKind.Semicolon ||
        (kind === TokenKind.Comma && end > first && opened === 0 && this.isEndOfValue(end))
      )
        break;
      if (isTrivia(kind) && source.lineBreakBetween(end, end + 1)) break;
      const isComment = kind === TokenKind.LineComment || kind === TokenKind.UnterminatedComment;
      if (isComment && !(isPiece(kinds[end - 1]) && commentIsText(source, end))) break;
      if (kind === TokenKind.OpenBrace) opened++;
      if (kind === TokenKind.CloseBrace && opened-- <= 0 && source.tokens.start(end) >= backquotesEnd) break;
      if (isComment || !isTrivia(kind)) lastSignificant = end + 1;
      end++;
    }
    const value = this.nodes.open(NodeKind.Value, first, node);
    this.nodes.close(value, lastSignificant);
    const sign: TokenKind | undefined = end < count ? kinds[end] : undefined;
    const terminated = sign === TokenKind.Semicolon;
    const isListed = sign === TokenKind.Comma;
    needsQuotes(this.problems, name, first, lastSignificant, { terminated: terminated || isListed });
    if (isListed) return { separator: end };
    return { end: terminated ? end + 1 : lastSignificant };
  }

  /** Behind the backquote that closes the one with which a value begins, on its line; -1 where it begins with none. */
  private endOfBackquotes(first: number): number {
    const { text, tokens } = this.source;
    const start = tokens.start(first);
    if (text[start] !== "`") return -1;
    const found = /^`[^`\n;]*`(?=[ \t]*[;,])/.exec(text.slice(start, start + longestInBackquotes));
    return found ? start + found[0].length : -1;
  }

  /** Whether a comma ends the value before it: at the end of its line or of the block, before a string, or before a statement. */
  private isEndOfValue(comma: number): boolean {
    const { source } = this;
    const next = source.skipBlanks(comma + 1);
    const kind = source.kindAt(next);
    if (kind === undefined || kind === TokenKind.CloseBrace) return true;
    if (!isPiece(kind)) return false;
    if (source.lineBreakBetween(comma, next) || this.isStatementBehind(comma, next)) return true;
    return this.isQuoted(next) && endsValue(source, next);
  }
}
