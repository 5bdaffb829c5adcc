import type { SyntaxEdit, SyntaxFix, SyntaxProblem, SyntaxProblemCode } from "./problem.ts";

import { TokenKind } from "./token.ts";
import type { TokenList } from "./token-list.ts";

const nothingStarts = "jail(8) refuses the whole file, so no jail of it starts.";

/** Puts into words what the recovering parser finds, with the edits that mend it. Tokens are given by their numbers. */
export class Complaints {
  readonly problems: SyntaxProblem[] = [];
  private readonly text: string;
  private readonly tokens: TokenList;
  private readonly reportedTokens = new Set<number>();

  constructor(text: string, tokens: TokenList) {
    this.text = text;
    this.tokens = tokens;
  }

  /** The statement that starts with token `first` lacks its `;` after token `end - 1`. */
  missingSemicolon(first: number, end: number): void {
    const at = this.endOf(end);
    // The mark goes under the last character, where the semicolon is to follow.
    const start = Math.max(this.tokens.start(end - 1), at - 1);
    const comment = this.semicolonInComment(end);
    if (comment !== undefined) {
      this.add(
        "missing-semicolon",
        start,
        at,
        [
          `The \`;\` of this statement stands inside a comment, so the statement does not end here: ${nothingStarts}`,
          "Put a `;` before the comment.",
        ],
        [fix("Put `;` before the comment", [{ start: at, end: at, text: ";" }])],
      );
      return;
    }
    const name = excerpt(this.text.slice(this.tokens.start(first), this.tokens.ends[first]));
    this.add(
      "missing-semicolon",
      start,
      at,
      [
        `\`${name}\` is not ended by a \`;\`: ${nothingStarts}`,
        "jail(8) notices it only at what comes next and names that instead.",
      ],
      [fix("Insert `;`", [{ start: at, end: at, text: ";" }])],
    );
  }

  /** Two quoted strings on lines of their own, with nothing between them. */
  missingComma(end: number): void {
    const at = this.endOf(end);
    this.add(
      "syntax-error",
      at - 1,
      at,
      [
        `Two strings follow each other with nothing between them: ${nothingStarts}`,
        "Values of one list are separated by commas.",
      ],
      [fix("Insert `,`", [{ start: at, end: at, text: "," }])],
    );
  }

  /** `=` or `,` with no value behind it. */
  missingValue(separator: number): void {
    const start = this.tokens.start(separator);
    const end = this.tokens.ends[separator];
    const sign = this.text.slice(start, end);
    this.add(
      "syntax-error",
      start,
      end,
      [
        `A value is missing after \`${sign}\`: ${nothingStarts}`,
        sign === ","
          ? "Remove the comma or write the value."
          : `Write the value, or leave the \`${sign}\` out to set the parameter without one.`,
      ],
      [fix(`Remove \`${sign}\``, [this.removal(separator)], sign === ",")],
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
      [`\`${sign}\` stands where a value should: ${nothingStarts}`],
      [fix(`Remove \`${sign}\``, [this.removal(token)])],
    );
  }

  /** A value of several words, or with braces, from token `first` to `end`. */
  needsQuotes(first: number, end: number, terminated: boolean): void {
    const start = this.tokens.start(first);
    const stop = this.endOf(end);
    const quoted = quote(this.text.slice(start, stop));
    const words = /\s/.test(this.text.slice(start, stop));
    this.add(
      "needs-quotes",
      start,
      stop,
      [
        words
          ? `This value has blanks, so jail(8) reads it as several strings with nothing between them: ${nothingStarts}`
          : `This value has characters that jail(8) takes for punctuation: ${nothingStarts}`,
        "Put the whole value in double quotes.",
      ],
      [fix("Quote the whole value", [{ start, end: stop, text: terminated ? quoted : `${quoted};` }])],
    );
  }

  /** `#`, `//` or `/*` directly behind the value `first`…`end`. */
  commentInsideWord(first: number, end: number): void {
    const start = this.tokens.start(end);
    const commentEnd = this.tokens.ends[end];
    const line = this.text.slice(start, commentEnd).split("\n", 1)[0];
    const sign = line.startsWith("#") ? "#" : line.slice(0, 2);
    const valueStart = this.tokens.start(first);
    const semicolon = line.indexOf(";");
    const swallowed = (semicolon < 0 ? line : line.slice(0, semicolon)).trimEnd();
    const value = this.text.slice(valueStart, start) + swallowed;
    const edit = {
      start: valueStart,
      end: start + swallowed.length,
      text: quote(value) + (semicolon < 0 ? ";" : ""),
    };
    this.add(
      "needs-quotes",
      start,
      start + sign.length,
      [
        `\`${sign}\` starts a comment here, in the middle of a word: the rest of the line is lost, its \`;\` included. ${nothingStarts}`,
        "Put the value in double quotes.",
      ],
      [fix("Quote the whole value", [edit])],
    );
  }

  nameOfSeveralPieces(first: number, end: number): void {
    const start = this.tokens.start(first);
    const stop = this.endOf(end);
    if (this.hasIllegal(first, end)) return;
    this.add(
      "needs-quotes",
      start,
      stop,
      [`The name of a parameter is one single word or one quoted string: ${nothingStarts}`],
      [fix("Quote the whole name", [{ start, end: stop, text: quote(this.text.slice(start, stop)) }])],
    );
  }

  /** Complains about a block name that is more than one piece, or a variable. */
  jailName(first: number, end: number): void {
    const start = this.tokens.start(first);
    const stop = this.endOf(end);
    if (end - first === 1 && this.tokens.kinds[first] !== TokenKind.Variable) return;
    if (this.hasIllegal(first, end)) return;
    const name = this.text.slice(start, stop);
    for (let token = first; token < end; token++) {
      if (this.tokens.kinds[token] !== TokenKind.Variable) continue;
      this.add(
        "syntax-error",
        start,
        stop,
        [`A variable cannot be part of the name of a jail: ${nothingStarts}`, "Write the name itself."],
        [],
      );
      return;
    }
    const quoted = fix("Quote the name", [{ start, end: stop, text: quote(name) }]);
    if (name.includes("*")) {
      this.add(
        "wildcard-syntax",
        start,
        stop,
        [`Only a lone \`*\` may stand unquoted as a wildcard: ${nothingStarts}`, "Put the name in double quotes."],
        [quoted],
      );
    } else {
      this.add(
        "needs-quotes",
        start,
        stop,
        [`The name of a jail is one single word or one quoted string: ${nothingStarts}`],
        [quoted],
      );
    }
  }

  nestedBlock(first: number, end: number, outer: number): void {
    const name = this.text.slice(this.tokens.start(first), this.endOf(end));
    const outerName = this.text.slice(this.tokens.start(outer), this.tokens.ends[outer]);
    this.add(
      "nested-block",
      this.tokens.start(first),
      this.endOf(end),
      [
        `A block inside a block can be read by FreeBSD 14 and later only: on this release ${nothingStarts}`,
        `Write it outside as \`${outerName}.${name}\`. If it was not meant to be inside, the \`}\` of \`${outerName}\` is missing.`,
      ],
      [],
    );
  }

  blockWithoutName(token: number): void {
    const start = this.tokens.start(token);
    this.add(
      "syntax-error",
      start,
      start + 1,
      [`A block starts here, but the name of its jail is missing before the \`{\`: ${nothingStarts}`],
      [],
    );
  }

  stray(token: number, end: number): void {
    const start = this.tokens.start(token);
    const stop = this.tokens.ends[token];
    const sign = this.text.slice(start, stop);
    const shown = sign < " " ? "A control character" : `\`${sign}\``;
    const lineEnd = this.endOf(end);
    this.add(
      "syntax-error",
      start,
      stop,
      [`${shown} stands where a statement should start: ${nothingStarts}`],
      lineEnd === stop ? [fix("Remove it", [{ start, end: stop, text: "" }], false)] : [],
    );
  }

  extraBrace(token: number): void {
    const start = this.tokens.start(token);
    this.add(
      "brace-unterminated",
      start,
      start + 1,
      [`This \`}\` closes no block: ${nothingStarts}`, "Remove it, or look for a `{` that is missing above."],
      [fix("Remove `}`", [this.removal(token)], false)],
    );
  }

  /** The block that starts with token `head` should end after token `last`: another block starts at token `next`. */
  missingBrace(head: number, last: number, indentation: string, next: number): void {
    const at = this.tokens.ends[last];
    const name = this.text.slice(this.tokens.start(head), this.tokens.ends[head]);
    const nextName = this.text.slice(this.tokens.start(next), this.tokens.ends[next]);
    this.add(
      "brace-unterminated",
      Math.max(0, at - 1),
      at,
      [
        `The block of \`${excerpt(name)}\` is not closed before \`${excerpt(nextName)}\` starts: ${nothingStarts}`,
        "Its `}` belongs here.",
      ],
      [fix(`Close the block of \`${excerpt(name)}\``, [{ start: at, end: at, text: `\n${indentation}}` }])],
    );
  }

  missingBracesAtEnd(innermost: number, last: number, count: number, indentation: string): void {
    const at = this.tokens.ends[last];
    const name = excerpt(this.text.slice(this.tokens.start(innermost), this.tokens.ends[innermost]));
    const shown = Math.min(count, 1000);
    const braces = `\n${indentation}${"}".repeat(shown)}`;
    this.add(
      "brace-unterminated",
      Math.max(0, at - 1),
      at,
      [
        count === 1
          ? `The block of \`${name}\` is not closed before the file ends: ${nothingStarts}`
          : `${count} blocks, the last of them \`${name}\`, are not closed before the file ends: ${nothingStarts}`,
      ],
      shown === count
        ? [fix(count === 1 ? "Insert `}`" : `Insert ${count} braces`, [{ start: at, end: at, text: braces }])]
        : [],
    );
  }

  unterminatedComment(token: number): void {
    if (this.reportedTokens.has(token)) return;
    this.reportedTokens.add(token);
    const start = this.tokens.start(token);
    const end = this.tokens.ends[token];
    const lineEnd = this.text.indexOf("\n", start);
    const at = lineEnd < 0 || lineEnd > end ? end : lineEnd;
    this.add(
      "comment-unterminated",
      start,
      start + 2,
      [`This comment is never closed, so everything after it is lost: ${nothingStarts}`, "Close it with `*/`."],
      [fix("Close the comment at the end of the line", [{ start: at, end: at, text: " */" }], false)],
    );
  }

  /** Complains about the pieces of one string that can only be there because the file is broken. */
  pieces(first: number, end: number): void {
    let illegalWord = false;
    for (let token = first; token < end; token++) {
      switch (this.tokens.kinds[token] as TokenKind) {
        case TokenKind.UnterminatedString:
          this.unterminatedString(token);
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

  private unterminatedString(token: number): void {
    const start = this.tokens.start(token);
    const end = this.tokens.ends[token];
    const sign = this.text[start] === "'" ? "'" : '"';
    this.add(
      "string-unterminated",
      start,
      end,
      [`The quote that opens here is not closed: ${nothingStarts}`],
      [fix(`Insert \`${sign}\``, [{ start: end, end, text: sign }])],
    );
  }

  private unterminatedVariable(token: number): void {
    const start = this.tokens.start(token);
    let end = this.tokens.ends[token];
    if (this.text[end - 1] === '"') end--;
    this.add(
      "string-unterminated",
      start,
      end,
      [`The \`\${\` that opens here is not closed on its line: ${nothingStarts}`],
      [fix("Insert `}`", [{ start: end, end, text: "}" }])],
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
        `Typographic quotes do not quote: ${nothingStarts}`,
        "They come from a web page or a word processor; write plain double quotes.",
      ],
      [fix('Replace them with `"`', edits)],
    );
  }

  private illegalWord(first: number, end: number): void {
    const start = this.tokens.start(first);
    const stop = this.endOf(end);
    this.add(
      "non-ascii-token",
      start,
      stop,
      [`Characters outside of ASCII may stand in quotes and comments only: ${nothingStarts}`],
      [fix("Quote the whole word", [{ start, end: stop, text: quote(this.text.slice(start, stop)) }])],
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
        `The lines of this file end in CR LF, which FreeBSD 12 and 13 cannot read: ${nothingStarts}`,
        "Save it with LF line ends.",
      ],
      [fix("Remove the carriage returns", carriageReturns)],
    );
  }

  private blankRun(start: number, end: number): void {
    const code = this.text.charCodeAt(start);
    const name = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
    const isMark = code === 0xfeff || code === 0x200b || code === 0x2060;
    this.add(
      "non-ascii-token",
      start,
      end,
      [
        start === 0 && code === 0xfeff
          ? "A byte order mark stands before the first statement: jail(8) takes it for the end of the file and finds no jail at all."
          : `This looks like a blank but is the character ${name}, which jail(8) cannot read outside of quotes and comments.`,
        code < 128
          ? nothingStarts
          : "Inside a block it refuses the file; between blocks it silently ignores everything after it.",
      ],
      [fix(isMark ? "Remove it" : "Replace it with a blank", [{ start, end, text: isMark ? "" : " " }])],
    );
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

  /** Removes a token with the blanks behind it. */
  private removal(token: number): SyntaxEdit {
    let end = this.tokens.ends[token];
    while (this.text[end] === " ") end++;
    return { start: this.tokens.start(token), end, text: "" };
  }

  /** The token of a line comment behind token `end - 1` that holds a `;`, when nothing else follows on the line. */
  private semicolonInComment(end: number): number | undefined {
    for (let token = end; token < this.tokens.count; token++) {
      const kind: TokenKind = this.tokens.kinds[token];
      const text = this.text.slice(this.tokens.start(token), this.tokens.ends[token]);
      if (kind === TokenKind.LineComment) return text.includes(";") ? token : undefined;
      if (kind !== TokenKind.Whitespace || text.includes("\n")) return undefined;
    }
    return undefined;
  }
}

function fix(title: string, edits: readonly SyntaxEdit[], safe = true): SyntaxFix {
  return { title, safe, preferred: true, edits };
}

/** Puts a text in double quotes so that jail(8) reads exactly this text, with variables still expanded. */
function quote(text: string): string {
  const plain = text.replace(/^"([^"\\]*)"$/, "$1");
  return `"${plain.replace(/"/g, '\\"')}"`;
}

function excerpt(text: string): string {
  const line = text.split("\n", 1)[0];
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
