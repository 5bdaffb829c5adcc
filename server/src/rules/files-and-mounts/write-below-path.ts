import type { WriteBelowPath } from "../../lifecycle/index.ts";
import type { RelatedPlace } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

const lines = (...text: string[]): string => `${text.join("\n")}\n`;

export const rule: Rule = {
  id: "write-below-path",
  severity: "info",
  documentation: {
    summary: "A command of the host writes in the jail's own files.",
    what: "Finds commands that run on the host and make, change or remove something below the jail's `path`: `cp`, `mv`, `rm`, `ln`, `mkdir`, `touch`, `tee`, `install`, `sed -i`, `chown`, `chmod`, and redirections. Each jail is reported once, at the first such command.",
    why: "What lies below `path` belongs to the jail, and whoever is root in it can replace a directory or a file by a symbolic link. The host follows the link out of the jail, as root: the next start overwrites or removes a file of the host.",
    examples: [
      {
        wrong: lines(
          "web {",
          '  path = "/jails/web";',
          '  exec.prestart = "/bin/cp /etc/resolv.conf /jails/web/etc/resolv.conf";',
          '  exec.start = "/bin/sh /etc/rc";',
          '  exec.poststop = "/bin/rm -rf /jails/web/tmp/*";',
          "}",
        ),
        right: lines(
          "web {",
          '  path = "/jails/web";',
          '  exec.created = "/usr/sbin/jexec web tee /etc/resolv.conf < /etc/resolv.conf";',
          '  exec.start = "/bin/rm -rf /tmp/*";',
          '  exec.start += "/bin/sh /etc/rc";',
          "}",
        ),
      },
    ],
    silent: [
      'web { path = /j; persist; exec.start = "touch /j/x"; exec.poststart = "jexec web touch /etc/x"; }',
      // It reads there, and writes elsewhere.
      'web { path = /j; persist; exec.prestop = "cp /j/var/db/list /backup/list", "tar -cf /backup/j.tar /j"; }',
      'web { path = /j; persist; exec.prestart = "mkdir -p /j", "touch /jails.log"; }',
      // The jail is the host.
      'web { path = /; persist; exec.prestart = "touch /var/run/web"; }',
      // jail(8) itself looks for links on the way to what it mounts.
      'web { path = /j; persist; mount = "/data /j/data nullfs rw"; exec.prepare = "mkdir -p /j/data"; }',
      // What has just been mounted is empty.
      'web { path = /j; persist; mount = "tmpfs /j/tmp tmpfs rw"; exec.prestart = "mkdir /j/tmp/sessions"; }',
    ],
    whenToIgnore:
      "When root of the jail may do what root of the host may, or cannot write in that directory, for example because it is mounted read-only.",
  },
  checkJail(context) {
    const events = context.model.events.filter((event) => event.type === "write-below-path");
    if (events.length > 0) reportWrites(context, events);
  },
};

/** More places than these say nothing new. */
const mostPlaces = 5;

function reportWrites({ jail, report }: JailContext, [first, ...others]: readonly WriteBelowPath[]): void {
  const range = rangeOf(jail, first.command);
  if (!range) return;
  const related: RelatedPlace[] = [];
  for (const event of others.slice(0, mostPlaces)) {
    const place = rangeOf(jail, event.command);
    if (place) related.push({ ...place, message: `${shown(event.target)} is in the jail too` });
  }
  const command = first.program === "" ? "This" : shown(first.program, 12);
  report({
    ...range,
    message: `${command} writes to ${shown(first.target)}, in the jail. Root in the jail can redirect it with a symbolic link.`,
    notes: [
      "The host then changes a file of its own, as root.",
      "Let the jail do it (exec.start runs in it, and `jexec` leads into it from the host), or mount the directory.",
    ],
    related,
  });
}
