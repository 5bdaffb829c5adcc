import type { EffectiveJail, ItemGroup } from "../../config/index.ts";
import { HostComparison } from "../../lifecycle/index.ts";
import type { Proposal } from "../../rules/rule/finding.ts";
import type { Rule } from "../../rules/rule/rule.ts";
import type { SyntaxTree, TopStatement } from "../../syntax/index.ts";
import type { GroupReports } from "./group-reports.ts";
import { JoinedNames } from "./joined-names.ts";
import type { KeptJudgement } from "./kept-judgement.ts";

/**
 * What the rules said about each jail, from one keystroke to the next. A jail stays the same object as long as no statement of it
 * changes, and so does its model; a rule that looked at nothing else says the same about it. One that looked further
 * (`KeptRule.reports`) is asked again.
 */
export class KeptReports {
  /** The jails of the root on one host, and together with those of its neighbours: laid on each other as they were last. */
  readonly host = new HostComparison<EffectiveJail>();
  readonly wholeHost = new HostComparison<EffectiveJail>();
  /** What was told of neighbours together, by their group. */
  readonly groups = new WeakMap<ItemGroup<EffectiveJail>, GroupReports>();
  /** Texts about which no rule has anything to say by themselves, and where they stood: nearly all are as they were. */
  readonly silentFiles = new WeakMap<SyntaxTree, string>();
  /** The group that was told of last whose jail is the only one in a statement. */
  readonly groupOf = new WeakMap<TopStatement, GroupReports>();
  /** Something else has been told at a place inside of such a statement, by the same rule: what is told of groups is not kept then. */
  hasShared = false;
  /** Of the jails that are given the same advice, by rule. */
  private readonly advised = new Map<Rule, JoinedNames>();
  private readonly judgements = new WeakMap<EffectiveJail, KeptJudgement>();
  /**
   * The proposals of what a rule says as number `index` about a jail, as everything is now: nothing that is kept holds a configuration
   * of before. Set by whoever judges last.
   */
  proposals: (jail: EffectiveJail, rule: Rule, index: number) => readonly Proposal[] = () => [];

  namesOf(rule: Rule): JoinedNames {
    const known = this.advised.get(rule) ?? new JoinedNames();
    this.advised.set(rule, known);
    return known;
  }

  of(jail: EffectiveJail): KeptJudgement | undefined {
    return this.judgements.get(jail);
  }

  keep(jail: EffectiveJail, judgement: KeptJudgement): void {
    this.judgements.set(jail, judgement);
  }
}
