import { findParameter } from "../../parameters/index.ts";
import { say } from "../../words/index.ts";
import { dollarWithin } from "../tree/pieces.ts";
import type { SyntaxEdit, SyntaxFix } from "../tree/problem.ts";
import { isPiece, isTrivia, TokenKind } from "../tree/token.ts";
import { isWildcardName } from "../tree/wildcard-name.ts";
import type { BrokenText } from "./broken-text.ts";
import { hasIllegal, quoteMissing, variableIn } from "./piece-problems.ts";
import { fix, guess, otherGuess, type ProblemCollector } from "./problem-collector.ts";
import { escapeDollars, hasComment, joinedCommand, joinedValue, quote, quotedName, quotedText } from "./quoting.ts";
import type { Surroundings } from "./separator-problems.ts";

/** A value of several words, or with braces, from token `first` to `end`, of the statement that starts with token `name`. */
export function needsQuotes(
  problems: ProblemCollector,
  name: number,
  first: number,
  end: number,
  { terminated }: Surroundings,
): void {
  const { source } = problems;
  const start = source.tokens.start(first);
  const stop = source.endBefore(end);
  const text = source.text.slice(start, stop);
  const close = terminated ? "" : ";";
  if (source.tokens.kinds[end - 1] === TokenKind.UnterminatedString && /^["']$/.test(text.slice(-1))) {
    const isClean = !hasComment(source, first, end) && !hasQuoted(source, first, end);
    const edits = isClean ? [{ start, end: stop, text: quote(text.slice(0, -1)) + close }] : [];
    return quoteMissing(problems, stop - 1, stop, edits);
  }
  if (hasInnerQuotes(source, first, end)) return innerQuotes(problems, first, end, terminated);
  const halfQuoted = hasQuoted(source, first, end);
  problems.add({
    code: "needs-quotes",
    start,
    end: stop,
    message: halfQuoted
      ? say`The quotes do not enclose the whole value.`
      : /\s/.test(text)
        ? say`A value with blanks needs quotes.`
        : say`A value with \`{\`, \`}\`, \`=\` or \`,\` needs quotes.`,
    fixes: valueFixes(source, name, { first, end, terminated, halfQuoted }),
  });
}

/** A value `first`…`end` in double quotes in which others stand. */
export function innerQuotes(problems: ProblemCollector, first: number, end: number, terminated: boolean): void {
  const { source } = problems;
  const [start, stop] = [source.tokens.start(first), source.endBefore(end)];
  const value = quotedText(source, first, end)?.replace(/^"\\"([\s\S]*)\\""$/, '"$1"');
  const edit = { start, end: stop, text: `${value}${terminated ? "" : ";"}` };
  problems.add({
    code: "needs-quotes",
    start,
    end: stop,
    message: say`Quotes inside of a string need a backslash.`,
    notes: [say`The second quote ends the string.`],
    fixes: value === undefined ? [] : [guess(say`Put a backslash before the inner quotes`, edit)],
  });
}

/** A value `first`…`end` of several words. */
interface ValueOfWords {
  readonly first: number;
  readonly end: number;
  readonly terminated: boolean;
  readonly halfQuoted: boolean;
}

/** The ways to correct a value of several words: as one string, or as a list. */
function valueFixes(
  source: BrokenText,
  name: number,
  { first, end, terminated, halfQuoted }: ValueOfWords,
): SyntaxFix[] {
  const parameter = findParameter(source.slice(name, name + 1))?.parameter;
  const isCommand = parameter?.type === "command-list";
  const join = isCommand ? joinedCommand : joinedValue;
  const value = halfQuoted ? join(source, first, end) : quotedText(source, first, end);
  if (value === undefined) return [];
  const edit = {
    start: source.tokens.start(first),
    end: source.endBefore(end),
    text: terminated ? value : `${value};`,
  };
  const title = say`Quote the whole value`;
  // `a b, c` may be a list, or two statements.
  const mend = halfQuoted || /,\s/.test(source.slice(first, end)) ? guess : fix;
  const commas = isCommand || parameter?.multiple === false ? undefined : listEdits(source, first, end, terminated);
  if (commas) {
    const list = (fixOf: typeof guess): SyntaxFix => fixOf(say`Separate the values by commas`, ...commas);
    // Of a list of names or addresses no value has a blank.
    if (parameter !== undefined && parameter.type !== "mount-list" && parameter.type !== "path-list")
      return [list(guess), otherGuess(title, edit)];
    return halfQuoted ? [guess(title, edit), list(otherGuess)] : [mend(title, edit)];
  }
  return [mend(title, edit)];
}

/** The commas that make a list of words and strings on one line; undefined when something else stands among them. */
function listEdits(source: BrokenText, first: number, end: number, terminated: boolean): SyntaxEdit[] | undefined {
  const { kinds, ends } = source.tokens;
  const edits: SyntaxEdit[] = [];
  for (let token = first; token < end; token++) {
    const kind: TokenKind = kinds[token];
    const isWord = kind === TokenKind.Word && /^[\w.:|%-]+$/.test(source.slice(token, token + 1));
    const isPlain =
      isWord || (kind >= TokenKind.SingleQuoted && kind <= TokenKind.Variable) || kind === TokenKind.Symbol;
    if (!isPlain && kind !== TokenKind.Whitespace) return undefined;
    if (kind === TokenKind.Whitespace) edits.push({ start: ends[token - 1], end: ends[token - 1], text: "," });
  }
  const stop = source.endBefore(end);
  if (edits.length === 0) return undefined;
  if (!terminated) edits.push({ start: stop, end: stop, text: ";" });
  return edits;
}

function hasQuoted(source: BrokenText, first: number, end: number): boolean {
  for (let token = first; token < end; token++) if (isQuote(source, token)) return true;
  return false;
}

const isQuote = (source: BrokenText, token: number): boolean => {
  const kind = source.kindAt(token);
  return kind === TokenKind.DoubleQuoted || kind === TokenKind.SingleQuoted || kind === TokenKind.IllegalQuoted;
};

/** `"sh -c "echo hi""`: a value in double quotes in which others stand, so that words outside of quotes touch strings. */
function hasInnerQuotes(source: BrokenText, first: number, end: number): boolean {
  const text = source.slice(first, end);
  if (!text.startsWith('"') || !text.endsWith('"') || !isQuote(source, end - 1)) return false;
  for (let token = first; token + 1 < end; token++) {
    if (source.kindAt(token) !== TokenKind.DoubleQuoted) continue;
    const next: TokenKind = source.tokens.kinds[token + 1];
    const closes = source.slice(token, token + 1).endsWith('"');
    if (closes && isPiece(next) && next !== TokenKind.DoubleQuoted) return true;
  }
  return false;
}

/**
 * `#`, `//` or `/*` directly after the value `first`…`end`. What it swallows ends before a `;`, if there is one.
 * Returns the token after the word as it was meant.
 */
export function commentInsideWord(problems: ProblemCollector, first: number, end: number, isInclude: boolean): number {
  const { source } = problems;
  const { text, tokens } = source;
  const start = tokens.start(end);
  const sign = text[start] === "#" ? "#" : text.slice(start, start + 2);
  let stop = end + 1;
  while (stop < tokens.count && isPiece(tokens.kinds[stop])) stop++;
  const valueStart = tokens.start(first);
  const value = source.slice(first, stop).replace(/[ \t\r]+$/, "");
  const next = source.kindAt(stop);
  const terminated = next === TokenKind.Semicolon || next === TokenKind.Comma;
  const edit = { start: valueStart, end: valueStart + value.length, text: quote(value) + (terminated ? "" : ";") };
  problems.add({
    code: isInclude ? "include-misuse" : "needs-quotes",
    start,
    end: start + sign.length,
    message: say`\`${sign}\` starts a comment, also in the middle of a word. Quote the whole value.`,
    notes: [say`What follows it is lost, with the \`;\`.`],
    fixes: hasQuoted(source, first, stop) ? [] : [fix(say`Quote the whole value`, edit)],
  });
  return stop;
}

/** Reports the name of a parameter that is more than one piece. */
export function parameterName(problems: ProblemCollector, first: number, end: number): void {
  const { source } = problems;
  if (end - first === 1) return dollarInName(problems, first);
  if (hasIllegal(source, first, end)) return;
  const start = source.tokens.start(first);
  const stop = source.endBefore(end);
  const variable = variableIn(source, first, end);
  if (variable < 0) {
    const edit = { start, end: stop, text: quotedName(source, first, end) };
    const isOneLine = !/[\r\n]/.test(source.slice(first, end));
    problems.add({
      code: "needs-quotes",
      start,
      end: stop,
      message: say`The name of a parameter is one single word or one quoted string.`,
      fixes: isOneLine ? [fix(say`Quote the whole name`, edit)] : [],
    });
    return;
  }
  const isQuotedVariable = end - first === 3 && [first, first + 2].every((token) => source.textAt(token) === '"');
  const plain = { start, end: stop, text: source.slice(variable, variable + 1) };
  problems.add({
    code: "needs-quotes",
    start,
    end: stop,
    message: isQuotedVariable
      ? say`The name of a variable stands without quotes.`
      : say`The name of a parameter cannot hold a variable.`,
    fixes: isQuotedVariable ? [guess(say`Remove the quotes`, plain)] : [],
  });
}

/** A `$` in double quotes, where the lexer of jail(8) ends a name, although no variable follows. */
function dollarInName(problems: ProblemCollector, first: number): void {
  const { source } = problems;
  const dollar = dollarWithin(source, first);
  if (dollar < 0) return;
  problems.add({
    code: "syntax-error",
    start: source.tokens.start(first),
    end: source.tokens.ends[first],
    message: say`jail(8) ends a name in double quotes at a \`$\`. Write it without one.`,
  });
}

/** Reports a block name that is more than one piece, or a variable. */
export function jailName(problems: ProblemCollector, first: number, end: number): void {
  const { source } = problems;
  const { kinds } = source.tokens;
  if (end - first === 1) dollarInName(problems, first);
  if (end - first === 1 && kinds[first] !== TokenKind.Variable) return;
  if (hasIllegal(source, first, end)) return;
  const start = source.tokens.start(first);
  const stop = source.endBefore(end);
  if (variableIn(source, first, end) >= 0) {
    const message = say`The name of a jail cannot hold a variable. Write the name itself.`;
    problems.add({ code: "syntax-error", start, end: stop, message });
    return;
  }
  let hasBackslash = false;
  let hasBlank = false;
  for (let token = first; token < end; token++) {
    hasBackslash ||= kinds[token] === TokenKind.Escape;
    hasBlank ||= isTrivia(kinds[token]);
  }
  const isQuoted = hasQuoted(source, first, end);
  const joined = joinedValue(source, first, end);
  if (hasBackslash) {
    const plain = joined?.replaceAll("\\", "");
    const text = hasBlank || isQuoted ? plain : plain?.slice(1, -1);
    problems.add({
      code: "syntax-error",
      start,
      end: stop,
      message: say`The name of a jail cannot hold a backslash outside of quotes.`,
      fixes: text === undefined ? [] : [guess(say`Remove the backslash`, { start, end: stop, text })],
    });
    return;
  }
  const isWildcard = source.slice(first, end).includes("*") && joined?.includes("*");
  // Quotes make the ordinary name of one jail of `a*`, which nobody has meant.
  const staysOneName = isWildcard && joined && !isWildcardName(joined.replace(/^(["'])(.*)\1$/s, "$2"));
  const isGuess = staysOneName || (hasBlank && isQuoted);
  const edit = joined === undefined ? undefined : { start, end: stop, text: escapeDollars(joined) };
  const title = hasBlank && isQuoted ? say`Quote the whole name` : say`Quote the name`;
  problems.add({
    code: isWildcard ? "wildcard-syntax" : "needs-quotes",
    start,
    end: stop,
    message: staysOneName
      ? say`${`\`${source.nameOf(first)}\``} is the name of one jail: only a whole part between dots can be a \`*\`.`
      : isWildcard
        ? say`Only a lone \`*\` may stand unquoted as a wildcard. Quote the name.`
        : say`The name of a jail is one single word or one quoted string.`,
    fixes: edit ? [isGuess ? guess(title, edit) : fix(title, edit)] : [],
  });
}
