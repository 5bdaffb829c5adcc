import { forEachChild, type ParsedScript, type ParseError, type SyntaxNode } from "unbash";
import { hasBashSyntax } from "./bash-only.ts";
import type { ShellSyntaxError } from "./command.ts";

/**
 * Where and why the shell refuses a script. The parser reads bash, while FreeBSD's sh(1) is an ash: it takes some scripts
 * that bash refuses, and reads some words as plain ones that are keywords of bash. So only the mistakes that an ash makes
 * something of too have a kind of their own; test/property/shell-syntax.test.ts holds them against dash, and what dash
 * refuses but FreeBSD's sh takes (an empty `then`, `{ }`, `in`) is left out by hand.
 */
export function syntaxErrorOf(script: ParsedScript, value: string): ShellSyntaxError | undefined {
  const errors = script.errors;
  if (errors === undefined || errors.length === 0) return hasBashSyntax(script, value) ? unsureAt(0, value) : undefined;
  const error = innermost(errors.filter(({ message }) => !emptyList.test(message))) ?? errors[0];
  const found =
    bashOnly.test(value) || isOpenExpansion(value) ? undefined : read(error.message, error.pos, script, value);
  if (found !== undefined) return found;
  return unsureAt(error.pos, value);
}

function unsureAt(pos: number, value: string): ShellSyntaxError {
  const start = Math.max(0, Math.min(pos, value.length));
  return { kind: "unsure", found: "", wanted: undefined, start, end: Math.min(start + 1, value.length) };
}

/** Constructs that bash reads in a way of its own: next to one of them its errors say nothing about sh. */
const bashOnly =
  /\[\[|\(\(|[<>]\(|\b(?:function|coproc|select)\b|\btime\s|[?*+@!]\(|=\(|\$['"]|&>|\|&|;;?&|<<|\$\{[\s|]|\$\{[^}'"]{0,99}['"]/;

/** A `${` without `}`: what is a quote in it, and what is not, differs between shells. */
function isOpenExpansion(value: string): boolean {
  const last = value.lastIndexOf("${");
  return last >= 0 && !value.includes("}", last);
}

/** FreeBSD's sh takes an empty list there, and reads on. */
const emptyList = /^expected command (?:after '(?:then|else|do)'|in )/;

/** In `"$(a"` the quote is open because the substitution is; what was opened last is what lacks its end. */
function innermost(errors: readonly ParseError[]): ParseError | undefined {
  let [result] = errors;
  for (let index = 1; index < errors.length; index++) {
    if (!result.message.startsWith(unterminated) || !errors[index].message.startsWith(unterminated)) break;
    result = errors[index];
  }
  return result;
}

const unterminated = "unterminated ";

/** What opens each of the things that the parser finds without an end, and what would end it. */
const quotes = new Map([
  ["single quote", ["'", "'"]],
  ["double quote", ['"', '"']],
  ["backtick", ["`", "`"]],
  ["command substitution", ["$(", ")"]],
]);

function read(message: string, pos: number, script: ParsedScript, value: string): ShellSyntaxError | undefined {
  if (message.startsWith(unterminated)) {
    const [opener, end] = quotes.get(message.slice(unterminated.length)) ?? [];
    return opener === undefined ? undefined : at(value, pos, opener, "unclosed", end);
  }
  const [, first, second] = /^[^']*'([^']+)'(?: to close '([^']+)')?/.exec(message) ?? [];
  if (message === "expected redirect target") return redirection(value, pos);
  if (message === "expected ')' to close subshell") return open({ script, value, pos }, ["Subshell"], "unclosed", ")");
  if (message === "expected '}' to close brace group")
    return open({ script, value, pos }, ["BraceGroup"], "unclosed", "}");
  if (first === undefined) return undefined;
  if (second !== undefined) return open({ script, value, pos }, nodesOf[second] ?? [], "unclosed", first);
  if (message.startsWith("expected command after")) return nothingAfter(value, pos, first);
  if (message.startsWith("expected word after"))
    return at(value, value.lastIndexOf(first, pos - 1), first, "without", "name");
  if (message.startsWith("unexpected token")) {
    // Where a pattern is expected an ash takes nearly anything for one.
    if (!unexpected.has(first) || openAt(script, value, pos, ["Case"], true) !== undefined) return undefined;
    return at(value, pos, first, "unexpected", undefined);
  }
  if (first === "then") return open({ script, value, pos }, ["If"], "without", first);
  if (first === "do") return open({ script, value, pos }, ["For", "While"], "without", first);
  if (first === "in") return open({ script, value, pos }, ["Case"], "without", first);
  return undefined;
}

/** Signs and words that end or separate something; anywhere else every ash refuses them. */
const unexpected = new Set(") ( } && || | ; ;; & then else elif fi do done esac".split(" "));

type NodeType = "If" | "For" | "While" | "Case" | "Subshell" | "BraceGroup";

const nodesOf: Readonly<Record<string, readonly NodeType[]>> = {
  if: ["If"],
  for: ["For"],
  while: ["While"],
  until: ["While"],
  case: ["Case"],
};

const followed = new Set(["&&", "||", "|", "if", "elif", "while", "until"]);

/** In front of `then` and `do` there has to be something. */
function nothingAfter(value: string, pos: number, found: string): ShellSyntaxError | undefined {
  if (!followed.has(found)) return undefined;
  return at(value, value.lastIndexOf(found, pos - 1), found, "nothing-after", undefined);
}

function redirection(value: string, pos: number): ShellSyntaxError | undefined {
  const end = value.slice(0, pos).trimEnd().length;
  const operator = /\d{0,3}[<>][<>&|]?$/.exec(value.slice(Math.max(0, end - 5), end))?.[0];
  return operator === undefined ? undefined : at(value, end - operator.length, operator, "nothing-after", "file");
}

/** The keyword or bracket of the construct that is open where the parser stops: that is where the mistake begins. */
function open(
  { script, value, pos }: { readonly script: ParsedScript; readonly value: string; readonly pos: number },
  types: readonly string[],
  kind: "unclosed" | "without",
  wanted: string,
): ShellSyntaxError | undefined {
  const node = openAt(script, value, pos, types, kind === "without");
  if (node === undefined) return undefined;
  const start = node.type === "If" && wanted === "then" ? lastBranch(node, pos) : node.pos;
  const keyword = /^(?:[({]|[a-z]+)/.exec(value.slice(start));
  return keyword === null ? undefined : at(value, start, keyword[0], kind, wanted);
}

/** The innermost construct that begins before `pos` and has no end, or none before `pos` when those count as well. */
function openAt(
  script: ParsedScript,
  value: string,
  pos: number,
  types: readonly string[],
  closedCount: boolean,
): SyntaxNode | undefined {
  let found: SyntaxNode | undefined;
  const visit = (node: SyntaxNode): void => {
    if (types.includes(node.type) && node.pos < pos && (found === undefined || node.pos >= found.pos)) {
      if (!isClosed(node, value) || (closedCount && node.end >= pos)) found = node;
    }
    forEachChild(node, visit);
  };
  for (const statement of script.commands) visit(statement);
  return found;
}

/** Where the `if` or `elif` stands whose `then` is looked for. */
function lastBranch(node: Extract<SyntaxNode, { type: "If" }>, pos: number): number {
  let result = node.pos;
  for (const branch of node.elif) if (branch.pos + "elif".length < pos) result = branch.pos;
  return result;
}

/** The parser ends what is not closed where it begins, or where its last branch does. */
function isClosed(node: SyntaxNode, value: string): boolean {
  return node.end > node.pos && !(node.type === "If" && value.startsWith("elif", node.end));
}

/** Undefined when the text is not what is expected there, so that the place would be a wrong one. */
function at(
  value: string,
  start: number,
  found: string,
  kind: ShellSyntaxError["kind"],
  wanted: string | undefined,
): ShellSyntaxError | undefined {
  if (start < 0 || !value.startsWith(found, start)) return undefined;
  return { kind, found, wanted, start, end: start + found.length };
}
