import { findParameter, isAtLeast, type Parameter, type Release } from "../../parameters/index.ts";
import type { Rule } from "../rule/rule.ts";
import { isReferenced, jailsWith, nameRange, removalOf } from "../support/definitions.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "deprecated-parameter",
  severity: "warning",
  checkConfiguration({ configuration, release, reportFor }) {
    for (const section of configuration.sections) {
      for (const definition of section.definitions) {
        const { name, isVariable } = definition;
        const parameter = isVariable ? undefined : findParameter(name)?.parameter;
        if (parameter === undefined || !isWithoutEffect(parameter, release)) continue;
        reportFor(jailsWith(configuration, section), {
          ...nameRange(definition),
          message: `${shown(name, 24)} has no effect since FreeBSD ${parameter.deprecated?.since}, and jail(8) warns about it. Leave it out.`,
          unnecessary: true,
          fixes: () =>
            isReferenced(configuration, name)
              ? []
              : [{ title: `Remove ${shown(name, 24)}`, edits: [removalOf(definition)] }],
        });
      }
    }
  },
};

/** What has a replacement still works, and has a rule of its own. */
const isWithoutEffect = ({ deprecated }: Parameter, release: Release): boolean =>
  deprecated !== undefined && deprecated.replacement === undefined && isAtLeast(release, deprecated.since);
