import { say } from "../../words/index.ts";
import type { Rule } from "../rule/rule.ts";
import { saysAbout } from "../support/jail-says.ts";
import { outcomesOf, refusals } from "../support/refusals.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "consolelog-path",
  severity: "error",
  checkJail(context) {
    const refused = refusals(context, ["relative-path"]).filter(
      ({ refusal }) => refusal.span.parameter === "exec.consolelog",
    );
    const [first] = refused;
    if (first === undefined) return;
    const isStart = first.outcome?.operation !== "stop";
    context.report({
      ...first.range,
      about: outcomesOf(refused),
      message: isStart
        ? say`\`exec.consolelog\` ${shown(first.value, 36)} is not an absolute path. The start is rolled back.`
        : say`\`exec.consolelog\` ${shown(first.value, 36)} is not an absolute path. The jail cannot be stopped.`,
      jailSays: saysAbout(context.jail, first.refusal.message),
      fixes: () => [
        {
          title: say`Begin the path with \`/\``,
          guess: true,
          edits: [{ path: first.range.path, start: first.range.start, end: first.range.start, text: "/" }],
        },
      ],
    });
  },
};
