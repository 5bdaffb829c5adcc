import { characterEnd } from "../../text/index.ts";
import { say } from "../../words/index.ts";
import type { SyntaxEdit, SyntaxProblem } from "../tree/problem.ts";
import { TokenKind } from "../tree/token.ts";
import { asciiOf, characterName } from "./illegal-characters.ts";
import { mergeConflict } from "./merge-conflict.ts";
import { fix, guess, type ProblemCollector } from "./problem-collector.ts";

/** More carriage returns than this are not removed by one edit. */
const mostCarriageReturns = 100_000;

/**
 * Reports once about each run of characters that look like blanks, once about all carriage returns, and about each sign
 * that is not the one that it looks like.
 */
export function illegalCharacters(problems: ProblemCollector): void {
  const { text, tokens } = problems.source;
  const { kinds, count } = tokens;
  const carriageReturns: SyntaxEdit[] = [];
  for (let token = 0; token < count; token++) {
    const kind: TokenKind = kinds[token];
    if (kind !== TokenKind.IllegalBlank) {
      if (mayLookAlike(kind)) lookAlike(problems, token);
      continue;
    }
    const start = tokens.start(token);
    if (tokens.ends[token] - start > 1) {
      if (text[start] === "<") mergeConflict(problems, start, tokens.ends[token]);
      continue;
    }
    if (text[start] === "\\") {
      continuation(problems, start);
      continue;
    }
    if (text[start] === "\r") {
      const replacement = text[start + 1] === "\n" ? "" : "\n";
      if (carriageReturns.length < mostCarriageReturns)
        carriageReturns.push({ start, end: start + 1, text: replacement });
      continue;
    }
    let last = token;
    while (
      last + 1 < count &&
      kinds[last + 1] === TokenKind.IllegalBlank &&
      !"\r\\".includes(text[tokens.start(last + 1)])
    )
      last++;
    blankRun(problems, start, tokens.ends[last]);
    token = last;
  }
  if (carriageReturns.length === 0) return;
  const { start, end } = carriageReturns[0];
  problems.add({
    code: "non-ascii-token",
    start,
    end,
    message: say`Lines end in CR LF, which FreeBSD 12 and 13 cannot read. Save the file with LF line ends.`,
    what: say`Lines end in CR LF, which FreeBSD 12 and 13 cannot read.`,
    // All lines of the file change, and some of them may be meant for another program.
    fixes: [guess(say`Remove the carriage returns`, ...carriageReturns)],
  });
}

/** Whether a token of this kind may be written with a sign that only looks like the right one. */
const mayLookAlike = (kind: TokenKind): boolean =>
  (kind >= TokenKind.PlusEqual && kind <= TokenKind.CloseBrace) ||
  kind === TokenKind.LineComment ||
  kind === TokenKind.Variable;

/** A `；`, `｛`, `＃`, … that was read as the sign that it stands for. */
function lookAlike(problems: ProblemCollector, token: number): void {
  const { text, tokens } = problems.source;
  const start = tokens.start(token);
  const kind: TokenKind = tokens.kinds[token];
  const isPlusEqual = kind === TokenKind.PlusEqual;
  if (text.charCodeAt(start) < 0x80 && !(isPlusEqual && text.charCodeAt(start + 1) >= 0x80)) return;
  const whole = text.slice(
    start,
    kind === TokenKind.Variable ? tokens.ends[token] : Math.min(start + 2, tokens.ends[token]),
  );
  const ascii = (written: string): string =>
    Array.from(written, (character) => asciiOf(character.charCodeAt(0)) ?? character).join("");
  let length = 1;
  if (isPlusEqual || (kind === TokenKind.LineComment && ascii(whole) === "//")) length = 2;
  const sign = ascii(text.slice(start, start + length));
  // All of a comment is written again, so that everybody sees that it stays one.
  const end = kind === TokenKind.LineComment || kind === TokenKind.Variable ? tokens.ends[token] : start + length;
  const rest = text.slice(start + length, end);
  problems.add({
    code: "non-ascii-token",
    start,
    end: start + length,
    message: say`\`${text.slice(start, start + length)}\` is not \`${sign}\` to jail(8), though it looks like it.`,
    notes: [
      say`It is the character ${characterName(text.charCodeAt(text.charCodeAt(start) < 0x80 ? start + 1 : start))}.`,
    ],
    fixes: [
      // What a comment says is the author's: whether it was meant as one, a person decides.
      (kind === TokenKind.LineComment ? guess : fix)(say`Replace it with \`${sign}\``, {
        start,
        end,
        text: sign + (kind === TokenKind.Variable ? rest.replace("｛", "{").replace("｝", "}") : rest),
      }),
    ],
  });
}

function continuation(problems: ProblemCollector, start: number): void {
  const { source } = problems;
  const { text } = source;
  let end = start + 1;
  while (text[end] === " " || text[end] === "\t") end++;
  problems.add({
    code: "syntax-error",
    start,
    end: start + 1,
    message: say`A backslash does not continue a line. Remove it.`,
    notes: [say`A statement goes on until its \`;\`, over as many lines as it likes.`],
    fixes: [fix(say`Remove the backslash`, { start: source.blanksBefore(start), end, text: "" })],
  });
}

function blankRun(problems: ProblemCollector, start: number, end: number): void {
  const { text } = problems.source;
  const code = text.charCodeAt(start);
  const isMark = code === 0xfeff || code === 0x200b || code === 0x2060 || code < 0x09 || (code > 0x0d && code < 0x80);
  problems.add({
    code: "non-ascii-token",
    start,
    end: characterEnd(text, end),
    ...wordsForBlank(code, start),
    notes: [say`In quotes and comments it may stand.`],
    fixes: [fix(isMark ? say`Remove it` : say`Replace it with a blank`, { start, end, text: isMark ? "" : " " })],
  });
}

function wordsForBlank(code: number, offset: number): Required<Pick<SyntaxProblem, "message" | "what">> {
  if (code === 0xfeff && offset === 0)
    return {
      message: say`A byte order mark stands before the first statement. Save the file without it.`,
      what: say`A byte order mark stands before the first statement.`,
    };
  const name = characterName(code);
  if (code < 0x80)
    return {
      message: say`Control character ${name} outside of quotes. Remove it.`,
      what: say`Control character ${name} outside of quotes.`,
    };
  return {
    message: say`${name} looks like a blank, but is none to jail(8). Write a plain blank.`,
    what: say`${name} looks like a blank, but is none to jail(8).`,
  };
}
