import type { Finding, Fix } from "../../rules/rule/finding.ts";
import { compareFindings } from "../root/words.ts";
import { type CheckedFiles, withIncluded } from "./check-files.ts";
import type { CheckedPart, PlainFinding } from "./checked-part.ts";

/** Works out the fixes of a finding that nobody was thought to ask for. */
export type LateFixes = (part: CheckedPart, finding: PlainFinding) => readonly Fix[];

/**
 * Puts together what is said about parts of files, as if they had been judged together: in the order of the paths.
 *
 * @param isIgnored whether a settings file says that a file is not to be judged
 */
export function joinCheckedParts(
  parts: readonly CheckedPart[],
  paths: readonly string[],
  isIgnored: (path: string) => boolean,
  lateFixes: LateFixes,
): CheckedFiles {
  const order = new Map(paths.map((path, index) => [path, index]));
  const files = parts.flatMap((part) => part.files).sort((a, b) => (order.get(a.path) ?? 0) - (order.get(b.path) ?? 0));
  const judged = withIncluded(
    paths,
    parts.flatMap(({ includes }) => includes),
  );
  for (const path of judged) if (isIgnored(path)) judged.delete(path);
  const findings = parts.flatMap((part) => part.findings.map((finding) => revived(part, finding, lateFixes)));
  return {
    files: files.map(({ path, state, roots }) => ({ path, state, roots: roots.map((root) => ({ root })) })),
    roots: inOrder(parts, files).map(({ root, error, isToldRefused, leftOut }) => ({
      root,
      leftOut,
      configuration: { error },
      findings: error !== undefined && isToldRefused ? [{ path: error.path, refusesFile: true }] : [],
    })),
    judged,
    findings: findings.sort(compareFindings),
  };
}

/** Roots come in the order of the files that led to them. */
function inOrder(parts: readonly CheckedPart[], files: CheckedPart["files"]): CheckedPart["roots"] {
  const known = new Map(parts.flatMap(({ roots }) => roots.map((root) => [root.root, root])));
  const names = new Set(files.flatMap(({ roots }) => roots));
  return [...names].flatMap((name) => known.get(name) ?? []);
}

function revived(part: CheckedPart, finding: PlainFinding, lateFixes: LateFixes): Finding {
  return { ...finding, fixes: () => finding.fixes ?? lateFixes(part, finding) };
}

/** Parts of which the same file is spoken of, by their places among all: they have to be judged together. */
export function partsInTouch(parts: readonly CheckedPart[]): number[] {
  const speaking = new Map<string, number>();
  const touching = new Set<number>();
  for (const [index, { findings }] of parts.entries()) {
    for (const { path } of findings) {
      const other = speaking.get(path);
      if (other === undefined) speaking.set(path, index);
      else if (other !== index) touching.add(other).add(index);
    }
  }
  return [...touching].sort((a, b) => a - b);
}
