import type { GatewayUnreachable } from "../../lifecycle/index.ts";
import { gatewayFixes } from "../edits/gateway-fixes.ts";
import type { RelatedPlace } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

const lines = (...text: string[]): string => `${text.join("\n")}\n`;

export const rule: Rule = {
  id: "unreachable-gateway",
  severity: "error",
  documentation: {
    summary: "A route is added when its gateway cannot be reached yet, so the jail does not start.",
    what: "Finds `route add` in the jail's own network stack at a step at which no interface reaches the gateway: lo0 is still down, no address of the family is set, or no prefix covers the gateway.",
    why: "The commands of exec.start run in a fresh network stack. lo0 exists there, but it is down and has no address until `/etc/rc` or `ifconfig lo0 up` brings it up, and other interfaces have only what was set before. The kernel refuses a route whose gateway it cannot reach, `route` fails, and one failing command rolls the whole start back. With `|| true` behind it the jail starts without the route: that is information only. Run by hand in the jail later the same line works, because by then `/etc/rc` has set everything up.",
    examples: [
      {
        caption: "lo0 is down in a fresh network stack, so `::1` is out of reach.",
        release: "12.0",
        wrong: lines(
          "web {",
          '  path = "/jails/web";',
          "  vnet;",
          '  vnet.interface = "epair1b";',
          '  exec.start = "/sbin/ifconfig epair1b inet 10.0.0.2/24 up";',
          '  exec.start += "/sbin/route add -inet6 default -gateway ::1 -blackhole";',
          '  exec.start += "/bin/sh /etc/rc";',
          "}",
        ),
        right: lines(
          "web {",
          '  path = "/jails/web";',
          "  vnet;",
          '  vnet.interface = "epair1b";',
          '  exec.start = "/sbin/ifconfig epair1b inet 10.0.0.2/24 up";',
          '  exec.start += "/sbin/ifconfig lo0 up";',
          '  exec.start += "/sbin/route add -inet6 default -gateway ::1 -blackhole";',
          '  exec.start += "/bin/sh /etc/rc";',
          "}",
        ),
      },
      {
        caption: "The address whose prefix covers the gateway is set one line too late.",
        wrong: lines(
          "web {",
          '  path = "/jails/web";',
          "  vnet;",
          '  vnet.interface = "epair1b";',
          '  exec.start = "/sbin/route add default 10.0.0.1";',
          '  exec.start += "/sbin/ifconfig epair1b inet 10.0.0.2/24 up";',
          '  exec.start += "/bin/sh /etc/rc";',
          "}",
        ),
        right: lines(
          "web {",
          '  path = "/jails/web";',
          "  vnet;",
          '  vnet.interface = "epair1b";',
          '  exec.start = "/sbin/ifconfig epair1b inet 10.0.0.2/24 up";',
          '  exec.start += "/sbin/route add default 10.0.0.1";',
          '  exec.start += "/bin/sh /etc/rc";',
          "}",
        ),
      },
    ],
    silent: [
      'web { vnet; path = /j; vnet.interface = "epair1b"; exec.start = "/sbin/ifconfig epair1b inet 10.0.0.2/24 up", "/sbin/route add default 10.0.0.1", "/bin/sh /etc/rc"; }',
      'web { vnet; path = /j; vnet.interface = "epair1b"; exec.start = "/bin/sh /etc/rc", "/sbin/route add -inet6 default ::1 -blackhole"; }',
      'web { vnet; path = /j; vnet.interface = "epair1b"; exec.start = "/usr/local/bin/network up", "/sbin/route add default 10.0.0.1"; }',
      'web { path = /j; ip4.addr = "em0|10.0.0.2/24"; exec.start = "/sbin/route add default 10.9.9.1", "/bin/sh /etc/rc"; }',
    ],
    whenToIgnore:
      "When something that the file does not show sets the address before, such as a command on the host that reaches into the jail.",
  },
  checkJail(context) {
    for (const event of context.model.events) if (event.type === "gateway-unreachable") reportGateway(context, event);
  },
};

function reportGateway(context: JailContext, event: GatewayUnreachable): void {
  const range = rangeOf(context.jail, event.command);
  if (!range) return;
  const { gateway, guarded } = event;
  const covered = event.coveredBy && rangeOf(context.jail, event.coveredBy);
  const related: RelatedPlace[] = covered
    ? [{ ...covered, message: `only this command makes ${shown(gateway)} reachable` }]
    : [];
  context.report({
    ...range,
    about: event,
    severity: guarded ? "info" : undefined,
    message: `The gateway ${shown(gateway, 24)} is out of reach: ${reason(event)}. ${advice(event)}`,
    notes: [
      guarded ? "The route is never added: what follows the command only hides that." : "The start is rolled back.",
      ...later(event),
    ],
    related,
    fixes: () => gatewayFixes(context, event),
  });
}

function reason({ reason: why, family }: GatewayUnreachable): string {
  switch (why) {
    case "loopback-down":
      return "lo0 is still down here";
    case "no-address":
      return `no ${family === 4 ? "IPv4" : "IPv6"} address is set yet`;
    case "interface-down":
      return "its interface is still down";
    case "no-covering-prefix":
      return "no address set so far covers it";
  }
}

function advice({ reason: why, coveredBy, coveredByRc }: GatewayUnreachable): string {
  if (why === "loopback-down") return "Run `ifconfig lo0 up` before this line.";
  if (coveredBy && !coveredByRc) return "Move the line after the command that sets the address.";
  if (why === "interface-down") return "Bring the interface up first.";
  return "Set an address whose prefix covers it first.";
}

/** Why the same line works by hand later, which is what makes this so puzzling. */
function later({ coveredBy, coveredByRc, laterUnknown }: GatewayUnreachable): string[] {
  if (coveredBy && !coveredByRc)
    return ["By hand it works later, because a later command makes the gateway reachable."];
  if (coveredBy || laterUnknown) return ["By hand it works later, because `/etc/rc` has set up the network by then."];
  return [];
}
