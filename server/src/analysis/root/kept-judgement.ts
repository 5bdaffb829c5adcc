import type { JailModel } from "../../lifecycle/index.ts";
import type { ConfigurationQuestion, Rule } from "../../rules/rule/rule.ts";
import type { MovableReport } from "./movable-report.ts";
import type { PlacedReport } from "./placed-reports.ts";

/** What the rules said about a jail, which they say again as long as it stays the same. */
export interface KeptJudgement {
  readonly model: JailModel;
  /** Whether something fails that is told even if no rule says so. */
  readonly hasFailures: boolean;
  /** What they were told about the whole configuration. */
  readonly conditions: ReadonlyMap<ConfigurationQuestion, boolean> | undefined;
  /** Those that said something or looked at more than the jail, in the order in which they speak. */
  readonly rules: readonly KeptRule[];
  /** What became of all that they said, where none of them has to be asked again. */
  readonly told: readonly KeptTold[] | undefined;
}

export interface KeptRule {
  readonly rule: Rule;
  /** Undefined for one that has to be asked again. */
  readonly reports: readonly MovableReport[] | undefined;
}

/** What is told of one jail at one place, before it is known who else says so. */
export type ToldOfJail = Omit<PlacedReport, "source">;

export interface KeptTold {
  readonly told: Omit<ToldOfJail, "report">;
  readonly report: MovableReport;
}
