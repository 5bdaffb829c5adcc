/** What the name of an interface tells. */

export type InterfaceKind = "loopback" | "epair" | "bridge" | "other";

/**
 * The kind that a name stands for until a rename says otherwise. `epair1`, without a or b, is no interface: creating it
 * makes two (FACTS.md 4).
 */
export function kindOf(name: string): InterfaceKind {
  if (name.startsWith("epair")) return epairHalf(name) === undefined ? "other" : "epair";
  if (name.startsWith("bridge")) return "bridge";
  return name.startsWith("lo") && isNumber(name, 2, name.length) ? "loopback" : "other";
}

/** True when there is at least one digit, and nothing else, between two offsets. */
function isNumber(name: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = name.charCodeAt(at);
    if (code < 0x30 || code > 0x39) return false;
  }
  return from < to;
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
  return isNumber(name, 5, end) ? half : undefined;
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

/** Network drivers and cloners of FreeBSD whose names hardly anyone gives to a machine. */
const drivers = new Set([
  ..."ae age alc ale aue axe axge axgbe bce bfe bge bnxt bridge bxe cas cdce cue cxgb cxgbe cxl cc dc de em ena".split(
    " ",
  ),
  ..."enc epair et fxp gem genet gif gre gve hme hn igb igc ipheth ix ixl ixv jme kue lagg le lge lo mce mgb mlxen".split(
    " ",
  ),
  ..."mos msk mvneta my nfe ng ngeth nge ovpn oce pcn ql qlnxe qlxgb re rge rl rue sf sfxge sge sis sk smsc stf ste".split(
    " ",
  ),
  ..."sume tap ti tl tun txp udav ue ural urndis vale vge vlan vmx vnet vr vtnet vte vxlan wb wg wlan xe xl xn".split(
    " ",
  ),
]);

/** True for `em0`, `epair3a`, `vlan10.2`, `e0a_web`: names that are interfaces even when nothing else is known of them. */
export function looksLikeInterface(name: string): boolean {
  const match = /^([a-z]+)\d+(?:[ab]|\.\d+)?$/.exec(name);
  if (match !== null) return drivers.has(match[1]);
  return /^(?:e\d+[ab]|ng\d+)_\w+$/.test(name);
}
