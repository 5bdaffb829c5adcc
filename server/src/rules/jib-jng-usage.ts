import type { CommandFails, StrayJibName } from "../lifecycle/index.ts";
import { jibNameFix, longNameLimit, otherVerbFix, splitNamesFix } from "./edits/jib-fixes.ts";
import { rangeOf } from "./edits/source-text.ts";
import type { JailContext, Rule } from "./rule.ts";
import { consequence } from "./support/consequence.ts";

const lines = (...text: string[]): string => `${text.join("\n")}\n`;

export const rule: Rule = {
  id: "jib-jng-usage",
  severity: "warning",
  documentation: {
    summary: "jib or jng is called in a way that it refuses, or the jail asks for another interface than it makes.",
    what: "Checks the calls of the programs `jib` and `jng` from FreeBSD's share/examples/jails: their verbs, the NAME, the interfaces; and whether the interface that the jail gets is one of those that they make, `e0b_NAME`, `e1b_NAME` … for `jib addm` and `ng0_NAME` … for `jng bridge`.",
    why: "A call that is refused prints the usage and ends with 1, so the start is undone. NAME may hold only letters, digits and `_`, and with jib no more than 11 of them, because `e0b_` goes in front and the kernel takes 15 characters for an interface. The interfaces are numbered in the order in which they are given; one that is not made cannot be moved into the jail: `ifconfig: interface e1b_web does not exist`.",
    examples: [
      {
        caption: "The interface belongs to another name.",
        wrong: lines(
          "web {",
          '  path = "/jails/web";',
          "  vnet;",
          '  vnet.interface = "e0b_www";',
          '  exec.prestart = "jib addm web em0";',
          '  exec.start = "/bin/sh /etc/rc";',
          '  exec.poststop = "jib destroy web";',
          "}",
        ),
        right: lines(
          "web {",
          '  path = "/jails/web";',
          "  vnet;",
          '  vnet.interface = "e0b_web";',
          '  exec.prestart = "jib addm web em0";',
          '  exec.start = "/bin/sh /etc/rc";',
          '  exec.poststop = "jib destroy web";',
          "}",
        ),
      },
      {
        caption: "`destroy` is a verb of jib; jng says `shutdown`.",
        wrong: lines(
          "web {",
          '  path = "/jails/web";',
          "  vnet;",
          '  vnet.interface = "ng0_web";',
          '  exec.prestart = "jng bridge web em0";',
          '  exec.start = "/bin/sh /etc/rc";',
          '  exec.poststop = "jng destroy web";',
          "}",
        ),
        right: lines(
          "web {",
          '  path = "/jails/web";',
          "  vnet;",
          '  vnet.interface = "ng0_web";',
          '  exec.prestart = "jng bridge web em0";',
          '  exec.start = "/bin/sh /etc/rc";',
          '  exec.poststop = "jng shutdown web";',
          "}",
        ),
      },
      {
        caption: "One value is one name to jail(8), also with blanks in it.",
        wrong:
          'web { path = /j; vnet; vnet.interface = "e0b_web e1b_web"; exec.prestart = "jib addm web em0 em1"; exec.start = "/bin/sh /etc/rc"; exec.poststop = "jib destroy web"; }\n',
        right:
          'web { path = /j; vnet; vnet.interface = "e0b_web", "e1b_web"; exec.prestart = "jib addm web em0 em1"; exec.start = "/bin/sh /etc/rc"; exec.poststop = "jib destroy web"; }\n',
      },
    ],
    silent: [
      'web { path = /j; vnet; persist; vnet.interface = "e0b_web", "e1b_web"; exec.prestart = "jib addm -b lan web em0 !em1"; exec.poststop = "jib destroy web"; }',
      'web { path = /j; vnet; persist; vnet.interface = ng0_web; exec.prestart = "/usr/sbin/jng bridge web =em0"; exec.poststop = "/usr/sbin/jng shutdown web"; }',
      // Somebody\'s own program of that name.
      'web { path = /j; vnet; persist; vnet.interface = e0b_www; exec.prestart = "/usr/local/sbin/jib add my-web em0"; exec.poststop = "/usr/local/sbin/jib delete my-web"; }',
      // The author has thought of its failure.
      'web { path = /j; vnet; persist; vnet.interface = e0b_web; exec.prestart = "jib addm a-name-that-is-long em0 || jib addm web em0"; }',
      // Only the shell knows the name.
      'web { path = /j; vnet; persist; vnet.interface = e0b_web; exec.prestart = "jib addm \\$(hostname -s) em0"; }',
      // A second interface that comes from elsewhere.
      'web { path = /j; vnet; persist; vnet.interface = e0b_web, e0b_backup; exec.prestart = "jib addm web em0"; exec.poststop = "jib destroy web"; }',
      // The names of jib without jib.
      'web { path = /j; vnet; persist; vnet.interface = e0b_web; exec.prestart = "ifconfig epair1 create", "ifconfig epair1b name e0b_web"; exec.poststop = "ifconfig epair1a destroy"; }',
    ],
    whenToIgnore: "When your `jib` or `jng` is a changed copy that takes other arguments or makes other names.",
  },
  checkJail(context) {
    for (const event of context.model.events) {
      if (event.type === "stray-jib-name") reportName(context, event);
      else if (event.type === "command-fails" && !event.guarded) reportFailure(context, event);
    }
  },
};

const verbs = {
  jib: { make: "addm", remove: "destroy" },
  jng: { make: "bridge", remove: "shutdown" },
} as const;

function reportFailure(context: JailContext, event: CommandFails): void {
  const { program, reason, subject, phase } = event;
  if (program !== "jib" && program !== "jng") return;
  if (reason !== "usage" && reason !== "name-too-long") return;
  const range = rangeOf(context.jail, event.subjectWord);
  if (!range) return;
  const other = program === "jib" ? "jng" : "jib";
  const fails = `The command fails, ${consequence(phase)}`;
  if (reason === "name-too-long") {
    const message = `jib would call the interfaces \`${subject}\` and so on. That is ${subject.length} characters, and the kernel takes 15. ${fails}. Give a NAME of at most ${longNameLimit} characters.`;
    context.report({ ...range, about: event, message });
  } else if (subject === verbs[other].make || subject === verbs[other].remove) {
    const right = subject === verbs[other].make ? verbs[program].make : verbs[program].remove;
    const message = `\`${program}\` has no verb \`${subject}\`: that is one of \`${other}\`. ${fails}. With \`${program}\` it is \`${right}\`.`;
    context.report({ ...range, about: event, message, fixes: () => otherVerbFix(context, event, other, right) });
  } else if (subject === verbs[program].make) {
    const message = `\`${program} ${subject}\` needs a NAME and at least one interface of the host, such as \`${program} ${subject} ${context.jail.name} em0\`. ${fails}.`;
    context.report({ ...range, about: event, message });
  } else if (subject === verbs[program].remove) {
    const message = `\`${program} ${subject}\` needs a NAME and nothing else. ${fails}, and the interfaces stay.`;
    context.report({ ...range, about: event, message });
  } else {
    const message = `\`${program}\` takes only letters, digits and \`_\` in a NAME, and refuses \`${subject}\`. ${fails}. Use another name here, in \`${program} ${verbs[program].remove}\` and in vnet.interface.`;
    context.report({ ...range, about: event, message });
  }
}

function reportName(context: JailContext, event: StrayJibName): void {
  const { jail } = context;
  const range = rangeOf(jail, event.interfaceWord);
  if (!range) return;
  const { interface: name, why, candidates } = event;
  const list = candidates.map((candidate) => `\`${candidate}\``).join(", ");
  const made = rangeOf(jail, event.made);
  const related = made ? [{ ...made, message: `makes ${list}` }] : [];
  switch (why) {
    case "several-in-one":
      context.report({
        ...range,
        message: `jail(8) takes \`${name}\` for the name of one interface, which does not exist: the start is undone. Write each name as a value of its own.`,
        related,
        fixes: () => splitNamesFix(context, event),
      });
      return;
    case "host-half":
      context.report({
        ...range,
        message: `\`${name}\` is the half that belongs to the bridge of the host. In the jail it leaves the bridge, and the jail has no connection. The half for the jail is ${list}.`,
        related,
        fixes: () => jibNameFix(context, event),
      });
      return;
    default:
      context.report({
        ...range,
        message: `Nothing here makes an interface \`${name}\`; what is made for this jail, and not used, is ${list}. If nothing else makes it, the start is undone (\`ifconfig: interface ${name} does not exist\`).`,
        related,
        fixes: () => jibNameFix(context, event),
      });
  }
}
