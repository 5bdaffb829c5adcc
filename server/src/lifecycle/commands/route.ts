import type { Word } from "../../shell/command-line.ts";
import type { GatewayUnreachable } from "../events/index.ts";
import { type Address, isLinkLocal, parseAddress } from "../host/address.ts";
import { reachability, type Stack } from "../host/stack.ts";
import type { Machine } from "../machine.ts";
import { WordReader } from "./words.ts";

interface Route {
  verb: string | undefined;
  family: 4 | 6 | undefined;
  destination: Word | undefined;
  gateway: Word | undefined;
  /** `-interface`: the second word is an interface, and no gateway is looked for. */
  direct: boolean;
  /** `-ifp`: the interface is given, which is as good as a scope. */
  hasInterface: boolean;
  stack: Stack | undefined;
  /** A word is only known to the shell. */
  opaque: boolean;
}

/** Options of route(8) that are followed by a word of their own, which means nothing to the model. */
const optionsWithArgument = new Set([
  ...["-netmask", "-prefixlen", "-fib", "-ifa", "-genmask", "-weight", "-mtu", "-hopcount", "-expire", "-recvpipe"],
  ...["-sendpipe", "-ssthresh", "-rtt", "-rttvar", "-lock"],
]);

/** route(8). Only routes that are added can fail in a way that the model sees coming. */
export function route(machine: Machine, words: readonly Word[], at: number, place: Stack | undefined): void {
  const parsed = parseRoute(machine, words, at, place);
  if (parsed.verb !== "add") return;
  const { stack } = parsed;
  const reported =
    machine.isCertain() && stack !== undefined && stack === machine.jail && addRoute(machine, stack, parsed);
  if (!reported && machine.starting && !machine.command.guarded && !machine.step.background) {
    machine.events.push({
      type: "route-unguarded",
      phase: machine.step.phase,
      command: machine.commandSpan(),
      destination: parsed.destination?.text,
      where: machine.step.where === "jail" || stack !== machine.host ? "jail" : "host",
    });
  }
}

function parseRoute(machine: Machine, words: readonly Word[], at: number, stack: Stack | undefined): Route {
  const reader = new WordReader(words, at + 1);
  const result: Route = {
    verb: undefined,
    family: undefined,
    destination: undefined,
    gateway: undefined,
    direct: false,
    hasInterface: false,
    stack,
    opaque: false,
  };
  for (let word = reader.next(); word !== undefined; word = reader.next()) {
    const { text } = word;
    if (text === undefined) result.opaque = true;
    if (text === undefined || !text.startsWith("-") || text === "-") positional(result, word);
    else if (!option(machine, result, text, reader)) result.opaque = true;
  }
  return result;
}

function positional(result: Route, word: Word): void {
  if (result.verb === undefined) result.verb = word.text;
  else if (result.destination === undefined) result.destination = word;
  else result.gateway ??= word;
}

/** False when the option makes the command something that the model cannot follow. */
function option(machine: Machine, result: Route, text: string, reader: WordReader): boolean {
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
      result.direct = true;
      return true;
    case "-ifp":
      result.hasInterface = true;
      reader.next();
      return true;
    case "-j": {
      const isOurs = machine.isThisJail(reader.next());
      result.stack = isOurs ? machine.jail : undefined;
      return isOurs !== undefined;
    }
    case "-link":
    case "-osi":
      return false;
    default:
      if (optionsWithArgument.has(text)) reader.next();
      return true;
  }
}

/** True when a gateway that cannot be reached was reported. Otherwise the route is taken for added. */
function addRoute(machine: Machine, stack: Stack, parsed: Route): boolean {
  const { destination, gateway, direct } = parsed;
  const isDefault = destination?.text === "default";
  const target = destination?.text === undefined || isDefault ? undefined : parseAddress(destination.text);
  if (!direct && !parsed.opaque && gateway?.text !== undefined) {
    const address = parseAddress(gateway.text);
    const reason = address && reasonAgainst(stack, parsed, address);
    if (address !== undefined && reason !== undefined) {
      report(machine, stack, parsed, gateway, address, reason);
      return true;
    }
  }
  const text = destination?.text ?? "?";
  stack.routes.push({ destination: target, isDefault, text, gateway: gateway?.text, by: machine.commandSpan() });
  return false;
}

function reasonAgainst(stack: Stack, parsed: Route, gateway: Address): GatewayUnreachable["reason"] | undefined {
  // Without a family route(8) reads addresses as IPv4, and fails over an IPv6 one for that reason alone.
  if (gateway.family !== (parsed.family ?? 4) || gateway.hasPrefix) return undefined;
  if (isLinkLocal(gateway)) {
    const isScoped = gateway.scope !== undefined || parsed.hasInterface || stack.defaultZone;
    return isScoped ? undefined : "link-local-without-scope";
  }
  if (gateway.scope !== undefined || parsed.hasInterface) return undefined;
  const result = reachability(stack, gateway);
  return result === "reachable" || result === "unknown" ? undefined : result;
}

function report(
  machine: Machine,
  stack: Stack,
  parsed: Route,
  gatewayWord: Word,
  gateway: Address,
  reason: GatewayUnreachable["reason"],
): void {
  const event: GatewayUnreachable = {
    type: "gateway-unreachable",
    phase: machine.step.phase,
    command: machine.commandSpan(),
    gatewayWord: machine.span(gatewayWord),
    gateway: gatewayWord.text!,
    family: gateway.family,
    destination: parsed.destination?.text,
    reason,
    guarded: machine.command.guarded || machine.step.background,
    coveredBy: undefined,
    coveredByRc: false,
    laterUnknown: false,
    scopeCandidates: scopeCandidates(stack),
  };
  // A scope is missing whatever is configured later.
  if (reason === "link-local-without-scope") machine.events.push(event);
  else machine.expectGateway(event, gateway);
}

function scopeCandidates(stack: Stack): string[] {
  const withLinkLocal: string[] = [];
  const others: string[] = [];
  for (const item of stack.interfaces.values()) {
    if (item.kind === "loopback" || item.up === false) continue;
    (item.addresses.some(isLinkLocal) ? withLinkLocal : others).push(item.name);
  }
  return withLinkLocal.concat(others);
}
