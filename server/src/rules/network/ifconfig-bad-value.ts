import { familyWordFix } from "../edits/family-word.ts";
import type { Rule } from "../rule/rule.ts";
import { isAddressOfJail, reportValue } from "../support/refused-values.ts";

export const rule: Rule = {
  id: "ifconfig-bad-value",
  severity: "warning",
  checkJail(context) {
    for (const outcome of context.model.outcomes) {
      if (outcome.type !== "command-fails" || outcome.reason !== "bad-value") continue;
      // Those are mac-address's to report, and bad-address's.
      if (outcome.refused?.expected === "hardware address" || isAddressOfJail(outcome)) continue;
      reportValue(context, outcome, () => familyWordFix(context, outcome));
    }
  },
};
