import type { EffectiveJail } from "../../config/index.ts";
import { isOn, jailsysNumber, scalar } from "../../lifecycle/index.ts";
import { checkValues } from "../../parameters/index.ts";
import { say } from "../../words/index.ts";
import { insertStatement } from "../edits/insert-statement.ts";
import type { Proposal } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { nameRange } from "../support/definitions.ts";
import { mayBeSupplied } from "../support/read-alone.ts";
import { mayBeOn } from "../support/switches.ts";

export const rule: Rule = {
  id: "allow-without-effect",
  severity: "warning",
  checkJail(context) {
    for (const [right, lacks] of needs) checkRight(context, right, lacks);
  },
};

/** What a right needs besides, in words; undefined where nothing is lacking. */
type Lack = { readonly message: string; readonly statement?: string };

/** What the kernel asks for before it looks at the right (parameters.json: needs). What allow.mount needs has a rule of its own. */
const needs: readonly (readonly [right: string, lacks: (jail: EffectiveJail) => Lack | undefined])[] = [
  [
    "allow.nfsd",
    (jail) => {
      // A jail within has no right that this one lacks, and may have a network stack.
      if (jail.get("children.max") !== undefined) return undefined;
      const vnet = jail.get("vnet");
      if (vnet === undefined || jailsysNumber(jail, "vnet") === 2)
        return {
          message: say`\`allow.nfsd\` has no effect without \`vnet\`. The NFS daemons will not start in this jail.`,
        };
      if (jail.get("enforce_statfs")?.bad || scalar(jail, "enforce_statfs") !== "0") return undefined;
      return { message: say`\`allow.nfsd\` has no effect with \`enforce_statfs\` 0. It has to be 1 or 2.` };
    },
  ],
  [
    "allow.vmm_ppt",
    (jail) => {
      if (mayBeOn(jail, "allow.vmm")) return undefined;
      const message = say`\`allow.vmm_ppt\` has no effect without \`allow.vmm\`. bhyve(8) cannot run in this jail.`;
      return jail.get("allow.vmm") === undefined ? { message, statement: "allow.vmm" } : { message };
    },
  ],
];

function checkRight(context: JailContext, right: string, lacks: (typeof needs)[0][1]): void {
  const { jail, release, report } = context;
  const given = jail.get(right);
  // Of a right that the release does not know that is what is wrong.
  if (given === undefined || checkValues(given.spelling, given.values, release).length > 0) return;
  // A value that is refused, and what another file may supply, is not known.
  if (!isOn(jail, right) || context.ask(mayBeSupplied)) return;
  const definition = given.definitions.at(-1);
  const lack = definition && lacks(jail);
  if (definition === undefined || lack === undefined) return;
  report({
    ...nameRange(definition),
    message: lack.message,
    fixes: () => (lack.statement === undefined ? [] : addition(jail, lack.statement)),
  });
}

function addition(jail: EffectiveJail, statement: string): Proposal[] {
  const edit = insertStatement(jail, statement);
  return edit ? [{ title: say`Add \`${statement};\``, guess: true, edits: [edit] }] : [];
}
