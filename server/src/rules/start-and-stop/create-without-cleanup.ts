import type { LeftBehind } from "../../lifecycle/index.ts";
import { cleanUpFix, jibNameOf } from "../edits/clean-up.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

const lines = (...text: string[]): string => `${text.join("\n")}\n`;

export const rule: Rule = {
  id: "create-without-cleanup",
  severity: "info",
  documentation: {
    summary: "The start makes something on the host that the stop does not take away.",
    what: "Steps through start and stop, and finds the interfaces, memberships of bridges, addresses, routes and mounts that commands of the start have made on the host and that are still there when the stop has ended.",
    why: "jail(8) takes back what it did itself. What exec.* commands have made on the host stays until another command takes it away: the next start finds it and fails with `File exists`, or every restart leaves one more behind.",
    examples: [
      {
        wrong: lines(
          "web {",
          '  path = "/jails/web";',
          "  vnet;",
          '  exec.prestart = "/sbin/ifconfig epair5 create up || true";',
          '  vnet.interface = "epair5b";',
          '  exec.start = "/bin/sh /etc/rc";',
          "}",
        ),
        right: lines(
          "web {",
          '  path = "/jails/web";',
          "  vnet;",
          '  exec.prestart = "/sbin/ifconfig epair5 create up || true";',
          '  vnet.interface = "epair5b";',
          '  exec.start = "/bin/sh /etc/rc";',
          '  exec.poststop = "/sbin/ifconfig epair5a destroy";',
          "}",
        ),
      },
    ],
    silent: [
      'web { vnet; path = /j; exec.prestart = "ifconfig epair5 create up"; vnet.interface = epair5b; exec.start = "/bin/sh /etc/rc"; exec.release = "ifconfig epair5a destroy"; }',
      // The other half takes it along.
      'web { vnet; path = /j; exec.prestart = "ifconfig epair5 create up"; vnet.interface = epair5b; exec.start = "/bin/sh /etc/rc"; exec.poststop = "ifconfig epair5b destroy"; }',
      // A script may do it.
      'web { vnet; path = /j; exec.prestart = "ifconfig epair5 create up"; vnet.interface = epair5b; exec.start = "/bin/sh /etc/rc"; exec.poststop = "/usr/local/sbin/unplug.sh web"; }',
      // An interface of the jail's own stack goes with it.
      'web { vnet; path = /j; exec.start = "ifconfig lo1 create", "/bin/sh /etc/rc"; }',
      // jail(8) takes back its own mounts and addresses.
      'web { path = /j; persist; ip4.addr = "em0|10.0.0.5/24"; mount = "/usr/ports /j/usr/ports nullfs ro 0 0"; }',
      // A bridge for all jails, which whoever comes first makes.
      'web { path = /j; persist; exec.prestart = "ifconfig bridge7 >/dev/null 2>&1 || ifconfig bridge7 create up"; }',
      'web { path = /j; persist; exec.prestart = "ifconfig bridge7 create || true"; }',
    ],
    whenToIgnore: "When it is meant to stay, such as a bridge for several jails, or when something else takes it away.",
  },
  checkJail(context) {
    for (const event of context.model.events) if (event.type === "left-behind") reportLeft(context, event);
  },
};

function reportLeft(context: JailContext, event: LeftBehind): void {
  const range = rangeOf(context.jail, event.made);
  if (!range) return;
  context.report({
    ...range,
    about: event,
    message: `${leftover(event)} when the jail stops.${mend(event)}`,
    fixes: () => cleanUpFix(context, event),
  });
}

function leftover({ resource, name, detail }: LeftBehind): string {
  const thing = shown(name, 24);
  switch (resource) {
    case "bridge-member":
      return `Nothing takes ${thing} off ${shown(bridgeOf(detail), 16)}`;
    case "address":
      return `Nothing removes the address ${thing} from ${shown(detail?.slice("on ".length) ?? "", 16)}`;
    case "route":
      return name === "default" ? "Nothing removes the default route" : `Nothing removes the route to ${thing}`;
    case "mount":
      return `Nothing unmounts ${thing}`;
    case "process":
      return "Nothing ends the command in the background";
    default:
      return `Nothing removes ${thing}`;
  }
}

/** What belongs into exec.poststop, as a sentence behind the first one. */
function mend(event: LeftBehind): string {
  const command = cleanUp(event);
  return command === undefined ? "" : ` Add ${shown(command, 50)} to exec.poststop.`;
}

function cleanUp({ resource, name, detail }: LeftBehind): string | undefined {
  switch (resource) {
    case "interface": {
      const owner = jibNameOf(name);
      if (owner === undefined) return `ifconfig ${name} destroy`;
      return `${name.startsWith("e") ? "jib destroy" : "jng shutdown"} ${owner}`;
    }
    case "bridge-member":
      return `ifconfig ${bridgeOf(detail)} deletem ${name}`;
    case "address":
      return "ifconfig … -alias";
    case "route":
      return "route delete …";
    case "mount":
      return `umount ${name}`;
    default:
      return undefined;
  }
}

const bridgeOf = (detail: string | undefined): string => detail?.slice("of ".length) ?? "";
