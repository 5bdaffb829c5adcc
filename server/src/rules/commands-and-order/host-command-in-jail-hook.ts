import type { CommandPhase, HostCommandInJail } from "../../lifecycle/index.ts";
import { isOneOfSeveral } from "../edits/commands.ts";
import { moveToPhase } from "../edits/move-to-phase.ts";
import type { Proposal, RelatedPlace, TextEdit } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { outcome, severityOf } from "../support/consequence.ts";
import { isIncomplete } from "../support/definitions.ts";
import { rangeOf, spelling } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

const lines = (...text: string[]): string => `${text.join("\n")}\n`;

export const rule: Rule = {
  id: "host-command-in-jail-hook",
  severity: "warning",
  documentation: {
    summary: "A command that is meant for the host runs in the jail.",
    what: "Finds in exec.start, exec.stop and `command`: jexec and jail, devfs, `ifconfig … vnet`, bridges that are not in the jail, and paths that begin with the path of the jail; jails that may have jails of their own (`children.max`) are left out. In a jail without `vnet` it finds the first command that changes interfaces, addresses, routes or a packet filter, in one without `allow.mount` or with `enforce_statfs` 2 the first mount, and in any jail `kldload`; also behind `jexec`. With `|| true` behind the command it is information only.",
    why: "These lists run in the jail. There the file system begins at the jail's path, so a file is `/etc/x` and not `/jails/web/etc/x`; there are no other jails to name, no bridge of the host and no rules of devfs. A jail without `vnet` uses the host's network and may change nothing about it. The command fails, and one failing command rolls the start back, or keeps the jail from being removed. exec.prestart, exec.created and exec.poststart run on the host, and so do exec.prestop and exec.poststop.",
    examples: [
      {
        caption: "The jail has no interface of the host's bridge to add.",
        wrong: lines(
          "web {",
          '  path = "/jails/web";',
          "  vnet;",
          '  vnet.interface = "epair1b";',
          '  exec.start = "/sbin/ifconfig bridge0 addm epair1a up";',
          '  exec.start += "/bin/sh /etc/rc";',
          "}",
        ),
        right: lines(
          "web {",
          '  path = "/jails/web";',
          "  vnet;",
          '  vnet.interface = "epair1b";',
          '  exec.created += "/sbin/ifconfig bridge0 addm epair1a up";',
          '  exec.start = "/bin/sh /etc/rc";',
          "}",
        ),
      },
      {
        caption: "Without `vnet` the jail uses the interfaces of the host, which give it its addresses.",
        wrong: lines(
          "web {",
          '  path = "/jails/web";',
          '  exec.start = "/sbin/ifconfig em0 inet 10.0.0.9/24 alias";',
          '  exec.start += "/bin/sh /etc/rc";',
          "}",
        ),
        right: lines(
          "web {",
          '  path = "/jails/web";',
          '  ip4.addr = "em0|10.0.0.9/24";',
          '  exec.start = "/bin/sh /etc/rc";',
          "}",
        ),
      },
      {
        caption: "exec.start is in the jail already.",
        wrong: lines(
          "web {",
          '  path = "/jails/web";',
          '  exec.start = "/bin/sh /etc/rc";',
          '  exec.start += "/usr/sbin/jexec web /usr/sbin/service nginx start";',
          "}",
        ),
        right: lines(
          "web {",
          '  path = "/jails/web";',
          '  exec.start = "/bin/sh /etc/rc";',
          '  exec.start += "/usr/sbin/service nginx start";',
          "}",
        ),
      },
      {
        caption: "A path as the jail sees it.",
        wrong: lines(
          "web {",
          '  path = "/jails/web";',
          '  exec.start = "/bin/sh $path/usr/local/etc/start.sh";',
          "  persist;",
          "}",
        ),
        right: lines(
          "web {",
          '  path = "/jails/web";',
          '  exec.start = "/bin/sh /usr/local/etc/start.sh";',
          "  persist;",
          "}",
        ),
      },
    ],
    silent: [
      'web { path = /jails/web; persist; allow.mount; allow.mount.tmpfs; enforce_statfs = 1; exec.start = "mount -t tmpfs tmpfs /x", "mount", "kldload -n fusefs"; }',
      // It only asks.
      'web { path = /jails/web; persist; ip4 = inherit; exec.start = "ifconfig em0", "ifconfig em0 inet", "route get default", "pfctl -s rules"; }',
      // A jail that has jails runs jail(8) and jexec(8) itself.
      'web { path = /jails/web; persist; children.max = 5; exec.start = "jail -c", "jexec db service nginx start"; }',
      'web { path = /jails/web; vnet; vnet.interface = epair1b; exec.start = "ifconfig bridge0 create", "ifconfig bridge0 addm epair1b up"; }',
      // Another directory that begins in the same way.
      'web { path = /jails/web; persist; exec.start = "/bin/sh /jails/web2/start.sh"; }',
      'web { path = /; persist; exec.start = "/bin/sh /etc/rc.local"; }',
      'web { path = /jails/web; persist; exec.created = "cp /etc/resolv.conf $path/etc/resolv.conf"; exec.poststart = "jexec web service nginx start"; }',
      // Firewalls of VNET jails are loaded inside.
      'web { path = /jails/web; vnet; vnet.interface = epair1b; exec.start = "pfctl -f /etc/pf.conf"; }',
      // What is in a script is not known.
      'web { path = /jails/web; persist; exec.start = "/bin/sh /data/jexec.sh"; }',
    ],
    whenToIgnore:
      "When the jail has a program or a directory of that name which does in the jail what the command is for, such as a directory that a file system of mount.fstab puts there.",
  },
  checkJail(context) {
    const events = context.model.events.filter((event) => event.type === "host-command-in-jail");
    for (const event of events) {
      if (event.why !== "network" && event.why !== "mount") reportCommand(context, event, []);
    }
    // What is missing may stand in a file that was not read.
    if (isIncomplete(context.configuration)) return;
    reportFirst(context, events, "network");
    reportFirst(context, events, "mount");
  },
};

/** What one missing parameter forbids is one mistake. */
function reportFirst(
  context: JailContext,
  events: readonly HostCommandInJail[],
  reason: HostCommandInJail["why"],
): void {
  const alike = events.filter(({ why }) => why === reason);
  const first = alike.find(({ guarded }) => !guarded) ?? alike[0];
  if (first !== undefined) reportCommand(context, first, alike);
}

/** More places than these say nothing new. */
const mostPlaces = 5;

/** @param alike all that are wrong for the same reason, this one among them */
function reportCommand(context: JailContext, event: HostCommandInJail, alike: readonly HostCommandInJail[]): void {
  const { jail } = context;
  const range = rangeOf(jail, event.word);
  if (!range) return;
  const related: RelatedPlace[] = [];
  for (const other of alike.filter((one) => one !== event).slice(0, mostPlaces)) {
    const place = rangeOf(jail, other.command);
    if (place) related.push({ ...place, message: `${shown(other.subject)} fails here too` });
  }
  const { guarded, phase, why } = event;
  context.report({
    ...range,
    about: [event, ...alike],
    severity: why === "path" ? undefined : severityOf(phase, guarded),
    message: `${what(event, jail.name)} ${advice(event)}`,
    notes: notes(event),
    related,
    fixes: () => fixes(context, event),
  });
}

function what({ why, subject, needless, phase }: HostCommandInJail, jail: string): string {
  switch (why) {
    case "jails":
      return needless === undefined
        ? `\`${phase}\` runs in the jail, where ${shown(subject, 16)} finds no jails.`
        : `\`${phase}\` runs in ${shown(jail, 16)} already, where ${shown(subject, 16)} finds no jails.`;
    case "devfs":
      return `\`${phase}\` runs in the jail, which cannot change the rules of devfs.`;
    case "moves-interface":
      return `\`${phase}\` runs in the jail, where no jail is known.`;
    case "bridge":
      return `\`${phase}\` runs in the jail, where there is no ${shown(subject, 16)}.`;
    case "network":
      return `${shown(subject, 16)} fails in \`${phase}\`: the jail shares the host's network.`;
    case "mount":
      return `${shown(subject, 16)} fails in \`${phase}\`: the jail may not mount anything.`;
    case "module":
      return `${shown(subject, 16)} fails in \`${phase}\`: no jail may load a kernel module.`;
    default:
      return `\`${phase}\` runs in the jail, where there is no ${shown(subject, 30)}.`;
  }
}

function advice({ why, subject, needless, phase }: HostCommandInJail): string {
  const host = hostPhase(phase);
  switch (why) {
    case "jails":
      return needless === undefined
        ? `Run it on the host, in ${host}.`
        : `Run the command without ${shown(subject, 16)}.`;
    case "network":
      return isInJail(phase) ? `Set \`vnet\`, or run it on the host, in ${host}.` : "Set `vnet`, or leave `jexec` out.";
    case "mount":
      return "Set `allow.mount` and `enforce_statfs = 1`, or use `mount`.";
    case "module":
      return isInJail(phase) ? "Load it on the host, in exec.prestart." : "Leave `jexec` out.";
    case "path":
      return "Leave out the jail's path.";
    default:
      return `Run it on the host, in ${host}.`;
  }
}

function notes({ why, guarded, phase }: HostCommandInJail): string[] {
  const result: string[] = [];
  if (why === "network") {
    result.push(
      "Without `vnet` a jail may look at interfaces, addresses and routes, and change none: `Operation not permitted`.",
    );
  }
  if (why === "path")
    result.push(`The jail sees its own directory as \`/\`. On the host, in ${hostPhase(phase)}, the path is right.`);
  if (guarded) result.push("It never works: what follows the command only hides that.");
  else if (why !== "path") result.push(outcome(phase));
  return result;
}

const hostPhase = (phase: CommandPhase): CommandPhase => (isStop(phase) ? "exec.prestop" : "exec.created");
/** Where commands run in the jail without `jexec`. */
const isInJail = (phase: CommandPhase): boolean => /^(?:exec\.start|exec\.stop|command)$/.test(phase);
const isStop = (phase: CommandPhase): boolean => phase === "exec.stop";

function fixes(context: JailContext, event: HostCommandInJail): Proposal[] {
  const { jail } = context;
  const { command, phase, needless } = event;
  const result: Proposal[] = [];
  // What runs at another place can be wrong there in a way of its own; only a path stays what it is.
  const add = (title: string, edits: readonly TextEdit[] | undefined, preferred = false): void => {
    if (edits && edits.length > 0) result.push({ title, guess: true, alternative: !preferred, edits });
  };
  const inFront = needless && rangeOf(jail, needless);
  if (inFront) add(`Run the command without \`${event.subject}\``, [{ ...inFront, text: "" }]);
  if (event.why === "path") add("Write the path as the jail sees it", pathEdits(context, event), true);
  const mayMove = isInJail(phase) && phase !== "command" && event.why !== "module" && event.why !== "mount";
  if (mayMove && needless === undefined && !isOneOfSeveral(jail, command)) {
    const target = hostPhase(phase);
    add(`Run it on the host, in ${target}`, moveToPhase(context, command.parameter, command.valueIndex, target));
  }
  return result;
}

/** Takes the jail's path away where it is written as such: as `$path`, or letter by letter. */
function pathEdits({ jail, configuration }: JailContext, { pathParts }: HostCommandInJail): TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  for (const part of pathParts) {
    const range = rangeOf(jail, part);
    const text = range && configuration.files.get(range.path)?.tree.text;
    if (!range || !text || spelling(jail, part)?.text !== text.slice(range.start, range.end)) return undefined;
    edits.push({ ...range, text: text[range.end] === "/" ? "" : "/" });
  }
  return edits;
}
