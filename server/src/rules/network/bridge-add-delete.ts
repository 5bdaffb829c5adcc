import type { BridgeAddressVerb } from "../../lifecycle/index.ts";
import type { Proposal, RelatedPlace } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { outcome } from "../support/consequence.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "bridge-add-delete",
  severity: "error",
  documentation: {
    summary: "`ifconfig BRIDGE add` or `delete` is used where `addm` or `deletem` was meant.",
    what: "Finds `add`, `delete` and `remove` with the name of an interface behind them, on a bridge.",
    why: "`add` and `delete` are about addresses. ifconfig takes the name of the interface for an address, answers `bad value` and changes nothing: the interface never joins the bridge, or stays on it. In exec.poststop jail(8) reports the failure and goes on, so a destroy behind it still meets a member of the bridge; in exec.prestop or exec.stop the jail is not removed at all; anywhere in the start it rolls the start back.",
    examples: [
      {
        release: "12.0",
        wrong: [
          "web {",
          '  path = "/jails/web";',
          "  vnet;",
          "  persist;",
          '  exec.prestart = "ifconfig epair1 create up";',
          '  exec.prestart += "ifconfig bridge1 addm epair1a";',
          '  exec.poststop = "ifconfig bridge1 delete epair1a";',
          '  exec.poststop += "ifconfig epair1a destroy";',
          "}",
          "",
        ].join("\n"),
        right: [
          "web {",
          '  path = "/jails/web";',
          "  vnet;",
          "  persist;",
          '  exec.prestart = "ifconfig epair1 create up";',
          '  exec.prestart += "ifconfig bridge1 addm epair1a";',
          '  exec.poststop = "ifconfig bridge1 deletem epair1a";',
          '  exec.poststop += "ifconfig epair1a destroy";',
          "}",
          "",
        ].join("\n"),
      },
    ],
    silent: [
      'web { persist; path = /j; exec.prestart = "ifconfig bridge1 inet 10.0.0.1/24 add"; exec.poststop = "ifconfig bridge1 delete 10.0.0.1"; }',
      'web { persist; path = /j; exec.poststop = "ifconfig bridge1 inet 10.0.0.1 delete"; }',
      // A name that is no interface may be an address in the hosts file.
      'web { persist; path = /j; exec.poststop = "ifconfig bridge1 delete gateway.example.net"; }',
    ],
    whenToIgnore: "Never: no name of an interface is an address, unless the hosts file makes it one.",
  },
  checkJail(context) {
    for (const event of context.model.events) {
      if (event.type === "bridge-address-verb") reportVerb(context, event);
    }
  },
};

function reportVerb(context: JailContext, event: BridgeAddressVerb): void {
  const { jail } = context;
  const range = rangeOf(jail, event.verbWord);
  if (!range) return;
  const { bridge, verb, member, meant } = event;
  const isRemoval = meant === "deletem";
  const related: RelatedPlace[] = [];
  for (const destroy of event.leaves) {
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

/** What comes of it: the start or the stop ends, or the membership is not what it should be. */
function effect({ certain, guarded, phase, meant, member, bridge }: BridgeAddressVerb): string {
  if (certain && !guarded && phase !== "exec.poststop" && phase !== "exec.release") return outcome(phase);
  return `${shown(member, 16)} ${meant === "deletem" ? "stays on" : "does not join"} ${shown(bridge, 16)}.`;
}
