import { editDistance } from "../../parameters/index.ts";
import type { FstabOption } from "../../text/index.ts";
import { say } from "../../words/index.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { type MountLine, mountLines } from "../support/mount-lines.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "mount-options",
  severity: "info",
  checkJail(context) {
    for (const line of mountLines(context)) {
      for (const option of line.options) reportOption(context, line, option);
    }
  },
};

/** What mount(8) takes for every file system. */
const common = (
  "ro rw acls async atime noatime noasync clusterr noclusterr clusterw noclusterw exec noexec force suid nosuid symfollow " +
  "nosymfollow sync nosync union multilabel nfsv4acls late failok noauto auto cover nocover emptydir untrusted automounted update"
).split(" ");

/** Further options of the file systems that jails are given; of others, and of newer releases, there may be more. */
const own: ReadonlyMap<string, readonly string[]> = new Map([
  ["nullfs", ["cache", "nocache"]],
  // That a devfs has no ruleset is told by devfs-mount-without-ruleset.
  ["devfs", []],
  ["tmpfs", ["size", "mode", "uid", "gid", "inodes", "maxfilesize", "export", "nonc", "nomtime", "pgread"]],
  ["fdescfs", ["linrdlnk", "rdlnk", "nodup"]],
  ["procfs", []],
  ["linprocfs", []],
  ["linsysfs", []],
]);

/** Two letters that have changed places, one too many, too few or another: more may be an option that is not known here. */
const mostSlips = 1;

/** Shorter names are near to too many others. */
const shortest = 4;

function reportOption({ report }: JailContext, { type, rangeOf }: MountLine, option: FstabOption): void {
  const { name, start } = option;
  const further = own.get(type.text);
  if (further === undefined || name.length < shortest) return;
  const known = [...further, ...common];
  if (known.includes(name)) return;
  const near = known.filter((other) => editDistance(name, other) <= mostSlips);
  const range = rangeOf({ start, end: start + name.length });
  if (near.length !== 1 || range === undefined) return;
  const [meant] = near;
  report({
    ...range,
    message: say`${shown(name, 20)} is no option of ${type.text} that is known here. Did you mean ${shown(meant)}?`,
    notes: [say`An option that the file system does not know makes the mount fail, and the start is rolled back.`],
    fixes: () => [{ title: say`Change to \`${meant}\``, edits: [{ ...range, text: meant }] }],
  });
}
