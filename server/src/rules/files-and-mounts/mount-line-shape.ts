import type { JailContext, Rule } from "../rule/rule.ts";
import { saysAbout } from "../support/jail-says.ts";
import { type Refused, refusals } from "../support/refusals.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "mount-line-shape",
  severity: "error",
  checkJail(context) {
    for (const refused of refusals(context, ["mount-fields", "relative-path"])) {
      if (refused.refusal.span.parameter === "mount") reportLine(context, refused);
    }
  },
};

function reportLine(context: JailContext, { refusal, outcome, range, value }: Refused): void {
  const fields = value.trim().split(/[ \t\f\v\r\n]+/);
  const isShort = refusal.reason === "mount-fields";
  context.report({
    ...range,
    about: outcome,
    message: isShort
      ? `${fields.length > 1 ? "No file system type" : "Only one field"} in \`mount\` ${shown(value, 30)}. It takes DEVICE DIRECTORY TYPE [OPTIONS].`
      : `\`mount\` on ${shown(fields[1] ?? "", 36)}, which is not an absolute path. The start is rolled back.`,
    jailSays: saysAbout(context.jail, refusal.message),
  });
}
