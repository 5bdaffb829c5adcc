import type { Rule } from "../rule/rule.ts";
import { aboutPlaceholders, placeholdersOf } from "../support/placeholders.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "template-placeholder",
  severity: "info",
  // What jail(8) refuses over one of them is told here, in place of what the parser says.
  readsText: true,
  consequences: aboutPlaceholders,
  consequencesLookFurther: (configuration) => placeholdersOf(configuration).length > 0,
  checkConfiguration({ configuration, isSilenced, report }) {
    const all = placeholdersOf(configuration).filter((place) => place.isRefused || !isSilenced(place));
    const first = all.find(({ isRefused }) => isRefused) ?? all[0];
    if (first === undefined) return;
    const others = all.filter((place) => place !== first);
    const what = others.length === 0 ? "is a placeholder" : `and ${count(others.length)} are placeholders`;
    report({
      path: first.path,
      start: first.start,
      end: first.end,
      severity: first.isRefused ? "error" : undefined,
      refusesFile: first.isRefused,
      message: `${shown(first.text, 30)} ${what} of a template. Put the real ${others.length === 0 ? "value" : "values"} there.`,
      related: others
        .slice(0, mostRelated)
        .map(({ path, start, end }) => ({ path, start, end, message: "another one" })),
    });
  },
};

/** Others that are named beside the first. */
const mostRelated = 20;

const count = (others: number): string => (others === 1 ? "another one" : `${others} others`);
