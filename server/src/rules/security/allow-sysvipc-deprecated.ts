import type { Definition, EffectiveJail } from "../../config/index.ts";
import { isOn } from "../../lifecycle/index.ts";
import { say } from "../../words/index.ts";
import { replaceStatement } from "../edits/replace-statement.ts";
import type { Proposal } from "../rule/finding.ts";
import type { Rule } from "../rule/rule.ts";
import { nameRange, removalOf } from "../support/definitions.ts";

export const rule: Rule = {
  id: "allow-sysvipc-deprecated",
  severity: "warning",
  judgesOneValue: true,
  checkJail({ jail, report }) {
    if (!isOn(jail, "allow.sysvipc")) return;
    const definition = jail.get("allow.sysvipc")?.definitions.at(-1);
    if (definition === undefined) return;
    const isReplaced = missingParts(jail).length === 0;
    report({
      ...nameRange(definition),
      message: isReplaced
        ? say`\`allow.sysvipc\` is deprecated. \`sysvmsg\`, \`sysvsem\` and \`sysvshm\` say it already: leave it out.`
        : say`\`allow.sysvipc\` is deprecated: the jail shares System V IPC with the host. Set \`sysvmsg\`, \`sysvsem\`, \`sysvshm\` to \`new\`.`,
      unnecessary: isReplaced,
      deprecated: !isReplaced,
      notes: isReplaced ? [] : [say`With \`inherit\` in place of \`new\` they do what \`allow.sysvipc\` does.`],
      fixes: () => fixes(jail, definition),
    });
  },
};

const parts = ["sysvmsg", "sysvsem", "sysvshm"];

const missingParts = (jail: EffectiveJail): string[] => parts.filter((name) => jail.get(name) === undefined);

/** What the jail says about a part already stays. */
function fixes(jail: EffectiveJail, definition: Definition): Proposal[] {
  const missing = missingParts(jail);
  if (missing.length === 0) return [{ title: say`Remove \`allow.sysvipc\``, edits: [removalOf(definition)] }];
  const written = (value: string): Proposal["edits"] =>
    replaceStatement(
      definition,
      missing.map((name) => ({ name, value })),
    );
  return [
    { title: say`Give the jail its own System V IPC (\`new\`)`, guess: true, edits: written("new") },
    { title: say`Go on sharing it (\`inherit\`)`, alternative: true, edits: written("inherit") },
  ];
}
