import { spanOfValue } from "../../lifecycle/index.ts";
import { editDistance } from "../../parameters/index.ts";
import { directoryOf, fileName } from "../../text/index.ts";
import { say } from "../../words/index.ts";
import type { Rule } from "../rule/rule.ts";
import { saysAbout } from "../support/jail-says.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "fstab-missing",
  severity: "hint",
  checkJail(context) {
    const { jail, report } = context;
    const parameter = jail.get("mount.fstab");
    if (parameter === undefined || parameter.bad) return;
    for (const [valueIndex, name] of parameter.values.entries()) {
      const others = context.hostFiles.besideMissingFstab(name);
      const range = rangeOf(jail, spanOfValue(jail, "mount.fstab", valueIndex));
      if (others === undefined || range === undefined) continue;
      const near = others.find((other) => /fstab/.test(other) && editDistance(other, fileName(name)) <= mostSlips);
      report({
        ...range,
        message: say`${shown(name, 36)} is not among the files of this host. Without it the jail does not start.`,
        jailSays: saysAbout(jail, `mount.fstab: ${name}: No such file or directory`),
        fixes: () => {
          const text = `${directoryOf(name)}${near ?? ""}`;
          return near === undefined
            ? []
            : [{ title: say`Change to \`${text}\``, guess: true, edits: [{ ...range, text }] }];
        },
      });
    }
  },
};

/** Letters by which a name may differ from the one that is meant. */
const mostSlips = 2;
