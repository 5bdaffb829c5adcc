import type { ScriptUnread } from "../../lifecycle/index.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { rangeOf } from "../support/source-text.ts";

export const rule: Rule = {
  id: "command-not-read",
  severity: "info",
  checkJail(context) {
    for (const event of context.model.events) if (event.type === "script-unread") reportScript(context, event);
  },
};

function reportScript(context: JailContext, { command, phase, why }: ScriptUnread): void {
  const range = rangeOf(context.jail, command);
  if (!range) return;
  const { path, start } = range;
  const what = why === "too-long" ? "too long" : "nested too deeply";
  context.report({
    // All of it would colour the whole editor.
    ...{ path, start, end: Math.min(range.end, start + 40) },
    message: `This command of \`${phase}\` is ${what} to be analysed. Put the script into a file, and run that.`,
    notes: ["Nothing is known of what it does, so that silence about it says nothing."],
  });
}
