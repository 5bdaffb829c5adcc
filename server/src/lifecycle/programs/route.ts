import { prefixOfNetmask } from "../../parameters/index.ts";
import { programOf, type Word } from "../../shell/index.ts";
import { WordReader } from "./word-reader.ts";

/** What the words of one route(8) command say; nothing of it has happened yet. */
export interface RouteCommand {
  /** `add`, `delete`, …; empty for one that only the shell knows. */
  readonly verb: Word | undefined;
  readonly family: 4 | 6 | undefined;
  readonly destination: Word | undefined;
  readonly gateway: Word | undefined;
  /** `-interface`: the second word is an interface, and no gateway is looked for. */
  readonly isDirect: boolean;
  /** `-ifp`: the interface is given, which is as good as a scope. */
  readonly hasInterface: boolean;
  /** From `-netmask` or `-prefixlen`. */
  readonly prefix: number | undefined;
  /** `-j`: the jail in which it happens. */
  readonly jail: Word | undefined;
  readonly isInJail: boolean;
  /** It is about a table of its own (`-fib`, setfib(1)), and these are not followed. */
  readonly isOfFib: boolean;
  /** A word is only known to the shell, or an option makes it something that the model cannot follow. */
  readonly isOpaque: boolean;
}

type Reading = { -readonly [Key in keyof RouteCommand]: RouteCommand[Key] };

/** Options of route(8) that are followed by a word of their own, which means nothing to the model. */
const optionsWithArgument = new Set([
  ...["-ifa", "-genmask", "-weight", "-mtu", "-hopcount", "-expire", "-recvpipe"],
  ...["-sendpipe", "-ssthresh", "-rtt", "-rttvar", "-lock"],
]);

/** @param at index of the program in `words` */
export function readRoute(words: readonly Word[], at: number): RouteCommand {
  const reader = new WordReader(words, at + 1);
  const result: Reading = {
    verb: undefined,
    family: undefined,
    destination: undefined,
    gateway: undefined,
    isDirect: false,
    hasInterface: false,
    prefix: undefined,
    jail: undefined,
    isInJail: false,
    isOfFib: words.slice(0, at + 1).some((word) => programOf(word) === "setfib"),
    isOpaque: false,
  };
  for (let word = reader.next(); word !== undefined; word = reader.next()) {
    const { text } = word;
    if (text === undefined) result.isOpaque = true;
    if (text === undefined || !text.startsWith("-") || text === "-") positional(result, word);
    else if (!option(result, text, reader)) result.isOpaque = true;
  }
  return result;
}

function positional(result: Reading, word: Word): void {
  if (result.verb === undefined) result.verb = word;
  else if (result.destination === undefined) result.destination = word;
  else result.gateway ??= word;
}

/** False when the option makes the command something that the model cannot follow. */
function option(result: Reading, text: string, reader: WordReader): boolean {
  switch (text) {
    case "-inet":
    case "-4":
      result.family = 4;
      return true;
    case "-inet6":
    case "-6":
      result.family = 6;
      return true;
    case "-gateway":
      result.gateway = reader.next();
      return result.gateway?.text !== undefined;
    case "-dst":
      result.destination = reader.next();
      return true;
    case "-interface":
    case "-iface":
      result.isDirect = true;
      return true;
    case "-ifp":
      result.hasInterface = true;
      reader.next();
      return true;
    case "-netmask":
      result.prefix = prefixOfNetmask(reader.next()?.text ?? "");
      return result.prefix !== undefined;
    case "-prefixlen":
      result.prefix = Number(reader.next()?.text);
      return result.prefix >= 0 && result.prefix <= 128;
    case "-fib":
      reader.next();
      result.isOfFib = true;
      return true;
    case "-j":
      result.jail = reader.next();
      result.isInJail = true;
      return true;
    case "-link":
    case "-osi":
      return false;
    default:
      // The letters before the verb may stand together: `-n6`.
      if (/^-[46dnqtv]{2,}$/.test(text))
        result.family = text.includes("6") ? 6 : text.includes("4") ? 4 : result.family;
      if (optionsWithArgument.has(text)) reader.next();
      return true;
  }
}
