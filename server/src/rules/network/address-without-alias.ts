import { foundBy, type HostInterface, type Observation, surely, type ValueSpan } from "../../lifecycle/index.ts";
import { type Address, parseAddress, sameAddress } from "../../parameters/index.ts";
import { say } from "../../words/index.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

/** An IPv4 address that the start sets on a card of the host, in place of the first one that it has (FACTS.md 16). */
export interface ReplacingAddress {
  readonly addressWord: ValueSpan;
  readonly address: Address;
  readonly interface: string;
}

/** Of a card that moves into the jail nothing is left on the host anyhow, and of one on a bridge the address does not belong there. */
const replacingAddresses: Observation<ReplacingAddress> = {
  begin({ on, machine }, found) {
    // Only the first of them takes something of the host's.
    const set = new Map<HostInterface, ReplacingAddress>();
    on("address-set", ({ stack, item, address, addressWord, replaces }) => {
      if (stack !== machine.host || !machine.starting || !replaces || set.has(item)) return;
      if ((item.kind !== "physical" && item.kind !== "lagg") || item.created !== undefined) return;
      set.set(item, { addressWord: machine.span(addressWord), address, interface: item.name });
    });
    on("lent", ({ item }) => set.delete(item));
    on("started", () => {
      for (const [item, replacing] of set) if (surely(item.membership) === undefined) found.push(replacing);
    });
  },
};

export const rule: Rule = {
  id: "address-without-alias",
  severity: "info",
  observation: replacingAddresses,
  checkJail(context) {
    for (const found of foundBy(replacingAddresses, context.model)) reportAddress(context, found);
  },
};

function reportAddress(context: JailContext, { addressWord, address, interface: name }: ReplacingAddress): void {
  const range = rangeOf(context.jail, addressWord);
  const words = context.hostFiles.rcConf?.get(`ifconfig_${name}`)?.words ?? [];
  // The host's own address is set once more.
  const isSame = words.some(({ text }) => {
    const own = parseAddress(text);
    return own !== undefined && sameAddress(own, address);
  });
  if (!range || isSame) return;
  const isKnown = words.some(({ text }) => isAddress.test(text));
  context.report({
    ...range,
    severity: isKnown ? "warning" : "info",
    message: isKnown
      ? say`This takes the address of ${shown(name, 16)} away from the host. Write \`alias\` after it.`
      : say`An address that ${shown(name, 16)} has already is lost to the host. Write \`alias\` after it.`,
    fixes: () => [
      {
        title: say`Add \`alias\``,
        guess: true,
        edits: [{ path: range.path, start: range.end, end: range.end, text: " alias" }],
      },
    ],
  });
}

/** What in rc.conf gives a card an IPv4 address of its own. */
const isAddress = /^(?:inet|(?:SYNC|NOSYNC)?DHCP|\d+\.\d+\.\d+\.\d+(?:\/\d+)?)$/i;
