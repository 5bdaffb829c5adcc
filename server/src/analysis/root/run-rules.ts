import { type Configuration, type EffectiveJail, type FileRange, wideEncoding } from "../../config/index.ts";
import type { HostFiles } from "../../host-files/index.ts";
import { HostComparison, type HostView, type JailModel } from "../../lifecycle/index.ts";
import type { Finding } from "../../rules/rule/finding.ts";
import {
  type ConfigurationContext,
  type ConfigurationQuestion,
  type IsConsequence,
  isOff,
  type Report,
  type Rule,
} from "../../rules/rule/rule.ts";
import { consequencesIn } from "./consequences.ts";
import { type IgnoredRule, ignoredRules, ignoringComments } from "./ignore-comments.ts";
import { isSilencedInText } from "./ignore-comments-of-host.ts";
import { type JailChecks, type JudgedJail, judgeJail, proposalsOf } from "./judge-jail.ts";
import type { KeptReports, ToldOfJail } from "./kept-reports.ts";
import { mostErrors, mostFindings, type NotTold, worstBySeverity } from "./most-findings.ts";
import type { Neighbours } from "./neighbours.ts";
import { type PlacedReport, PlacedReports, type ReportSource } from "./placed-reports.ts";
import { severityOfReport, severityToTell } from "./report-severity.ts";
import { modelOfSample, sampleJails, toldOfSample } from "./sample-jails.ts";
import { withToldOnce } from "./told-once.ts";
import { editsOfComments, notUtf8, reportUselessIgnore, uselessIgnore } from "./useless-ignore.ts";
import { compareFindings, findingOf } from "./words.ts";

export interface RunInput extends ReportSource {
  readonly isFragment: boolean;
  readonly hostFiles: HostFiles;
  readonly neighbours: Neighbours;
  readonly rules: readonly Rule[];
  model(jail: EffectiveJail): JailModel;
  /** The jails, as indices, that are judged; all when left out. What the others say is known to be as it was. */
  readonly only?: ReadonlySet<number>;
  /** What the rules said about jails before an edit, under the same settings. */
  readonly kept?: KeptReports;
  /** Whether comments that silence nothing are told: not while fixes are tried, which have nothing to do with them. */
  readonly judgesComments?: boolean;
}

/** A finding, and what it puts into words. */
export interface Told {
  readonly finding: Finding;
  readonly placed: PlacedReport;
}

/** All that is told of a root. */
export interface ToldOfRoot {
  readonly told: readonly Told[];
  /** Undefined where all that was found is told. */
  readonly leftOut: NotTold | undefined;
}

/** Runs all rules on one root and puts together what they say about the same place. */
export function runRules(input: RunInput): ToldOfRoot {
  return new RuleRun(input).run();
}

class RuleRun {
  private readonly input: RunInput;
  private readonly source: ReportSource;
  private readonly placed = new PlacedReports();
  private readonly usedComments = new Set<IgnoredRule>();
  private readonly active: readonly Rule[];
  /** Those that tell something from which something else follows; what makes jail(8) refuse a file they tell in any case. */
  private readonly causes: readonly Rule[];
  private readonly hasComments: boolean;
  private knownConsequences: { readonly isConsequence: IsConsequence | undefined } | undefined;
  /** Places of errors that are told. */
  private errors = 0;
  private jailsLeftOut = 0;
  private isRuleCut = false;

  constructor(input: RunInput) {
    this.input = input;
    this.source = { configuration: input.configuration, settings: input.settings, decide: input.decide };
    this.active = input.rules.filter((rule) => this.isActive(rule));
    this.causes = input.rules.filter((rule) => rule.consequences && (rule.readsText || this.isActive(rule)));
    this.hasComments = [...input.configuration.files.values()].some(({ tree }) => ignoredRules(tree).length > 0);
  }

  run(): ToldOfRoot {
    // Slips come first: what follows from them must not crowd them out.
    this.checkFiles();
    this.checkConfiguration();
    this.checkJails();
    return this.told();
  }

  private isActive(rule: Rule): boolean {
    return !isOff(rule, this.input.settings.rules);
  }

  private readonly neighbours = (): readonly Configuration[] => this.input.neighbours.all;

  private get isFull(): boolean {
    return this.errors >= mostErrors;
  }

  private collect(rule: Rule, report: Report, jails: readonly string[], namesJails: boolean): void {
    const told = this.toldOf(rule, report, jails, namesJails);
    if (told) this.add(told);
  }

  /** Undefined where nobody wants to hear it. */
  private toldOf(rule: Rule, report: Report, jails: readonly string[], namesJails: boolean): ToldOfJail | undefined {
    if (!report.refusesFile && !this.isActive(rule)) return undefined;
    return { rule, report, severity: severityOfReport(rule, report, this.input.settings.release), jails, namesJails };
  }

  private readonly add = (told: ToldOfJail): void => {
    const isWorse = this.placed.add(told, this.source);
    if (isWorse && severityToTell(told, this.input.settings) === "error" && this.isHeard(told)) this.errors++;
  };

  /** Also by rules that are switched off: what makes jail(8) refuse a file is told in any case. */
  private checkFiles(): void {
    const { configuration, rules, settings } = this.input;
    for (const rule of rules) {
      if (!rule.checkFile) continue;
      for (const { path, tree } of configuration.files.values()) {
        // Of a file in another encoding nothing else can be said.
        if (rule.id !== notUtf8 && wideEncoding(tree.text) !== undefined) continue;
        const report = (report: Report): void => this.collect(rule, report, [], false);
        rule.checkFile({ release: settings.release, path, tree, report });
      }
    }
  }

  private checkConfiguration(): void {
    const { configuration, isFragment, hostFiles, neighbours, rules, settings, model, kept } = this.input;
    let speaking: Rule = rules[0];
    let host: HostView<EffectiveJail> | undefined;
    let wholeHost: HostView<EffectiveJail> | undefined;
    const context: ConfigurationContext = {
      release: settings.release,
      configuration,
      isFragment,
      hostFiles,
      get host() {
        host ??= (kept?.host ?? new HostComparison()).compare(configuration.jails, model);
        return host;
      },
      get neighbours() {
        return neighbours.all;
      },
      get wholeHost() {
        if (neighbours.all.length === 0) return context.host;
        wholeHost ??= neighbours.compare(kept?.wholeHost ?? new HostComparison(), model);
        return wholeHost;
      },
      model,
      isSilenced: (place) => this.isSilenced(speaking, place),
      heard: (items, placesOf) => {
        if (!this.hasComments) return items;
        const isSilenced = (place: FileRange | undefined): boolean => !!place && this.isSilenced(speaking, place);
        return items.filter((item) => !placesOf(item).some(isSilenced));
      },
      report: (report) => this.collect(speaking, report, [], false),
      reportFor: (jails, report, namesJails = false) => this.collect(speaking, report, jails, namesJails),
    };
    for (speaking of rules) {
      // Nothing worse could be found, and a file of a million slips has a hundred thousand jails.
      if (this.isFull) break;
      speaking.checkConfiguration?.(context);
    }
  }

  private checkJails(): void {
    const { configuration, hostFiles, neighbours, rules, settings, only, kept } = this.input;
    const answers = new Map<ConfigurationQuestion, boolean>();
    const checks: JailChecks = {
      configuration,
      hostFiles,
      neighbours,
      release: settings.release,
      rules: rules.filter((rule) => rule.checkJail),
      lastRules: this.active.filter((rule) => rule.checkUnclaimed),
      ruleIsCut: () => {
        this.isRuleCut = true;
      },
      answerTo: (question) => {
        let answer = answers.get(question);
        if (answer === undefined) {
          answer = question(configuration, hostFiles);
          answers.set(question, answer);
        }
        return answer;
      },
      kept,
      followsFromOthers: this.causes.some(({ consequencesLookFurther }) =>
        consequencesLookFurther?.(configuration, hostFiles),
      ),
    };
    if (kept) kept.proposals = (jail, rule, index) => proposalsOf(this.writtenJail(jail), checks, rule, index);
    for (const [index, jail] of (checks.rules.length > 0 ? configuration.jails : []).entries()) {
      if (only && !only.has(index)) continue;
      if (this.isFull) {
        this.jailsLeftOut++;
        continue;
      }
      // A `{` without a name is a slip that is told; nothing follows from it.
      if (jail.name === "" && jail.section.block?.tree.rejection) continue;
      judgeJail(jail, this.writtenJail, checks);
    }
    const ofSamples = { ...checks, kept: undefined };
    for (const jail of only ? [] : sampleJails(configuration)) judgeJail(jail, this.sampleJail, ofSamples);
  }

  private readonly writtenJail = (jail: EffectiveJail): JudgedJail => {
    const { block, path } = jail.section;
    let isConsequence: IsConsequence | undefined;
    let isAsked = false;
    return {
      jail,
      model: () => this.input.model(jail),
      accept: (rule, report) => {
        if (!isAsked) isConsequence = consequencesIn(this.causes, this.input.configuration, jail, this.neighbours);
        isAsked = true;
        return isConsequence?.(rule, report) ? undefined : report;
      },
      told: (rule, report) => {
        const isInside = block && report.path === path && report.start >= block.start && report.end <= block.end;
        return this.toldOf(rule, report, [jail.name], !isInside);
      },
      tell: this.add,
    };
  };

  private readonly sampleJail = (jail: EffectiveJail): JudgedJail => {
    return {
      jail,
      model: () => modelOfSample(jail, this.input.settings.release),
      accept: (rule, report) => {
        const told = toldOfSample(report, jail, rule);
        return told && { ...told, about: report.about };
      },
      told: (rule, report) => this.toldOf(rule, { ...report, about: undefined }, [], false),
      tell: this.add,
    };
  };

  /** All that neither follows from something else nor is silenced, in words; of very much the worst. */
  private told(): ToldOfRoot {
    const { judgesComments, settings } = this.input;
    const heard = withToldOnce(this.placed.all().filter((placed) => this.isHeard(placed)));
    const chosen = worstBySeverity(heard, mostFindings, (placed) => severityToTell(placed, settings));
    const leftOut = this.leftOut(heard.length - chosen.length);
    const told: Told[] = chosen.map((placed) => ({ finding: findingOf(placed), placed }));
    if (judgesComments && leftOut === undefined) told.push(...this.uselessComments());
    return { told: told.sort((a, b) => compareFindings(a.finding, b.finding)), leftOut };
  }

  private leftOut(findings: number): NotTold | undefined {
    const { jailsLeftOut: jails, isRuleCut } = this;
    return findings > 0 || jails > 0 || isRuleCut || this.isFull ? { findings, jails, isRuleCut } : undefined;
  }

  /** False for what only follows from something else that is told, and for what a comment silences. */
  private isHeard({ rule, report }: Omit<PlacedReport, "source">): boolean {
    if (this.isConsequence?.(rule, report)) return false;
    const mayBeSilenced = !report.refusesFile && (this.hasComments || !this.input.configuration.files.has(report.path));
    return !mayBeSilenced || !this.isSilenced(rule, report);
  }

  /** Of something that is told about the whole configuration. */
  private get isConsequence(): IsConsequence | undefined {
    this.knownConsequences ??= {
      isConsequence: consequencesIn(this.causes, this.input.configuration, undefined, this.neighbours),
    };
    return this.knownConsequences.isConsequence;
  }

  /** Whether a comment silences a rule at a place; it is not useless then. */
  private isSilenced({ id }: Rule, { path, start }: FileRange): boolean {
    const tree = this.input.configuration.files.get(path)?.tree;
    if (!tree) {
      const content = this.input.hostFiles.reads.files.get(path);
      return content?.kind === "file" && isSilencedInText(content.text, id, start);
    }
    const comments = ignoringComments(tree, id, start);
    for (const comment of comments) this.usedComments.add(comment);
    return comments.length > 0;
  }

  /** What is said about comments that silence nothing. */
  private uselessComments(): Told[] {
    const { configuration, settings } = this.input;
    const rule = this.active.find(({ id }) => id === uselessIgnore);
    if (!rule) return [];
    const source: ReportSource = { configuration, settings, decide: editsOfComments };
    const told: Told[] = [];
    for (const { path, tree } of configuration.files.values()) {
      for (const ignored of ignoredRules(tree)) {
        const report = this.usedComments.has(ignored)
          ? undefined
          : reportUselessIgnore({ ...this.input, path, tree, ignored });
        if (!report) continue;
        const severity = severityOfReport(rule, report, settings.release);
        const placed = { rule, report, severity, jails: [], namesJails: false, source };
        told.push({ finding: findingOf(placed), placed });
      }
    }
    return told;
  }
}
