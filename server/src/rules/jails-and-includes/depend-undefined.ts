import type { EffectiveParameter, FileRange } from "../../config/index.ts";
import { spanOfValue } from "../../lifecycle/index.ts";
import { say } from "../../words/index.ts";
import { splitAtBlanks } from "../edits/split-at-blanks.ts";
import type { Proposal } from "../rule/finding.ts";
import type { Rule } from "../rule/rule.ts";
import { isIncomplete } from "../support/definitions.ts";
import { jailNames, nearestJail } from "../support/jail-names.ts";
import { saysAbout } from "../support/jail-says.ts";
import { notesOfMissing, severityOfMissing } from "../support/read-alone.ts";
import { mendingRange } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "depend-undefined",
  severity: "warning",
  checkJail(context) {
    const { jail } = context;
    const depend = jail.get("depend");
    if (!depend || depend.bad || depend.values.length === 0) return;
    const { configuration } = context;
    const names = jailNames(configuration);
    for (const [index, name] of depend.values.entries()) {
      // A list in one string is quoted-comma-list's to report.
      if (name.includes(",") || names.has(name)) continue;
      if (isIncomplete(configuration)) return;
      const range = mendingRange(jail, depend, index, 0, name.length);
      if (!range) continue;
      const near = nearestJail(names, name, jail.name);
      const advice = near === undefined ? say`Define it, or remove the dependency.` : say`Did you mean ${shown(near)}?`;
      const isPattern = name.split(".").includes("*");
      const several = name.trim().split(/\s+/).length;
      context.report({
        ...range,
        severity: severityOfMissing(configuration, isPattern || several > 1 ? "error" : "warning"),
        message: isPattern
          ? say`\`depend\` takes no wildcards: there is no jail called ${shown(name, 25)}. Name the jails.`
          : several > 1
            ? say`${shown(name)} is one name to jail(8), with a blank in it. Write each name as a value of its own.`
            : say`There is no jail ${shown(name)} to depend on. ${advice}`,
        notes: notesOfMissing(configuration),
        jailSays: saysAbout(jail, `depends on undefined jail "${name}"`),
        fixes: () => {
          if (isPattern) return [];
          if (several > 1) return splitAtBlanks(context, spanOfValue(jail, "depend", index), several);
          return near === undefined ? [] : renaming(depend, index, range, near);
        },
      });
    }
  },
};

/** Writes the other name where this one is written out; never more than a guess. */
function renaming(depend: EffectiveParameter, index: number, range: FileRange, name: string): readonly Proposal[] {
  const { written, splicedFrom } = depend.elements[index];
  if (written.references || splicedFrom || !/^[\w.-]+$/.test(name)) return [];
  return [{ title: say`Depend on \`${name}\``, guess: true, edits: [{ ...range, text: name }] }];
}
