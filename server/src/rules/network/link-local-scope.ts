import type { LinkLocalScope } from "../../lifecycle/index.ts";
import { addressEnd, addressStart } from "../../parameters/index.ts";
import { say } from "../../words/index.ts";
import { scopeFixes } from "../edits/gateway-fixes.ts";
import { guardFix } from "../edits/guard.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { impact } from "../support/impact.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "link-local-scope",
  severity: "warning",
  checkJail(context) {
    for (const outcome of context.model.outcomes)
      if (outcome.type === "link-local-scope") reportRoute(context, outcome);
    reportAddresses(context);
  },
};

function reportRoute(context: JailContext, outcome: LinkLocalScope): void {
  const range = rangeOf(context.jail, outcome.command);
  if (!range) return;
  const { gateway, phase, scopeCandidates, guarded } = outcome;
  const example = `${gateway}%${scopeCandidates[0] ?? "epair1b"}`;
  context.report({
    ...range,
    about: outcome,
    // A failure that is caught does not undo the start, but the route is never there.
    severity: guarded ? "info" : "warning",
    message: say`The link-local gateway ${shown(gateway, 40)} names no interface. Add one: ${shown(example, 45)}.`,
    notes: [
      say`Every interface has a fe80::/10 of its own, so that the kernel cannot tell which is meant.`,
      guarded ? say`The command can never work, and nothing tells of it.` : impact(phase),
    ],
    fixes: () => [...scopeFixes(context, outcome), ...(guarded ? [] : guardFix(context, outcome.command))],
  });
}

/** With `interface`, or one in front of it, jail(8) sets the address itself; a zone is refused for another reason. */
function reportAddresses(context: JailContext): void {
  const { jail } = context;
  const values = jail.get("ip6.addr")?.values;
  if (values === undefined || jail.get("interface") !== undefined || jail.get("vnet") !== undefined) return;
  for (const [valueIndex, value] of values.entries()) {
    const start = addressStart(value);
    const address = value.slice(start, addressEnd(value, start));
    if (start > 0 || !/^fe[89ab][0-9a-f]:[0-9a-f:.]*$/i.test(address)) continue;
    const range = rangeOf(jail, { parameter: "ip6.addr", valueIndex, start, end: start + address.length });
    if (!range) continue;
    context.report({
      ...range,
      message: say`The link-local address ${shown(address, 40)} names no interface. Put one in front: ${shown(`em0|${address}`, 40)}.`,
      notes: [say`Without an interface jail(8) sets the address on none, and programs in the jail cannot use it.`],
    });
  }
}
