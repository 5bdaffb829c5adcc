import type { EffectiveJail } from "../../config/index.ts";
import { effectsOf, hasOwnNetworkStack } from "../../lifecycle/index.ts";
import { rememberedWith } from "../../rules/support/remembered.ts";
import { commandsAtSite, flatCommands } from "../../shell/index.ts";
import { printable } from "../../text/index.ts";
import { say } from "../../words/index.ts";

/** Addresses, and jails that are needed, that one line names. */
const mostNamed = 2;
/** What is longer is no address and no name that anybody recognises. */
const longestNamed = 64;

/**
 * What tells one jail from another in half a line: `vnet · 10.0.0.2 · depends on db`.
 *
 * @param readsCommands whether addresses are looked for in the commands of `exec.*` too, which takes longer. An outline of all jails is
 *   asked for after each pause in typing, and most of them stay as they are.
 */
export const jailSummary = rememberedWith((jail: EffectiveJail, readsCommands: boolean): string => {
  const parts: string[] = [];
  if (hasOwnNetworkStack(jail)) parts.push("vnet");
  const addresses = addressesOf(jail, readsCommands);
  if (addresses.length > 0) parts.push(named(addresses));
  else {
    const path = jail.get("path")?.values.at(-1);
    if (path !== undefined && path !== "") parts.push(short(path));
  }
  const needed = jail.get("depend")?.values.filter((name) => name !== "") ?? [];
  if (needed.length > 0) parts.push(say`depends on ${named(needed)}`);
  return parts.join(" · ");
});

/** `db, dns +2` */
function named(names: readonly string[]): string {
  const shown = names.slice(0, mostNamed).map(short).join(", ");
  return names.length > mostNamed ? `${shown} +${names.length - mostNamed}` : shown;
}

function short(text: string): string {
  const shown = printable(text.slice(0, longestNamed));
  return text.length > longestNamed ? `${shown}…` : shown;
}

/** Without interface and mask; not those by which a jail speaks to itself, or only on one link. */
function addressesOf(jail: EffectiveJail, readsCommands: boolean): string[] {
  const found = new Set<string>();
  const add = (text: string): void => {
    const address = text.slice(text.lastIndexOf("|") + 1).replace(/\/.*$/s, "");
    if (/^[\d.]+$|^[\da-f:.]+$/i.test(address) && !/^127\.|^::1$|^fe80:/i.test(address)) found.add(address);
  };
  for (const parameter of ["ip4.addr", "ip6.addr"]) for (const value of jail.get(parameter)?.values ?? []) add(value);
  if (found.size > 0 || !readsCommands || !jail.commandsAreKnown) return [...found];
  for (const { spelling, values } of jail.parameters()) {
    if (!spelling.startsWith("exec.")) continue;
    const where = spelling === "exec.start" ? "jail" : "host";
    for (const value of values) {
      if (!value.includes("inet")) continue;
      for (const command of commandsAtSite(flatCommands(value), jail.site.commands)) {
        for (const effect of effectsOf(command, where)) {
          const isOwn = effect.where === "jail" && (effect.jail === undefined || effect.jail.text === jail.name);
          if (isOwn && effect.resource === "address" && effect.verb === "makes") add(effect.word?.text ?? "");
        }
      }
    }
  }
  return [...found];
}
