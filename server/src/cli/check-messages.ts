import { type CheckedFiles, mostErrors, type Workspace } from "../analysis/index.ts";
import { say } from "../words/index.ts";
import type { Io } from "./io.ts";

/** Tells why files were not checked. Returns those that should have been, each with the reason. */
export function reportUnread(
  workspace: Workspace,
  { files }: CheckedFiles,
  io: Io,
  isQuiet: boolean,
): Map<string, string> {
  const unread = new Map<string, string>();
  const report = (path: string, reason: string): void => {
    unread.set(path, reason);
    io.err(`jailconf: ${path}: ${reason}\n`);
  };
  const note = (text: string): void => {
    if (!isQuiet) io.err(`jailconf: ${text}\n`);
  };
  for (const { path, state } of files) {
    if (state === "foreign") note(say`${path} is an INI file, as fail2ban's: not checked`);
    else if (state === "settings-file") note(say`${path} makes sense; it says how other files are checked`);
    else if (state === "too-large") report(path, say`larger than 16 MiB: not analysed`);
    else if (state === "unreadable") report(path, whyUnreadable(workspace, path));
  }
  return unread;
}

/** Files that nobody asked for, but from which others are judged. */
export function reportRoots({ files }: CheckedFiles, asked: ReadonlySet<string>, io: Io): void {
  const parts = new Map<string, string[]>();
  for (const { path, state, roots } of files) {
    if (state !== "included") continue;
    for (const { root } of roots) if (!asked.has(root)) parts.set(root, [...(parts.get(root) ?? []), path]);
  }
  for (const [root, included] of parts) {
    const text =
      included.length === 1
        ? say`${included[0]} is judged as a part of ${root}, which includes it`
        : say`${included.length} files are judged as parts of ${root}, which includes them`;
    io.err(`jailconf: ${text}\n`);
  }
}

/** Configurations in which so much is wrong that not all of it is told. */
export function reportLeftOut({ roots }: CheckedFiles, io: Io): void {
  for (const { root, leftOut } of roots) {
    if (leftOut === undefined) continue;
    const { findings, jails } = leftOut;
    const text =
      jails > 0
        ? say`${root} has more than ${mostErrors} errors, so ${jails} of its jails were not looked at; mend some and check again`
        : findings > 0
          ? say`${root}: ${findings} more findings are not told, none worse than those that are`
          : say`${root}: so much is wrong that not all of it is told; mend some and check again`;
    io.err(`jailconf: ${text}\n`);
  }
}

function whyUnreadable(workspace: Workspace, path: string): string {
  switch (workspace.reader.read(path).kind) {
    case "missing":
      return say`no such file or directory`;
    case "not-regular":
      return say`not a regular file: not read`;
    default:
      return say`permission denied`;
  }
}

/** The files that were checked: not those of other programs, settings files, and those that could not be read. */
export function checkedFiles({ files, judged }: CheckedFiles, unread: ReadonlyMap<string, string>): string[] {
  const others = new Set(
    files.filter(({ state }) => state === "foreign" || state === "settings-file").map(({ path }) => path),
  );
  return [...judged].filter((path) => !others.has(path) && !unread.has(path));
}
