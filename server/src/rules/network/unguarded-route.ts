import type { RouteUnguarded } from "../../lifecycle/index.ts";
import { guardFix } from "../edits/guard.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { rangeOf } from "../support/source-text.ts";

export const rule: Rule = {
  id: "unguarded-route",
  severity: "info",
  documentation: {
    summary: "A `route add` whose failure rolls the whole start back.",
    what: "Finds `route add` in a command of the start whose failure is not caught.",
    why: "Every command of the start has to succeed: when one fails, jail(8) rolls the start back. On the host `route add` fails when the route is there already (`route already in table`), and in a jail when `/etc/rc` has added it before. In a fresh network stack a plain default route nearly always works, so this is only worth knowing.",
    examples: [
      {
        wrong: [
          "web {",
          '  path = "/jails/web";',
          "  vnet;",
          '  vnet.interface = "epair1b";',
          '  exec.start = "/sbin/ifconfig epair1b inet 10.0.0.2/24 up";',
          '  exec.start += "/sbin/route add default 10.0.0.1";',
          '  exec.start += "/bin/sh /etc/rc";',
          "}",
          "",
        ].join("\n"),
        right: [
          "web {",
          '  path = "/jails/web";',
          "  vnet;",
          '  vnet.interface = "epair1b";',
          '  exec.start = "/sbin/ifconfig epair1b inet 10.0.0.2/24 up";',
          '  exec.start += "/sbin/route add default 10.0.0.1 || true";',
          '  exec.start += "/bin/sh /etc/rc";',
          "}",
          "",
        ].join("\n"),
      },
    ],
    silent: [
      // Its author has thought of it.
      'web { vnet; path = /j; vnet.interface = epair1b; exec.start = "ifconfig epair1b 10.0.0.2/24", "route add default 10.0.0.1 || true", "/bin/sh /etc/rc"; }',
      'web { vnet; path = /j; vnet.interface = epair1b; exec.start = "ifconfig epair1b 10.0.0.2/24", "route add default 10.0.0.1 || route change default 10.0.0.1 || :", "/bin/sh /etc/rc"; }',
      // Nothing is rolled back when a command of the stop fails.
      'web { path = /j; persist; exec.poststop = "route add -net 10.9.0.0/16 10.0.0.1"; }',
      // Nobody looks at how it ends.
      'web { vnet; path = /j; vnet.interface = epair1b; exec.start = "ifconfig epair1b 10.0.0.2/24", "/bin/sh /etc/rc"; exec.poststart = "route add -net 10.9.0.0/16 10.0.0.1 &"; }',
    ],
    whenToIgnore: "When the jail is of no use without the route, so that it should not start without it.",
  },
  checkJail(context) {
    for (const event of context.model.events) if (event.type === "route-unguarded") reportRoute(context, event);
  },
};

/** What is there already, and where routes are kept, is another matter on the host than in a jail. */
function advice({ where }: RouteUnguarded): string {
  return where === "jail"
    ? "The jail's own rc.conf is the sturdier place for routes."
    : "On the host the route may be there already.";
}

function notes({ isFresh, where }: RouteUnguarded): string[] {
  if (where === "host") {
    return [
      "A start that is rolled back, and a stop without `route delete`, leave the route on the host; the next start then fails with `route already in table`.",
    ];
  }
  if (isFresh) return ["In a fresh network stack a plain route nearly always works.", inRcConf];
  return ["By now something may have added the route: `route already in table`.", inRcConf];
}

const inRcConf =
  "In rc.conf these are `defaultrouter` and `static_routes`: a route that fails there does not end the start.";

function reportRoute(context: JailContext, event: RouteUnguarded): void {
  const range = rangeOf(context.jail, event.command);
  if (!range) return;
  context.report({
    ...range,
    about: event,
    message: `If \`route add\` fails here, the start is rolled back. ${advice(event)}`,
    notes: notes(event),
    fixes: () => guardFix(context, event.command),
  });
}
