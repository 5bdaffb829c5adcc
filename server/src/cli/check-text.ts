import { relative } from "node:path";
import { type CheckedFiles, fixToApply } from "../analysis/index.ts";
import type { FileRange } from "../config/index.ts";
import { groupBy } from "../group-by.ts";
import { toCorePath, toSystemPath } from "../node-reader.ts";
import { type Finding, type Severity, severities, worstFirst } from "../rules/rule/finding.ts";
import { linesOf } from "../syntax/index.ts";
import { printable } from "../text/index.ts";
import { say } from "../words/index.ts";
import { allFindingRows, type Detail, type FindingWords, findingRows } from "./finding-rows.ts";
import type { Trees } from "./formats/index.ts";
import type { JudgedFiles } from "./judge-files.ts";
import type { Style } from "./style.ts";

export interface TextOptions {
  readonly cwd: string;
  readonly columns: number;
  readonly style: Style;
  /** Hints are shown as well. */
  readonly hints: boolean;
  /** Everything that is known about each finding is shown, in as many lines as it takes. */
  readonly verbose: boolean;
  readonly links?: TextLinks;
  /** Nothing but findings. */
  readonly isQuiet: boolean;
}

/** What was found, and what of it is told. */
export interface FoundAndTold {
  readonly findings: readonly Finding[];
  /** The worst of them. */
  readonly told: readonly Finding[];
  /** At most so many of these are shown. */
  readonly most: number;
  /** So many more were found, and are not told, because they are known or older than a revision. */
  readonly known: number;
  /** In so many files. */
  readonly checked: number;
}

/** Where the parts of a finding lead on a terminal that makes links. */
export interface TextLinks {
  file(path: string): string;
  rule(id: string): string;
}

/** More findings of one file than this are read by nobody before some are fixed. */
export const mostShown = 100;

/** More findings than this of all files are read by nobody at once; --max-findings says another number. */
export const mostShownOfAll = 1_000;

/**
 * Findings for people, the worst first, and those that are equally bad file by file: place, message, the line with a mark under it, and
 * what helps to fix it; then a line that counts all of them, those that are not told included. Above the first finding of a file that
 * jail(8) refuses stands what that means for its jails, which is therefore said once.
 */
export function checkAsText(
  found: FoundAndTold,
  { analysis, trees, together }: JudgedFiles,
  options: TextOptions,
): string {
  const { findings, told, most } = found;
  const lines = options.isQuiet ? [] : rootsFromElsewhere(analysis, options.cwd);
  const refusals = refusalsOf(analysis, options.cwd);
  const asked = askable(told, options);
  const byFile = groupBy(asked, ({ path }) => path);
  const few = [...byFile.values()].flatMap((inFile) => worstFirst(inFile).slice(0, mostShown));
  const shown = worstFirst(few).slice(0, most);
  for (const finding of shown) {
    lines.push(...(refusals.get(finding.path) ?? []).map((line) => options.style.strong(line)));
    refusals.delete(finding.path);
    lines.push(...rowsOf(finding, trees, together, options));
  }
  if (options.isQuiet) return lines.map((line) => `${line}\n`).join("");
  for (const [path, inFile] of byFile) {
    const left = inFile.length - mostShown;
    if (left > 0)
      lines.push(`${displayPath(path, options.cwd)}: ${say`${left} more not shown; \`--format json\` has all`}`);
  }
  const unshown = few.length - shown.length;
  if (unshown > 0) lines.push(say`${unshown} more not shown; \`--max-findings ${few.length}\` shows them`);
  const left = askable(findings, options).length - asked.length;
  if (left > 0) lines.push(say`${left} more left out by --max-findings`);
  if (found.checked > 0) lines.push(summarize(found, shown, options));
  return lines.map((line) => `${line}\n`).join("");
}

/** Those that were asked for: hints only where they are shown. */
const askable = (findings: readonly Finding[], { hints }: TextOptions): readonly Finding[] =>
  hints ? findings : findings.filter(({ severity }) => severity !== "hint");

/** "2 errors, 1 warning in 2 files; 2 can be fixed with --fix, 1 more with --fix=all; 1 hint with --hints" */
function summarize(
  { findings, known, checked }: FoundAndTold,
  shown: readonly Finding[],
  options: TextOptions,
): string {
  const hidden = findings.length - askable(findings, options).length;
  const more = [
    ...(hidden > 0 ? [say`${count(hidden, "hint")} with --hints`] : []),
    ...(known > 0 ? [say`${known} known or older`] : []),
  ];
  if (hidden === findings.length) return say`${[say`Nothing found in ${count(checked, "file")}`, ...more].join("; ")}.`;
  const counts = [...severities]
    .reverse()
    .map((severity) => ({ severity, number: findings.filter((finding) => finding.severity === severity).length }))
    .filter(({ severity, number }) => number > 0 && (severity !== "hint" || hidden === 0))
    .map(({ severity, number }) => count(number, severity));
  const files = new Set(findings.map(({ path }) => path)).size;
  // Whether a fix is safe is worked out for what is shown: of thousands of findings nobody wants to wait for the rest.
  const safe = shown.filter((finding) => fixToApply(finding)).length;
  const unsafe = shown.filter((finding) => fixToApply(finding, { unsafe: true })).length - safe;
  const fixable = [
    ...(safe > 0 ? [say`${safe} can be fixed with --fix`] : []),
    ...(unsafe > 0 ? [safe > 0 ? say`${unsafe} more with --fix=all` : say`${unsafe} can be fixed with --fix=all`] : []),
  ].join(say`, `);
  const isWhole = shown.length + hidden === findings.length;
  const fixes = fixable === "" ? [] : [isWhole ? fixable : say`of those shown ${fixable}`];
  return [say`${counts.join(say`, `)} in ${count(files, "file")}`, ...fixes, ...more].join("; ");
}

/** A path as people write it where they stand: relative when that is shorter. */
export function displayPath(path: string, cwd: string): string {
  const absolute = toSystemPath(path);
  const shorter = relative(cwd, absolute);
  return printable(shorter !== "" && shorter.length < absolute.length ? shorter : absolute);
}

/** What jail(8) says, with the path as jail(8) would have it from where the user stands. */
export function fromHere(message: string, cwd: string): string {
  const here = `${toCorePath(cwd)}/`;
  return message.startsWith(here) ? message.slice(here.length) : message;
}

/** `path:line:column`, one-based; columns are UTF-16 units, as editors take them in links. */
export function displayPlace(range: FileRange, trees: Trees, cwd: string): string {
  const tree = trees.tree(range.path);
  const path = displayPath(range.path, cwd);
  if (!tree) return path;
  const { line, character } = linesOf(tree).position(range.start);
  return `${path}:${line + 1}:${character + 1}`;
}

function rowsOf(
  finding: Finding,
  trees: Trees,
  together: JudgedFiles["together"],
  { cwd, columns, style, verbose, links }: TextOptions,
): string[] {
  const { related, notes, jailSays } = finding;
  const details: Detail[] = [
    ...related.map((other) => ({
      label: say`see`,
      text: `${displayPlace(other, trees, cwd)}: ${printable(other.message)}`,
    })),
    ...notes.map((text) => ({ label: say`note`, text: printable(text) })),
    ...(jailSays === undefined ? [] : [{ label: say`jail(8) says`, text: printable(fromHere(jailSays, cwd)) }]),
  ];
  const words: FindingWords = {
    place: displayPlace(finding, trees, cwd),
    finding: { ...finding, message: printable(finding.message) },
    tree: trees.tree(finding.path),
    fixes: finding.fixes(together).map((fix) => ({ ...fix, title: printable(fix.title) })),
    details,
    links: links && { place: links.file(finding.path), rule: links.rule(finding.rule) },
  };
  return verbose ? allFindingRows(words, columns, style) : findingRows(words, columns, style);
}

/** By file that jail(8) stumbles over: whose jails do not start therefore, and the message with which it ends. */
function refusalsOf({ roots }: CheckedFiles, cwd: string): Map<string, string[]> {
  const refusals = new Map<string, string[]>();
  for (const { root, configuration, findings } of roots) {
    const { error } = configuration;
    // A file that is missing here may be there on the host: then no finding says that jail(8) refuses.
    if (!error || !findings.some(({ refusesFile, path }) => refusesFile && path === error.path)) continue;
    const says = printable(fromHere(error.message, cwd));
    const line = say`${displayPath(root, cwd)}: jail(8) refuses this file, so none of its jails starts or stops: ${says}`;
    refusals.set(error.path, [...(refusals.get(error.path) ?? []), line]);
  }
  return refusals;
}

/** Which files were read as a part of others that nobody has named. */
function rootsFromElsewhere({ files, judged }: CheckedFiles, cwd: string): string[] {
  const byRoot = new Map<string, string[]>();
  for (const { path, state, roots } of files) {
    if (state !== "included") continue;
    for (const { root } of roots) {
      if (judged.has(root)) continue;
      const known = byRoot.get(root);
      if (known) known.push(path);
      else byRoot.set(root, [path]);
    }
  }
  return [...byRoot].map(([root, [first, ...others]]) => {
    const [name, whole] = [displayPath(first, cwd), displayPath(root, cwd)];
    return others.length === 0
      ? say`${name}: read as a part of ${whole}, which includes it`
      : say`${name} and ${others.length} more: read as a part of ${whole}, which includes them`;
  });
}

function count(number: number, one: Severity | "file"): string {
  const isOne = number === 1;
  switch (one) {
    case "error":
      return isOne ? say`1 error` : say`${number} errors`;
    case "warning":
      return isOne ? say`1 warning` : say`${number} warnings`;
    case "info":
      return say`${number} info`;
    case "hint":
      return isOne ? say`1 hint` : say`${number} hints`;
    case "file":
      return isOne ? say`1 file` : say`${number} files`;
  }
}
