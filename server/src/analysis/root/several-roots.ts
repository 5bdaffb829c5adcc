import type { Finding } from "../../rules/rule/finding.ts";
import { compareFindings } from "./run-rules.ts";
import { uselessIgnore } from "./useless-ignore.ts";

/** What was found in a root with all that it includes. */
interface RootFindings {
  readonly findings: readonly Finding[];
  readonly configuration: { readonly files: ReadonlyMap<string, unknown> };
}

/**
 * What several roots say about the files that are asked for: the same finding once, for the jails of all of them. A comment
 * silences nothing only when it does so in each root that reads it.
 */
export function mergeFindings(roots: Iterable<RootFindings>, isAsked: (path: string) => boolean): Finding[] {
  const all = [...roots];
  const merged = new Map<string, { finding: Finding; roots: number }>();
  for (const { findings } of all) {
    for (const finding of findings) {
      if (!isAsked(finding.path)) continue;
      const key = `${finding.rule}\0${finding.path}\0${finding.start}\0${finding.end}`;
      const known = merged.get(key);
      if (!known) {
        merged.set(key, { finding, roots: 1 });
        continue;
      }
      known.roots++;
      if (finding.jails.some((jail) => !known.finding.jails.includes(jail))) {
        known.finding = { ...known.finding, jails: [...new Set([...known.finding.jails, ...finding.jails])] };
      }
    }
  }
  const found = [...merged.values()].filter(({ finding, roots: count }) => {
    if (finding.rule !== uselessIgnore) return true;
    return count === all.filter(({ configuration }) => configuration.files.has(finding.path)).length;
  });
  return found.map(({ finding }) => finding).sort(compareFindings);
}
