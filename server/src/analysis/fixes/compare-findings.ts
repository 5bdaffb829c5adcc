import { atLeast, type Finding, type Severity } from "../../rules/rule/finding.ts";
import { isToldOnce } from "../root/told-once.ts";
import { mapping, type Replacement } from "./edits.ts";

/** The findings after some edits that were not there before, at a severity or above. */
export function addedFindings(
  before: readonly Finding[],
  after: readonly Finding[],
  edits: ReadonlyMap<string, readonly Replacement[]>,
  threshold: Severity,
): Finding[] {
  const moved = new Map([...edits].map(([path, list]) => [path, mapping(list)] as const));
  const places = new Map<string, EarlierFinding>();
  const messages = new Map<string, EarlierFinding[]>();
  const once = new Map<string, EarlierFinding>();
  for (const { rule, path, start, message, severity, jails } of before) {
    const offset = moved.get(path);
    const worst = severity === "error" ? "error" : "";
    const key = `${rule} ${message}`;
    const known: EarlierFinding = { jails: jails.length > 0 ? new Set(jails) : undefined, words: key };
    places.set(`${rule} ${path} ${offset ? offset(start) : start} ${worst}`, known);
    if (offset) places.set(`${rule} ${path} ${offset(start, true)} ${worst}`, known);
    const alike = messages.get(key);
    if (alike) alike.push(known);
    else messages.set(key, [known]);
    if (isToldOnce(rule)) once.set(`${rule} ${severity}`, known);
  }
  const unmatched: Finding[] = [];
  for (const finding of after) {
    const { rule, path, start, severity, jails } = finding;
    const place = `${rule} ${path} ${start}`;
    const ofSameJails = (known: EarlierFinding | undefined) => (known && concerns(known, jails) ? known : undefined);
    const known =
      ofSameJails(places.get(`${place} error`)) ??
      (severity === "error" ? undefined : ofSameJails(places.get(`${place} `))) ??
      // The first place of what is told once may be another one by now.
      ofSameJails(once.get(`${rule} ${severity}`));
    // Its words may be others now, and then those that it had are no longer to be found elsewhere.
    if (known) take(messages.get(known.words), (other) => other === known);
    else unmatched.push(finding);
  }
  // A statement that was moved took its finding along. Of another jail the same words say something else.
  return unmatched.filter(
    ({ rule, message, severity, jails }) =>
      atLeast(severity, threshold) && !take(messages.get(`${rule} ${message}`), (known) => concerns(known, jails)),
  );
}

/** A finding that was there before. */
interface EarlierFinding {
  /** Undefined when it concerned the file. */
  readonly jails: ReadonlySet<string> | undefined;
  readonly words: string;
}

/** Whether a finding was about all of these jails; what now is told of another one too is new there. */
const concerns = ({ jails }: EarlierFinding, names: readonly string[]): boolean =>
  jails === undefined || names.every((name) => jails.has(name));

/** Takes the first that fits out of a list. Returns whether there is one. */
function take(list: EarlierFinding[] | undefined, fits: (known: EarlierFinding) => boolean): boolean {
  const found = list?.findIndex(fits) ?? -1;
  if (found >= 0) list?.splice(found, 1);
  return found >= 0;
}

/** How much each rule says: a finding about three jails counts three times, since it may be mended for one of them. */
export function weights(findings: readonly Finding[], counts: (finding: Finding) => boolean): Map<string, number> {
  const result = new Map<string, number>();
  for (const finding of findings) {
    if (!counts(finding)) continue;
    result.set(finding.rule, (result.get(finding.rule) ?? 0) + Math.max(1, finding.jails.length));
  }
  return result;
}
