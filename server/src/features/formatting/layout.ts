import { isPiece, type SyntaxTree, TokenKind } from "../../syntax/index.ts";

/** What stands between blanks: a token, or the pieces of one string. */
export enum LexemeKind {
  /** A name or a value. */
  Text = 0,
  /** `=` or `+=` */
  Operator = 1,
  Comma = 2,
  Semicolon = 3,
  OpenBrace = 4,
  CloseBrace = 5,
  /** One that ends with its line. */
  LineComment = 6,
  BlockComment = 7,
  /** Text that jail(8) cannot read. */
  Other = 8,
}

export const isCommentLexeme = (kind: LexemeKind): boolean =>
  kind === LexemeKind.LineComment || kind === LexemeKind.BlockComment;

/** What must stay as it is of a gap. */
export enum Held {
  no = 0,
  /** All of it: broken text stands before it on the same line or after it. */
  whole = 1,
  /** Up to its last line feed: broken text stands before it. */
  breaks = 2,
}

const isBlank = (code: number): boolean => code === 0x20 || code === 0x09;

/** Columns of a tab, where blanks that end at a tab stop are compared with others. */
export const columnsOfTab = 8;

/** Some tokens of a file: from the first one up to, without, the one behind them. */
export interface TokenRange {
  readonly firstToken: number;
  readonly endToken: number;
}

/**
 * A file, or a part of it, as lexemes and the gaps between them. Lexemes never change; formatting changes gaps, and says so here,
 * so that what it makes of a file can be formatted again without reading it. Gap `i` stands before lexeme `i`; the last one, of
 * the number `count`, ends the file or the part.
 */
export class Layout {
  readonly tree: SyntaxTree;
  /** UTF-16 offsets of what it is the layout of. */
  readonly start: number;
  readonly end: number;
  /** Whether the file ends with it. */
  readonly endsFile: boolean;
  count = 0;
  readonly kinds: Uint8Array;
  /** UTF-16 offsets. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Blocks around a lexeme, those left out that it opens or closes itself. */
  readonly depths: Uint32Array;
  /** Line feeds in a gap, as it is to be. */
  readonly breaks: Uint32Array;
  /** Columns of a gap after its last line feed, as they are to be. */
  readonly widths: Uint32Array;
  readonly held: Uint8Array;
  /** 1 where the blanks of a gap after its last line feed hold a tab, as they are to be. */
  readonly tabs: Uint8Array;
  /** 1 where a gap has blanks before a line feed. */
  readonly untidy: Uint8Array;
  /** 1 for a lexeme that goes on over several lines. */
  readonly tall: Uint8Array;
  /** The blanks after the last line feed of those gaps that were given blanks other than spaces. */
  private readonly blanks = new Map<number, string>();
  /** 1 for a gap that was changed. */
  readonly changed: Uint8Array;
  /** How many decisions changed a gap. */
  decided = 0;

  constructor(tree: SyntaxTree, range: TokenRange) {
    const { firstToken, endToken } = range;
    const { tokens } = tree;
    this.tree = tree;
    this.start = firstToken === 0 ? 0 : tokens.ends[firstToken - 1];
    this.endsFile = endToken === tokens.count;
    this.end = this.endsFile ? tree.text.length : tokens.ends[endToken - 1];
    const room = mostLexemes(tree, range) + 1;
    // One buffer for all: buffers are dear to make and to clear away.
    const buffer = new ArrayBuffer(room * 26);
    let offset = 0;
    const words = (): Uint32Array => {
      offset += room * 4;
      return new Uint32Array(buffer, offset - room * 4, room);
    };
    const bytes = (): Uint8Array => {
      offset += room;
      return new Uint8Array(buffer, offset - room, room);
    };
    this.starts = words();
    this.ends = words();
    this.depths = words();
    this.breaks = words();
    this.widths = words();
    this.kinds = bytes();
    this.held = bytes();
    this.tabs = bytes();
    this.untidy = bytes();
    this.changed = bytes();
    this.tall = bytes();
  }

  get text(): string {
    return this.tree.text;
  }

  /** Whether a lexeme is the first one of its line. */
  isFirst(lexeme: number): boolean {
    return lexeme === 0 || this.breaks[lexeme] > 0;
  }

  /** Whether a lexeme is the last one of its line. */
  isLast(lexeme: number): boolean {
    return lexeme + 1 >= this.count || this.breaks[lexeme + 1] > 0;
  }

  /** Whether a lexeme stands below the one before it, with nothing between them. */
  isNextLine(lexeme: number): boolean {
    return this.breaks[lexeme] === 1;
  }

  /** The column at which a lexeme ends that begins at a column. */
  columnAfter(lexeme: number, column: number): number {
    const start = this.starts[lexeme];
    const end = this.ends[lexeme];
    if (this.tall[lexeme] === 0) return column + end - start;
    return end - 1 - this.text.lastIndexOf("\n", end - 1);
  }

  /** The blanks of a gap after its last line feed, as they are to be. */
  blanksOf(gap: number): string {
    if (this.tabs[gap] === 0) return " ".repeat(this.widths[gap]);
    return this.blanks.get(gap) ?? this.text.slice(this.blanksStart(gap), this.startOf(gap));
  }

  /** Offset at which a gap starts. */
  gapStart(gap: number): number {
    return gap === 0 ? this.start : this.ends[gap - 1];
  }

  /** Offset at which the lexeme after a gap starts, or the text ends. */
  startOf(gap: number): number {
    return gap < this.count ? this.starts[gap] : this.end;
  }

  /** Whether the file begins with a gap. */
  beginsFile(gap: number): boolean {
    return gap === 0 && this.start === 0;
  }

  /** Offset at which the blanks of a gap start that stand after its last line feed, as the text has them. */
  blanksStart(gap: number): number {
    const least = this.gapStart(gap);
    let start = this.startOf(gap);
    while (start > least && isBlank(this.text.charCodeAt(start - 1))) start--;
    return start;
  }

  /** Decides the blanks of a gap after its last line feed: tabs and then spaces, of a width in columns. */
  setBlanks(gap: number, blanks: string, width: number): void {
    if (this.held[gap] === Held.whole) return;
    const hasTab = width !== blanks.length;
    if (this.widths[gap] === width && (hasTab ? this.blanksOf(gap) === blanks : this.tabs[gap] === 0)) return;
    this.widths[gap] = width;
    this.tabs[gap] = hasTab ? 1 : 0;
    if (hasTab) this.blanks.set(gap, blanks);
    else this.blanks.delete(gap);
    this.changed[gap] = 1;
    this.decided++;
  }

  /** Decides the spaces of a gap after its last line feed. */
  setWidth(gap: number, width: number): void {
    if (this.widths[gap] !== width || this.tabs[gap] === 1) this.setBlanks(gap, " ".repeat(width), width);
  }

  /** Decides how many line feeds a gap has. */
  setBreaks(gap: number, breaks: number): void {
    if (this.breaks[gap] === breaks || this.held[gap] !== Held.no) return;
    this.breaks[gap] = breaks;
    this.changed[gap] = 1;
    this.decided++;
  }
}

/** Blanks, of which there are nearly as many as of all else, are no lexemes. */
function mostLexemes({ tokens: { kinds } }: SyntaxTree, { firstToken, endToken }: TokenRange): number {
  let most = 0;
  for (let token = firstToken; token < endToken; token++)
    if ((kinds[token] as TokenKind) !== TokenKind.Whitespace) most++;
  return most;
}

/** The kinds of lexemes by the kind of their (first) token. */
export function lexemeKind(kind: TokenKind): LexemeKind {
  switch (kind) {
    case TokenKind.Equal:
    case TokenKind.PlusEqual:
      return LexemeKind.Operator;
    case TokenKind.Comma:
      return LexemeKind.Comma;
    case TokenKind.Semicolon:
      return LexemeKind.Semicolon;
    case TokenKind.OpenBrace:
      return LexemeKind.OpenBrace;
    case TokenKind.CloseBrace:
      return LexemeKind.CloseBrace;
    case TokenKind.LineComment:
      return LexemeKind.LineComment;
    case TokenKind.BlockComment:
      return LexemeKind.BlockComment;
    default:
      return isPiece(kind) ? LexemeKind.Text : LexemeKind.Other;
  }
}
