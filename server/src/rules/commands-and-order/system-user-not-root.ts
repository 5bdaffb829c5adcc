import { type EffectiveJail, sourceRange } from "../../config/index.ts";
import { listOf, ownMounts, scalar } from "../../lifecycle/index.ts";
import { say } from "../../words/index.ts";
import type { Rule } from "../rule/rule.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "system-user-not-root",
  severity: "info",
  checkJail({ jail, report }) {
    const found = jail.get("exec.system_user");
    const user = found?.values.at(-1);
    const program = neededOnHost(jail);
    if (found === undefined || found.bad || user === undefined || isRoot(user) || program === undefined) return;
    const range = sourceRange(found, found.values.length - 1, 0, user.length);
    if (range === undefined) return;
    const who = shown(user, 24);
    report({
      ...range,
      message: say`jail(8) runs ${program} for this jail as ${who}, too. Without the rights of root the start fails.`,
    });
  },
};

/** The names of uid 0 that FreeBSD comes with, and what means the user who runs jail(8). */
const isRoot = (user: string): boolean => user === "root" || user === "toor" || user === "";

/** Which program jail(8) starts by itself for the jail, besides what its hooks run. */
function neededOnHost(jail: EffectiveJail): string | undefined {
  if (ownMounts(jail).length > 0) return "mount(8)";
  const hasInterface = scalar(jail, "interface") !== undefined;
  const isAliased = ["ip4.addr", "ip6.addr"].some((name) => {
    return listOf(jail, name).some((value) => value.includes("|") || (hasInterface && value !== ""));
  });
  return isAliased || (jail.get("vnet.interface")?.values.length ?? 0) > 0 ? "ifconfig(8)" : undefined;
}
