import type { NewFile } from "../../analysis/index.ts";
import type { Finding, TextEdit } from "../../rules/rule/finding.ts";
import type { FeatureContext, Range } from "../shared/context.ts";

/** The kinds of LSP's code actions that a refactoring may have. */
export type RefactoringKind = "refactor.extract" | "refactor.inline" | "refactor.move" | "refactor.rewrite";

/** One thing that can be done with a file, mostly although nothing is wrong in it. */
export interface Refactoring {
  /** Permanent; the name of its file. An editor that has shown an offer comes back with it. */
  readonly id: string;
  readonly kind: RefactoringKind;
  /**
   * What can be done with a selection, which is often only the cursor. Asked whenever somebody opens the menu: the syntax and
   * the configuration as it is are looked at, nothing is evaluated anew.
   */
  offers(context: FeatureContext, selection: Range): readonly Offer[];
}

export interface Offer {
  /** What the menu shows. No two offers for one place have the same. */
  readonly title: string;
  /**
   * True when it says itself that jails become something else ("Add the stop commands"). All others are held to leave every
   * value of every jail as it is.
   */
  readonly changesJails?: boolean;
  /** True when its title says that the jails, each as it was, may start in another order. */
  readonly reordersJails?: boolean;
  /** True for what makes files: for editors that can do that. */
  readonly makesFiles?: boolean;
  /** What is wrong at the selection and is mended: it is a quick-fix there. */
  readonly mends?: Finding;
  /** Worked out when somebody chooses it. */
  rewrite(): Rewrite | RefusedRefactoring;
}

export interface Rewrite {
  /** In files that are there. */
  readonly edits: readonly TextEdit[];
  /** Files that are made: at their places is nothing now. */
  readonly creates?: readonly NewFile[];
  /** Files that nothing reads after the edits: the user is asked whether they go, where the editor can do that. */
  readonly deletes?: readonly string[];
  /** What is to be known about the files that are made, or are changed besides that of the first edit, for editors that can show it. */
  readonly note?: Note;
  /** A place, in the text after the edits, whose name the user may want to change at once. */
  readonly named?: { readonly path: string; readonly offset: number };
  /** Stretches of the text of the first edit for the user to go through, where the editor can do that. */
  readonly holes?: readonly Hole[];
}

/** UTF-16 offsets in the text of an edit. Those of one group hold the same and are changed together; the lowest group comes first. */
export interface Hole extends Range {
  readonly group: number;
}

export interface Note {
  /** A few words, and a sentence or two. */
  readonly label: string;
  readonly description: string;
  /** Whether somebody ought to have read it before anything is changed. */
  readonly asks: boolean;
}

/** Why something cannot be done after all, as a sentence for the user. */
export interface RefusedRefactoring {
  readonly refused: string;
}
