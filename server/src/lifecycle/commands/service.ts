import type { Word } from "../../shell/index.ts";
import type { Stack } from "../host/stack.ts";
import type { Machine } from "../machine/machine.ts";
import { baseServices } from "./base-services.ts";
import type { Runner } from "./command-model.ts";
import { inJail } from "./jexec.ts";
import { takesNext } from "./wrapper.ts";

/** Scripts of the base system and of well-known ports that make interfaces or set addresses and routes, and only that. */
const networkServices = new Set(
  `netif routing network defaultroute dhclient static_ndp static_arp stf bridge wpa_supplicant hostapd rtsold rtadvd ppp sppp
  pppoed natd netwait route6d routed ip6addrctl netoptions mpd5 wireguard openvpn tailscaled zerotier strongswan bird frr
  quagga dhcpcd ucarp vtund tinc tincd nebula`.split(/\s+/),
);

/** `service [-j JAIL] [-v] NAME ACTION`. A service of the network may change all of that, one of the base system itself. */
export function service(
  machine: Machine,
  words: readonly Word[],
  at: number,
  stack: Stack | undefined,
  run: Runner,
): void {
  let index = at + 1;
  for (; index < words.length && words[index].text?.startsWith("-"); index++) {
    const text = words[index].text!;
    // -R restarts every service that is not part of the base system.
    if (text.includes("R")) machine.forget(stack);
    if (!takesNext(text, "Ej")) continue;
    index++;
    if (text.endsWith("j") && machine.where === "host") {
      // In the jail the same program runs without the option: the word in front of the name stands for it.
      inJail(machine, words[index], words, index, stack, { ...run, program: serviceInJail });
      return;
    }
  }
  control(machine, words, index, stack);
}

/** `service NAME ACTION` with a script of the base system that makes no interfaces, and an action that every script has. */
export function isKnownService([name, action]: readonly Word[]): boolean {
  return name?.text !== undefined && action?.text !== undefined && baseServices.has(name.text) && isUsual(action.text);
}

function serviceInJail(machine: Machine, words: readonly Word[], at: number, stack: Stack | undefined): void {
  control(machine, words, at + 1, stack);
}

/** What `NAME ACTION` at `words[at]` does. */
function control(machine: Machine, words: readonly Word[], at: number, stack: Stack | undefined): void {
  const name = words[at]?.text;
  const action = words[at + 1]?.text;
  if (at + 1 >= words.length) return;
  if (name !== undefined && networkServices.has(name) && action !== undefined && isUsual(action)) {
    if (!isQuestion(action)) machine.forgetNetwork(stack);
    return;
  }
  // Any other script is one that nobody here knows: `service mynet plug web` may make interfaces.
  if (name === undefined || !baseServices.has(name) || action === undefined || !isUsual(action)) machine.forget(stack);
  if (name === undefined) return;
  if (action === undefined) machine.setResource("service", name, "unknown");
  else if (isStart(action)) machine.setResource("service", name, "present");
  else if (isStop(action)) machine.setResource("service", name, "absent");
}

/** What rc.subr(8) does for every script, also as `onestart`, `forcestart`, `quietstart`. */
const usual =
  /^(?:fast|force|one|quiet)*(?:start|stop|restart|reload|status|poll|rcvar|enabled|enable|disable|delete|describe|extracommands)$/;

const isUsual = (action: string): boolean => usual.test(action);
const isQuestion = (action: string): boolean => /(?:status|rcvar|enabled|describe|extracommands)$/.test(action);
/** `start` and `restart`. */
const isStart = (action: string): boolean => action.endsWith("start");
const isStop = (action: string): boolean => action.endsWith("stop");
