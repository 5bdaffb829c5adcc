import type { EffectiveJail } from "../../config/index.ts";
import { atLeast, type Finding } from "../../rules/rule/finding.ts";
import { isInside } from "../../rules/support/source-text.ts";
import { simpleStatementAt } from "../../syntax/index.ts";
import { sampleJails } from "../root/sample-jails.ts";
import { isSyntaxRule } from "../root/syntax-rules.ts";
import type { ToldPlace } from "../root/told-of-root.ts";
import type { Blocks } from "./blocks.ts";
import { isCommandList } from "./candidate.ts";
import { addedFindings, weights } from "./compare-findings.ts";
import { compareJails, type JailJudgement } from "./jail-difference.ts";
import { compareRest } from "./structure.ts";
import type { RootPair, Trial } from "./trial.ts";
import type { Evidence } from "./verdict.ts";

/** What a trial shows about the candidates of each block, and about what stands outside of these blocks. */
export interface Findings {
  /** By the jail of the block, as an index into the jails of the root. */
  readonly blocks: ReadonlyMap<number, Evidence>;
  /** What no block answers for. With candidates of several blocks nobody knows whose doing it is. */
  readonly elsewhere: Evidence;
}

/** What can be said about the root once for all trials. */
export interface Base {
  readonly blocks: Blocks;
}

/**
 * Looks at what a trial has done, jail by jail.
 *
 * @param answerable the jails in whose blocks the candidates stand; empty when what they change is anybody's
 */
export function examine(trial: Trial, answerable: ReadonlySet<number>, base: Base, judgement: JailJudgement): Findings {
  const collector = new EvidenceCollector(answerable);
  const isGuess = trial.candidates.every((candidate) => candidate.isGuess);
  for (const [path, { before, after }] of trial.trees) {
    const proposals = trial.candidates.map(({ edits }) => edits.get(path) ?? []);
    const rest = compareRest(before, after, trial.edits.get(path) ?? [], proposals, isGuess);
    if (rest === "lost") collector.harm("the rest of a file is lost");
    else if (rest === "turned") collector.reveals();
  }
  const isSlip = isSlipsOnly(trial);
  for (const [index, pair] of trial.roots.entries()) {
    const [old, fresh] = [pair.before.configuration.jails, pair.after.configuration.jails];
    const isSame = namesOf(old) === namesOf(fresh);
    if (!isSame) {
      // How a block of a broken file is called may be what is guessed; whether there is one is for a person to say.
      const isName = isSlip && old.length === fresh.length;
      if (isGuess && !isName) collector.doubt();
      else if (!isName) collector.harm("a jail appears or vanishes");
    }
    const examined = { trial, pair, isOwn: index === 0, isSame, base, judgement };
    if (isSame) compareAll(examined, isSlip, collector);
    else collector.reveals();
    compareFindings(examined, collector);
  }
  return collector.result();
}

/** A root before a trial and after it. */
interface ExaminedRoot {
  readonly trial: Trial;
  readonly pair: RootPair;
  /** Whether the candidates are of this root. Where blocks answer for what they do, there is no other one. */
  readonly isOwn: boolean;
  /** Whether it has the same jails. */
  readonly isSame: boolean;
  readonly base: Base;
  readonly judgement: JailJudgement;
}

/** Puts what is seen to the account of the block that answers for it. */
class EvidenceCollector {
  private readonly answerable: ReadonlySet<number>;
  private readonly blocks = new Map<number, Writable>();
  private readonly rest: Writable = nothingSeen();

  constructor(answerable: ReadonlySet<number>) {
    this.answerable = answerable;
    for (const jail of answerable) this.blocks.set(jail, nothingSeen());
  }

  harm(reason: string, jail?: number): void {
    this.of(jail).harm ??= reason;
  }

  added(added: Evidence["added"][number], jail: number | undefined): void {
    this.of(jail).added.push(added);
  }

  doubt(): void {
    this.rest.doubtful = true;
  }

  reveals(jail?: number): void {
    this.of(jail).reveals = true;
  }

  difference(jail: number, difference: Evidence["differences"][number]): void {
    this.of(jail).differences.push(difference);
  }

  answers(jail: number | undefined): jail is number {
    return jail !== undefined && this.answerable.has(jail);
  }

  result(): Findings {
    return { blocks: this.blocks, elsewhere: this.rest };
  }

  private of(jail: number | undefined): Writable {
    return (jail === undefined ? undefined : this.blocks.get(jail)) ?? this.rest;
  }
}

interface Writable {
  readonly differences: Evidence["differences"][number][];
  readonly added: Evidence["added"][number][];
  harm: string | undefined;
  reveals: boolean;
  doubtful: boolean;
}

const nothingSeen = (): Writable => ({ differences: [], added: [], harm: undefined, reveals: false, doubtful: false });

const namesOf = (jails: readonly EffectiveJail[]): string => JSON.stringify(jails.map(({ name }) => name));

function compareAll({ pair, judgement }: ExaminedRoot, isSlip: boolean, collector: EvidenceCollector): void {
  const [old, fresh] = [jailsOrSamples(pair.before), jailsOrSamples(pair.after)];
  for (const [index, before] of old.entries()) {
    const after = fresh[index];
    if (after === undefined || after === pair.unedited[index]) continue;
    // Of a file that it cannot read jail(8) starts no jail; what else keeps it from one is only seen now.
    if (isSlip && after.failed && !before.failed) collector.reveals(index);
    const difference = compareJails({ before, after }, judgement, isSlip);
    if (difference) collector.difference(index, { jail: before, difference });
  }
}

/** What a file without jails holds, jails of other files get. */
const jailsOrSamples = ({ configuration }: RootPair["before"]): readonly EffectiveJail[] =>
  configuration.jails.length > 0 ? configuration.jails : sampleJails(configuration);

function compareFindings(examined: ExaminedRoot, collector: EvidenceCollector): void {
  const { trial, pair, isOwn, isSame, judgement } = examined;
  const { before, after } = pair;
  // Beyond the number that is kept nobody can tell what is new, or what is gone.
  if (isCut(before) || isCut(after)) {
    if (isSlipsOnly(trial)) compareProblems(trial, collector);
    else collector.reveals();
    return;
  }
  const slips = trial.candidates.some(({ finding }) => isSyntaxRule(finding.rule));
  const hidden = hiddenJails(pair, isSame);
  // What is below a warning counts where it is traded for another of its level.
  const mildest = trial.candidates.some(({ finding }) => !atLeast(finding.severity, "warning")) ? "info" : "warning";
  const added = addedFindings(mayBeSame(before, after.findings), after.findings, trial.edits, mildest);
  for (const finding of added) {
    const jail = blockOf(finding, after, collector);
    const isRevealed =
      (slips && !isSyntaxRule(finding.rule)) ||
      (finding.jails.length > 0 && finding.jails.every((name) => hidden.has(name)));
    if (isRevealed) collector.reveals(jail);
    else collector.added({ finding, isInCommand: isInCommand(finding, after, judgement) }, jail);
  }
  if (isOwn) compareWeights(examined, collector);
  else if (bad(after.findings) > bad(before.findings)) collector.reveals();
}

/** The findings before the edits of which one after them may be the same: those about its jails, or about none, like it. */
function mayBeSame(before: RootPair["before"], after: readonly Finding[]): Finding[] {
  const first = new Set(after.map(({ jails }) => jails[0]));
  const ofNone = new Set(after.flatMap(({ rule, jails }) => (jails.length === 0 ? [rule] : [])));
  return before
    .toldWhere(({ rule, jails }) => jails.length === 0 || ofNone.has(rule) || jails.some((name) => first.has(name)))
    .map(({ finding }) => finding);
}

/** Whether a finding stands in a command that jail(8) runs for the author, or is about one of its own that fails. */
function isInCommand({ path, start, jails }: Finding, { configuration }: RootPair["after"], judgement: JailJudgement) {
  const tree = configuration.files.get(path)?.tree;
  const name = tree && simpleStatementAt(tree, start)?.name;
  if (name === undefined) return false;
  if (isCommandList(name)) return true;
  return configuration.jails.some(
    (jail) =>
      jails.includes(jail.name) &&
      judgement
        .model(jail)
        .outcomes.some((outcome) => outcome.type === "command-fails" && outcome.command.parameter === name),
  );
}

/** The jails of which nothing was said, because a value that they run was not known. */
function hiddenJails({ before, after }: RootPair, isSame: boolean): Set<string> {
  const hidden = new Set<string>();
  for (const [index, jail] of before.configuration.jails.entries()) {
    if (!jail.commandsAreKnown && (!isSame || after.configuration.jails[index].commandsAreKnown)) hidden.add(jail.name);
  }
  return hidden;
}

/**
 * The block that answers for a finding: that in which it stands, with all places that explain it. What else is told may have come of
 * another block, or of several together, as when two jails take one interface.
 */
function blockOf(
  { path, start, jails, related }: Finding,
  after: RootPair["after"],
  collector: EvidenceCollector,
): number | undefined {
  for (const [index, jail] of after.configuration.jails.entries()) {
    if (!collector.answers(index) || !jails.includes(jail.name)) continue;
    if ([{ path, start }, ...related].every((place) => isInside(jail, place.path, place.start))) return index;
  }
  return undefined;
}

/** Whether more is wrong with a root than is told. */
export const isCut = ({ leftOut }: RootPair["before"]): boolean => leftOut !== undefined;

const isSlipsOnly = ({ candidates }: Trial): boolean => candidates.every(({ finding }) => isSyntaxRule(finding.rule));

/** Where not all findings are known, what the parser complains about is. */
function compareProblems({ trees, candidates }: Trial, collector: EvidenceCollector): void {
  let fewer = 0;
  for (const { before, after } of trees.values()) fewer += before.problems.length - after.problems.length;
  if (fewer < candidates.length) collector.harm("the parser still complains");
}

/** How many warnings and errors there are: what was a piece of information may have become one, at the same place. */
const bad = (findings: readonly Finding[]): number =>
  findings.filter(({ severity }) => atLeast(severity, "warning")).length;

/**
 * Each fix makes its rule say less: a finding that only moves to another place stays. Nor does a safe one make more warnings than
 * it takes away.
 */
function compareWeights({ trial, pair, isSame, base }: ExaminedRoot, collector: EvidenceCollector): void {
  const { before, after } = pair;
  const groups = new Map<number | undefined, Map<string, number>>();
  for (const candidate of trial.candidates) {
    const jail = base.blocks.jailOf(candidate);
    const key = collector.answers(jail) ? jail : undefined;
    const rules = groups.get(key) ?? new Map<string, number>();
    groups.set(key, rules);
    rules.set(candidate.finding.rule, (rules.get(candidate.finding.rule) ?? 0) + 1);
  }
  // What a rule remarks on once a mistake is mended is not the mistake.
  const mends = trial.candidates.every(({ finding }) => atLeast(finding.severity, "warning"));
  const isMistake = ({ severity }: Finding): boolean => !mends || atLeast(severity, "warning");
  for (const [jail, rules] of groups) {
    const [found, left] = [inBlock(before, jail, isSame), inBlock(after, jail, isSame)];
    if (bad(left) > bad(found)) collector.reveals(jail);
    const old = weights(found, isMistake);
    const fresh = weights(left, isMistake);
    for (const [rule, count] of rules) {
      if ((old.get(rule) ?? 0) - (fresh.get(rule) ?? 0) < count) collector.harm(`${rule} stays`, jail);
    }
  }
}

/** What is found in the block of a jail; everywhere where it is nobody's block. */
function inBlock(root: RootPair["after"], jail: number | undefined, isSame: boolean): readonly Finding[] {
  if (jail === undefined || !isSame) return root.findings;
  const { section } = root.configuration.jails[jail];
  const { start, end } = section.block ?? { start: 0, end: Number.POSITIVE_INFINITY };
  const isInside = (place: ToldPlace): boolean =>
    place.path === section.path && place.start >= start && place.start <= end;
  return root.toldWhere(isInside).map(({ finding }) => finding);
}
