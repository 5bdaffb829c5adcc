import type { Configuration, EffectiveJail } from "../../config/index.ts";
import type { HostFiles } from "../../host-files/index.ts";
import type { JailModel, Outcome } from "../../lifecycle/index.ts";
import type { Release } from "../../parameters/index.ts";
import type { Proposal } from "../../rules/rule/finding.ts";
import type { ConfigurationQuestion, JailContext, Report, Rule } from "../../rules/rule/rule.ts";
import {
  type KeptJudgement,
  type KeptReports,
  type KeptRule,
  type MovableReport,
  movable,
  moved,
} from "./kept-reports.ts";
import { mostFindings } from "./most-findings.ts";
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
  /** Takes what is told; what only follows from something else stands beside it (`one-cause.ts`). */
  tell(rule: Rule, report: Report): void;
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
  isFull(): boolean;
  /** Of the configuration. */
  answerTo(question: ConfigurationQuestion): boolean;
}

/** Runs the rules on one jail. */
export function judgeJail(judged: JudgedJail, checks: JailChecks): void {
  new JailCheck(judged, checks).run();
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

  constructor(judged: JudgedJail, checks: JailChecks) {
    this.judged = judged;
    this.checks = checks;
    this.speaking = checks.rules[0];
  }

  get jail(): EffectiveJail {
    return this.judged.jail;
  }

  get isFull(): boolean {
    return this.said.length >= mostFindings || this.checks.isFull();
  }

  get release(): Release {
    return this.checks.release;
  }

  get configuration(): Configuration {
    this.looksFurther = true;
    return this.checks.configuration;
  }

  ask(question: ConfigurationQuestion): boolean {
    const answer = this.checks.answerTo(question);
    this.conditions ??= new Map();
    this.conditions.set(question, answer);
    return answer;
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

  run(): void {
    const kept = this.checks.kept?.of(this.jail);
    if (kept === undefined || !this.holds(kept.conditions)) {
      this.judge();
      return;
    }
    if (kept.rules.length === 0 && !kept.hasFailures) return;
    this.knownModel = kept.model;
    for (const { rule, reports } of kept.rules) {
      this.speaking = rule;
      if (reports === undefined) this.listenTo(rule);
      else this.said = reports.map((report, index) => moved(report, () => this.fixesOf(rule, index)));
      this.tellSaid();
    }
    this.finish();
  }

  private holds(conditions: KeptJudgement["conditions"]): boolean {
    if (conditions !== undefined) {
      for (const [question, answer] of conditions) if (this.checks.answerTo(question) !== answer) return false;
    }
    return true;
  }

  private judge(): void {
    const { rules, kept } = this.checks;
    const keptRules: KeptRule[] = [];
    for (const rule of rules) {
      this.listenTo(rule);
      if (kept !== undefined && (this.looksFurther || this.said.length > 0))
        keptRules.push({ rule, reports: this.looksFurther ? undefined : this.movableReports() });
      this.tellSaid();
    }
    const { model } = this;
    const hasFailures = unclaimedFailures(model.outcomes, []).length > 0;
    if (!this.isFull) kept?.keep(this.jail, { model, hasFailures, rules: keptRules, conditions: this.conditions });
    this.finish();
  }

  private listenTo(rule: Rule): void {
    this.speaking = rule;
    this.looksFurther = false;
    this.said = [];
    rule.checkJail?.(this);
  }

  private movableReports(): MovableReport[] | undefined {
    const reports: MovableReport[] = [];
    for (const report of this.said) {
      const movableReport = movable(report, this.checks.configuration);
      if (movableReport === undefined) return undefined;
      reports.push(movableReport);
    }
    return reports;
  }

  /** The proposals of what a rule says as number `index` about the jail, as everything is now. */
  private fixesOf(rule: Rule, index: number): readonly Proposal[] {
    const check = new JailCheck(this.judged, this.checks);
    check.listenTo(rule);
    return check.said[index]?.fixes?.() ?? [];
  }

  private tellSaid(): void {
    for (const report of this.said) {
      if (report.about !== undefined) this.claimed.push(...[report.about].flat());
      const told = this.judged.accept(this.speaking, report);
      if (told !== undefined) this.causes.report(this.speaking, told);
    }
    this.said = [];
  }

  private finish(): void {
    const unclaimed = unclaimedFailures(this.model.outcomes, this.claimed);
    if (unclaimed.length > 0) {
      for (const rule of this.checks.lastRules) {
        this.speaking = rule;
        this.said = [];
        rule.checkUnclaimed?.(this, unclaimed);
        this.tellSaid();
      }
    }
    this.knownCauses?.finish();
  }

  private get causes(): OneCause {
    this.knownCauses ??= new OneCause(this, (rule, report) => this.judged.tell(rule, report));
    return this.knownCauses;
  }
}
