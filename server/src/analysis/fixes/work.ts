import type { RootAnalysis } from "../root/analyze-root.ts";

/** What each jail and each finding costs besides its text. */
const costOfOne = 300;
/** What each statement costs that is applied to a jail. */
const costOfApplication = 8;

/** What it takes to judge a root once more, in characters that are read: a measure for limits, the same on every machine. */
export function workOf({ configuration, findings }: RootAnalysis): number {
  let work = costOfOne * (configuration.jails.length + findings.length);
  work += costOfApplication * configuration.applications;
  for (const { tree } of configuration.files.values()) work += tree.text.length;
  return work;
}
