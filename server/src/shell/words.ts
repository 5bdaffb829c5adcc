import type { Assignment, Word as ShellWord, WordPart } from "unbash";
import type { Word } from "./command.ts";
import type { ShellVariables } from "./variables.ts";

/** The word with its text where the shell adds nothing to what is written but what is known. */
export function plainWord(word: ShellWord, variables?: ShellVariables): Word {
  return { text: textOfWord(word, variables), start: word.pos, end: word.end };
}

/** `NAME=value`, in front of a command or as an argument of one like `export`. */
export function plainAssignment(assignment: Assignment, variables?: ShellVariables): Word {
  return { text: textOfAssignment(assignment, variables), start: assignment.pos, end: assignment.end };
}

function textOfAssignment(assignment: Assignment, variables: ShellVariables | undefined): string | undefined {
  if (assignment.value.type === "ArrayValue") return undefined;
  const value = textOfWord(assignment.value, variables);
  return value === undefined ? undefined : `${assignment.name}=${value}`;
}

function textOfWord(word: ShellWord, variables: ShellVariables | undefined): string | undefined {
  return word.parts === undefined ? word.value : textOfParts(word.parts, variables, false);
}

function textOfParts(
  parts: readonly WordPart[],
  variables: ShellVariables | undefined,
  isQuoted: boolean,
): string | undefined {
  let text = "";
  for (const part of parts) {
    const piece = textOfPart(part, variables, isQuoted);
    if (piece === undefined) return undefined;
    text += piece;
  }
  return text;
}

function textOfPart(part: WordPart, variables: ShellVariables | undefined, isQuoted: boolean): string | undefined {
  switch (part.type) {
    case "Literal":
    case "SingleQuoted":
      return part.value;
    case "AnsiCQuoted":
      // Shells read other escapes in ways of their own.
      return /^\$'(?:[^\\]|\\[\\'"abefnrtv])*'$/s.test(part.text) ? part.value : undefined;
    case "DoubleQuoted":
      return textOfParts(part.parts, variables, true);
    case "BraceExpansion":
      // FreeBSD's sh leaves braces alone: `{a,b}` is one word. What else they hold must be plain.
      return /[$`"'\\]/.test(part.text) ? undefined : part.text;
    default:
      return variables?.textOfPart(part, isQuoted);
  }
}
