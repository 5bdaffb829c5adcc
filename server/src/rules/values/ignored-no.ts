import type { Definition } from "../../config/index.ts";
import { findParameter } from "../../parameters/index.ts";
import type { Proposal } from "../rule/finding.ts";
import type { Rule } from "../rule/rule.ts";
import { jailsOf, nameRange } from "../support/definitions.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "ignored-no",
  severity: "warning",
  documentation: {
    summary: "A `no` in a name that jail(8) accepts and then ignores.",
    what: "Finds `nomount.devfs`, `noexec.clean`, `nodepend` and the like: names of jail(8)'s own parameters with a `no` that switches nothing off.",
    why: "jail(8) takes such a name for the parameter without the `no`, but when it asks whether a boolean is on, it looks for the `no` in front of the last part of the name only. So `nomount.devfs;` mounts devfs; what does not is `mount.nodevfs;`. Parameters that are no booleans have no such form at all.",
    examples: [
      {
        wrong: "web { path = /jails/web; persist; nomount.devfs; }\n",
        right: "web { path = /jails/web; persist; mount.nodevfs; }\n",
      },
    ],
    silent: ["web { path = /jails/web; nopersist; exec.noclean; mount.nodevfs; command = /bin/x; }\n"],
    whenToIgnore: "Never: without the `no` it means the same.",
  },
  checkConfiguration({ configuration, reportFor }) {
    for (const section of configuration.sections) {
      for (const definition of section.definitions) {
        const { name, isVariable } = definition;
        const found = isVariable ? undefined : findParameter(name);
        if (!found?.ignoredNo) continue;
        const { parameter } = found;
        const advice = parameter.negative ? `Write ${shown(parameter.negative, 24)}.` : "Leave it out.";
        reportFor(jailsOf(configuration, section), {
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
