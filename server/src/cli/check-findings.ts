import type { ChosenSettings } from "../analysis/index.ts";
import { type Finding, severities } from "../rules/rule/finding.ts";
import { realPath } from "./find-files.ts";

/** A file that is reached by two names, one of them a link, is reported once. */
export function withoutTwins(findings: readonly Finding[]): Finding[] {
  const realPaths = new Map<string, string>();
  const seen = new Set<string>();
  return findings.filter(({ path, rule, start, end }) => {
    const real = realPaths.get(path) ?? realPath(path);
    realPaths.set(path, real);
    const key = `${real}\0${rule}\0${start}\0${end}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** At most so many findings, the worst of them, in the order in which they were. */
export function worstOf(findings: readonly Finding[], most: number): readonly Finding[] {
  if (findings.length <= most) return findings;
  const order = findings.map((finding, index) => ({ index, rank: severities.indexOf(finding.severity) }));
  order.sort((a, b) => b.rank - a.rank || a.index - b.index);
  const kept = new Set(order.slice(0, most).map(({ index }) => index));
  return findings.filter((_, index) => kept.has(index));
}

/** Rules of which findings are shown as errors although somebody wants them milder. */
export function settingsWithoutEffect({ rules: chosen }: ChosenSettings, findings: readonly Finding[]): Set<string> {
  const without = new Set<string>();
  for (const { rule, refusesFile } of findings) {
    const setting = chosen.get(rule);
    if (refusesFile && setting !== undefined && setting !== "error") without.add(rule);
  }
  return without;
}
