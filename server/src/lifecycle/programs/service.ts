import type { Word } from "../../shell/index.ts";
import { takesNext } from "./arguments.ts";
import { baseServices } from "./base-services.ts";

/** `service [-j JAIL] [-v] NAME ACTION` */
export interface ServiceCommand {
  readonly jail: Word | undefined;
  readonly isInJail: boolean;
  readonly name: Word | undefined;
  readonly action: Word | undefined;
  /** -R restarts every service that is not part of the base system. */
  readonly restartsOthers: boolean;
  /** Who may do what. */
  readonly control: ServiceControl;
}

/**
 * What the script of a service is known to do: `nothing` for one that is not called, or only asked; only the `network`; only
 * what its `name` says; or `anything`.
 */
export type ServiceControl = "nothing" | "network" | "name" | "anything";

/** Scripts of the base system and of well-known ports that make interfaces or set addresses and routes, and only that. */
const networkServices = new Set(
  `netif routing network defaultroute dhclient static_ndp static_arp stf bridge wpa_supplicant hostapd rtsold rtadvd ppp sppp
  pppoed natd netwait route6d routed ip6addrctl netoptions mpd5 wireguard openvpn tailscaled zerotier strongswan bird frr
  quagga dhcpcd ucarp vtund tinc tincd nebula`.split(/\s+/),
);

/** Scripts of the base system that start no daemon: they prepare what others need. */
const preparing = new Set(
  `cleanvar cleartmp devfs hostid hostname ipfilter ipfw ipnat ippool ldconfig mdconfig mdconfig2 motd newsyslog nisdomain
  nsswitch os-release pf random rctl resolv root savecore sysctl sysvipc tmp utx var var_run zfs zfskeys zpool`.split(
    /\s+/,
  ),
);

/** Whether a service is known to prepare what others need, the network among it, so that it may have to come first. */
export const preparesOthers = (name: string): boolean => networkServices.has(name) || preparing.has(name);

/** @param at index of the program in `words` */
export function readService(words: readonly Word[], at: number): ServiceCommand {
  let index = at + 1;
  let restartsOthers = false;
  let jail: Word | undefined;
  let isInJail = false;
  for (; index < words.length && words[index].text?.startsWith("-"); index++) {
    const text = words[index].text!;
    restartsOthers ||= text.includes("R");
    if (!takesNext(text, "Ej")) continue;
    index++;
    if (!text.endsWith("j")) continue;
    jail = words[index];
    isInJail = true;
  }
  const [name, action] = [words[index], words[index + 1]];
  return { jail, isInJail, name, action, restartsOthers, control: controlOf(name, action, words.length - index) };
}

function controlOf(name: Word | undefined, action: Word | undefined, count: number): ServiceControl {
  if (count < 2) return "nothing";
  const isUsual = action?.text !== undefined && usual.test(action.text);
  if (name?.text !== undefined && isUsual) {
    if (networkServices.has(name.text)) return isQuestion(action.text!) ? "nothing" : "network";
    if (baseServices.has(name.text)) return "name";
  }
  // Any other script is one that nobody here knows: `service mynet plug web` may make interfaces, and so may the hooks of other jails.
  return "anything";
}

/** What rc.subr(8) does for every script, also as `onestart`, `forcestart`, `quietstart`. */
const usual =
  /^(?:fast|force|one|quiet)*(?:start|stop|restart|reload|status|poll|rcvar|enabled|enable|disable|delete|describe|extracommands)$/;

const isQuestion = (action: string): boolean => /(?:status|rcvar|enabled|describe|extracommands)$/.test(action);
