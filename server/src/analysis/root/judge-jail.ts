import type { Configuration, Definition, EffectiveJail } from "../../config/index.ts";
import type { HostFiles } from "../../host-files/index.ts";
import type { JailModel, Outcome } from "../../lifecycle/index.ts";
import type { Release } from "../../parameters/index.ts";
import type { Proposal } from "../../rules/rule/finding.ts";
import type { ConfigurationQuestion, JailContext, Report, Rule } from "../../rules/rule/rule.ts";
import { lineOf } from "../../rules/support/definitions.ts";
import type { KeptJudgement, KeptRule, KeptTold, ToldOfJail } from "./kept-judgement.ts";
import type { KeptReports } from "./kept-reports.ts";
import { mostOfOneJail } from "./most-findings.ts";
import { MovableReport } from "./movable-report.ts";
import type { Neighbours } from "./neighbours.ts";
import { OneCause } from "./one-cause.ts";
import { unclaimedFailures } from "./unclaimed.ts";

/** A jail that is judged: one that is written, or one that nobody has written (`sample-jails.ts`). */
export interface JudgedJail {
  readonly jail: EffectiveJail;
  /** What start and stop of it do; asked when a rule wants to know. */
  model(): JailModel;
  /** What of a report is told, if anything. */
  accept(rule: Rule, report: Report): Report | undefined;
  /** What is told of the jail; undefined where nobody wants to hear it. */
  told(rule: Rule, report: Report): ToldOfJail | undefined;
  /** Takes what is told; what only follows from something else stands beside it (`one-cause.ts`). */
  tell(told: ToldOfJail): void;
}

/** What is the same for all jails of a root. */
export interface JailChecks {
  readonly configuration: Configuration;
  readonly hostFiles: HostFiles;
  readonly neighbours: Neighbours;
  readonly release: Release;
  /** Those that judge jails, also those that are switched off: what they would tell is not to be told in other words. */
  readonly rules: readonly Rule[];
  /** Those that tell what fails and that no other rule has told. */
  readonly lastRules: readonly Rule[];
  /** What was said before an edit; nothing is kept when left out. */
  readonly kept?: KeptReports;
  /** Whether what is told of a jail may follow from what is told of others or of the text (`Rule.consequences`). */
  readonly followsFromOthers: boolean;
  /** A rule has stopped before the end of a jail. */
  ruleIsCut(): void;
  /** Of the configuration; undefined where that depends on jails that are not compared yet. */
  answerTo(question: ConfigurationQuestion): boolean | undefined;
  /** A rule has had no answer, so that it may not have said all. */
  leftOpen(rule: Rule): void;
}

/** Runs the rules on one jail; `judge` makes of it what is judged, for one about which something is to be said. */
export function judgeJail(jail: EffectiveJail, judge: (jail: EffectiveJail) => JudgedJail, checks: JailChecks): void {
  const kept = checks.kept?.of(jail);
  if (kept === undefined || !holds(kept, checks)) {
    new JailCheck(judge(jail), checks).judge();
    return;
  }
  if (kept.rules.length > 0 || kept.hasFailures) new JailCheck(judge(jail), checks).repeat(kept);
}

/** The proposals of what a rule says as number `index` about a jail. */
export function proposalsOf(judged: JudgedJail, checks: JailChecks, rule: Rule, index: number): readonly Proposal[] {
  return new JailCheck(judged, checks).proposals(rule, index);
}

/** A function that holds neither the configuration nor who judges. */
const proposalsLater =
  (kept: KeptReports, jail: EffectiveJail, rule: Rule, index: number): (() => readonly Proposal[]) =>
  () =>
    kept.proposals(jail, rule, index);

/** Whether what was asked of the configuration still has the same answers. */
export function holds({ conditions }: Pick<KeptJudgement, "conditions">, { answerTo }: JailChecks): boolean {
  if (conditions !== undefined) {
    for (const [question, answer] of conditions) if (answerTo(question) !== answer) return false;
  }
  return true;
}

/** A context for each jail: a fix is worked out long after the rules have gone on to other jails. */
class JailCheck implements JailContext {
  private readonly judged: JudgedJail;
  private readonly checks: JailChecks;
  private knownCauses: OneCause | undefined;
  private readonly claimed: Outcome[] = [];
  private speaking: Rule;
  /** What the speaking rule has said, before anything else is made of it. */
  private said: Report[] = [];
  /** Whether the speaking rule has looked at more than the jail and its model. */
  private looksFurther = false;
  /** What the rules have asked, and what they were told. */
  private conditions: Map<ConfigurationQuestion, boolean> | undefined;
  private knownModel: JailModel | undefined;
  /** Whether a rule has been told to stop: what it has said is not all, and is not kept. */
  private isCut = false;
  /** What has been told of the jail, by rule and as it was reported. */
  private readonly allTold: { readonly said: Report; readonly told: ToldOfJail }[] = [];

  constructor(judged: JudgedJail, checks: JailChecks) {
    this.judged = judged;
    this.checks = checks;
    this.speaking = checks.rules[0];
  }

  get jail(): EffectiveJail {
    return this.judged.jail;
  }

  get isFull(): boolean {
    if (this.said.length < mostOfOneJail) return false;
    this.isCut = true;
    this.checks.ruleIsCut();
    return true;
  }

  get release(): Release {
    return this.checks.release;
  }

  get configuration(): Configuration {
    this.looksFurther = true;
    return this.checks.configuration;
  }

  ask(question: ConfigurationQuestion): boolean | undefined {
    const answer = this.checks.answerTo(question);
    // What is not known yet is asked again.
    if (answer === undefined) {
      this.looksFurther = true;
      this.checks.leftOpen(this.speaking);
    } else {
      this.conditions ??= new Map();
      this.conditions.set(question, answer);
    }
    return answer;
  }

  lineOf(definition: Definition): number {
    this.looksFurther = true;
    return lineOf(definition);
  }

  get neighbours(): readonly Configuration[] {
    this.looksFurther = true;
    return this.checks.neighbours.all;
  }

  get hostFiles(): HostFiles {
    this.looksFurther = true;
    return this.checks.hostFiles;
  }

  get model(): JailModel {
    this.knownModel ??= this.judged.model();
    return this.knownModel;
  }

  /** Bound, since rules take it out of the context. */
  readonly report = (report: Report): void => {
    this.said.push(report);
  };

  /** Says again what was said before an edit that has not changed the jail. */
  repeat(kept: KeptJudgement): void {
    if (kept.told !== undefined && !this.checks.followsFromOthers) {
      for (const { told, report } of kept.told) this.judged.tell({ ...told, report: report.now });
      return;
    }
    this.knownModel = kept.model;
    const movable = new Map<Report, MovableReport>();
    for (const { rule, reports } of kept.rules) {
      this.speaking = rule;
      if (reports === undefined) this.listenTo(rule);
      else this.said = reports.map((report) => report.now);
      for (const report of reports ?? []) movable.set(report.now, report);
      this.tellSaid();
    }
    this.finish();
    // Beside slips that are mended now, not all may have been told.
    const told = this.toldAsSaid(kept.rules, movable);
    // Stryker disable next-line all: what is not kept is put together again.
    if (told !== undefined) this.checks.kept?.keep(this.jail, { ...kept, told });
  }

  judge(): void {
    const { rules, kept } = this.checks;
    const movable = new Map<Report, MovableReport>();
    const keptRules: KeptRule[] = [];
    for (const rule of rules) {
      this.listenTo(rule);
      if (kept !== undefined && (this.looksFurther || this.said.length > 0))
        keptRules.push({ rule, reports: this.looksFurther ? undefined : this.movableReports(kept, movable) });
      this.tellSaid();
    }
    const { model } = this;
    const hasFailures = unclaimedFailures(model.outcomes, []).length > 0;
    this.finish();
    if (kept === undefined || this.isCut) return;
    const told = this.toldAsSaid(keptRules, movable);
    // What is kept is as long as it is: a list that grew has room for sixteen more.
    kept.keep(this.jail, { model, hasFailures, rules: keptRules.slice(), conditions: this.conditions, told });
  }

  private listenTo(rule: Rule): void {
    this.speaking = rule;
    this.looksFurther = false;
    rule.checkJail?.(this);
  }

  private movableReports(kept: KeptReports, movable: Map<Report, MovableReport>): MovableReport[] | undefined {
    const reports: MovableReport[] = [];
    for (const [index, report] of this.said.entries()) {
      const fixes = proposalsLater(kept, this.jail, this.speaking, index);
      const movableReport = this.movable(report, fixes);
      if (movableReport === undefined) return undefined;
      reports.push(movableReport);
      movable.set(report, movableReport);
    }
    return reports.slice();
  }

  private movable(report: Report, fixes: Report["fixes"]): MovableReport | undefined {
    return MovableReport.of(report, this.checks.configuration, fixes, this.jail.section.statement);
  }

  /** What has been told, where it follows from nothing but what the rules have said of the jail, all of which can be moved. */
  private toldAsSaid(
    rules: readonly KeptRule[],
    movable: ReadonlyMap<Report, MovableReport>,
  ): readonly KeptTold[] | undefined {
    if (this.checks.followsFromOthers || rules.some(({ reports }) => reports === undefined)) return undefined;
    const kept: KeptTold[] = [];
    for (const { said, told } of this.allTold) {
      const known = movable.get(said);
      const { report } = told;
      const movableReport = report === said ? known : known && this.movable(report, known.now.fixes);
      if (movableReport === undefined) return undefined;
      const { rule, severity, jails, namesJails } = told;
      kept.push({ told: { rule, severity, jails, namesJails }, report: movableReport });
    }
    return kept.slice();
  }

  /** The proposals of what a rule says as number `index` about the jail. */
  proposals(rule: Rule, index: number): readonly Proposal[] {
    this.listenTo(rule);
    return this.said[index]?.fixes?.() ?? [];
  }

  private tellSaid(): void {
    if (this.said.length === 0) return;
    for (const report of this.said) {
      if (report.about !== undefined) this.claimed.push(...[report.about].flat());
      const told = this.judged.accept(this.speaking, report);
      if (told !== undefined) this.causes.report(this.speaking, told);
    }
    this.said = [];
  }

  private finish(): void {
    const unclaimed = unclaimedFailures(this.model.outcomes, this.claimed);
    for (const rule of this.checks.lastRules) {
      this.speaking = rule;
      rule.checkUnclaimed?.(this, unclaimed);
      this.tellSaid();
    }
    this.knownCauses?.finish();
  }

  private get causes(): OneCause {
    this.knownCauses ??= new OneCause(this, (rule, report, said) => this.tell(rule, report, said));
    return this.knownCauses;
  }

  private tell(rule: Rule, report: Report, said: Report): void {
    const told = this.judged.told(rule, report);
    if (told === undefined) return;
    this.judged.tell(told);
    if (this.checks.kept !== undefined) this.allTold.push({ said, told });
  }
}
