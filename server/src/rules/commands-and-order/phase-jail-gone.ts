import type { CommandFails } from "../../lifecycle/index.ts";
import { complaint, moveFix } from "../edits/missing-jail.ts";
import { removeCommand } from "../edits/remove-command.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { outcome } from "../support/consequence.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "phase-jail-gone",
  severity: "warning",
  checkJail(context) {
    for (const event of context.model.events) {
      if (event.type === "command-fails" && event.reason === "no-such-jail") reportCommand(context, event);
    }
  },
};

function reportCommand(context: JailContext, event: CommandFails): void {
  const { jail } = context;
  const { guarded, phase, program } = event;
  if (phase !== "exec.poststop" && phase !== "exec.release") return;
  const range = rangeOf(jail, event.command);
  if (!range) return;
  const isZfs = program === "zfs";
  context.report({
    ...range,
    about: event,
    severity: guarded ? "info" : undefined,
    message: `${shown(jail.name, 20)} is gone when ${phase} runs, so ${shown(program, 20)} fails. ${isZfs ? "Remove the line." : "Run it in exec.prestop."}`,
    notes: [
      ...(isZfs ? ["Datasets are detached when the jail is removed."] : complaint(event)),
      guarded ? "It never works: what follows the command only hides that." : outcome(phase),
    ],
    // Before exec.stop the jail's services still have their files open on the dataset.
    fixes: () =>
      isZfs
        ? removeCommand(context, event.command, "Remove the command")
        : moveFix(context, event, "exec.prestop", true),
  });
}
