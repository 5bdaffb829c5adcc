/** What the name of an interface tells. */

export type InterfaceKind =
  | "loopback"
  | "epair"
  | "bridge"
  | "vlan"
  | "vxlan"
  | "lagg"
  | "tap"
  | "tun"
  | "gif"
  | "gre"
  | "wg"
  /** Other links with two ends only, such as ppp0. */
  | "point-to-point"
  /** An Ethernet interface of netgraph: ngeth0, and ng0_NAME as jng(8) calls it. */
  | "netgraph"
  /** A network card, a real one or that of a virtual machine. */
  | "physical"
  | "other";

/** The most bytes that the name of an interface can have (IFNAMSIZ without the zero byte, FACTS.md 7). */
export const longestName = 15;

/** Cloners whose interfaces are called after them, with a number. */
const cloners: ReadonlyMap<string, InterfaceKind> = new Map<string, InterfaceKind>([
  ["lo", "loopback"],
  ["vlan", "vlan"],
  ["vxlan", "vxlan"],
  ["lagg", "lagg"],
  ["tap", "tap"],
  ["vmnet", "tap"],
  ["tun", "tun"],
  ["gif", "gif"],
  ["gre", "gre"],
  ["wg", "wg"],
  ["ngeth", "netgraph"],
  ...["ng", "ppp", "ipsec", "ovpn", "plip", "sl", "me", "stf"].map((name) => [name, "point-to-point"] as const),
]);

/** Network cards whose names hardly anyone gives to a machine. */
const cards = new Set([
  ..."ae age alc ale aue axe axge axgbe bce bfe bge bnxt bxe cas cdce cue cxgb cxgbe cxl cc dc de em ena et fxp gem genet".split(
    " ",
  ),
  ..."gve hme hn igb igc ipheth ix ixl ixv jme kue le lge mce mgb mlxen mos msk mvneta my nfe nge oce pcn ql qlnxe qlxgb".split(
    " ",
  ),
  ..."re rge rl rue sf sfxge sge sis sk smsc ste sume ti tl txp udav ue ural urndis vale vge vmx vr vtnet vte wb xe xl xn".split(
    " ",
  ),
]);

/** Network cards that could as well be somebody's names: what they are tells only a place where an interface has to stand. */
const otherCards = new Set(
  "aq ax awg axp cgem cpsw dpni dwc enetc enic eqos fec ffec iavf ice lio mana neta nfp tsec".split(" "),
);

/** The other words of looksLikeInterface: cloners and what has no kind of its own. */
const otherDrivers = new Set(
  "bridge enc epair gif gre lagg lo ng ngeth ovpn stf tap tun vlan vnet vxlan wg wlan".split(" "),
);

/**
 * The kind that a name stands for until a rename says otherwise. `epair1`, without a or b, is no interface: creating it
 * makes two (FACTS.md 4).
 */
export function kindOf(name: string): InterfaceKind {
  if (name.startsWith("epair")) return (epairHalf(name) ?? "") === "" ? "other" : "epair";
  if (name.startsWith("bridge")) return "bridge";
  const letters = leadingLetters(name);
  const digits = digitsFrom(name, letters);
  if (digits === letters) return "other";
  const driver = name.slice(0, letters);
  const cloned = cloners.get(driver);
  const isCard = cloned === undefined && (cards.has(driver) || otherCards.has(driver));
  if (digits === name.length) return cloned ?? (isCard ? "physical" : "other");
  const next = name[digits];
  // em0.10 is a VLAN on em0, and vlan10.2 one on a VLAN.
  if (next === ".") {
    const isNumbered = digits + 1 < name.length && digitsFrom(name, digits + 1) === name.length;
    return isNumbered && (isCard || cloned !== undefined) ? "vlan" : "other";
  }
  if (driver === "ng" && next === "_") return "netgraph";
  // jib(8) calls the halves of its epairs e0a_NAME and e0b_NAME.
  return driver === "e" && /^[ab]_/.test(name.slice(digits)) ? "epair" : "other";
}

/** The kind of what `ifconfig NAME create` makes, when the kernel is to choose the number: `vlan`, `epair`. */
export function kindOfCloner(name: string): InterfaceKind {
  return name === "epair" || name === "bridge" ? name : (cloners.get(name) ?? "other");
}

/** True for links with two ends, which have an address for each of them. */
export function isPointToPoint(kind: InterfaceKind): boolean {
  return kind === "tun" || kind === "gif" || kind === "gre" || kind === "wg" || kind === "point-to-point";
}

function leadingLetters(name: string): number {
  let at = 0;
  while (name.charCodeAt(at) >= 0x61 && name.charCodeAt(at) <= 0x7a) at++;
  return at;
}

/** The offset after the digits that stand at `from`. */
function digitsFrom(name: string, from: number): number {
  let at = from;
  while (name.charCodeAt(at) >= 0x30 && name.charCodeAt(at) <= 0x39) at++;
  return at;
}

/** `a` or `b` for `epair12a`, `` for `epair12`, undefined for other names. */
export function epairHalf(name: string): "a" | "b" | "" | undefined {
  if (!name.startsWith("epair")) return undefined;
  let end = name.length;
  const last = name.charCodeAt(end - 1);
  let half: "a" | "b" | "" = "";
  if (last === 0x61) half = "a";
  else if (last === 0x62) half = "b";
  if (half !== "") end--;
  return end > 5 && digitsFrom(name, 5) === end ? half : undefined;
}

/** `epair12b` for `epair12a`, and the other way round; undefined for what is no half of an epair. */
export function otherHalf(name: string): string | undefined {
  const half = epairHalf(name);
  if (half === "a") return `${pairName(name)}b`;
  return half === "b" ? `${pairName(name)}a` : undefined;
}

/** `a` or `b` for the half of an epair, also where it is called as jib(8) does: `e0a_web`. */
export function endOf(name: string): "a" | "b" | undefined {
  const end = /^e\d+([ab])_./.exec(name)?.[1] ?? epairHalf(name);
  return end === "a" || end === "b" ? end : undefined;
}

/** The same also for names as jib(8) gives them: `e0b_web` for `e0a_web`. */
export function otherEnd(name: string): string | undefined {
  const match = /^(e\d+)([ab])(_.+)$/.exec(name);
  return match === null ? otherHalf(name) : `${match[1]}${match[2] === "a" ? "b" : "a"}${match[3]}`;
}

/** True for `epair12`, `em0`, `em0.5`; a name without a number asks the kernel to choose one. */
export function hasUnit(name: string): boolean {
  const last = name.charCodeAt(name.length - 1);
  return last >= 0x30 && last <= 0x39;
}

/** `epair12` for `epair12a`. */
export function pairName(name: string): string {
  return name.slice(0, -1);
}

/** True for a name that no interface can have, because it takes more bytes than the kernel has for it (FACTS.md 7). */
export function isTooLong(name: string): boolean {
  let bytes = name.length;
  // Stryker disable next-line ConditionalExpression: counting the bytes of a long name takes longer, and comes to the same.
  if (bytes > longestName) return true;
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    if (code >= 0x80) bytes += code >= 0x800 && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes > longestName;
}

/** True for `em0`, `epair3a`, `vlan10.2`, `e0a_web`: names that are interfaces even when nothing else is known of them. */
export function looksLikeInterface(name: string): boolean {
  const match = /^([a-z]+)\d+(?:[ab]|\.\d+)?$/.exec(name);
  if (match !== null) return cards.has(match[1]) || otherDrivers.has(match[1]);
  return /^(?:e\d+[ab]|ng\d+)_\w+$/.test(name);
}

/** `e0b_web`, `ng0_web`: what jib and jng make (FACTS.md 11). */
export function isOfJib(name: string): boolean {
  return /^(?:e\d+[ab]|ng\d+)_/.test(name);
}
