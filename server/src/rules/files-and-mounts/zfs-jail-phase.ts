import { mayMake, type ZfsJailPhase } from "../../lifecycle/index.ts";
import { isAtLeast } from "../../parameters/index.ts";
import { isOneOfSeveral } from "../edits/commands.ts";
import { moveToPhase } from "../edits/move-to-phase.ts";
import type { Proposal } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { severityOf } from "../support/consequence.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "zfs-jail-phase",
  severity: "warning",
  checkJail(context) {
    for (const event of context.model.events) {
      if (event.type === "zfs-jail-phase" && !event.mountedLater) reportDataset(context, event);
    }
  },
};

function reportDataset(context: JailContext, event: ZfsJailPhase): void {
  const { jail, release } = context;
  const range = rangeOf(jail, event.command);
  if (!range) return;
  const { dataset, guarded, phase, problem } = event;
  const isInJail = problem === "in-jail";
  const name = shown(dataset, 28);
  context.report({
    ...range,
    about: event,
    severity: isInJail ? severityOf(phase, guarded) : undefined,
    message: isInJail
      ? `\`zfs jail\` fails in ${phase}, which runs in the jail. Attach ${name} in exec.created.`
      : `${name} is attached after /etc/rc has mounted the datasets. Attach it in exec.created.`,
    notes: [
      isInJail
        ? "In a jail `zfs jail` can only name a jail inside of it."
        : "It stays unmounted, and services that keep their data on it find empty directories.",
      ...(isAtLeast(release, "15.0")
        ? [`jail(8) does it itself for \`zfs.dataset = ${shown(dataset).replaceAll("`", '"')};\`.`]
        : []),
    ],
    fixes: () => moveFix(context, event),
  });
}

function moveFix(context: JailContext, { command, dataset, phase, problem }: ZfsJailPhase): readonly Proposal[] {
  if (phase === "exec.stop" || isOneOfSeveral(context.jail, command)) return [];
  const { parameter, valueIndex } = command;
  const edits = moveToPhase(context, parameter, valueIndex, "exec.created");
  if (edits === undefined) return [];
  // What makes the dataset, or gives it `jailed=on`, has to stay in front of it.
  const before = context.jail.get(parameter)?.values.slice(0, valueIndex) ?? [];
  const safe = problem === "after-rc" && !mayMake(before, `/${dataset}`);
  return [{ title: "Attach it in exec.created", guess: !safe, alternative: !safe, edits }];
}
