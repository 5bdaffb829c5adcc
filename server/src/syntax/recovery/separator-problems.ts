import { findParameter } from "../../parameters/index.ts";
import { say } from "../../words/index.ts";
import type { SyntaxFix } from "../tree/problem.ts";
import { TokenKind } from "../tree/token.ts";
import type { BrokenText } from "./broken-text.ts";
import { fix, guess, otherGuess, type ProblemCollector, tokenRemoval } from "./problem-collector.ts";
import { joinedValue } from "./quoting.ts";

/** What stands at the place of a mistake, for the edits that correct it. */
export interface Surroundings {
  /** A `;` follows it. */
  readonly terminated: boolean;
}

/** The statement that starts with token `first` lacks its `;` after token `end - 1`. */
export function missingSemicolon(problems: ProblemCollector, first: number, end: number): void {
  const { source } = problems;
  const last: TokenKind = source.tokens.kinds[end - 1];
  // What is not closed has most likely swallowed the semicolon, and closing it brings one back.
  if (last === TokenKind.UnterminatedString || last === TokenKind.UnterminatedVariable) return;
  const at = source.endBefore(end);
  // A colon is one key away.
  const colon =
    last === TokenKind.Word && end - first > 1 && source.text[at - 1] === ":" && source.text[at - 2] !== ":";
  const edit = { start: colon ? at - 1 : at, end: at, text: ";" };
  const inComment = semicolonInComment(source, end);
  const name = source.nameOf(first);
  problems.add({
    code: "missing-semicolon",
    // The mark goes under the last character, where the semicolon is to follow.
    start: Math.max(source.tokens.start(end - 1), at - 1),
    end: at,
    message: colon
      ? say`A \`:\` ends no statement. Write \`;\` after \`${name}\`.`
      : inComment
        ? say`The \`;\` after \`${name}\` is part of the comment.`
        : say`Missing \`;\` after \`${name}\`.`,
    notes: [
      inComment
        ? say`What stands in a comment ends no statement.`
        : say`jail(8) reads on and complains about what comes next, often on a later line.`,
    ],
    fixes: mayEndAt(source, end, at)
      ? [
          fix(
            colon ? say`Change \`:\` to \`;\`` : inComment ? say`Put \`;\` before the comment` : say`Insert \`;\``,
            edit,
          ),
        ]
      : [],
  });
}

/** Whether a `;` may be put at an offset, after token `end - 1`: neither before an open comment nor between CR and LF. */
function mayEndAt(source: BrokenText, end: number, at: number): boolean {
  return source.kindAt(end) !== TokenKind.UnterminatedComment && !source.text.startsWith("\r\n", at - 1);
}

/** Whether a line comment after token `end - 1` holds the `;`, with nothing else between them. */
function semicolonInComment({ text, tokens }: BrokenText, end: number): boolean {
  for (let token = end; token < tokens.count; token++) {
    const kind: TokenKind = tokens.kinds[token];
    const raw = text.slice(tokens.start(token), tokens.ends[token]);
    if (kind === TokenKind.LineComment) return raw.trimEnd().endsWith(";");
    if (kind !== TokenKind.Whitespace || raw.includes("\n")) return false;
  }
  return false;
}

/**
 * Two quoted strings, `first`…`end` and `next`…`nextEnd`, with nothing between them, as values of the statement that starts
 * with token `name`.
 */
export function missingComma(
  problems: ProblemCollector,
  name: number,
  [first, end]: readonly [number, number],
  [next, nextEnd]: readonly [number, number],
): void {
  const { source } = problems;
  const at = source.endBefore(end);
  const sameLine = !source.lineBreakBetween(end, next);
  const comma = { start: at, end: at, text: "," };
  const parameter = findParameter(source.slice(name, name + 1))?.parameter;
  const fixes: SyntaxFix[] = [];
  if (parameter?.multiple !== false)
    fixes.push(sameLine ? guess(say`Insert \`,\``, comma) : fix(say`Insert \`,\``, comma));
  const joined = sameLine ? joinedValue(source, first, nextEnd) : undefined;
  if (joined !== undefined) {
    const edit = { start: source.tokens.start(first), end: source.endBefore(nextEnd), text: joined };
    fixes.push(
      fixes.length === 0 ? guess(say`Make them one string`, edit) : otherGuess(say`Make them one string`, edit),
    );
  }
  problems.add({
    code: "syntax-error",
    start: at - 1,
    end: at,
    message: say`Two strings follow each other with nothing between them.`,
    notes: [say`The values of a list are separated by commas.`],
    fixes,
  });
}

/** `=` or `,` with no value after it, in the statement that starts with token `name`. */
export function missingValue(
  problems: ProblemCollector,
  name: number,
  separator: number,
  { terminated }: Surroundings,
): void {
  const { source } = problems;
  const start = source.tokens.start(separator);
  const end = source.tokens.ends[separator];
  const sign = source.text.slice(start, end);
  const edit = terminated
    ? { ...tokenRemoval(source, separator), start: sign === "," ? start : source.blanksBefore(start) }
    : { start: source.blanksBefore(start), end, text: ";" };
  if (sign === "," && !terminated) {
    // What follows is another statement, or the end of the block.
    const isEndOfLine = source.lineBreakBetween(separator, source.skipBlanks(separator + 1));
    commaForSemicolon(problems, separator, {
      mend: isEndOfLine ? fix : guess,
      notes: [say`jail(8) takes what follows for one more value.`],
    });
    return;
  }
  const fixes: SyntaxFix[] = [];
  if (sign === ",") fixes.push(fix(say`Remove \`,\``, edit));
  // A list of commands without a value is empty, which is meant where somebody has ended the statement, and adds nothing.
  else if (mayLackValue(source, name) && (!isCommandList(source, name) || (terminated && sign === "=")))
    fixes.push(guess(say`Remove \`${sign}\``, edit));
  problems.add({
    code: "syntax-error",
    start,
    end,
    message:
      sign === ","
        ? say`Missing value after \`,\`. Remove the comma, or write the value.`
        : say`Missing value after \`${sign}\`.`,
    notes: sign === "," ? undefined : [say`A parameter that is set without a value is written without the \`=\`.`],
    fixes,
  });
}

/** A `,` where a statement ends. */
export function commaForSemicolon(
  problems: ProblemCollector,
  comma: number,
  { mend = fix, notes }: { mend?: typeof guess; notes?: readonly string[] } = {},
): void {
  const { source } = problems;
  const start = source.tokens.start(comma);
  const end = source.tokens.ends[comma];
  problems.add({
    code: "syntax-error",
    start,
    end,
    message: say`A \`,\` separates values; a statement ends with \`;\`.`,
    notes,
    fixes: [mend(say`Replace it with \`;\``, { start: source.blanksBefore(start), end, text: ";" })],
  });
}

/** Whether the parameter that starts with token `name` can be set without a value. */
export function mayLackValue(source: BrokenText, name: number): boolean {
  const parameter = findParameter(source.slice(name, name + 1))?.parameter;
  return parameter?.type === "bool" || parameter?.type === "jailsys" || parameter?.type === "command-list";
}

const isCommandList = (source: BrokenText, name: number): boolean =>
  findParameter(source.slice(name, name + 1))?.parameter?.type === "command-list";

/** A `,`, `=` or `+=` where a value should stand. */
export function extraSeparator(problems: ProblemCollector, token: number): void {
  const { source } = problems;
  const sign = source.slice(token, token + 1);
  problems.add({
    code: "syntax-error",
    start: source.tokens.start(token),
    end: source.tokens.ends[token],
    message: say`Unexpected \`${sign}\`: a value should stand here.`,
    fixes: [fix(say`Remove \`${sign}\``, tokenRemoval(source, token))],
  });
}
