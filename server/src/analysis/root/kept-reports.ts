import type { Configuration, EffectiveJail, FileRange } from "../../config/index.ts";
import { HostComparison, type JailModel } from "../../lifecycle/index.ts";
import type { ConfigurationQuestion, Report, Rule } from "../../rules/rule/rule.ts";
import { type TopStatement, topStatementAt } from "../../syntax/index.ts";

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
}

export interface KeptRule {
  readonly rule: Rule;
  /** Undefined for one that has to be asked again. */
  readonly reports: readonly MovableReport[] | undefined;
}

/** A report, with the statements in which its places are: those of them that move take it along. */
export interface MovableReport {
  readonly report: Report;
  readonly anchors: readonly Anchor[];
}

interface Anchor {
  readonly statement: TopStatement;
  /** From the beginning of the statement to that of the place. */
  readonly offset: number;
}

/** Undefined where one of the places is in no statement: nothing would say where it has gone. */
export function movable(report: Report, { files }: Configuration): MovableReport | undefined {
  const anchors: Anchor[] = [];
  for (const place of [report, ...(report.related ?? [])]) {
    const anchor = anchorOf(place, files);
    if (!anchor) return undefined;
    anchors.push(anchor);
  }
  return { report, anchors };
}

function anchorOf({ path, start, end }: FileRange, files: Configuration["files"]): Anchor | undefined {
  const tree = files.get(path)?.tree;
  const statement = tree && topStatementAt(tree, start);
  if (!statement || end > statement.end) return undefined;
  return { statement, offset: start - statement.start };
}

/** The report at the places where its statements are now. `fixes` are worked out anew by whoever wants to see them. */
export function moved({ report, anchors }: MovableReport, fixes: Report["fixes"]): Report {
  const [own, ...others] = anchors;
  return {
    ...report,
    ...placeNow(report, own),
    ...(report.related && {
      related: report.related.map((place, index) => ({ ...place, ...placeNow(place, others[index]) })),
    }),
    ...(report.fixes && { fixes }),
  };
}

function placeNow({ start, end }: FileRange, { statement, offset }: Anchor): { start: number; end: number } {
  const now = statement.start + offset;
  return { start: now, end: now + end - start };
}
