import { type WorstFindings, worstOfFile } from "../root/told-of-root.ts";
import type { FileAnalysis } from "./workspace.ts";

/** The worst findings of a file, for somebody who shows no more: where it is judged by itself, no other is put into words. */
export function worstInFile(analysis: FileAnalysis, most: number): WorstFindings {
  const { path, state, roots } = analysis;
  if (state === "active" || state === "fragment") return roots[0].worst(path, most);
  return worstOfFile(analysis.findings, most);
}
