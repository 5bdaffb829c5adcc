import { type CommandFails, epairHalf, pairName } from "../../lifecycle/index.ts";
import { say } from "../../words/index.ts";
import { commandsOf } from "../edits/commands.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { impact } from "../support/impact.ts";
import { mendingRange, rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "mac-address",
  severity: "warning",
  checkJail(context) {
    for (const outcome of context.model.outcomes) {
      const isRefused = outcome.type === "command-fails" && outcome.refused?.expected === "hardware address";
      if (isRefused) reportRefused(context, outcome);
    }
    reportHalves(context);
  },
};

function reportRefused(context: JailContext, outcome: CommandFails): void {
  const { parameter, valueIndex, start, end } = outcome.subjectWord;
  const found = context.jail.get(parameter);
  const range = found && mendingRange(context.jail, found, valueIndex, start, end);
  if (!range) return;
  const value = shown(outcome.subject, 30);
  const reason =
    outcome.refused?.why === "group"
      ? say`${value} is the hardware address of a group: its first byte is odd.`
      : say`${value} is not a hardware address of six bytes.`;
  context.report({
    ...range,
    about: outcome,
    severity: outcome.guarded ? "info" : "warning",
    message: say`${reason} ${outcome.guarded ? say`The command can never work.` : impact(outcome.phase, outcome.operation)}`,
  });
}

/** Only by the names that epairs are made with: one that has got another name may be told its address again under it. */
function reportHalves(context: JailContext): void {
  const { jail, model } = context;
  const byAddress = new Map<string, string>();
  for (const { use, name, span } of model.footprint) {
    if (use !== "mac") continue;
    const command = commandsOf(jail, span).find(({ start, end }) => start <= span.start && end >= span.end);
    const half = command?.words[1]?.text;
    if (half === undefined || epairHalf(half) === undefined) continue;
    const key = `${pairName(half)} ${name}`;
    const first = byAddress.get(key);
    byAddress.set(key, first ?? half);
    const range = first !== undefined && first !== half && rangeOf(jail, span);
    if (!range) continue;
    context.report({
      ...range,
      message: say`${shown(first, 20)} and ${shown(half, 20)} get the same hardware address ${shown(name, 20)}. Nothing passes between them.`,
      notes: [
        say`What has its own address as the sender or the receiver, each side takes for its own. One byte that differs is enough.`,
      ],
    });
  }
}
