import { say } from "../../words/index.ts";
import { valueText } from "../command-words/index.ts";
import { type FeatureContext, jailsAround } from "../shared/context.ts";
import type { WrittenValueAt } from "../shared/place.ts";
import { type Field, signatureOfFields } from "./fields.ts";
import type { SignatureHelp } from "./signature.ts";

const name = (): Field => ["INTERFACE", say`An interface of the host.`];
const words = (): Field => ["IFCONFIG-WORDS", say`Further words for ifconfig(8), as in \`vhid 1\`.`];

interface AddressFields {
  readonly address: Field;
  readonly prefix: Field;
  readonly mask: Field | undefined;
}

const families = (): Readonly<Record<4 | 6, AddressFields>> => ({
  4: {
    address: ["ADDRESS", say`An IPv4 address: \`192.0.2.10\`.`],
    prefix: ["PREFIX", say`The length of the network, 0 to 32. Without one it is 32.`],
    mask: ["NETMASK", say`The mask of the network: \`255.255.255.0\`.`],
  },
  6: {
    address: ["ADDRESS", say`An IPv6 address: \`2001:db8::10\`.`],
    prefix: ["PREFIX", say`The length of the network, 0 to 128. Without one it is 128.`],
    mask: undefined,
  },
});

const kept = (): string =>
  say`The address has to be on the host already, unless \`interface\` names where jail(8) sets it.`;
const set = (): string =>
  say`jail(8) sets the address on the interface when the jail starts, and takes it away when it stops.`;

/** The forms of an address (LANGUAGE.md, probe 185), the one active that has the signs that are written. */
export function addressSignatures(context: FeatureContext, value: WrittenValueAt, version: 4 | 6): SignatureHelp {
  const { text, cursor } = valueText(context.tree, value, jailsAround(context, value.block)[0]);
  const { address, prefix, mask } = families()[version];
  const before = text.slice(0, cursor);
  const hasInterface = text.includes("|");
  const atInterface = hasInterface && !before.includes("|");
  const afterBar = before.slice(before.indexOf("|") + 1);
  const hasWords = /\S\s/.test(text.slice(text.indexOf("|") + 1).trimEnd()) || /\S\s/.test(afterBar);
  // Within what follows the bar: the address, what follows its slash, further words.
  const part = atInterface ? 0 : /\S\s/.test(afterBar) ? 2 : afterBar.includes("/") ? 1 : 0;
  const inName = atInterface || (!hasInterface && part === 0);
  const tail = (last: Field): readonly Field[] => [address, ["/"], last];
  const signatures = [
    signatureOfFields([name(), ["|"], ...tail(prefix)], set(), inName ? 0 : part === 2 ? undefined : part + 1),
    signatureOfFields(tail(prefix), kept(), atInterface || part === 2 ? undefined : part),
    signatureOfFields([address], kept(), atInterface || part > 0 ? undefined : part),
    ...(mask
      ? [signatureOfFields([name(), ["|"], ...tail(mask)], set(), inName ? 0 : part === 2 ? undefined : part + 1)]
      : []),
    signatureOfFields([name(), ["|"], ...tail(prefix), [" "], words()], set(), inName ? 0 : part + 1),
  ];
  const isMask = /\/\d+\./.test(text);
  const last = signatures.length - 1;
  if (hasWords) return { signatures, activeSignature: last };
  if (isMask && mask && hasInterface) return { signatures, activeSignature: 3 };
  if (hasInterface || text.trim() === "") return { signatures, activeSignature: 0 };
  return { signatures, activeSignature: 1 };
}
