import { findParameter } from "../../parameters/index.ts";
import {
  isPiece,
  isTrivia,
  type JailNode,
  jailAt,
  NodeKind,
  type SyntaxTree,
  statementAt,
  TokenKind,
} from "../../syntax/index.ts";

/** What can be written at the cursor. Offsets are those of the text that a choice replaces. */
export type CompletionPlace = NamePlace | ValuePlace | VariablePlace | SetVariablePlace;

interface Replaced {
  readonly start: number;
  readonly end: number;
  /** The block in which the cursor stands. */
  readonly block: JailNode | undefined;
}

/** The name of a parameter, at the beginning of a statement. */
export interface NamePlace extends Replaced {
  readonly kind: "name";
  /** No more of the statement stands after it in its line, so that the rest can be written as well. */
  readonly isLast: boolean;
}

/** The name of a variable that a statement sets, its `$` included. */
export interface SetVariablePlace extends Replaced {
  readonly kind: "setVariable";
  /** As of `NamePlace`. */
  readonly isLast: boolean;
}

export interface ValuePlace extends Replaced {
  readonly kind: "value";
  /** The parameter, or `$name` for a variable. */
  readonly parameter: string;
  readonly quoted: boolean;
  readonly offset: number;
  /** What stands in this value before the cursor. */
  readonly before: string;
  /** Nothing stands after it in its line, not even a `;`. */
  readonly isLast: boolean;
  /** What separates it from the value that follows, where one is to be put before that. */
  readonly separator: string;
  readonly closing: Closing;
  /** All that stands in the value, up to a blank after the cursor, and what is missing after that. */
  readonly whole: { readonly text: string; readonly closing: Closing };
}

/** What ends the statement after a value that is written whole: the `;`, and the quote, where they are missing. */
export interface Closing {
  /** What stands up to here is replaced as well: a quote after which the `;` is missing. */
  readonly end: number;
  readonly text: string;
  /** The quote is missing, or the string goes on in the next line. */
  readonly isOpen: boolean;
  /** What ends the statement is there already, from `end` on, and nothing else in the line: `";` or `;`. Else nothing. */
  readonly present: string;
}

/** A reference to a variable, its `$` included. */
export interface VariablePlace extends Replaced {
  readonly kind: "variable";
  readonly braces: boolean;
  /** The brace that closes it is there, after what is replaced. */
  readonly closed: boolean;
  /** The parameter in whose value it stands. */
  readonly parameter: string;
}

/** What the cursor is at; undefined in comments and where nothing known can stand. Works on the tokens before the cursor,
 * because the statement that is being written is seldom whole. */
export function completionPlace(tree: SyntaxTree, offset: number): CompletionPlace | undefined {
  const spot = spotAt(tree, offset);
  if (spot === undefined) return undefined;
  return "parameter" in spot ? valuePlace(tree, spot) : namePlace(tree, spot.runStart, offset, spot.block);
}

/** The value that the cursor is in or that begins at it, finished or not; undefined elsewhere, and after its closing quote. */
export function valueAt(tree: SyntaxTree, offset: number): WrittenValueAt | undefined {
  const spot = spotAt(tree, offset);
  return spot !== undefined && "parameter" in spot && quoteAt(tree, spot) !== "closed" ? spot : undefined;
}

/** A value that is being written, and what is known of the statement before it. */
export interface WrittenValueAt {
  /** Number of the first token of the value; the one after the last when nothing is written yet. */
  readonly first: number;
  /** Number of the token before the cursor. */
  readonly current: number;
  /** Where the value begins. */
  readonly runStart: number;
  readonly offset: number;
  /** The parameter, or `$name` for a variable. */
  readonly parameter: string;
  readonly block: JailNode | undefined;
}

/** The cursor is where a statement begins. */
interface StatementStart {
  readonly runStart: number;
  readonly block: JailNode | undefined;
}

function spotAt(tree: SyntaxTree, offset: number): WrittenValueAt | StatementStart | undefined {
  const { tokens, text } = tree;
  const { kinds } = tokens;
  const current = tokenBefore(tree, offset);
  let runStart = offset;
  let before = current;
  if (current >= 0) {
    const kind: TokenKind = kinds[current];
    if (isInComment(kind, offset, tokens.ends[current])) return undefined;
    if (isPiece(kind)) {
      while (before >= 0 && isPiece(kinds[before])) before--;
      runStart = tokens.start(before + 1);
    }
  }
  const first = before + 1;
  while (before >= 0 && isTrivia(kinds[before])) before--;
  const block = blockAt(tree, offset);
  const isFirstInLine = text.slice(text.lastIndexOf("\n", runStart - 1) + 1, runStart).trim() === "";
  const previous: TokenKind | undefined = before < 0 ? undefined : kinds[before];
  const isStart = startsStatement(previous) || (isFirstInLine && beginsAnew(tree, previous, offset));
  if (isStart) return { runStart, block };
  // Between a name and its `=` nothing is to be written.
  if (previous !== undefined && isPiece(previous) && /^[ \t]*\+?=/.test(text.slice(offset, offset + 200)))
    return undefined;
  const parameter = statementName(tree, before, runStart);
  return parameter === undefined ? undefined : { first, current, runStart, offset, parameter, block };
}

/** The token before the cursor; blanks after a string that has no end yet belong to it. */
function tokenBefore({ tokens, text }: SyntaxTree, offset: number): number {
  if (offset === 0 || tokens.count === 0) return -1;
  const token = tokens.at(offset - 1);
  const isBlank = token > 0 && tokens.kinds[token] === TokenKind.Whitespace;
  if (!isBlank || tokens.kinds[token - 1] !== TokenKind.UnterminatedString) return token;
  return text.slice(tokens.start(token), offset).includes("\n") ? token : token - 1;
}

function isInComment(kind: TokenKind, offset: number, end: number): boolean {
  if (kind === TokenKind.LineComment || kind === TokenKind.UnterminatedComment) return true;
  return kind === TokenKind.BlockComment && offset < end;
}

/** The block around an offset; one whose `}` is still missing goes on to the end of the file. */
function blockAt(tree: SyntaxTree, offset: number): JailNode | undefined {
  const found = jailAt(tree, offset);
  if (found) return offset > found.openBrace && offset <= (found.closeBrace ?? offset) ? found : parentBlock(found);
  const { nodes, tokens } = tree;
  let last: number | undefined;
  for (let child = 1; child < nodes.count; child = nodes.endNodes[child]) {
    if (tokens.start(nodes.firstTokens[child]) >= offset) break;
    last = child;
  }
  if (last === undefined || (nodes.kinds[last] as NodeKind) !== NodeKind.Jail) return undefined;
  const block = statementAt(tree, last) as JailNode;
  return block.closeBrace === undefined ? block : undefined;
}

function parentBlock(block: JailNode): JailNode | undefined {
  const { parent } = block;
  return parent.kind === "jail" ? parent : undefined;
}

function startsStatement(previous: TokenKind | undefined): boolean {
  return (
    previous === undefined ||
    previous === TokenKind.Semicolon ||
    previous === TokenKind.OpenBrace ||
    previous === TokenKind.CloseBrace
  );
}

/** The first word of a line begins a statement even where the one before it is not finished. */
function beginsAnew(tree: SyntaxTree, previous: TokenKind | undefined, offset: number): boolean {
  if (previous === undefined || previous === TokenKind.Comma) return false;
  if (previous !== TokenKind.Equal && previous !== TokenKind.PlusEqual) return true;
  // `x =` and a line break: a value follows, unless what stands here is itself followed by `=`.
  return /^[\w.-]*[ \t]*\+?=/.test(tree.text.slice(offset, offset + 200));
}

/** The text before the cursor, as far as a word can reach: a search from its end takes the square of its length. */
function recent(text: string, from: number, offset: number): string {
  return text.slice(Math.max(from, offset - 500), offset);
}

const nameBefore = /[\w.-]*$/;
const nameAfter = /^[\w.-]*/;
const wordBehind = /^\w*/;

function namePlace(
  tree: SyntaxTree,
  runStart: number,
  offset: number,
  block: JailNode | undefined,
): NamePlace | SetVariablePlace | undefined {
  const { text } = tree;
  if (/^\$\w*$/.test(recent(text, runStart, offset)) && text[runStart] === "$") {
    const end = offset + wordBehind.exec(text.slice(offset, offset + 200))![0].length;
    return { kind: "setVariable", start: runStart, end, block, isLast: isEndOfStatement(text, end) };
  }
  const start = offset - nameBefore.exec(recent(text, runStart, offset))![0].length;
  // Quoted names are written by hand.
  if (start !== runStart) return undefined;
  const end = offset + nameAfter.exec(text.slice(offset, offset + 200))![0].length;
  // The name of a block is made up by whoever writes it: a parameter would take its place at the key that ends the name.
  if (/^\s*\{/.test(text.slice(end, end + 200))) return undefined;
  // What touches a name would be a part of it.
  if (/["'$\\]/.test(text[end] ?? "")) return undefined;
  return { kind: "name", start, end, block, isLast: isEndOfStatement(text, end) };
}

/** Whether what begins at an offset is no part of the statement before it: it is another one, or nothing. */
function isEndOfStatement(text: string, offset: number): boolean {
  if (isEndOfLine(text, offset)) return true;
  const [, name, sign] = /^[ \t]+(\$?[\w.]+)[ \t]*(\+?=|;)/.exec(text.slice(offset, offset + 200)) ?? [];
  return sign !== undefined && (sign !== ";" || findParameter(name) !== undefined);
}

/** Whether nothing but blanks and a comment follows in the line. A `}` counts as nothing: `a { persist }`. */
function isEndOfLine(text: string, offset: number): boolean {
  return /^[ \t\r]*(?:\n|$|#|\/\/|\})/.test(text.slice(offset, offset + 200));
}

/** The name of the statement in whose list of values the token `before` stands. */
function statementName(tree: SyntaxTree, before: number, runStart: number): string | undefined {
  const { kinds } = tree.tokens;
  let token = before;
  if (isPiece(kinds[token])) return juxtaposedName(tree, token, runStart);
  for (; token >= 0; token--) {
    const kind: TokenKind = kinds[token];
    if (kind === TokenKind.Equal || kind === TokenKind.PlusEqual) break;
    if (!isPiece(kind) && !isTrivia(kind) && kind !== TokenKind.Comma) return undefined;
  }
  if (token < 0) return undefined;
  token--;
  while (token >= 0 && isTrivia(kinds[token])) token--;
  return nameEndingWith(tree, token);
}

/** `name value;` in one line. */
function juxtaposedName(tree: SyntaxTree, token: number, runStart: number): string | undefined {
  const { tokens, text } = tree;
  if (text.slice(tokens.ends[token], runStart).includes("\n")) return undefined;
  let first = token;
  while (first > 0 && isPiece(tokens.kinds[first - 1])) first--;
  let previous = first - 1;
  while (previous >= 0 && isTrivia(tokens.kinds[previous])) previous--;
  if (!startsStatement(previous < 0 ? undefined : tokens.kinds[previous])) return undefined;
  return nameEndingWith(tree, token);
}

function nameEndingWith(tree: SyntaxTree, token: number): string | undefined {
  const { tokens, text } = tree;
  if (token < 0 || !isPiece(tokens.kinds[token])) return undefined;
  let first = token;
  while (first > 0 && isPiece(tokens.kinds[first - 1])) first--;
  return text.slice(tokens.start(first), tokens.ends[token]).replace(/^(["'])(.*)\1$/, "$2");
}

type QuoteState = "none" | "single" | "double" | "closed";

function valuePlace(tree: SyntaxTree, run: WrittenValueAt): ValuePlace | VariablePlace | undefined {
  const { text } = tree;
  const { runStart, offset, parameter, block } = run;
  const quote = quoteAt(tree, run);
  if (quote === "closed") return undefined;
  if (quote !== "single") {
    const variable = variableBefore(text, runStart, offset);
    if (variable) return { kind: "variable", ...variable, block, parameter };
  }
  const quoted = quote !== "none";
  const contentStart = quoted ? lastQuote(text, runStart, offset, quote === "single" ? "'" : '"') + 1 : runStart;
  const before = text.slice(contentStart, offset);
  const word = /[^\s;|&()<>'"`]*$/.exec(recent(text, contentStart, offset))![0];
  const end = offset + wordAfter.exec(text.slice(offset, offset + 200))![0].length;
  const separator = runStart === offset && end === offset ? separatorBefore(tree, offset) : "";
  const rest = separator === "" ? restOfValue.exec(text.slice(offset, offset + 200))![0] : "";
  const contentEnd = offset + rest.length;
  return {
    kind: "value",
    parameter,
    start: offset - word.length,
    end,
    block,
    quoted,
    offset,
    before,
    isLast: !quoted && isEndOfLine(text, end),
    separator,
    closing: separator === "" ? closingAfter(text, end, quote) : noClosing(end),
    whole: {
      text: text.slice(contentStart, contentEnd),
      closing: separator === "" ? closingAfter(text, contentEnd, quote) : noClosing(end),
    },
  };
}

const noClosing = (end: number): Closing => ({ end, text: "", isOpen: false, present: "" });

/** What has to stand between a value that begins at an offset and the one that follows in its line, or as a string in one below. */
function separatorBefore({ tokens, text }: SyntaxTree, offset: number): string {
  if (offset >= text.length) return "";
  let next = tokens.at(offset);
  while (next < tokens.count && isTrivia(tokens.kinds[next])) next++;
  if (next >= tokens.count || !isPiece(tokens.kinds[next])) return "";
  const between = text.slice(offset, tokens.start(next));
  const isString = tokens.kinds[next] === TokenKind.DoubleQuoted || tokens.kinds[next] === TokenKind.SingleQuoted;
  if (between.includes("\n") && !isString) return "";
  return between === "" ? ", " : ",";
}

const restOfValue = /^(?:\$\{[^{}"'\n]*\}|[^\s"';,{}#])*/;

/** The rest of a word, with the variables in it. */
const wordAfter = /^(?:[\w.:@%-]|\$\{[^{}"'\n]*\}|\$[A-Za-z_]\w*)*/;

/** What is missing after a value that ends at an offset. */
function closingAfter(text: string, end: number, quote: Exclude<QuoteState, "closed">): Closing {
  const mark = quote === "none" ? "" : quote === "single" ? "'" : '"';
  const whole = `${mark};`;
  const isPresent = text.startsWith(whole, end) && isEndOfLine(text, end + whole.length);
  const present = isPresent ? whole : "";
  if (quote === "none") return { end, text: isEndOfLine(text, end) ? ";" : "", isOpen: false, present };
  if (text[end] !== mark) {
    const isOpen = /^[ \t\r]*(?:\n|$)/.test(text.slice(end, end + 200));
    return { end, text: isOpen ? whole : "", isOpen, present };
  }
  if (!isEndOfLine(text, end + 1)) return { end, text: "", isOpen: false, present };
  return { end: end + 1, text: whole, isOpen: false, present };
}

/** Whether the cursor stands in a quoted part of the value that begins with token `first`. */
function quoteAt(tree: SyntaxTree, { first, current, offset }: WrittenValueAt): QuoteState {
  const { tokens, text } = tree;
  let inDouble = false;
  for (let token = first; token <= current && isPiece(tokens.kinds[token]); token++) {
    const start = tokens.start(token);
    const end = tokens.ends[token];
    const isHere = token === current;
    switch (tokens.kinds[token] as TokenKind) {
      case TokenKind.SingleQuoted:
        if (isHere) return offset < end ? "single" : "closed";
        break;
      case TokenKind.UnterminatedString:
        if (isHere) return text[start] === "'" ? "single" : "double";
        break;
      case TokenKind.DoubleQuoted: {
        const opens = !inDouble && text[start] === '"';
        const closes = endsWithQuote(text, opens ? start + 1 : start, end);
        if (isHere) return closes && offset >= end ? "closed" : "double";
        inDouble = !closes;
        break;
      }
      default:
    }
  }
  return inDouble ? "double" : "none";
}

function endsWithQuote(text: string, from: number, end: number): boolean {
  if (end <= from || text[end - 1] !== '"') return false;
  let backslashes = 0;
  for (let at = end - 2; at >= from && text[at] === "\\"; at--) backslashes++;
  return backslashes % 2 === 0;
}

/** Offset of the quote that opens the part in which the cursor stands. */
function lastQuote(text: string, from: number, offset: number, quote: string): number {
  for (let at = offset - 1; at >= from; at--) if (text[at] === quote && text[at - 1] !== "\\") return at;
  return from;
}

/** The reference that ends at the cursor: `$`, `$na`, `${host.`. What stands after the cursor belongs to it, too. */
function variableBefore(
  text: string,
  from: number,
  offset: number,
): { start: number; end: number; braces: boolean; closed: boolean } | undefined {
  const match = /\$(?:\{[^{}"'\n;]*|[A-Za-z_]\w*)?$/.exec(recent(text, from, offset));
  if (!match) return undefined;
  const start = offset - match[0].length;
  let backslashes = 0;
  for (let at = start - 1; at >= from && text[at] === "\\"; at--) backslashes++;
  if (backslashes % 2 === 1) return undefined;
  const braces = text[start + 1] === "{";
  const rest = text.slice(offset, offset + 200);
  const after = braces ? /^[\w.-]*\}?/.exec(rest)![0] : /^\w*/.exec(rest)![0];
  const closed = after.endsWith("}");
  // `${` in front of a word that has no brace of its own: the word stays. A brace that is there stays as well: an editor may
  // ask with an older place for a newer text, and would then remove more than the brace.
  const length = closed ? after.length - 1 : braces ? 0 : after.length;
  return { start, end: offset + length, braces, closed };
}
