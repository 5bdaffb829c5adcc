import { sourceRange } from "../../config/index.ts";
import { parseAddress, parseAddressValue, prefixOfNetmask } from "../../parameters/index.ts";
import { say } from "../../words/index.ts";
import type { JailContext } from "../rule/rule.ts";
import { severalAddresses } from "./several-in-one.ts";
import { shown } from "./words.ts";

/** What the mask in a value of ip4.addr or ip6.addr shows: that it is none, or that the address is not that of one machine. */
export function reportMasks(context: JailContext, name: "ip4.addr" | "ip6.addr"): void {
  const { jail } = context;
  const parameter = jail.get(name);
  if (!parameter || parameter.bad) return;
  const most = name === "ip4.addr" ? 32 : 128;
  for (const [index, value] of parameter.values.entries()) {
    const { interface: named, address, mask } = parseAddressValue(value);
    // Of several addresses in one value only the first is read, which is told as that.
    if (!mask || severalAddresses(name, value)) continue;
    const text = value.slice(mask.start, mask.end);
    // Where an interface is named, ifconfig(8) refuses the mask, and the model tells it.
    const isUnused = !named && jail.get("interface") === undefined;
    if (isUnused && /^\d{1,9}$/.test(text) && Number(text) > most) {
      const range = sourceRange(parameter, index, mask.start, mask.end);
      const message = say`\`/${text}\` is not a mask; expected 0 to ${most}. Nothing uses it here, for no interface is named.`;
      if (range) context.report({ ...range, severity: "warning", message });
    }
    const host = value.slice(address.start, address.end);
    const edge = isUnused || name === "ip6.addr" ? undefined : edgeOfNetwork(host, text);
    const range = edge && sourceRange(parameter, index, address.start, address.end);
    if (!range) continue;
    context.report({
      ...range,
      // Newer kernels take the lowest address for that of a machine.
      severity: edge === "broadcast" ? "warning" : "info",
      message:
        edge === "network"
          ? say`${shown(host, 20)} is the network address of its network (${shown(`/${text}`, 20)}). Give the jail one in between.`
          : say`${shown(host, 20)} is the broadcast address of its network (${shown(`/${text}`, 20)}). Give the jail one in between.`,
    });
  }
}

/** Networks of one or two addresses have neither (RFC 3021). */
function edgeOfNetwork(host: string, mask: string): "network" | "broadcast" | undefined {
  const address = parseAddress(host);
  const prefix = /^\d{1,2}$/.test(mask) ? Number(mask) : prefixOfNetmask(mask);
  if (address?.family !== 4 || address.hasPrefix || prefix === undefined || prefix > 30) return undefined;
  // The kernel refuses these two whatever the mask is.
  if (address.words[0] === 0 || address.words[0] === 0xffffffff) return undefined;
  const rest = (address.words[0] << prefix) >>> prefix;
  return rest === 0 ? "network" : rest === 0xffffffff >>> prefix ? "broadcast" : undefined;
}
