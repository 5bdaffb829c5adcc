import type { Assignment, Word as ShellWord, WordPart } from "unbash";
import type { Word } from "./command-line.ts";

/** The word with its text where the shell adds nothing to what is written. */
export function plainWord(word: ShellWord): Word {
  return { text: textOfWord(word), start: word.pos, end: word.end };
}

/** `NAME=value`, in front of a command or as an argument of one like `export`. */
export function plainAssignment(assignment: Assignment): Word {
  return { text: textOfAssignment(assignment), start: assignment.pos, end: assignment.end };
}

function textOfAssignment(assignment: Assignment): string | undefined {
  if (assignment.value.type === "ArrayValue") return undefined;
  const value = textOfWord(assignment.value);
  return value === undefined ? undefined : `${assignment.name}=${value}`;
}

function textOfWord(word: ShellWord): string | undefined {
  return word.parts === undefined ? word.value : textOfParts(word.parts);
}

function textOfParts(parts: readonly WordPart[]): string | undefined {
  let text = "";
  for (const part of parts) {
    const piece = textOfPart(part);
    if (piece === undefined) return undefined;
    text += piece;
  }
  return text;
}

function textOfPart(part: WordPart): string | undefined {
  switch (part.type) {
    case "Literal":
    case "SingleQuoted":
    case "AnsiCQuoted":
      return part.value;
    case "DoubleQuoted":
      return textOfParts(part.parts);
    case "BraceExpansion":
      // FreeBSD's sh leaves braces alone: `{a,b}` is one word. What else they hold must be plain.
      return /[$`"'\\]/.test(part.text) ? undefined : part.text;
    default:
      return undefined;
  }
}
