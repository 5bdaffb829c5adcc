import type { TextEdit } from "../../rules/rule/finding.ts";
import type { FeatureContext, Range } from "../shared/context.ts";

/** The kinds of LSP's code actions that a refactoring may have. */
export type RefactoringKind = "refactor.extract" | "refactor.inline" | "refactor.move" | "refactor.rewrite";

/** One thing that can be done with a file although nothing is wrong in it. */
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
  /** Worked out when somebody chooses it. */
  rewrite(): Rewrite | RefusedRefactoring;
}

export interface Rewrite {
  /** In files that are there. */
  readonly edits: readonly TextEdit[];
  /** A place, in the text after the edits, whose name the user may want to change at once. */
  readonly named?: { readonly path: string; readonly offset: number };
}

/** Why something cannot be done after all, as a sentence for the user. */
export interface RefusedRefactoring {
  readonly refused: string;
}
