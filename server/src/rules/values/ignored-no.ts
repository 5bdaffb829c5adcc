import type { Definition } from "../../config/index.ts";
import { findParameter } from "../../parameters/index.ts";
import type { Proposal } from "../rule/finding.ts";
import type { Rule } from "../rule/rule.ts";
import { jailsWith, nameRange } from "../support/definitions.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "ignored-no",
  severity: "warning",
  checkConfiguration({ configuration, reportFor }) {
    for (const section of configuration.sections) {
      for (const definition of section.definitions) {
        const { name, isVariable } = definition;
        const found = isVariable ? undefined : findParameter(name);
        if (!found?.ignoredNo) continue;
        const { parameter } = found;
        const advice = parameter.negative ? `Write ${shown(parameter.negative, 24)}.` : "Leave it out.";
        reportFor(jailsWith(configuration, section), {
          ...nameRange(definition),
          message: `jail(8) ignores this \`no\`: ${shown(name, 24)} is the same as ${shown(parameter.name, 24)}. ${advice}`,
          fixes: () => spelledRight(definition, parameter.negative),
        });
      }
    }
  },
};

/** Only where it is to be switched off and has no other value: what is meant by `nomount.devfs = false` nobody knows. */
function spelledRight(definition: Definition, negative: string | undefined): Proposal[] {
  if (negative === undefined || definition.values.length > 0) return [];
  return [{ title: `Change to \`${negative}\``, guess: true, edits: [{ ...nameRange(definition), text: negative }] }];
}
