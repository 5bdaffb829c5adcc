import { defaultDevfsRuleset } from "../../parameters/index.ts";
import { say } from "../../words/index.ts";
import type { FeatureContext } from "../shared/context.ts";
import type { ValuePlace } from "../shared/place.ts";
import { completePaths } from "./files.ts";
import type { CompletionItem } from "./item.ts";
import { wholeValue, wordItem } from "./text.ts";

/** Lines of fstab(5) for `mount`, whole for an empty value and field by field afterwards. */

const devfs = `devfs \${path}/dev devfs rw,ruleset=${defaultDevfsRuleset} 0 0`;

const templates = (): readonly (readonly [label: string, line: string, detail: string])[] => [
  [
    say`nullfs, read-only`,
    "‹/from› ${path}‹/to› nullfs ro 0 0",
    say`a directory of the host, which the jail cannot change`,
  ],
  [say`nullfs, writable`, "‹/from› ${path}‹/to› nullfs rw 0 0", say`a directory of the host that the jail shares`],
  ["tmpfs", "tmpfs ${path}‹/tmp› tmpfs rw,mode=1777 0 0", say`memory instead of a disk`],
  ["fdescfs", "fdescfs ${path}/dev/fd fdescfs rw 0 0", say`every descriptor of a process in /dev/fd`],
  ["procfs", "procfs ${path}/proc procfs rw 0 0", say`processes as files`],
  ["linprocfs", "linprocfs ${path}/proc linprocfs rw 0 0", say`/proc as Linux programs expect it`],
  ["linsysfs", "linsysfs ${path}/sys linsysfs rw 0 0", say`/sys as Linux programs expect it`],
  ["devfs", devfs, say`device nodes; without ruleset= the jail would see those of every disk`],
];

const types = (): readonly (readonly [string, string])[] => [
  ["nullfs", say`a directory at a second place`],
  ["tmpfs", say`memory`],
  ["devfs", say`device nodes`],
  ["fdescfs", say`descriptors of the process`],
  ["linprocfs", say`/proc for Linux programs`],
  ["linsysfs", say`/sys for Linux programs`],
  ["procfs", say`processes as files`],
  ["unionfs", say`a directory on top of another`],
];

export function completeMount(context: FeatureContext, place: ValuePlace): CompletionItem[] {
  if (place.before.trim() === "") return lines(place, "");
  const fields = place.before.trimStart().split(/\s+/);
  switch (fields.length) {
    case 1:
      return fields[0].startsWith("/") ? completePaths(context, place, "directories") : lines(place, fields[0]);
    case 2: {
      const from = fields[0].startsWith("/") ? fields[0] : (usualPlaces[fields[0]] ?? "");
      return [wordItem(`\${path}${from}`, "value", say`below the root of the jail`, 0)];
    }
    case 3:
      return fileSystemItems();
    case 4:
      return mountOptions(fields[2], place);
    default:
      return fields.length <= 6 ? [wordItem("0", "value", say`not used for jails`, 0)] : [];
  }
}

/** Whole lines that begin with what is typed. */
const lines = (place: ValuePlace, typed: string): CompletionItem[] =>
  templates().flatMap(([label, line, detail], rank) =>
    line.startsWith(typed) ? wholeValue(line, place, { label, detail, rank, kind: "template" }) : [],
  );

const usualPlaces: Readonly<Record<string, string>> = {
  devfs: "/dev",
  fdescfs: "/dev/fd",
  procfs: "/proc",
  linprocfs: "/proc",
  linsysfs: "/sys",
  tmpfs: "/tmp",
};

/** The kinds of file systems that jails use. */
export const fileSystemItems = (): CompletionItem[] =>
  types().map(([type, detail], rank) => wordItem(type, "value", detail, rank));

/** Nobody mounts read-only what begins empty, or what the kernel makes up. */
const isMemory = (type: string): boolean => usualPlaces[type] !== undefined;

/** Options that stand behind a comma; mount(8) and the pages of the file systems tell of them. */
const furtherOptions: ReadonlyMap<string, string> = new Map([
  ["tmpfs", " size= mode=1777 uid= gid="],
  ["devfs", ` ruleset=${defaultDevfsRuleset}`],
  ["fdescfs", " linrdlnk"],
]);

/** Options that go with a kind of file system. */
export function mountOptions(type: string, { before, offset }: ValuePlace): CompletionItem[] {
  const written = /[^\s"']*$/.exec(before)![0].split(",");
  const typed = written.pop()!;
  if (written.length > 0) {
    const nameOf = (option: string): string => option.replace(/=.*/, "");
    const names = new Set(written.map(nameOf));
    const start = offset - typed.length;
    return `noexec nosuid noatime${furtherOptions.get(type) ?? ""}`
      .split(" ")
      .flatMap((option, rank) => (names.has(nameOf(option)) ? [] : { ...wordItem(option, "value", "", rank), start }));
  }
  const items = [wordItem("rw", "value", say`readable and writable`, 1)];
  if (!isMemory(type)) items.push(wordItem("ro", "value", say`readable only`, 0));
  if (type === "tmpfs") items.push(wordItem("rw,mode=1777", "value", say`as /tmp: everybody may write`, 0));
  const ruleset = `rw,ruleset=${defaultDevfsRuleset}`;
  if (type === "devfs") items.push(wordItem(ruleset, "value", say`only what a jail may see`, 0));
  if (type === "fdescfs") items.push(wordItem("rw,linrdlnk", "value", say`as Linux programs expect it`, 2));
  return items;
}
