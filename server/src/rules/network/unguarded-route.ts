import type { RouteUnguarded } from "../../lifecycle/index.ts";
import { guardFix } from "../edits/guard.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { rangeOf } from "../support/source-text.ts";

export const rule: Rule = {
  id: "unguarded-route",
  severity: "info",
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
