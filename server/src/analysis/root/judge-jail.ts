import type { Configuration, EffectiveJail } from "../../config/index.ts";
import type { HostFiles } from "../../host-files/index.ts";
import type { JailModel, Outcome } from "../../lifecycle/index.ts";
import type { Release } from "../../parameters/index.ts";
import type { JailContext, Report, Rule } from "../../rules/rule/rule.ts";
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
  isFull(): boolean;
}

/** Runs the rules on one jail. */
export function judgeJail(judged: JudgedJail, checks: JailChecks): void {
  new JailCheck(judged, checks).run();
}

/** A context for each jail: a fix is worked out long after the rules have gone on to other jails. */
class JailCheck implements JailContext {
  private readonly judged: JudgedJail;
  private readonly checks: JailChecks;
  private readonly causes: OneCause;
  private readonly claimed: Outcome[] = [];
  private speaking: Rule;
  private knownModel: JailModel | undefined;

  constructor(judged: JudgedJail, checks: JailChecks) {
    this.judged = judged;
    this.checks = checks;
    this.speaking = checks.rules[0];
    this.causes = new OneCause(this, (rule, report) => judged.tell(rule, report));
  }

  get jail(): EffectiveJail {
    return this.judged.jail;
  }

  get isFull(): boolean {
    return this.checks.isFull();
  }

  get release(): Release {
    return this.checks.release;
  }

  get configuration(): Configuration {
    return this.checks.configuration;
  }

  get neighbours(): readonly Configuration[] {
    return this.checks.neighbours.all;
  }

  get hostFiles(): HostFiles {
    return this.checks.hostFiles;
  }

  get model(): JailModel {
    this.knownModel ??= this.judged.model();
    return this.knownModel;
  }

  /** Bound, since rules take it out of the context. */
  readonly report = (report: Report): void => {
    if (report.about !== undefined) this.claimed.push(...[report.about].flat());
    const told = this.judged.accept(this.speaking, report);
    if (told !== undefined) this.causes.report(this.speaking, told);
  };

  run(): void {
    const { rules, lastRules } = this.checks;
    for (this.speaking of rules) this.speaking.checkJail?.(this);
    const unclaimed = unclaimedFailures(this.model.outcomes, this.claimed);
    if (unclaimed.length > 0) for (this.speaking of lastRules) this.speaking.checkUnclaimed?.(this, unclaimed);
    this.causes.finish();
  }
}
