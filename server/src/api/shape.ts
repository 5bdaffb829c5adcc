/** What goes into the library and comes out of it. The published types are this file and index.ts, so it imports nothing. */

/** What makes a start or a stop fail; what does not do what it seems to; what could be better; what is only advice. */
export type Severity = "error" | "warning" | "info" | "hint";

/** Both are counted from 0; `character` in UTF-16 units of the line. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** The end is the first position that does not belong to it. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A stretch of a file. */
export interface Place {
  readonly file: string;
  readonly range: Range;
}

/** Replaces a stretch of a file. */
export interface Edit extends Place {
  readonly text: string;
}

/** A way to mend a finding. */
export interface Fix {
  readonly title: string;
  /** It changes nothing that the author should look at; `fix` applies those that are preferred, too. */
  readonly safe: boolean;
  /** The one to apply when nobody chooses; at most one a finding. */
  readonly preferred: boolean;
  readonly edits: readonly Edit[];
}

/** Something that is, or will go, wrong, at the place where it is to be mended. */
export interface Finding extends Place {
  /** The id of the rule, which never changes. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** Why it is so: a sentence each. */
  readonly notes: readonly string[];
  /** What jail(8) prints about it, or null. */
  readonly jailSays: string | null;
  /** The jails that it concerns; empty when it concerns the file. */
  readonly jails: readonly string[];
  /** Other places that explain it. */
  readonly related: readonly (Place & { readonly message: string })[];
  readonly fixes: readonly Fix[];
}

/** How files other than the text at hand are read. */
export interface Reader {
  /** The text of a file, by its absolute path; undefined where there is none. */
  read(file: string): string | undefined;
  /** What is in a folder, for includes with patterns; undefined where that is not known. */
  list?(folder: string): readonly { readonly name: string; readonly kind: "file" | "folder" }[] | undefined;
}

/** What a text is judged by. A release that is none, and a rule that is not there, are thrown as an `Error`. */
export interface Options {
  /** Where the text is, or would be: what it includes is looked for from there. `/jail.conf` when left out. */
  readonly file?: string;
  /** Without one, nothing is read, and what other files could say is not known. */
  readonly reader?: Reader;
  /** The FreeBSD release whose jail(8) reads the file; what jailconf.json says when left out, or the newest. */
  readonly release?: string;
  /** Severities by rule or topic, which win over jailconf.json. */
  readonly rules?: Readonly<Record<string, Severity | "off">>;
}

/** What is wrong with several files. */
export interface Checked {
  /** By file and place. */
  readonly findings: readonly Finding[];
  /** The files that could not be read. */
  readonly unread: readonly { readonly file: string; readonly reason: string }[];
}

/** A text after its fixes. */
export interface Fixed {
  readonly text: string;
  /** What was applied. */
  readonly applied: readonly { readonly rule: string; readonly title: string }[];
  /** What is left. */
  readonly findings: readonly Finding[];
}

/** A value as it is written. */
export interface Origin extends Place {
  readonly written: string;
  readonly variables: readonly string[];
  /** The block around it; `*` for all jails. */
  readonly section: string;
}

/** A statement that sets a parameter or a variable, or adds to it. */
export interface Statement extends Place {
  /** The block around it; `*` for all jails. */
  readonly section: string;
  /** It is written with `+=`. */
  readonly appends: boolean;
  readonly text: string;
}

/** A parameter or a variable of one jail. */
export interface EffectiveParameter {
  readonly name: string;
  /** With their variables replaced; none for a bare name. */
  readonly values: readonly string[];
  /** It is the `name` or `jid` that the name of the block stands for. */
  readonly implied: boolean;
  /** One a value. */
  readonly origins: readonly Origin[];
  /** What made it what it is. */
  readonly statements: readonly Statement[];
  /** What was replaced. */
  readonly overridden: readonly Statement[];
}

/** What one jail ends up with. */
export interface EffectiveJail {
  readonly name: string;
  /** jail(8) neither starts nor stops it. */
  readonly failed: boolean;
  /** What jail(8) says about it. */
  readonly messages: readonly string[];
  /** Its block; null where it has none. */
  readonly block: Place | null;
  readonly variables: readonly EffectiveParameter[];
  readonly parameters: readonly EffectiveParameter[];
}

/** What each jail ends up with: the output of `jailconf show --format json`. */
export interface EffectiveConfiguration {
  readonly file: string;
  readonly release: string;
  /** Why jail(8) refuses the file, or what of it could not be read here; it then has no jails. */
  readonly error: (Place & { readonly message: string }) | null;
  readonly jails: readonly EffectiveJail[];
}

/** Something that is there: an interface, an address, a mount, … */
export interface Fact {
  readonly resource: string;
  readonly where: "host" | "jail";
  readonly name: string;
  readonly detail: string | null;
  /** False when it may be otherwise. */
  readonly known: boolean;
}

/** One thing that jail(8) runs, or does itself. */
export interface PlanStep {
  /** Counted from 1, over all jails. */
  readonly number: number;
  readonly jail: string;
  readonly operation: string;
  readonly phase: string;
  /** Where its command runs. */
  readonly where: string;
  /** Null for what jail(8) does itself. */
  readonly argv: readonly string[] | null;
  /** jail(8) does not wait for it. */
  readonly background: boolean;
  /** Seconds that processes have to end after SIGTERM; null for all other steps. */
  readonly timeout: number | null;
  /** It is part of a roll-back or of a stop. */
  readonly undo: boolean;
  readonly fails: boolean;
  readonly source: Place | null;
  readonly changes: readonly (Fact & { readonly kind: string; readonly before: Fact | null })[];
  /** What is not known any more after it. */
  readonly unknown: readonly string[];
  readonly problems: readonly { readonly message: string; readonly fails: boolean }[];
}

/** What jail(8) runs: the output of `jailconf plan --format json`. */
export interface Plan {
  /** Another number would mean that fields have changed; fields may be added. */
  readonly version: 1;
  readonly file: string;
  readonly release: string;
  readonly operation: string;
  readonly failAt: number | null;
  /** What jail(8) would exit with. */
  readonly exit: number;
  readonly error: (Place & { readonly message: string }) | null;
  readonly messages: readonly string[];
  /** None where jail(8) refuses the file. */
  readonly steps: readonly PlanStep[];
  /** What is there in the end, by jail. */
  readonly remains: readonly {
    readonly jail: string;
    readonly facts: readonly (Fact & { readonly source: Place | null })[];
  }[];
  /** After a start that failed: whether the next one would fail, too. */
  readonly nextStart: { readonly jail: string; readonly step: number | null; readonly failure: string | null } | null;
}

/** What is planned. A jail or a step that is not there is thrown as an `Error`. */
export interface PlanOptions extends Options {
  readonly operation: "start" | "stop" | "restart";
  /** These, and what they need or what needs them; all when left out. */
  readonly jails?: readonly string[];
  /** The number of the step that is to fail. */
  readonly failAt?: number;
}
