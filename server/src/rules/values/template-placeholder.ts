import { say } from "../../words/index.ts";
import type { Rule } from "../rule/rule.ts";
import { leftIn } from "../support/left-in.ts";
import { aboutPlaceholders, placeholdersOf } from "../support/placeholders.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "template-placeholder",
  severity: "info",
  // What jail(8) refuses over one of them is told here, in place of what the parser says.
  readsText: true,
  consequences: aboutPlaceholders,
  consequencesLookFurther: (configuration) => placeholdersOf(configuration).length > 0,
  checkConfiguration({ configuration, isSilenced, release, report }) {
    const all = placeholdersOf(configuration).filter((place) => place.isRefused || !isSilenced(place));
    if (all.length === 0) return;
    const forgotten = leftIn(configuration, all, release);
    const first = all.find(({ isRefused }) => isRefused) ?? all.find((place) => forgotten.has(place)) ?? all[0];
    const others = all.filter((place) => place !== first);
    report({
      path: first.path,
      start: first.start,
      end: first.end,
      severity: first.isRefused || forgotten.has(first) ? "error" : undefined,
      refusesFile: first.isRefused,
      message: all.some(({ choosesStatements }) => choosesStatements)
        ? say`${shown(first.text, 30)} is code of a template. Check what is made of this file: jail(8) cannot read the code.`
        : messageOf(shown(first.text, 30), others.length),
      related: others
        .slice(0, mostRelated)
        .map(({ path, start, end }) => ({ path, start, end, message: say`another one` })),
    });
  },
};

/** Others that are named beside the first. */
const mostRelated = 20;

function messageOf(first: string, others: number): string {
  if (others === 0) return say`${first} is a placeholder of a template. Put the real value there.`;
  return others === 1
    ? say`${first} and another one are placeholders of a template. Put the real values there.`
    : say`${first} and ${others} others are placeholders of a template. Put the real values there.`;
}
