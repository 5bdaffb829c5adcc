import type { EpairDestroyName } from "../../lifecycle/index.ts";
import { say } from "../../words/index.ts";
import { isOneOfSeveral } from "../edits/commands.ts";
import { operationCommands } from "../edits/epair-halves.ts";
import { addHalf, isOwn, nameInstead } from "../edits/interface-words.ts";
import { removeStatement } from "../edits/list-edits.ts";
import { takeOffBridge } from "../edits/take-off-bridge.ts";
import type { Proposal } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { impact } from "../support/impact.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "epair-destroy-name",
  severity: "warning",
  checkJail(context) {
    for (const outcome of context.model.outcomes)
      if (outcome.type === "epair-destroy-name") reportDestroy(context, outcome);
  },
};

function reportDestroy(context: JailContext, outcome: EpairDestroyName): void {
  const { jail } = context;
  const isGone = outcome.why === "gone";
  const range = rangeOf(jail, outcome.interfaceWord);
  if (!range) return;
  const earlier = outcome.earlier && rangeOf(jail, outcome.earlier);
  context.report({
    ...range,
    about: outcome,
    message: isGone ? gone(outcome) : noHalf(outcome),
    notes: notes(outcome),
    related: earlier ? [{ ...earlier, message: say`the pair is destroyed here, both halves of it` }] : [],
    fixes: () =>
      isGone || isDestroyedElsewhere(context, outcome) ? removeFix(context, outcome) : renameFix(context, outcome),
  });
}

function noHalf({ interface: name, half }: EpairDestroyName): string {
  return say`${shown(name, 16)} is a pair, not an interface: nothing is destroyed. Destroy one half, ${shown(half, 16)}.`;
}

function gone({ interface: name }: EpairDestroyName): string {
  return say`${shown(name, 16)} is gone already: the destroy before took both halves. Remove this command.`;
}

function notes({ why, interface: name, phase }: EpairDestroyName): string[] {
  if (why === "gone") return [impact(phase)];
  return [say`The other half goes with it.`, say`The pair stays, and the next \`ifconfig ${name} create\` fails.`];
}

/** True when another command destroys the pair, so that this one is not needed. */
function isDestroyedElsewhere(
  context: JailContext,
  { interface: pair, half, command: own }: EpairDestroyName,
): boolean {
  const halves = [`${pair}a`, `${pair}b`, half];
  for (const operation of ["start", "stop"] as const) {
    const commands = operationCommands(context, operation);
    const at = commands.findIndex(({ span, start }) => {
      return span.parameter === own.parameter && span.valueIndex === own.valueIndex && start === own.start;
    });
    if (at < 0) continue;
    return commands.some(({ effects }, index) => {
      return effects.some(({ verb, resource, name }) => {
        if (index === at || verb !== "takes-away" || resource !== "interface" || name === undefined) return false;
        return halves.includes(name) || (index < at && name === pair);
      });
    });
  }
  return false;
}

function renameFix(context: JailContext, outcome: EpairDestroyName): Proposal[] {
  const { command, interface: name, interfaceWord, half, membership } = outcome;
  if (outcome.where === "jail") return [];
  const letter = half === `${name}a` ? "a" : half === `${name}b` ? "b" : undefined;
  const renamed = letter ? addHalf(context, interfaceWord, letter) : nameInstead(context, interfaceWord, half);
  if (!renamed) return [];
  if (membership === undefined) {
    return [{ title: say`Change \`${name}\` to \`${half}\``, edits: renamed }];
  }
  // Once the command does destroy something, that is to be off its bridge.
  const taken = takeOffBridge(context, { command, ...membership });
  if (!taken) return [];
  const title = say`Change \`${name}\` to \`${half}\`, and take that off \`${membership.bridge}\` first`;
  return [{ title, guess: !taken.fits, alternative: !taken.fits, edits: [...taken.edits, ...renamed] }];
}

/** Takes the second destroy out, where it is a statement of its own. */
function removeFix(context: JailContext, { command }: EpairDestroyName): Proposal[] {
  const { jail } = context;
  const parameter = jail.get(command.parameter);
  if (!parameter || isOneOfSeveral(jail, command) || parameter.elements[command.valueIndex]?.splicedFrom) return [];
  // Without its only statement the list would be the one that this throws away.
  const { definition } = parameter.elements[command.valueIndex].written;
  if (!definition.appends && parameter.elements.length === 1 && parameter.overridden !== undefined) return [];
  const edits = removeStatement(parameter, command.valueIndex, "");
  if (!edits) return [];
  // Another jail with the same line may need it.
  const fits = isOwn(context, edits);
  return [{ title: say`Remove this command`, guess: !fits, alternative: !fits, edits }];
}
