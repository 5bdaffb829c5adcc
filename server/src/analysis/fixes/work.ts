import { remembered } from "../../rules/support/remembered.ts";
import type { RootAnalysis } from "../root/analyze-root.ts";

/** What each jail and each finding costs besides its text. */
const costOfOne = 300;
/** What each statement costs that is applied to a jail. */
const costOfApplication = 8;

/** What each value costs that a statement has besides its first: it may be a command. */
const costOfValue = 40;

// Stryker disable all: these are estimates, of which the order of magnitude decides what is done together, or not at all.

/** What it takes to judge a root once more, in characters that are read: a measure for limits, the same on every machine. */
export const workOf = remembered(({ configuration, count }: RootAnalysis): number => {
  let work = costOfOne * (configuration.jails.length + count);
  work += costOfApplication * configuration.applications;
  for (const { definitions } of configuration.sections) {
    for (const { values } of definitions) if (values.length > 1) work += costOfValue * (values.length - 1);
  }
  for (const { tree } of configuration.files.values()) work += tree.text.length;
  return work;
});

/** What goes on from the trial before takes so much less than reading and judging all (a hundredth and less, measured with 400 jails). */
const gainOfLine = 64;

/** Error recovery compares several readings of a text. */
const costOfRecovery = 1.5;

/** The same for a trial of edits in the blocks of some jails (`TrialLine`), or anywhere. Error recovery reads all of a text. */
export function workOfTrial(root: RootAnalysis, jails = Number.POSITIVE_INFINITY): number {
  const work = workOf(root);
  for (const { tree } of root.configuration.files.values()) if (tree.problems.length > 0) return work * costOfRecovery;
  return Math.min(work, work / gainOfLine + (work * jails) / Math.max(1, root.configuration.jails.length));
}
