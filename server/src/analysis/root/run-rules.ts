import {
  type Configuration,
  type EffectiveJail,
  type FileRange,
  type ItemGroup,
  wideEncoding,
} from "../../config/index.ts";
import type { HostFiles } from "../../host-files/index.ts";
import type { JailModel } from "../../lifecycle/index.ts";
import {
  type ConfigurationContext,
  type ConfigurationQuestion,
  type IsConsequence,
  isOff,
  type Report,
  type Rule,
} from "../../rules/rule/rule.ts";
import { type TopStatement, topStatementAt } from "../../syntax/index.ts";
import { ComparedHosts } from "./compared-hosts.ts";
import { consequencesIn } from "./consequences.ts";
import { type GroupReports, groupReports, mayTellByGroups, sharesPlace, someIn } from "./group-reports.ts";
import { finished, type InParts } from "./in-parts.ts";
import { JoinedNames } from "./joined-names.ts";
import { holds, type JailChecks, type JudgedJail, judgeJail, proposalsOf } from "./judge-jail.ts";
import type { ToldOfJail } from "./kept-judgement.ts";
import type { KeptReports } from "./kept-reports.ts";
import { mostErrors, mostFindings } from "./most-findings.ts";
import type { Neighbours } from "./neighbours.ts";
import type { PlacedReport, ReportSource } from "./placed-reports.ts";
import { severityOfReport } from "./report-severity.ts";
import { modelOfSample, sampleJails, toldOfSample } from "./sample-jails.ts";
import { SilencingComments } from "./silencing-comments.ts";
import { type HeardJail, Teller } from "./teller.ts";
import { ToldOfRoot } from "./told-of-root.ts";
import { isAdvice } from "./told-once.ts";
import { type SpokenGroup, toldTogether } from "./told-together.ts";
import { notUtf8, uselessComments, uselessIgnore } from "./useless-ignore.ts";

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

/** Runs all rules on one root and puts together what they say about the same place. */
export function* runRules(input: RunInput): InParts<ToldOfRoot> {
  const { kept, only } = input;
  const byGroups = kept !== undefined && !kept.hasShared && only === undefined;
  const run = new RuleRun(input, byGroups);
  const told = yield* run.run();
  if (!byGroups || !run.sharesPlaces()) return told;
  // It will go on doing so: all reports are put together from now on.
  kept.hasShared = true;
  return yield* new RuleRun(input, false).run();
}

/**
 * What is told in any case, whatever the other jails and the rules about a whole configuration come to: of the texts, and of the jails
 * that `only` names inside of their own blocks.
 */
export function firstTold(input: RunInput): FirstTold {
  return new RuleRun({ ...input, judgesComments: false }, false).first();
}

interface FirstTold {
  readonly told: ToldOfRoot;
  /** Ids of the rules that may say more of these jails when all are compared. */
  readonly leftOpen: ReadonlySet<string>;
}

/** Ends a rule that has said more than is told of a root. */
const enough = Symbol("enough findings");

class RuleRun {
  private readonly input: RunInput;
  private readonly source: ReportSource;
  private readonly teller: Teller;
  private readonly groups: SpokenGroup[] = [];
  private readonly byGroups: boolean;
  private readonly comments: SilencingComments;
  private readonly hosts: ComparedHosts;
  private readonly leftOpen = new Set<string>();
  private readonly active: readonly Rule[];
  /** Those that tell something from which something else follows; what makes jail(8) refuse a file they tell in any case. */
  private readonly causes: readonly Rule[];
  private knownConsequences: { readonly isConsequence: IsConsequence | undefined } | undefined;

  constructor(input: RunInput, byGroups: boolean) {
    this.input = input;
    this.byGroups = byGroups && mayTellByGroups(input.configuration);
    this.source = { configuration: input.configuration, settings: input.settings, decide: input.decide };
    this.teller = new Teller(this.source, (told) => this.isHeard(told));
    this.active = input.rules.filter((rule) => this.isActive(rule));
    this.causes = input.rules.filter((rule) => rule.consequences && (rule.readsText || this.isActive(rule)));
    this.hosts = new ComparedHosts(input);
    this.comments = new SilencingComments(input.configuration, input.hostFiles);
  }

  *run(): InParts<ToldOfRoot> {
    // Slips come first: what follows from them must not crowd them out.
    this.checkFiles();
    yield;
    yield* this.makeModels();
    yield* this.checkConfiguration();
    yield* this.checkJails();
    return this.told();
  }

  first(): FirstTold {
    this.checkFiles();
    finished(this.checkJails(false));
    const told = new ToldOfRoot(this.teller.all.filter(this.isCertain), [], this.source, undefined);
    return { told, leftOpen: this.leftOpen };
  }

  /** Neither other jails nor rules that look at all of them can make something else of it. */
  private readonly isCertain = (placed: PlacedReport): boolean =>
    !placed.namesJails && !isAdvice(placed) && placed.rule.checkConfiguration === undefined && this.isHeard(placed);

  /**
   * They are needed by who compares jails, all at once, and by who judges each. Of groups of which all is known from before, nobody
   * asks for them.
   */
  private *makeModels(): InParts<void> {
    const { configuration, only, model, kept } = this.input;
    if (only || this.teller.isFull) return;
    for (const group of configuration.jailGroups) {
      if (kept?.groups.has(group)) continue;
      for (const jail of group.items) {
        model(jail);
        yield;
      }
    }
  }

  private isActive(rule: Rule): boolean {
    return !isOff(rule, this.input.settings.rules);
  }

  /**
   * Whether anything may come of what a rule says of the whole configuration: of one that is switched off, only that jail(8) refuses a file.
   * Where there are comments it is asked all the same: one that silences it would be called useless.
   */
  private isWanted(rule: Rule): boolean {
    return rule.readsText === true || this.comments.hasAny || this.isActive(rule);
  }

  private readonly neighbours = (): readonly Configuration[] => this.input.neighbours.all;

  private collect(rule: Rule, report: Report, jails: readonly string[], namesJails: boolean): void {
    const told = this.toldOf(rule, report, jails, namesJails);
    if (told) this.teller.tell(told);
  }

  /** Undefined where nobody wants to hear it. */
  private toldOf(rule: Rule, report: Report, jails: readonly string[], namesJails: boolean): ToldOfJail | undefined {
    if (!report.refusesFile && !this.isActive(rule)) return undefined;
    return { rule, report, severity: severityOfReport(rule, report, this.input.settings.release), jails, namesJails };
  }

  /** Also by rules that are switched off: what makes jail(8) refuse a file is told in any case. */
  private checkFiles(): void {
    const { configuration, rules, settings, kept } = this.input;
    const files = [...configuration.files.values()].filter(({ path, tree }) => kept?.silentFiles.get(tree) !== path);
    const silent = new Map(files.map(({ path, tree }) => [path, tree]));
    for (const rule of rules) {
      if (!rule.checkFile) continue;
      for (const { path, tree } of files) {
        // Of a file in another encoding nothing else can be said.
        if (rule.id !== notUtf8 && wideEncoding(tree.text) !== undefined) continue;
        const report = (report: Report): void => {
          silent.delete(path);
          this.collect(rule, report, [], false);
        };
        rule.checkFile({ release: settings.release, path, tree, report });
      }
    }
    for (const [path, tree] of silent) kept?.silentFiles.set(tree, path);
  }

  private *checkConfiguration(): InParts<void> {
    const { configuration, isFragment, hostFiles, neighbours, rules, settings, model } = this.input;
    const { hosts } = this;
    let speaking: Rule = rules[0];
    let said = 0;
    const tell = (report: Report, jails: readonly string[], namesJails: boolean): void => {
      if (said++ === mostFindings) throw enough;
      this.collect(speaking, report, jails, namesJails);
    };
    const context: ConfigurationContext = {
      release: settings.release,
      configuration,
      isFragment,
      hostFiles,
      get host() {
        return hosts.host;
      },
      get neighbours() {
        return neighbours.all;
      },
      get wholeHost() {
        return hosts.wholeHost;
      },
      model,
      isSilenced: (place) => this.comments.silences(speaking, place),
      heard: (items, placesOf) => {
        if (!this.comments.hasAny) return items;
        const isSilenced = (place: FileRange | undefined): boolean =>
          !!place && this.comments.silences(speaking, place);
        return items.filter((item) => !placesOf(item).some(isSilenced));
      },
      report: (report) => tell(report, [], false),
      reportFor: (jails, report, namesJails = false) => tell(report, jails, namesJails),
    };
    for (speaking of rules) {
      // Nothing worse could be found, and a file of a million slips has a hundred thousand jails.
      if (this.teller.isFull) break;
      if (!speaking.checkConfiguration || !this.isWanted(speaking)) continue;
      said = 0;
      try {
        speaking.checkConfiguration(context);
      } catch (error) {
        if (error !== enough) throw error;
        this.teller.isRuleCut = true;
      }
      yield;
    }
  }

  private *checkJails(comparesHost = true): InParts<void> {
    const { configuration, hostFiles, neighbours, rules, settings, only, kept } = this.input;
    const answers = new Map<ConfigurationQuestion, boolean>();
    const checks: JailChecks = {
      configuration,
      hostFiles,
      neighbours,
      release: settings.release,
      // Stryker disable next-line MethodExpression: the others say nothing of a jail.
      rules: rules.filter((rule) => rule.checkJail),
      // Stryker disable next-line MethodExpression: nor do these.
      lastRules: this.active.filter((rule) => rule.checkUnclaimed),
      ruleIsCut: () => {
        this.teller.isRuleCut = true;
      },
      leftOpen: ({ id }) => this.leftOpen.add(id),
      answerTo: (question) => {
        let answer = answers.get(question);
        if (answer === undefined) {
          let isKnown = true;
          answer = question(configuration, hostFiles, (jail, name) => {
            isKnown = comparesHost;
            return isKnown && this.hosts.wholeHost.isUsedBeside(jail, name);
          });
          if (!isKnown) return undefined;
          answers.set(question, answer);
        }
        return answer;
      },
      kept,
      followsFromOthers: this.causes.some(({ consequencesLookFurther }) =>
        consequencesLookFurther?.(configuration, hostFiles, () => false),
      ),
    };
    if (kept) kept.proposals = (jail, rule, index) => proposalsOf(this.writtenJail(jail), checks, rule, index);
    if (checks.rules.length > 0) {
      if (this.byGroups && !checks.followsFromOthers) {
        for (const group of configuration.jailGroups) yield* this.judgeGroup(group, checks);
      } else {
        for (const [index, jail] of configuration.jails.entries()) {
          if (only && !only.has(index)) continue;
          this.judge(jail, checks);
          yield;
        }
      }
    }
    const ofSamples = { ...checks, kept: undefined };
    for (const jail of only ? [] : sampleJails(configuration)) judgeJail(jail, this.sampleJail, ofSamples);
  }

  private *judgeGroup(group: ItemGroup<EffectiveJail>, checks: JailChecks): InParts<void> {
    const { kept } = this.input;
    const known = kept?.groups.get(group);
    const isKnown = known !== undefined && holds(known, checks);
    if (isKnown && this.tellGroup(known)) {
      yield;
      return;
    }
    if (isKnown || kept === undefined || this.teller.isFull) {
      for (const jail of group.items) {
        this.judge(jail, checks);
        yield;
      }
      return;
    }
    // What each says is not told before it is known whether all of it is told as one: then nothing else of it is held.
    const heard: HeardJail[] = [];
    for (const jail of group.items) {
      heard.push(this.teller.hear(() => this.judge(jail, checks)));
      yield;
    }
    const alone: TopStatement[] = [];
    const isCut = heard.some(({ isRuleCut }) => isRuleCut);
    const reports = isCut ? undefined : groupReports(group, (jail) => kept.of(jail), this.source, alone);
    if (reports === undefined || !this.tellGroup(reports)) for (const jail of heard) this.teller.tellHeard(jail);
    if (reports === undefined || this.teller.isFull) return;
    kept.groups.set(group, reports);
    for (const statement of alone) kept.groupOf.set(statement, reports);
  }

  /** False where it may be that not all of it is told. */
  private tellGroup(reports: GroupReports): boolean {
    if (this.teller.errors + reports.errors + reports.elsewhere.length >= mostErrors) return false;
    for (const rule of reports.rules) if (this.comments.isNamed(rule)) return false;
    if (this.isConsequence && someIn(reports, this.isConsequence)) return false;
    for (const { told, report } of reports.elsewhere) this.teller.tell({ ...told, report: report.now });
    this.teller.errors += reports.errors;
    this.groups.push({ reports, after: this.teller.all.length });
    return true;
  }

  private judge(jail: EffectiveJail, checks: JailChecks): void {
    if (this.teller.isFull) this.teller.jailsLeftOut++;
    // A `{` without a name is a slip that is told; nothing follows from it.
    else if (jail.name !== "" || !jail.section.block?.tree.rejection) judgeJail(jail, this.writtenJail, checks);
  }

  private readonly writtenJail = (jail: EffectiveJail): JudgedJail => {
    const { block, path } = jail.section;
    const jails = [jail.name];
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
        return this.toldOf(rule, report, jails, !isInside);
      },
      tell: this.teller.tell,
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
      tell: this.teller.tell,
    };
  };

  /** All that neither follows from something else nor is silenced. */
  private told(): ToldOfRoot {
    const single = toldTogether({
      placed: this.teller.all,
      groups: this.groups,
      source: this.source,
      isHeard: (placed) => this.isHeard(placed),
      namesOf: (rule) => this.input.kept?.namesOf(rule) ?? new JoinedNames(),
    });
    const groups = this.groups.map(({ reports }) => reports);
    const { jailsLeftOut: jails, isRuleCut, isFull } = this.teller;
    const notLooked = isRuleCut || isFull ? { jails, isRuleCut } : undefined;
    const told = new ToldOfRoot(single, groups, this.source, notLooked);
    if (!this.input.judgesComments || told.leftOut !== undefined) return told;
    const useless = this.uselessComments();
    return useless.length === 0 ? told : new ToldOfRoot([...single, ...useless], groups, this.source, undefined);
  }

  /** Whether something was told by itself where a group of jails tells the same: it would have to be one finding. */
  sharesPlaces(): boolean {
    const { kept, configuration } = this.input;
    if (kept === undefined || this.groups.length === 0) return false;
    const spoken = new Set(this.groups.map(({ reports }) => reports));
    return this.teller.all.some((placed) => {
      const { path, start } = placed.report;
      const tree = configuration.files.get(path)?.tree;
      const statement = tree && topStatementAt(tree, start);
      const group = statement && kept.groupOf.get(statement);
      return group !== undefined && spoken.has(group) && sharesPlace(group, placed);
    });
  }

  /** False for what only follows from something else that is told, and for what a comment silences. */
  private isHeard({ rule, report }: Omit<PlacedReport, "source">): boolean {
    if (this.isConsequence?.(rule, report)) return false;
    const mayBeSilenced = !report.refusesFile && this.comments.mayBeAbout(report.path);
    return !mayBeSilenced || !this.comments.silences(rule, report);
  }

  /** Of something that is told about the whole configuration. */
  private get isConsequence(): IsConsequence | undefined {
    this.knownConsequences ??= {
      isConsequence: consequencesIn(this.causes, this.input.configuration, undefined, this.neighbours),
    };
    return this.knownConsequences.isConsequence;
  }

  /** What is said about comments that silence nothing. */
  private uselessComments(): PlacedReport[] {
    const rule = this.active.find(({ id }) => id === uselessIgnore);
    return rule === undefined ? [] : uselessComments(rule, this.input, this.comments.unused());
  }
}
