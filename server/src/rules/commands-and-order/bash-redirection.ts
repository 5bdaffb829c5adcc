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

/** More of one string are told when these are mended. */
const mostOfString = 5;

/** Those of a step that runs them with FreeBSD's sh, as far as that is known: of a jail it is where FreeBSD's rc starts it. */
export function bashRedirectionsIn(step: Step, jail: JailView): BashRedirection[] {
  if (step.kind !== "command" || step.commandLine?.kind !== "shell" || step.commandLine.syntaxError) return [];
  const redirects = innerCommandsOfStep(step, jail).flatMap((command) => command.redirects);
  const found = redirects.filter(({ operator }) => operator.startsWith("&")).slice(0, mostOfString);
  if (found.length === 0 || (step.where === "jail" && !listOf(jail, "exec.start").some(runsRc))) return [];
  const { parameter, valueIndex } = step.span;
  const spanOf = (start: number, end: number): ValueSpan => ({ parameter, valueIndex, start, end });
  return found.flatMap(({ operator, target, start }) =>
    target === undefined
      ? []
      : {
          sign: spanOf(start - 1, start - 1 + operator.length),
          written: operator,
          target: spanOf(target.start, target.end),
          file: target.text,
        },
  );
}
