import { type CommandFails, commandsOfStep, effectsOf, epairHalf, jailPlan } from "../../lifecycle/index.ts";
import type { JailContext } from "../rule/rule.ts";

/** Whether a command of the host destroys the half of an epair that is in the jail, where it does not find that (M33). */
export function isDestroyOfLentHalf({ jail, release }: JailContext, outcome: CommandFails): boolean {
  const { missing, operation, subject, command, reason, guarded } = outcome;
  if (reason !== "no-such-interface" || guarded) return false;
  if (missing?.why !== "moved" || missing.from !== "host" || operation !== "stop") return false;
  if (!epairHalf(subject)) return false;
  return jailPlan(jail, release, operation).some((step) => {
    if (step.kind !== "command" || step.span.parameter !== command.parameter) return false;
    if (step.span.valueIndex !== command.valueIndex) return false;
    return commandsOfStep(step).some((one) =>
      effectsOf(one, step.where).some(
        ({ verb, resource, name }) => verb === "takes-away" && resource === "interface" && name === subject,
      ),
    );
  });
}
