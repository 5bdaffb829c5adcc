import { type WorstFindings, worstOfFile } from "../root/told-of-root.ts";
import type { FileAnalysis } from "./workspace.ts";

/** The worst findings of a file, for somebody who shows no more: where only one root has a say, no other is put into words. */
export function worstInFile(analysis: FileAnalysis, most: number): WorstFindings {
  const { path, state, roots } = analysis;
  const isJudgedOnce = state === "active" || state === "fragment" || (state === "included" && roots.length === 1);
  if (isJudgedOnce) return roots[0].worst(path, most);
  return worstOfFile(analysis.findings, most);
}
