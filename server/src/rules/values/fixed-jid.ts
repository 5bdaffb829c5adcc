import { sourceRange } from "../../config/index.ts";
import { isAtLeast } from "../../parameters/index.ts";
import { say } from "../../words/index.ts";
import type { Rule } from "../rule/rule.ts";
import { inReadingOrder } from "../support/first-place.ts";
import { gathered } from "../support/gathered.ts";

const withJid = gathered((jail) => (jail.get("jid") === undefined ? [] : [jail]));

export const rule: Rule = {
  id: "fixed-jid",
  severity: "info",
  checkConfiguration({ configuration, release, isSilenced, reportFor }) {
    // From 15.0 on a jail that is dying keeps nobody from its number (MISTAKES.md M47).
    if (isAtLeast(release, "15.0")) return;
    const fixed = withJid(configuration).flatMap((jail) => {
      const jid = jail.get("jid");
      // A block that is called by a number says so itself.
      if (jid === undefined || jid.bad || jid.implied !== undefined) return [];
      const range = sourceRange(jid, 0, 0, jid.values[0]?.length ?? 0);
      return range === undefined || jid.values[0] === "0" || isSilenced(range) ? [] : [{ ...range, jail: jail.name }];
    });
    const [first, ...others] = inReadingOrder(configuration, fixed);
    if (first === undefined) return;
    reportFor(
      fixed.map(({ jail }) => jail),
      {
        path: first.path,
        start: first.start,
        end: first.end,
        message: say`A fixed \`jid\` is still taken while the jail that had it is dying: a quick restart fails. Address jails by name.`,
        related: others.slice(0, mostPlaces).map((place) => ({ ...place, message: say`another one` })),
      },
    );
  },
};

/** Places that are named beside the first. */
const mostPlaces = 20;
