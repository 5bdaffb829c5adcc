import type { NotReturned } from "../../lifecycle/index.ts";
import { isAtLeast } from "../../parameters/index.ts";
import { returnFix } from "../edits/return-interface.ts";
import type { Proposal } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { rangeOf } from "../support/source-text.ts";
import { listed, shown } from "../support/words.ts";

const lines = (...text: string[]): string => `${text.join("\n")}\n`;

export const rule: Rule = {
  id: "vnet-not-returned",
  severity: (release) => (isAtLeast(release, "13.0") ? "hint" : "info"),
  documentation: {
    summary: "Nothing returns an interface to the host before the jail is removed.",
    what: "Finds interfaces that vnet.interface, or `ifconfig X vnet JAIL`, moves into the jail, and that are still in it when the jail is removed.",
    why: "The kernel moves such an interface back by itself, but only when it takes the jail's network stack apart, after the last connection has ended. Until then the host does not have it: a destroy in exec.poststop, or the next start, ends with `interface epair1b does not exist`. On FreeBSD 12 that took seconds to minutes; from 13.0 on it is rarely noticed. `ifconfig X -vnet JAIL` in exec.prestop brings it back at a time that you know.",
    examples: [
      {
        release: "12.0",
        wrong: lines(
          "web {",
          '  path = "/jails/web";',
          "  vnet;",
          '  vnet.interface = "em1";',
          '  exec.start = "/bin/sh /etc/rc";',
          '  exec.stop = "/bin/sh /etc/rc.shutdown jail";',
          "}",
        ),
        right: lines(
          "web {",
          '  path = "/jails/web";',
          "  vnet;",
          '  vnet.interface = "em1";',
          '  exec.start = "/bin/sh /etc/rc";',
          '  exec.prestop += "/sbin/ifconfig em1 -vnet $name";',
          '  exec.stop = "/bin/sh /etc/rc.shutdown jail";',
          "}",
        ),
      },
      {
        caption: "In the author's own words, behind what exec.prestop has already.",
        wrong: lines(
          "* {",
          "  vnet;",
          '  exec.created = "ifconfig epair${id}b vnet ${name}";',
          '  exec.prestop = "logger ${name} stops";',
          "}",
          "web { $id = 1; path = /jails/web; persist; }",
          "db { $id = 2; path = /jails/db; persist; }",
        ),
        right: lines(
          "* {",
          "  vnet;",
          '  exec.created = "ifconfig epair${id}b vnet ${name}";',
          '  exec.prestop = "logger ${name} stops";',
          '  exec.prestop += "ifconfig epair${id}b -vnet ${name}";',
          "}",
          "web { $id = 1; path = /jails/web; persist; }",
          "db { $id = 2; path = /jails/db; persist; }",
        ),
      },
    ],
    silent: [
      'web { path = /j; vnet; persist; vnet.interface = em1; exec.prestop = "ifconfig em1 -vnet $name"; }',
      // jib and jng look after their interfaces themselves.
      'web { path = /j; vnet; persist; vnet.interface = e0b_web; exec.prestart = "jib addm web em0"; exec.poststop = "jib destroy web"; }',
      'web { path = /j; vnet; persist; vnet.interface = ng0_web; exec.prestart = "jng bridge web em0"; exec.poststop = "jng shutdown web"; }',
      // A script may do it.
      'web { path = /j; vnet; persist; vnet.interface = em1; exec.prestop = "/usr/local/sbin/unplug.sh web"; }',
      // The pair is destroyed while the jail is still there.
      'web { path = /j; vnet; persist; vnet.interface = epair1b; exec.prestart = "ifconfig epair1 create"; exec.prestop = "ifconfig epair1a destroy"; }',
      // Only under some condition, but somebody has thought of it.
      'web { path = /j; vnet; persist; vnet.interface = em1; exec.prestop = "jexec web ifconfig em1 && ifconfig em1 -vnet web"; }',
      // A jail that shares the host\'s network stack has borrowed nothing.
      'web { path = /j; persist; ip4.addr = "em0|10.0.0.5/24"; }',
    ],
    whenToIgnore:
      "On FreeBSD 13.0 and later when restarts of the jail work: there the interface comes back soon enough by itself.",
  },
  checkJail(context) {
    const events = context.model.events.filter((event): event is NotReturned => event.type === "not-returned");
    if (events.length > 0) reportInterfaces(context, events);
  },
};

/** One finding a jail, at the first of its interfaces: they are mended together. */
function reportInterfaces(context: JailContext, events: readonly NotReturned[]): void {
  const { jail, release } = context;
  const [range, ...others] = events.map(({ interfaceWord }) => rangeOf(jail, interfaceWord));
  if (!range) return;
  const names = listed(
    events.map((event) => event.interface),
    (name) => shown(name, 16),
  );
  const command = `ifconfig ${events[0].interface} -vnet ${jail.name}`;
  context.report({
    ...range,
    message: `Nothing returns ${names} to the host. Add ${shown(command, 40)} to exec.prestop.`,
    notes: [
      isAtLeast(release, "13.0")
        ? "The kernel returns interfaces by itself, mostly at once, but at no time that you can rely on."
        : "On FreeBSD 12 the kernel returns interfaces seconds or minutes later; until then nothing on the host finds them.",
    ],
    related: others.flatMap((place, index) => {
      return place ? [{ ...place, message: `${shown(events[index + 1].interface)} goes into the jail here` }] : [];
    }),
    fixes: () => fixes(context, events),
  });
}

/** All of them or none: what is left would be reported again. */
function fixes(context: JailContext, events: readonly NotReturned[]): readonly Proposal[] {
  const single = events.map((event) => returnFix(context, event)[0]);
  const [first] = single;
  if (first === undefined || events.length === 1) return first === undefined ? [] : [first];
  if (single.some((fix) => fix === undefined)) return [];
  const title = "Return the interfaces in exec.prestop";
  return [{ ...first, title, edits: single.flatMap(({ edits }) => edits) }];
}
