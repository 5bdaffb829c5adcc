import type { EffectiveJail } from "../../config/index.ts";
import { effectsOf } from "../../lifecycle/index.ts";
import { findParameter, type Parameter, parseAddress } from "../../parameters/index.ts";
import { parseCommandLine, programName } from "../../shell/index.ts";
import { allJails, type FeatureContext, jailsAround } from "../shared/context.ts";
import { freeAddresses } from "../shared/free-addresses.ts";
import { nextEpair } from "../shared/free-numbers.ts";
import type { ValuePlace } from "../shared/place.ts";
import { completeInterfaces } from "./interfaces.ts";
import type { CompletionItem } from "./item.ts";
import { valueItem, wordItem } from "./text.ts";

/** What can be written in an exec.* string: whole commands in an empty one, then words by where they stand. */
export function completeCommand(context: FeatureContext, place: ValuePlace, parameter: Parameter): CompletionItem[] {
  const inJail = findParameter(parameter.name)?.parameter.runIn === "jail";
  const { before } = place;
  const items = before.trim() === "" ? wholeCommands(context, place, parameter.name) : [];
  // Only the command at the cursor counts: what stands after the last separator.
  const command = before.slice(Math.max(...[";", "|", "&", "("].map((end) => before.lastIndexOf(end))) + 1);
  const words = command.trimStart().split(/\s+/);
  if (words.length === 1) return [...items, ...programs(place, inJail)];
  const done = words.slice(1, -1);
  switch (programName(words[0])) {
    case "ifconfig":
      return ifconfigWords(context, place, done, inJail);
    case "route":
      return routeWords(context, done);
    case "sh":
      return done.length === 0 ? scripts(parameter.name) : [];
    default:
      return [];
  }
}

function programs({ quoted, closing }: ValuePlace, inJail: boolean): CompletionItem[] {
  const known = inJail ? jailPrograms : hostPrograms;
  return known.map(([program, detail], index) => {
    const item = wordItem(program, "command", detail, 50 + index);
    if (quoted) return item;
    // Arguments follow, and they have to stand in quotes.
    const text = `"${program} `;
    return { ...item, text: `${text}"${closing.text}`, cursor: text.length, filter: program };
  });
}

const jailPrograms: readonly (readonly [string, string])[] = [
  ["/bin/sh", "run a script"],
  ["/sbin/ifconfig", "configure an interface of the jail"],
  ["/sbin/route", "set a route of the jail"],
  ["/usr/sbin/service", "start or stop one service"],
];

const hostPrograms: readonly (readonly [string, string])[] = [
  ["/sbin/ifconfig", "create, configure or destroy an interface"],
  ["/sbin/route", "set a route of the host"],
  ["/bin/sh", "run a script"],
  ["/sbin/zfs", "work on datasets"],
  ["/sbin/mount", "mount a file system"],
  ["/sbin/umount", "unmount a file system"],
  ["/bin/mkdir", "make a directory"],
  ["/usr/sbin/jexec", "run a command in a jail"],
];

function scripts(parameter: string): CompletionItem[] {
  const start = wordItem("/etc/rc", "command", "start the jail's services", parameter === "exec.stop" ? 1 : 0);
  const stop = wordItem("/etc/rc.shutdown", "command", "stop the jail's services in order", 0);
  return parameter === "exec.stop" ? [stop] : parameter === "exec.start" ? [start] : [];
}

function wholeCommands(context: FeatureContext, place: ValuePlace, parameter: string): CompletionItem[] {
  const commands: (readonly [string, string])[] = [];
  const jail = place.block && jailsAround(context, place.block)[0];
  switch (parameter) {
    case "exec.start":
      commands.push(["/bin/sh /etc/rc", "start the jail's services"]);
      break;
    case "exec.stop":
      commands.push(["/bin/sh /etc/rc.shutdown", "stop the jail's services in order"]);
      commands.push(["/bin/sh /etc/rc.shutdown jail", "the same, telling the script that it is in a jail"]);
      break;
    case "exec.prepare":
    case "exec.prestart":
      commands.push([`/sbin/ifconfig epair${nextEpair(allJails(context))} create up`, "the next epair that is free"]);
      if (jail) commands.push(...additions(jail));
      break;
    case "exec.prestop":
      for (const name of jail?.get("vnet.interface")?.values ?? [])
        commands.push([`/sbin/ifconfig ${name} -vnet $name`, "return the interface while the jail is there"]);
      break;
    case "exec.poststop":
      if (jail) commands.push(...cleanUp(jail));
  }
  const set = new Set(jail?.get(parameter)?.values);
  return commands
    .filter(([command]) => !set.has(command.replace("$name", jail?.name ?? "")))
    .map(([command, detail], rank) => valueItem(command, "command", detail, place, rank));
}

const startPhases = ["exec.prepare", "exec.prestart", "exec.created"];
const created = /\bifconfig (epair\d+) create\b/;
const added = /\bifconfig (\S+) addm (\S+)/;

function startCommands(jail: EffectiveJail): string[] {
  return startPhases.flatMap((phase) => jail.get(phase)?.values ?? []);
}

/** An epair that is created and on no bridge yet goes on one that the jail, or another, uses. */
function additions(jail: EffectiveJail): (readonly [string, string])[] {
  const commands = startCommands(jail);
  const members = new Set(commands.map((command) => added.exec(command)?.[2]));
  const bridge = commands.map((command) => added.exec(command)?.[1]).find((name) => name !== undefined) ?? "bridge0";
  const pairs = commands.flatMap((command) => created.exec(command)?.[1] ?? []);
  const free = pairs.filter((pair) => !members.has(`${pair}a`));
  return free.map((pair) => [`/sbin/ifconfig ${bridge} addm ${pair}a`, "put it on the bridge"]);
}

/** What undoes the start: off the bridge first, then destroyed. */
function cleanUp(jail: EffectiveJail): (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  const commands = startCommands(jail);
  for (const command of commands) {
    const match = added.exec(command);
    if (match) found.push([`/sbin/ifconfig ${match[1]} deletem ${match[2]}`, "undoes addm; stands before destroy"]);
  }
  for (const command of commands) {
    const match = created.exec(command);
    if (match) found.push([`/sbin/ifconfig ${match[1]}a destroy`, "undoes create"]);
  }
  return found;
}

const membership: readonly (readonly [string, string])[] = [
  ["addm", "put an interface on the bridge"],
  ["deletem", "take an interface off the bridge"],
];

const verbs: readonly (readonly [string, string])[] = [
  ["inet", "set an IPv4 address"],
  ["inet6", "set an IPv6 address"],
  ["up", "switch it on"],
  ["down", "switch it off"],
  ["name", "give it another name, of 15 characters at most"],
  ["ether", "set its MAC address"],
  ["mtu", "set the largest packet"],
];

const hostVerbs: readonly (readonly [string, string])[] = [
  ["create", "make the interface; an epair gets two ends, a and b"],
  ["destroy", "remove the interface; both ends of an epair go"],
  ["vnet", "move it into a jail that exists"],
  ["-vnet", "return it from a jail"],
];

function ifconfigWords(
  context: FeatureContext,
  place: ValuePlace,
  done: readonly string[],
  inJail: boolean,
): CompletionItem[] {
  if (done.length === 0) return firstOfIfconfig(context, place, inJail);
  switch (done[done.length - 1]) {
    case "addm":
    case "deletem":
      return completeInterfaces(context, place, false);
    case "vnet":
    case "-vnet":
      return done.length > 1 ? [wordItem("$name", "value", "this jail", 0)] : [];
    case "inet":
    case "inet6":
      return addressWords(context, done[done.length - 1] === "inet" ? 4 : 6);
    case "create":
      return [wordItem("up", "command", "and switch it on", 0)];
    case "destroy":
    case "name":
    case "ether":
    case "mtu":
      return [];
  }
  if (done.length > 1) {
    const hasAddress = done.some((word) => word === "inet" || word === "inet6");
    const rest = [wordItem("up", "command", "and switch it on", 0)];
    if (hasAddress) rest.push(wordItem("alias", "command", "beside the addresses that it has", 1));
    return done.includes("up") ? [] : rest;
  }
  const isBridge = done[0].startsWith("bridge");
  const offered = inJail ? verbs : isBridge ? [...membership, ...hostVerbs, ...verbs] : [...hostVerbs, ...verbs];
  return offered.map(([verb, detail], rank) => wordItem(verb, "command", detail, rank));
}

function firstOfIfconfig(context: FeatureContext, place: ValuePlace, inJail: boolean): CompletionItem[] {
  const names = completeInterfaces(context, place, !inJail);
  if (inJail) names.push(wordItem("lo0", "interface", "the jail's loopback interface", 0));
  else if (startPhases.includes(place.parameter)) {
    names.push(wordItem(`epair${nextEpair(allJails(context))} create up`, "command", "the next epair that is free", 1));
  }
  return names;
}

/** The next free address of each network in which jails have one. */
function addressWords(context: FeatureContext, family: 4 | 6): CompletionItem[] {
  return freeAddresses(allJails(context), family).map(({ address, prefix, used }, rank) =>
    wordItem(`${address}/${prefix}`, "value", `next free address; ${used} used in this network`, rank),
  );
}

const routeVerbs: readonly (readonly [string, string])[] = [
  ["add", "fails when the route is there already"],
  ["change", "fails when there is no such route"],
  ["delete", "remove a route"],
  ["get", "show the way to a destination"],
];

const destinations: readonly (readonly [string, string])[] = [
  ["default", "every destination that has no route of its own"],
  ["-net", "a network follows"],
  ["-host", "an address follows"],
];

const families: readonly (readonly [string, string])[] = [
  ["-inet", "IPv4, as when nothing is said"],
  ["-inet6", "IPv6; stands before the destination"],
];

function routeWords(context: FeatureContext, written: readonly string[]): CompletionItem[] {
  const done = written.filter((word) => !/^-[nqv]+$/.test(word));
  const list = (words: readonly (readonly [string, string])[]): CompletionItem[] =>
    words.map(([word, detail], rank) => wordItem(word, "command", detail, rank));
  if (done.length === 0) return list(routeVerbs);
  if (done.length === 1) return list([...families, ...destinations]);
  const last = done[done.length - 1];
  if (last === "-inet" || last === "-inet6" || last === "-6") return list(destinations);
  const beforeLast = done[done.length - 2];
  const isDestination = last === "default" || beforeLast === "-net" || beforeLast === "-host";
  if (!isDestination && last !== "-gateway") return [];
  const isSix = done.includes("-inet6") || done.includes("-6");
  const known = gateways(allJails(context)).filter((gateway) => gateway.includes(":") === isSix);
  const items = known.map((gateway) => wordItem(gateway, "value", "gateway of jails of this file", 0));
  if (isDestination) {
    items.push(wordItem("-interface", "command", "straight through an interface", 1));
    items.push(wordItem("-blackhole", "command", "drop the packets without a word", 2));
    items.push(wordItem("-reject", "command", "refuse the packets", 3));
  }
  return items;
}

/** Longer strings are scripts, and a keystroke should not wait until all of a fleet's are read. */
const longestCommand = 1000;

/** Gateways of default routes, those that are used most first. */
function gateways(jails: readonly EffectiveJail[]): string[] {
  const counts = new Map<string, number>();
  for (const jail of jails) {
    for (const phase of ["exec.created", "exec.start", "exec.poststart"]) {
      for (const value of jail.get(phase)?.values ?? []) {
        // Most strings have nothing to do with it.
        if (value.length > longestCommand || !value.includes("default")) continue;
        for (const gateway of gatewaysIn(value)) counts.set(gateway, (counts.get(gateway) ?? 0) + 1);
      }
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([gateway]) => gateway);
}

function gatewaysIn(value: string): string[] {
  // Where it runs does not matter for what its words say.
  const effects = parseCommandLine(value).commands.flatMap((command) => effectsOf(command, "host"));
  return effects.flatMap(({ resource, name, owner }) => {
    const isGateway = resource === "route" && name === "default" && isAddress(owner?.text ?? "");
    return isGateway ? [owner!.text!] : [];
  });
}

/** One with a scope is of use to one jail only. */
function isAddress(text: string): boolean {
  const address = parseAddress(text);
  return address !== undefined && !address.hasPrefix && address.scope === undefined;
}
