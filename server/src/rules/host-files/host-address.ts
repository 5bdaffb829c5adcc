import { nameInRcConf, type RcConf, type RcWord } from "../../host-files/index.ts";
import type { ValueSpan } from "../../lifecycle/index.ts";
import { type Address, addressEnd, addressStart, parseAddress, sameAddress } from "../../parameters/index.ts";
import { say } from "../../words/index.ts";
import type { ConfigurationQuestion, JailContext, Rule } from "../rule/rule.ts";
import { addressInRcConf, hostAddresses } from "../support/host-addresses.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "host-address",
  severity: "warning",
  checkJail(context) {
    if (!context.ask(hasAddresses)) return;
    const { rcConf } = context.hostFiles;
    const own = rcConf && hostAddresses(rcConf);
    if (rcConf === undefined || own === undefined) return;
    for (const { name, span, word } of movedFromHost(context, rcConf)) {
      const range = rangeOf(context.jail, span);
      if (range === undefined) continue;
      context.report({
        ...range,
        message: say`rc.conf gives ${shown(name, 16)} the host's address. Starting the jail takes both from the host.`,
        related: [{ ...word, message: say`the host has it from here` }],
      });
    }
    for (const { address, text, span, isInJail } of jailAddresses(context)) {
      const found = own.find((each) => sameAddress(each.address, address));
      const range = found && rangeOf(context.jail, span);
      if (range === undefined) continue;
      context.report({
        ...range,
        message: isInJail
          ? say`${shown(text, 30)} is the host's own address, in rc.conf. On a network with the host nobody reaches the jail by it.`
          : say`${shown(text, 30)} is the host's own address, in rc.conf. Stopping the jail takes it from the host.`,
        notes: isInJail
          ? []
          : [say`What jail(8) sets on an interface it takes away again. Without the interface it sets nothing.`],
        related: [{ ...found!.word, message: say`the host has it from here` }],
      });
    }
  },
};

const hasAddresses: ConfigurationQuestion = (_, { rcConf }) =>
  rcConf !== undefined && [...rcConf.variables].some(({ name }) => name.startsWith("ifconfig_"));

interface MovedInterface {
  readonly name: string;
  readonly span: ValueSpan;
  /** What gives it an address on the host. */
  readonly word: RcWord;
}

/** An interface that moves into another network stack leaves its addresses behind (FACTS.md 15). */
function* movedFromHost({ model }: JailContext, rcConf: RcConf): Generator<MovedInterface> {
  for (const { use, name, span } of model.footprint) {
    const word = use === "moves" ? addressInRcConf(rcConf, nameInRcConf(name)) : undefined;
    if (word !== undefined) yield { name, span, word };
  }
}

interface JailAddress {
  readonly address: Address;
  readonly text: string;
  readonly span: ValueSpan;
  readonly isInJail: boolean;
}

function* jailAddresses({ jail, model }: JailContext): Generator<JailAddress> {
  for (const parameter of ["ip4.addr", "ip6.addr"]) {
    const found = jail.get(parameter);
    if (found === undefined || found.bad) continue;
    for (const [valueIndex, value] of found.values.entries()) {
      const start = addressStart(value);
      // Without an interface jail(8) neither sets the address nor takes it away: sharing the host's is meant.
      if (start === 0 && jail.get("interface") === undefined) continue;
      const end = addressEnd(value, start);
      const text = value.slice(start, end);
      const address = parseAddress(text);
      if (address) yield { address, text, span: { parameter, valueIndex, start, end }, isInJail: false };
    }
  }
  for (const { use, where, name, span } of model.footprint) {
    if (use !== "address" || where !== "jail") continue;
    const address = parseAddress(name);
    if (address) yield { address, text: name, span, isInJail: true };
  }
}
