import type { Definition, EffectiveParameter } from "../../config/index.ts";
import { jailsysNumber } from "../../lifecycle/index.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { nameRange, removal } from "../support/definitions.ts";

const lines = (...text: string[]): string => `${text.join("\n")}\n`;

export const rule: Rule = {
  id: "ip-without-effect",
  severity: "warning",
  documentation: {
    summary: "`ip4` or `ip6` that the addresses beside it make void.",
    what: "Finds `ip6 = disable` beside `ip6.addr`, and the same of `ip4`, where both stand in the same block; `inherit` there is an information. A default that stands elsewhere, and that a jail with addresses overrides, is left alone.",
    why: "With a list of addresses the kernel gives the jail that list, whatever `ip4` or `ip6` say: `ip6 = disable` does not take the addresses away, and `ip4 = inherit` does not give those of the host.",
    examples: [
      {
        wrong: lines(
          "web {",
          "  path = /jails/web;",
          "  persist;",
          "  ip6 = disable;",
          '  ip6.addr = "em0|2001:db8::5/64";',
          "}",
        ),
        right: lines("web {", "  path = /jails/web;", "  persist;", '  ip6.addr = "em0|2001:db8::5/64";', "}"),
      },
    ],
    silent: [
      "web { path = /jails/web; persist; ip6 = disable; ip4.addr = 10.0.0.5; }",
      "web { path = /jails/web; persist; ip4 = new; ip4.addr = 10.0.0.5; }",
      // The default of all jails but those that have addresses.
      "ip6 = disable; web { path = /jails/web; persist; ip6.addr = 2001:db8::5; }",
      'web { path = /jails/web; persist; ip4 = inherit; ip4.addr = ""; }',
    ],
    whenToIgnore: "When the addresses are to count, and the other statement is there for the reader.",
  },
  checkJail(context) {
    for (const family of ["ip4", "ip6"] as const) checkFamily(context, family);
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
    message: `\`${family} = ${word}\` has no effect beside \`${family}.addr\`. ${
      number === 0 ? "The jail has these addresses all the same." : "The jail has these addresses only."
    }`,
    fixes: () => [{ title: `Remove \`${family}\``, guess: number === 0, edits: [removal(definition)] }],
  });
}

/** Both are written in the same block, or both outside of all. */
function isBeside({ path, tree, node }: Definition, { entry }: EffectiveParameter): boolean {
  return entry.definitions.some(
    (other) => other.path === path && other.tree.nodes.parents[other.node] === tree.nodes.parents[node],
  );
}
