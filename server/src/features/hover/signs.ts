import {
  contentRange,
  type JailNode,
  jailAt,
  readEscape,
  type SimpleStatement,
  type SyntaxTree,
  simpleStatementAt,
  TokenKind,
} from "../../syntax/index.ts";
import { say } from "../../words/index.ts";
import { type FeatureContext, jailsOfNode, type Range } from "../shared/context.ts";
import { code, paragraphs } from "../shared/markdown.ts";
import { describeGroups, groupByValue } from "../shared/value-groups.ts";
import type { Hover } from "./hover.ts";

/** What an escape or a `$` at an offset within a piece of a string is to jail(8); undefined where neither stands. */
export function describeSign({ tree }: FeatureContext, token: number, offset: number): Hover | undefined {
  const kind: TokenKind = tree.tokens.kinds[token];
  if (!signed.has(kind)) return undefined;
  return describeEscape(tree, token, offset) ?? describeDollar(tree, token, offset);
}

/** Pieces in which something is not what it looks like. */
const signed: ReadonlySet<TokenKind> = new Set([
  TokenKind.Escape,
  TokenKind.SingleQuoted,
  TokenKind.DoubleQuoted,
  TokenKind.UnterminatedString,
]);

function describeEscape(tree: SyntaxTree, token: number, offset: number): Hover | undefined {
  const { text } = tree;
  const [start, end] = contentRange(tree, token);
  for (let at = text.indexOf("\\", start); at >= 0 && at <= offset && at < end; ) {
    const found = readEscape(text, at, end);
    if (found === undefined) return undefined;
    if (offset < found.end) {
      const written = text.slice(at, found.end).replace(/\r?\n/, "⏎");
      return { start: at, end: found.end, markdown: `**${code(written)}** · ${meaningOf(written, found.byte)}` };
    }
    at = text.indexOf("\\", found.end);
  }
  return undefined;
}

function nameOf(byte: number): string | undefined {
  switch (byte) {
    case 0x07:
      return say`the bell`;
    case 0x08:
      return say`a backspace`;
    case 0x09:
      return say`a tab`;
    case 0x0a:
      return say`a line feed`;
    case 0x0b:
      return say`a vertical tab`;
    case 0x0c:
      return say`a form feed`;
    case 0x0d:
      return say`a carriage return`;
    case 0x20:
      return say`a blank`;
    default:
      return undefined;
  }
}

/** What jail(8) makes of an escape (LANGUAGE.md §1). */
function meaningOf(written: string, byte: number | undefined): string {
  if (written === "\\⏎") return say`the line goes on in the next one; nothing of it stays`;
  if (byte === undefined) return say`the character, as if there were no backslash`;
  const digits = `0x${byte.toString(16).padStart(2, "0")}`;
  const hex = say`byte ${digits}`;
  if (byte === 0) return say`${hex}, which drops the rest of this piece of the string`;
  const name = nameOf(byte);
  if (name !== undefined) return say`${name} (${hex})`;
  if (byte < 0x20 || byte > 0x7e) return hex;
  const character = String.fromCharCode(byte);
  if (character === "$" && written.length === 2) return say`a \`$\`: no variable begins here`;
  const shown = say`the character ${code(character)}`;
  return written.length === 2 ? shown : say`${shown} (${hex})`;
}

function describeDollar(tree: SyntaxTree, token: number, offset: number): Hover | undefined {
  const kind: TokenKind = tree.tokens.kinds[token];
  // A variable in a string that is not closed has no token of its own.
  if (kind === TokenKind.UnterminatedString) return undefined;
  const { text } = tree;
  const [start, end] = contentRange(tree, token);
  const content = text.slice(start, end);
  // What looks like a variable and is none; one that is has a token of its own.
  for (const { 0: written, index } of content.matchAll(/\$(?:\{[^{}\n]*\}|\w+)?/g)) {
    const from = start + index;
    if (from > offset) return undefined;
    if (offset >= from + written.length) continue;
    const why =
      kind === TokenKind.SingleQuoted && written.length > 1
        ? say`stays as it is: in single quotes nothing is replaced`
        : say`stays as it is: no name of a variable follows the \`$\``;
    return { start: from, end: from + written.length, markdown: `**${code(written)}** · ${why}` };
  }
  return undefined;
}

/** What a sign between words does: `=`, `+=`, `,`, `;`, `{` and `}`. */
export function describeOperator(context: FeatureContext, offset: number): Hover | undefined {
  const { tree } = context;
  const { tokens } = tree;
  if (tokens.count === 0) return undefined;
  const token = tokens.at(offset);
  const range = { start: tokens.start(token), end: tokens.ends[token] };
  if (offset >= range.end) return undefined;
  switch (tokens.kinds[token] as TokenKind) {
    case TokenKind.OpenBrace:
    case TokenKind.CloseBrace:
      return describeBrace(tree, range);
    case TokenKind.Semicolon:
      return {
        ...range,
        markdown: `**\`;\`** · ${say`ends the statement. It is needed after the last one of a block, too.`}`,
      };
    case TokenKind.Comma:
      return {
        ...range,
        markdown: `**\`,\`** · ${say`between values of a list. In quotes a comma is text, and separates nothing.`}`,
      };
    case TokenKind.Equal:
    case TokenKind.PlusEqual:
      return describeAssignment(context, range);
    default:
      return undefined;
  }
}

function describeAssignment(context: FeatureContext, range: Range): Hover | undefined {
  const statement: SimpleStatement | undefined = simpleStatementAt(context.tree, range.start);
  if (statement === undefined || statement.kind === "include") return undefined;
  if (range.end - range.start === 1) {
    return {
      ...range,
      markdown: `**\`=\`** · ${say`sets the value. What was set before for the same jail is replaced.`}`,
    };
  }
  const isVariable = statement.kind === "variable";
  const groups = groupByValue(jailsOfNode(context, statement.index), (jail) =>
    isVariable ? jail.variable(statement.name) : jail.get(statement.name),
  );
  const adds = `**\`+=\`** · ${say`adds to the list; where there is none yet, it begins one.`}`;
  return { ...range, markdown: paragraphs(adds, describeGroups(groups, context.path)) };
}

function describeBrace(tree: SyntaxTree, range: Range): Hover | undefined {
  const block: JailNode | undefined = jailAt(tree, range.start);
  if (block === undefined) return undefined;
  const name = code(block.name);
  if (range.start === block.openBrace)
    return { ...range, markdown: `**\`{\`** · ${say`what stands up to its \`}\` is for ${name}`}` };
  if (range.start !== block.closeBrace) return undefined;
  return { ...range, markdown: `**\`}\`** · ${say`ends the block of ${name}`}` };
}
