import { say } from "../../words/index.ts";
import type { Rule } from "../rule/rule.ts";
import { areInSight, rcConfOf } from "../support/rc-conf-of-jail.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "rc-variable-shape",
  severity: "warning",
  checkConfiguration({ configuration, hostFiles, report }) {
    const jails = areInSight(configuration, hostFiles) ? configuration.jails : [];
    for (const rcConf of new Set([hostFiles.rcConf, ...jails.map((jail) => rcConfOf(jail, hostFiles))])) {
      for (const { name, ...range } of rcConf?.failed ?? []) {
        report({
          ...range,
          message: say`sh takes this for a command, so that rc.conf sets nothing here. Write ${shown(`${name}=…`, 30)}.`,
        });
      }
    }
  },
};
