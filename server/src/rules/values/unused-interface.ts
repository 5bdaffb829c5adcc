import { hasOwnNetworkStack } from "../../lifecycle/index.ts";
import { say } from "../../words/index.ts";
import type { Rule } from "../rule/rule.ts";
import { isReferenced, nameRange, removalOf } from "../support/definitions.ts";
import { gathered } from "../support/gathered.ts";
import { mayBeSupplied } from "../support/read-alone.ts";

const withInterface = gathered((jail) => (jail.get("interface") === undefined ? [] : [jail]));

export const rule: Rule = {
  id: "unused-interface",
  severity: "hint",
  checkConfiguration({ configuration, isSilenced, reportFor }) {
    const jails = withInterface(configuration);
    if (jails.length === 0 || mayBeSupplied(configuration) || isReferenced(configuration, "interface")) return;
    const used = new Set(
      jails
        .filter((jail) => jail.failed || !hasOwnNetworkStack(jail))
        .flatMap((jail) => jail.get("interface")?.definitions ?? []),
    );
    const idle = jails.flatMap((jail) => {
      const definition = jail.get("interface")?.definitions.at(-1);
      const isIdle = definition !== undefined && !used.has(definition) && !isSilenced(nameRange(definition));
      return isIdle ? [{ jail: jail.name, definition }] : [];
    });
    const [first] = idle;
    if (first === undefined) return;
    const definitions = [...new Set(idle.map(({ definition }) => definition))];
    reportFor([...new Set(idle.map(({ jail }) => jail))], {
      ...nameRange(first.definition),
      message: say`\`interface\` has no effect on a jail with \`vnet\`. Its interfaces are those of \`vnet.interface\`.`,
      unnecessary: true,
      related: definitions
        .slice(1, mostPlaces)
        .map((other) => ({ ...nameRange(other), message: say`this one neither` })),
      fixes: () => [{ title: say`Remove \`interface\``, edits: definitions.map(removalOf) }],
    });
  },
};

/** Statements that are named beside the first. */
const mostPlaces = 20;
