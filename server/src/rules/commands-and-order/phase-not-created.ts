import { type CommandFails, listOf } from "../../lifecycle/index.ts";
import { say } from "../../words/index.ts";
import { commandAt } from "../edits/commands.ts";
import { moveFix, printedNote } from "../edits/missing-jail.ts";
import { removeCommand } from "../edits/remove-command.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { impact } from "../support/impact.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "phase-not-created",
  severity: "error",
  checkJail(context) {
    for (const outcome of context.model.outcomes) {
      if (outcome.type === "command-fails" && outcome.reason === "no-such-jail") reportCommand(context, outcome);
    }
  },
};

function reportCommand(context: JailContext, outcome: CommandFails): void {
  const { jail } = context;
  const { guarded, phase, program } = outcome;
  if (phase !== "exec.prepare" && phase !== "exec.prestart") return;
  const range = rangeOf(jail, outcome.command);
  if (!range) return;
  const given = movedByJail(context, outcome);
  context.report({
    ...range,
    about: outcome,
    severity: guarded ? "info" : undefined,
    message: given
      ? say`${shown(jail.name, 16)} does not exist yet when ${phase} runs, so ${shown(program, 12)} fails. \`vnet.interface\` does it already.`
      : say`${shown(jail.name, 16)} does not exist yet when ${phase} runs, so ${shown(program, 12)} fails. Run it in exec.created.`,
    notes: [
      ...printedNote(outcome),
      guarded ? say`It never works: what follows the command only hides that.` : impact(phase),
    ],
    fixes: () =>
      given
        ? removeCommand(context, outcome.command, say`Remove the command`)
        : moveFix(context, outcome, "exec.created"),
  });
}

/** `ifconfig X vnet JAIL` for an interface that jail(8) moves into the jail itself. */
function movedByJail({ jail }: JailContext, { command }: CommandFails): boolean {
  const [, name, verb] = commandAt(jail, command)?.words ?? [];
  if (name?.text === undefined || verb?.text !== "vnet") return false;
  return listOf(jail, "vnet.interface").includes(name.text);
}
