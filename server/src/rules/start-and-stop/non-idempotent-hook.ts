import type { StartNotRepeatable, ValueSpan } from "../../lifecycle/index.ts";
import { guardFix } from "../edits/guard.ts";
import type { Proposal, RelatedPlace } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

const lines = (...text: string[]): string => `${text.join("\n")}\n`;

export const rule: Rule = {
  id: "non-idempotent-hook",
  severity: "info",
  documentation: {
    summary: "After a start that failed, the next start fails too, at a command that was all right the first time.",
    what: "Lets the start fail at the last step that can fail, rolls back what jail(8) rolls back, and starts again. Finds the command that then meets what the first attempt has left behind: an epair that exists already, a member that is on the bridge already.",
    why: "When a command of the start fails, jail(8) takes back only what it did itself: interfaces, the jail, mounts, addresses. It runs no exec.poststop and no exec.release, so what exec.prestart made stays. The next `service jail start` stops with `File exists` at a line that has nothing to do with what went wrong, and goes on doing so until somebody cleans up by hand.",
    examples: [
      {
        caption: "When `/etc/rc` fails, the epair stays, and the next start cannot create it.",
        wrong: lines(
          "web {",
          '  path = "/jails/web";',
          "  vnet;",
          '  exec.prestart = "/sbin/ifconfig epair5 create up";',
          '  vnet.interface = "epair5b";',
          '  exec.start = "/bin/sh /etc/rc";',
          '  exec.prestop = "/sbin/ifconfig epair5b -vnet web";',
          '  exec.poststop = "/sbin/ifconfig epair5a destroy";',
          "}",
        ),
        right: lines(
          "web {",
          '  path = "/jails/web";',
          "  vnet;",
          '  exec.prestart = "/sbin/ifconfig epair5 create up || true";',
          '  vnet.interface = "epair5b";',
          '  exec.start = "/bin/sh /etc/rc";',
          '  exec.prestop = "/sbin/ifconfig epair5b -vnet web";',
          '  exec.poststop = "/sbin/ifconfig epair5a destroy";',
          "}",
        ),
      },
    ],
    silent: [
      // The epair is destroyed first, if it is there.
      'web { vnet; path = /j; exec.prestart = "ifconfig epair5a destroy 2>/dev/null || true", "ifconfig epair5 create up"; vnet.interface = epair5b; exec.start = "/bin/sh /etc/rc"; exec.poststop = "ifconfig epair5a destroy"; }',
      // It is created only where it is missing.
      'web { vnet; path = /j; exec.prestart = "ifconfig epair5a >/dev/null 2>&1 || ifconfig epair5 create up"; vnet.interface = epair5b; exec.start = "/bin/sh /etc/rc"; exec.poststop = "ifconfig epair5a destroy"; }',
      // A script that nobody here has read.
      'web { vnet; path = /j; exec.prestart = "/usr/local/sbin/plug.sh web"; vnet.interface = epair5b; exec.start = "/bin/sh /etc/rc"; exec.poststop = "/usr/local/sbin/unplug.sh web"; }',
      // The kernel chooses the number, so the next start gets another one.
      'web { vnet; path = /j; exec.prestart = "ifconfig epair create"; exec.start = "/bin/sh /etc/rc"; }',
      // Nothing behind it can fail.
      'web { path = /j; persist; exec.poststart = "ifconfig epair5 create"; exec.poststop = "ifconfig epair5a destroy"; }',
    ],
    whenToIgnore:
      "When a start that fails is looked after by hand anyway, or a script of yours cleans up first. From FreeBSD 15 on `jail -C NAME` runs the clean-up commands of a jail that is not there.",
  },
  checkJail(context) {
    for (const event of context.model.events) {
      if (event.type === "start-not-repeatable") reportCommand(context, event);
    }
  },
};

function reportCommand(context: JailContext, event: StartNotRepeatable): void {
  const { jail } = context;
  const range = rangeOf(jail, event.command);
  if (!range) return;
  const failing = rangeOf(jail, event.failing);
  const related: RelatedPlace[] = failing
    ? [{ ...failing, message: "the last step of the start that can fail; what stands before it then stays as it is" }]
    : [];
  for (const { subject, command } of event.others) {
    const place = rangeOf(jail, command);
    if (place) related.push({ ...place, message: `${shown(subject)} stays, too` });
  }
  const subjects = [...new Set([event.subject, ...event.others.map(({ subject }) => subject)])];
  const more = subjects.length > 1 ? ` and ${subjects.length - 1} more stay` : " stays";
  context.report({
    ...range,
    about: event,
    message: `After a failed start ${shown(event.subject, 16)}${more}, and the next start fails here. Remove leftovers first, or let it fail.`,
    notes: [
      "A roll-back runs no exec.poststop and no exec.release.",
      `The next start ends with \`${complaint(event)}\`.`,
    ],
    related,
    fixes: () => guardAll(context, event),
  });
}

/** One way for all of it: where one line is mended alone, the next one fails. */
function guardAll(context: JailContext, { command, others }: StartNotRepeatable): readonly Proposal[] {
  const places = new Map([command, ...others.map((other) => other.command)].map((span) => [keyOf(span), span]));
  const single = [...places.values()].flatMap((span) => guardFix(context, span).slice(0, 1));
  const [first] = single;
  if (first === undefined || single.length < places.size) return [];
  if (single.length === 1) return [first];
  const edits = single.flatMap((fix) => fix.edits);
  return [{ ...first, title: "Let the start go on when these commands fail (`|| true`)", edits }];
}

const keyOf = ({ parameter, valueIndex, start }: ValueSpan): string => `${parameter} ${valueIndex} ${start}`;

function complaint({ reason, subject }: StartNotRepeatable): string {
  switch (reason) {
    case "interface-exists":
      return "SIOCIFCREATE2: File exists";
    case "renamed":
      return "ioctl SIOCSIFNAME (set name): File exists";
    case "already-a-member":
      return `BRDGADD ${subject}: File exists`;
    case "route-exists":
      return "route already in table";
    default:
      return `${subject}: … exists`;
  }
}
