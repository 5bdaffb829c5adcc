import type { Definition } from "../../config/index.ts";
import { say } from "../../words/index.ts";
import type { Proposal } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { removalOf, statementRange } from "../support/definitions.ts";
import { saysAbout } from "../support/jail-says.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "name-or-jid-immutable",
  // FreeBSD 12 and 13 print a message, ignore the statement and go on (LANGUAGE.md §3.8).
  severity: (release) => (release.dialect === "12" ? "warning" : "error"),
  checkJail(context) {
    const { jail, release } = context;
    if (jail.problems.length === 0) return;
    for (const problem of jail.problems) {
      if (problem.kind !== "name-or-jid-immutable") continue;
      const { definition } = problem;
      const parameter = definition.name;
      const isImplied = jail.variable(parameter)?.implied !== undefined;
      const reason = isImplied
        ? say`The block's name ${shown(jail.name, 30)} already is the jail's \`${parameter}\`.`
        : say`\`${parameter}\` is set already and cannot be set again.`;
      const notes: string[] = [];
      if (parameter === "name" && isImplied) {
        notes.push(say`The host name is \`host.hostname\`; another name for the jail is another name for the block.`);
      }
      if (release.dialect === "12") {
        notes.push(say`FreeBSD ${release.name} ignores the statement; from FreeBSD 14.0 on the jail does not start.`);
      }
      context.report({
        ...statementRange(definition),
        message: say`${reason} Remove this statement.`,
        notes,
        jailSays: saysAbout(jail, problem.message),
        fixes: () => (countsElsewhere(context, definition) ? [] : [removeStatement(definition)]),
      });
    }
  },
};

const removeStatement = (definition: Definition): Proposal => ({
  title: say`Remove the statement`,
  edits: [removalOf(definition)],
});

/** A global `name` is right in a block whose name is a number, and wrong in all others that it reaches. */
function countsElsewhere({ configuration }: JailContext, definition: Definition): boolean {
  return configuration.jails.some((other) => other.get(definition.name)?.definitions.includes(definition));
}
