import { programName, type Word } from "../../shell/index.ts";
import { isOn, type JailView, scalar } from "../jail/jail-view.ts";

/**
 * The word that shows that a command changes interfaces, addresses, routes or a packet filter, which root of a jail may only do
 * where that has a network stack of its own (prison_priv_check in kern_jail.c); undefined for one that only asks.
 */
export function changeOfNetwork(words: readonly Word[], view: JailView): Word | undefined {
  switch (programName(words[0]?.text ?? "")) {
    case "ifconfig":
      return interfaceChange(words);
    case "route":
      // allow.routing lets a jail change the routes that it shares.
      return isOn(view, "allow.routing") ? undefined : routeChange(words);
    case "dhclient":
      return words.length > 1 ? words[0] : undefined;
    case "ipfw":
      return words.find(({ text }) => text !== undefined && filterVerbs.has(text));
    case "pfctl":
      return changesFilter(words) && !mayShowFilter(view) ? words[0] : undefined;
    default:
      return undefined;
  }
}

const families = new Set(["inet", "inet6", "ether", "link", "lladdr"]);
const questions = new Set(["list", "scan"]);

function interfaceChange(words: readonly Word[]): Word | undefined {
  const [, name, first, ...rest] = words;
  // With options it mostly lists.
  if (name?.text === undefined || name.text.startsWith("-") || first === undefined) return undefined;
  // That it names a jail is what is wrong with it.
  if (first.text === "vnet" || first.text === "-vnet") return undefined;
  const isQuestion = rest.length === 0 && (families.has(first.text ?? "") || questions.has(first.text ?? ""));
  return isQuestion ? undefined : name;
}

const routeVerbs = new Set(["add", "delete", "del", "change", "flush"]);

function routeChange(words: readonly Word[]): Word | undefined {
  const at = words.findIndex(({ text }, index) => index > 0 && !text?.startsWith("-"));
  // -t only tries, and -j is about another jail.
  if (at < 0 || words.slice(1, at).some(({ text }) => /[tdj]/.test(text ?? ""))) return undefined;
  return routeVerbs.has(words[at].text ?? "") ? words[at] : undefined;
}

const filterVerbs = new Set(["add", "delete", "flush", "zero", "resetlog", "enable", "disable"]);

/** With -n rules are only read, with -s they are shown. */
function changesFilter(words: readonly Word[]): boolean {
  const options = words.slice(1).filter(({ text }) => text?.startsWith("-"));
  return (
    options.some(({ text }) => /[defFktTz]/.test(text!)) && !options.some(({ text }) => /^-[a-zA-Z]*[ns]/.test(text!))
  );
}

/** Rulesets of one's own may show /dev/pf to a jail; number 4 does not (FACTS.md 9). */
function mayShowFilter(view: JailView): boolean {
  const ruleset = scalar(view, "devfs_ruleset");
  return !isOn(view, "mount.devfs") || (ruleset !== undefined && ruleset !== "4");
}
