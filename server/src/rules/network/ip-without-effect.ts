import type { Definition, EffectiveParameter } from "../../config/index.ts";
import { foundBy, jailsysNumber } from "../../lifecycle/index.ts";
import { say } from "../../words/index.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { nameRange, removalOf } from "../support/definitions.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";
import { type LostInMove, lostInMoves } from "./ip-without-effect.observer.ts";

export const rule: Rule = {
  id: "ip-without-effect",
  severity: "warning",
  observation: lostInMoves,
  checkJail(context) {
    for (const family of ["ip4", "ip6"] as const) checkFamily(context, family);
    for (const found of foundBy(lostInMoves, context.model)) reportLost(context, found);
  },
};

function checkFamily(context: JailContext, family: "ip4" | "ip6"): void {
  const { jail } = context;
  const setting = jail.get(family);
  const addresses = jail.get(`${family}.addr`);
  if (setting === undefined || addresses === undefined || setting.entry.bad || addresses.entry.bad) return;
  // With a network stack of its own the kernel refuses both, which is told as that.
  if (jail.get("vnet") !== undefined || !addresses.values.some((value) => value !== "" && value !== "-")) return;
  const number = jailsysNumber(jail, family);
  const definition = setting.entry.definitions.at(-1);
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
function isBeside({ path, tree, node }: Definition, { entry }: EffectiveParameter): boolean {
  return entry.definitions.some(
    (other) => other.path === path && other.tree.nodes.parents[other.node] === tree.nodes.parents[node],
  );
}

function reportLost(context: JailContext, { command, interface: name, lost, moved }: LostInMove): void {
  const range = rangeOf(context.jail, command);
  if (!range) return;
  const there = rangeOf(context.jail, moved);
  context.report({
    ...range,
    message:
      lost.is === "address"
        ? say`${shown(lost.address, 30)} is lost when ${shown(name, 16)} moves into the jail. Set it there, in exec.start.`
        : say`${shown(name, 16)} leaves ${shown(lost.bridge, 16)} when it moves into the jail. Put ${shown(lost.peer, 16)} on it.`,
    related: there ? [{ ...there, message: say`${shown(name)} is moved here` }] : [],
  });
}
