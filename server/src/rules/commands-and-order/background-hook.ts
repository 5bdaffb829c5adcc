import { foundBy, type Observation, type ValueSpan } from "../../lifecycle/index.ts";
import { type CommandLine, programName } from "../../shell/index.ts";
import { say } from "../../words/index.ts";
import type { Proposal } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";
import { type BashRedirection, bashRedirectionsIn } from "./bash-redirection.ts";

/** A string with a `&` at its end: nobody waits for the command, or looks at how it ends (M55). */
export interface BackgroundHook {
  /** With the `&`. */
  readonly command: ValueSpan;
  readonly program: string;
  /** Who takes the `&`: the shell where there is another character for it, such as the `>` of a log. */
  readonly by: "jail(8)" | "shell";
}

/** Finds strings whose trailing `&` jail(8) takes itself (LANGUAGE.md §5.5), or leaves to a shell. daemon(8) is made to be left alone. */
export const backgroundHooks: Observation<BackgroundHook | BashRedirection> = {
  begin({ on, jail }, found) {
    on("step", (step) => {
      found.push(...bashRedirectionsIn(step, jail));
      const { background, argv, span, commandLine } = step;
      const program = background ? programName(argv[0]) : loneProgram(commandLine);
      if (program === undefined || program === "daemon") return;
      found.push({ command: span, program, by: background ? "jail(8)" : "shell" });
    });
  },
};

/** The program of a string that is one command, sent to the background with its output in a file: `app > log 2>&1 &`. */
function loneProgram(line: CommandLine | undefined): string | undefined {
  const [only, ...others] = line?.commands ?? [];
  if (only === undefined || others.length > 0 || line?.syntaxError !== undefined) return undefined;
  if (!only.background || only.redirects.length === 0 || only.words[0]?.text === undefined) return undefined;
  // One command in brackets, a list that consists of one, is written by somebody who knows.
  const script = line?.argv[2]?.trimStart() ?? "";
  return /^[({]/.test(script) ? undefined : programName(only.words[0].text);
}

export const rule: Rule = {
  id: "background-hook",
  severity: "info",
  observation: backgroundHooks,
  checkJail(context) {
    for (const hook of foundBy(backgroundHooks, context.model)) {
      if ("sign" in hook) reportRedirection(context, hook);
      else reportHook(context, hook);
    }
  },
};

function reportHook(context: JailContext, { command, program, by }: BackgroundHook): void {
  const range = rangeOf(context.jail, command);
  if (!range) return;
  context.report({
    ...range,
    message: say`${shown(program, 24)} runs in the background, and its failure goes unnoticed. For a service use daemon(8) or its rc script.`,
    notes: [
      by === "jail(8)"
        ? say`jail(8) takes the \`&\` at the end itself: it does not wait, does not look at the exit status, and \`exec.timeout\` does not hold.`
        : say`The shell ends at once with status 0, and with it the step; how the command ends nobody sees.`,
    ],
  });
}

function reportRedirection(context: JailContext, redirection: BashRedirection): void {
  const range = rangeOf(context.jail, redirection.sign);
  if (!range) return;
  context.report({
    ...range,
    severity: "warning",
    message: say`\`${redirection.written}\` is bash: sh runs the command before it in the background. Write ${meant(redirection)}.`,
    notes: [
      say`The shell reads a \`&\`, and then a redirection of nothing. It does not wait for the command or look at how it ends, and the output goes where it went.`,
    ],
    fixes: () => redirectBoth(context, redirection),
  });
}

/** How sh sends all output to the file. */
const meant = ({ written, file }: BashRedirection): string => shown(`${written.slice(1)}${file ?? "FILE"} 2>&1`, 40);

function redirectBoth({ jail, configuration }: JailContext, redirection: BashRedirection): Proposal[] {
  const { sign, written, target } = redirection;
  const place = rangeOf(jail, sign);
  const file = rangeOf(jail, target);
  if (place === undefined || file === undefined || place.path !== file.path || file.start < place.end) return [];
  const { path } = place;
  if (configuration.files.get(path)?.tree.text.slice(place.start, place.end) !== written) return [];
  const edits = [
    { ...place, text: written.slice(1) },
    { path, start: file.end, end: file.end, text: " 2>&1" },
  ];
  return [{ title: say`Write ${meant(redirection)}`, edits }];
}
