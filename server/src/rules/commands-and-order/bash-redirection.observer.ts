import {
  innerCommandsOfStep,
  type JailView,
  listOf,
  runsRc,
  type Step,
  type ValueSpan,
} from "../../lifecycle/index.ts";

/**
 * `app &>file`, with which bash sends all output of a command to a file. To sh(1) it is a `&`, and behind it a redirection of nothing: the
 * command runs in the background, and its output goes where it went.
 */
export interface BashRedirection {
  /** `&>` or `&>>`. */
  readonly sign: ValueSpan;
  readonly written: string;
  /** The file behind it, and its name where that is known. */
  readonly target: ValueSpan;
  readonly file: string | undefined;
}

/** Those of a step that runs them with FreeBSD's sh, as far as that is known: of a jail it is where FreeBSD's rc starts it. */
export function bashRedirectionsIn(step: Step, jail: JailView): BashRedirection[] {
  if (step.kind !== "command" || step.commandLine?.kind !== "shell" || step.commandLine.syntaxError) return [];
  const script = listOf(jail, step.span.parameter)[step.span.valueIndex] ?? "";
  if (!script.includes("&>")) return [];
  if (step.where === "jail" && !listOf(jail, "exec.start").some(runsRc)) return [];
  const { parameter, valueIndex } = step.span;
  const commands = innerCommandsOfStep(step, jail);
  return commands.flatMap((command) => {
    const [redirect] = command.words.length === 0 && command.assignments.length === 0 ? command.redirects : [];
    if (redirect?.target === undefined || !/^>>?$/.test(redirect.operator) || script[redirect.start - 1] !== "&")
      return [];
    const end = redirect.start + redirect.operator.length;
    return [
      {
        sign: { parameter, valueIndex, start: redirect.start - 1, end },
        written: `&${redirect.operator}`,
        target: { parameter, valueIndex, start: redirect.target.start, end: redirect.target.end },
        file: redirect.target.text,
      },
    ];
  });
}
