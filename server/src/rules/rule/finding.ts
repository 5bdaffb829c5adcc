import type { FileRange } from "../../config/index.ts";

/**
 * How bad a finding is: what makes a start or a stop fail, what does not do what it seems to, what could be better, advice.
 */
export type Severity = "error" | "warning" | "info" | "hint";
/** What a user chooses for a rule. */
export type RuleSetting = Severity | "off";

/** From the mildest to the worst. */
export const severities: readonly Severity[] = ["hint", "info", "warning", "error"];

export const atLeast = (severity: Severity, threshold: Severity): boolean =>
  severities.indexOf(severity) >= severities.indexOf(threshold);

export const isWorse = (a: Severity, b: Severity): boolean => severities.indexOf(a) > severities.indexOf(b);

/** Those of one severity stay in the order in which they are. */
export const worstFirst = <Item extends { readonly severity: Severity }>(items: readonly Item[]): Item[] =>
  [...items].sort((a, b) => severities.indexOf(b.severity) - severities.indexOf(a.severity));

/** Replaces a stretch of a file. */
export interface TextEdit extends FileRange {
  readonly text: string;
}

/**
 * A way to mend a finding, as its rule proposes it. Whether it is offered, safe or preferred is no rule's business: one place
 * compares what the files come to before and after (analysis/decide-fixes.ts).
 */
export interface Proposal {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** What the author meant is guessed, so that a person has to look at it whatever the comparison says. */
  readonly guess?: boolean;
  /** One way among others, for somebody who chooses it: never the preferred one. */
  readonly alternative?: boolean;
}

/** A way to mend a finding. */
export interface Fix {
  readonly title: string;
  /** False when it changes what will run in a way that the author should look at. */
  readonly safe: boolean;
  /** The one to apply when nobody chooses; at most one a finding. */
  readonly preferred: boolean;
  readonly edits: readonly TextEdit[];
}

/** Another place that explains a finding. */
export interface RelatedPlace extends FileRange {
  readonly message: string;
}

/** Something that is, or will go, wrong, at the place where it is to be mended. Offsets are UTF-16. */
export interface Finding extends FileRange {
  /** Permanent id of the rule. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** Names of the jails that it concerns, in file order; empty when it concerns the file. */
  readonly jails: readonly string[];
  readonly related: readonly RelatedPlace[];
  /** Why it is so, when it is harmless: a sentence each, for those who want to know more than the message says. */
  readonly notes: readonly string[];
  /** What jail(8) prints about it first, when it does. */
  readonly jailSays: string | undefined;
  /** Shown faded: the text has no effect. */
  readonly unnecessary: boolean;
  /** Shown struck through: it works, and something else has taken its place. */
  readonly deprecated: boolean;
  /** jail(8) refuses the whole file over it: no comment and no setting silences that. */
  readonly refusesFile: boolean;
  /** The ways to mend it, worked out when asked for. */
  readonly fixes: AskFixes;
}

/**
 * Works out the ways to mend a finding, and with them those of others: many are judged in hardly more time than one.
 *
 * @param together whose fixes somebody will ask for besides; without it those of its whole root may be
 */
export type AskFixes = (together?: ReadonlySet<AskFixes>) => readonly Fix[];
