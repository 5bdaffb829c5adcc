import { type CommandPhase, foundBy, type Observation, type ValueSpan } from "../../lifecycle/index.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { rangeOf } from "../support/source-text.ts";

/** A string of which nothing is known, because it is longer or deeper than what is looked into. */
export interface UnreadCommand {
  readonly phase: CommandPhase;
  readonly command: ValueSpan;
  readonly why: "too-long" | "too-deep";
}

/** Finds strings that are not looked into, so that silence about them means nothing. */
const unreadCommands: Observation<UnreadCommand> = {
  begin({ on }, found) {
    on("step", ({ commandLine, phase, span }) => {
      const why = commandLine?.unread;
      if (why !== undefined) found.push({ phase, command: span, why });
    });
  },
};

export const rule: Rule = {
  id: "command-not-read",
  severity: "info",
  observation: unreadCommands,
  checkJail(context) {
    for (const command of foundBy(unreadCommands, context.model)) reportScript(context, command);
  },
};

function reportScript(context: JailContext, { command, phase, why }: UnreadCommand): void {
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
