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
import { forEachChild, type Statement, type SyntaxNode } from "unbash";
import { holdsGivenUp, parseAsAsh } from "./bash-only.ts";
import type { CommandLine, Redirect, Runs, ShellSyntaxError, SimpleCommand, Word } from "./command.ts";
import { endsWithFailure, errexit, isAlwaysFailing, isTest, isTestList } from "./outcome.ts";
import { syntaxErrorOf } from "./syntax-error.ts";
import { ShellVariables } from "./variables.ts";
import { plainAssignment, plainWord } from "./words.ts";

export interface Script {
  readonly commands: readonly SimpleCommand[];
  readonly syntaxError: ShellSyntaxError | undefined;
  readonly unread?: CommandLine["unread"];
}

/**
 * The simple commands of a string that jail(8) gives to `/bin/sh -c`, with what their failure does. The parser reads
 * bash, of which FreeBSD's sh is nearly a part; words that the two read differently come out as in sh.
 */
export function parseScript(value: string): Script {
  if (value.length > longestScript) {
    return { commands: [opaque(0, value.length, topLevel)], syntaxError: undefined, unread: "too-long" };
  }
  try {
    const tree = parseAsAsh(value);
    const variables = new ShellVariables(tree);
    const collector = new CommandCollector(variables.areNone ? undefined : variables);
    collector.statements(tree.commands, topLevel);
    const syntaxError = syntaxErrorOf(tree, value);
    if (syntaxError === undefined) return { commands: collector.commands, syntaxError };
    const commands = collector.commands.map((command) => within(command, value.length));
    const isReached = !commands.some((command) => mayEndBefore(command, syntaxError, value));
    return { commands, syntaxError: isReached ? syntaxError : { ...syntaxError, kind: "unsure" } };
  } catch (error) {
    // A parser that stumbles knows nothing about the string, and unknown is not wrong.
    if (!(error instanceof RangeError))
      return { commands: [opaque(0, value.length, topLevel)], syntaxError: undefined };
    // Nesting beyond the stack: no person writes that, and nothing can be said about such a string.
    const syntaxError = { kind: "unsure", found: "", wanted: undefined, start: 0, end: value.length } as const;
    return { commands: [], syntaxError, unread: "too-deep" };
  }
}

/** A shell reads a line once it has run what stands above: behind an `exit` it finds no mistake. */
function mayEndBefore(
  { words, runs, end, substituted }: SimpleCommand,
  error: ShellSyntaxError,
  value: string,
): boolean {
  const name = words[0]?.text;
  // In a function `return` ends no more than that.
  const ends = name === "exit" || name === "exec" || (name === "return" && runs === "always");
  return ends && runs !== "after-failure" && !substituted && value.slice(end, error.start).includes("\n");
}

/** The parser may put the end of what is not closed after the end of the string. */
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
interface CommandContext {
  readonly runs: Runs;
  readonly guarded: boolean;
  readonly background: boolean;
  /** It stands in a function: it runs where that is called, if it is. `runs` is what holds then. */
  readonly called: boolean;
  /** How many `$(…)` are around it. */
  readonly depth: number;
}

const topLevel: CommandContext = { runs: "always", guarded: false, background: false, called: false, depth: 0 };

const certainty: Record<Runs, number> = { always: 0, "after-success": 1, "after-failure": 2, maybe: 3 };

/** Of two things that have to happen, the one that is less sure. */
export function less(a: Runs, b: Runs): Runs {
  return certainty[a] >= certainty[b] ? a : b;
}

class CommandCollector {
  readonly commands: SimpleCommand[] = [];
  /** `set -e` was seen: from there on a failure in the middle of a list ends the shell too. */
  private stopsAtFailure = false;
  /** An `exit` or `exec` was seen that may have run: whether anything after it does is open. */
  private mayHaveEnded = false;
  /** How many commands sh(1) does not get through: also where a subshell ends there, it fails. */
  private givenUp = 0;
  /** The functions that may end the shell, and those whose status answers a question. */
  private readonly endingFunctions = new Set<string>();
  private readonly testFunctions = new Set<string>();
  private readonly variables: ShellVariables | undefined;

  constructor(variables: ShellVariables | undefined) {
    this.variables = variables;
  }

  statements(list: readonly Statement[], outer: CommandContext): void {
    for (let index = 0; index < list.length; index++) {
      const { command, background } = list[index];
      const context = this.mayHaveEnded ? { ...outer, runs: "maybe" as const } : outer;
      const isLast = index === list.length - 1;
      const inBackground = background === true;
      const guarded = context.guarded || inBackground || !(isLast || this.stopsAtFailure);
      const inner = { ...context, guarded, background: context.background || inBackground };
      const run = (): void => {
        if (command.type === "AndOr") this.andOr(command, inner, isLast, context.guarded || inBackground);
        else this.pipeline(command, inner);
      };
      if (inBackground) this.inShellOfItsOwn(run);
      else run();
    }
  }

  /** `set -e` and `exit` in a subshell say nothing about what comes after it. */
  private inShellOfItsOwn(run: () => void): void {
    const { stopsAtFailure, mayHaveEnded } = this;
    run();
    this.stopsAtFailure = stopsAtFailure;
    this.mayHaveEnded = mayHaveEnded;
  }

  private list(list: CompoundList, context: CommandContext): void {
    this.statements(list.commands, context);
  }

  /** `isGuarded` without regard to the place in the list: `a || exit 1` ends the string wherever it stands. */
  private andOr({ commands, operators }: AndOr, context: CommandContext, isLast: boolean, isGuarded: boolean): void {
    let tested = false;
    for (let index = 0; index < commands.length; index++) {
      let runs = context.runs;
      if (tested || this.mayHaveEnded) runs = "maybe";
      else if (index > 0) runs = less(runs, operators[index - 1] === "&&" ? "after-success" : "after-failure");
      // `set -e` looks only at the last command of the chain, and the chain is a statement in the middle.
      const ignored = !isLast && index < commands.length - 1;
      const guarded = isFatal(commands, operators, index)
        ? isGuarded
        : context.guarded || ignored || isCaught(commands, operators, index);
      const { givenUp } = this;
      this.pipeline(commands[index], { ...context, runs, guarded });
      tested ||= givenUp < this.givenUp || isTest(commands[index], this.testFunctions);
    }
  }

  private pipeline(node: PipelineNode, context: CommandContext): void {
    if (node.type !== "Pipeline") {
      this.command(node, context);
      return;
    }
    const negated = node.prefixes.some((prefix) => prefix.type === "Negation");
    const { commands } = node;
    for (let index = 0; index < commands.length; index++) {
      // Only the last command of a pipeline gives it its status, and `!` makes a success of its failure.
      const inner = { ...context, guarded: context.guarded || negated || index < commands.length - 1 };
      if (commands.length === 1) this.command(commands[index], inner);
      else this.inShellOfItsOwn(() => this.command(commands[index], inner));
    }
  }

  private command(node: CommandNode, context: CommandContext): void {
    switch (node.type) {
      case "Command":
        this.simple(node, context);
        return;
      case "Redirected":
        this.substitutions(node.redirects, { ...context, guarded: true });
        this.command(node.command, this.mayHaveEnded ? { ...context, runs: "maybe" } : context);
        return;
      case "Subshell":
        this.inShellOfItsOwn(() => this.list(node.body, context));
        return;
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
        this.substitutions(node.wordlist ?? [], { ...context, guarded: true });
        this.list(node.body, { ...context, runs: "maybe" });
        return;
      case "ArithmeticFor":
        this.list(node.body, { ...context, runs: "maybe" });
        return;
      case "Case":
        this.substitutions([node.word], { ...context, guarded: true });
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

  private conditional(node: If, context: CommandContext): void {
    const branch: CommandContext = { ...context, runs: "maybe" };
    this.list(node.clause, { ...context, guarded: true });
    this.list(node.then, branch);
    for (const elif of node.elif) {
      this.list(elif.clause, { ...branch, guarded: true });
      this.list(elif.then, branch);
    }
    if (node.else !== undefined) this.list(node.else, branch);
  }

  /** The body runs where the function is called, if it is: how often and with what is not followed. */
  private functionBody({ name, body }: ShellFunction, context: CommandContext): void {
    const called: CommandContext = { ...context, runs: "always", guarded: true, called: true };
    this.inShellOfItsOwn(() => {
      this.mayHaveEnded = false;
      if (body.type === "CompoundList") this.list(body, called);
      else this.command(body, called);
      if (this.mayHaveEnded) this.endingFunctions.add(name.value);
    });
    const asksSomething =
      body.type === "CompoundList" ? isTestList(body, this.testFunctions) : isTest(body, this.testFunctions);
    if (asksSomething || context.runs !== "always") this.testFunctions.add(name.value);
  }

  private simple(node: Command, context: CommandContext): void {
    const words: Word[] = [];
    const assignments: Word[] = [];
    const redirects: Redirect[] = [];
    // With no program the status is that of the last substitution: `x=$(cmd)` fails when cmd does.
    const outcome = node.name === undefined ? context : { ...context, guarded: true };
    const { variables } = this;
    for (const part of node.prefix) {
      if (part.type === "Assignment") {
        assignments.push(plainAssignment(part, variables));
        if (node.name === undefined) variables?.assign(part);
      } else {
        words.push(...wordInFront(part));
        redirects.push(redirect(part, variables));
      }
    }
    if (node.name !== undefined) words.push(plainWord(node.name, variables));
    for (const part of node.suffix) {
      if (part.type === "Word") words.push(plainWord(part, variables));
      else if (part.type === "Assignment") words.push(plainAssignment(part, variables));
      else {
        words.push(...wordInFront(part));
        redirects.push(redirect(part, variables));
      }
    }
    const output = variables?.outputOf(node);
    this.substitutions([node], outcome);
    const runs = this.mayHaveEnded ? "maybe" : runsIn(context);
    const stops = errexit(words);
    // What is perhaps not run sets nothing for sure.
    if (stops === false || runs === "always" || runs === "after-success")
      this.stopsAtFailure = stops ?? this.stopsAtFailure;
    // Commands are taken to succeed, so that `a || exit 1` does not end anything.
    this.mayHaveEnded ||= context.runs !== "after-failure" && this.endsShell(words, context);
    const { guarded, background, depth } = context;
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
      ...(output === undefined ? {} : { output }),
    });
  }

  /** `exec` without a program only redirects, and `return` ends a function. */
  private endsShell(words: readonly Word[], { called }: CommandContext): boolean {
    const name = words[0]?.text;
    if (name === "exit" || (name === "return" && !called) || (name === "exec" && words.length > 1)) return true;
    return name !== undefined && this.endingFunctions.has(name);
  }

  /** The commands inside `$(…)`, backticks and `<(…)`, however deep in words they stand; where sh(1) gives up, it ends. */
  private substitutions(nodes: readonly SyntaxNode[], context: CommandContext): void {
    const inner: CommandContext = { ...context, depth: context.depth + 1 };
    if (nodes.some(holdsGivenUp)) {
      this.mayHaveEnded = true;
      this.givenUp++;
    }
    const visit = (node: SyntaxNode): void => {
      if (node.type !== "CommandExpansion" && node.type !== "ProcessSubstitution") {
        forEachChild(node, visit);
        return;
      }
      const { script, pos, end } = node;
      // Escaped backticks have their own coordinates: all that can be said is that something runs there.
      const isOpaque = script === undefined || script.source !== undefined || inner.depth > deepestSubstitution;
      if (isOpaque) this.commands.push(opaque(pos, end, inner));
      else this.inShellOfItsOwn(() => this.statements(script.commands, inner));
    };
    for (const node of nodes) visit(node);
  }
}

/** Nobody knows whether a function is called. */
function runsIn({ runs, called }: CommandContext): Runs {
  return called ? "maybe" : runs;
}

/** A command of which nothing is known but where it stands. */
function opaque(start: number, end: number, context: CommandContext): SimpleCommand {
  const { guarded, background, depth } = context;
  const runs = runsIn(context);
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

/** True when the failure of one part makes the shell end with a failure: `a && b || exit 1`. */
function isFatal(commands: AndOr["commands"], operators: AndOr["operators"], failed: number): boolean {
  const next = operators.indexOf("||", failed);
  return next >= 0 && endsWithFailure(commands[next + 1]);
}

/** Where bash reads a descriptor of two digits, or the name of a variable in braces, sh(1) reads a word. */
function wordInFront({ descriptor }: Redirection): readonly Word[] {
  if (descriptor === undefined || (descriptor.type === "FileDescriptor" && descriptor.end - descriptor.pos === 1))
    return [];
  return [{ text: undefined, start: descriptor.pos, end: descriptor.end }];
}

function redirect(node: Redirection, variables: ShellVariables | undefined): Redirect {
  const { operator, pos: start, end } = node;
  if (node.type !== "HereDoc") {
    return { operator, target: node.target && plainWord(node.target, variables), start, end };
  }
  const { delimiter } = node;
  return {
    operator,
    target: delimiter && { text: delimiter.value, start: delimiter.pos, end: delimiter.end },
    ...{ start, end },
  };
}
