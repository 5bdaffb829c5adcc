import type { UplinkAdded } from "../../lifecycle/index.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

const lines = (...text: string[]): string => `${text.join("\n")}\n`;

export const rule: Rule = {
  id: "uplink-addm-in-hook",
  severity: "warning",
  documentation: {
    summary: "The start of a jail puts the host's network card on a bridge.",
    what: "Finds `addm` of a network card, or of a lagg, in a command of the start, on a bridge that the jail has not made itself.",
    why: "A card that joins a bridge loses its offloads (TSO, LRO, VLAN tagging), and changing those resets the link of many cards: connections hang, an ssh session among them. When the card is on the bridge already, because the host or another jail has put it there, `addm` fails with `File exists`, and the start is rolled back.",
    examples: [
      {
        wrong: lines(
          "web {",
          '  path = "/jails/web";',
          "  vnet;",
          '  vnet.interface = "epair5b";',
          '  exec.prestart = "/sbin/ifconfig epair5 create up";',
          '  exec.prestart += "/sbin/ifconfig bridge0 addm em0 addm epair5a up";',
          '  exec.start = "/bin/sh /etc/rc";',
          '  exec.poststop = "/sbin/ifconfig bridge0 deletem epair5a";',
          '  exec.poststop += "/sbin/ifconfig epair5a destroy";',
          "}",
        ),
        right: lines(
          "# The host's rc.conf has:",
          '#   cloned_interfaces="bridge0"',
          '#   ifconfig_bridge0="addm em0 up"',
          '#   ifconfig_em0="up"',
          "web {",
          '  path = "/jails/web";',
          "  vnet;",
          '  vnet.interface = "epair5b";',
          '  exec.prestart = "/sbin/ifconfig epair5 create up";',
          '  exec.prestart += "/sbin/ifconfig bridge0 addm epair5a up";',
          '  exec.start = "/bin/sh /etc/rc";',
          '  exec.poststop = "/sbin/ifconfig bridge0 deletem epair5a";',
          '  exec.poststop += "/sbin/ifconfig epair5a destroy";',
          "}",
        ),
      },
    ],
    silent: [
      'web { path = /j; persist; exec.prestart = "ifconfig bridge0 addm epair5a", "ifconfig bridge0 addm tap0", "ifconfig bridge0 addm em0.10", "ifconfig bridge0 addm vlan10"; }',
      // A bridge of its own.
      'web { path = /j; persist; exec.prestart = "ifconfig bridge7 create", "ifconfig bridge7 addm em1 up"; exec.poststop = "ifconfig bridge7 destroy"; }',
      'web { path = /j; persist; exec.prestart = "ifconfig bridge7 >/dev/null 2>&1 || ifconfig bridge7 create", "ifconfig bridge7 addm em1 up"; }',
      // The author knows that it may be there already.
      'web { path = /j; persist; exec.prestart = "ifconfig bridge0 addm em0 || true", "test -e /var/run/x || ifconfig bridge0 addm em0"; }',
      // What uplink0 is nobody here knows.
      'web { path = /j; persist; exec.prestart = "ifconfig bridge0 addm uplink0"; }',
    ],
    whenToIgnore: "When this jail alone has the bridge, and the card carries nothing else.",
  },
  checkJail(context) {
    for (const event of context.model.events) if (event.type === "uplink-added") reportUplink(context, event);
  },
};

function reportUplink(context: JailContext, { member, memberWord, bridge }: UplinkAdded): void {
  const range = rangeOf(context.jail, memberWord);
  if (!range) return;
  context.report({
    ...range,
    message: `Each start puts the network card ${shown(member, 16)} on ${shown(bridge, 16)}. Do it once, in the host's rc.conf.`,
    notes: [
      `In rc.conf: \`ifconfig_${bridge}="addm ${member} up"\`.`,
      "Joining a bridge resets the link of many cards.",
      `When ${shown(member)} is on the bridge already, the command fails with \`File exists\`, and the start is rolled back.`,
    ],
  });
}
