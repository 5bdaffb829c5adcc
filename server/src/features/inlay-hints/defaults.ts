import { hasOwnNetworkStack, isOn } from "../../lifecycle/index.ts";
import { canonicalName, defaultDevfsRuleset, devfsRulesets } from "../../parameters/index.ts";
import { NodeKind, statementAt } from "../../syntax/index.ts";
import { said, say } from "../../words/index.ts";
import type { FeatureContext } from "../shared/context.ts";
import { code } from "../shared/markdown.ts";
import type { Hint } from "./hint.ts";
import type { ShownStatement } from "./statements.ts";

/** The ruleset that `mount.devfs` takes where no jail that reads the statement names one (FACTS.md 9). */
export function defaultHint(
  { tree, settings }: FeatureContext,
  { node, jails, definition }: ShownStatement,
): Hint | undefined {
  if ((tree.nodes.kinds[node] as NodeKind) !== NodeKind.Parameter || jails.length === 0) return undefined;
  const statement = statementAt(tree, node);
  if (statement.kind !== "parameter" || canonicalName(statement.name) !== "mount.devfs") return undefined;
  const isOpen = jails.every((jail) => {
    const isHere = jail.get("mount.devfs")?.definitions.at(-1) === definition;
    return isHere && isOn(jail, "mount.devfs") && jail.get("devfs_ruleset") === undefined;
  });
  if (!isOpen) return undefined;
  const number = defaultDevfsRuleset;
  const ruleset = devfsRulesets(settings.release).find((each) => each.number === number);
  const forVnet = jails.some(hasOwnNetworkStack) ? [say`${code("vnet")} does not change that.`] : [];
  const last = tree.nodes.endNodes[node] === node + 1 ? statement.nameEnd : statement.values().at(-1)!.end;
  return {
    offset: last,
    label: `devfs_ruleset = ${number}`,
    tooltip: [
      say`Nothing sets ${code("devfs_ruleset")} here, and ${code("mount.devfs")} then takes ${number}, ${code(ruleset?.name ?? "")}.`,
      ruleset && said(ruleset.description),
      ...forVnet,
    ].join("\n\n"),
    place: undefined,
    isAttached: false,
  };
}
