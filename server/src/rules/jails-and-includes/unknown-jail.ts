import type { UnknownJail } from "../../lifecycle/index.ts";
import { say } from "../../words/index.ts";
import type { Proposal } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { jailNames, nearestJail } from "../support/jail-names.ts";
import { mayBeSupplied } from "../support/read-alone.ts";
import { rangeOf, spelling } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "unknown-jail",
  severity: "warning",
  checkJail(context) {
    for (const outcome of context.model.outcomes) if (outcome.type === "unknown-jail") reportName(context, outcome);
  },
};

function reportName(context: JailContext, outcome: UnknownJail): void {
  const { jail, configuration } = context;
  const { name, program } = outcome;
  const names = jailNames(configuration);
  // Without a single jail nothing says which there are.
  if (names.size === 0 || names.has(name) || mayBeSupplied(configuration)) return;
  const range = rangeOf(jail, outcome.jailWord);
  if (!range) return;
  const near = nearestJail(names, name);
  context.report({
    ...range,
    about: outcome,
    severity: near === undefined ? "info" : "warning",
    message:
      near === undefined
        ? say`There is no jail ${shown(name, 24)} here for ${shown(program, 12)} to find.`
        : say`There is no jail ${shown(name, 24)} here for ${shown(program, 12)} to find. Did you mean ${shown(near)}?`,
    notes: [say`A jail of another file, or one that another program makes, is not known here.`],
    fixes: () => renaming(context, outcome, near),
  });
}

/** Writes the other name where this one is written out; never more than a guess. */
function renaming({ jail }: JailContext, { jailWord, name }: UnknownJail, near: string | undefined): Proposal[] {
  const range = rangeOf(jail, jailWord);
  if (near === undefined || !range || spelling(jail, jailWord)?.text !== name) return [];
  return [{ title: say`Change \`${name}\` to \`${near}\``, guess: true, edits: [{ ...range, text: near }] }];
}
