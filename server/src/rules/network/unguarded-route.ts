import { foundBy, isSameSpan, type Observation, placeOfOutcome, type ValueSpan } from "../../lifecycle/index.ts";
import { say } from "../../words/index.ts";
import { guardFix } from "../edits/guard.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { rangeOf } from "../support/source-text.ts";
import { startsRc } from "../support/started-programs.ts";
import { shown } from "../support/words.ts";

/** `route add` in the start whose failure, for whatever reason, undoes the start (M05). */
export interface UnguardedRoute {
  readonly command: ValueSpan;
  readonly where: "host" | "jail";
  /** The interface that has the address of the gateway itself. */
  readonly ownGateway: string | undefined;
  /** The network stack is new, and all that is in it is known: nothing else can have added the route. */
  readonly isFresh: boolean;
}

/** Routes that may exist already, or whose gateway may be out of reach. */
export const unguardedRoutes: Observation<UnguardedRoute> = {
  begin({ on, machine }, found) {
    on("route-added", ({ stack, isElsewhere, ownGateway }) => {
      if (!machine.starting || (machine.isGuarded() && ownGateway === undefined) || isElsewhere) return;
      // A jail that shares the host's network stack may not change its routes at all.
      if (stack === undefined && machine.where === "jail") return;
      const where = stack === machine.host ? "host" : "jail";
      const isFresh = stack?.isClosed === true;
      found.push({ command: machine.commandSpan(), where, isFresh, ownGateway: ownGateway?.name });
    });
  },
};

export const rule: Rule = {
  id: "unguarded-route",
  severity: "info",
  observation: unguardedRoutes,
  toldOnce: "Let the start go on when these routes fail (`|| true`)",
  checkJail(context) {
    const { secondStart } = context.model;
    for (const route of foundBy(unguardedRoutes, context.model)) {
      // One that the stop leaves fails in the next start, which is told as that.
      if (!secondStart.some((outcome) => isSameSpan(placeOfOutcome(outcome), route.command)))
        reportRoute(context, route);
    }
  },
};

/** What is there already, and where routes are kept, is another matter on the host than in a jail. */
function advice({ where }: UnguardedRoute, readsRcConf: boolean): string {
  if (where === "host") return say`On the host the route may be there already.`;
  return readsRcConf
    ? say`The jail's own rc.conf is the sturdier place for routes.`
    : say`Add \`|| true\` if the jail can do without it.`;
}

function notes({ isFresh, where }: UnguardedRoute, readsRcConf: boolean): string[] {
  if (where === "host") {
    return [
      say`A start that is rolled back, and a stop without \`route delete\`, leave the route on the host; the next start then fails with \`route already in table\`.`,
    ];
  }
  const place = readsRcConf ? [inRcConf()] : [];
  if (isFresh) return [say`In a fresh network stack a plain route nearly always works.`, ...place];
  return [say`By now something may have added the route: \`route already in table\`.`, ...place];
}

const inRcConf = (): string =>
  say`In rc.conf these are \`defaultrouter\` and \`static_routes\`: a route that fails there does not end the start.`;

function reportRoute(context: JailContext, route: UnguardedRoute): void {
  const range = rangeOf(context.jail, route.command);
  if (!range) return;
  if (route.ownGateway !== undefined) {
    context.report({
      ...range,
      severity: "warning",
      message: say`The gateway is ${shown(route.ownGateway, 16)} itself, so that nothing gets out. Name the address of the router.`,
    });
    return;
  }
  const readsRcConf = startsRc(context.jail) !== undefined;
  context.report({
    ...range,
    message: say`If \`route add\` fails here, the start is rolled back. ${advice(route, readsRcConf)}`,
    notes: notes(route, readsRcConf),
    fixes: () => guardFix(context, route.command),
  });
}
