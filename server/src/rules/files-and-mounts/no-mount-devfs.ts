import type { Definition } from "../../config/index.ts";
import { isOn } from "../../lifecycle/index.ts";
import { integerValue } from "../../parameters/index.ts";
import { normalizePath } from "../../text/index.ts";
import { say } from "../../words/index.ts";
import { insertBeside } from "../edits/beside-statement.ts";
import { insertStatement } from "../edits/insert-statement.ts";
import type { Proposal } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { isIncomplete, nameRange } from "../support/definitions.ts";
import { hasUnknownHook, hookMounts } from "../support/hook-mounts.ts";
import { hasUnknownFstab, mountLines, rootOf } from "../support/mount-lines.ts";
import { notesOfMissing, severityOfMissing } from "../support/read-alone.ts";
import { placeOfBlock } from "../support/source-text.ts";

export const rule: Rule = {
  id: "no-mount-devfs",
  severity: "warning",
  checkJail(context) {
    const { jail, report } = context;
    const ruleset = jail.get("devfs_ruleset");
    const definition = ruleset?.definitions.at(-1);
    if (ruleset === undefined || definition === undefined || ruleset.bad) return;
    // 0 is none, and not what somebody writes who wants a /dev.
    if ((integerValue(ruleset.values) ?? 0) <= 0 || mayHaveDevfs(context)) return;
    const own = isMendedInBlock(context, definition);
    const range = own ? placeOfBlock(jail) : nameRange(definition);
    if (range === undefined) return;
    report({
      ...range,
      severity: severityOfMissing(context.configuration, "warning"),
      message: say`\`devfs_ruleset\` is set, but nothing mounts a devfs: the jail has no /dev/null. Add \`mount.devfs;\`.`,
      notes: [
        say`Without it many programs fail, and shell scripts with them.`,
        ...notesOfMissing(context.configuration),
      ],
      fixes: () => devfsFix(context, own ? undefined : definition),
    });
  },
};

/** Whether a devfs is mounted by a line, a file, a hook or the jail itself, or may be; or the author has said that none is. */
function mayHaveDevfs(context: JailContext): boolean {
  const { jail } = context;
  if (context.ask(isIncomplete) || jail.get("mount.devfs") !== undefined || isOn(jail, "allow.mount.devfs"))
    return true;
  const root = rootOf(jail);
  if (root === undefined || root === "/") return true;
  if (jail.get("mount")?.bad || mountLines(context).some(({ type }) => type.text === "devfs")) return true;
  if (hasUnknownFstab(context)) return true;
  // Others mount it at boot, for good.
  const ofHost = context.hostFiles.fstab("/etc/fstab")?.lines ?? [];
  if (ofHost.some(({ fields: [, directory] }) => directory && normalizePath(directory.text) === `${root}/dev`))
    return true;
  return hookMounts(jail).some(({ type }) => type === undefined || type === "devfs") || hasUnknownHook(jail);
}

/** Where others that share the statement have their devfs, only the block of this jail lacks something. */
function isMendedInBlock({ jail, configuration: { jails } }: JailContext, definition: Definition): boolean {
  if (jail.section.definitions.includes(definition)) return false;
  return jails.some(
    (other) =>
      other.get("mount.devfs") !== undefined && other.get("devfs_ruleset")?.definitions.includes(definition) === true,
  );
}

function devfsFix({ jail }: JailContext, definition: Definition | undefined): readonly Proposal[] {
  const edit = definition ? insertBeside(definition, ["mount.devfs"]) : insertStatement(jail, "mount.devfs");
  return edit === undefined ? [] : [{ title: say`Add \`mount.devfs;\``, edits: [edit] }];
}
