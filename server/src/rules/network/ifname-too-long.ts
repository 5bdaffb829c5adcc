import type { CommandFails } from "../../lifecycle/index.ts";
import { commandAt } from "../edits/commands.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { rangeOf, spelling } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

const lines = (...text: string[]): string => `${text.join("\n")}\n`;

export const rule: Rule = {
  id: "ifname-too-long",
  severity: "error",
  documentation: {
    summary: "An interface is to have a name of more than 15 characters.",
    what: "Finds names of more than 15 bytes in `ifconfig … name`, `ifconfig … create` and `vnet.interface`, after variables have been put in, for each jail.",
    why: "The kernel keeps the name of an interface in 16 bytes, the last of which is zero. A longer name is refused with `File name too long`, the command fails and the start is rolled back. Names that are put together from the name of the jail work until one jail has a longer name than the others.",
    examples: [
      {
        wrong: lines(
          "mastodon-streaming {",
          '  path = "/jails/$name";',
          "  vnet;",
          '  vnet.interface = "e0b_$name";',
          '  exec.prestart = "/sbin/ifconfig epair5 create up";',
          '  exec.prestart += "/sbin/ifconfig epair5b name e0b_$name";',
          '  exec.start = "/bin/sh /etc/rc";',
          '  exec.poststop = "/sbin/ifconfig epair5a destroy";',
          "}",
        ),
        right: lines(
          "mastodon-streaming {",
          '  $id = "5";',
          '  path = "/jails/$name";',
          "  vnet;",
          '  vnet.interface = "e0b_$id";',
          '  exec.prestart = "/sbin/ifconfig epair5 create up";',
          '  exec.prestart += "/sbin/ifconfig epair5b name e0b_$id";',
          '  exec.start = "/bin/sh /etc/rc";',
          '  exec.poststop = "/sbin/ifconfig epair5a destroy";',
          "}",
        ),
      },
    ],
    silent: [
      // 15 characters.
      'web { vnet; path = /j; vnet.interface = e0b_web_service; exec.prestart = "ifconfig epair5 create name e0a_web_service"; exec.start = "/bin/sh /etc/rc"; }',
      // What the shell makes of it is not known.
      'web { path = /j; persist; exec.prestart = "ifconfig epair5b name jail_$(hostname -s)_uplink"; }',
      // Several names in one string are another mistake.
      'web { vnet; path = /j; vnet.interface = "epair11b,epair12b"; exec.start = "/bin/sh /etc/rc"; }',
      // A description may be as long as it likes.
      'web { path = /j; persist; exec.prestart = "ifconfig epair5a description the-uplink-of-the-web-jail"; }',
    ],
    whenToIgnore: "Never: the kernel has no room for a longer name.",
  },
  checkJail(context) {
    for (const event of context.model.events) {
      if (event.type !== "command-fails" || event.reason !== "name-too-long" || event.program !== "ifconfig") continue;
      reportName(context, event);
    }
  },
};

function reportName(context: JailContext, event: CommandFails): void {
  const range = rangeOf(context.jail, event.subjectWord);
  if (!range) return;
  const { subject, guarded } = event;
  const bytes = new TextEncoder().encode(subject).length;
  const unit = bytes === subject.length ? "characters" : "bytes";
  context.report({
    ...range,
    about: event,
    severity: guarded ? "info" : "error",
    message: `${shown(subject, 28)} has ${bytes} ${unit}; an interface name has at most 15. ${advice(context, event)}`,
    notes: [failure(context, event)],
  });
}

/** What ifconfig says about it (FACTS.md 7). */
function failure({ jail }: JailContext, { subject, subjectWord, command }: CommandFails): string {
  if (subjectWord.parameter === "vnet.interface") return "No interface can have that name, so moving it fails.";
  const words = commandAt(jail, command)?.words ?? [];
  const at = words.findIndex(({ start }) => start === subjectWord.start);
  if (words[at - 1]?.text === "name") return "ifconfig says `ioctl SIOCSIFNAME (set name): File name too long`.";
  if (words[at + 1]?.text === "create")
    return `ifconfig says \`${shown(subject).slice(1, -1)}: cloning name too long\`.`;
  return "The command fails.";
}

function advice({ jail }: JailContext, { subjectWord }: CommandFails): string {
  const variables = spelling(jail, subjectWord)?.variables ?? [];
  return variables.includes("name")
    ? "Build it from a number such as `$id`, not from `$name`."
    : "Choose a shorter one.";
}
