import type { RefusedScript } from "../../lifecycle/index.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { impact, severityOfFailure } from "../support/impact.ts";
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
    severity: severityOfFailure(outcome.phase, outcome.guarded),
    message: `${mistake(outcome)}. ${advice(outcome)}`,
    notes: [
      "The shell cannot read the string, so it runs nothing of it.",
      ...(outcome.guarded ? [] : [impact(outcome.phase)]),
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
