import type { GatewayUnreachable } from "../../lifecycle/index.ts";
import { linesOf } from "../../syntax/index.ts";
import type { Fix } from "../finding.ts";
import type { JailContext } from "../rule.ts";
import { commandLineOf, isOneOfSeveral, runBefore, spellingOfWord, usualSpelling } from "./commands.ts";
import { moveBehind, removeStatement, wholeStatement } from "./list-edits.ts";
import { rangeOf } from "./source-text.ts";

/** The ways to make a route's gateway reachable, the one that fits the reason first. All change what runs. */
export function gatewayFixes(context: JailContext, event: GatewayUnreachable): Fix[] {
  const fixes: Fix[] = [];
  const add = (title: string, edits: Fix["edits"] | undefined): void => {
    if (edits && edits.length > 0) fixes.push({ title, safe: false, preferred: fixes.length === 0, edits });
  };
  if (event.reason === "loopback-down") add("Bring lo0 up first", loopbackEdits(context, event));
  if (event.reason === "link-local-without-scope") {
    const [scope] = event.scopeCandidates;
    if (scope) add(`Add the scope \`%${scope}\``, scopeEdits(context, event, scope));
  }
  if (event.coveredBy) {
    const where = event.coveredByRc ? "`/etc/rc`" : "the command that makes the gateway reachable";
    add(`Move the line behind ${where}`, moveEdits(context, event));
  }
  const configured = rcConfEdits(context, event);
  // Taking the route out of the file needs a hand in the jail as well, so nobody gets it without choosing it.
  if (configured) {
    const title = "Replace the line by a comment with the lines for the jail's rc.conf";
    fixes.push({ title, safe: false, preferred: false, edits: configured });
  }
  return fixes;
}

function loopbackEdits(context: JailContext, event: GatewayUnreachable): Fix["edits"] | undefined {
  const program = usualSpelling(context, "ifconfig", "jail") ?? "/sbin/ifconfig";
  // Bringing lo0 up adds ::1 by itself, but no IPv4 address (FACTS.md 1).
  const command = event.family === 6 ? `${program} lo0 up` : `${program} lo0 inet 127.0.0.1/8 up`;
  return runBefore(context.jail, event.command, command);
}

function scopeEdits(context: JailContext, event: GatewayUnreachable, scope: string): Fix["edits"] | undefined {
  const range = rangeOf(context.jail, event.gatewayWord);
  if (!range) return undefined;
  return [{ path: range.path, start: range.end, end: range.end, text: `%${spellingOfWord(context, scope)}` }];
}

function moveEdits({ jail }: JailContext, event: GatewayUnreachable): Fix["edits"] | undefined {
  const { command, coveredBy } = event;
  if (!coveredBy || command.parameter !== coveredBy.parameter || isOneOfSeveral(jail, command)) return undefined;
  const parameter = jail.get(command.parameter);
  return parameter && moveBehind(parameter, command.valueIndex, coveredBy.valueIndex);
}

/** Replaces the statement by a comment that says what to write into the jail's own rc.conf. */
function rcConfEdits({ jail }: JailContext, event: GatewayUnreachable): Fix["edits"] | undefined {
  const { command } = event;
  if (isOneOfSeveral(jail, command)) return undefined;
  const parameter = jail.get(command.parameter);
  const element = parameter?.elements[command.valueIndex];
  const whole = element && !element.splicedFrom ? wholeStatement(element.written) : undefined;
  if (!parameter || !whole) return undefined;
  const settings = rcConfLines(event, commandLineOf(jail, command)?.argv ?? []);
  if (!settings) return undefined;
  const { indentation = "", lineEnd, tree } = whole.style;
  const comment = [
    "# The jail's own rc.conf sets this route when its network is up:",
    ...settings.map((line) => `#   ${line}`),
  ];
  const lines = linesOf(tree);
  const atEnd =
    whole.end === tree.text.length && lines.endOf(lines.count - 1) === whole.end && !tree.text.endsWith("\n");
  const replacement = comment.map((line) => indentation + line).join(lineEnd) + (atEnd ? "" : lineEnd);
  return removeStatement(parameter, command.valueIndex, replacement);
}

function rcConfLines(event: GatewayUnreachable, argv: readonly string[]): string[] | undefined {
  const { gateway, family, destination } = event;
  if (argv[0] === "/bin/sh") return undefined;
  const flags = argv.filter((word) => word === "-blackhole" || word === "-reject");
  const isDefault = destination === undefined || destination === "default";
  const [scope] = event.scopeCandidates;
  const address = event.reason === "link-local-without-scope" && scope ? `${gateway}%${scope}` : gateway;
  if (isDefault && flags.length === 0)
    return [family === 4 ? `defaultrouter="${address}"` : `ipv6_defaultrouter="${address}"`];
  const name = flags.length > 0 ? flags[0].slice(1) : "extra";
  const target = isDefault ? "default" : destination;
  const route = [target, address, ...flags].join(" ");
  return family === 4
    ? [`static_routes="${name}"`, `route_${name}="${route}"`]
    : [`ipv6_static_routes="${name}"`, `ipv6_route_${name}="${route}"`];
}
