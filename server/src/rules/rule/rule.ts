import type { Configuration, Definition, EffectiveJail, FileRange } from "../../config/index.ts";
import type { HostFiles } from "../../host-files/index.ts";
import type { HostView, JailModel, Observation, Outcome } from "../../lifecycle/index.ts";
import type { Release } from "../../parameters/index.ts";
import type { SyntaxTree } from "../../syntax/index.ts";
import type { Proposal, RelatedPlace, RuleSetting, Severity } from "./finding.ts";

/** What a rule says about one place. */
export interface Report extends FileRange {
  /**
   * What is wrong, with names and values, in one sentence of at most 90 characters; then at most one more that says what
   * will happen or what to do: 160 characters together. Plain text with `code` in backticks.
   */
  readonly message: string;
  /** Why it is so, when it is harmless: a sentence each. Not what one of `related` shows, and not what jail(8) prints. */
  readonly notes?: readonly string[];
  /**
   * Only where it differs from the rule's own. What undoes a start for certain is an error, and what makes a stop fail at
   * least a warning, whatever the rule says (`about`).
   */
  readonly severity?: Severity;
  /** What the model has seen, where the report is about that. It is then not reported again as a command that fails. */
  readonly about?: Outcome | readonly Outcome[];
  readonly related?: readonly RelatedPlace[];
  readonly jailSays?: string;
  readonly unnecessary?: boolean;
  /** What stands there still works, and something else has taken its place. */
  readonly deprecated?: boolean;
  /** jail(8) refuses the whole file over it: no jail of it starts, and no comment or setting silences that. */
  readonly refusesFile?: boolean;
  /** Ways to mend it, the best one first. Called only when somebody wants to see or apply them. */
  readonly fixes?: () => readonly Proposal[];
}

interface RuleContext {
  readonly release: Release;
  /** Whether this place is worth a look: false for files that are judged from another root. */
  report(report: Report): void;
}

/** What is judged from a root. */
interface RootContext extends RuleContext {
  /** The files of the host in the tree of the root, as far as they are in sight: what is undefined there is unknown. */
  readonly hostFiles: HostFiles;
  /**
   * The other roots of the same host, in the order of their paths: the jail.conf beside a file of jail.conf.d that does not include it,
   * and the other files there.
   */
  readonly neighbours: readonly Configuration[];
}

/** One file, whatever includes it. */
export interface FileContext extends RuleContext {
  readonly path: string;
  readonly tree: SyntaxTree;
}

/** One root with all that it includes. */
export interface ConfigurationContext extends RootContext {
  readonly configuration: Configuration;
  /** The root has no blocks and nothing includes it: what another file could supply is not to be reported. */
  readonly isFragment: boolean;
  /** All jails as one host, compared once and shared by all rules. */
  readonly host: HostView<EffectiveJail>;
  /** The same together with the jails of the neighbours. */
  readonly wholeHost: HostView<EffectiveJail>;
  /** What start and stop of one of its jails do; worked out once and shared by all rules. */
  model(jail: EffectiveJail): JailModel;
  /** Whether a comment silences the rule at a place, for one that tells of many places at once: those are not among them. */
  isSilenced(place: FileRange): boolean;
  /**
   * Those about which no comment silences the rule, with the places of each in files of the configuration; where no comment silences
   * anything, as in nearly all files, none is asked for its places.
   */
  heard<Item>(items: readonly Item[], placesOf: (item: Item) => readonly (FileRange | undefined)[]): readonly Item[];
  /**
   * Reports something about some jails of the configuration.
   *
   * @param namesJails whether one jail alone is named as well, since the place does not show which one is meant; several always are
   */
  reportFor(jails: readonly string[], report: Report, namesJails?: boolean): void;
}

/** A pure function, the same object each time, that costs nothing when it is asked again of the same configuration. */
export type ConfigurationQuestion = (
  configuration: Configuration,
  hostFiles: HostFiles,
  isUsedBeside: HostView<EffectiveJail>["isUsedBeside"],
) => boolean;

/** One jail of a root. The same place reported for several jails becomes one finding that names them. */
export interface JailContext extends RootContext {
  /** A rule that looks at it, at the neighbours or at files of the host is asked again after every edit (`kept-reports.ts`). */
  readonly configuration: Configuration;
  readonly jail: EffectiveJail;
  /**
   * Asks something of the whole configuration, or of its host, whose answer seldom changes: the rule is asked again when it does. Undefined
   * where the jails are not compared yet, on which it depends: then nothing is to be said that follows from it.
   */
  ask(question: ConfigurationQuestion): boolean | undefined;
  /** The line in which a statement begins, counted from 1: a rule that tells it is asked again after every edit. */
  lineOf(definition: Definition): number;
  /** What start and stop do to the host, as far as it is known; worked out once and shared by all rules. */
  readonly model: JailModel;
  /** The rule has said as much about the jail as is told of one: with a million slips it may stop. */
  readonly isFull: boolean;
}

/** What a rule judges and how; what people read about it is the page beside its file, and the folder of both its topic. */
export interface Rule {
  /** Permanent: users quote it for years. */
  readonly id: string;
  readonly severity: Severity | ((release: Release) => Severity);
  /** What it reports follows from a value alone, whatever else the jail has: it is told in files without jails as well. */
  readonly judgesOneValue?: true;
  /** What it wants to see of every jail's start and stop. */
  readonly observation?: Observation<unknown>;
  /** A matter of taste, or one that most files have: told only to those who give it a severity in their settings. */
  readonly isOffByDefault?: true;
  /**
   * What it says below a warning is advice about a whole configuration: it is told once a root, at the first place. The title of
   * the fix that then mends all places.
   */
  readonly toldOnce?: string;
  /** It is about how the text is read, so that it is told where nobody knows how the text was meant, too. */
  readonly readsText?: true;
  /**
   * What only follows from what this rule tells about a configuration, or about one of its jails: no rule tells it besides.
   * Undefined where nothing does. The neighbours are looked for when they are asked for.
   */
  consequences?(
    configuration: Configuration,
    jail: EffectiveJail | undefined,
    neighbours: () => readonly Configuration[],
  ): IsConsequence | undefined;
  /** Whether `consequences` of a jail follow from more than the jail, in some configuration; never when left out. */
  readonly consequencesLookFurther?: ConfigurationQuestion;
  checkFile?(context: FileContext): void;
  checkConfiguration?(context: ConfigurationContext): void;
  checkJail?(context: JailContext): void;
  /** Reports what fails for certain (`verdictOf`) and is in no rule's `about`. */
  checkUnclaimed?(context: JailContext, outcomes: readonly Outcome[]): void;
}

/** Whether what a rule says only follows from what another one tells. */
export type IsConsequence = (rule: Rule, report: Report) => boolean;

export const severityOf = (rule: Rule, release: Release): Severity =>
  typeof rule.severity === "string" ? rule.severity : rule.severity(release);

/** Whether a rule is to be silent, with the severities that a user has chosen by rule. */
export const isOff = (rule: Rule, chosen: ReadonlyMap<string, RuleSetting>): boolean =>
  (chosen.get(rule.id) ?? (rule.isOffByDefault ? "off" : undefined)) === "off";
