import type { Definition, FileRange } from "../../config/index.ts";
import { booleanValue, findParameter } from "../../parameters/index.ts";
import { say } from "../../words/index.ts";
import type { Proposal } from "../rule/finding.ts";
import type { Rule } from "../rule/rule.ts";
import { jailsWith, nameRange } from "../support/definitions.ts";
import { gatheredFromSections } from "../support/gathered.ts";
import { shown } from "../support/words.ts";

/** The statements with a `no` that is one of two, or that jail(8) ignores. */
const negated = gatheredFromSections((section) =>
  section.definitions.flatMap((definition) => {
    const found = definition.isVariable ? undefined : findParameter(definition.name);
    return found?.negated || found?.ignoredNo ? [{ section, definition }] : [];
  }),
);

export const rule: Rule = {
  id: "ignored-no",
  severity: "warning",
  checkConfiguration({ configuration, reportFor }) {
    for (const { section, definition } of negated(configuration)) {
      const { name } = definition;
      const found = findParameter(name);
      if (found?.negated && isDoubleNegative(definition)) {
        reportFor(jailsWith(configuration, section), {
          ...nameRange(definition),
          severity: "info",
          message: say`${shown(textOf(definition), 30)} is a double negative: it switches ${shown(found.parameter.name, 24)} on.`,
          fixes: () => [
            {
              title: say`Write \`${found.parameter.name}\``,
              edits: [{ ...wholeOf(definition), text: found.parameter.name }],
            },
          ],
        });
      }
      if (!found?.ignoredNo) continue;
      const { parameter } = found;
      const advice = parameter.negative ? say`Write ${shown(parameter.negative, 24)}.` : say`Leave it out.`;
      reportFor(jailsWith(configuration, section), {
        ...nameRange(definition),
        message: say`jail(8) ignores this \`no\`: ${shown(name, 24)} is the same as ${shown(parameter.name, 24)}. ${advice}`,
        fixes: () => spelledRight(definition, parameter.negative),
      });
    }
  },
};

/** Only where it is to be switched off and has no other value: what is meant by `nomount.devfs = false` nobody knows. */
function spelledRight(definition: Definition, negative: string | undefined): Proposal[] {
  if (negative === undefined || definition.values.length > 0) return [];
  return [
    { title: say`Change to \`${negative}\``, guess: true, edits: [{ ...nameRange(definition), text: negative }] },
  ];
}

/** `exec.noclean = false` is true (LANGUAGE.md §4). */
const isDoubleNegative = ({ name, values }: Definition): boolean =>
  values.length === 1 && values[0].references === undefined && booleanValue(name, [values[0].literal]) === true;

/** The statement without its `;`. */
function wholeOf(definition: Definition): FileRange {
  const { path, tree, values } = definition;
  const { node } = values[values.length - 1];
  return { path, start: nameRange(definition).start, end: tree.tokens.ends[tree.nodes.endTokens[node] - 1] };
}

function textOf(definition: Definition): string {
  const { start, end } = wholeOf(definition);
  return definition.tree.text.slice(start, end);
}
