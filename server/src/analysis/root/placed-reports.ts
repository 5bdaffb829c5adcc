import type { Configuration } from "../../config/index.ts";
import {
  type AskFixes,
  type Finding,
  isWorse,
  type Proposal,
  type RelatedPlace,
  type Severity,
} from "../../rules/rule/finding.ts";
import type { Report, Rule } from "../../rules/rule/rule.ts";
import type { Settings } from "./settings.ts";

/** What a report was made of: its texts, the settings, and who decides on its fixes. */
export interface ReportSource {
  readonly configuration: Configuration;
  readonly settings: Settings;
  /** Which of the proposals are offered for a finding, and how; neither is asked for before somebody wants to see them. */
  decide(finding: Finding, proposals: () => readonly Proposal[]): AskFixes;
}

/** What one rule says about one place, before it is put into words. */
export interface PlacedReport {
  readonly rule: Rule;
  /** The worst of those about this place. */
  readonly report: Report;
  readonly severity: Severity;
  /** Names, in the order in which something was reported of them. */
  readonly jails: readonly string[];
  /** The place is outside of the block of some jail that it concerns, so that the message has to name them. */
  readonly namesJails: boolean;
  readonly source: ReportSource;
}

/** What is said about the same place is one finding: of one jail, of several, and of several roots. */
export class PlacedReports {
  private readonly reports: Merged[] = [];
  /** By rule, file and offset; what ends elsewhere hangs on what was said there before (`Merged.beside`). */
  private readonly places = new Map<Rule, Map<string, Map<number, Merged>>>();

  /** In the order in which the first was said about each place. */
  all(): readonly PlacedReport[] {
    return this.reports;
  }

  /** What is said of one root, whose jails come in the order of the file. Returns whether nothing as bad was said about the place. */
  add(placed: Omit<PlacedReport, "source">, source: ReportSource): boolean {
    const known = this.known(placed, source);
    if (known === undefined) return true;
    const { jails, report } = placed;
    const { severity } = known;
    // Two things are wrong at one place: what belongs to the one that is not told in words is shown beside the other. So is what fails in
    // one more jail for the same reason.
    const isBeside = (jails.length === 1 && known.jails.at(-1) === jails[0]) || Array.isArray(report.about);
    for (const jail of jails) if (known.jails.at(-1) !== jail) known.jails.push(jail);
    const other = tellWorse(known, placed);
    if (isBeside) known.report = withRelatedOf(known.report, other);
    return known.severity !== severity;
  }

  /** What is said of one of several roots, which may have jails of the same names. Returns what is now said of the place. */
  addRoot(placed: PlacedReport): PlacedReport {
    const known = this.known(placed, placed.source);
    if (known === undefined) return this.reports[this.reports.length - 1];
    if (placed.jails.length > 0) known.jails = [...new Set([...known.jails, ...placed.jails])];
    tellWorse(known, placed);
    return known;
  }

  /** What is known about the place; undefined where nothing was known before, and this is now the last report. */
  private known(placed: Omit<PlacedReport, "source">, source: ReportSource): Merged | undefined {
    const { rule, report, severity, jails, namesJails } = placed;
    const inFile = this.placesOf(rule, report.path);
    const beside = inFile.get(report.start);
    const known = mergedAt(beside, report.end);
    if (known !== undefined) return known;
    const { end } = report;
    const added = { rule, report, severity, jails: [...jails], namesJails, source, end, beside };
    this.reports.push(added);
    inFile.set(report.start, added);
    return undefined;
  }

  private placesOf(rule: Rule, path: string): Map<number, Merged> {
    let files = this.places.get(rule);
    if (!files) {
      files = new Map();
      this.places.set(rule, files);
    }
    let inFile = files.get(path);
    if (!inFile) {
      inFile = new Map();
      files.set(path, inFile);
    }
    return inFile;
  }
}

interface Merged {
  readonly rule: Rule;
  report: Report;
  severity: Severity;
  jails: string[];
  namesJails: boolean;
  readonly source: ReportSource;
  readonly end: number;
  /** What the rule says about another stretch that begins here. */
  readonly beside: Merged | undefined;
}

function mergedAt(first: Merged | undefined, end: number): Merged | undefined {
  for (let merged = first; merged !== undefined; merged = merged.beside) if (merged.end === end) return merged;
  return undefined;
}

/** Returns the report that is not told. */
function tellWorse(known: Merged, { report, severity, namesJails }: Omit<PlacedReport, "source">): Report {
  known.namesJails ||= namesJails;
  if (!isWorse(severity, known.severity)) return report;
  const other = known.report;
  known.report = report;
  known.severity = severity;
  return other;
}

/** More places beside one finding are read by nobody. */
export const mostPlacesBeside = 12;

const noRelated: readonly RelatedPlace[] = [];

function withRelatedOf(report: Report, other: Report): Report {
  const { related = noRelated } = report;
  const isNew = ({ path, start }: RelatedPlace): boolean => {
    return !related.some((place) => place.path === path && place.start === start);
  };
  const more = (other.related?.filter(isNew) ?? noRelated).slice(0, Math.max(0, mostPlacesBeside - related.length));
  return more.length === 0 ? report : { ...report, related: [...related, ...more] };
}
