import {
  commandsOfStep,
  type Effect,
  effectsOf,
  isAboutExistence,
  jailPlan,
  type ValueSpan,
} from "../../lifecycle/index.ts";
import type { JailContext } from "../rule/rule.ts";

type Half = "a" | "b";

/** One command of a start or a stop, and what it does. */
interface OperationCommand {
  /** The value in which it stands, and where in it. */
  readonly span: ValueSpan;
  readonly start: number;
  readonly where: "host" | "jail";
  readonly effects: readonly Effect[];
}

/** All commands of an operation, those that jail(8) puts together itself among them. */
export function operationCommands({ jail, release }: JailContext, operation: "start" | "stop"): OperationCommand[] {
  return jailPlan(jail, release, operation).flatMap((step) => {
    if (step.kind !== "command") return [];
    const { span, where } = step;
    return commandsOfStep(step).map((command) => {
      return { span, start: command.start, where, effects: effectsOf(command, where) };
    });
  });
}

/**
 * The half of a pair that belongs into the jail, going by what the jail's other commands do with the halves by name: one
 * is moved into the jail or used there, or one is used on the host, so that the other is the jail's. Undefined when they
 * say nothing, or both.
 */
export function jailHalfOf(context: JailContext, pair: string): Half | undefined {
  const inJail = new Set<Half>();
  const onHost = new Set<Half>();
  for (const { where, effects } of [...operationCommands(context, "start"), ...operationCommands(context, "stop")]) {
    if (effects.some(isAboutExistence)) continue;
    const place = where === "jail" || isAboutJail(effects) ? inJail : onHost;
    for (const half of ["a", "b"] as const) if (isNamedIn(effects, pair + half)) place.add(half);
  }
  if (inJail.size === 1) return [...inJail][0];
  if (inJail.size > 1 || onHost.size !== 1) return undefined;
  return onHost.has("a") ? "b" : "a";
}

/** True when no other command of the jail names the interface, so that changing one word changes all of it. */
export function isNamedOnce(context: JailContext, name: string): boolean {
  const commands = [...operationCommands(context, "start"), ...operationCommands(context, "stop")];
  return commands.filter(({ effects }) => isNamedIn(effects, name)).length <= 1;
}

/** True when a command of the start does more with the interface on the host than making it and moving it. */
export function isUsedOnHost(context: JailContext, name: string): boolean {
  return operationCommands(context, "start").some(({ where, effects }) => {
    const makes = effects.some(({ verb, resource }) => verb === "makes" && resource === "interface");
    return where === "host" && isNamedIn(effects, name) && !isAboutJail(effects) && !makes;
  });
}

/** Whether a command names a jail: it moves something there or back, or happens there. */
export function isAboutJail(effects: readonly Effect[]): boolean {
  return effects.some(({ jail }) => jail !== undefined);
}

function isNamedIn(effects: readonly Effect[], wanted: string): boolean {
  return effects.some(({ name, word, owner, newName }) => {
    return name === wanted || [word, owner, newName].some((other) => other?.text === wanted);
  });
}
