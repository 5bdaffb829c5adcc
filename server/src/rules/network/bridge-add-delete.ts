import type { BridgeAddDelete, EpairDestroyBeforeDeletem } from "../../lifecycle/index.ts";
import type { Proposal, RelatedPlace } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { outcome } from "../support/consequence.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "bridge-add-delete",
  severity: "error",
  checkJail(context) {
    for (const event of context.model.events) {
      if (event.type === "bridge-add-delete") reportVerb(context, event);
    }
  },
};

function reportVerb(context: JailContext, event: BridgeAddDelete): void {
  const { jail } = context;
  const range = rangeOf(jail, event.verbWord);
  if (!range) return;
  const { bridge, verb, member, meant } = event;
  const isRemoval = meant === "deletem";
  const related: RelatedPlace[] = [];
  for (const destroy of destroysAfter(context, event)) {
    const place = rangeOf(jail, destroy.command);
    if (place)
      related.push({
        ...place,
        message: `${shown(destroy.interface)} is destroyed here while it is still on ${shown(destroy.bridge)}`,
      });
  }
  context.report({
    ...range,
    about: event,
    message: `\`${verb}\` ${isRemoval ? "removes" : "adds"} addresses; use \`${meant}\` for bridge members. ${effect(event)}`,
    notes: [
      `ifconfig takes ${shown(member)} for an address and says \`bad value\`; on ${shown(bridge)} nothing changes.`,
    ],
    related,
    fixes: (): readonly Proposal[] => {
      const tree = context.configuration.files.get(range.path)?.tree;
      if (tree?.text.slice(range.start, range.end) !== verb) return [];
      return [
        {
          title: `Change \`${verb}\` to \`${meant}\``,
          edits: [{ ...range, text: meant }],
        },
      ];
    },
  });
}

/** The destroys that therefore meet a member of the bridge. */
function destroysAfter({ model }: JailContext, { command }: BridgeAddDelete): readonly EpairDestroyBeforeDeletem[] {
  return model.events.filter((event): event is EpairDestroyBeforeDeletem => {
    return event.type === "epair-destroy-before-deletem" && event.explainedBy === command;
  });
}

/** What comes of it: the start or the stop ends, or the membership is not what it should be. */
function effect({ certain, guarded, phase, meant, member, bridge }: BridgeAddDelete): string {
  if (certain && !guarded && phase !== "exec.poststop" && phase !== "exec.release") return outcome(phase);
  return `${shown(member, 16)} ${meant === "deletem" ? "stays on" : "does not join"} ${shown(bridge, 16)}.`;
}
