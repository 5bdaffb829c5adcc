import {
  applyEdits,
  editsByFile,
  type RootAnalysis,
  type Settings,
  Workspace,
} from "../../server/src/analysis/index.ts";
import { analyzeTexts } from "../../server/src/analysis/root/analyze-root.ts";
import { isSyntaxRule } from "../../server/src/analysis/root/syntax-rules.ts";
import { type EffectiveJail, evaluate, type TreeSource } from "../../server/src/config/index.ts";
import { jailPlan } from "../../server/src/lifecycle/index.ts";
import { booleanValue, canonicalName, checkValues, type Release } from "../../server/src/parameters/index.ts";
import { atLeast, type Finding, type Fix, type Severity } from "../../server/src/rules/rule/finding.ts";
import { isComment, parse, type SyntaxTree, simpleStatementAt } from "../../server/src/syntax/index.ts";
import { MemoryReader } from "../support/memory-reader.ts";

/**
 * What a fix must hold ("What safe means" in docs/architecture.md), written down once more and in another way than the code
 * that decides: each law gives a sentence about what was broken.
 */

export type Files = ReadonlyMap<string, string>;

/** Some files, judged: what the laws compare. */
export interface Judged {
  readonly files: Files;
  readonly release: Release;
  readonly root: RootAnalysis;
  readonly findings: readonly Finding[];
}

export function judgeFiles(files: Files, release: Release, rules: Settings["rules"] = new Map()): Judged {
  const workspace = new Workspace(new MemoryReader(files));
  workspace.choice = { release, rules };
  const [path] = files.keys();
  const root = workspace.analyzeRoot(path);
  return { files, release, root, findings: root.findings };
}

/**
 * The same without fixes, which costs less. What the fix has left of the jails is modelled already: a model depends on nothing but the
 * values of its jail (test/analysis/model-cache.test.ts).
 */
export function judgeAgain(files: Files, { release, root }: Judged): Judged {
  const workspace = new Workspace(new MemoryReader(files));
  workspace.choice = { release, rules: root.input.settings.rules };
  const source: TreeSource = { reader: workspace.reader, tree: (path) => workspace.tree(path) ?? "missing" };
  const after = analyzeTexts(root.root, {
    source,
    evaluateRoot: (path) => (files.has(path) ? evaluate(path, release.dialect, source, { strict: false }) : undefined),
    settings: root.input.settings,
    model: root.input.model,
    decide: () => () => [],
  });
  return { files, release, root: after, findings: after.findings };
}

export function withFix(files: Files, { edits }: Fix): Files {
  const result = new Map(files);
  for (const [path, list] of editsByFile(edits)) result.set(path, applyEdits(files.get(path) ?? "", list));
  return result;
}

/** What every fix that is safe holds. */
export function* brokenBySafe(before: Judged, after: Judged, named: ReadonlySet<string>): Generator<string> {
  yield* brokenInText(before, after, true);
  const [old, fresh] = [before.root.configuration.jails, after.root.configuration.jails];
  if (namesOf(old) !== namesOf(fresh)) {
    yield `jails: ${namesOf(old)} becomes ${namesOf(fresh)}`;
    return;
  }
  for (const [index, jail] of old.entries()) {
    const other = fresh[index];
    if (hooksOf(jail, before.release) !== hooksOf(other, before.release)) yield `commands of ${jail.name}`;
    for (const name of changedValues(jail, other)) if (!named.has(name)) yield `${name} of ${jail.name}`;
    for (const name of rightsOf(other)) if (!rightsOf(jail).has(name)) yield `${jail.name} gets ${name}`;
    const refused = refusalsOf(jail, before.release);
    for (const [name, message] of refusalsOf(other, before.release)) {
      if (!refused.has(name)) yield `${jail.name}: ${message}`;
    }
  }
  if (errorsOf(after).length > errorsOf(before).length) yield "more errors than before";
  if (findingsFrom(after, "warning") > findingsFrom(before, "warning")) yield "more errors and warnings than before";
}

/** What every fix that is preferred holds. */
export function* brokenByPreferred(before: Judged, after: Judged, finding: Finding): Generator<string> {
  yield* brokenInText(before, after, false, finding);
  // What a rule only remarks on, once a mistake is mended, is not the mistake.
  const isMistake = ({ severity }: Finding): boolean =>
    !atLeast(finding.severity, "warning") || atLeast(severity, "warning");
  const count = ({ findings }: Judged): number =>
    findings
      .filter((other) => other.rule === finding.rule && isMistake(other))
      .reduce((sum, { jails }) => sum + Math.max(1, jails.length), 0);
  if (count(after) >= count(before)) yield "the finding stays";
  const [old, fresh] = [before.root.configuration.jails, after.root.configuration.jails];
  if (namesOf(old) !== namesOf(fresh)) {
    // How a block is called may be what was guessed of a file that cannot be read.
    if (!isSyntaxRule(finding.rule) || old.length !== fresh.length)
      yield `jails: ${namesOf(old)} becomes ${namesOf(fresh)}`;
    return;
  }
  if (finding.jails.length === 0) return;
  for (const [index, jail] of old.entries()) {
    if (finding.jails.includes(jail.name)) continue;
    if (changedValues(jail, fresh[index]).length > 0) yield `${jail.name} changes, which is another jail`;
  }
}

/** Comments, line ends and characters: nothing of the text is lost. */
function* brokenInText(before: Judged, after: Judged, isSafe: boolean, finding?: Finding): Generator<string> {
  for (const [path, text] of before.files) {
    const fresh = after.files.get(path) ?? "";
    if (/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(fresh) && !hasHalf(text))
      yield "half a character";
    if (!text.includes("\r") && fresh.includes("\r")) yield "a CR comes";
    // To 12 and 13 a return is no blank, and taking all of them away is a fix.
    const mayLoseReturns = before.release.dialect === "12";
    if (!mayLoseReturns && /^(?:[^\n]*\r\n)+[^\n]*$/.test(text) && /(?<!\r)\n/.test(fresh))
      yield "a LF comes into a file of CRLF";
    const left = commentsOf(parse(fresh, "current"), true);
    const ends = new Set(commentsOf(parse(text, "current"), true));
    const subject = finding?.path === path ? text.slice(finding.start, finding.end) : "";
    for (const words of commentsOf(parse(text, "current"), false)) {
      // A comment that is itself what is wrong: an ignore of nothing.
      if (/jailconf-ignore/.test(words) && subject !== "" && words.includes(subject)) continue;
      const at = isSafe ? left.indexOf(words) : left.findIndex((other) => other.includes(words));
      if (at < 0) yield `the comment ${JSON.stringify(words)} is lost`;
      else left.splice(at, 1);
    }
    // In a broken file such an end of a word may reach less far than in one that is mended.
    const isGlued = (words: string): boolean => /[^\s;{},=]/.test(text[text.indexOf(words) - 1] ?? "");
    const added = left.find((words) => !ends.has(words) && !isGlued(words));
    if (isSafe && added !== undefined) yield `the comment ${JSON.stringify(added)} comes`;
  }
}

const hasHalf = (text: string): boolean =>
  /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text);

/** The comments of a file; `glued` ones too, which a person might take for the end of a word, as in `http://host`. */
function commentsOf({ tokens, text }: SyntaxTree, glued: boolean): string[] {
  const found: string[] = [];
  for (let token = 0; token < tokens.count; token++) {
    if (!isComment(tokens.kinds[token])) continue;
    const start = tokens.start(token);
    const before = text[start - 1] ?? "\n";
    if (!glued && !/[\s;{},=]/.test(before)) continue;
    // The sign of an INI file starts a comment only for a person; a full-width sign may become the real one.
    const words = text.slice(start, tokens.ends[token]).trimEnd().normalize("NFKC");
    if (/^[#/]/.test(words)) found.push(words);
  }
  return found;
}

/** The parameter that a finding names: that of its statement, before and after. */
export function namedBy(finding: Finding, before: Judged, after: Judged, offset: number): ReadonlySet<string> {
  return new Set([...nameAt(before, finding.path, finding.start), ...nameAt(after, finding.path, offset)]);
}

/** The parameter of the statement at an offset, if there is one. */
export function nameAt({ root }: Judged, path: string, offset: number): string[] {
  const tree = root.configuration.files.get(path)?.tree;
  const definition = tree && simpleStatementAt(tree, Math.min(offset, tree.text.length));
  return definition?.kind === "parameter" ? [canonicalName(definition.name)] : [];
}

export const errorsOf = ({ findings }: Judged): readonly Finding[] =>
  findings.filter(({ severity }) => atLeast(severity, "error"));

const findingsFrom = ({ findings }: Judged, severity: Severity): number =>
  findings.filter((finding) => atLeast(finding.severity, severity)).length;

/** The jails of which no error speaks. */
export function soundJails(judged: Judged): Set<string> {
  const errors = errorsOf(judged);
  if (errors.some(({ jails }) => jails.length === 0)) return new Set();
  const bad = new Set(errors.flatMap(({ jails }) => jails));
  return new Set(judged.root.configuration.jails.map(({ name }) => name).filter((name) => !bad.has(name)));
}

const namesOf = (jails: readonly EffectiveJail[]): string => jails.map(({ name }) => JSON.stringify(name)).join();

/** What is refused of each parameter. */
function refusalsOf(jail: EffectiveJail, release: Release): Map<string, string> {
  const refusals = new Map<string, string>();
  for (const { spelling, values } of jail.parameters()) {
    for (const { text } of checkValues(spelling, values, release)) refusals.set(canonicalName(spelling), text);
  }
  return refusals;
}

function changedValues(before: EffectiveJail, after: EffectiveJail): string[] {
  const texts = (jail: EffectiveJail): Map<string, string> =>
    new Map(jail.parameters().map(({ spelling, values }) => [spelling, JSON.stringify(values)]));
  const [old, fresh] = [texts(before), texts(after)];
  const names = new Set([...old.keys(), ...fresh.keys()]);
  return [...names].filter((name) => old.get(name) !== fresh.get(name)).map(canonicalName);
}

function rightsOf(jail: EffectiveJail): Set<string> {
  const rights = new Set<string>();
  for (const { spelling, values } of jail.parameters()) {
    if (spelling.includes("allow.") && booleanValue(spelling, values)) rights.add(canonicalName(spelling));
  }
  return rights;
}

/** The commands of the configuration in the order in which they run, as if nothing kept the jail from starting. */
function hooksOf(jail: EffectiveJail, release: Release): string {
  const steps = [...jailPlan(jail, release, "start"), ...jailPlan(jail, release, "stop")];
  return JSON.stringify(
    steps.flatMap((step) =>
      step.kind === "command" && step.commandLine ? [[step.phase, step.background, ...step.argv]] : [],
    ),
  );
}
