import { type CommandPhase, foundBy, type Observation, type ValueSpan } from "../../lifecycle/index.ts";
import { say } from "../../words/index.ts";
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
  context.report({
    // All of it would colour the whole editor.
    ...{ path, start, end: Math.min(range.end, start + 40) },
    message:
      why === "too-long"
        ? say`This command of \`${phase}\` is too long to be analysed. Put the script into a file, and run that.`
        : say`This command of \`${phase}\` is nested too deeply to be analysed. Put the script into a file, and run that.`,
    notes: [say`Nothing is known of what it does, so that silence about it says nothing.`],
  });
}
