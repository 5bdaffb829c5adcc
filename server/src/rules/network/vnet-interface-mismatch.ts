import type { EffectiveJail } from "../../config/index.ts";
import { type CommandFails, type ModelEvent, mayGetInterface } from "../../lifecycle/index.ts";
import { styleOf } from "../edits/statement-style.ts";
import type { Proposal } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { nameRange } from "../support/definitions.ts";
import { mayBeSupplied } from "../support/read-alone.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

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
    if (mayBeSupplied(configuration)) return;
    const vnet = jail.get("vnet");
    // A variable `$vnet` takes the name of the parameter, which is reported as that.
    if (vnet === undefined && jail.exactEntry("vnet") !== undefined) return;
    const event = context.model.events.find(isWithoutStack);
    if (event !== undefined) reportInterface(context, event);
    else if (vnet !== undefined && !vnet.entry.bad && !hasInterfaces(jail)) reportStack(context);
  },
};

const isWithoutStack = (event: ModelEvent): event is CommandFails =>
  event.type === "command-fails" && event.reason === "no-own-stack";

const hasInterfaces = (jail: EffectiveJail): boolean =>
  jail.get("vnet.interface")?.values.some((value) => value !== "") ?? false;

function reportInterface(context: JailContext, event: CommandFails): void {
  const { jail } = context;
  const range = rangeOf(jail, event.subjectWord);
  if (!range) return;
  const isInherited = jail.get("vnet") !== undefined;
  context.report({
    ...range,
    about: event,
    message: isInherited
      ? `${shown(event.subject, 16)} cannot be moved: with this value of \`vnet\` the jail shares the network. Say \`vnet;\`.`
      : `${shown(event.subject, 16)} cannot be moved into a jail without \`vnet\`. Add \`vnet;\`, or do not move it.`,
    notes: ["The jail shares the network of the host, where the interface is already."],
    fixes: () => (isInherited ? [] : addVnet(context, event)),
  });
}

/** `vnet;` in front of the statement that names the interface, so that it is for the same jails. */
function addVnet({ jail }: JailContext, { subjectWord }: CommandFails): Proposal[] {
  const [definition] = jail.get(subjectWord.parameter)?.entry.definitions ?? [];
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
