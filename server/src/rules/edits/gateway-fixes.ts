import type { LinkLocalScope, UnreachableGateway, ValueSpan } from "../../lifecycle/index.ts";
import { say } from "../../words/index.ts";
import type { Proposal } from "../rule/finding.ts";
import type { JailContext } from "../rule/rule.ts";
import { rangeOf } from "../support/source-text.ts";
import { commandLineOf, isOneOfSeveral, runBefore, spellingOfWord, usualSpelling } from "./commands.ts";
import { moveBehind, removeStatement, wholeStatement } from "./list-edits.ts";

/** A gateway, and the later command that makes it reachable. */
interface MissedGateway extends UnreachableGateway {
  readonly coveredBy: ValueSpan | undefined;
  readonly coveredByRc: boolean;
}

/** The ways to make a route's gateway reachable, the one that fits the reason first. All change what runs. */
export function gatewayFixes(context: JailContext, outcome: MissedGateway): Proposal[] {
  const fixes: Proposal[] = [];
  const add = (title: string, edits: Proposal["edits"] | undefined): void => {
    if (edits) fixes.push({ title, edits });
  };
  if (outcome.reason === "loopback-down") add(say`Bring lo0 up first`, loopbackEdits(context, outcome));
  const title = outcome.coveredByRc
    ? say`Move the line after \`/etc/rc\``
    : say`Move the line after the command that makes the gateway reachable`;
  add(title, moveEdits(context, outcome));
  fixes.push(...rcConfFix(context, outcome));
  return fixes;
}

/** The ways to say on which interface a link-local gateway is. */
export function scopeFixes(context: JailContext, outcome: LinkLocalScope): Proposal[] {
  const [scope] = outcome.scopeCandidates;
  if (!scope) return [];
  const fixes: Proposal[] = [];
  const range = rangeOf(context.jail, outcome.gatewayWord);
  if (range) {
    const text = `%${spellingOfWord(context, scope)}`;
    const edits = [{ path: range.path, start: range.end, end: range.end, text }];
    fixes.push({ title: say`Add the scope \`%${scope}\``, edits });
  }
  fixes.push(...rcConfFix(context, { ...outcome, gateway: `${outcome.gateway}%${scope}`, family: 6 }));
  return fixes;
}

function loopbackEdits(context: JailContext, outcome: MissedGateway): Proposal["edits"] | undefined {
  const program = usualSpelling(context, "ifconfig", "jail") ?? "/sbin/ifconfig";
  // Bringing lo0 up adds ::1 by itself, but no IPv4 address (FACTS.md 1).
  const command = outcome.family === 6 ? `${program} lo0 up` : `${program} lo0 inet 127.0.0.1/8 up`;
  return runBefore(context.jail, outcome.command, command);
}

function moveEdits({ jail }: JailContext, outcome: MissedGateway): Proposal["edits"] | undefined {
  const { command, coveredBy } = outcome;
  if (!coveredBy || command.parameter !== coveredBy.parameter || isOneOfSeveral(jail, command)) return undefined;
  const parameter = jail.get(command.parameter);
  return parameter && moveBehind(parameter, command.valueIndex, coveredBy.valueIndex);
}

/** A route, as rc.conf is to have it. */
interface WantedRoute {
  readonly command: ValueSpan;
  readonly gateway: string;
  readonly family: 4 | 6;
  readonly destination: string | undefined;
}

/** Taking the route out of the file needs a hand in the jail as well, so nobody gets it without choosing it. */
function rcConfFix(context: JailContext, route: WantedRoute): Proposal[] {
  const edits = rcConfEdits(context, route);
  const title = say`Replace the line by a comment with the lines for the jail's rc.conf`;
  return edits ? [{ title, alternative: true, edits }] : [];
}

/** Replaces the statement by a comment that says what to write into the jail's own rc.conf. */
function rcConfEdits({ jail }: JailContext, route: WantedRoute): Proposal["edits"] | undefined {
  const { command } = route;
  if (isOneOfSeveral(jail, command)) return undefined;
  const parameter = jail.get(command.parameter);
  const element = parameter?.elements[command.valueIndex];
  const whole = element && !element.splicedFrom ? wholeStatement(element.written) : undefined;
  if (!parameter || !whole) return undefined;
  const argv = commandLineOf(jail, command)?.argv;
  const settings = argv && rcConfLines(route, argv);
  if (!settings) return undefined;
  const { tree, node } = whole.style;
  const indentation = tree.text.slice(whole.start, node.start);
  const comment = [
    "# The jail's own rc.conf sets this route when its network is up:",
    ...settings.map((line) => `#   ${line}`),
  ];
  const isOpen = !tree.text.slice(whole.start, whole.end).endsWith("\n");
  const replacement = comment.map((line) => indentation + line).join("\n") + (isOpen ? "" : "\n");
  return removeStatement(parameter, command.valueIndex, replacement);
}

function rcConfLines({ gateway, family, destination }: WantedRoute, argv: readonly string[]): string[] | undefined {
  if (argv[0] === "/bin/sh") return undefined;
  const flags = argv.filter((word) => word === "-blackhole" || word === "-reject");
  const isDefault = destination === undefined || destination === "default";
  if (isDefault && flags.length === 0)
    return [family === 4 ? `defaultrouter="${gateway}"` : `ipv6_defaultrouter="${gateway}"`];
  const name = flags.length > 0 ? flags[0].slice(1) : "extra";
  const target = isDefault ? "default" : destination;
  const route = [target, gateway, ...flags].join(" ");
  return family === 4
    ? [`static_routes="${name}"`, `route_${name}="${route}"`]
    : [`ipv6_static_routes="${name}"`, `ipv6_route_${name}="${route}"`];
}
