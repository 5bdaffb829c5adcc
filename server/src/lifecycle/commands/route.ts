import { type Address, isLinkLocal, parseAddress, sameAddress, withPrefix } from "../../parameters/index.ts";
import type { Word } from "../../shell/index.ts";
import { isPointToPoint } from "../host/names.ts";
import { type Interface, type Route, reachability, type Stack } from "../host/stack.ts";
import type { Machine } from "../machine/machine.ts";
import type { UnreachableGateway } from "../outcomes/index.ts";
import { type RouteCommand, readRoute } from "../programs/route.ts";
import { failWithoutJail } from "./jail-name.ts";

/** What tells whether words name this jail. */
export type JailNamer = Pick<Machine, "isThisJail" | "jail">;

/** What the words of a command say, and the network stack that it is about. */
interface PlacedRoute {
  readonly words: RouteCommand;
  readonly stack: Stack | undefined;
  /** It is about another jail. */
  readonly isElsewhere: boolean;
  /** What the words say is not all that counts, or the jail is not known. */
  readonly isOpaque: boolean;
}

/** route(8). Only routes that are added, or changed, can fail in a way that the model sees coming. */
export function route(machine: Machine, words: readonly Word[], at: number, place: Stack | undefined): void {
  const command = readRoute(words, at);
  if (failWithoutJail(machine, command.jail) || command.isOfFib) return;
  const placed = placeRoute(machine, command, place);
  const { stack, isElsewhere } = placed;
  switch (command.verb?.text) {
    case "add":
      if (failIfThere(machine, placed) || failWithoutGateway(machine, placed) || setRoute(machine, placed)) return;
      machine.trace.tell("route-added", {
        stack,
        destination: command.destination?.text,
        gateway: command.gateway,
        isElsewhere,
        ownGateway: ownGateway(machine, placed),
      });
      return;
    case "change":
      setRoute(machine, placed);
      return;
    case "delete":
    case "del":
      if (stack !== undefined) removeRoutes(machine, stack, (known) => isSame(known, command));
      return;
    case "flush":
      if (stack !== undefined) removeRoutes(machine, stack, ({ family }) => (command.family ?? family) === family);
      return;
    default:
      failUnknown(machine, command);
  }
}

/** True, and the failure is noted, when the route is in the table already (FACTS.md 1). */
function failIfThere(machine: Machine, placed: PlacedRoute): boolean {
  const { words, isOpaque, stack } = placed;
  const { destination } = words;
  if (stack === undefined || isOpaque || destination === undefined || !machine.isCertain()) return false;
  const known = stack.routes.all.find((other) => isSame(other, words));
  if (known === undefined && stack === machine.host) {
    const name = destination.text ?? "";
    machine.trace.tell("made-once", { stack: undefined, name, reason: "route-exists", word: destination });
  }
  if (known === undefined || !stack.routes.isSure(known)) return false;
  machine.fail("route-exists", destination, known.by);
  return true;
}

/** What may stand beside the destination of a route that leads to no gateway without making it one of another kind. */
const plainOption = /^-(?:[46nqv]+|inet6?|net|host|static|netmask|prefixlen)$/;

/** True, and the failure is noted, when the words name neither a gateway nor an interface (FACTS.md 27). */
function failWithoutGateway(machine: Machine, { words, isOpaque }: PlacedRoute): boolean {
  const { destination, gateway, isDirect, hasInterface } = words;
  if (destination?.text === undefined || gateway !== undefined || isDirect || hasInterface || isOpaque) return false;
  const isPlain = machine.command.words.every(({ text = "" }) => !text.startsWith("-") || plainOption.test(text));
  if (!isPlain || !machine.isCertain()) return false;
  machine.fail("no-gateway", destination);
  return true;
}

/** route(8) takes no other words, nor parts of them (keywords.h); what is written before the verb may be an option of another release. */
function failUnknown(machine: Machine, { verb, isOpaque }: RouteCommand): void {
  const isKnown = verb?.text === undefined || /^(?:get|show|monitor|-.*)$/.test(verb.text);
  if (!isKnown && !isOpaque && /^[a-z]+$/.test(verb.text!)) machine.fail("usage", verb);
}

/** What is sent to a gateway that is the stack's own address comes back to it, unless the link has two ends only. */
function ownGateway(machine: Machine, { words, stack, isOpaque }: PlacedRoute): Interface | undefined {
  const gateway = parseAddress(words.gateway?.text ?? "");
  if (stack === undefined || gateway === undefined || isOpaque || words.isDirect || !machine.isCertain()) return;
  if (machine.command.words.some(({ text }) => text === "-blackhole" || text === "-reject")) return;
  return [...stack.interfaces.values()].find(
    ({ kind, addresses }) =>
      kind !== "loopback" && !isPointToPoint(kind) && addresses.all.some((own) => sameAddress(own, gateway)),
  );
}

/** Where the command happens. A jail of which only the shell knows the name makes that unknown. */
export function placeRoute(machine: JailNamer, command: RouteCommand, stack: Stack | undefined): PlacedRoute {
  if (!command.isInJail) return { words: command, stack, isElsewhere: false, isOpaque: command.isOpaque };
  const isOurs = machine.isThisJail(command.jail);
  const isOpaque = command.isOpaque || isOurs === undefined;
  return { words: command, stack: isOurs ? machine.jail : undefined, isElsewhere: !isOurs, isOpaque };
}

/** True when a gateway that cannot be reached was reported. Otherwise the route is taken for added. */
function setRoute(machine: Machine, placed: PlacedRoute): boolean {
  const { words, stack, isOpaque } = placed;
  const gateway = words.gateway?.text === undefined ? undefined : parseAddress(words.gateway.text);
  if (machine.isCertain() && !isOpaque && !words.isDirect && gateway !== undefined) {
    if (isWithoutScope(placed, gateway)) {
      reportScope(machine, placed, words.gateway!);
      return true;
    }
    const reason = stack === undefined || stack !== machine.jail ? undefined : reasonAgainst(stack, words, gateway);
    if (reason !== undefined && words.verb?.text === "add") {
      reportGateway(machine, words, gateway, reason);
      return true;
    }
  }
  if (stack !== undefined) keepRoute(machine, stack, words, gateway);
  return false;
}

function keepRoute(machine: Machine, stack: Stack, parsed: RouteCommand, gateway: Address | undefined): void {
  const known = stack.routes.all.find((other) => isSame(other, parsed));
  // What is there already cannot be added, and what is not there cannot be changed.
  if ((parsed.verb?.text === "change") !== (known !== undefined)) return;
  const route: Route = {
    destination: destinationOf(parsed),
    isDefault: parsed.destination?.text === "default",
    family: familyOf(parsed, gateway),
    text: parsed.destination?.text ?? "?",
    gateway: parsed.gateway?.text,
    by: known?.by ?? machine.commandSpan(),
  };
  if (known === undefined) {
    if (machine.isCertain()) stack.routes.add(route);
    else stack.routes.addPerhaps(route);
  } else if (machine.isCertain()) {
    stack.routes.replace(known, route);
  }
}

function removeRoutes(machine: Machine, stack: Stack, matches: (route: Route) => boolean): void {
  if (machine.isCertain()) stack.routes.remove(matches);
  else stack.routes.doubt(matches);
}

function familyOf({ family, destination }: RouteCommand, gateway: Address | undefined): 4 | 6 {
  return family ?? gateway?.family ?? parseAddress(destination?.text ?? "")?.family ?? 4;
}

/** Whether a command is about a route, going by its destination. */
function isSame(known: Route, parsed: RouteCommand): boolean {
  const { destination } = parsed;
  if (known.family !== familyOf(parsed, undefined) || destination?.text === undefined) return false;
  if (known.isDefault || destination.text === "default") return known.isDefault && destination.text === "default";
  const address = destinationOf(parsed);
  if (address === undefined || known.destination === undefined) return known.text === destination.text;
  return sameAddress(known.destination, address) && known.destination.prefix === address.prefix;
}

function destinationOf({ destination, prefix }: RouteCommand): Address | undefined {
  const address = destination?.text === undefined ? undefined : parseAddress(destination.text);
  return address && prefix !== undefined ? withPrefix(address, prefix) : address;
}

/** A link-local gateway for which nothing says on which interface it is. */
function isWithoutScope({ words, stack, isElsewhere }: PlacedRoute, gateway: Address): boolean {
  const { family, hasInterface } = words;
  // Without a family route(8) reads addresses as IPv4, and fails over an IPv6 one for that reason alone.
  if (family !== 6 || !isLinkLocal(gateway) || gateway.hasPrefix || isElsewhere) return false;
  return gateway.scope === undefined && !hasInterface && !stack?.defaultZone;
}

function reasonAgainst(stack: Stack, parsed: RouteCommand, gateway: Address): UnreachableGateway["reason"] | undefined {
  if (gateway.family !== (parsed.family ?? 4) || gateway.hasPrefix || isLinkLocal(gateway)) return undefined;
  if (gateway.scope !== undefined || parsed.hasInterface) return undefined;
  const result = reachability(stack, gateway);
  return result === "reachable" || result === "unknown" ? undefined : result;
}

function reportScope(machine: Machine, { stack, words }: PlacedRoute, gatewayWord: Word): void {
  machine.outcomes.push({
    type: "link-local-scope",
    phase: machine.step.phase,
    command: machine.commandSpan(),
    gatewayWord: machine.span(gatewayWord),
    gateway: gatewayWord.text!,
    destination: words.destination?.text,
    guarded: machine.isGuarded(),
    scopeCandidates: stack === undefined || stack === machine.host ? [] : scopeCandidates(stack),
  });
}

function reportGateway(
  machine: Machine,
  { destination, gateway: gatewayWord }: RouteCommand,
  gateway: Address,
  reason: UnreachableGateway["reason"],
): void {
  const outcome: UnreachableGateway = {
    type: "unreachable-gateway",
    phase: machine.step.phase,
    command: machine.commandSpan(),
    gatewayWord: machine.span(gatewayWord!),
    gateway: gatewayWord!.text!,
    family: gateway.family,
    destination: destination?.text,
    reason,
    guarded: machine.isGuarded(),
  };
  machine.outcomes.push(outcome);
  machine.trace.tell("gateway-missed", { outcome, gateway });
}

function scopeCandidates(stack: Stack): string[] {
  const withLinkLocal: string[] = [];
  const others: string[] = [];
  for (const item of stack.interfaces.values()) {
    if (item.kind === "loopback" || item.state === "down") continue;
    (item.addresses.all.some(isLinkLocal) ? withLinkLocal : others).push(item.name);
  }
  return withLinkLocal.concat(others);
}

/** `ndp -I INTERFACE` names an interface for link-local addresses without a scope. */
export function ndp(_machine: Machine, _words: readonly Word[], _at: number, stack: Stack | undefined): void {
  if (stack !== undefined) stack.defaultZone = true;
}
