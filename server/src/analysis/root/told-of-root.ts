import { type Finding, type Severity, severities } from "../../rules/rule/finding.ts";
import type { TopStatement } from "../../syntax/index.ts";
import { wholeCharacters } from "../../text/index.ts";
import type { GroupReports, KeptAdvice, KeptPlace } from "./group-reports.ts";
import { mostFindings, type NotTold, worstBySeverity } from "./most-findings.ts";
import type { PlacedReport, ReportSource } from "./placed-reports.ts";
import { severityToTell } from "./report-severity.ts";
import { type Advice, mostPlacesOfAdvice } from "./told-once.ts";
import { compareFindings, findingOf, wordsOf } from "./words.ts";

/** A finding, and what it puts into words. */
export interface Told {
  readonly finding: Finding;
  readonly placed: PlacedReport;
}

/** Of a finding, what is known before it is put into words. Its places may be in the middle of a character still. */
export type ToldPlace = Pick<Finding, "rule" | "path" | "start" | "end" | "jails">;

/** A finding that is shown; all of it is made when somebody asks for it. */
export interface ShownFinding {
  /** Undefined where the next edit may change what is said. */
  readonly lasting: LastingFinding | undefined;
  readonly finding: Finding;
}

/**
 * Stands for a finding from one edit to the next: as long as it is the same object, the same is said, of the same places in the
 * same statements.
 */
export interface LastingFinding {
  /** The statements in which its places are, its own first; undefined where they are in several files. */
  readonly statements: readonly TopStatement[] | undefined;
}

/** The worst findings of a file. */
export interface WorstFindings {
  /** In the order of their places. */
  readonly shown: readonly ShownFinding[];
  /** How many there are in all. */
  readonly count: number;
  /** The first that is not among them. */
  readonly leftOut: Finding | undefined;
}

/**
 * All that is told of a root: what is told by itself, and by groups of jails. It is put into words when somebody asks for it, and
 * for an editor, which shows a thousand findings of a file, no more than that.
 */
export class ToldOfRoot {
  readonly leftOut: NotTold | undefined;
  /** How many findings are told, before they are put into words. */
  readonly count: number;
  private readonly single: readonly PlacedReport[];
  private readonly groups: readonly GroupReports[];
  private readonly source: ReportSource;
  private readonly known = new Map<PlacedReport | KeptPlace, Told>();
  private knownTold: readonly Told[] | undefined;
  /** All of them, for who looks for some again and again. */
  private places: readonly ToTell[] | undefined;
  private knownByFile: ReadonlyMap<string, ToldOfFile> | undefined;
  private lastFile: { readonly path: string; readonly told: ToldOfFile } | undefined;

  /** @param notLooked what is not known because it was not looked at */
  constructor(
    single: readonly PlacedReport[],
    groups: readonly GroupReports[],
    source: ReportSource,
    notLooked: Omit<NotTold, "findings"> | undefined,
  ) {
    this.single = single;
    this.groups = groups;
    this.source = source;
    const count = groups.reduce((sum, group) => sum + group.count, single.length);
    this.count = Math.min(count, mostFindings);
    const findings = count - this.count;
    if (findings > 0 || notLooked) this.leftOut = { jails: 0, isRuleCut: false, ...notLooked, findings };
  }

  /** In the order of files and places. */
  get told(): readonly Told[] {
    this.knownTold ??= this.tellAll();
    return this.knownTold;
  }

  /** The same of one file: of the others, of which there may be thousands, nothing is put into words. */
  toldIn(path: string): readonly Told[] {
    if (this.knownTold || this.leftOut) return this.told.filter(({ finding }) => finding.path === path);
    return this.inOrder(this.allOf(path));
  }

  /** The same of some places; nothing else is put into words. */
  toldWhere(isWanted: (place: ToldPlace) => boolean): readonly Told[] {
    if (this.knownTold || this.leftOut) return this.told.filter(({ finding }) => isWanted(finding));
    this.places ??= [...this.byFile.keys()].flatMap((path) => this.allOf(path));
    return this.inOrder(this.places.filter(isWanted));
  }

  private tellAll(): readonly Told[] {
    const all = [...this.byFile.keys()].flatMap((path) => this.allOf(path));
    if (this.leftOut) all.sort(comparePlaces);
    return this.inOrder(worstBySeverity(all, mostFindings, ({ rank }) => severities[rank]));
  }

  private inOrder(places: readonly ToTell[]): Told[] {
    return places.map((one) => this.tell(one)).sort((a, b) => compareFindings(a.finding, b.finding));
  }

  /** All that is told in a file; there can be hundreds of thousands, which are too many for the arguments of one call. */
  private allOf(path: string): ToTell[] {
    return [...severities.keys()].flatMap((rank) => this.first(path, rank).places);
  }

  /** Of a thousand files an editor shows one: the others are not looked at for it. */
  private toldOfFile(path: string): ToldOfFile {
    if (this.knownByFile !== undefined) return this.knownByFile.get(path) ?? nothing;
    if (this.lastFile?.path !== path) this.lastFile = { path, told: this.of(path) };
    return this.lastFile.told;
  }

  private of(path: string): ToldOfFile {
    const groups: (readonly (readonly KeptPlace[])[])[] = [];
    for (const group of this.groups) {
      const ranks = group.single.get(path);
      if (ranks !== undefined) groups.push(ranks);
    }
    return { single: this.single.filter(({ report }) => report.path === path), groups };
  }

  /** What is told by itself and by groups, by the file in which it is. */
  private get byFile(): ReadonlyMap<string, ToldOfFile> {
    this.knownByFile ??= byFile(this.single, this.groups);
    return this.knownByFile;
  }

  /** The worst findings of a file, of those that are as bad the first. */
  worst(path: string, most: number): WorstFindings {
    if (this.knownTold || this.leftOut) return worstFindings(this.told, path, most);
    const chosen: ToTell[] = [];
    let all = 0;
    let next: ToTell | undefined;
    for (let rank = severities.length - 1; rank >= 0; rank--) {
      const room = most - chosen.length;
      const { places, count } = this.first(path, rank, room + 1);
      all += count;
      if (places.length > room) {
        places.sort(comparePlaces);
        if (next === undefined || comparePlaces(places[room], next) < 0) next = places[room];
        places.length = room;
      }
      chosen.push(...places);
    }
    const text = this.source.configuration.files.get(path)?.tree.text;
    // As the finding will have it (`findingOf`).
    if (text !== undefined) for (const one of chosen) Object.assign(one, wholeCharacters(text, one));
    const shown = chosen.sort(comparePlaces).map((one) => new ShownPlace(one, this.finding));
    return { shown, count: all, leftOut: next && this.tell(next).finding };
  }

  private readonly finding = (one: ToTell): Finding => this.tell(one).finding;

  /**
   * What is told in a file with a severity (as an index of `severities`), before it is put into words and in no certain order; at least
   * the first `most`, and how many there are. Groups of jails come in the order of their blocks.
   */
  private first(path: string, rank: number, most = Number.POSITIVE_INFINITY): { places: ToTell[]; count: number } {
    const places: ToTell[] = [];
    const { single, groups } = this.toldOfFile(path);
    for (const placed of single) {
      const { rule, report, jails } = placed;
      if (severityToTell(placed, this.source.settings) !== severities[rank]) continue;
      places.push({ of: placed, rank, rule: rule.id, path, start: report.start, end: report.end, jails });
    }
    let count = places.length;
    let ofGroups = 0;
    for (const ranks of groups) {
      const kept = ranks[rank] ?? [];
      count += kept.length;
      if (ofGroups >= most) continue;
      ofGroups += kept.length;
      for (const place of kept) {
        const { start, length } = place.report;
        const { rule, jails } = place.placed;
        places.push({ of: place, rank, rule: rule.id, path, start, end: start + length, jails });
      }
    }
    return { places, count };
  }

  private tell({ of }: ToTell): Told {
    let told = this.known.get(of);
    if (told === undefined) {
      told = "words" in of ? this.tellKept(of) : { placed: of, finding: findingOf(of) };
      this.known.set(of, told);
    }
    return told;
  }

  private tellKept(place: KeptPlace): Told {
    const placed = placedNow(place, this.source);
    place.words ??= wordsOf(placed);
    return { placed, finding: findingOf(placed, place.words) };
  }
}

/** What is told in one file. */
interface ToldOfFile {
  readonly single: PlacedReport[];
  /** Of each group, by severity (as an index of `severities`). */
  readonly groups: (readonly (readonly KeptPlace[])[])[];
}

const nothing: ToldOfFile = { single: [], groups: [] };

function byFile(single: readonly PlacedReport[], groups: readonly GroupReports[]): Map<string, ToldOfFile> {
  const files = new Map<string, ToldOfFile>();
  const of = (path: string): ToldOfFile => {
    let file = files.get(path);
    if (file === undefined) {
      file = { single: [], groups: [] };
      files.set(path, file);
    }
    return file;
  };
  for (const placed of single) of(placed.report.path).single.push(placed);
  for (const group of groups) for (const [path, ranks] of group.single) of(path).groups.push(ranks);
  return files;
}

/** What is told at a place, where it is now. */
const placedNow = ({ placed, report }: KeptPlace, source: ReportSource): PlacedReport => {
  const { rule, severity, jails, namesJails } = placed;
  return { rule, report: report.now, severity, jails, namesJails, source };
};

/** What a group advises, as a part of what is told once: a thousand files have several thousand of them, at each keystroke. */
export class PlacedAdvice implements Advice {
  private readonly kept: KeptAdvice;
  private readonly source: ReportSource;
  private placedMain: PlacedReport | undefined;

  constructor(kept: KeptAdvice, source: ReportSource) {
    this.kept = kept;
    this.source = source;
  }

  get severity(): Severity {
    return this.kept.main.placed.severity;
  }

  get path(): string {
    return this.kept.path;
  }

  get start(): number {
    return this.kept.main.report.start;
  }

  get count(): number {
    return this.kept.places.length;
  }

  get jails(): readonly string[] {
    return this.kept.jails;
  }

  /** All of it stands in the blocks of the jails that it is about. */
  get namesJails(): boolean {
    return false;
  }

  main(): PlacedReport {
    this.placedMain ??= placedNow(this.kept.main, this.source);
    return this.placedMain;
  }

  all(): readonly PlacedReport[] {
    return this.kept.places.map((place) => this.placed(place));
  }

  first(): readonly PlacedReport[] {
    return this.kept.places.slice(0, mostPlacesOfAdvice + 1).map((place) => this.placed(place));
  }

  private placed(place: KeptPlace): PlacedReport {
    return place === this.kept.main ? this.main() : placedNow(place, this.source);
  }
}

interface ToTell {
  readonly of: PlacedReport | KeptPlace;
  /** Its severity, as an index of `severities`. */
  readonly rank: number;
  readonly rule: string;
  readonly path: string;
  start: number;
  end: number;
  readonly jails: readonly string[];
}

class ShownPlace implements ShownFinding {
  private readonly place: ToTell;
  private readonly tell: (place: ToTell) => Finding;

  constructor(place: ToTell, tell: (place: ToTell) => Finding) {
    this.place = place;
    this.tell = tell;
  }

  get lasting(): LastingFinding | undefined {
    const { of } = this.place;
    return "words" in of ? of : undefined;
  }

  get finding(): Finding {
    return this.tell(this.place);
  }
}

const comparePlaces: (a: ToTell, b: ToTell) => number = compareFindings;

function worstFindings(told: readonly Told[], path: string, most: number): WorstFindings {
  return worstOfFile(
    told.map(({ finding }) => finding).filter((finding) => finding.path === path),
    most,
  );
}

/** Of all findings of a file, in the order of their places. */
export function worstOfFile(findings: readonly Finding[], most: number): WorstFindings {
  const worst = worstBySeverity(findings, most, ({ severity }) => severity);
  const leftOut = findings.find((finding, place) => finding !== worst[place]);
  return { shown: worst.map((finding) => ({ lasting: undefined, finding })), count: findings.length, leftOut };
}
