import type { SyntaxEdit, SyntaxFix, SyntaxProblem, SyntaxProblemCode } from "./problem.ts";

import { isPiece, isTrivia, TokenKind } from "./token.ts";
import type { TokenList } from "./token-list.ts";

const nothingStarts = "jail(8) refuses the whole file, so no jail of it starts.";

/** What stands at the place of a mistake, for the edits that mend it. */
export interface Surroundings {
  /** A `;` stands behind it. */
  readonly terminated: boolean;
}

/** The tokens of the name of a block. */
export interface NamedBlock {
  readonly first: number;
  readonly afterName: number;
}

/** Puts into words what the recovering parser finds, with the edits that mend it. Tokens are given by their numbers. */
export class Complaints {
  readonly problems: SyntaxProblem[] = [];
  private knownLineBreak: string | undefined;
  private readonly text: string;
  private readonly tokens: TokenList;
  private readonly reportedTokens = new Set<number>();

  constructor(text: string, tokens: TokenList) {
    this.text = text;
    this.tokens = tokens;
  }

  /** The statement that starts with token `first` lacks its `;` after token `end - 1`. */
  missingSemicolon(first: number, end: number): void {
    const last: TokenKind = this.tokens.kinds[end - 1];
    // What is not closed has most likely swallowed the semicolon, and closing it brings one back.
    if (last === TokenKind.UnterminatedString || last === TokenKind.UnterminatedVariable) return;
    const at = this.endOf(end);
    // The mark goes under the last character, where the semicolon is to follow.
    const start = Math.max(this.tokens.start(end - 1), at - 1);
    const edit = { start: at, end: at, text: ";" };
    if (this.semicolonInComment(end)) {
      this.add(
        "missing-semicolon",
        start,
        at,
        [
          "The `;` of this statement stands in the comment and ends nothing.",
          nothingStarts,
          "Put it before the comment.",
        ],
        [fix("Put `;` before the comment", [edit])],
      );
      return;
    }
    this.add(
      "missing-semicolon",
      start,
      at,
      [
        `A \`;\` is missing here, at the end of \`${this.nameOf(first)}\`.`,
        nothingStarts,
        "Its message names what comes next instead.",
      ],
      [fix("Insert `;`", [edit])],
    );
  }

  /** Two quoted strings with nothing between them; `sameLine` when they may as well be parts of one. */
  missingComma(end: number, sameLine: boolean): void {
    const at = this.endOf(end);
    this.add(
      "syntax-error",
      at - 1,
      at,
      [
        "Two strings follow each other with nothing between them.",
        nothingStarts,
        "Separate the values of a list by commas.",
      ],
      [fix("Insert `,`", [{ start: at, end: at, text: "," }], !sameLine)],
    );
  }

  /** `=` or `,` with no value behind it. */
  missingValue(separator: number, { terminated }: Surroundings): void {
    const start = this.tokens.start(separator);
    const end = this.tokens.ends[separator];
    const sign = this.text.slice(start, end);
    const edit = terminated
      ? { ...this.removal(separator), start: sign === "," ? start : this.blanksBefore(start) }
      : { start: this.blanksBefore(start), end, text: ";" };
    this.add(
      "syntax-error",
      start,
      end,
      [
        `A value is missing after \`${sign}\`.`,
        nothingStarts,
        sign === ","
          ? "Remove the comma or write the value."
          : `Write the value, or leave the \`${sign}\` out to set the parameter without one.`,
      ],
      [fix(`Remove \`${sign}\``, [edit], sign === ",")],
    );
  }

  extraSeparator(token: number): void {
    const start = this.tokens.start(token);
    const end = this.tokens.ends[token];
    const sign = this.text.slice(start, end);
    this.add(
      "syntax-error",
      start,
      end,
      [`\`${sign}\` stands where a value should.`, nothingStarts, "Remove it."],
      [fix(`Remove \`${sign}\``, [this.removal(token)])],
    );
  }

  /** A value of several words, or with braces, from token `first` to `end`. */
  needsQuotes(first: number, end: number, { terminated }: Surroundings): void {
    const start = this.tokens.start(first);
    const stop = this.endOf(end);
    const text = this.text.slice(start, stop);
    const close = terminated ? "" : ";";
    if (this.tokens.kinds[end - 1] === TokenKind.UnterminatedString && /^["']$/.test(text.slice(-1))) {
      const edits = [{ start, end: stop, text: quote(text.slice(0, -1)) + close }];
      return this.quoteMissing(stop - 1, stop, edits);
    }
    this.add(
      "needs-quotes",
      start,
      stop,
      [
        /\s/.test(text) ? "A value with blanks needs quotes." : "A value with `{`, `}`, `=` or `,` in it needs quotes.",
        nothingStarts,
        "Put the whole value in double quotes.",
      ],
      [fix("Quote the whole value", [{ start, end: stop, text: quote(text) + close }])],
    );
  }

  /** A word `first`…`end` of which the last piece is a lone quote: the one that should open it is missing. */
  private quoteMissing(start: number, end: number, edits: readonly SyntaxEdit[]): void {
    this.add(
      "string-unterminated",
      start,
      end,
      ["This quote closes no string: the one that should open it is missing.", nothingStarts],
      [fix("Quote the whole value", edits)],
    );
  }

  /**
   * `#`, `//` or `/*` directly behind the value `first`…`end`. What it swallows ends before a `;`, if there is one.
   * Returns the token after the word as it was meant.
   */
  commentInsideWord(first: number, end: number, isInclude: boolean): number {
    const start = this.tokens.start(end);
    const sign = this.text[start] === "#" ? "#" : this.text.slice(start, start + 2);
    let stop = end + 1;
    while (stop < this.tokens.count && isPiece(this.tokens.kinds[stop])) stop++;
    const valueStart = this.tokens.start(first);
    const value = this.text.slice(valueStart, this.endOf(stop)).trimEnd();
    const terminated = this.tokens.kinds[stop] === TokenKind.Semicolon;
    const edit = { start: valueStart, end: valueStart + value.length, text: quote(value) + (terminated ? "" : ";") };
    this.add(
      isInclude ? "include-misuse" : "needs-quotes",
      start,
      start + sign.length,
      [
        `\`${sign}\` starts a comment here, in the middle of a word, and what follows it is lost.`,
        nothingStarts,
        "Put the value in double quotes.",
      ],
      [fix("Quote the whole value", [edit])],
    );
    return stop;
  }

  /** Words on a line of their own that are no statement. */
  strayWords(first: number, end: number, behindComment: boolean): void {
    const start = this.tokens.start(first);
    const stop = this.endOf(end);
    const isIllegal = this.hasIllegal(first, end);
    this.add(
      isIllegal ? "non-ascii-token" : "syntax-error",
      start,
      stop,
      isIllegal
        ? ["Letters outside of ASCII may stand in quotes and comments only.", "If this is a note, put a `#` before it."]
        : [
            behindComment
              ? "This looks like the rest of the comment above, but its `#` is missing."
              : "These words are no statement.",
            nothingStarts,
            "Put a `#` before them.",
          ],
      [fix("Make it a comment", [{ start, end: start, text: "# " }])],
    );
  }

  nameOfSeveralPieces(first: number, end: number): void {
    if (this.hasIllegal(first, end)) return;
    const start = this.tokens.start(first);
    const stop = this.endOf(end);
    this.add(
      "needs-quotes",
      start,
      stop,
      ["The name of a parameter is one single word or one quoted string.", nothingStarts],
      [fix("Quote the whole name", [{ start, end: stop, text: this.quotePieces(first, end) }])],
    );
  }

  /** Complains about a block name that is more than one piece, or a variable. */
  jailName(first: number, end: number): void {
    const start = this.tokens.start(first);
    const stop = this.endOf(end);
    if (end - first === 1 && this.tokens.kinds[first] !== TokenKind.Variable) return;
    if (this.hasIllegal(first, end)) return;
    const name = this.text.slice(start, stop);
    let hasBackslash = false;
    let hasBlank = false;
    for (let token = first; token < end; token++) {
      const kind: TokenKind = this.tokens.kinds[token];
      if (kind === TokenKind.Escape) hasBackslash = true;
      if (kind <= TokenKind.IllegalBlank) hasBlank = true;
      if (kind !== TokenKind.Variable) continue;
      const sentences = ["A variable cannot be part of the name of a jail.", nothingStarts, "Write the name itself."];
      this.add("syntax-error", start, stop, sentences, []);
      return;
    }
    if (hasBackslash) {
      const plain = name.replaceAll("\\", "");
      const text = hasBlank ? quote(plain) : plain;
      this.add(
        "syntax-error",
        start,
        stop,
        [
          "The name of a jail is one single word or one quoted string, and a backslash is none of either.",
          nothingStarts,
        ],
        [fix("Remove the backslash", [{ start, end: stop, text }], false)],
      );
      return;
    }
    const text = hasBlank ? quote(name) : this.quotePieces(first, end);
    const quoted = fix("Quote the name", [{ start, end: stop, text }]);
    if (name.includes("*")) {
      this.add(
        "wildcard-syntax",
        start,
        stop,
        ["Only a lone `*` may stand unquoted as a wildcard.", nothingStarts, "Put the name in double quotes."],
        [quoted],
      );
    } else {
      const sentences = ["The name of a jail is one single word or one quoted string.", nothingStarts];
      this.add("needs-quotes", start, stop, sentences, [quoted]);
    }
  }

  /**
   * A block in another one, for a release that cannot read it. The names of the inner and all outer ones are given, and where
   * both blocks end; nothing when a brace is missing or the outer block is itself inside another.
   */
  nestedBlock(
    inner: NamedBlock,
    outer: readonly NamedBlock[],
    endOfInner: number | undefined,
    endOfOuter: number | undefined,
  ): void {
    const start = this.tokens.start(inner.first);
    const stop = this.endOf(inner.afterName);
    const name = this.dottedName([...outer, inner]);
    this.add(
      "nested-block",
      start,
      stop,
      [
        "A block inside a block needs FreeBSD 14 or later: on this release",
        nothingStarts,
        `Move it outside as \`${name}\`. If it was not meant to be inside, a \`}\` is missing above.`,
      ],
      // Where the outer block has no `}` of its own it ends with the inner one, and there is no place behind it.
      endOfInner === undefined || endOfOuter === undefined || endOfOuter <= endOfInner
        ? []
        : [fix(`Move the block outside as \`${name}\``, this.moveOut(start, stop, name, endOfInner, endOfOuter))],
    );
  }

  private dottedName(blocks: readonly NamedBlock[]): string {
    const parts = blocks.map(({ first, afterName }) => {
      return this.text.slice(this.tokens.start(first), this.endOf(afterName)).replace(/^(["'])(.*)\1$/, "$2");
    });
    const name = parts.join(".");
    return /^[\w.-]+$/.test(name) ? name : `"${name}"`;
  }

  /** Takes the block out with its lines and puts it behind the outer one, no deeper than that. */
  private moveOut(start: number, stop: number, name: string, endOfInner: number, endOfOuter: number): SyntaxEdit[] {
    const { text } = this;
    const lineStart = text.lastIndexOf("\n", start - 1) + 1;
    const indentation = text.slice(lineStart, start);
    let body = name + text.slice(stop, endOfInner);
    const lineBreak = this.lineBreak();
    let from = start;
    let to = endOfInner;
    if (indentation.trim() === "") {
      if (!this.hasLongToken(start, endOfInner)) body = body.replaceAll(`\n${indentation}`, "\n");
      const lineEnd = /^[ \t\r]*(?:\n|$)/.exec(text.slice(endOfInner));
      if (lineEnd) {
        from = lineStart;
        to = endOfInner + lineEnd[0].length;
      }
    }
    if (from === start) while (text[to] === " ") to++;
    return [
      { start: from, end: to, text: "" },
      { start: endOfOuter, end: endOfOuter, text: lineBreak + body },
    ];
  }

  /** Whether a string or comment of several lines stands between two offsets: its lines are not to be moved. */
  private hasLongToken(start: number, end: number): boolean {
    for (let token = this.tokens.at(start); token < this.tokens.count && this.tokens.start(token) < end; token++) {
      if (this.tokens.kinds[token] === TokenKind.Whitespace) continue;
      if (this.text.slice(this.tokens.start(token), this.tokens.ends[token]).includes("\n")) return true;
    }
    return false;
  }

  blockWithoutName(token: number): void {
    const start = this.tokens.start(token);
    const sentences = ["The name of the jail is missing before this `{`.", nothingStarts];
    this.add("syntax-error", start, start + 1, sentences, []);
  }

  /** Signs where a statement should start, up to token `end`. */
  stray(token: number, end: number): void {
    const start = this.tokens.start(token);
    const stop = this.tokens.ends[token];
    let hasWords = false;
    for (let other = token; other < end; other++) hasWords ||= isPiece(this.tokens.kinds[other]);
    const run = { start, end: hasWords ? stop : this.endOf(end), text: "" };
    this.add(
      "syntax-error",
      start,
      stop,
      [`\`${this.text.slice(start, stop)}\` stands where a statement should start.`, nothingStarts],
      hasWords ? [] : [fix("Remove it", [run], false)],
    );
  }

  extraBrace(token: number): void {
    const start = this.tokens.start(token);
    this.add(
      "brace-unterminated",
      start,
      start + 1,
      ["This `}` closes no block.", nothingStarts, "Remove it, or look for a `{` that is missing above."],
      [fix("Remove `}`", [this.removal(token)], false)],
    );
  }

  /** The block whose name ends with token `end - 1` lacks its `{`. */
  missingOpenBrace(first: number, end: number): void {
    const at = this.endOf(end);
    this.add(
      "brace-unterminated",
      this.tokens.start(first),
      at,
      [`The \`{\` of the block \`${this.nameOf(first)}\` is missing.`, nothingStarts],
      [fix("Insert `{`", [{ start: at, end: at, text: " {" }])],
    );
  }

  /** The block that starts with token `head` should end after token `last`: another block starts at token `next`. */
  missingBrace(head: number, last: number, indentation: string, next: number): void {
    const at = this.tokens.ends[last];
    const name = this.nameOf(head);
    const end = this.endOfTrailingComment(at);
    this.add(
      "brace-unterminated",
      Math.max(0, at - 1),
      at,
      [`The block of \`${name}\` is not closed: its \`}\` is missing before \`${this.nameOf(next)}\`.`, nothingStarts],
      [fix(`Close the block of \`${name}\``, [{ start: end, end, text: `${this.lineBreak()}${indentation}}` }])],
    );
  }

  missingBracesAtEnd(innermost: number, last: number, count: number, indentation: string): void {
    const at = this.tokens.ends[last];
    const name = this.nameOf(innermost);
    const shown = Math.min(count, 1000);
    const end = this.endOfTrailingComment(at);
    const braces = `${this.lineBreak()}${indentation}${"}".repeat(shown)}`;
    this.add(
      "brace-unterminated",
      Math.max(0, at - 1),
      at,
      [
        count === 1
          ? `The block of \`${name}\` is not closed: its \`}\` is missing at the end of the file.`
          : `${count} blocks, the last of them \`${name}\`, are not closed before the end of the file.`,
        nothingStarts,
      ],
      shown === count
        ? [fix(count === 1 ? "Insert `}`" : `Insert ${count} braces`, [{ start: end, end, text: braces }])]
        : [],
    );
  }

  unterminatedComment(token: number): void {
    if (this.reportedTokens.has(token)) return;
    this.reportedTokens.add(token);
    const start = this.tokens.start(token);
    const end = this.tokens.ends[token];
    const lineEnd = this.text.indexOf("\n", start);
    const isOneLine = lineEnd < 0 || lineEnd > end || end < this.text.length;
    let at = isOneLine ? end : lineEnd;
    if (this.text[at - 1] === "\r") at--;
    this.add(
      "comment-unterminated",
      start,
      start + 2,
      ["This comment is never closed, so everything behind it is lost.", nothingStarts, "Close it with `*/`."],
      [fix("Close the comment at the end of the line", [{ start: at, end: at, text: " */" }], false)],
    );
  }

  /** Complains about the pieces of one string that can only be there because the file is broken. */
  pieces(first: number, end: number): void {
    let illegalWord = false;
    for (let token = first; token < end; token++) {
      switch (this.tokens.kinds[token] as TokenKind) {
        case TokenKind.UnterminatedString:
          this.unterminatedString(first, token);
          break;
        case TokenKind.UnterminatedVariable:
          this.unterminatedVariable(token);
          break;
        case TokenKind.IllegalQuoted:
          this.typographicQuotes(token);
          break;
        case TokenKind.IllegalWord:
          illegalWord = true;
          break;
      }
    }
    if (illegalWord) this.illegalWord(first, end);
  }

  private unterminatedString(first: number, token: number): void {
    const start = this.tokens.start(token);
    const end = this.tokens.ends[token];
    const sign = this.text[start] === "'" ? "'" : '"';
    const semicolon = this.semicolonAfter(token);
    if (token > first) {
      const valueStart = this.tokens.start(first);
      if (end - start === 1 && !this.text.slice(valueStart, end).includes("\n"))
        return this.quoteMissing(start, end, [{ start: valueStart, end: valueStart, text: sign }]);
      if (sign === "'") {
        const text = quote(this.text.slice(valueStart, end)) + semicolon;
        const sentences = ["An apostrophe opens a string, and this one is not closed.", nothingStarts];
        const edits = [{ start: valueStart, end, text }];
        return this.add("string-unterminated", start, end, sentences, [fix("Quote the whole value", edits)]);
      }
    }
    const escaped = end - start > 2 && /(?:^|[^\\])(?:\\\\)*\\["']$/.test(this.text.slice(start + 1, end));
    if (escaped && this.text[end - 1] === sign) {
      const sentences = [
        "The backslash makes this quote a part of the string, which is not closed then.",
        nothingStarts,
      ];
      const edits = [{ start: end - 2, end, text: sign + semicolon }];
      return this.add("string-unterminated", start, end, sentences, [fix("Remove the backslash", edits)]);
    }
    const isTypographic = /[\u2018-\u201f]/.test(this.text[end - 1]);
    const sentences = isTypographic
      ? ["The quote that opens here is closed by a typographic one, which is none to jail(8).", nothingStarts]
      : ["The quote that opens here is not closed.", nothingStarts];
    const edit = { start: isTypographic ? end - 1 : end, end, text: sign + semicolon };
    const title = isTypographic ? `Replace it with \`${sign}\`` : `Insert \`${sign}\``;
    this.add("string-unterminated", start, end, sentences, [fix(title, [edit])]);
  }

  /** The `;` or nothing, as it is needed behind `token` when that is closed. */
  private semicolonAfter(token: number): string {
    let next = token + 1;
    while (next < this.tokens.count && isTrivia(this.tokens.kinds[next])) next++;
    const kind: TokenKind | undefined = next < this.tokens.count ? this.tokens.kinds[next] : undefined;
    const isPunctuation = kind !== undefined && kind >= TokenKind.PlusEqual && kind <= TokenKind.OpenBrace;
    return isPunctuation || (kind !== undefined && isPiece(kind) && next === token + 1) ? "" : ";";
  }

  private unterminatedVariable(token: number): void {
    const start = this.tokens.start(token);
    const end = this.tokens.ends[token];
    this.add(
      "string-unterminated",
      start,
      end,
      ["The `${` that opens here is not closed on its line.", nothingStarts],
      [fix("Insert `}`", [{ start: end, end, text: `}${this.semicolonAfter(token)}` }])],
    );
  }

  private typographicQuotes(token: number): void {
    const start = this.tokens.start(token);
    const end = this.tokens.ends[token];
    const edits: SyntaxEdit[] = [
      { start, end: start + 1, text: '"' },
      { start: end - 1, end, text: '"' },
    ];
    this.add(
      "non-ascii-token",
      start,
      end,
      [
        "Typographic quotes are no quotes to jail(8); they come from a web page or a word processor.",
        "Write plain double quotes.",
      ],
      [fix('Replace them with `"`', edits)],
    );
  }

  private illegalWord(first: number, end: number): void {
    const start = this.tokens.start(first);
    const stop = this.endOf(end);
    const text = this.text.slice(start, stop);
    const control = /[\x00-\x1f\x7f]/.exec(text)?.[0].charCodeAt(0) ?? 0;
    const isControlCharacter = /^[\x00-\x7f]*$/.test(text);
    this.add(
      "non-ascii-token",
      start,
      stop,
      [
        isControlCharacter
          ? `The control character ${characterName(control)} may stand in quotes and comments only.`
          : "Letters outside of ASCII may stand in quotes and comments only.",
        isControlCharacter ? "Remove it." : "Put the whole word in double quotes.",
      ],
      [
        isControlCharacter
          ? fix("Remove it", [{ start, end: stop, text: text.replace(/[\x00-\x1f\x7f]/g, "") }])
          : fix("Quote the whole word", [{ start, end: stop, text: quote(text) }]),
      ],
    );
  }

  private hasIllegal(first: number, end: number): boolean {
    for (let token = first; token < end; token++) {
      if (this.tokens.kinds[token] >= TokenKind.IllegalWord) return true;
    }
    return false;
  }

  /** Complains once about each run of characters that look like blanks, and once about all carriage returns. */
  illegalCharacters(): void {
    const { kinds, count } = this.tokens;
    const carriageReturns: SyntaxEdit[] = [];
    for (let token = 0; token < count; token++) {
      if (kinds[token] !== TokenKind.IllegalBlank) continue;
      const start = this.tokens.start(token);
      if (this.text[start] === "\\") {
        this.continuation(start);
        continue;
      }
      if (this.text[start] === "\r") {
        if (carriageReturns.length < 100_000) carriageReturns.push({ start, end: start + 1, text: "" });
        continue;
      }
      let last = token;
      while (
        last + 1 < count &&
        kinds[last + 1] === TokenKind.IllegalBlank &&
        this.text[this.tokens.start(last + 1)] !== "\r"
      )
        last++;
      this.blankRun(start, this.tokens.ends[last]);
      token = last;
    }
    if (carriageReturns.length === 0) return;
    const first = carriageReturns[0];
    this.add(
      "non-ascii-token",
      first.start,
      first.end,
      [
        "The lines of this file end in CR LF, which FreeBSD 12 and 13 cannot read.",
        nothingStarts,
        "Save it with LF line ends.",
      ],
      [fix("Remove the carriage returns", carriageReturns)],
    );
  }

  private continuation(start: number): void {
    const from = this.blanksBefore(start);
    this.add(
      "syntax-error",
      start,
      start + 1,
      ["A backslash does not continue a line here: it is a string of its own.", nothingStarts, "Remove it."],
      [fix("Remove the backslash", [{ start: from, end: start + 1, text: "" }])],
    );
  }

  /** A `*` + `/` where no comment is open. */
  strayCommentEnd(first: number): void {
    const start = this.tokens.start(first);
    const edit = { ...this.removal(first + 1), start: this.tokens.start(first) };
    this.add(
      "syntax-error",
      start,
      start + 2,
      ["This `*/` closes no comment.", nothingStarts, "Remove it."],
      [fix("Remove `*/`", [edit], false)],
    );
  }

  private blankRun(start: number, end: number): void {
    const code = this.text.charCodeAt(start);
    const isMark = code === 0xfeff || code === 0x200b || code === 0x2060 || code < 0x09 || (code > 0x0d && code < 0x80);
    this.add("non-ascii-token", start, end, blankSentences(code, start), [
      fix(isMark ? "Remove it" : "Replace it with a blank", [{ start, end, text: isMark ? "" : " " }]),
    ]);
  }

  private add(
    code: SyntaxProblemCode,
    start: number,
    end: number,
    sentences: readonly string[],
    fixes: readonly SyntaxFix[],
  ): void {
    this.problems.push({ code, start, end: Math.max(end, start), message: sentences.join(" "), fixes });
  }

  private endOf(token: number): number {
    return this.tokens.ends[token - 1];
  }

  /** Removes a token: with its line when it stands alone there, otherwise with the blanks on one side. */
  private removal(token: number): SyntaxEdit {
    const { text } = this;
    const start = this.tokens.start(token);
    let end = this.tokens.ends[token];
    while (text[end] === " " || text[end] === "\t") end++;
    const before = this.blanksBefore(start);
    const endsLine = end === text.length || text[end] === "\n" || text.startsWith("\r\n", end);
    if (!endsLine) return { start, end, text: "" };
    if (before > 0 && text[before - 1] !== "\n") return { start: before, end, text: "" };
    if (text[end] === "\r") end++;
    return { start: before, end: Math.min(end + 1, text.length), text: "" };
  }

  /** Offset of the first of the blanks before `offset`. */
  private blanksBefore(offset: number): number {
    let start = offset;
    while (this.text[start - 1] === " " || this.text[start - 1] === "\t") start--;
    return start;
  }

  /** How the lines of the file end; looked for once, since a file without CR LF has to be read to its end. */
  private lineBreak(): string {
    this.knownLineBreak ??= this.text.includes("\r\n") ? "\r\n" : "\n";
    return this.knownLineBreak;
  }

  /** `offset`, or the end of the comment that follows on the same line. */
  private endOfTrailingComment(offset: number): number {
    return offset + (/^[ \t]*(?:#|\/\/)[^\r\n]*/.exec(this.text.slice(offset, offset + 1000))?.[0].length ?? 0);
  }

  /** What a statement or block is called, short enough for a message. */
  private nameOf(first: number): string {
    let end = first + 1;
    while (end < this.tokens.count && isPiece(this.tokens.kinds[end])) end++;
    return excerpt(this.text.slice(this.tokens.start(first), this.endOf(end)));
  }

  /** The pieces of one word as one quoted string. */
  private quotePieces(first: number, end: number): string {
    let result = "";
    for (let token = first; token < end; token++) {
      const raw = this.text.slice(this.tokens.start(token), this.tokens.ends[token]);
      switch (this.tokens.kinds[token] as TokenKind) {
        case TokenKind.DoubleQuoted:
          result += raw.replace(/^"|"$/g, "");
          break;
        case TokenKind.SingleQuoted:
          result += escapeQuotes(raw.slice(1, -1)).replace(/\$(?=[A-Za-z_{])/g, "\\$");
          break;
        default:
          result += escapeQuotes(raw);
      }
    }
    return `"${result}"`;
  }

  /** Whether a line comment behind token `end - 1` holds the `;`, with nothing else between them. */
  private semicolonInComment(end: number): boolean {
    for (let token = end; token < this.tokens.count; token++) {
      const kind: TokenKind = this.tokens.kinds[token];
      const text = this.text.slice(this.tokens.start(token), this.tokens.ends[token]);
      if (kind === TokenKind.LineComment) return text.trimEnd().endsWith(";");
      if (kind !== TokenKind.Whitespace || text.includes("\n")) return false;
    }
    return false;
  }
}

function fix(title: string, edits: readonly SyntaxEdit[], safe = true): SyntaxFix {
  return { title, safe, preferred: true, edits };
}

/** Puts a text in double quotes so that jail(8) reads exactly this text, with variables still expanded. */
function quote(text: string): string {
  const plain = text.replace(/^"([^"\\]*)"$/, "$1");
  return `"${escapeQuotes(plain)}"`;
}

/** A backslash before each double quote that has none. */
function escapeQuotes(text: string): string {
  return text
    .replace(/\\[\s\S]|"/g, (match) => (match === '"' ? '\\"' : match))
    .replace(/((?:^|[^\\])(?:\\\\)*)\\$/, "$1");
}

function blankSentences(code: number, offset: number): string[] {
  if (code === 0xfeff && offset === 0) {
    return [
      "A byte order mark stands before the first statement: jail(8) takes it for the end of the file and finds no jail at all.",
      "Save the file without it.",
    ];
  }
  if (code < 0x80) {
    return [`The control character ${characterName(code)} may stand in quotes and comments only.`, "Remove it."];
  }
  return [
    `This looks like a blank but is the character ${characterName(code)}, which may stand in quotes and comments only.`,
    "Write a plain blank.",
  ];
}

const characterName = (code: number): string => `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;

function excerpt(text: string): string {
  const line = text.split("\n", 1)[0];
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
