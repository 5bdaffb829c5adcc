import { jailPlan, type ValueSpan } from "../../lifecycle/index.ts";
import type { JailContext } from "../rule/rule.ts";

type Half = "a" | "b";

/** One command of a start or a stop, by its words. */
interface NamedCommand {
  /** The value in which it stands, and where in it. */
  readonly span: ValueSpan;
  readonly start: number;
  readonly where: "host" | "jail";
  readonly words: readonly (string | undefined)[];
}

/** All commands of an operation, those that jail(8) puts together itself among them. */
export function operationCommands({ jail, release }: JailContext, operation: "start" | "stop"): NamedCommand[] {
  const commands: NamedCommand[] = [];
  for (const step of jailPlan(jail, release, operation)) {
    if (step.kind !== "command") continue;
    const { span, where, commandLine, argv } = step;
    if (commandLine === undefined) commands.push({ span, start: 0, where, words: argv });
    for (const { start, words } of commandLine?.commands ?? []) {
      commands.push({ span, start, where, words: words.map(({ text }) => text) });
    }
  }
  return commands;
}

/**
 * The half of a pair that belongs into the jail, going by what the jail's other commands do with the halves by name: one
 * is moved into the jail or used there, or one is used on the host, so that the other is the jail's. Undefined when they
 * say nothing, or both.
 */
export function jailHalfOf(context: JailContext, pair: string): Half | undefined {
  const inJail = new Set<Half>();
  const onHost = new Set<Half>();
  for (const { where, words } of [...operationCommands(context, "start"), ...operationCommands(context, "stop")]) {
    if (words.includes("create") || words.includes("destroy")) continue;
    const place = where === "jail" || movesIntoJail(words) ? inJail : onHost;
    for (const half of ["a", "b"] as const) if (words.includes(pair + half)) place.add(half);
  }
  if (inJail.size === 1) return [...inJail][0];
  if (inJail.size > 1 || onHost.size !== 1) return undefined;
  return onHost.has("a") ? "b" : "a";
}

/** True when no other command of the jail names the interface, so that changing one word changes all of it. */
export function isNamedOnce(context: JailContext, name: string): boolean {
  const commands = [...operationCommands(context, "start"), ...operationCommands(context, "stop")];
  return commands.filter(({ words }) => words.includes(name)).length <= 1;
}

/** True when a command of the start does more with the interface on the host than making it and moving it. */
export function isUsedOnHost(context: JailContext, name: string): boolean {
  return operationCommands(context, "start").some(({ where, words }) => {
    return where === "host" && words.includes(name) && !movesIntoJail(words) && !words.includes("create");
  });
}

export function movesIntoJail(words: readonly (string | undefined)[]): boolean {
  return words.includes("vnet") || words.includes("-vnet") || words.includes("jexec") || words.includes("-j");
}
