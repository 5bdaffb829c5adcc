import type { Configuration, EffectiveJail } from "../../config/index.ts";
import { say } from "../../words/index.ts";
import type { Rule } from "../rule/rule.ts";
import { gathered } from "../support/gathered.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "block-meant-for-all",
  severity: "warning",
  consequences(configuration, jail) {
    const meant = jail === undefined ? [] : meantForAll(configuration);
    if (meant.length === 0) return undefined;
    // What is wrong with a jail that nobody has meant to be one is not told.
    if (meant.some((one) => one === jail)) return () => true;
    // Nor what the others lack because they have nothing of it.
    return ({ id }) => meant.some((one) => suppliers[id]?.some((name) => one.get(name)));
  },
  consequencesLookFurther: (configuration) => meantForAll(configuration).length > 0,
  checkConfiguration(context) {
    for (const { name, section } of meantForAll(context.configuration)) {
      const { nameStart: start, nameEnd: end } = section.block!;
      const range = { path: section.path, start, end };
      context.report({
        ...range,
        message: say`${shown(name)} is a jail of its own. What all jails get stands in \`* { }\`, or outside of all blocks.`,
        notes: [say`Its parameters reach no other jail.`],
        fixes: () => [{ title: say`Change to \`${"*"}\``, guess: true, edits: [{ ...range, text: "*" }] }],
      });
    }
  },
};

/** Blocks that are meant for all jails of the configuration, and are one jail more to jail(8). */
function meantForAll(configuration: Configuration): readonly EffectiveJail[] {
  return configuration.jails.length > 1 ? namedForAll(configuration) : [];
}

const namedForAll = gathered((jail) => (isNamedForAll(jail) ? [jail] : []));

/** A jail that is called so and has neither a root nor anything else that is for one jail alone. */
const isNamedForAll = (jail: EffectiveJail): boolean =>
  /^(?:defaults?|globals?|common|all)$/i.test(jail.name) &&
  jail.section.block !== undefined &&
  jail.section.definitions.length > 0 &&
  !ownThings.some((name) => jail.get(name) !== undefined);

const ownThings = ["path", "jid", "host.hostname", "ip4.addr", "ip6.addr", "vnet.interface", "command"];

/** What a rule finds lacking in a jail, where one of these would supply it. */
const suppliers: Readonly<Record<string, readonly string[] | undefined>> = {
  "no-persist": ["persist", "exec.start", "exec.poststart"],
  "no-exec-clean": ["exec.clean"],
  "no-exec-stop": ["exec.stop"],
  "no-mount-devfs": ["mount.devfs"],
  "vnet-interface-mismatch": ["vnet"],
  "host-command-in-jail-hook": ["vnet", "allow.mount"],
  "allow-mount-prereq": ["allow.mount", "enforce_statfs"],
};
