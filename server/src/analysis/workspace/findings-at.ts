import type { Finding } from "../../rules/rule/finding.ts";
import type { FileAnalysis } from "./file-analysis.ts";
import { isJudgedOnce } from "./worst-in-file.ts";

/** A character takes two UTF-16 units at most, so that a finding that is put into words reaches no further than this. */
const widest = 1;

/** The findings that touch a stretch of a file (UTF-16 offsets): where only one root has a say, no others are put into words. */
export function findingsAt(
  analysis: FileAnalysis,
  { start, end }: { readonly start: number; readonly end: number },
): readonly Finding[] {
  const touches = (finding: { readonly start: number; readonly end: number }, by = 0): boolean =>
    finding.start - by <= end && finding.end + by >= start;
  if (!isJudgedOnce(analysis)) return analysis.findings.filter((finding) => touches(finding));
  const { path, roots } = analysis;
  return roots[0]
    .toldWhere((place) => place.path === path && touches(place, widest))
    .map(({ finding }) => finding)
    .filter((finding) => touches(finding));
}
