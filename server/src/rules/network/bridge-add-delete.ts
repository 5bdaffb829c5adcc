import type { BridgeAddDelete, EpairDestroyBeforeDeletem } from "../../lifecycle/index.ts";
import { say } from "../../words/index.ts";
import type { Proposal, RelatedPlace } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { impact } from "../support/impact.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "bridge-add-delete",
  severity: "error",
  checkJail(context) {
    for (const outcome of context.model.outcomes) {
      if (outcome.type === "bridge-add-delete") reportVerb(context, outcome);
    }
  },
};

function reportVerb(context: JailContext, outcome: BridgeAddDelete): void {
  const { jail } = context;
  const range = rangeOf(jail, outcome.verbWord);
  if (!range) return;
  const { bridge, verb, member, meant } = outcome;
  const isRemoval = meant === "deletem";
  const related: RelatedPlace[] = [];
  for (const destroy of destroysAfter(context, outcome)) {
    const place = rangeOf(jail, destroy.command);
    if (place)
      related.push({
        ...place,
        message: say`${shown(destroy.interface)} is destroyed here while it is still on ${shown(destroy.bridge)}`,
      });
  }
  context.report({
    ...range,
    about: outcome,
    message: isRemoval
      ? say`\`${verb}\` removes addresses; use \`${meant}\` for bridge members. ${effect(outcome)}`
      : say`\`${verb}\` adds addresses; use \`${meant}\` for bridge members. ${effect(outcome)}`,
    notes: [
      say`ifconfig takes ${shown(member)} for an address and says \`bad value\`; on ${shown(bridge)} nothing changes.`,
    ],
    related,
    fixes: (): readonly Proposal[] => {
      const tree = context.configuration.files.get(range.path)?.tree;
      if (tree?.text.slice(range.start, range.end) !== verb) return [];
      return [
        {
          title: say`Change \`${verb}\` to \`${meant}\``,
          edits: [{ ...range, text: meant }],
        },
      ];
    },
  });
}

/** The destroys that therefore meet a member of the bridge. */
function destroysAfter({ model }: JailContext, { command }: BridgeAddDelete): readonly EpairDestroyBeforeDeletem[] {
  return model.outcomes.filter((outcome): outcome is EpairDestroyBeforeDeletem => {
    return outcome.type === "epair-destroy-before-deletem" && outcome.explainedBy === command;
  });
}

/** What comes of it: the start or the stop ends, or the membership is not what it should be. */
function effect({ certain, guarded, phase, meant, member, bridge }: BridgeAddDelete): string {
  if (certain && !guarded && phase !== "exec.poststop" && phase !== "exec.release") return impact(phase);
  return meant === "deletem"
    ? say`${shown(member, 16)} stays on ${shown(bridge, 16)}.`
    : say`${shown(member, 16)} does not join ${shown(bridge, 16)}.`;
}
