import {
  forEachChild,
  type ParameterExpansionPart,
  type ParsedScript,
  parse,
  type Statement,
  type SyntaxNode,
} from "unbash";

/**
 * What the parser, which reads bash, and forgives, takes for something else than FreeBSD's sh does. What an ash refuses is only
 * unsure: a jail may have another sh.
 */

/** Without one of these signs there is nothing of the sort in a script. */
const signs = /\(|\[\[|<<<|\|&|\b(?:function|select)\b|`|;\s+;|!\s*(?:[;&|)}]|$)/;

/** A separator behind another one, where a command should be. */
const secondSeparator = /^[ \t]*(?:;\s+|&\s*);(?![;&])/;

/** UTF-16 units behind a command in which one is looked for. */
const longestSeparators = 100;

/** Whether an ash refuses something in a script in which the parser finds no mistake, or may do so. */
export function hasBashSyntax(script: ParsedScript, value: string): boolean {
  return signs.test(value) && holds(script, value);
}

function holds(node: SyntaxNode, value: string): boolean {
  switch (node.type) {
    case "ProcessSubstitution":
    case "ExtendedGlob":
    case "ArrayValue":
    case "HereString":
    case "Select":
    case "ArithmeticFor":
      return true;
    case "Function":
      if (/^function\b/.test(value.slice(node.pos, node.pos + 9))) return true;
      break;
    case "Pipeline":
      // A `!` alone stands for nothing in bash.
      if (node.operators.includes("|&") || node.commands.length === 0) return true;
      break;
    case "Statement":
      if (secondSeparator.test(value.slice(node.command.end, node.command.end + longestSeparators))) return true;
      break;
    case "Command": {
      // A bracket behind the first word is passed over.
      const [next] = node.args;
      if (node.name !== undefined && next !== undefined && value.slice(node.name.end, next.pos).includes("("))
        return true;
      break;
    }
    // Two subshells, and a program of that name: brackets in them belong to the shell.
    case "ArithmeticCommand":
      return /[()]/.test(value.slice(node.pos + 2, node.end - 2));
    case "TestCommand":
      return /[()]/.test(value.slice(node.pos, node.end));
    case "Script":
      if ((node.errors?.length ?? 0) > 0) return true;
      // The places of one in backticks with escapes are its own.
      if (node.source !== undefined) return holdsAny(node, node.source);
      break;
    default:
  }
  return holdsAny(node, value);
}

function holdsAny(node: SyntaxNode, value: string): boolean {
  let found = false;
  forEachChild(node, (child) => {
    found ||= holds(child, value);
  });
  return found;
}

/**
 * The tree of a script as an ash reads `a &>file`: `a` in the background, and a redirection, which is still called `&>`. Each sign is where
 * it was.
 */
export function parseAsAsh(value: string): ParsedScript {
  const script = parse(value);
  if (!value.includes("&>")) return script;
  const ampersands = new Set<number>();
  const collect = (node: SyntaxNode): void => {
    if (hasOwnPlaces(node)) return;
    if (node.type === "Redirect" && node.operator.startsWith("&")) ampersands.add(node.pos);
    forEachChild(node, collect);
  };
  collect(script);
  if (ampersands.size === 0) return script;
  const signs = value.split("");
  for (const at of ampersands) signs[at] = ";";
  const separated = parse(signs.join(""));
  const mark = (node: SyntaxNode): void => {
    if (hasOwnPlaces(node)) return;
    if (node.type === "Statement" && ampersands.has(endOf(node, value))) Object.assign(node, { background: true });
    if (node.type === "Redirect" && ampersands.has(node.pos - 1))
      Object.assign(node, { operator: `&${node.operator}` });
    forEachChild(node, mark);
  };
  mark(separated);
  return separated;
}

/** The script of backticks with escapes. */
const hasOwnPlaces = (node: SyntaxNode): boolean => node.type === "Script" && node.source !== undefined;

/** Where what separates a statement from the next one stands. */
function endOf({ command }: Statement, value: string): number {
  let end = command.end;
  while (value[end] === " " || value[end] === "\t") end++;
  return end;
}

/** Whether sh(1) gives up somewhere in a part of a command, what another shell runs in `$(…)` left out. */
export function holdsGivenUp(node: SyntaxNode): boolean {
  if (node.type === "CommandExpansion" || node.type === "ProcessSubstitution") return false;
  let found = isGivenUp(node);
  forEachChild(node, (child) => {
    found ||= holdsGivenUp(child);
  });
  return found;
}

/**
 * Whether sh(1) gives up when it comes to a part of a command that it has read: a substitution that only bash has (`${x^^}`,
 * `${x//a/b}`, `${!x}`, `${a[0]}`), a file behind `>&`, which takes a digit or `-`, and a sum that is none.
 */
function isGivenUp(node: SyntaxNode): boolean {
  switch (node.type) {
    case "ParameterExpansion":
      return isBadSubstitution(node);
    case "Redirect": {
      const { operator, target } = node;
      if ((operator !== ">&" && operator !== "<&") || target === undefined || target.parts !== undefined) return false;
      return !/^[\d-]$/.test(target.value);
    }
    case "ArithmeticExpansion":
      return node.expression === undefined;
    case "ArithmeticUnary":
      return !node.prefix;
    case "ArithmeticWord":
      return node.parts === undefined && /^$|\s/.test(node.value);
    default:
      return false;
  }
}

function isBadSubstitution({ prefix, index, operation }: ParameterExpansionPart): boolean {
  if (prefix === "!" || index !== undefined) return true;
  if (operation === undefined) return false;
  return prefix === "#" || (operation.type !== "Default" && operation.type !== "Remove");
}
