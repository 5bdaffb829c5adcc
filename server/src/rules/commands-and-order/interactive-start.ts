import type { InteractiveStart } from "../../lifecycle/index.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "interactive-start",
  severity: "warning",
  checkJail(context) {
    for (const outcome of context.model.outcomes)
      if (outcome.type === "interactive-start") reportShell(context, outcome);
  },
};

function reportShell(context: JailContext, { command, program }: InteractiveStart): void {
  const range = rangeOf(context.jail, command);
  if (!range) return;
  context.report({
    ...range,
    message: `${shown(program, 24)} waits here for somebody to type. For services run \`/bin/sh /etc/rc\`; for a session use \`command\`.`,
    notes: ["`jail -c` does not come back until it ends, and a boot can stop at `Starting jails:`."],
  });
}
