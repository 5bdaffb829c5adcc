import type { CommandFails, FailureReason, ModelEvent, Step, ValueSpan } from "../lifecycle/index.ts";

/** What the model sees going wrong in a step, in one short line. The rules say it at length. */
export interface StepProblem {
  readonly text: string;
  /** The step fails by it, and what the operation does next is not what the plan shows. */
  readonly fails: boolean;
}

/** Undefined for what is merely fragile. */
export function problemOf(event: ModelEvent, step: Step): StepProblem | undefined {
  switch (event.type) {
    case "command-fails":
      return failing(failureText(event), event.guarded);
    case "gateway-unreachable":
      return failing(`the gateway ${event.gateway} cannot be reached at this point`, event.guarded);
    case "bridge-address-verb":
      return failing(
        `${event.verb} is a verb for addresses, for members of a bridge it is ${event.meant}`,
        isGuarded(step, event.command),
      );
    case "shell-syntax":
      return failing("the shell cannot read it", event.guarded);
    case "needs-shell":
      if (event.what === "stand-in") return undefined;
      return failing(`there is no program ${event.name}`, event.background);
    case "link-local-without-scope":
      return failing(`the gateway ${event.gateway} does not say on which interface it is`, event.guarded);
    case "interactive-start":
      return { text: `${event.program} waits here for somebody to type`, fails: false };
    case "bridge-member-destroyed":
      return { text: `${event.member} is destroyed while it is still on ${event.bridge}`, fails: false };
    default:
      return undefined;
  }
}

function isGuarded(step: Step, { start, end }: ValueSpan): boolean {
  if (step.kind !== "command" || step.background) return true;
  const command = step.commandLine?.commands.find((candidate) => candidate.start === start && candidate.end === end);
  return command?.guarded === true;
}

function failing(why: string, guarded: boolean): StepProblem {
  return guarded ? { text: `fails, which is caught: ${why}`, fails: false } : { text: `fails: ${why}`, fails: true };
}

/** Why a command is known to fail. */
export function failureText({ reason, subject, program }: CommandFails): string {
  return reasons[reason]?.(subject) ?? `${program} refuses ${subject}`;
}

const reasons: Partial<Record<FailureReason, (subject: string) => string>> = {
  "interface-exists": (name) => `${name} is there already`,
  "already-a-member": (name) => `${name} is on a bridge already`,
  "no-such-interface": (name) => `there is no interface ${name} at this point`,
  "no-such-jail": (name) => `the jail ${name} does not exist at this point`,
  "no-such-file": (name) => `${name} is not there`,
  "name-too-long": (name) => `${name} is longer than the name of an interface may be`,
  "no-mask": (name) => `${name} has no mask`,
};
