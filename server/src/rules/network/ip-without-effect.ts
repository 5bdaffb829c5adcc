import type { Definition, EffectiveParameter } from "../../config/index.ts";
import { jailsysNumber } from "../../lifecycle/index.ts";
import { say } from "../../words/index.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { nameRange, removalOf } from "../support/definitions.ts";

export const rule: Rule = {
  id: "ip-without-effect",
  severity: "warning",
  checkJail(context) {
    for (const family of ["ip4", "ip6"] as const) checkFamily(context, family);
  },
};

function checkFamily(context: JailContext, family: "ip4" | "ip6"): void {
  const { jail } = context;
  const setting = jail.get(family);
  const addresses = jail.get(`${family}.addr`);
  if (setting === undefined || addresses === undefined || setting.bad || addresses.bad) return;
  // With a network stack of its own the kernel refuses both, which is told as that.
  if (jail.get("vnet") !== undefined || !addresses.values.some((value) => value !== "" && value !== "-")) return;
  const number = jailsysNumber(jail, family);
  const definition = setting.definitions.at(-1);
  if ((number !== 0 && number !== 2) || definition === undefined || !isBeside(definition, addresses)) return;
  const word = number === 0 ? "disable" : "inherit";
  context.report({
    ...nameRange(definition),
    severity: number === 0 ? "warning" : "info",
    message:
      number === 0
        ? say`\`${family} = ${word}\` has no effect beside \`${family}.addr\`. The jail has these addresses all the same.`
        : say`\`${family} = ${word}\` has no effect beside \`${family}.addr\`. The jail has these addresses only.`,
    fixes: () => [{ title: say`Remove \`${family}\``, guess: number === 0, edits: [removalOf(definition)] }],
  });
}

/** Both are written in the same block, or both outside of all. */
function isBeside({ path, tree, node }: Definition, { definitions }: EffectiveParameter): boolean {
  return definitions.some(
    (other) => other.path === path && other.tree.nodes.parents[other.node] === tree.nodes.parents[node],
  );
}
