import type { NotReturned } from "../../lifecycle/index.ts";
import { isAtLeast } from "../../parameters/index.ts";
import { listed } from "../../text/index.ts";
import { returnFix } from "../edits/return-interface.ts";
import type { Proposal } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "vnet-not-returned",
  severity: (release) => (isAtLeast(release, "13.0") ? "hint" : "info"),
  checkJail(context) {
    const events = context.model.events.filter((event): event is NotReturned => event.type === "not-returned");
    if (events.length > 0) reportInterfaces(context, events);
  },
};

/** One finding a jail, at the first of its interfaces: they are mended together. */
function reportInterfaces(context: JailContext, events: readonly NotReturned[]): void {
  const { jail, release } = context;
  const [range, ...others] = events.map(({ interfaceWord }) => rangeOf(jail, interfaceWord));
  if (!range) return;
  const names = listed(
    events.map((event) => event.interface),
    (name) => shown(name, 16),
  );
  const command = `ifconfig ${events[0].interface} -vnet ${jail.name}`;
  context.report({
    ...range,
    message: `Nothing returns ${names} to the host. Add ${shown(command, 40)} to exec.prestop.`,
    notes: [
      isAtLeast(release, "13.0")
        ? "The kernel returns interfaces by itself, mostly at once, but at no time that you can rely on."
        : "On FreeBSD 12 the kernel returns interfaces seconds or minutes later; until then nothing on the host finds them.",
    ],
    related: others.flatMap((place, index) => {
      return place ? [{ ...place, message: `${shown(events[index + 1].interface)} goes into the jail here` }] : [];
    }),
    fixes: () => fixes(context, events),
  });
}

/** All of them or none: what is left would be reported again. */
function fixes(context: JailContext, events: readonly NotReturned[]): readonly Proposal[] {
  const single = events.map((event) => returnFix(context, event)[0]);
  const [first] = single;
  if (first === undefined || events.length === 1) return first === undefined ? [] : [first];
  if (single.some((fix) => fix === undefined)) return [];
  const title = "Return the interfaces in exec.prestop";
  return [{ ...first, title, edits: single.flatMap(({ edits }) => edits) }];
}
