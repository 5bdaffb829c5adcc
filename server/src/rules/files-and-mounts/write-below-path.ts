import type { WriteBelowPath } from "../../lifecycle/index.ts";
import type { RelatedPlace } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "write-below-path",
  severity: "info",
  checkJail(context) {
    const events = context.model.events.filter((event) => event.type === "write-below-path");
    if (events.length > 0) reportWrites(context, events);
  },
};

/** More places than these say nothing new. */
const mostPlaces = 5;

function reportWrites({ jail, report }: JailContext, [first, ...others]: readonly WriteBelowPath[]): void {
  const range = rangeOf(jail, first.command);
  if (!range) return;
  const related: RelatedPlace[] = [];
  for (const event of others.slice(0, mostPlaces)) {
    const place = rangeOf(jail, event.command);
    if (place) related.push({ ...place, message: `${shown(event.target)} is in the jail too` });
  }
  const command = first.program === "" ? "This" : shown(first.program, 12);
  report({
    ...range,
    message: `${command} writes to ${shown(first.target)}, in the jail. Root in the jail can redirect it with a symbolic link.`,
    notes: [
      "The host then changes a file of its own, as root.",
      "Let the jail do it (exec.start runs in it, and `jexec` leads into it from the host), or mount the directory.",
    ],
    related,
  });
}
