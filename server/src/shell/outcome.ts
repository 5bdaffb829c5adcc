import {
  type Command,
  type CompoundList,
  forEachChild,
  type PipelineNode,
  parse,
  type SyntaxNode,
  type Word,
} from "unbash";
import { fileName } from "../text/index.ts";
import { hasBashSyntax, holdsGivenUp } from "./bash-only.ts";
import type { Word as ReadWord } from "./command.ts";
import { isRunnerName, wordsWithin } from "./runners.ts";

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
  ...["ping", "ping6", "host", "drill", "read", "getopts"],
]);

/** Functions of a script whose status answers a question, by their names. */
export type TestFunctions = ReadonlySet<string>;

/** True when the command may well fail by design, so that what `&&` and `||` do with it is open. */
export function isTest(node: PipelineNode, functions: TestFunctions): boolean {
  switch (node.type) {
    case "Command": {
      if (node.name === undefined) return node.prefix.some((part) => substitutesTest(part, functions));
      const words = [node.name, ...node.args].map((word) => (word.type === "Word" ? word.value : ""));
      return functions.has(words[0]) || areTest(words, deepestTest);
    }
    case "Pipeline":
      return node.prefixes.length > 0 || node.commands.some((command) => isTest(command, functions));
    case "TestCommand":
    case "ArithmeticCommand":
    case "If":
    case "While":
    case "Case":
      return true;
    case "Redirected":
      return isTest(node.command, functions);
    case "Subshell":
    case "BraceGroup":
    case "For":
    case "Select":
      return isTestList(node.body, functions);
    default:
      return false;
  }
}

/** The same of a list, which ends as its last command does. */
export function isTestList({ commands }: Pick<CompoundList, "commands">, functions: TestFunctions): boolean {
  return commands.some(({ command }) => command.type === "AndOr" || isTest(command, functions));
}

/** A shell within the shell: also one that cannot read its script. */
function isTestScript(value: string): boolean {
  const script = parse(value);
  if (script.errors !== undefined || hasBashSyntax(script, value) || holdsGivenUp(script)) return true;
  return isTestList(script, new Set());
}

/** With no program the status is that of what is substituted: `pid=$(pgrep x)`. */
function substitutesTest(node: SyntaxNode, functions: TestFunctions): boolean {
  if (node.type === "Script") return isTestList(node, functions);
  let found = false;
  forEachChild(node, (child) => {
    found ||= substitutesTest(child, functions);
  });
  return found;
}

/** Programs that run programs, and shells in shells, that are looked into. */
const deepestTest = 4;

function areTest(words: readonly string[], depth: number): boolean {
  if (words.length === 0 || depth === 0) return false;
  const name = fileName(words[0]);
  // `ifconfig bridge0` is the usual way to ask whether bridge0 exists.
  if (tests.has(name) || (name === "ifconfig" && words.length === 2)) return true;
  if (name === "return" || name === "exit") return words.length > 1;
  if (isRunnerName(name)) return areTest(wordsWithin(words), depth - 1);
  if (name !== "sh") return false;
  const option = words.findIndex((word) => /^-\w*c$/.test(word));
  return option > 0 && words[option + 1] !== undefined && isTestScript(words[option + 1]);
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
      const last = node.body.commands.at(-1);
      if (last === undefined || last.background === true) return false;
      const { command } = last;
      if (command.type !== "AndOr") return isAlwaysFailing(command);
      // Where another part of `a && false` fails, so does the whole.
      const caught = command.operators.lastIndexOf("||");
      return command.commands.slice(caught < 0 ? 0 : caught + 2).some(isAlwaysFailing);
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
      const last = lastOf(node.body);
      return last !== undefined && endsWithFailure(last);
    }
    default:
      return false;
  }
}

/** The command that gives a list its status: none that is not waited for. */
function lastOf({ commands }: CompoundList): PipelineNode | undefined {
  const last = commands.at(-1);
  return last === undefined || last.background === true || last.command.type === "AndOr" ? undefined : last.command;
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

/** Whether `set` turns on that a failure ends the shell, or off; undefined when it says nothing about it. */
export function errexit(words: readonly ReadWord[]): boolean | undefined {
  if (words[0]?.text !== "set") return undefined;
  let result: boolean | undefined;
  for (let index = 1; index < words.length; index++) {
    const text = words[index].text ?? "";
    if (text === "--" || !/^[-+]/.test(text)) break;
    const isLong = /^[-+][a-zA-Z]*o$/.test(text) && words[index + 1]?.text === "errexit";
    if (isLong || /^[-+][a-zA-Z]*e/.test(text)) result = text.startsWith("-");
    if (text.endsWith("o")) index++;
  }
  return result;
}
