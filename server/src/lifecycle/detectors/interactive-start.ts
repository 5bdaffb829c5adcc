import { programName, type SimpleCommand } from "../../shell/index.ts";
import type { Machine } from "../machine/machine.ts";
import type { InteractiveStart } from "../outcomes/index.ts";
import { knowledgeOf } from "../programs/knowledge.ts";
import { isTimed } from "../programs/wrapper.ts";

/** Options with which a shell still reads commands from its input. */
const interactiveOptions = new Set(["-", "-i", "-l", "-il", "-li", "--login"]);

/**
 * A shell that exec.start runs for somebody to type into (M56). For `command` that is the use of it: a jail for one
 * session.
 */
export function interactiveStart(machine: Machine, command: SimpleCommand): InteractiveStart | undefined {
  const { phase } = machine.step;
  if (phase !== "exec.start" || !machine.isCertain() || isTimed(machine.command)) return undefined;
  const program = interactiveShell(command);
  if (program === undefined || hasOtherInput(machine)) return undefined;
  return { type: "interactive-start", phase, command: machine.commandSpan(), program };
}

function interactiveShell({ words, substituted }: SimpleCommand): string | undefined {
  const name = words[0]?.text;
  if (name === undefined || substituted) return undefined;
  const { session } = knowledgeOf(name);
  const program = programName(name);
  if (session !== "shell") return session === "login" ? program : undefined;
  for (let index = 1; index < words.length; index++) {
    if (!interactiveOptions.has(words[index].text ?? "")) return undefined;
  }
  return program;
}

/** A file, a here-document or a pipe, which come to an end. */
function hasOtherInput({ step, view }: Machine): boolean {
  const { parameter, valueIndex } = step.span;
  const value = view.get(parameter)?.values[valueIndex] ?? "";
  return /[^|]\|(?!\|)|</.test(value);
}
