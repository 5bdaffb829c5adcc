import type { Finding } from "../../rules/rule/finding.ts";
import { weights } from "../fixes/compare-findings.ts";
import type { FilesAnalysis } from "../workspace/check-files.ts";

/**
 * Whether files are worse off after the fixes of some findings, all of them together: a finding is still there, a jail without
 * errors has one, or there are more errors than before.
 */
export function areWorseOff(before: FilesAnalysis, after: FilesAnalysis, mended: readonly Finding[]): boolean {
  if (gainsAnError(jailsWithErrors(before), jailsWithErrors(after))) return true;
  // Beyond the number that is kept nobody can tell what is new, or what is gone.
  if (isCut(before) || isCut(after)) return false;
  if (errorsIn(after) > errorsIn(before)) return true;
  const counts = new Map<string, number>();
  for (const { rule } of mended) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const isMended = ({ rule }: Finding): boolean => counts.has(rule);
  const old = weights(before.findings, isMended);
  const left = weights(after.findings, isMended);
  return [...counts].some(([rule, count]) => (old.get(rule) ?? 0) - (left.get(rule) ?? 0) < count);
}

const isCut = ({ roots }: FilesAnalysis): boolean => roots.some(({ leftOut }) => leftOut !== undefined);

const errorsIn = ({ findings }: FilesAnalysis): number =>
  findings.filter(({ severity }) => severity === "error").length;

/** The jails of each root, and whether an error concerns them; an error in a file concerns all. */
function jailsWithErrors({ roots }: FilesAnalysis): Map<string, boolean> {
  const jails = new Map<string, boolean>();
  for (const { root, configuration, findings } of roots) {
    const errors = findings.filter(({ severity }) => severity === "error");
    const concernsAll = errors.some((finding) => finding.jails.length === 0);
    const concerned = new Set(errors.flatMap((finding) => finding.jails));
    for (const { name } of configuration.jails) jails.set(`${root}\0${name}`, concernsAll || concerned.has(name));
  }
  return jails;
}

function gainsAnError(before: ReadonlyMap<string, boolean>, after: ReadonlyMap<string, boolean>): boolean {
  for (const [jail, hasError] of after) if (hasError && before.get(jail) === false) return true;
  return false;
}
