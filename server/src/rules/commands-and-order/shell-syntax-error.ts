import type { RefusedScript } from "../../lifecycle/index.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { outcome, severityOfFailure } from "../support/consequence.ts";
import { rangeOf } from "../support/source-text.ts";

export const rule: Rule = {
  id: "shell-syntax-error",
  severity: "error",
  checkJail(context) {
    for (const event of context.model.events) if (event.type === "shell-syntax-error") reportMistake(context, event);
  },
};

function reportMistake(context: JailContext, event: RefusedScript): void {
  const range = rangeOf(context.jail, event.place) ?? rangeOf(context.jail, event.command);
  if (!range) return;
  context.report({
    ...range,
    about: event,
    severity: severityOfFailure(event.phase, event.guarded),
    message: `${mistake(event)}. ${advice(event)}`,
    notes: [
      "The shell cannot read the string, so it runs nothing of it.",
      ...(event.guarded ? [] : [outcome(event.phase)]),
    ],
  });
}

const quotes = new Set(["'", '"', "`"]);

function mistake({ problem, found, wanted, place, command }: RefusedScript): string {
  // The argument of `sh -c` is shown as a whole where it is spelled with escapes.
  const isShown = place.end - place.start === found.length || place === command;
  const here = isShown ? "" : " in this script";
  switch (problem) {
    case "unclosed":
      return quotes.has(found)
        ? `The quote ${code(found)} is never closed${here}`
        : `Missing ${code(wanted!)} for ${code(found)}${here}`;
    case "without":
      return `Missing ${wanted === "name" ? "name" : code(wanted!)} after ${code(found)}${here}`;
    case "nothing-after":
      return `Missing ${wanted === "file" ? "file name" : "command"} after ${code(found)}${here}`;
    default:
      return `Unexpected ${code(found)}${here}`;
  }
}

/** A backtick cannot be shown between backticks. */
const code = (text: string): string => (text === "`" ? "(a backtick)" : `\`${text}\``);

function advice({ problem, found, wanted }: RefusedScript): string {
  switch (problem) {
    case "unclosed":
      if (found === "'") return 'Close it, or put the text into double quotes: `\\"`.';
      if (found === "{") return "Close it with `; }`.";
      return quotes.has(found) ? "Close it." : `Add ${code(wanted!)}, in the same string.`;
    case "without":
      return wanted === "name" ? "Add it." : `Add \`${wanted === "in" ? "" : "; "}${wanted}\`, in the same string.`;
    case "nothing-after":
      return wanted === "file" ? "Name the file." : "Remove it, or put a command after it, in the same string.";
    default:
      return isWord(found)
        ? "The whole construct has to be in one string."
        : "Remove it, or quote it if it is meant as text.";
  }
}

const isWord = (text: string): boolean => /^[a-z]/.test(text);
