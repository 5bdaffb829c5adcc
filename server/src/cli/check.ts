import {
  type ChosenSettings,
  checkFiles,
  type FilesAnalysis,
  readRules,
  rootsIn,
  type Workspace,
} from "../analysis/index.ts";
import { atLeast, type Finding, severities } from "../rules/rule/finding.ts";
import { isBelow } from "../text/index.ts";
import { appliedAsText } from "./applied-text.ts";
import { findingsAsJson } from "./check-json.ts";
import { checkAsText } from "./check-text.ts";
import type { Command } from "./command.ts";
import { checkDescription } from "./description/check.ts";
import { type FoundFiles, findFiles, realPath } from "./find-files.ts";
import type { FixedFiles } from "./fix-files.ts";
import { ExitStatus, type Io, UsageError } from "./io.ts";
import { refuse, releaseFrom } from "./release-option.ts";
import { refuseProblems, workspaceWith } from "./settings-files.ts";
import { styleFor } from "./style.ts";

export const checkCommand: Command<typeof checkDescription> = {
  description: checkDescription,
  async run(options, io) {
    const format = options.word("format");
    const failOn = options.word("fail-on");
    const fix = options.word("fix");
    const chosen: ChosenSettings = { release: releaseFrom(options, io), rules: rulesFrom(options.list("rule")) };
    if (options.operands.length === 0) throw new UsageError("name at least one file or folder");

    const found = chooseFiles(findFiles(options.operands, io), chosen, io);
    const fixed = fix === undefined ? undefined : await applyFixes(chosen, found, fix === "all", io);
    const workspace = workspaceWith(chosen);
    const analysis = checkFiles(workspace, found.files);
    const unread = reportUnread(workspace, analysis, io);
    reportRoots(analysis, new Set(found.files), io);
    const findings = withoutTwins(analysis.findings).filter(({ path }) => !unread.has(path));

    for (const rule of settingsWithoutEffect(chosen, findings)) {
      io.err(`jailconf: --rule ${rule}: what makes jail(8) refuse a file stays an error\n`);
    }

    if (format === "json") io.out(findingsAsJson(findings, workspace));
    else {
      const hints = options.has("hints") || failOn === "hint";
      const { cwd, columns } = io;
      const text = { cwd, columns, style: styleFor(io), hints, verbose: options.has("verbose") };
      if (fixed && fixed.fixes.length > 0) io.out(appliedAsText(fixed.fixes, workspace, cwd));
      io.out(checkAsText(findings, analysis, countChecked(analysis, unread), workspace, text));
    }

    if (found.hasProblem || unread.size > 0 || fixed?.hasProblem) return ExitStatus.notRun;
    const fails = failOn !== "never" && findings.some((finding) => atLeast(finding.severity, failOn));
    return fails ? ExitStatus.found : ExitStatus.ok;
  },
};

/** Loaded here, because writing files needs what nothing else here does. */
async function applyFixes(chosen: ChosenSettings, found: FoundFiles, unsafe: boolean, io: Io): Promise<FixedFiles> {
  const { fixFiles } = await import("./fix-files.ts");
  return fixFiles(workspaceWith(chosen), found, unsafe, io);
}

/**
 * With what settings files say: without the files that are ignored, and with the roots in folders that were named. Throws UsageError
 * where a settings file makes no sense.
 */
function chooseFiles(found: FoundFiles, chosen: ChosenSettings, io: Io): FoundFiles {
  const workspace = workspaceWith(chosen);
  const inFolders = found.directories.map((folder) => `${folder === "/" ? "" : folder}/jail.conf`);
  refuseProblems(workspace, [...found.files, ...inFolders], io);
  const roots = inFolders.flatMap((path, index) => {
    const file = workspace.settingsFileOf(path);
    return file ? rootsIn(file, workspace.reader).filter((root) => isBelow(root, found.directories[index])) : [];
  });
  const files = [...new Set([...found.files, ...roots])].filter((path) => {
    if (!workspace.isIgnored(path)) return true;
    if (found.named.has(path))
      io.err(`jailconf: ${path} is ignored by ${workspace.settingsFileOf(path)?.path}: not checked\n`);
    return false;
  });
  return { ...found, files };
}

function rulesFrom(list: readonly string[]): ChosenSettings["rules"] {
  const chosen = list.map((text): [string, string] => {
    const equals = text.indexOf("=");
    if (equals < 0)
      throw new UsageError(`--rule is NAME=SEVERITY, where SEVERITY is one of ${severities.join(", ")}, off`);
    return [text.slice(0, equals), text.slice(equals + 1)];
  });
  return readRules("--rule", chosen, refuse);
}

/** Rules of which findings are shown as errors although somebody wants them milder. */
function settingsWithoutEffect({ rules: chosen }: ChosenSettings, findings: readonly Finding[]): Set<string> {
  const without = new Set<string>();
  for (const { rule, refusesFile } of findings) {
    const setting = chosen.get(rule);
    if (refusesFile && setting !== undefined && setting !== "error") without.add(`${rule}=${setting}`);
  }
  return without;
}

/** Says which files were not checked, and why. Returns those that should have been. */
function reportUnread(workspace: Workspace, { files }: FilesAnalysis, io: Io): Set<string> {
  const unread = new Set<string>();
  const report = (path: string, reason: string): void => {
    unread.add(path);
    io.err(`jailconf: ${path}: ${reason}\n`);
  };
  for (const { path, state } of files) {
    if (state === "foreign") io.err(`jailconf: ${path} is an INI file, as fail2ban's: not checked\n`);
    else if (state === "settings-file") io.err(`jailconf: ${path} makes sense; it says how other files are checked\n`);
    else if (state === "too-large") report(path, "larger than 16 MiB: not analysed");
    else if (state === "unreadable") report(path, whyUnreadable(workspace, path));
  }
  return unread;
}

/** Files that nobody asked for, but from which others are judged. */
function reportRoots({ files }: FilesAnalysis, asked: ReadonlySet<string>, io: Io): void {
  const parts = new Map<string, string[]>();
  for (const { path, state, roots } of files) {
    if (state !== "included") continue;
    for (const { root } of roots) if (!asked.has(root)) parts.set(root, [...(parts.get(root) ?? []), path]);
  }
  for (const [root, included] of parts) {
    const what =
      included.length === 1 ? `${included[0]} is judged as a part` : `${included.length} files are judged as parts`;
    io.err(`jailconf: ${what} of ${root}, which includes ${included.length === 1 ? "it" : "them"}\n`);
  }
}

function whyUnreadable(workspace: Workspace, path: string): string {
  switch (workspace.reader.read(path).kind) {
    case "missing":
      return "no such file or directory";
    case "not-regular":
      return "not a regular file: not read";
    default:
      return "permission denied";
  }
}

/** Files of other programs, settings files, and those that could not be read, are not among those in which nothing was found. */
function countChecked({ files, judged }: FilesAnalysis, unread: ReadonlySet<string>): number {
  const others = files.filter(({ state }) => state === "foreign" || state === "settings-file").length;
  return judged.size - others - unread.size;
}

/** A file that is reached by two names, one of them a link, is reported once. */
function withoutTwins(findings: readonly Finding[]): Finding[] {
  const realPaths = new Map<string, string>();
  const seen = new Set<string>();
  return findings.filter(({ path, rule, start, end }) => {
    const real = realPaths.get(path) ?? realPath(path);
    realPaths.set(path, real);
    const key = `${real}\0${rule}\0${start}\0${end}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
