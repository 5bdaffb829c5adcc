import type { Configuration, EffectiveJail, ItemGroup } from "../../config/index.ts";
import { isWorse, type Severity, severities } from "../../rules/rule/finding.ts";
import type { ConfigurationQuestion, Report, Rule } from "../../rules/rule/rule.ts";
import { NodeKind, type TopStatement } from "../../syntax/index.ts";
import type { KeptJudgement, KeptTold, ToldOfJail } from "./kept-judgement.ts";
import { MovableReport } from "./movable-report.ts";
import { type PlacedReport, PlacedReports, type ReportSource } from "./placed-reports.ts";
import { severityToTell } from "./report-severity.ts";
import type { Settings } from "./settings.ts";
import { isAdvice } from "./told-once.ts";
import type { Words } from "./words.ts";

/** What one rule says about a place in the block of the only jail that tells anything there. */
export interface KeptPlace {
  readonly placed: Omit<ToldOfJail, "report">;
  readonly report: MovableReport;
  /** The statements in which its places are, its own first; undefined where they are in several files. */
  readonly statements: readonly TopStatement[] | undefined;
  /** With which it is told, as settings have it. */
  readonly severity: Severity;
  /** What it is in words, once somebody has wanted to know. */
  words: Words | undefined;
}

/** What a rule advises in blocks of one file that follow on each other (`Rule.toldOnce`). */
export interface KeptAdvice {
  readonly places: readonly KeptPlace[];
  readonly path: string;
  /** The worst, and of those that are as bad the first in the file. */
  readonly main: KeptPlace;
  /** Names, each once. */
  readonly jails: readonly string[];
}

/**
 * What is told of a group of jails, which stays as it is from one keystroke to the next as long as the jails do: it is neither told nor
 * put together again, only moved. It has what is told in their own blocks, where nobody else tells anything, and beside it
 * what they tell elsewhere, such as in a global, which has to be put together with what others say there.
 */
export interface GroupReports {
  /** What the rules were told about the whole configuration. */
  readonly conditions: ReadonlyMap<ConfigurationQuestion, boolean>;
  readonly rules: ReadonlySet<Rule>;
  /** What is told by itself, by file and severity (as an index of `severities`). */
  readonly single: ReadonlyMap<string, readonly (readonly KeptPlace[])[]>;
  readonly count: number;
  readonly errors: number;
  /** In the order of the jails. */
  readonly advice: ReadonlyMap<Rule, readonly KeptAdvice[]>;
  readonly elsewhere: readonly KeptTold[];
}

/** Not where a file is read in several places: its statements say something for jails of several groups. */
export function mayTellByGroups({ root, includes }: Configuration): boolean {
  const read = new Set([root]);
  for (const { targets } of includes) {
    for (const target of targets) {
      if (read.has(target)) return false;
      read.add(target);
    }
  }
  return true;
}

/**
 * Of the jails of a group as they have just been judged; undefined where what is told of them follows from more than them.
 *
 * @param judgementOf what the rules have said of each
 * @param alone gets the statements in which only one of the jails is written
 */
export function groupReports(
  { items }: ItemGroup<EffectiveJail>,
  judgementOf: (jail: EffectiveJail) => KeptJudgement | undefined,
  source: ReportSource,
  alone: TopStatement[],
): GroupReports | undefined {
  const group = new GroupBuilder(source.settings);
  for (const jail of items) {
    const judgement = judgementOf(jail);
    // A `{` without a name is judged or not as the text has it.
    if (judgement === undefined || jail.name === "") return undefined;
    const { rules, hasFailures, conditions } = judgement;
    const told = judgement.told ?? (rules.length === 0 && !hasFailures ? [] : undefined);
    if (told === undefined) return undefined;
    for (const [question, answer] of conditions ?? []) group.conditions.set(question, answer);
    const own = ownStatement(jail, source.configuration);
    const inBlock = new PlacedReports();
    const known = new Map<Report, KeptTold>();
    for (const one of told) {
      if (own !== undefined && one.report.statement === own) {
        const { rule, severity, jails, namesJails } = one.told;
        const report = one.report.now;
        known.set(report, one);
        inBlock.add({ rule, report, severity, jails, namesJails }, source);
      } else if (!group.addElsewhere(one)) return undefined;
    }
    for (const placed of inBlock.all()) {
      const { report } = placed;
      // What two things at one place came to is a report of its own.
      const kept = known.get(report);
      const movable = kept?.report ?? MovableReport.of(report, source.configuration, report.fixes, own);
      if (movable === undefined) return undefined;
      group.add(placed, movable, kept?.told);
    }
    if (own) alone.push(own);
  }
  return group.reports();
}

/** Whether a group tells something about the same stretch as another report of the same rule, with which it would be one finding. */
export function sharesPlace(group: GroupReports, { rule, report: { path, start, end } }: PlacedReport): boolean {
  const isSame = (place: KeptPlace): boolean =>
    place.placed.rule === rule && place.report.start === start && place.report.now.end === end;
  return (
    group.rules.has(rule) &&
    (group.advice.get(rule)?.some((advice) => advice.path === path && advice.places.some(isSame)) ||
      (group.single.get(path) ?? []).some((places) => places.some(isSame)))
  );
}

/** Whether something holds for what is told at any of the places in the blocks of a group. */
export function someIn({ single, advice }: GroupReports, holds: (rule: Rule, report: Report) => boolean): boolean {
  const holdsAt = ({ placed, report }: KeptPlace): boolean => holds(placed.rule, report.now);
  for (const parts of advice.values()) if (parts.some(({ places }) => places.some(holdsAt))) return true;
  for (const ranks of single.values()) if (ranks.some((places) => places.some(holdsAt))) return true;
  return false;
}

/** The statement of the block of a jail, where no other jail is written in it. */
function ownStatement({ section }: EffectiveJail, { files }: Configuration): TopStatement | undefined {
  const { block, statement } = section;
  if (block === undefined || statement === undefined || section.node !== statement.node) return undefined;
  if (files.get(section.path)?.tree !== block.tree) return undefined;
  const { kinds, endNodes } = block.tree.nodes;
  for (let node = section.node + 1; node < endNodes[section.node]; node++)
    if (kinds[node] === NodeKind.Jail || kinds[node] === NodeKind.Include) return undefined;
  return statement;
}

interface AdviceOfGroup {
  readonly path: string;
  readonly places: KeptPlace[];
  main: KeptPlace;
  readonly jails: Set<string>;
}

function comesBefore(a: KeptPlace, b: KeptPlace): boolean {
  const [one, other] = [a.placed.severity, b.placed.severity];
  return one === other ? a.report.start < b.report.start : isWorse(one, other);
}

class GroupBuilder {
  readonly conditions = new Map<ConfigurationQuestion, boolean>();
  private readonly settings: Settings;
  private readonly rules = new Set<Rule>();
  private readonly single = new Map<string, KeptPlace[][]>();
  private readonly elsewhere: KeptTold[] = [];
  private readonly advice = new Map<Rule, AdviceOfGroup[]>();
  private count = 0;
  private errors = 0;

  constructor(settings: Settings) {
    this.settings = settings;
  }

  /** False where its place among others depends on more than the group: advice stands at the first place that there is. */
  addElsewhere(told: KeptTold): boolean {
    this.rules.add(told.told.rule);
    this.elsewhere.push(told);
    return !isAdvice(told.told);
  }

  /** @param alone what was told, where nothing else was told at its place */
  add(placed: PlacedReport, movable: MovableReport, alone: KeptTold["told"] | undefined): void {
    const { rule, report, jails, namesJails, severity } = placed;
    const told = severityToTell(placed, this.settings);
    const place: KeptPlace = {
      placed: alone ?? { rule, severity, jails: [...jails], namesJails },
      report: movable,
      statements: movable.statements,
      severity: told,
      words: undefined,
    };
    this.rules.add(rule);
    if (isAdvice(placed)) {
      this.addAdvice(place, report.path);
      return;
    }
    this.count++;
    if (told === "error") this.errors++;
    let inFile = this.single.get(report.path);
    if (inFile === undefined) {
      inFile = severities.map(() => []);
      this.single.set(report.path, inFile);
    }
    inFile[severities.indexOf(told)].push(place);
  }

  private addAdvice(place: KeptPlace, path: string): void {
    const { rule, jails } = place.placed;
    let parts = this.advice.get(rule);
    if (parts === undefined) {
      parts = [];
      this.advice.set(rule, parts);
    }
    let known = parts.at(-1);
    if (known?.path !== path) {
      known = { path, places: [], main: place, jails: new Set() };
      parts.push(known);
    }
    known.places.push(place);
    if (comesBefore(place, known.main)) known.main = place;
    for (const jail of jails) known.jails.add(jail);
  }

  reports(): GroupReports {
    const { conditions, rules, single, count, errors, elsewhere } = this;
    const advice = new Map<Rule, KeptAdvice[]>();
    for (const [rule, parts] of this.advice)
      advice.set(
        rule,
        parts.map((part) => ({ ...part, places: part.places.slice(), jails: [...part.jails] })),
      );
    for (const ranks of single.values()) for (const [rank, places] of ranks.entries()) ranks[rank] = places.slice();
    return { conditions, rules, single, count, errors, advice, elsewhere: elsewhere.slice() };
  }
}
