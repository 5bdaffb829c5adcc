import { isPiece, TokenKind } from "../tree/token.ts";
import type { BrokenText } from "./broken-text.ts";
import {
  isAssignmentKeyword,
  isBlockKeyword,
  isForeignSign,
  isIniSection,
  opensBlock,
  reportAssignmentKeyword,
  reportIniSection,
  reportKeyword,
  reportSemicolonComment,
  reportSignBeforeBrace,
  type SemicolonComment,
  semicolonComment,
} from "./foreign-syntax.ts";
import type { ProblemCollector } from "./problem-collector.ts";

/** A word `first`…`afterName` where a statement or block starts, and what follows it. */
export interface Start {
  readonly first: number;
  readonly afterName: number;
  /** The next token that is neither blank nor comment. */
  readonly next: number;
  readonly kind: TokenKind | undefined;
  /** Further words up to a `{`, when there is nothing else before that. */
  readonly words: { readonly end: number; readonly brace: number } | undefined;
  /** It stands in no block. */
  readonly isOutside: boolean;
}

/** What to go on with: a token, or the name of a block and its brace. */
export type ForeignReading =
  | { readonly next: number }
  | { readonly head: readonly [first: number, afterName: number, brace: number] };

/** Reads what is written as other languages write it, where jail(8) could read nothing. */
export class ForeignReader {
  private readonly problems: ProblemCollector;
  private readonly source: BrokenText;
  /** The token after the last comment that began with a `;`. */
  private endOfComment = -1;
  /** Words up to this token are such comments. */
  private commentsUntil = -1;
  /** Words before this token are none. */
  private statementsUntil = -1;

  constructor(problems: ProblemCollector) {
    this.problems = problems;
    this.source = problems.source;
  }

  read(start: Start): ForeignReading | undefined {
    const { problems, source } = this;
    const { first, afterName, next, kind, isOutside } = start;
    const head = this.headOfTwoWords(start);
    if (head) return head;
    const comment = semicolonComment(source, first, this.endOfComment);
    if (comment) return { next: this.comment(comment) };
    const brace = kind === TokenKind.Equal ? source.skipBlanks(next + 1) : -1;
    if (source.kindAt(brace) === TokenKind.OpenBrace && opensBlock(source, brace)) {
      reportSignBeforeBrace(problems, next, next + 1);
      return { head: [first, afterName, brace] };
    }
    if (isAssignmentKeyword(source, first, afterName, next)) {
      reportAssignmentKeyword(problems, first, next);
      return { next };
    }
    if (!isOutside || !isIniSection(source, first, afterName)) return undefined;
    reportIniSection(problems, first);
    return { next: afterName };
  }

  /**
   * A comment that begins with a `;` and is a statement for jail(8), because the next line begins with one as well: it is
   * none when the last of these lines cannot be read. Reports it.
   */
  soundComment(first: number, soundTokens: number): SemicolonComment | undefined {
    const { source } = this;
    if (first < this.statementsUntil) return undefined;
    const comment = semicolonComment(source, first, this.endOfComment);
    if (!comment) return undefined;
    let word = first;
    for (let { end } = comment; word < soundTokens && this.commentsUntil < word; ) {
      const semicolon = source.skipBlanks(end);
      word = source.skipBlanks(semicolon + 1);
      const kind = source.kindAt(word);
      const isLine =
        source.kindAt(semicolon) === TokenKind.Semicolon &&
        source.indentationOf(semicolon) !== undefined &&
        kind !== undefined &&
        isPiece(kind) &&
        !source.lineBreakBetween(semicolon, word);
      const next = isLine ? source.endOfPlainLine(word) : undefined;
      if (next === undefined) {
        this.statementsUntil = word;
        return undefined;
      }
      end = next;
    }
    this.commentsUntil = Math.max(this.commentsUntil, word);
    this.comment(comment);
    return comment;
  }

  private comment(comment: SemicolonComment): number {
    reportSemicolonComment(this.problems, comment);
    this.endOfComment = comment.end;
    return comment.end;
  }

  /** `jail web {`, `web : {`: of two words before a `{` only one is the name. */
  private headOfTwoWords({ first, afterName, next, words }: Start): ForeignReading | undefined {
    const { problems, source } = this;
    if (words === undefined || source.endOfPieces(next) !== words.end || source.lineBreakBetween(afterName, next))
      return undefined;
    if (isForeignSign(source, next)) {
      reportSignBeforeBrace(problems, next, words.end);
      return { head: [first, afterName, words.brace] };
    }
    if (!isBlockKeyword(source, first, afterName)) return undefined;
    reportKeyword(problems, first, next);
    return { head: [next, words.end, words.brace] };
  }
}
