import { type Assignment, type Command, forEachChild, parse, type SyntaxNode, type WordPart } from "unbash";
import { namesSetIn } from "./variables.ts";

/** A stretch of a value: written out, another variable, or something that only the shell knows. */
export type ValuePiece =
  /** Character by character as it is written from `start` on. */
  | { readonly kind: "text"; readonly text: string; readonly start: number }
  | { readonly kind: "variable"; readonly name: string; readonly start: number; readonly end: number }
  | { readonly kind: "unknown"; readonly start: number; readonly end: number };

/** `NAME=value` as a command of its own, in the order of the file. Offsets are UTF-16. */
export interface ShellAssignment {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly ValuePiece[];
}

/** What was to be an assignment, and is a command for sh(1), or goes along with one: `jail_web-1_conf=x`, `jail_enable = "YES"`, `sshd_flags+="-4"`. */
export interface FailedAssignment {
  /** As it has to be spelled. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** What a file that sh(1) reads only for its variables sets. */
export interface ShellAssignments {
  readonly assignments: readonly ShellAssignment[];
  readonly failed: readonly FailedAssignment[];
  /** Those that something else may change: a branch, a loop, `read`, `export`. */
  readonly unsteady: ReadonlySet<string>;
  /** False when it reads another file, or cannot be followed: anything may be set besides. */
  readonly isWhole: boolean;
}

const nothing: ShellAssignments = { assignments: [], failed: [], unsteady: new Set(), isWhole: false };

/** Longer files of variables are not read. */
const longestFileOfVariables = 262_144;

/** The variables that a file such as rc.conf(5) sets: a text that sh(1) reads. Never throws. */
export function readAssignments(text: string): ShellAssignments {
  if (text.length > longestFileOfVariables) return nothing;
  try {
    const script = parse(text);
    if ((script.errors?.length ?? 0) > 0) return nothing;
    const assignments: ShellAssignment[] = [];
    const failed: FailedAssignment[] = [];
    const names = namesSetIn(script);
    const unsteady = new Set(names?.unsteady);
    const visit = (node: SyntaxNode, isSure: boolean): void => {
      if (node.type === "Command") {
        const name = failedNameOf(node, text);
        if (name !== undefined) failed.push({ name: plainName(name), start: node.pos, end: node.pos + name.length });
        for (const assignment of assignmentsOf(node, text)) {
          assignments.push(assignment);
          if (!isSure || !names?.steady.has(assignment.name)) unsteady.add(assignment.name);
        }
      }
      // What stands behind a test may be left out.
      const isChain = node.type === "AndOr";
      forEachChild(node, (child) => visit(child, isSure && (!isChain || child === node.commands[0])));
    };
    visit(script, true);
    return { assignments, failed, unsteady, isWhole: names !== undefined };
  } catch {
    // A parser that stumbles knows nothing about the file, and unknown is not wrong.
    return nothing;
  }
}

/** A variable of rc.conf with a blank beside its `=`, or whose name has a character that none can have. */
function failedNameOf({ pos, end, name }: Command, text: string): string | undefined {
  const failedName = /^[A-Za-z]\w*(?:([-./+])[\w\-./+]*(?==)|(?=\s+=|=\s+\S))/;
  const [found, odd] = failedName.exec(text.slice(pos, end)) ?? [];
  if (found === undefined || (name === undefined && !found.endsWith("+"))) return undefined;
  // Of a word without a `_` nobody knows that it is no program.
  return odd !== undefined || found.includes("_") ? found : undefined;
}

/** The name as it has to be spelled. */
function plainName(name: string): string {
  let end = name.length;
  while (/\W/.test(name[end - 1])) end--;
  return name.slice(0, end).replace(/\W/g, "_");
}

function* assignmentsOf({ prefix, name }: Command, text: string): Generator<ShellAssignment> {
  if (name !== undefined) return;
  for (const part of prefix) {
    if (part.type !== "Assignment") continue;
    yield { name: part.name, start: part.pos, end: part.end, pieces: piecesOf(part, text) };
  }
}

function piecesOf({ value, pos, end, append }: Assignment, text: string): ValuePiece[] {
  if (value.type === "ArrayValue" || append) return [{ kind: "unknown", start: pos, end }];
  if (value.parts === undefined) return unescaped(text, value.pos, value.end, false);
  return value.parts.flatMap((part) => piecesOfPart(part, text, false));
}

function piecesOfPart(part: WordPart, text: string, isQuoted: boolean): ValuePiece[] {
  const { pos: start, end } = part;
  switch (part.type) {
    case "Literal":
    case "BraceExpansion":
    case "Glob":
      // Neither happens in the value of an assignment.
      return unescaped(text, start, end, isQuoted);
    case "SingleQuoted":
      return [{ kind: "text", text: part.value, start: start + 1 }];
    case "DoubleQuoted":
      return part.parts.flatMap((inner) => piecesOfPart(inner, text, true));
    case "SimpleExpansion":
      return [{ kind: "variable", name: part.text.slice(1), start, end }];
    case "ParameterExpansion":
      if (part.operation !== undefined || part.prefix !== undefined || part.index !== undefined) break;
      return [{ kind: "variable", name: part.parameter, start, end }];
    default:
  }
  return [{ kind: "unknown", start, end }];
}

/** The stretches between backslashes, which quote the next character and take away a line end. */
function unescaped(text: string, start: number, end: number, isQuoted: boolean): ValuePiece[] {
  const pieces: ValuePiece[] = [];
  let from = start;
  for (let at = start; at < end - 1; at++) {
    if (text[at] !== "\\") continue;
    const next = text[at + 1];
    if (!isQuoted || '$`"\\\n'.includes(next)) {
      if (at > from) pieces.push({ kind: "text", text: text.slice(from, at), start: from });
      from = next === "\n" ? at + 2 : at + 1;
    }
    at++;
  }
  if (end > from) pieces.push({ kind: "text", text: text.slice(from, end), start: from });
  return pieces;
}
