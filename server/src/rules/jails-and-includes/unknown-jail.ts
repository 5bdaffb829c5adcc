import type { OtherJailNamed } from "../../lifecycle/index.ts";
import type { Proposal } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { jailNames, nearestJail } from "../support/jail-names.ts";
import { mayBeSupplied } from "../support/read-alone.ts";
import { rangeOf, spelling } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

const lines = (...text: string[]): string => `${text.join("\n")}\n`;

export const rule: Rule = {
  id: "unknown-jail",
  severity: "warning",
  documentation: {
    summary: "A command names a jail that the configuration does not have.",
    what: "Finds `ifconfig X vnet NAME`, `ifconfig X -vnet NAME`, `jexec NAME`, `jail -r NAME`, `pkill -j NAME` and the like on the host, where no jail of the configuration has that name. Where one is called nearly so, it is a warning; otherwise information, because the jail may come from another file.",
    why: 'Such a command ends with `jail "NAME" not found`, and the start that runs it is rolled back; an interface that was to go into this jail never gets there.',
    examples: [
      {
        wrong: lines(
          "web {",
          '  path = "/jails/web";',
          "  vnet;",
          '  exec.created = "/sbin/ifconfig em1 vnet wbe";',
          '  exec.start = "/bin/sh /etc/rc";',
          '  exec.prestop = "/sbin/ifconfig em1 -vnet web";',
          "}",
        ),
        right: lines(
          "web {",
          '  path = "/jails/web";',
          "  vnet;",
          '  exec.created = "/sbin/ifconfig em1 vnet web";',
          '  exec.start = "/bin/sh /etc/rc";',
          '  exec.prestop = "/sbin/ifconfig em1 -vnet web";',
          "}",
        ),
      },
    ],
    silent: [
      // Another jail of the file, by its name or its number.
      'web { path = /j; persist; exec.poststart = "jexec db /bin/date", "jexec 7 /bin/date"; } db { jid = 7; path = /db; persist; }',
      // What only the shell knows.
      'web { path = /j; persist; exec.poststart = "jexec $(cat /var/run/other) /bin/date"; }',
    ],
    whenToIgnore: "When the jail is defined in a file that is not read here, or made by another program.",
  },
  checkJail(context) {
    for (const event of context.model.events) if (event.type === "other-jail-named") reportName(context, event);
  },
};

function reportName(context: JailContext, event: OtherJailNamed): void {
  const { jail, configuration } = context;
  const { name, program } = event;
  const names = jailNames(configuration);
  // Without a single jail nothing says which there are.
  if (names.size === 0 || names.has(name) || mayBeSupplied(configuration)) return;
  const range = rangeOf(jail, event.jailWord);
  if (!range) return;
  const near = nearestJail(names, name);
  context.report({
    ...range,
    about: event,
    severity: near === undefined ? "info" : "warning",
    message: `There is no jail ${shown(name, 24)} here for ${shown(program, 12)} to find.${near === undefined ? "" : ` Did you mean ${shown(near)}?`}`,
    notes: ["A jail of another file, or one that another program makes, is not known here."],
    fixes: () => renaming(context, event, near),
  });
}

/** Writes the other name where this one is written out; never more than a guess. */
function renaming({ jail }: JailContext, { jailWord, name }: OtherJailNamed, near: string | undefined): Proposal[] {
  const range = rangeOf(jail, jailWord);
  if (near === undefined || !range || spelling(jail, jailWord)?.text !== name) return [];
  return [{ title: `Change \`${name}\` to \`${near}\``, guess: true, edits: [{ ...range, text: near }] }];
}
