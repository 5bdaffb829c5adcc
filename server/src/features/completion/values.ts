import { findParameter } from "../../parameters/index.ts";
import { say } from "../../words/index.ts";
import { allJails, type FeatureContext } from "../shared/context.ts";
import { freeAddresses } from "../shared/free-addresses.ts";
import { valueMeanings } from "../shared/parameter-text.ts";
import type { ValuePlace } from "../shared/place.ts";
import { completeCommand } from "./commands.ts";
import { completeIncludes, completePaths } from "./files.ts";
import { valueHints } from "./hints.ts";
import { completeInterfaces } from "./interfaces.ts";
import type { CompletionItem } from "./item.ts";
import { completeJails } from "./jails.ts";
import { userItems } from "./known-names.ts";
import { completeMount } from "./mounts.ts";
import { completeLikeOthers, completeVariableValue } from "./siblings.ts";
import { valueItem, wholeValue } from "./text.ts";

export function completeValues(context: FeatureContext, place: ValuePlace): CompletionItem[] {
  if (place.parameter.startsWith("$")) return completeVariableValue(context, place);
  if (place.parameter === ".include") {
    return context.settings.release.dialect === "current" ? completeIncludes(context, place) : [];
  }
  const parameter = findParameter(place.parameter)?.parameter;
  if (!parameter) return [];
  switch (parameter.type) {
    case "command-list":
      return completeCommand(context, place, parameter);
    case "bool":
      return [
        valueItem("true", "value", say`on, as the name alone`, place, 0),
        valueItem("false", "value", say`off`, place, 1),
      ];
    case "ip4list":
      return completeAddresses(context, place, 4);
    case "ip6list":
      return completeAddresses(context, place, 6);
    case "mount-list":
      return completeMount(context, place);
  }
  switch (parameter.name) {
    case "depend":
      return completeJails(context, place);
    case "vnet.interface":
      return completeInterfaces(context, place, { withBridges: false });
    case "interface":
      return completeInterfaces(context, place, { withBridges: true });
    case "exec.jail_user":
    case "exec.system_user": {
      const written = context.tree.text.slice(place.start, place.end);
      return userItems(context, written).map(({ label, kind, detail, rank }) =>
        valueItem(label, kind, detail, place, rank),
      );
    }
    case "path":
      return [...completeLikeOthers(context, place), ...completePaths(context, place, "directories")];
    case "mount.fstab":
    case "exec.consolelog":
      return [...completeLikeOthers(context, place), ...completePaths(context, place, "both")];
    case "host.hostname":
    case "host.domainname":
    case "zfs.dataset":
      return completeLikeOthers(context, place);
  }
  const known = valueMeanings(parameter, context.settings.release).map(({ value, meaning }, index) =>
    valueItem(value, "value", meaning, place, index),
  );
  return known.length > 0 ? known : valueHints(parameter, place);
}

/** The next free address of each network of the file, then the interfaces that can stand before an address. */
function completeAddresses(context: FeatureContext, place: ValuePlace, family: 4 | 6): CompletionItem[] {
  const free = freeAddresses(allJails(context), family, { except: place.whole.text });
  const items = free.map(({ address, prefix, interface: name, used }, rank) => {
    const label = `${name === undefined ? "" : `${name}|`}${address}/${prefix}`;
    const detail = say`next free address; ${used} used in this network`;
    return wholeValue(label, place, { label, detail, rank, kind: "value" });
  });
  if (place.before !== "") return items;
  for (const one of completeInterfaces(context, place, { withBridges: true })) {
    const text = place.quoted ? `${one.label}|` : `"${one.label}|"`;
    const cursor = place.quoted ? text.length : text.length - 1;
    items.push({ ...one, label: `${one.label}|`, text, cursor, rank: 50 + one.rank });
  }
  const example = family === 4 ? "‹em0›|‹192.0.2.10›/‹24›" : "‹em0›|‹2001:db8::10›/‹64›";
  const form = { label: say`interface|address/prefix`, detail: say`jail(8) sets the address and removes it`, rank: 90 };
  items.push(wholeValue(example, place, { ...form, kind: "template" }));
  return items;
}
