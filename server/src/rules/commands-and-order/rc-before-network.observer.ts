import {
  type HostStack,
  IfconfigKeyword,
  isSameSpan,
  type Observation,
  type ObservedMachine,
  placeRoute,
  readIfconfig,
  readJexec,
  readRoute,
  type ValueSpan,
} from "../../lifecycle/index.ts";
import { type Address, covers, isLoopback, parseAddress } from "../../parameters/index.ts";
import { programOf, type SimpleCommand, type Word } from "../../shell/index.ts";
/** The start sets addresses or routes in the jail after /etc/rc has started the services, although it could before (M06). */
export interface NetworkAfterRc {
  /** The first such command. */
  readonly command: ValueSpan;
  readonly what: "address" | "dhclient" | "route";
  readonly rc: ValueSpan;
  /** All such commands, the first among them. */
  readonly late: readonly ValueSpan[];
}

/** What the jail's network was known to be when /etc/rc ran. */
interface NetworkBeforeRc {
  readonly command: ValueSpan;
  /** False when it surely had no address of the family but those of lo0. */
  readonly hadV4: boolean;
  readonly hadV6: boolean;
  /** The addresses that were surely set. */
  readonly addresses: readonly Address[];
  /** The commands that came too late. */
  readonly late: ValueSpan[];
}

/** Finds commands that give a VNET jail its network after /etc/rc has started the services (M06). */
export const networkAfterRc: Observation<NetworkAfterRc> = {
  begin({ on, machine }, found) {
    let before: NetworkBeforeRc | undefined;
    on("rc", (stack) => {
      if (machine.starting) before ??= networkOf(stack, machine.commandSpan());
    });
    on("command", ({ command, stack: place }) => {
      if (before === undefined || !machine.starting || !machine.isCertain()) return;
      const { words, stack } = inJail(machine, command, place);
      if (stack === undefined || stack !== machine.jail) return;
      const what = lateNetwork(machine, before, words, stack);
      if (what === undefined) return;
      const { command: rc, late } = before;
      late.push(machine.commandSpan());
      if (late.length === 1) found.push({ command: late[0], what, rc, late });
    });
  },
};

/** A command of the host may be about the jail as well: exec.poststart runs there when the jail has started. */
function inJail(
  machine: ObservedMachine,
  { words }: SimpleCommand,
  stack: HostStack | undefined,
): { readonly words: readonly Word[]; readonly stack: HostStack | undefined } {
  switch (programOf(words[0])) {
    case "jexec": {
      const { jail, program } = readJexec(words, 0);
      return { words: words.slice(program), stack: stackOf(machine, jail) };
    }
    case "ifconfig": {
      const { jail, isInJail, interfaceWord } = readIfconfig(words, 0);
      if (!isInJail || interfaceWord === undefined) break;
      return { words: [words[0], ...words.slice(words.indexOf(interfaceWord))], stack: stackOf(machine, jail) };
    }
    case "route":
      return { words, stack: placeRoute(machine, readRoute(words, 0), stack).stack };
  }
  return { words, stack };
}

function stackOf(machine: ObservedMachine, jail: Word | undefined): HostStack | undefined {
  return machine.where === "host" && machine.isThisJail(jail) ? machine.jail : undefined;
}

function networkOf(stack: HostStack, command: ValueSpan): NetworkBeforeRc {
  let hadV4 = !stack.isClosed;
  let hadV6 = !stack.isClosed;
  const addresses: Address[] = [];
  for (const item of stack.interfaces.values()) {
    if (item.kind === "loopback") continue;
    hadV4 ||= !item.addresses.isClosed(4);
    hadV6 ||= !item.addresses.isClosed(6);
    for (const address of item.addresses.all) {
      addresses.push(address);
      if (address.family === 4) hadV4 = true;
      else hadV6 = true;
    }
  }
  return { command, hadV4, hadV6, addresses, late: [] };
}

function lateNetwork(
  machine: ObservedMachine,
  before: NetworkBeforeRc,
  words: readonly Word[],
  stack: HostStack,
): NetworkAfterRc["what"] | undefined {
  switch (programOf(words[0])) {
    case "ifconfig": {
      const family = familyOfNewAddress(words, stack);
      if (family === undefined) return undefined;
      return (family === 4 ? before.hadV4 : before.hadV6) ? undefined : "address";
    }
    case "dhclient":
      return !before.hadV4 && isLent(stack, words[words.length - 1]) ? "dhclient" : undefined;
    case "route":
      return isReachableBefore(machine, before, words, stack) ? "route" : undefined;
    default:
      return undefined;
  }
}

/**
 * The family of the first address that `ifconfig INTERFACE …` sets on an interface that was moved into the jail. With
 * `alias` it is one more, which says that there may be another one: in the jail's rc.conf.
 */
function familyOfNewAddress(words: readonly Word[], stack: HostStack): 4 | 6 | undefined {
  if (!isLent(stack, words[1])) return undefined;
  let found: Address | undefined;
  for (const { keyword, word } of readIfconfig(words, 0).operations) {
    if (word.text === undefined) return undefined;
    if (keyword === IfconfigKeyword.Add || keyword === IfconfigKeyword.Delete) return undefined;
    if (keyword === IfconfigKeyword.Address) found ??= parseAddress(word.text);
  }
  return found?.family;
}

function isLent(stack: HostStack, word: Word | undefined): boolean {
  return word?.text !== undefined && stack.interfaces.get(word.text)?.lent === true;
}

/**
 * Whether the route could have been added before rc ran, together with the addresses that are late as well. One through
 * lo0 could not: rc brings that up.
 */
function isReachableBefore(
  machine: ObservedMachine,
  { addresses, late }: NetworkBeforeRc,
  words: readonly Word[],
  stack: HostStack,
): boolean {
  const parsed = readRoute(words, 0);
  const placed = placeRoute(machine, parsed, stack);
  if (parsed.verb?.text !== "add" || parsed.isDirect || placed.isOpaque || placed.stack !== stack) return false;
  const gateway = parsed.gateway?.text === undefined ? undefined : parseAddress(parsed.gateway.text);
  if (gateway === undefined || isLoopback(gateway)) return false;
  if (addresses.some((address) => covers(address, gateway))) return true;
  for (const item of stack.interfaces.values()) {
    if (item.addresses.all.some((address) => isLate(late, address.by) && covers(address, gateway))) return true;
  }
  return false;
}

const isLate = (late: readonly ValueSpan[], by: ValueSpan | undefined): boolean =>
  late.some((span) => isSameSpan(by, span));
