import { programName, type Word } from "../../shell/index.ts";
import { ifconfigKeyword, Keyword } from "./ifconfig-keywords.ts";

/** What a command changes about a network, and the word that shows it. */
export interface NetworkChange {
  readonly what: "interface" | "route" | "lease" | "ipfw" | "pf" | "sysctl";
  readonly word: Word;
}

/**
 * The change of interfaces, addresses, routes or a packet filter that a command surely asks for; undefined for one that only asks, and
 * where that is not certain. Effects tell all that a command may do, which is more: those of `ifconfig em0 inet inet6` are none,
 * and who has options in front mostly lists.
 */
export function networkChange(words: readonly Word[]): NetworkChange | undefined {
  switch (programName(words[0]?.text ?? "")) {
    case "ifconfig":
      return changeOf("interface", changedInterface(words));
    case "route":
      return changeOf("route", routeVerb(words));
    case "dhclient":
      return words.length > 1 ? changeOf("lease", words[0]) : undefined;
    case "ipfw":
      return changeOf(
        "ipfw",
        words.find(({ text }) => text !== undefined && filterVerbs.has(text)),
      );
    case "pfctl":
      return changesFilter(words) ? changeOf("pf", words[0]) : undefined;
    case "sysctl":
      return changeOf("sysctl", changedSysctl(words));
    default:
      return undefined;
  }
}

/** Whether what stands after sysctl(8) are names and values, and no option makes something else of them. */
export function setsSomething([, ...rest]: readonly Word[]): boolean {
  return rest.every(({ text }) => text === "-w" || (text !== undefined && !text.startsWith("-")));
}

/**
 * A value below `net` that is set: who has no network stack may only set what is marked for jails, which nothing there is
 * (sysctl_root in kern_sysctl.c).
 */
function changedSysctl(words: readonly Word[]): Word | undefined {
  const [program, ...rest] = words;
  if (!setsSomething(words)) return undefined;
  return rest.some(({ text }) => /^net\.[\w.]+=./.test(text ?? "")) ? program : undefined;
}

function changeOf(what: NetworkChange["what"], word: Word | undefined): NetworkChange | undefined {
  return word && { what, word };
}

function changedInterface([, name, first, ...rest]: readonly Word[]): Word | undefined {
  if (name?.text === undefined || name.text.startsWith("-") || first === undefined) return undefined;
  const keyword = ifconfigKeyword(first.text);
  // That it names a jail is what is wrong with it.
  if (keyword === Keyword.ToJail || keyword === Keyword.FromJail) return undefined;
  return rest.length === 0 && (isFamily(keyword) || first.text === "list" || first.text === "scan") ? undefined : name;
}

function isFamily(keyword: Keyword | undefined): boolean {
  return keyword === Keyword.Inet || keyword === Keyword.Inet6 || keyword === Keyword.Link;
}

const routeVerbs = new Set(["add", "delete", "del", "change", "flush"]);

function routeVerb(words: readonly Word[]): Word | undefined {
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
