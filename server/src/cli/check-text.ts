import { relative } from "node:path";
import { fixToApply, type Workspace } from "../analysis/index.ts";
import type { FileRange } from "../config/index.ts";
import { toCorePath, toSystemPath } from "../node-reader.ts";
import { printable } from "../printable.ts";
import { type Finding, type Severity, severities } from "../rules/finding.ts";
import { linesOf } from "../syntax/index.ts";
import type { Trees } from "./check-json.ts";
import { drawExcerpt } from "./excerpt.ts";
import type { Style } from "./style.ts";

export interface TextOptions {
  readonly cwd: string;
  readonly columns: number;
  readonly style: Style;
}

/** Findings for people: place, message, the line with a mark under it, and what helps to mend it. */
export function findingsAsText(findings: readonly Finding[], workspace: Workspace, options: TextOptions): string {
  return findings.map((finding) => `${findingAsText(finding, workspace, options)}\n`).join("");
}

/** "3 errors, 1 warning in 2 files; 2 can be fixed with --fix" */
export function summarize(findings: readonly Finding[], checked: number): string {
  if (findings.length === 0) return `Nothing found in ${count(checked, "file")}.`;
  const counts = [...severities]
    .reverse()
    .map((severity) => ({ severity, number: findings.filter((finding) => finding.severity === severity).length }))
    .filter(({ number }) => number > 0)
    .map(({ severity, number }) => countFindings(number, severity));
  const files = new Set(findings.map(({ path }) => path)).size;
  const safe = findings.filter((finding) => fixToApply(finding)).length;
  const unsafe = findings.filter((finding) => fixToApply(finding, { unsafe: true })).length - safe;
  const fixable = [
    ...(safe > 0 ? [`${safe} can be fixed with --fix`] : []),
    ...(unsafe > 0 ? [`${unsafe}${safe > 0 ? " more" : ""} with --fix=all, to be looked at`] : []),
  ];
  return [`${counts.join(", ")} in ${count(files, "file")}`, ...fixable].join("; ");
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

function findingAsText(finding: Finding, workspace: Workspace, options: TextOptions): string {
  const { cwd, style } = options;
  const { severity, message, rule, related, jailSays } = finding;
  const place = style.strong(`${displayPlace(finding, workspace, cwd)}:`);
  const lines = [
    `${place} ${style.severity(severity, `${severity}:`)} ${printable(message)} ${style.faint(`[${rule}]`)}`,
    ...excerpt(finding, workspace, options),
  ];
  const note = (label: string, text: string): void => {
    lines.push(`      ${style.faint("=")} ${style.strong(`${label}:`)} ${printable(text)}`);
  };
  for (const text of finding.notes) note("note", text);
  if (jailSays !== undefined) note("jail(8) says", fromHere(jailSays, cwd));
  for (const other of related) note("see", `${displayPlace(other, workspace, cwd)}: ${other.message}`);
  const fix = finding.fixes().find(({ preferred }) => preferred);
  if (fix) note(fix.safe ? "fix" : "fix (to be looked at)", fix.title);
  return lines.join("\n");
}

function excerpt(finding: Finding, workspace: Workspace, { columns, style }: TextOptions): string[] {
  const tree = workspace.tree(finding.path);
  if (!tree) return [];
  const lines = linesOf(tree);
  const line = lines.lineOf(finding.start);
  const start = finding.start - lines.startOf(line);
  const end = Math.max(start, Math.min(finding.end, lines.endOf(line)) - lines.startOf(line));
  const { source, mark } = drawExcerpt(lines.lineText(line), start, end, Math.max(40, columns - gutter - 1));
  const number = String(line + 1).padStart(gutter - 3);
  const bar = style.faint("|");
  return [
    `${style.faint(number)} ${bar} ${source}`,
    `${" ".repeat(gutter - 3)} ${bar} ${mark.replace(/\^+/, (carets) => style.severity(finding.severity, carets))}`,
  ];
}

/** Columns before the excerpt: the line's number and a bar. */
const gutter = 8;

function countFindings(number: number, severity: Severity): string {
  const [one, many] = severity === "info" ? ["note", "notes"] : [severity, `${severity}s`];
  return `${number} ${number === 1 ? one : many}`;
}

const count = (number: number, one: string): string => `${number} ${number === 1 ? one : `${one}s`}`;
