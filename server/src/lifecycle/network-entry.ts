import type { Release } from "../parameters/index.ts";
import { type JailView, scalar } from "./jail/jail-view.ts";
import type { Effect } from "./programs/effects.ts";
import { effectsOf } from "./programs/effects-of.ts";
import { type CommandStep, jailPlan } from "./steps/steps.ts";

/**
 * Whether some command of the start may give the jail an interface besides lo0: moves one into it, creates one inside, or is
 * nothing of which that is known (M31).
 */
export function mayGetInterface(jail: JailView, release: Release): boolean {
  return jailPlan(jail, release, "start").some((step) => step.kind === "command" && stepMay(step, jail));
}

function stepMay({ commandLine, phase, where }: CommandStep, jail: JailView): boolean {
  if (phase === "vnet.interface") return true;
  if (commandLine === undefined) return false;
  if (commandLine.syntaxError !== undefined) return true;
  return commandLine.commands.some((command) => effectsOf(command, where).some((effect) => effectMay(effect, jail)));
}

function effectMay({ verb, resource, name, movesTo, jail: named }: Effect, jail: JailView): boolean {
  switch (resource) {
    case "anything":
      return verb === "may-touch";
    // What a program that is known by its name does is among the effects, too.
    case "program":
      return name === undefined;
    // It may bring interfaces along.
    case "module":
      return true;
    case "network":
      // Where rc makes interfaces is written in the jail.
      return name !== "/etc/rc";
    case "interface":
      return verb === "makes" || verb === "may-touch" || (movesTo === "jail" && !isOther(named?.text, jail));
    default:
      return false;
  }
}

function isOther(name: string | undefined, jail: JailView): boolean {
  return name !== undefined && ![jail.name, scalar(jail, "name"), scalar(jail, "jid")].includes(name);
}
