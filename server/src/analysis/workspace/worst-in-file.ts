import { type WorstFindings, worstOfFile } from "../root/told-of-root.ts";
import type { FileAnalysis } from "./file-analysis.ts";

/** The worst findings of a file, for somebody who shows no more: where only one root has a say, no other is put into words. */
export function worstInFile(analysis: FileAnalysis, most: number): WorstFindings {
  const { path, roots } = analysis;
  if (isJudgedOnce(analysis)) return roots[0].worst(path, most);
  return worstOfFile(analysis.findings, most);
}

/** Whether all that is told of a file is told by one root. */
export const isJudgedOnce = ({ state, roots }: FileAnalysis): boolean =>
  state === "active" || state === "fragment" || (state === "included" && roots.length === 1);
