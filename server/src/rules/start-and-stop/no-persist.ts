import type { EffectiveJail } from "../../config/index.ts";
import { isGoneAfterStart } from "../../lifecycle/index.ts";
import { say } from "../../words/index.ts";
import { insertStatement } from "../edits/insert-statement.ts";
import type { Proposal } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { isIncomplete, statementRange } from "../support/definitions.ts";
import { isHalfWritten } from "../support/half-written.ts";
import { saysAbout } from "../support/jail-says.ts";
import { mayBeSupplied, notesOfMissing, severityOfMissing } from "../support/read-alone.ts";
import { refusals } from "../support/refusals.ts";
import { placeOfBlock } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "no-persist",
  severity: "error",
  checkJail(context) {
    const { jail, release } = context;
    const refused = refusals(context, ["nothing-to-run"]);
    if (refused.length === 0 && !isGoneAfterStart(jail, release)) return;
    const { configuration } = context;
    if (isIncomplete(configuration) || isHalfWritten(configuration, jail, "persist")) return;
    for (const { refusal, outcome, range } of refused) {
      const isOff = refusal.span.parameter === "persist";
      const severity = severityOfMissing(configuration, "error");
      context.report({
        ...range,
        severity,
        // What a root may supply is not known to fail.
        about: severity === "error" ? outcome : undefined,
        message: isOff
          ? say`\`persist\` is off, and nothing is run in the jail. It will not start: add \`exec.start\`, or persist.`
          : say`The jail has neither \`persist\` nor a command to run. It will not start: add \`persist;\`.`,
        notes: [
          say`\`exec.start\`, \`command\` and \`exec.poststart\` count, even when they are empty.`,
          ...notesOfMissing(configuration),
        ],
        jailSays: saysAbout(jail, refusal.message),
        fixes: () => persistFix(jail, isOff),
      });
    }
    if (!mayBeSupplied(configuration)) reportVanishing(context);
  },
};

/** A start that goes well, and a jail that is not there afterwards. Some jails are meant so, and do one job. */
function reportVanishing({ jail, release, report }: JailContext): void {
  if (!isGoneAfterStart(jail, release)) return;
  const range = placeOfBlock(jail);
  if (range === undefined) return;
  const isOff = jail.get("persist") !== undefined;
  report({
    ...range,
    severity: "info",
    message: say`Nothing keeps ${shown(jail.name, 24)} when its start has ended: the jail is gone then. Let it persist, or start a service.`,
    notes: [
      say`jail(8) lets it persist only while commands are run. None of these leaves a process.`,
      say`No message says so.`,
    ],
    fixes: () => persistFix(jail, isOff),
  });
}

function persistFix(jail: EffectiveJail, isOff: boolean): Proposal[] {
  if (!isOff) {
    const edit = insertStatement(jail, "persist");
    return edit ? [{ title: say`Add \`persist;\``, edits: [edit] }] : [];
  }
  const definition = jail.get("persist")?.definitions.at(-1);
  if (definition === undefined) return [];
  return [
    { title: say`Change to \`persist;\``, guess: true, edits: [{ ...statementRange(definition), text: "persist;" }] },
  ];
}
