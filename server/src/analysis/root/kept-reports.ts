import type { Configuration, EffectiveJail, FileRange } from "../../config/index.ts";
import { HostComparison, type JailModel } from "../../lifecycle/index.ts";
import type { Proposal } from "../../rules/rule/finding.ts";
import type { ConfigurationQuestion, Report, Rule } from "../../rules/rule/rule.ts";
import { type TopStatement, topStatementAt } from "../../syntax/index.ts";
import type { PlacedReport } from "./placed-reports.ts";

/**
 * What the rules said about each jail, from one keystroke to the next. A jail stays the same object as long as no statement of it
 * changes, and so does its model; a rule that looked at nothing else says the same about it. One that looked further
 * (`KeptRule.reports`) is asked again.
 */
export class KeptReports {
  /** The jails of the root on one host, and together with those of its neighbours: laid on each other as they were last. */
  readonly host = new HostComparison<EffectiveJail>();
  readonly wholeHost = new HostComparison<EffectiveJail>();
  private readonly judgements = new WeakMap<EffectiveJail, KeptJudgement>();
  /**
   * The proposals of what a rule says as number `index` about a jail, as everything is now: nothing that is kept holds a configuration
   * of before. Set by whoever judges last.
   */
  proposals: (jail: EffectiveJail, rule: Rule, index: number) => readonly Proposal[] = () => [];

  of(jail: EffectiveJail): KeptJudgement | undefined {
    return this.judgements.get(jail);
  }

  keep(jail: EffectiveJail, judgement: KeptJudgement): void {
    this.judgements.set(jail, judgement);
  }
}

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

/** A report that goes where the statements go in which its places are. */
export class MovableReport {
  private newest: Report;
  private readonly anchors: readonly Anchor[];

  private constructor(report: Report, anchors: readonly Anchor[]) {
    this.newest = report;
    this.anchors = anchors;
  }

  /**
   * Undefined where one of the places is in no statement: nothing would say where it has gone.
   *
   * @param fixes those of the report, as everything is when they are wanted
   */
  static of(report: Report, { files }: Configuration, fixes: Report["fixes"]): MovableReport | undefined {
    const anchors: Anchor[] = [];
    for (const place of [report, ...(report.related ?? [])]) {
      const anchor = anchorOf(place, files);
      if (!anchor) return undefined;
      anchors.push(anchor);
    }
    return new MovableReport(report.fixes === undefined ? report : { ...report, fixes }, anchors);
  }

  /** The report at the places where its statements are now; the same as before while none of them has moved. */
  get now(): Report {
    const { newest, anchors } = this;
    if (!hasMoved(newest, anchors[0]) && !newest.related?.some((place, index) => hasMoved(place, anchors[index + 1])))
      return newest;
    this.newest = {
      ...newest,
      ...placeNow(newest, anchors[0]),
      ...(newest.related && {
        related: newest.related.map((place, index) => ({ ...place, ...placeNow(place, anchors[index + 1]) })),
      }),
    };
    return this.newest;
  }
}

interface Anchor {
  readonly statement: TopStatement;
  /** From the beginning of the statement to that of the place. */
  readonly offset: number;
}

function anchorOf({ path, start, end }: FileRange, files: Configuration["files"]): Anchor | undefined {
  const tree = files.get(path)?.tree;
  const statement = tree && topStatementAt(tree, start);
  if (!statement || end > statement.end) return undefined;
  return { statement, offset: start - statement.start };
}

const hasMoved = ({ start }: FileRange, { statement, offset }: Anchor): boolean => statement.start + offset !== start;

function placeNow({ start, end }: FileRange, { statement, offset }: Anchor): { start: number; end: number } {
  const now = statement.start + offset;
  return { start: now, end: now + end - start };
}
