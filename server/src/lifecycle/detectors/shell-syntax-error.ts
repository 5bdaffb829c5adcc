import type { ShellSyntaxError } from "../../shell/index.ts";
import type { ValueSpan } from "../jail/jail-view.ts";
import type { Outcome, RefusedScript } from "../outcomes/index.ts";
import type { CommandStep } from "../steps/steps.ts";
import { goesOn } from "./split-script.ts";

/** A string that /bin/sh refuses before it runs any of it. */
export function shellSyntaxError(step: CommandStep, earlier: readonly Outcome[]): RefusedScript | undefined {
  const { commandLine, span } = step;
  const error = commandLine?.syntaxError;
  if (error === undefined) return undefined;
  if (error.kind === "unexpected" && goesOn(step, error.found, earlier)) return undefined;
  const { parameter, valueIndex } = span;
  return refusedScript(step, error, { parameter, valueIndex, start: error.start, end: error.end }, false);
}

/** What the shell says of a script; undefined where only some shells would refuse it. */
export function refusedScript(
  { phase, span: command }: CommandStep,
  { kind: problem, found, wanted }: ShellSyntaxError,
  place: ValueSpan,
  guarded: boolean,
): RefusedScript | undefined {
  if (problem === "unsure") return undefined;
  return { type: "shell-syntax-error", phase, command, place, problem, found, wanted, guarded };
}
