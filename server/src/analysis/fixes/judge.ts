import type { AskFixes, Finding, Fix, Proposal } from "../../rules/rule/finding.ts";
import { atLeast } from "../../rules/rule/finding.ts";
import type { RootAnalysis } from "../root/analyze-root.ts";
import { isSyntaxRule } from "../root/syntax-rules.ts";
import { Blocks } from "./blocks.ts";
import { type Candidate, candidateOf, TakenPlaces, type TreeOf, touchesCommands } from "./candidate.ts";
import { examine, isCut } from "./evidence.ts";
import { type RootsOf, runTrial, type Trial } from "./trial.ts";
import type { TrialLine } from "./trial-line.ts";
import { type FixVerdict, judge, unsure } from "./verdict.ts";
import { workOfTrial } from "./work.ts";

/** A light bulb asks for a few; whoever asks for more will ask for all, and then many are judged at once. */
const asked = 3;

/** How much is read anew for the sake of all fixes of one root. */
const largestWork = 8_000_000;

/** Judges the proposals for the findings of one root, when somebody wants to see them. */
export class FixJudge {
  /** The analysis whose findings these are; set when it is made. */
  before: RootAnalysis | undefined;
  private readonly rootsOf: RootsOf;
  private readonly line: () => TrialLine;
  private readonly cases: Case[] = [];
  private blocks: Blocks | undefined;
  /** Files, and whether this root alone reads them. */
  private readonly owned = new Map<string, boolean>();
  private readonly mostAlone: number;
  private work = 0;
  private count = 0;

  /**
   * @param line on which fixes of the root are tried; asked for when one is
   * @param mostAlone from which work on several of one block are tried at once
   */
  constructor(rootsOf: RootsOf, line: () => TrialLine, mostAlone = largestWork / 2) {
    this.rootsOf = rootsOf;
    this.line = line;
    this.mostAlone = mostAlone;
  }

  /** Takes a finding with what its rule proposes; what is returned tells which of that is offered. */
  register(finding: Finding, propose: () => readonly Proposal[]): AskFixes {
    const added = new Case(finding, propose);
    this.cases.push(added);
    return (together) => {
      if (!added.fixes) this.decide(added, together);
      return added.fixes ?? [];
    };
  }

  private decide(wanted: Case, together: ReadonlySet<AskFixes> | undefined): void {
    const { before } = this;
    if (!before) return;
    // Stryker disable next-line all: an estimate.
    const isSmall = workOfTrial(before, 1) * asked < largestWork / 4;
    // Stryker disable next-line all: one by one or together, it is the same that is offered.
    const isOneOfFew = together === undefined && ++this.count <= asked && isSmall;
    const cases = isOneOfFew ? [wanted] : this.open(before, wanted, together);
    this.judgeAll(cases, before);
    for (const each of cases) each.close();
  }

  /** Those that are not judged yet, of what is asked for. */
  private open(before: RootAnalysis, wanted: Case, together: ReadonlySet<AskFixes> | undefined): Case[] {
    const open = this.cases.filter(({ fixes }) => fixes === undefined);
    if (together) return open.filter((each) => each === wanted || together.has(each.finding.fixes));
    // What is ignored by a comment is no finding, and nobody asks for it.
    const shown = new Set(before.findings);
    return open.filter(({ finding }) => shown.has(finding));
  }

  private judgeAll(cases: readonly Case[], before: RootAnalysis): void {
    this.blocks ??= new Blocks(before);
    const { files } = before.configuration;
    const treeOf: TreeOf = (path) => files.get(path)?.tree;
    const byJail = new Map<number, Candidate[][]>();
    const common: Candidate[][] = [];
    const candidates = cases.flatMap((each) => each.candidates(treeOf));
    const isSlip = ({ finding }: Candidate): boolean => isSyntaxRule(finding.rule);
    // Two slips may make up for each other, so that they are judged together only where there is no time for each of them.
    // Stryker disable next-line all: one by one or together, it is the same that is offered.
    const isMany = this.workOfEach(candidates, isSlip, before) > this.mostAlone;
    const queue = new Map<number | undefined, Candidate[]>();
    for (const candidate of candidates) {
      if (isCut(before) && !isSlip(candidate)) {
        caseOf.get(candidate)?.verdicts.set(candidate.proposal, { candidate, verdict: unsure });
        continue;
      }
      const isOwn = this.ownsAll(candidate) && (isMany || !isSlip(candidate));
      const jail = isOwn ? this.blocks.jailOf(candidate) : undefined;
      const list = queue.get(jail);
      if (list) list.push(candidate);
      else queue.set(jail, [candidate]);
    }
    for (const [jail, list] of queue) {
      const groups = isMany ? inGroups(list, treeOf) : list.map((candidate) => [candidate]);
      if (jail === undefined) common.push(...groups);
      else byJail.set(jail, groups);
    }
    const settle = (group: readonly Candidate[], verdict: FixVerdict): void => {
      for (const candidate of group) caseOf.get(candidate)?.verdicts.set(candidate.proposal, { candidate, verdict });
    };
    this.judgeBlocks(byJail, before, settle);
    this.judgeCommon(common, before, settle);
  }

  // Stryker disable all: an estimate.
  /** What it takes to judge each candidate alone. */
  private workOfEach(
    candidates: readonly Candidate[],
    isSlip: (candidate: Candidate) => boolean,
    before: RootAnalysis,
  ): number {
    let work = 0;
    for (const candidate of candidates) {
      const isOfOneJail = !isSlip(candidate) && this.blocks?.jailOf(candidate) !== undefined;
      work += workOfTrial(before, isOfOneJail ? 1 : undefined);
    }
    return work;
  }
  // Stryker restore all

  /** Whether no other root reads the files that a candidate changes. */
  private ownsAll({ edits }: Candidate): boolean {
    for (const path of edits.keys()) {
      const isOwn = this.owned.get(path) ?? this.rootsOf(path).every((root) => root === this.before);
      this.owned.set(path, isOwn);
      if (!isOwn) return false;
    }
    return true;
  }

  /** What stands in the blocks of different jails is judged at once: a group of each block at a time. */
  private judgeBlocks(queues: Map<number, Candidate[][]>, before: RootAnalysis, settle: Settle): void {
    while (queues.size > 0) {
      const round = new Map<number, Candidate[]>();
      for (const [jail, groups] of queues) {
        const group = groups.shift();
        if (group) round.set(jail, group);
        else queues.delete(jail);
      }
      this.judgeRound(round, before, (group, verdict, jail) => {
        if (verdict) settle(group, verdict);
        else queues.get(jail)?.unshift(...halves(group));
      });
    }
  }

  private judgeRound(
    round: ReadonlyMap<number, Candidate[]>,
    before: RootAnalysis,
    done: (group: Candidate[], verdict: FixVerdict | undefined, jail: number) => void,
  ): void {
    if (round.size === 0) return;
    if (!this.pays(workOfTrial(before, round.size))) {
      for (const [jail, group] of round) done(group, unsure, jail);
      return;
    }
    const jails = new Set(round.keys());
    const trial = runTrial([...round.values()].flat(), before, this.line(), this.rootsOf, jails);
    const found = this.examined(trial, jails, before);
    const { harm, differences, added } = found.elsewhere;
    if (round.size > 1 && (harm !== undefined || differences.length > 0 || added.length > 0)) {
      const entries = [...round];
      const middle = entries.length >> 1;
      this.judgeRound(new Map(entries.slice(0, middle)), before, done);
      this.judgeRound(new Map(entries.slice(middle)), before, done);
      return;
    }
    for (const [jail, group] of round) {
      const own = found.blocks.get(jail);
      const evidence = {
        differences: [...(own?.differences ?? []), ...differences],
        added: [...(own?.added ?? []), ...added],
        harm: own?.harm ?? harm,
        reveals: own?.reveals || found.elsewhere.reveals,
        doubtful: found.elsewhere.doubtful,
      };
      const verdict = judge(group, evidence, trial);
      done(group, isLast(group, verdict) ? verdict : undefined, jail);
    }
  }

  /** What concerns more than one block is judged alone, or with others of its kind as long as nothing is wrong with them. */
  private judgeCommon(groups: Candidate[][], before: RootAnalysis, settle: Settle): void {
    for (let group = groups.shift(); group !== undefined; group = groups.shift()) {
      const verdict = this.judgeTogether(group, before);
      if (isLast(group, verdict)) settle(group, verdict);
      else groups.unshift(...halves(group));
    }
  }

  private judgeTogether(group: readonly Candidate[], before: RootAnalysis): FixVerdict {
    if (!this.pays(workOfTrial(before))) return unsure;
    const trial = runTrial(group, before, this.line(), this.rootsOf);
    const { elsewhere } = this.examined(trial, new Set(), before);
    return judge(group, elsewhere, trial);
  }

  /** What a trial shows. The files of the host at which it looked are noted: another trial of the same may show something else. */
  private examined(trial: Trial, jails: ReadonlySet<number>, before: RootAnalysis): ReturnType<typeof examine> {
    const found = examine(trial, jails, { blocks: this.blocks as Blocks }, judgement(before));
    for (const root of trial.roots) root.before.hostFiles.noteTried(root.after.hostFiles.reads);
    return found;
  }

  /** Whether one more trial is affordable; it is paid for then. */
  private pays(work: number): boolean {
    this.work += work;
    return this.work <= largestWork;
  }
}

const judgement = ({ input: { settings, model } }: RootAnalysis) => ({ release: settings.release, model });

type Settle = (group: readonly Candidate[], verdict: FixVerdict) => void;

/** The case of each candidate that is being judged. */
const caseOf = new WeakMap<Candidate, Case>();

/** A finding with what is proposed for it, and what becomes of that. */
class Case {
  readonly finding: Finding;
  readonly verdicts = new Map<Proposal, { readonly candidate: Candidate; readonly verdict: FixVerdict }>();
  fixes: readonly Fix[] | undefined;
  private readonly propose: () => readonly Proposal[];
  private proposals: readonly Proposal[] = [];

  constructor(finding: Finding, propose: () => readonly Proposal[]) {
    this.finding = finding;
    this.propose = propose;
  }

  candidates(treeOf: TreeOf): Candidate[] {
    this.proposals = this.propose();
    const seen = new Set<string>();
    const candidates: Candidate[] = [];
    for (const proposal of this.proposals) {
      const candidate = candidateOf(this.finding, proposal, treeOf);
      const key = JSON.stringify(proposal.edits);
      if (!candidate || seen.has(key)) continue;
      seen.add(key);
      caseOf.set(candidate, this);
      candidates.push(candidate);
    }
    return candidates;
  }

  /** Makes fixes of what has been offered; the first that may be applied when nobody chooses is preferred. */
  close(): void {
    const isMild = !atLeast(this.finding.severity, "warning");
    let isOpen = true;
    const fixes: Fix[] = [];
    for (const proposal of this.proposals) {
      const judged = this.verdicts.get(proposal);
      if (!judged?.verdict.offered) continue;
      const { safe, preferable, changesCommands } = judged.verdict;
      // What is only worth knowing may be meant; nobody's jail runs other commands for it.
      const preferred = isOpen && preferable && !proposal.alternative && !(isMild && changesCommands);
      if (preferred) isOpen = false;
      const edits = [...judged.candidate.edits.values()].flat();
      fixes.push({ title: proposal.title, edits, safe, preferred });
    }
    this.fixes = fixes;
  }
}

/**
 * Candidates in groups that can be applied at once. Ways to mend one finding get in each other's way; what changes commands
 * stands alone, since it cannot be safe, and only of what is safe can several be judged by one comparison.
 */
function inGroups(candidates: readonly Candidate[], treeOf: TreeOf): Candidate[][] {
  const groups: { readonly members: Candidate[]; readonly taken: TakenPlaces; readonly findings: Set<Finding> }[] = [];
  const alone: Candidate[][] = [];
  for (const candidate of candidates) {
    // Stryker disable next-line all: it is the same that is offered.
    if (touchesCommands(candidate, treeOf)) {
      alone.push([candidate]);
      continue;
    }
    let group = groups.find(({ findings, taken }) => !findings.has(candidate.finding) && taken.take(candidate.edits));
    if (!group) {
      group = { members: [], taken: new TakenPlaces(), findings: new Set() };
      group.taken.take(candidate.edits);
      groups.push(group);
    }
    group.members.push(candidate);
    group.findings.add(candidate.finding);
  }
  return [...groups.map(({ members }) => members), ...alone];
}

/** Whether a verdict about several holds for each of them. */
const isLast = (group: readonly Candidate[], verdict: FixVerdict): boolean =>
  group.length === 1 || verdict === unsure || (verdict.safe && !verdict.changesCommands);

function halves(group: readonly Candidate[]): Candidate[][] {
  const middle = group.length >> 1;
  return [group.slice(0, middle), group.slice(middle)];
}
