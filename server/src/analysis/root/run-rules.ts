import { type Configuration, type EffectiveJail, wideEncoding } from "../../config/index.ts";
import { compareFootprints, type HostView, type JailModel, type ModelEvent } from "../../lifecycle/index.ts";
import type { Release } from "../../parameters/index.ts";
import {
  type Finding,
  type Fix,
  isWorse,
  type Proposal,
  type RelatedPlace,
  type RuleSetting,
  type Severity,
} from "../../rules/rule/finding.ts";
import type { ConfigurationContext, JailContext, Report, Rule } from "../../rules/rule/rule.ts";
import { commaSlips, followsFromSlip, isSwallowed, slipsOf } from "../../rules/support/comma-slips.ts";
import { isUnclearText } from "../../rules/support/syntax-problems.ts";
import { shortened } from "../../rules/support/words.ts";
import type { SyntaxTree } from "../../syntax/index.ts";
import { characterEnd, characterStart, listed, printable } from "../../text/index.ts";
import { type IgnoredRule, ignoredRules, ignoringComments } from "./ignore-comments.ts";
import { OneCause } from "./one-cause.ts";
import { severityOfReport } from "./report-severity.ts";
import { modelOfSample, sampleJails, toldOfSample } from "./sample-jails.ts";
import type { Settings } from "./settings.ts";
import { isSyntaxRule } from "./syntax-rules.ts";
import { unclaimedFailures } from "./unclaimed.ts";
import { editsOfComments, notUtf8, reportUselessIgnore, uselessIgnore } from "./useless-ignore.ts";

const nothing: readonly Fix[] = [];
const noFixes = (): readonly Fix[] => nothing;
const noNotes: readonly string[] = [];
const noRelated: readonly RelatedPlace[] = [];

const withPrintableTitle = (proposal: Proposal): Proposal => ({ ...proposal, title: printable(proposal.title) });

/** More findings than this help nobody, and a file of a million slips would keep an editor busy. */
export const mostFindings = 5000;

interface Collected {
  readonly rule: Rule;
  /** The worst of those about this place. */
  report: Report;
  severity: Severity;
  readonly jails: string[];
  /** The place is outside of the block of some jail that it concerns, so the message has to name them. */
  namesJails: boolean;
}

export interface RunInput {
  readonly configuration: Configuration;
  readonly isFragment: boolean;
  readonly settings: Settings;
  readonly rules: readonly Rule[];
  model(jail: EffectiveJail): JailModel;
  /** The jails, as indices, that are judged; all when left out. What the others say is known to be as it was. */
  readonly only?: ReadonlySet<number>;
  /** Whether comments that silence nothing are told: not while fixes are tried, which have nothing to do with them. */
  readonly judgesComments?: boolean;
  /** Which of the proposals are offered for a finding, and how; neither is asked for before somebody wants to see them. */
  decide(finding: Finding, proposals: () => readonly Proposal[]): () => readonly Fix[];
}

/** Runs all rules on one root and puts together what they say about the same place. */
export function runRules(input: RunInput): Finding[] {
  const { configuration, settings, rules, isFragment, only } = input;
  const { release } = settings;
  const collected: Collected[] = [];
  const places = new Map<Rule, Map<string, Map<number, Collected>>>();
  const isActive = ({ id }: Rule): boolean => settings.rules.get(id) !== "off";
  const isFull = (): boolean => collected.length >= mostFindings;

  const isCommaRule = ({ id }: Rule): boolean => id === "comma-for-semicolon";
  const slips = rules.some((rule) => isCommaRule(rule) && isActive(rule)) ? commaSlips(configuration) : [];

  const collect = (rule: Rule, report: Report, jails: readonly string[], outside: boolean): void => {
    if (!report.refusesFile && !isActive(rule)) return;
    if (slips.length > 0 && !isCommaRule(rule) && isSwallowed(slips, report)) return;
    const inFile = placesOf(places, rule, report.path);
    const place = report.start * longestStretch + Math.min(report.end - report.start, longestStretch - 1);
    const known = inFile.get(place);
    if (!known) {
      if (isFull()) return;
      const added = {
        rule,
        report,
        severity: severityOfReport(rule, report, release),
        jails: [...jails],
        namesJails: outside,
      };
      collected.push(added);
      inFile.set(place, added);
      return;
    }
    // Two things are wrong at one place: what belongs to the one that is not told in words is shown beside the other.
    const isSecond = jails.length === 1 && known.jails.at(-1) === jails[0];
    for (const jail of jails) if (known.jails.at(-1) !== jail) known.jails.push(jail);
    known.namesJails ||= outside;
    const severity = severityOfReport(rule, report, release);
    const [told, other] = isWorse(severity, known.severity) ? [report, known.report] : [known.report, report];
    known.report = isSecond ? withRelatedOf(told, other) : told;
    if (told === report) known.severity = severity;
  };

  let host: HostView<EffectiveJail> | undefined;
  const hostView = (): HostView<EffectiveJail> => {
    host ??= compareFootprints(configuration.jails, input.model);
    return host;
  };
  // Slips come first: what follows from them must not crowd them out. Also of rules that are switched off: what makes
  // jail(8) refuse a file is told in any case.
  for (const rule of rules) {
    if (!rule.checkFile) continue;
    for (const { path, tree } of configuration.files.values()) {
      // Of a file in another encoding nothing else can be said.
      if (rule.id !== notUtf8 && wideEncoding(tree.text) !== undefined) continue;
      rule.checkFile({ release, path, tree, report: (report) => collect(rule, report, [], false) });
    }
  }
  let speaking: Rule = rules[0];
  const ofConfiguration: ConfigurationContext = {
    release,
    configuration,
    isFragment,
    get host() {
      return hostView();
    },
    report: (report) => collect(speaking, report, [], false),
    reportFor: (jails, report) => collect(speaking, report, jails, false),
  };
  for (speaking of rules) {
    // Nothing further could be shown, and a file of a million slips has a hundred thousand jails.
    if (isFull()) break;
    speaking.checkConfiguration?.(ofConfiguration);
  }
  // Also those that are switched off: what they would tell is not to be told in other words.
  const jailRules = rules.filter((rule) => rule.checkJail);
  const lastRules = rules.filter((rule) => rule.checkUnclaimed && isActive(rule));
  for (const [index, jail] of (jailRules.length > 0 ? configuration.jails : []).entries()) {
    if (only && !only.has(index)) continue;
    if (isFull()) break;
    // A `{` without a name is a slip that is told; nothing follows from it.
    if (jail.name === "" && jail.section.block?.tree.rejection) continue;
    const { block, path } = jail.section;
    let rule: Rule = jailRules[0];
    const claimed: ModelEvent[] = [];
    // A context for each jail: a fix is worked out long after the rule has gone on to other jails.
    const ownSlips = slips.length > 0 ? slipsOf(configuration, jail) : slips;
    const context: JailContext = new JailCheck(input, jail, isFull, (report) => {
      if (report.about !== undefined) claimed.push(...[report.about].flat());
      // Told with the slip.
      if (followsFromSlip(ownSlips, report)) return;
      oneCause.report(rule, report);
    });
    const oneCause = new OneCause(context, (teller, report) => {
      const inside = block && report.path === path && report.start >= block.start && report.end <= block.end;
      collect(teller, report, [jail.name], !inside);
    });
    for (rule of jailRules) rule.checkJail?.(context);
    const unclaimed = unclaimedFailures(context.model.events, claimed);
    if (unclaimed.length > 0) for (rule of lastRules) rule.checkUnclaimed?.(context, unclaimed);
    oneCause.finish();
  }

  for (const jail of only ? [] : sampleJails(configuration)) {
    let rule: Rule = jailRules[0];
    const claimed: ModelEvent[] = [];
    const model = (): JailModel => modelOfSample(jail, release);
    const context: JailContext = new JailCheck({ ...input, model }, jail, isFull, (report) => {
      if (report.about !== undefined) claimed.push(...[report.about].flat());
      const told = toldOfSample(report, jail, rule);
      if (told) oneCause.report(rule, { ...told, about: report.about });
    });
    const oneCause = new OneCause(context, (teller, report) => {
      collect(teller, { ...report, about: undefined }, [], false);
    });
    for (rule of jailRules) rule.checkJail?.(context);
    const unclaimed = unclaimedFailures(context.model.events, claimed);
    if (unclaimed.length > 0) for (rule of lastRules) rule.checkUnclaimed?.(context, unclaimed);
    oneCause.finish();
  }

  const findings: Finding[] = [];
  const used = new Set<IgnoredRule>();
  for (const { rule, report, severity, jails, namesJails } of collected) {
    const tree = configuration.files.get(report.path)?.tree;
    if (tree && !isSyntaxRule(rule.id) && isUnclearText(tree, report.start, report.end)) continue;
    const comments = tree && !report.refusesFile ? ignoringComments(tree, rule.id, report.start) : [];
    for (const comment of comments) used.add(comment);
    if (comments.length > 0) continue;
    findings.push(finding(rule, report, severity, jails, namesJails || jails.length > 1, input, tree));
  }
  if (input.judgesComments && !isFull()) findings.push(...uselessComments(input, used));
  return findings.sort(compareFindings);
}

function withRelatedOf(report: Report, other: Report): Report {
  const { related = noRelated } = report;
  const isNew = ({ path, start }: RelatedPlace): boolean => {
    return !related.some((place) => place.path === path && place.start === start);
  };
  const more = other.related?.filter(isNew) ?? noRelated;
  return more.length === 0 ? report : { ...report, related: [...related, ...more] };
}

/** What is said about comments that silence nothing. */
function uselessComments(input: RunInput, used: ReadonlySet<IgnoredRule>): Finding[] {
  const { configuration, rules, settings } = input;
  const rule = rules.find(({ id }) => id === uselessIgnore);
  if (!rule || settings.rules.get(rule.id) === "off") return [];
  const findings: Finding[] = [];
  for (const { path, tree } of configuration.files.values()) {
    for (const ignored of ignoredRules(tree)) {
      const report = used.has(ignored) ? undefined : reportUselessIgnore({ ...input, path, tree, ignored });
      if (!report) continue;
      const severity = severityOfReport(rule, report, settings.release);
      findings.push(finding(rule, report, severity, [], false, { ...input, decide: editsOfComments }, tree));
    }
  }
  return findings.slice(0, mostFindings);
}

class JailCheck implements JailContext {
  readonly jail: EffectiveJail;
  readonly report: (report: Report) => void;
  private readonly input: RunInput;
  private readonly fullness: () => boolean;
  private knownModel: JailModel | undefined;

  constructor(input: RunInput, jail: EffectiveJail, isFull: () => boolean, report: (report: Report) => void) {
    this.input = input;
    this.jail = jail;
    this.fullness = isFull;
    this.report = report;
  }

  get isFull(): boolean {
    return this.fullness();
  }

  get release(): Release {
    return this.input.settings.release;
  }

  get configuration(): Configuration {
    return this.input.configuration;
  }

  get model(): JailModel {
    this.knownModel ??= this.input.model(this.jail);
    return this.knownModel;
  }
}

/** Files are far shorter than this, and the number of a place stays an exact integer. */
const longestStretch = 2 ** 25;

/** What a rule has said about one file, by place. */
function placesOf(
  places: Map<Rule, Map<string, Map<number, Collected>>>,
  rule: Rule,
  path: string,
): Map<number, Collected> {
  let files = places.get(rule);
  if (!files) {
    files = new Map();
    places.set(rule, files);
  }
  let inFile = files.get(path);
  if (!inFile) {
    inFile = new Map();
    files.set(path, inFile);
  }
  return inFile;
}

function finding(
  rule: Rule,
  report: Report,
  itsSeverity: Severity,
  jails: readonly string[],
  namesJails: boolean,
  { settings, decide }: RunInput,
  tree: SyntaxTree | undefined,
): Finding {
  const chosen = settings.rules.get(rule.id) as Exclude<RuleSetting, "off"> | undefined;
  const severity = report.refusesFile ? itsSeverity : (chosen ?? itsSeverity);
  let fixes = noFixes;
  const result: Finding = {
    rule: rule.id,
    severity,
    message: printable(namesJails && jails.length > 0 ? `${report.message} (in ${listJails(jails)})` : report.message),
    path: report.path,
    start: tree ? characterStart(tree.text, Math.min(report.start, tree.text.length)) : report.start,
    end: tree ? characterEnd(tree.text, Math.min(report.end, tree.text.length)) : report.end,
    jails,
    related: report.related?.map((place) => ({ ...place, message: printable(place.message) })) ?? noRelated,
    notes: report.notes?.map(printable) ?? noNotes,
    jailSays: report.jailSays,
    unnecessary: report.unnecessary ?? false,
    refusesFile: report.refusesFile ?? false,
    fixes: () => fixes(),
  };
  const { fixes: propose } = report;
  if (propose) fixes = decide(result, () => propose().map(withPrintableTitle));
  return result;
}

/** The jails of a finding in words; long names are cut. */
export const listJails = (jails: readonly string[]): string => listed(jails, (jail) => shortened(jail, longestName));

/** Characters of a jail's name in a list of jails. */
const longestName = 40;

export function compareFindings(a: Finding, b: Finding): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}
