import type { CommandFails } from "../../lifecycle/index.ts";
import { say } from "../../words/index.ts";
import { moveFix, printedNote } from "../edits/missing-jail.ts";
import { removeCommand } from "../edits/remove-command.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { impact } from "../support/impact.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "phase-jail-gone",
  severity: "warning",
  checkJail(context) {
    for (const outcome of context.model.outcomes) {
      if (outcome.type === "command-fails" && outcome.reason === "no-such-jail") reportCommand(context, outcome);
    }
  },
};

function reportCommand(context: JailContext, outcome: CommandFails): void {
  const { jail } = context;
  const { guarded, phase, program } = outcome;
  if (phase !== "exec.poststop" && phase !== "exec.release") return;
  const range = rangeOf(jail, outcome.command);
  if (!range) return;
  const isZfs = program === "zfs";
  // In exec.prestop `jail -r` would begin the stop again.
  const isUseless = isZfs || program === "jail";
  context.report({
    ...range,
    about: outcome,
    severity: guarded ? "info" : undefined,
    message: isUseless
      ? say`${shown(jail.name, 20)} is gone when ${phase} runs, so ${shown(program, 20)} fails. Remove the line.`
      : say`${shown(jail.name, 20)} is gone when ${phase} runs, so ${shown(program, 20)} fails. Run it in exec.prestop.`,
    notes: [
      ...(isZfs ? [say`Datasets are detached when the jail is removed.`] : printedNote(outcome)),
      guarded ? say`It never works: what follows the command only hides that.` : impact(phase),
    ],
    // Before exec.stop the jail's services still have their files open on the dataset.
    fixes: () =>
      isUseless
        ? removeCommand(context, outcome.command, say`Remove the command`)
        : moveFix(context, outcome, "exec.prestop"),
  });
}
