import type { EffectiveJail, EffectiveParameter } from "../../config/index.ts";
import { parameterToVariable } from "../edits/parameter-to-variable.ts";
import { isOwn } from "../edits/shared-lines.ts";
import type { Proposal, TextEdit } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { isReferenced, nameRange, removal, statementRange } from "../support/definitions.ts";
import { saysAbout } from "../support/jail-says.ts";
import { type Refused, refusals } from "../support/refusals.ts";
import { isInside } from "../support/source-text.ts";

const lines = (...text: string[]): string => `${text.join("\n")}\n`;

export const rule: Rule = {
  id: "vnet-with-ip",
  severity: "error",
  documentation: {
    summary: "A jail with a network stack of its own is also given addresses of the host's.",
    what: "Finds `ip4`, `ip6`, `ip4.addr` or `ip6.addr`, whatever their value, in a jail that has `vnet`. Statements outside of the block and in wildcards count like the jail's own.",
    why: "`ip4.addr` and its relatives say which of the host's addresses a jail may use. A jail with `vnet` has its own interfaces and sets its own addresses, and the kernel refuses the two together: `vnet jails cannot have IP address restrictions`. The jail does not start. `ip4.saddrsel` is allowed, and `interface` alone is not used at all.",
    examples: [
      {
        caption: "The address is set in the jail; the parameter becomes a variable.",
        wrong: lines(
          "web {",
          '  path = "/jails/web";',
          "  vnet;",
          '  vnet.interface = "epair1b";',
          '  ip4.addr = "10.0.0.2/24";',
          '  exec.start = "/sbin/ifconfig epair1b inet ${ip4.addr} up";',
          '  exec.start += "/bin/sh /etc/rc";',
          "}",
        ),
        right: lines(
          "web {",
          '  path = "/jails/web";',
          "  vnet;",
          '  vnet.interface = "epair1b";',
          '  $ip4_addr = "10.0.0.2/24";',
          '  exec.start = "/sbin/ifconfig epair1b inet ${ip4_addr} up";',
          '  exec.start += "/bin/sh /etc/rc";',
          "}",
        ),
      },
      {
        wrong: lines(
          "web {",
          '  path = "/jails/web";',
          "  vnet;",
          '  vnet.interface = "epair1b";',
          "  ip4 = inherit;",
          '  exec.start = "/bin/sh /etc/rc";',
          "}",
        ),
        right: lines(
          "web {",
          '  path = "/jails/web";',
          "  vnet;",
          '  vnet.interface = "epair1b";',
          '  exec.start = "/bin/sh /etc/rc";',
          "}",
        ),
      },
      {
        caption: "What stands outside of all blocks is for all jails.",
        wrong: lines(
          "ip6 = disable;",
          'dns { path = "/jails/dns"; ip4.addr = 10.0.0.5; persist; }',
          'web { path = "/jails/web"; vnet; vnet.interface = epair1b; persist; }',
        ),
        right: lines(
          'dns { path = "/jails/dns"; ip4.addr = 10.0.0.5; ip6 = disable; persist; }',
          'web { path = "/jails/web"; vnet; vnet.interface = epair1b; persist; }',
        ),
      },
    ],
    silent: [
      "web { path = /j; vnet; vnet.interface = epair1b; ip4.saddrsel = 0; persist; }",
      "interface = em0; web { path = /j; vnet; vnet.interface = epair1b; persist; }",
      "web { path = /j; vnet = disable; ip4.addr = 10.0.0.5; persist; }",
      'web { $ip4 = 10.0.0.2; path = /j; vnet; vnet.interface = epair1b; exec.start = "/sbin/ifconfig epair1b inet $ip4/24 up"; persist; }',
      "dns { path = /d; ip4.addr = 10.0.0.5; persist; } web { path = /j; vnet; vnet.interface = epair1b; persist; }",
    ],
    whenToIgnore: "Never: the kernel refuses the jail.",
  },
  checkJail(context) {
    const vnet = context.jail.get("vnet");
    if (!vnet || vnet.entry.bad) return;
    for (const refused of refusals(context, ["vnet-with-ip"])) {
      const parameter = context.jail.get(refused.refusal.span.parameter);
      if (parameter) reportRestriction(context, vnet, parameter, refused);
    }
  },
};

function reportRestriction(
  context: JailContext,
  vnet: EffectiveParameter,
  parameter: EffectiveParameter,
  { refusal, event }: Refused,
): void {
  const { jail } = context;
  const [definition] = parameter.entry.definitions;
  const vnetDefinition = vnet.entry.definitions.at(-1);
  if (!definition || !vnetDefinition) return;
  const { spelling } = parameter;
  const range = statementRange(definition);
  const isOwn = isInside(jail, range.path, range.start);
  context.report({
    ...range,
    about: event,
    message: `\`vnet\` and \`${spelling}\` exclude each other. ${advice(spelling, isOwn)}`,
    notes: [`The kernel refuses the two together, whatever the value of \`${spelling}\`.`],
    jailSays: saysAbout(jail, refusal.message),
    related: [{ ...nameRange(vnetDefinition), message: "`vnet` is set here" }],
    fixes: () => fixes(context, vnet, parameter),
  });
}

function advice(spelling: string, isOwn: boolean): string {
  if (!isOwn) return "Move it into the jails that share the network of the host.";
  if (spelling === "ip4" || spelling === "ip6")
    return "Remove it: the jail has all addresses of its own network stack.";
  return "Set the address in the jail: in its rc.conf, or with `ifconfig` in `exec.start`.";
}

function fixes(context: JailContext, vnet: EffectiveParameter, parameter: EffectiveParameter): Proposal[] {
  const { jail } = context;
  const result: Proposal[] = [];
  const add = (title: string, edits: TextEdit[] | undefined, preferred: boolean): void => {
    if (edits) result.push({ title, guess: true, alternative: !preferred, edits });
  };
  const { spelling } = parameter;
  const variable = parameterToVariable(context, spelling);
  const isOnlyParameter = spelling === "ip4" || spelling === "ip6";
  if (variable) add(`Make it the variable \`$${spelling.replaceAll(".", "_")}\``, variable, true);
  else if (!isReferenced(context.configuration, spelling))
    add(`Remove \`${spelling}\``, removeOwn(jail, parameter), isOnlyParameter);
  // Without vnet its interface would have nowhere to go.
  if (jail.get("vnet.interface") === undefined) {
    add("Share the network of the host: remove `vnet`", removeOwn(jail, vnet), false);
  }
  return result;
}

/** Takes all statements of a parameter away, when they stand in the jail's block and hide none from outside. */
function removeOwn(jail: EffectiveJail, { entry }: EffectiveParameter): TextEdit[] | undefined {
  const { definitions, overridden } = entry;
  if (overridden !== undefined || !definitions.every((definition) => isOwn(jail, definition))) {
    return undefined;
  }
  return definitions.map(removal);
}
