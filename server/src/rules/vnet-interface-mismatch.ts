import { mayGetInterface } from "../lifecycle/index.ts";
import { rangeOf } from "./edits/source-text.ts";
import { styleOf } from "./edits/statement-style.ts";
import type { Proposal } from "./finding.ts";
import type { JailContext, Rule } from "./rule.ts";
import { isIncomplete, nameRange } from "./support/definitions.ts";
import { shown } from "./support/words.ts";

const lines = (...text: string[]): string => `${text.join("\n")}\n`;

export const rule: Rule = {
  id: "vnet-interface-mismatch",
  severity: "warning",
  documentation: {
    summary: "`vnet.interface` without `vnet`, or `vnet` without an interface.",
    what: "Finds `vnet.interface` in a jail that has no network stack of its own, and, as information, `vnet` in a jail to which nothing gives an interface: neither `vnet.interface` nor a command of the start that moves one in or makes one.",
    why: "`vnet.interface` moves interfaces into the jail's own network stack. Without `vnet` the jail shares that of the host, where they are already: the move fails, and the start is rolled back. The other way round a jail with `vnet` and no interface starts well and has nothing but its own lo0, so nothing in it reaches a network.",
    examples: [
      {
        wrong: lines(
          "web {",
          '  path = "/jails/web";',
          '  vnet.interface = "epair1b";',
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
        caption: "A network stack without a way out.",
        wrong: lines("web {", '  path = "/jails/web";', "  vnet;", '  exec.start = "/bin/sh /etc/rc";', "}"),
        right: lines(
          "web {",
          '  path = "/jails/web";',
          "  vnet;",
          '  vnet.interface = "epair1b";',
          '  exec.start = "/bin/sh /etc/rc";',
          "}",
        ),
      },
    ],
    silent: [
      'web { path = /j; vnet; exec.created = "/sbin/ifconfig epair1b vnet web"; exec.start = "/bin/sh /etc/rc"; }',
      'web { path = /j; vnet; exec.prestart = "jib addm web em0"; exec.start = "/bin/sh /etc/rc"; }',
      'web { path = /j; vnet; exec.created = "/usr/local/sbin/plug.sh web"; exec.start = "/bin/sh /etc/rc"; }',
      'web { path = /j; vnet; exec.start = "/sbin/ifconfig wg0 create", "/bin/sh /etc/rc"; }',
      "web { path = /j; vnet = inherit; persist; }",
      // A jail in a jail uses what its parent has.
      "web { path = /j; vnet; vnet.interface = epair1b; children.max = 1; persist; } web.db { path = /j/db; vnet = new; persist; }",
      '.include "/etc/missing.conf"; web { path = /j; vnet.interface = epair1b; persist; }',
    ],
    whenToIgnore:
      "For `vnet` without an interface: when the jail is to have no network at all, such as one that builds software or is reached through a socket in a shared directory, or when something outside of the file gives it one.",
  },
  checkJail(context) {
    const { jail, configuration } = context;
    // In a jail of another jail the stack may be the parent's.
    if (jail.name.includes(".")) return;
    const vnet = jail.get("vnet");
    const hasInterfaces = jail.get("vnet.interface")?.values.some((value) => value !== "") ?? false;
    if (hasInterfaces === (vnet !== undefined) || isIncomplete(configuration)) return;
    // A variable `$vnet` takes the name of the parameter, which is reported as that.
    if (vnet === undefined && jail.exactEntry("vnet") !== undefined) return;
    if (hasInterfaces) reportInterface(context);
    else if (!vnet!.entry.bad) reportStack(context);
  },
};

function reportInterface(context: JailContext): void {
  const { jail } = context;
  const parameter = jail.get("vnet.interface")!;
  const index = parameter.values.findIndex((value) => value !== "");
  const name = parameter.values[index];
  const range = rangeOf(jail, { parameter: "vnet.interface", valueIndex: index, start: 0, end: name.length });
  if (!range) return;
  context.report({
    ...range,
    message: `${shown(name, 16)} cannot be moved into a jail without \`vnet\`. Add \`vnet;\`, or remove \`vnet.interface\`.`,
    notes: ["Without `vnet` the jail shares the network of the host, where the interface is already."],
    fixes: () => addVnet(context),
  });
}

/** `vnet;` in front of the statement that names the interface, so that it is for the same jails. */
function addVnet({ jail }: JailContext): Proposal[] {
  const [definition] = jail.get("vnet.interface")?.entry.definitions ?? [];
  if (!definition) return [];
  const { path, node, indentation, lineEnd } = styleOf({ definition });
  const separator = indentation === undefined ? " " : lineEnd + indentation;
  const edits = [{ path, start: node.start, end: node.start, text: `vnet;${separator}` }];
  // With a stack of its own all that the jail's commands do with the network means something else.
  return [{ title: "Give the jail a network stack of its own: `vnet;`", guess: true, alternative: true, edits }];
}

function reportStack(context: JailContext): void {
  const { jail, release } = context;
  const vnet = jail.get("vnet")!;
  const value = vnet.values.at(-1)?.toLowerCase();
  if (vnet.spelling !== "vnet" || !(value === undefined || value === "new" || value === "1")) return;
  const definition = vnet.entry.definitions.at(-1);
  if (!definition || !jail.commandsAreKnown || mayGetInterface(jail, release)) return;
  context.report({
    ...nameRange(definition),
    severity: "info",
    message: `Nothing here gives ${shown(jail.name)} an interface; it has only lo0. Name one in \`vnet.interface\`.`,
    notes: ["Harmless where the jail is to have no network."],
  });
}
