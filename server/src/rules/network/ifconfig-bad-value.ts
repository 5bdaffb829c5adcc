import type { CommandFails } from "../../lifecycle/index.ts";
import { say } from "../../words/index.ts";
import { familyWordFix } from "../edits/family-word.ts";
import type { Proposal } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { isAddressOfJail, reportValue } from "../support/refused-values.ts";
import { rangeOf, spelling } from "../support/source-text.ts";

export const rule: Rule = {
  id: "ifconfig-bad-value",
  severity: "warning",
  checkJail(context) {
    for (const outcome of context.model.outcomes) {
      if (outcome.type !== "command-fails" || outcome.reason !== "bad-value") continue;
      // Those are mac-address's to report, and bad-address's.
      if (outcome.refused?.expected === "hardware address" || isAddressOfJail(outcome)) continue;
      reportValue(context, outcome, () => [...familyWordFix(context, outcome), ...keywordFix(context, outcome)]);
    }
  },
};

/** What the command does then was never done: it is to be looked at. */
function keywordFix({ jail }: JailContext, { subject, subjectWord, refused }: CommandFails): Proposal[] {
  if (refused?.why !== "no-keyword" || spelling(jail, subjectWord)?.text !== subject) return [];
  const range = rangeOf(jail, subjectWord);
  if (range === undefined) return [];
  const { expected } = refused;
  return [{ title: say`Change \`${subject}\` to \`${expected}\``, edits: [{ ...range, text: expected }] }];
}
