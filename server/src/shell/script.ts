import type {
  AndOr,
  Command,
  CommandNode,
  CompoundList,
  If,
  PipelineNode,
  Redirection,
  Function as ShellFunction,
} from "unbash";
import { forEachChild, parse, type Statement, type SyntaxNode } from "unbash";
import type { Redirect, Runs, ShellSyntaxError, SimpleCommand, Word } from "./command-line.ts";
import { isAlwaysFailing, isTest } from "./outcome.ts";
import { plainAssignment, plainWord } from "./words.ts";

export interface Script {
  readonly commands: readonly SimpleCommand[];
  readonly syntaxError: ShellSyntaxError | undefined;
}

/**
 * The simple commands of a string that jail(8) gives to `/bin/sh -c`, with what their failure does. The parser reads
 * bash, of which FreeBSD's sh is nearly a part; words that the two read differently come out as in sh.
 */
export function parseScript(value: string): Script {
  if (value.length > longestScript) return { commands: [opaque(0, value.length, topLevel)], syntaxError: undefined };
  try {
    const tree = parse(value);
    const collector = new Collector();
    collector.statements(tree.commands, topLevel);
    const error = tree.errors?.[0];
    if (error === undefined) return { commands: collector.commands, syntaxError: undefined };
    const start = Math.max(0, Math.min(error.pos, value.length));
    const syntaxError = { message: error.message, start, end: Math.min(start + 1, value.length) };
    return { commands: collector.commands.map((command) => within(command, value.length)), syntaxError };
  } catch (error) {
    // A parser that stumbles knows nothing about the string, and unknown is not wrong.
    if (!(error instanceof RangeError))
      return { commands: [opaque(0, value.length, topLevel)], syntaxError: undefined };
    // Nesting beyond the stack: no person writes that, and nothing can be said about such a string.
    return { commands: [], syntaxError: { message: "nested too deeply", start: 0, end: value.length } };
  }
}

/** The parser may put the end of what is not closed behind the end of the string. */
function within(command: SimpleCommand, length: number): SimpleCommand {
  const clamp = <Part extends { readonly start: number; readonly end: number }>(part: Part): Part =>
    part.end <= length ? part : { ...part, start: Math.min(part.start, length), end: length };
  return {
    ...clamp(command),
    words: command.words.map(clamp),
    assignments: command.assignments.map(clamp),
    redirects: command.redirects.map((redirect) => ({
      ...clamp(redirect),
      target: redirect.target && clamp(redirect.target),
    })),
  };
}

/** No person writes longer strings, and execve(2) refuses them before long. */
const longestScript = 65_536;

/** Substitutions within substitutions that are followed; every level is a parse of its own. */
const deepestSubstitution = 8;

/** What holds for everything inside a construct. */
interface Context {
  readonly runs: Runs;
  readonly guarded: boolean;
  readonly background: boolean;
  /** How many `$(…)` are around it. */
  readonly depth: number;
}

const topLevel: Context = { runs: "always", guarded: false, background: false, depth: 0 };

const certainty: Record<Runs, number> = { always: 0, "after-success": 1, "after-failure": 2, maybe: 3 };

function less(a: Runs, b: Runs): Runs {
  return certainty[a] >= certainty[b] ? a : b;
}

class Collector {
  readonly commands: SimpleCommand[] = [];
  /** `set -e` was seen: from there on a failure in the middle of a list ends the shell too. */
  private stopsAtFailure = false;

  statements(list: readonly Statement[], context: Context): void {
    for (let index = 0; index < list.length; index++) {
      const { command, background } = list[index];
      const inTheMiddle = index < list.length - 1 && !this.stopsAtFailure;
      const guarded = context.guarded || inTheMiddle || background === true;
      const inner = { ...context, guarded, background: context.background || background === true };
      if (command.type === "AndOr") this.andOr(command, inner);
      else this.pipeline(command, inner);
    }
  }

  private list(list: CompoundList, context: Context): void {
    this.statements(list.commands, context);
  }

  private andOr({ commands, operators }: AndOr, context: Context): void {
    let tested = false;
    for (let index = 0; index < commands.length; index++) {
      let runs = context.runs;
      if (tested) runs = "maybe";
      else if (index > 0) runs = less(runs, operators[index - 1] === "&&" ? "after-success" : "after-failure");
      const guarded = context.guarded || isCaught(commands, operators, index);
      this.pipeline(commands[index], { ...context, runs, guarded });
      tested ||= isTest(commands[index]);
    }
  }

  private pipeline(node: PipelineNode, context: Context): void {
    if (node.type !== "Pipeline") {
      this.command(node, context);
      return;
    }
    const negated = node.prefixes.some((prefix) => prefix.type === "Negation");
    for (let index = 0; index < node.commands.length; index++) {
      // Only the last command of a pipeline gives it its status, and `!` makes a success of its failure.
      const guarded = context.guarded || negated || index < node.commands.length - 1;
      this.command(node.commands[index], { ...context, guarded });
    }
  }

  private command(node: CommandNode, context: Context): void {
    switch (node.type) {
      case "Command":
        this.simple(node, context);
        return;
      case "Redirected":
        this.substitutions(node.redirects, context);
        this.command(node.command, context);
        return;
      case "Subshell":
      case "BraceGroup":
        this.list(node.body, context);
        return;
      case "If":
        this.conditional(node, context);
        return;
      case "While":
        this.list(node.clause, { ...context, guarded: true });
        this.list(node.body, { ...context, runs: "maybe" });
        return;
      case "For":
      case "Select":
        this.substitutions(node.wordlist ?? [], context);
        this.list(node.body, { ...context, runs: "maybe" });
        return;
      case "ArithmeticFor":
        this.list(node.body, { ...context, runs: "maybe" });
        return;
      case "Case":
        this.substitutions([node.word], context);
        for (const item of node.items) this.list(item.body, { ...context, runs: "maybe" });
        return;
      case "Function":
        this.functionBody(node, context);
        return;
      case "Coproc":
        if (node.body.type === "CompoundList") this.list(node.body, { ...context, guarded: true, background: true });
        else this.command(node.body, { ...context, guarded: true, background: true });
        return;
      default:
        this.substitutions([node], context);
    }
  }

  private conditional(node: If, context: Context): void {
    const branch: Context = { ...context, runs: "maybe" };
    this.list(node.clause, { ...context, guarded: true });
    this.list(node.then, branch);
    for (const elif of node.elif) {
      this.list(elif.clause, { ...branch, guarded: true });
      this.list(elif.then, branch);
    }
    if (node.else !== undefined) this.list(node.else, branch);
  }

  /** The body runs where the function is called, if it is: how often and with what is not followed. */
  private functionBody({ body }: ShellFunction, context: Context): void {
    const called: Context = { ...context, runs: "maybe", guarded: true };
    if (body.type === "CompoundList") this.list(body, called);
    else this.command(body, called);
  }

  private simple(node: Command, context: Context): void {
    const words: Word[] = [];
    const assignments: Word[] = [];
    const redirects: Redirect[] = [];
    // With no program the status is that of the last substitution: `x=$(cmd)` fails when cmd does.
    const outcome = node.name === undefined ? context : { ...context, guarded: true };
    for (const part of node.prefix) {
      if (part.type === "Assignment") assignments.push(plainAssignment(part));
      else redirects.push(redirect(part));
    }
    if (node.name !== undefined) words.push(plainWord(node.name));
    for (const part of node.suffix) {
      if (part.type === "Word") words.push(plainWord(part));
      else if (part.type === "Assignment") words.push(plainAssignment(part));
      else redirects.push(redirect(part));
    }
    this.substitutions([node], outcome);
    this.stopsAtFailure ||= isErrexit(words);
    const { runs, guarded, background, depth } = context;
    this.commands.push({
      words,
      assignments,
      redirects,
      start: node.pos,
      end: node.end,
      runs,
      conditional: runs !== "always",
      guarded,
      background,
      substituted: depth > 0,
    });
  }

  /** The commands inside `$(…)`, backticks and `<(…)`, however deep in words they stand. */
  private substitutions(nodes: readonly SyntaxNode[], context: Context): void {
    const inner: Context = { ...context, depth: context.depth + 1 };
    const visit = (node: SyntaxNode): void => {
      if (node.type !== "CommandExpansion" && node.type !== "ProcessSubstitution") {
        forEachChild(node, visit);
        return;
      }
      const { script, pos, end } = node;
      // Escaped backticks have their own coordinates: all that can be said is that something runs there.
      const isOpaque = script === undefined || script.source !== undefined || inner.depth > deepestSubstitution;
      if (isOpaque) this.commands.push(opaque(pos, end, inner));
      else this.statements(script.commands, inner);
    };
    for (const node of nodes) visit(node);
  }
}

/** A command of which nothing is known but where it stands. */
function opaque(start: number, end: number, { runs, guarded, background, depth }: Context): SimpleCommand {
  return {
    words: [{ text: undefined, start, end }],
    assignments: [],
    redirects: [],
    start,
    end,
    runs,
    conditional: runs !== "always",
    guarded,
    background,
    substituted: depth > 0,
  };
}

/** True when the failure of one part of `a && b || c` makes another part run instead, so that the whole may succeed. */
function isCaught(commands: AndOr["commands"], operators: AndOr["operators"], failed: number): boolean {
  for (let index = failed; index < operators.length; index++) {
    if (operators[index] === "||" && !isAlwaysFailing(commands[index + 1])) return true;
  }
  return false;
}

function isErrexit(words: readonly Word[]): boolean {
  return words.length > 1 && words[0].text === "set" && words.some(({ text }) => /^-[a-zA-Z]*e/.test(text ?? ""));
}

function redirect(node: Redirection): Redirect {
  const { operator, pos: start, end } = node;
  if (node.type !== "HereDoc") {
    return { operator, target: node.target && plainWord(node.target), start, end };
  }
  const { delimiter } = node;
  return {
    operator,
    target: delimiter && { text: delimiter.value, start: delimiter.pos, end: delimiter.end },
    ...{ start, end },
  };
}
