import { sourceRange } from "../../config/index.ts";
import { hasOwnNetworkStack, runsRc } from "../../lifecycle/index.ts";
import { parseAddressValue } from "../../parameters/index.ts";
import { say } from "../../words/index.ts";
import type { Rule } from "../rule/rule.ts";
import { inReadingOrder } from "../support/first-place.ts";
import { gathered } from "../support/gathered.ts";

const withOwnAddresses = gathered((jail) => (jail.get("ip6.addr") === undefined ? [] : [jail]));

export const rule: Rule = {
  id: "dad-delay",
  severity: "hint",
  // Most jails with IPv6 are so, and most programs inside wait or listen on all addresses (MISTAKES.md M62).
  isOffByDefault: true,
  checkConfiguration({ configuration, isSilenced, reportFor }) {
    const found = withOwnAddresses(configuration).flatMap((jail) => {
      const addresses = jail.get("ip6.addr");
      const start = jail.get("exec.start")?.values ?? [];
      if (addresses === undefined || addresses.bad || hasOwnNetworkStack(jail)) return [];
      const rc = start.findIndex(runsRc);
      // Somebody who waits knows.
      if (rc < 0 || start.slice(0, rc).some((command) => /\bsleep\b/.test(command))) return [];
      return addresses.values.flatMap((value, index) => {
        const isAdded = parseAddressValue(value).interface !== undefined || jail.get("interface") !== undefined;
        const range = sourceRange(addresses, index, 0, value.length);
        const isTold = isAdded && !/\bno_dad\b/.test(value) && range !== undefined && !isSilenced(range);
        return isTold ? [{ ...range, jail: jail.name }] : [];
      });
    });
    const [first, ...others] = inReadingOrder(configuration, found);
    if (first === undefined) return;
    reportFor([...new Set(found.map(({ jail }) => jail))], {
      path: first.path,
      start: first.start,
      end: first.end,
      message: say`The address is tentative for a second, while rc starts: what binds to it then fails. \`no_dad\` ends that.`,
      related: others.slice(0, mostPlaces).map((place) => ({ ...place, message: say`another one` })),
    });
  },
};

/** Addresses that are named beside the first. */
const mostPlaces = 20;
