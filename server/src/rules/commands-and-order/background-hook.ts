import { foundBy, type Observation, type ValueSpan } from "../../lifecycle/index.ts";
import { programName } from "../../shell/index.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

/** jail(8) takes the `&` at the end of a string, and neither waits for the command nor looks at how it ends (M55). */
export interface BackgroundHook {
  /** With the `&`. */
  readonly command: ValueSpan;
  readonly program: string;
}

/** Finds strings whose trailing `&` jail(8) takes itself (LANGUAGE.md §5.5). daemon(8) is made to be left alone. */
export const backgroundHooks: Observation<BackgroundHook> = {
  begin({ on }, found) {
    on("step", ({ background, argv, span }) => {
      if (!background) return;
      const program = programName(argv[0]);
      if (program !== "daemon") found.push({ command: span, program });
    });
  },
};

export const rule: Rule = {
  id: "background-hook",
  severity: "info",
  observation: backgroundHooks,
  checkJail(context) {
    for (const hook of foundBy(backgroundHooks, context.model)) reportHook(context, hook);
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
