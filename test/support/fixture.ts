import { expect } from "vitest";
import { markLine } from "../../scripts/lib/rule-pages.mjs";
import {
  applyEdits,
  canApply,
  editsByFile,
  type FileAnalysis,
  type Settings,
  Workspace,
} from "../../server/src/analysis/index.ts";
import { defaultRelease, parseRelease } from "../../server/src/parameters/index.ts";
import { rules } from "../../server/src/rules/registry.generated.ts";
import {
  atLeast,
  type Finding,
  type Fix,
  type RuleSetting,
  type Severity,
} from "../../server/src/rules/rule/finding.ts";
import { type Rule, severityOf } from "../../server/src/rules/rule/rule.ts";
import { MemoryReader } from "./memory-reader.ts";
import { expectShortMessages } from "./message-limits.ts";
import { recordMessages } from "./record-messages.ts";

/**
 * The one way in which tests speak about files. A fixture is text:
 *
 *     web {
 *       vnet.interface = "a,b";
 *     #                  ^^^^^ quoted-comma-list
 *       path = "/jails/$0";
 *     }
 *     //- /etc/jail.conf.d/db.conf
 *     db { persist; }
 *
 * - A text that starts with a line break is taken without it and without the indentation that all lines have in common;
 *   any other text is taken as it is.
 * - `//- /path` starts another file. What stands before the first such line is `/etc/jail.conf`.
 * - `$0` marks the cursor and is removed. (`\$0` in a file stays what it is: jail(8) reads it as `$0` anyhow.)
 * - A line of `^^^ rule-id` says that a finding is expected under that stretch of the line before it; a `#` and blanks may
 *   stand before it, and several marks may stand in one line. Such lines are removed. A finding that goes on in the next
 *   line is marked up to the end of its first line; one of no width is marked with one `^`.
 */
export interface Fixture {
  /** Text by path, in the order of the fixture, without marks and cursor. */
  readonly files: ReadonlyMap<string, string>;
  /** The first file: the one that is open. */
  readonly path: string;
  readonly cursor: { readonly path: string; readonly offset: number } | undefined;
  readonly marks: readonly Mark[];
}

/** An expected finding. Lines are zero-based and count without the mark lines, columns are UTF-16. */
export interface Mark {
  readonly path: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
}

export interface FixtureOptions {
  /** `12.0` … `15.0`, `current` (the default). */
  readonly release?: string;
  /** Severities of single rules, as in the settings. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /** Of the rules about what a whole configuration ought to have (`wholeRules`) those that are on. */
  readonly whole?: readonly string[];
}

/**
 * Rules that tell what nearly every configuration ought to have. Fixtures are excerpts that show one thing, so that these rules
 * are off unless a test names them, in `whole`, `only` or `rules`.
 */
export const wholeRules: readonly string[] = [
  "address-without-interface",
  "no-exec-clean",
  "no-exec-stop",
  "no-hostname",
  "relative-command",
];

export interface CheckOptions extends FixtureOptions {
  /** Findings below this level are neither expected nor looked at; when left out, all are. */
  readonly level?: Severity;
  /** Only these rules are looked at; all when left out. */
  readonly only?: readonly string[];
}

/** A fixture in an editor that has not asked for findings: rules run when somebody does, as they do in the language server. */
export interface OpenedFixture {
  readonly fixture: Fixture;
  readonly workspace: Workspace;
}

export interface Analyzed extends OpenedFixture {
  /** What is known about the first file. */
  readonly analysis: FileAnalysis;
  /** The findings in all files of the fixture. */
  readonly findings: readonly Finding[];
}

/** Demands that the findings at the level and above are exactly those marked: one too many fails as one too few does. */
export function check(text: string, options: CheckOptions = {}): readonly Finding[] {
  return checkAnalyzed(analyze(text, { ...options, whole: options.whole ?? options.only }), options);
}

/** The same of what was judged already. */
export function checkAnalyzed(
  { fixture, findings }: Pick<Analyzed, "fixture" | "findings">,
  { level = "hint", only }: CheckOptions = {},
): readonly Finding[] {
  for (const rule of only ?? []) demandRule(rule);
  const looked = findings.filter(
    (finding) => atLeast(finding.severity, level) && (only === undefined || only.includes(finding.rule)),
  );
  expectMarked(fixture, looked);
  return looked;
}

/** Demands that the findings are exactly those that the fixture marks. */
export function expectMarked(fixture: Fixture, findings: readonly Finding[]): void {
  for (const { rule } of fixture.marks) demandRule(rule);
  const observed = findings.map((finding) => markOf(fixture, finding));
  const messages = findings.map((finding) => `${finding.severity} ${finding.rule}: ${finding.message}`).join("\n");
  expect(showMarks(fixture, observed), messages).toBe(showMarks(fixture, fixture.marks));
}

/** Puts the files of a fixture into a workspace and opens the first. */
export function openFixture(text: string | Fixture, options: FixtureOptions = {}): OpenedFixture {
  const fixture = typeof text === "string" ? parseFixture(text) : text;
  const workspace = new Workspace(new MemoryReader(fixture.files));
  workspace.choice = settings(options);
  workspace.openFile(fixture.path, fixture.files.get(fixture.path) ?? "");
  return { fixture, workspace };
}

/** The same, and judges all files. */
export function analyze(text: string | Fixture, options: FixtureOptions = {}): Analyzed {
  const { fixture, workspace } = openFixture(text, options);
  const findings: Finding[] = [];
  for (const path of fixture.files.keys()) findings.push(...workspace.analyze(path).findings);
  recordMessages(findings);
  expectShortMessages(findings);
  return { fixture, workspace, analysis: workspace.analyze(fixture.path), findings };
}

export function settings(options: FixtureOptions): Settings {
  for (const rule of options.whole ?? []) demandRule(rule);
  const release = options.release === undefined ? defaultRelease : parseRelease(options.release);
  if (!release) throw new Error(`not a release: ${options.release}`);
  for (const rule of Object.keys(options.rules ?? {})) demandRule(rule);
  const off = wholeRules.filter((rule) => !options.whole?.includes(rule));
  const rules = new Map<string, RuleSetting>(off.map((rule) => [rule, "off"]));
  for (const [rule, setting] of Object.entries(options.rules ?? {})) rules.set(rule, setting);
  return { release, rules };
}

/** A rule is on where its own page is tried: one that is off by default, and one about what excerpts leave out. */
export function withRule(rule: Rule): FixtureOptions {
  if (!rule.isOffByDefault) return { whole: [rule.id] };
  return { rules: { [rule.id]: severityOf(rule, defaultRelease) } };
}

const ruleIds: ReadonlySet<string> = new Set(rules.map((rule) => rule.id));

/** A test about a rule that does not exist would hold for ever. */
function demandRule(id: string): void {
  if (!ruleIds.has(id)) throw new Error(`there is no rule "${id}"`);
}

/** Which fix of a finding: the preferred one, the one with a number, or the one whose title contains a text. */
export type WhichFix = "preferred" | number | { readonly title: string };

/**
 * Applies a fix to the findings of `rule`, one finding after the other with a new analysis between, until no finding of the
 * rule has such a fix. Returns the text: of a fixture of several files with their `//- /path` lines.
 */
export function applyFixes(
  text: string,
  rule: string,
  which: WhichFix = "preferred",
  options: FixtureOptions = {},
): string {
  return showFixture(mend(analyze(text, options), rule, which, options).fixture);
}

/** The same for what was judged already, with the judgement of what comes of it. */
export function mend(
  analyzed: Analyzed,
  rule: string,
  which: WhichFix = "preferred",
  options: FixtureOptions = {},
): Analyzed {
  demandRule(rule);
  let mended = analyzed;
  for (let round = 0; round < mostRounds; round++) {
    const fix = firstFix(
      mended.findings.filter((finding) => finding.rule === rule),
      which,
    );
    if (!fix) return mended;
    mended = analyze(applyFix(mended.fixture, fix), options);
  }
  throw new Error(`the fix of ${rule} is still offered after it was applied ${mostRounds} times`);
}

const mostRounds = 50;

/** The fix of the first finding that has such a one. Those after it are not asked: to judge a fix takes longer than to find what it mends. */
export function firstFix(findings: readonly Finding[], which: WhichFix): Fix | undefined {
  for (const finding of findings) {
    const fix = chooseFix(finding, which);
    if (fix) return fix;
  }
  return undefined;
}

export function chooseFix(finding: Finding, which: WhichFix): Fix | undefined {
  const fixes = finding.fixes();
  if (which === "preferred") return fixes.find((fix) => fix.preferred);
  if (typeof which === "number") return fixes[which];
  return fixes.find((fix) => fix.title.includes(which.title));
}

/** The fixture after one fix, applied as the editor and `--fix` do. Its edits must not overlap and must lie in the files. */
export function applyFix(fixture: Fixture, fix: Fix): Fixture {
  const files = new Map(fixture.files);
  for (const [path, edits] of editsByFile(fix.edits)) {
    const before = files.get(path);
    if (before === undefined) throw new Error(`"${fix.title}" edits ${path}, which is not in the fixture`);
    if (!canApply(before, edits)) throw new Error(`"${fix.title}" has edits that do not fit into ${path}, or overlap`);
    files.set(path, applyEdits(before, edits));
  }
  return { files, path: fixture.path, cursor: undefined, marks: [] };
}

/** Takes a fixture apart; see `Fixture` for what it may hold. */
export function parseFixture(text: string): Fixture {
  const files = new Map<string, string>();
  const marks: Mark[] = [];
  let cursor: Fixture["cursor"];
  let path = defaultPath;
  let lines: string[] = [];
  const finishFile = (): void => {
    const content = lines.join("\n");
    if (content === "" && path === defaultPath && files.size === 0) return;
    const found = findCursor(content);
    if (found >= 0) cursor = { path, offset: found };
    files.set(path, found < 0 ? content : content.slice(0, found) + content.slice(found + 2));
  };
  const source = text.startsWith("\n") ? withoutIndentation(text.slice(1)) : text;
  for (const line of source.split("\n")) {
    const header = /^\/\/- (\S+)\s*$/.exec(line);
    if (header) {
      if (lines.length > 0) lines.push("");
      finishFile();
      path = header[1];
      lines = [];
    } else if (markLine.test(line)) {
      for (const mark of line.matchAll(/(\^+)\s+([a-z0-9-]+)/g)) {
        const start = mark.index;
        marks.push({ path, line: lines.length - 1, start, end: start + mark[1].length, rule: mark[2] });
      }
    } else lines.push(line);
  }
  finishFile();
  if (files.size === 0) files.set(defaultPath, "");
  return { files, path: files.keys().next().value ?? defaultPath, cursor, marks };
}

/** The text of a fixture's files: with several of them, each after its `//- /path` line. */
export function showFixture(fixture: Fixture): string {
  if (fixture.files.size === 1) return fixture.files.values().next().value ?? "";
  let result = "";
  for (const [path, text] of fixture.files) result += `//- ${path}\n${text}`;
  return result;
}

const defaultPath = "/etc/jail.conf";

function findCursor(text: string): number {
  const match = /(?<!\\)\$0/.exec(text);
  return match ? match.index : -1;
}

function withoutIndentation(text: string): string {
  const lines = text.split("\n");
  // The line of the closing backtick.
  if (lines[lines.length - 1].trim() === "") lines[lines.length - 1] = "";
  const filled = lines.filter((line) => line.trim() !== "");
  const common = Math.min(...filled.map((line) => /^ */.exec(line)![0].length));
  return lines.map((line) => (line.trim() === "" ? line.trimStart() : line.slice(common))).join("\n");
}

/** Demands that stretches of the files are exactly those marked, each with the word that stands after its mark. */
export function expectRanges(
  fixture: Fixture,
  ranges: readonly { readonly path: string; readonly start: number; readonly end: number; readonly word: string }[],
): void {
  const observed = ranges.map(({ word, ...range }) => markOf(fixture, { ...range, rule: word }));
  expect(showMarks(fixture, observed)).toBe(showMarks(fixture, fixture.marks));
}

function markOf(fixture: Fixture, finding: Pick<Finding, "path" | "start" | "end" | "rule">): Mark {
  const text = fixture.files.get(finding.path) ?? "";
  const before = text.slice(0, finding.start).split("\n");
  const lineStart = finding.start - before[before.length - 1].length;
  let lineEnd = text.indexOf("\n", finding.start);
  if (lineEnd < 0) lineEnd = text.length;
  const end = Math.max(Math.min(finding.end, lineEnd), finding.start + 1);
  return {
    path: finding.path,
    line: before.length - 1,
    start: finding.start - lineStart,
    end: end - lineStart,
    rule: finding.rule,
  };
}

/** The files with marks under the lines, in one form whatever the fixture's, so that a difference is easy to read. */
function showMarks(fixture: Fixture, marks: readonly Mark[]): string {
  let result = "";
  for (const [path, text] of fixture.files) {
    if (fixture.files.size > 1) result += `//- ${path}\n`;
    for (const [line, lineText] of text.split("\n").entries()) {
      result += `${lineText}\n`;
      const here = marks.filter((mark) => mark.path === path && mark.line === line);
      here.sort((a, b) => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : 1));
      for (const { start, end, rule } of here) result += `${" ".repeat(start)}${"^".repeat(end - start)} ${rule}\n`;
    }
  }
  return result;
}
