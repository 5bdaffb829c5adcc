import type { RefusedScript } from "../../lifecycle/index.ts";
import { say } from "../../words/index.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { impact } from "../support/impact.ts";
import { rangeOf } from "../support/source-text.ts";

export const rule: Rule = {
  id: "shell-syntax-error",
  severity: "error",
  checkJail(context) {
    for (const outcome of context.model.outcomes)
      if (outcome.type === "shell-syntax-error") reportMistake(context, outcome);
  },
};

function reportMistake(context: JailContext, outcome: RefusedScript): void {
  const range = rangeOf(context.jail, outcome.place) ?? rangeOf(context.jail, outcome.command);
  if (!range) return;
  context.report({
    ...range,
    about: outcome,
    severity: outcome.guarded ? "info" : "warning",
    message: say`${mistake(outcome)}. ${advice(outcome)}`,
    notes: [
      isBehindLines(context, outcome)
        ? say`The shell reads line by line: what stands above may have run by then, and of the rest it runs nothing.`
        : say`The shell cannot read the string, so it runs nothing of it.`,
      ...(outcome.guarded ? [] : [impact(outcome.phase)]),
    ],
  });
}

/** A shell runs a whole command that ends with its line before it reads the next one. */
function isBehindLines({ jail }: JailContext, { place: { parameter, valueIndex, start } }: RefusedScript): boolean {
  return jail.get(parameter)?.values[valueIndex]?.slice(0, start).trimStart().includes("\n") === true;
}

const quotes = new Set(["'", '"', "`"]);

function mistake({ problem, found, wanted, place, command }: RefusedScript): string {
  // The argument of `sh -c` is shown as a whole where it is spelled with escapes.
  const isShown = place.end - place.start === found.length || place === command;
  const what = misspelling(problem, found, wanted);
  return isShown ? what : say`${what} in this script`;
}

function misspelling(problem: RefusedScript["problem"], found: string, wanted: string | undefined): string {
  switch (problem) {
    case "unclosed":
      return quotes.has(found)
        ? say`The quote ${code(found)} is never closed`
        : say`Missing ${code(wanted!)} for ${code(found)}`;
    case "without":
      return wanted === "name"
        ? say`Missing name after ${code(found)}`
        : say`Missing ${code(wanted!)} after ${code(found)}`;
    case "nothing-after":
      return wanted === "file"
        ? say`Missing file name after ${code(found)}`
        : say`Missing command after ${code(found)}`;
    default:
      return say`Unexpected ${code(found)}`;
  }
}

/** A backtick cannot be shown between backticks. */
const code = (text: string): string => (text === "`" ? say`(a backtick)` : `\`${text}\``);

function advice({ problem, found, wanted }: RefusedScript): string {
  switch (problem) {
    case "unclosed":
      if (found === "'") return say`Close it, or put the text into double quotes: \`\\"\`.`;
      if (found === "{") return say`Close it with \`; }\`.`;
      return quotes.has(found) ? say`Close it.` : say`Add ${code(wanted!)}, in the same string.`;
    case "without":
      return wanted === "name"
        ? say`Add it.`
        : say`Add \`${wanted === "in" ? "" : "; "}${wanted ?? ""}\`, in the same string.`;
    case "nothing-after":
      return wanted === "file" ? say`Name the file.` : say`Remove it, or put a command after it, in the same string.`;
    default:
      return isWord(found)
        ? say`The whole construct has to be in one string.`
        : say`Remove it, or quote it if it is meant as text.`;
  }
}

const isWord = (text: string): boolean => /^[a-z]/.test(text);
