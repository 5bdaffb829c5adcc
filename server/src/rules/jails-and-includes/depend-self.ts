import { sourceRange } from "../../config/index.ts";
import { say } from "../../words/index.ts";
import type { Proposal } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { removalOf, statementRange } from "../support/definitions.ts";
import { misleads, neededNames } from "../support/dependencies.ts";
import { isInside, placeOfBlock } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "depend-self",
  severity: "error",
  checkJail(context) {
    const { jail } = context;
    const notes = [say`jail(8) says nothing about it, or "dependency loop", and exits with success.`];
    if (jail.name.includes(".")) reportOwnParent(context, notes);
    const depend = jail.get("depend");
    if (!depend || depend.bad) return;
    for (const [index, name] of depend.values.entries()) {
      const range = name === jail.name ? sourceRange(depend, index, 0, name.length) : undefined;
      if (!range) continue;
      context.report({
        ...range,
        message: say`${shown(name)} depends on itself and will never start. Remove the dependency.`,
        notes,
        fixes: () => withoutDependency(context, index),
      });
    }
  },
};

/** A name of which all is copied where its parent's is wanted (NamesNeeded). */
function reportOwnParent({ jail, configuration, report }: JailContext, notes: readonly string[]): void {
  if (neededNames(configuration).get(jail)?.parent !== jail.name) return;
  const range = placeOfBlock(jail);
  const other = misleads(configuration, jail);
  if (!range || !other) return;
  report({
    ...range,
    message: say`${shown(jail.name, 24)} never starts: jail(8) takes it for its own parent. Move it above ${shown(other.name, 24)}.`,
    notes,
  });
}

/** Takes the statement away where it is the jail's own and names nothing else. */
function withoutDependency({ jail }: JailContext, index: number): readonly Proposal[] {
  const definition = jail.get("depend")?.elements[index].written.definition;
  if (definition?.values.length !== 1) return [];
  const { path, start } = statementRange(definition);
  return isInside(jail, path, start) ? [{ title: say`Remove the dependency`, edits: [removalOf(definition)] }] : [];
}
