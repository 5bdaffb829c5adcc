import type { HostCommandInJail } from "../lifecycle/index.ts";
import { isOneOfSeveral } from "./edits/commands.ts";
import { moveToPhase } from "./edits/move-to-phase.ts";
import { rangeOf, spelling } from "./edits/source-text.ts";
import type { Proposal, TextEdit } from "./finding.ts";
import type { JailContext, Rule } from "./rule.ts";

const lines = (...text: string[]): string => `${text.join("\n")}\n`;

export const rule: Rule = {
  id: "host-command-in-jail-hook",
  severity: "warning",
  documentation: {
    summary: "A command that is meant for the host runs in the jail.",
    what: "Finds in exec.start, exec.stop and `command`: jexec and jail, devfs, `ifconfig … vnet`, bridges that are not in the jail, and paths that begin with the path of the jail. Jails that may have jails of their own (`children.max`) are left out.",
    why: "These lists run in the jail. There the file system begins at the jail's path, so a file is `/etc/x` and not `/jails/web/etc/x`; there are no other jails to name, no bridge of the host and no rules of devfs. The command fails, and one failing command undoes the start, or keeps the jail from being removed. exec.prestart, exec.created and exec.poststart run on the host, and so do exec.prestop and exec.poststop.",
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
    for (const event of context.model.events) if (event.type === "host-command-in-jail") reportCommand(context, event);
  },
};

function reportCommand(context: JailContext, event: HostCommandInJail): void {
  const range = rangeOf(context.jail, event.word);
  if (!range) return;
  const { name } = context.jail;
  context.report({ ...range, message: message(event, name), fixes: () => fixes(context, event) });
}

function message({ why, subject, needless, phase }: HostCommandInJail, jail: string): string {
  const place = `\`${phase}\` runs in the jail`;
  const host = isStop(phase) ? "exec.prestop" : "exec.created";
  switch (why) {
    case "jails":
      return needless === undefined
        ? `${place}, and there are no jails in it that \`${subject}\` could name: the command fails. On the host run it in \`${host}\`.`
        : `${place} already, and in it there is no jail \`${jail}\`: \`${subject}\` fails. Run the command without it.`;
    case "devfs":
      return `${place}, where the rules of devfs cannot be changed: the command fails. On the host run it in \`${host}\`.`;
    case "moves-interface": {
      const or = subject === "vnet" ? ", or name the interface in `vnet.interface`" : "";
      return `${place}, where no jail \`${jail}\` is known: the command fails. On the host run it in \`${host}\`${or}.`;
    }
    case "bridge":
      return `${place}, where \`${subject}\` of the host cannot be changed: the command fails. On the host run it in \`${host}\`.`;
    default:
      return `${place}, which sees its own directory as \`/\`: there is no \`${subject}\` in it. Leave the path of the jail away, or run the command on the host, in \`${host}\`.`;
  }
}

const isStop = (phase: string): boolean => phase === "exec.stop";

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
  if (phase !== "command" && needless === undefined && !isOneOfSeveral(jail, command)) {
    const target = isStop(phase) ? "exec.prestop" : "exec.created";
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
