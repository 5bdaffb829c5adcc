import type { Word } from "../../shell/index.ts";
import { isOn, type JailView, scalar } from "../jail/jail-view.ts";
import { networkChange } from "../programs/network-changes.ts";

/**
 * The word that shows that a command changes interfaces, addresses, routes or a packet filter, which root of a jail may only do
 * where that has a network stack of its own (prison_priv_check in kern_jail.c); undefined for one that only asks.
 */
export function changeOfNetwork(words: readonly Word[], view: JailView): Word | undefined {
  const change = networkChange(words);
  switch (change?.what) {
    case "route":
      // allow.routing lets a jail change the routes that it shares.
      return isOn(view, "allow.routing") ? undefined : change.word;
    case "pf":
      return mayShowFilter(view) ? undefined : change.word;
    default:
      return change?.word;
  }
}

/** Rulesets of one's own may show /dev/pf to a jail; number 4 does not (FACTS.md 9). */
function mayShowFilter(view: JailView): boolean {
  const ruleset = scalar(view, "devfs_ruleset");
  return !isOn(view, "mount.devfs") || (ruleset !== undefined && ruleset !== "4");
}
