import { type DatasetAttached, mayMake } from "../../lifecycle/index.ts";
import { isAtLeast } from "../../parameters/index.ts";
import { isOneOfSeveral } from "../edits/commands.ts";
import { moveToPhase } from "../edits/move-to-phase.ts";
import type { Proposal } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { severityOf } from "../support/consequence.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

const lines = (...text: string[]): string => `${text.join("\n")}\n`;

export const rule: Rule = {
  id: "zfs-jail-phase",
  severity: "warning",
  documentation: {
    summary: "`zfs jail` runs too late, or inside the jail.",
    what: "Finds `zfs jail` in exec.poststart of a jail whose exec.start runs `/etc/rc`, and in exec.start, exec.stop or `command`, whose commands run in the jail.",
    why: "`/etc/rc` of the jail mounts the datasets that the jail has at that moment. One that is attached in exec.poststart stays unmounted, and services that keep their data on it start with empty directories. In the jail itself `zfs jail` can only name a jail inside of it, so that it fails. exec.created is the step in between: the jail exists, and nothing runs in it yet.",
    examples: [
      {
        wrong: lines(
          "db {",
          '  path = "/jails/db";',
          "  allow.mount;",
          "  allow.mount.zfs;",
          "  enforce_statfs = 1;",
          '  exec.start = "/bin/sh /etc/rc";',
          '  exec.stop = "/bin/sh /etc/rc.shutdown";',
          '  exec.poststart = "/sbin/zfs jail $name zroot/data/$name";',
          "}",
        ),
        right: lines(
          "db {",
          '  path = "/jails/db";',
          "  allow.mount;",
          "  allow.mount.zfs;",
          "  enforce_statfs = 1;",
          '  exec.start = "/bin/sh /etc/rc";',
          '  exec.stop = "/bin/sh /etc/rc.shutdown";',
          '  exec.created += "/sbin/zfs jail $name zroot/data/$name";',
          "}",
        ),
      },
    ],
    silent: [
      'db { path = /j; exec.start = "/bin/sh /etc/rc"; exec.created = "zfs jail db zroot/data"; }',
      'db { path = /j; exec.start = "/bin/sh /etc/rc"; zfs.dataset = zroot/data; }',
      // It is mounted right behind.
      'db { path = /j; exec.start = "/bin/sh /etc/rc"; exec.poststart = "zfs jail db zroot/data", "jexec db zfs mount -a"; }',
      'db { path = /j; exec.start = "/bin/sh /etc/rc"; exec.poststart = "zfs jail db zroot/data && jexec db service zfs start"; }',
      'db { path = /j; exec.start = "/bin/sh /etc/rc"; exec.poststart = "zfs jail db zroot/data", "/usr/local/sbin/mount-data db"; }',
      // Nothing in the jail mounts datasets by itself.
      'db { path = /j; persist; exec.poststart = "zfs jail db zroot/data"; }',
      // A jail in the jail.
      'db { path = /j; persist; children.max = 5; exec.start = "zfs jail inner zroot/data/inner"; }',
    ],
    whenToIgnore: "When the dataset is not to be mounted at the start, for example a volume.",
  },
  checkJail(context) {
    for (const event of context.model.events) {
      if (event.type === "dataset-attached" && !event.mountedLater) reportDataset(context, event);
    }
  },
};

function reportDataset(context: JailContext, event: DatasetAttached): void {
  const { jail, release } = context;
  const range = rangeOf(jail, event.command);
  if (!range) return;
  const { dataset, guarded, phase, problem } = event;
  const isInJail = problem === "in-jail";
  const name = shown(dataset, 28);
  context.report({
    ...range,
    about: event,
    severity: isInJail ? severityOf(phase, guarded) : undefined,
    message: isInJail
      ? `\`zfs jail\` fails in ${phase}, which runs in the jail. Attach ${name} in exec.created.`
      : `${name} is attached after /etc/rc has mounted the datasets. Attach it in exec.created.`,
    notes: [
      isInJail
        ? "In a jail `zfs jail` can only name a jail inside of it."
        : "It stays unmounted, and services that keep their data on it find empty directories.",
      ...(isAtLeast(release, "15.0")
        ? [`jail(8) does it itself for \`zfs.dataset = ${shown(dataset).replaceAll("`", '"')};\`.`]
        : []),
    ],
    fixes: () => moveFix(context, event),
  });
}

function moveFix(context: JailContext, { command, dataset, phase, problem }: DatasetAttached): readonly Proposal[] {
  if (phase === "exec.stop" || isOneOfSeveral(context.jail, command)) return [];
  const { parameter, valueIndex } = command;
  const edits = moveToPhase(context, parameter, valueIndex, "exec.created");
  if (edits === undefined) return [];
  // What makes the dataset, or gives it `jailed=on`, has to stay in front of it.
  const before = context.jail.get(parameter)?.values.slice(0, valueIndex) ?? [];
  const safe = problem === "after-rc" && !mayMake(before, `/${dataset}`);
  return [{ title: "Attach it in exec.created", guess: !safe, alternative: !safe, edits }];
}
