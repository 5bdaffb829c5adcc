import type { BackgroundHook } from "../../lifecycle/index.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "background-hook",
  severity: "info",
  checkJail(context) {
    for (const event of context.model.events) if (event.type === "background-hook") reportHook(context, event);
  },
};

function reportHook(context: JailContext, { command, program }: BackgroundHook): void {
  const range = rangeOf(context.jail, command);
  if (!range) return;
  context.report({
    ...range,
    message: `${shown(program, 24)} runs in the background, and its failure goes unnoticed. For a service use daemon(8) or its rc script.`,
    notes: [
      "jail(8) takes the `&` at the end itself: it does not wait, does not look at the exit status, and `exec.timeout` does not hold.",
    ],
  });
}
