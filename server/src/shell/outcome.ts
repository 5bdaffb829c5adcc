import type { Command, PipelineNode, Word } from "unbash";
import { fileName } from "../text/index.ts";

/**
 * What a command's name says about its exit status. A model of the host takes for granted that commands succeed; these
 * are the ones that are run to find something out, or in order to fail.
 */

/** Programs that answer a question with their exit status. */
const tests = new Set([
  ...[
    "test",
    "[",
    "false",
    "grep",
    "egrep",
    "fgrep",
    "pgrep",
    "kldstat",
    "jls",
    "which",
    "command",
    "type",
    "cmp",
    "diff",
  ],
  ...["ping", "ping6", "host", "drill"],
]);

/** True when the command may well fail by design, so that what `&&` and `||` do with it is open. */
export function isTest(node: PipelineNode): boolean {
  switch (node.type) {
    case "Command": {
      if (node.name === undefined) return false;
      const name = programOf(node.name);
      // `ifconfig bridge0` is the usual way to ask whether bridge0 exists.
      return tests.has(name) || (name === "ifconfig" && node.args.length === 1);
    }
    case "Pipeline":
      return node.prefixes.length > 0 || node.commands.some(isTest);
    case "TestCommand":
    case "ArithmeticCommand":
    case "If":
    case "While":
    case "Case":
      return true;
    case "Redirected":
      return isTest(node.command);
    case "Subshell":
    case "BraceGroup":
      return node.body.commands.some(({ command }) => command.type === "AndOr" || isTest(command));
    default:
      return false;
  }
}

/** True when the command ends with a failure whatever happens: `|| exit 1` repairs nothing. */
export function isAlwaysFailing(node: PipelineNode): boolean {
  switch (node.type) {
    case "Command":
      return isFailingCommand(node);
    case "Redirected":
      return isAlwaysFailing(node.command);
    case "Subshell":
    case "BraceGroup": {
      const last = node.body.commands.at(-1)?.command;
      return last !== undefined && last.type !== "AndOr" && isAlwaysFailing(last);
    }
    default:
      return false;
  }
}

/** True when the command ends the shell with a failure: `exit 1`, `{ echo no; exit 1; }`. A subshell ends only itself. */
export function endsWithFailure(node: PipelineNode): boolean {
  switch (node.type) {
    case "Command":
      return isFailingExit(node);
    case "Redirected":
      return endsWithFailure(node.command);
    case "BraceGroup": {
      const last = node.body.commands.at(-1)?.command;
      return last !== undefined && last.type !== "AndOr" && endsWithFailure(last);
    }
    default:
      return false;
  }
}

function isFailingCommand(command: Command): boolean {
  return isFailingExit(command) || (command.name !== undefined && programOf(command.name) === "false");
}

function isFailingExit({ name, args }: Command): boolean {
  if (name === undefined) return false;
  if (name.value !== "exit" && name.value !== "return") return false;
  const status = args[0];
  return status?.type === "Word" && /^0*[1-9]/.test(status.value);
}

function programOf(name: Word): string {
  return fileName(name.value);
}
