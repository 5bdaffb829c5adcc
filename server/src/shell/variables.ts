import type { Assignment, Command, ParameterExpansionPart, ParsedScript, Word, WordPart } from "unbash";
import { forEachChild, type SyntaxNode } from "unbash";
import { isTest } from "./outcome.ts";

/**
 * What the variables of one shell hold while its script is read from the beginning to the end. Only those are followed that
 * get their values in commands which are sure to run in this shell: not in a loop, a branch, a subshell or a function.
 */
export class ShellVariables {
  private readonly values = new Map<string, string>();
  private readonly steady: ReadonlySet<string>;
  /** What commands in `$(…)` print, by the command. */
  private readonly outputs = new Map<Command, string>();

  constructor(script: ParsedScript) {
    this.steady = namesSetIn(script)?.steady ?? new Set();
  }

  /** Nothing is followed, so that nobody has to ask. */
  get areNone(): boolean {
    return this.steady.size === 0;
  }

  /** `NAME=value` as a command of its own. */
  assign({ name, value }: Assignment): void {
    const text = value.type === "ArrayValue" ? undefined : this.textOf(value, true);
    if (text === undefined || !this.steady.has(name)) this.values.delete(name);
    else this.values.set(name, text);
  }

  /** What the command prints, where `$(…)` around it was read and that is known. */
  outputOf(command: Command): string | undefined {
    return this.outputs.get(command);
  }

  /** A part of a word that the shell replaces; undefined where its text is not known. */
  textOfPart(part: WordPart, isQuoted: boolean): string | undefined {
    const text = this.replaced(part);
    // Without quotes blanks split it, patterns are looked for, and nothing is no word at all.
    return text === undefined || isQuoted || /^[^\s*?[\]]+$/.test(text) ? text : undefined;
  }

  private replaced(part: WordPart): string | undefined {
    switch (part.type) {
      case "SimpleExpansion":
        return this.values.get(part.text.slice(1));
      case "ParameterExpansion":
        return this.expanded(part);
      case "CommandExpansion":
        return part.script && this.output(part.script);
      default:
        return undefined;
    }
  }

  private expanded({ parameter, prefix, index, operation }: ParameterExpansionPart): string | undefined {
    const value = this.values.get(parameter);
    if (value === undefined || prefix !== undefined || index !== undefined) return undefined;
    if (operation === undefined) return value;
    if (operation.type !== "Remove") return undefined;
    const end = this.textOf(operation.operand, true);
    if (end === undefined || end === "" || /[*?[\]\\]/.test(end)) return undefined;
    if (operation.operator.startsWith("%")) return value.endsWith(end) ? value.slice(0, -end.length) : value;
    return value.startsWith(end) ? value.slice(end.length) : value;
  }

  private textOf({ parts, value }: Word, isQuoted: boolean): string | undefined {
    if (parts === undefined) return value;
    let text = "";
    for (const part of parts) {
      const piece = this.plain(part) ?? this.textOfPart(part, isQuoted);
      if (piece === undefined) return undefined;
      text += piece;
    }
    return text;
  }

  private plain(part: WordPart): string | undefined {
    switch (part.type) {
      case "Literal":
      case "SingleQuoted":
        return part.value;
      case "DoubleQuoted":
        return this.textOf({ ...part, type: "Word", value: "" }, true);
      default:
        return undefined;
    }
  }

  /** `ifconfig epair create` prints the name of what it has made, of which only the number is not known. */
  private output({ commands, source }: ParsedScript): string | undefined {
    const command = commands.length === 1 && source === undefined ? commands[0].command : undefined;
    if (command?.type !== "Command" || command.name === undefined) return undefined;
    const known = this.outputs.get(command);
    if (known !== undefined) return known;
    const words = [command.name, ...command.suffix].map((word) => (word.type === "Word" ? word.value : ""));
    const [program, kind, verb, ...rest] = words;
    if (!/^(?:.*\/)?ifconfig$/.test(program) || verb !== "create" || !/^[a-z]+$/.test(kind)) return undefined;
    if (rest.includes("name")) return undefined;
    const printed = `${kind}${unknownNumber.repeat(this.outputs.size + 1)}${kind === "epair" ? "a" : ""}`;
    this.outputs.set(command, printed);
    return printed;
  }
}

/** Stands for a number that only the kernel knows; no name that somebody writes has it. */
export const unknownNumber = "#";

/** Programs of the shell that give variables values, or take them away, in ways that are not followed. */
const changers = new Set(["export", "readonly", "local", "read", "getopts", "unset", "declare", "typeset"]);
/** Programs that may do anything with any variable. */
const wildcards = new Set(["eval", ".", "source"]);

/** The variables that a script sets. */
interface NamesSet {
  /** Those that only simple assignments change, each of which is sure to happen. */
  readonly steady: ReadonlySet<string>;
  /** All others: something else sets them, or may do so. */
  readonly unsteady: ReadonlySet<string>;
}

/** Undefined when anything may change any variable. */
export function namesSetIn(script: ParsedScript): NamesSet | undefined {
  const assigned = new Set<string>();
  const unsteady = new Set<string>();
  let isHopeless = false;

  const noFunctions: ReadonlySet<string> = new Set();
  const visit = (node: SyntaxNode, isSure: boolean): void => {
    switch (node.type) {
      case "Command":
        command(node, isSure);
        break;
      case "Statement":
        forEachChild(node, (child) => visit(child, isSure && node.background !== true));
        return;
      case "AndOr":
        for (const [index, part] of node.commands.entries()) {
          // What stands behind a `||` may be left out, and all that follows; so may what stands behind a question.
          if (index > 0 && node.operators[index - 1] !== "&&") isSure = false;
          visit(part, isSure);
          if (isTest(part, noFunctions)) isSure = false;
        }
        return;
      case "Pipeline":
        for (const part of node.commands) visit(part, isSure && node.commands.length === 1);
        return;
      case "Script":
      case "Redirected":
      case "BraceGroup":
      case "CompoundList":
        forEachChild(node, (child) => visit(child, isSure));
        return;
      case "For":
      case "Select":
        unsteady.add(node.name.value);
        break;
      case "ParameterExpansion":
        if (node.operation?.type === "Default" && node.operation.operator.endsWith("=")) unsteady.add(node.parameter);
        break;
      case "ArithmeticExpansion":
      case "ArithmeticCommand":
      case "ArithmeticFor":
        isHopeless = true;
        return;
      default:
    }
    forEachChild(node, (child) => visit(child, false));
  };

  const command = ({ name, prefix, suffix }: Command, isSure: boolean): void => {
    for (const part of prefix) {
      if (part.type !== "Assignment") continue;
      assigned.add(part.name);
      if (!isSure || name !== undefined || part.append || part.index !== undefined) unsteady.add(part.name);
    }
    const program = name?.value ?? "";
    if (wildcards.has(program)) isHopeless = true;
    if (!changers.has(program)) return;
    for (const part of suffix) {
      if (part.type === "Assignment") unsteady.add(part.name);
      else if (part.type === "Word") unsteady.add(part.value.replace(/=.*$/s, ""));
    }
  };

  visit(script, true);
  if (isHopeless) return undefined;
  return { steady: new Set([...assigned].filter((name) => !unsteady.has(name))), unsteady };
}
