import type { Configuration, Definition, EffectiveJail } from "../../config/index.ts";
import { isOn, jailsysNumber, parentName } from "../../lifecycle/index.ts";
import { integerValue } from "../../parameters/index.ts";
import { say } from "../../words/index.ts";
import type { Rule } from "../rule/rule.ts";
import { nameRange, removalsOf } from "../support/definitions.ts";
import { gathered } from "../support/gathered.ts";
import { mayBeSupplied } from "../support/read-alone.ts";

export const rule: Rule = {
  id: "redundant-raw-sockets",
  severity: "hint",
  checkConfiguration({ configuration, isFragment, isSilenced, reportFor }) {
    if (isFragment || mayBeSupplied(configuration)) return;
    const redundant = new Map(
      [...redundantIn(configuration)].filter(([definition]) => !isSilenced(nameRange(definition))),
    );
    const [first] = redundant.keys();
    if (first === undefined) return;
    const jails = [...new Set([...redundant.values()].flat())];
    reportFor(
      jails.map(({ name }) => name),
      {
        ...nameRange(first),
        message: say`\`allow.raw_sockets\` changes nothing in a jail with \`vnet\`. Root there has raw sockets of its own network anyhow.`,
        unnecessary: true,
        fixes: () => [
          {
            title: say`Remove \`allow.raw_sockets\``,
            edits: removalsOf([...redundant.keys()]),
          },
        ],
      },
    );
  },
};

/** The statements that give raw sockets, and the jails that they give them to. */
const allowing = gathered((jail) =>
  (jail.get("allow.raw_sockets")?.definitions ?? []).map((definition) => ({ jail, definition })),
);

/** The statements that give raw sockets to nobody but jails that have them anyhow, and these jails. */
function redundantIn(configuration: Configuration): Map<Definition, EffectiveJail[]> {
  const users = new Map<Definition, EffectiveJail[]>();
  for (const { jail, definition } of allowing(configuration)) {
    const jails = users.get(definition);
    if (jails) jails.push(jail);
    else users.set(definition, [jail]);
  }
  if (users.size === 0) return users;
  const parents = new Set(configuration.jails.map((jail) => parentName(jail)));
  for (const [definition, jails] of users) {
    if (!jails.every((jail) => isRedundant(jail, parents))) users.delete(definition);
  }
  return users;
}

/** A jail hands the right on to those that it makes, which may share its network. */
function isRedundant(jail: EffectiveJail, parents: ReadonlySet<string | undefined>): boolean {
  const children = jail.get("children.max");
  const mayHaveChildren = parents.has(jail.name) || (children !== undefined && integerValue(children.values) !== 0);
  return jailsysNumber(jail, "vnet") === 1 && isOn(jail, "allow.raw_sockets") && !mayHaveChildren;
}
