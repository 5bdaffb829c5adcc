import type { EffectiveJail } from "../../config/index.ts";
import { canonicalName } from "../../parameters/index.ts";
import { atLeast, type Finding } from "../../rules/rule/finding.ts";
import { type SyntaxTree, simpleStatementAt } from "../../syntax/index.ts";
import { isSyntaxRule } from "../root/syntax-rules.ts";
import type { Candidate } from "./candidate.ts";
import { mapping } from "./edits.ts";
import type { JailDifference } from "./jail-difference.ts";
import type { Trial } from "./trial.ts";

/** How a proposal is offered. */
export interface FixVerdict {
  readonly offered: boolean;
  readonly safe: boolean;
  /** Whether it may be the one to apply when nobody chooses. */
  readonly preferable: boolean;
  /** Other commands run than before. */
  readonly changesCommands: boolean;
}

const refused: FixVerdict = { offered: false, safe: false, preferable: false, changesCommands: true };
/** For what would take too long to compare. */
export const unsure: FixVerdict = { offered: true, safe: false, preferable: true, changesCommands: true };

/** What a trial has shown about some candidates together. */
export interface Evidence {
  /** The jails that differ, with how. */
  readonly differences: readonly { readonly jail: EffectiveJail; readonly difference: JailDifference }[];
  /** Findings that were not there before. */
  readonly added: readonly { readonly finding: Finding; readonly isInCommand: boolean }[];
  /** Why the edits are no good. */
  readonly harm: string | undefined;
  /** Something is seen now that the slip had hidden. */
  readonly reveals: boolean;
  /** Other jails are read than before, and that is a guess. */
  readonly doubtful: boolean;
}

/**
 * The one table of what a comparison means ("What safe means" in docs/architecture.md). Of several candidates together the
 * verdict holds for each when they are good; when they are not, it is that of the worst.
 */
export function judge(candidates: readonly Candidate[], evidence: Evidence, trial: Trial): FixVerdict {
  const { differences, added, harm, reveals, doubtful } = evidence;
  if (harm !== undefined) return refused;
  const concerned = concernedJails(candidates);
  const named = new Set(candidates.flatMap(({ finding }) => namedParameters(finding, trial)));
  const isNamed = (name: string): boolean => named.has(name);
  /** Of a value that nobody could use only one mistake was seen. */
  const isSecondMistake = (finding: Finding): boolean => {
    const name = candidates.every(isOfError) ? nameAfter(finding, trial) : undefined;
    return name !== undefined && isNamed(canonicalName(name));
  };
  let safe = !reveals && candidates.every(({ isGuess }) => !isGuess);
  let changesCommands = false;
  for (const { jail, difference } of differences) {
    if (difference.harm !== undefined || (concerned && !concerned.has(jail.name))) return refused;
    changesCommands ||= difference.hooks || ![...difference.ownCommands].every(isNamed);
    if (changesCommands || difference.addsRight || ![...difference.parameters].every(isNamed)) safe = false;
  }
  const fails = differences.some(({ difference }) => difference.failure !== undefined);
  // One mistake for another that is as bad is no help.
  if (added.some(({ finding }) => isAsBad(finding, candidates) && !isSecondMistake(finding))) return refused;
  // Other commands that fail, or are told of, are one mistake for another.
  if (changesCommands && (fails || added.length > 0)) return refused;
  const isRefused = differences.some(({ difference }) => difference.refusal !== undefined);
  // A jail that could start must not be refused for a fix; of one that could not, the value has a second mistake.
  if (isRefused && !candidates.every(isOfError)) return refused;
  // A value that has its effect at last meets commands that were written for it, or against it.
  const preferable = !doubtful && !isRefused && added.every(({ isInCommand }) => isInCommand);
  return { offered: true, safe: safe && preferable && added.length === 0 && !fails, preferable, changesCommands };
}

const isOfError = ({ finding }: Candidate): boolean => finding.severity === "error";

/** Whether a new finding is at the level of one that is mended, or above. */
const isAsBad = ({ severity }: Finding, candidates: readonly Candidate[]): boolean =>
  candidates.some(({ finding }) => atLeast(severity, finding.severity));

/** The parameter of the statement at which a new finding stands. */
function nameAfter({ path, start }: Finding, { trees, roots }: Trial): string | undefined {
  const tree = trees.get(path)?.after ?? roots[0]?.after.configuration.files.get(path)?.tree;
  return tree && nameAt(tree, start);
}

/** The jails that the findings are about; undefined when one of them is about a whole file. */
function concernedJails(candidates: readonly Candidate[]): Set<string> | undefined {
  const names = new Set<string>();
  for (const { finding } of candidates) {
    if (finding.jails.length === 0) return undefined;
    for (const name of finding.jails) names.add(name);
  }
  return names;
}

/** The parameter of the statement at which the finding stands, before and after: the one whose value may change. */
function namedParameters(finding: Finding, { trees, edits }: Trial): string[] {
  // A slip says nothing about a value: what is read must be what was meant before.
  if (isSyntaxRule(finding.rule)) return [];
  const tree = trees.get(finding.path);
  if (!tree) return [];
  const { path, start } = finding;
  const list = edits.get(path) ?? [];
  const offset = mapping(list)(start, true);
  // Where a statement is taken away, another one stands then.
  const isGone = list.some((edit) => edit.text.trim() === "" && edit.start <= start && start < edit.end);
  const after = isGone ? undefined : nameAt(tree.after, Math.min(offset, tree.after.text.length));
  return [nameAt(tree.before, start), after].filter((name) => name !== undefined).map(canonicalName);
}

function nameAt(tree: SyntaxTree, offset: number): string | undefined {
  const definition = simpleStatementAt(tree, offset);
  return definition?.kind === "parameter" ? definition.name : undefined;
}
