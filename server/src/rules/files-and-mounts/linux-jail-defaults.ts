import type { EffectiveJail, FileRange } from "../../config/index.ts";
import { listOf, runsLinuxInit, runsRc, runsRcShutdown, sameCommand, spanOfValue } from "../../lifecycle/index.ts";
import { normalizePath } from "../../text/index.ts";
import { say } from "../../words/index.ts";
import { insertStatement } from "../edits/insert-statement.ts";
import { isOwnStatement } from "../edits/shared-lines.ts";
import type { Proposal, TextEdit } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { hookMounts } from "../support/hook-mounts.ts";
import { mountLines, rootOf } from "../support/mount-lines.ts";
import { placeOfBlock, rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "linux-jail-defaults",
  severity: "warning",
  checkJail(context) {
    const { jail } = context;
    const values = listOf(jail, "exec.start");
    const rc = values.findIndex(runsRc);
    const linux = rc < 0 ? undefined : linuxMount(context);
    if (linux === undefined || values.some(runsLinuxInit)) return;
    reportRc(context, rc, linux);
  },
};

interface LinuxMount {
  readonly target: string;
  readonly range: FileRange | undefined;
}

/**
 * A mount that only the root of a Linux distribution has: the /sys of FreeBSD is a link, on which jail(8) refuses to mount. Its
 * /proc is a folder, where jails of FreeBSD that run programs for Linux have linprocfs, too.
 */
function linuxMount(context: JailContext): LinuxMount | undefined {
  const { jail } = context;
  const root = rootOf(jail);
  if (root === undefined) return undefined;
  const target = `${root}/sys`;
  const line = mountLines(context).find((one) => one.type.text === linsysfs && one.target === target);
  if (line !== undefined) return { target, range: line.rangeOf(line) };
  const hook = hookMounts(jail).find(
    ({ type, directory: { text } }) => type === linsysfs && text !== undefined && normalizePath(text) === target,
  );
  return hook && { target, range: rangeOf(jail, hook.span) };
}

const linsysfs = "linsysfs";

function reportRc(context: JailContext, rc: number, { target, range }: LinuxMount): void {
  const { jail, configuration, report } = context;
  const definition = jail.get("exec.start")?.elements[rc]?.written.definition;
  const isOwn = definition !== undefined && (isOwnStatement(jail, definition) || configuration.jails.length === 1);
  const place = isOwn ? rangeOf(jail, spanOfValue(jail, "exec.start", rc)) : placeOfBlock(jail);
  if (place === undefined) return;
  report({
    ...place,
    message: say`\`exec.start\` runs FreeBSD's \`/etc/rc\`, which a Linux root lacks. Use \`/bin/true\` and \`persist\`, or its init.`,
    notes: [say`\`sh\` in it says \`cannot open /etc/rc\`, and the start is rolled back.`],
    related: range
      ? [{ ...range, message: say`${shown(linsysfs)} on ${shown(target)}: the root is one of Linux` }]
      : [],
    fixes: () => (isOwn ? startFix(context, rc) : ownStartFix(jail)),
  });
}

/** Nothing is started: the jail is there for jexec(8). */
function startFix({ jail }: JailContext, rc: number): readonly Proposal[] {
  const edits: TextEdit[] = [];
  const values = listOf(jail, "exec.start");
  if (!commands.some((command) => sameCommand(values[rc], command))) return [];
  edits.push(...replaced(jail, "exec.start", rc));
  for (const [index, value] of listOf(jail, "exec.stop").entries()) {
    if (runsRcShutdown(value)) edits.push(...replaced(jail, "exec.stop", index));
  }
  const persists = jail.get("persist") === undefined ? insertStatement(jail, "persist") : undefined;
  if (persists !== undefined) edits.push(persists);
  return [{ title: say`Start nothing, and let the jail persist`, guess: true, edits }];
}

const commands = ["/bin/sh /etc/rc", "/etc/rc"];

function replaced(jail: EffectiveJail, parameter: string, valueIndex: number): TextEdit[] {
  const range = rangeOf(jail, spanOfValue(jail, parameter, valueIndex));
  return range === undefined ? [] : [{ ...range, text: "/bin/true" }];
}

/** The jail sets the lists itself that it has from others. */
function ownStartFix(jail: EffectiveJail): readonly Proposal[] {
  const statements = ['exec.start = "/bin/true"'];
  if (listOf(jail, "exec.stop").some(runsRcShutdown)) statements.push('exec.stop = "/bin/true"');
  if (jail.get("persist") === undefined) statements.push("persist");
  if (jail.section.definitions.some(({ name }) => name === "exec.start" || name === "exec.stop")) return [];
  const edit = insertStatement(jail, statements.join("; "));
  return edit === undefined
    ? []
    : [{ title: say`Start nothing, and let the jail persist`, guess: true, edits: [edit] }];
}
