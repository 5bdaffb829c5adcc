import type { Finding } from "../../rules/rule/finding.ts";
import { say } from "../../words/index.ts";
import type { FeatureContext, Range } from "../shared/context.ts";
import { addJail } from "./add-jail.ts";
import { bringIn } from "./bring-in.ts";
import { extractVariable } from "./extract-variable.ts";
import { inlineVariable } from "./inline-variable.ts";
import { jibPair } from "./jib.ts";
import { listJail } from "./list-jail.ts";
import { listLines } from "./list-lines.ts";
import { moveUp } from "./move-up.ts";
import { pushDown } from "./push-down.ts";
import { quotes } from "./quotes.ts";
import type { Refactoring, RefactoringKind, RefusedRefactoring, Rewrite } from "./refactoring.ts";
import { renumberJail } from "./renumber-jail.ts";
import { changedJail } from "./same-values.ts";
import { sortParameters } from "./sort-parameters.ts";
import { splitFiles } from "./split-files.ts";
import { stopCommands } from "./stop-commands.ts";

export type { RefactoringKind, RefusedRefactoring, Rewrite } from "./refactoring.ts";

/** All of them, in the order in which a menu shows them. */
const refactorings: readonly Refactoring[] = [
  extractVariable,
  inlineVariable,
  moveUp,
  pushDown,
  quotes,
  listLines,
  sortParameters,
  addJail,
  renumberJail,
  listJail,
  stopCommands,
  splitFiles,
  bringIn,
  jibPair,
];

/** Something that can be done at a place. */
export interface OfferedRefactoring {
  readonly id: string;
  readonly kind: RefactoringKind | "quickfix";
  readonly title: string;
  readonly mends?: Finding;
}

export interface JudgedRewrite extends Rewrite {
  /** False when every value of every jail was found to stay as it is. */
  readonly changesJails: boolean;
}

/**
 * What can be done with a selection (UTF-16 offsets), without the edits. `wants` says which kinds the editor asks for, and
 * `makesFiles` whether it can make files where these lie.
 */
export function refactoringsAt(
  context: FeatureContext,
  selection: Range,
  wants: (kind: RefactoringKind | "quickfix") => boolean = () => true,
  makesFiles = true,
): OfferedRefactoring[] {
  return refactorings.flatMap(({ id, kind: own, offers }) => {
    if (!wants(own) && !wants("quickfix")) return [];
    return offers(context, selection)
      .filter((offer) => makesFiles || offer.makesFiles !== true)
      .map(({ title, mends }) => ({ id, kind: mends && wants("quickfix") ? ("quickfix" as const) : own, title, mends }))
      .filter(({ kind }) => wants(kind));
  });
}

/** The edits of an offer; refused where one of them would make a jail something else. Undefined: it is not offered there. */
export function refactor(
  context: FeatureContext,
  selection: Range,
  { id, title }: Pick<OfferedRefactoring, "id" | "title">,
): JudgedRewrite | RefusedRefactoring | undefined {
  const offers = refactorings.find((one) => one.id === id)?.offers(context, selection);
  const offer = offers?.find((one) => one.title === title);
  if (!offer) return undefined;
  const rewrite = offer.rewrite();
  if ("refused" in rewrite) return rewrite;
  const changesJails = offer.changesJails === true;
  const changed = changesJails ? undefined : changedJail(context, rewrite, offer.reordersJails);
  return changed === undefined
    ? { ...rewrite, changesJails }
    : { refused: say`jail(8) would read ${changed} differently.` };
}
