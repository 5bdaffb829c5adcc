import { rules } from "../../rules/registry.generated.ts";
import { atLeast, isWorse, type Proposal, type RelatedPlace, type TextEdit } from "../../rules/rule/finding.ts";
import type { Report, Rule } from "../../rules/rule/rule.ts";
import { said, say } from "../../words/index.ts";
import type { PlacedReport } from "./placed-reports.ts";

const onceRules: ReadonlySet<string> = new Set(rules.filter(({ toldOnce }) => toldOnce).map(({ id }) => id));

/** Whether a rule gives its advice once a root, so that place and words depend on what it says of other jails. */
export const isToldOnce = (id: string): boolean => onceRules.has(id);

/**
 * Makes one report of all that a rule advises about a root, for rules that want that (`Rule.toldOnce`): it stands at the first
 * place of its file, the others stand beside it, and its fix mends all of them. Warnings and errors stay where they are.
 */
export function withToldOnce(reports: readonly PlacedReport[]): PlacedReport[] {
  const groups = new Map<Rule, PlacedReport[]>();
  for (const placed of reports) {
    if (!isAdvice(placed)) continue;
    const group = groups.get(placed.rule);
    if (group) group.push(placed);
    else groups.set(placed.rule, [placed]);
  }
  const result: PlacedReport[] = [];
  for (const placed of reports) {
    const group = isAdvice(placed) ? groups.get(placed.rule) : undefined;
    if (group === undefined || group.length === 1) result.push(placed);
    else if (group[0] === placed) result.push(joined(group));
  }
  return result;
}

const isAdvice = ({ rule, severity }: PlacedReport): boolean =>
  rule.toldOnce !== undefined && !atLeast(severity, "warning");

function joined(group: readonly PlacedReport[]): PlacedReport {
  const main = group.reduce((a, b) => (comesFirst(b, a) ? b : a));
  const others = group.filter((placed) => placed !== main);
  const { report, rule } = main;
  return {
    ...main,
    report: {
      ...report,
      related: [...(report.related ?? []), ...placesOf(others)],
      fixes: () => fixes(rule, main, others),
    },
    jails: [...new Set(group.flatMap(({ jails }) => jails))],
    namesJails: group.some(({ namesJails }) => namesJails),
  };
}

/** What is worse comes before what stands above it; of other files that of the first jail. */
function comesFirst(a: PlacedReport, b: PlacedReport): boolean {
  if (a.severity !== b.severity) return isWorse(a.severity, b.severity);
  return a.report.path === b.report.path && a.report.start < b.report.start;
}

/** More places than these are read by nobody. */
const mostPlaces = 12;

function placesOf(others: readonly PlacedReport[]): RelatedPlace[] {
  const places = others.slice(0, mostPlaces).map(({ report }) => placeOf(report));
  const rest = others.length - places.length;
  const last = places.at(-1);
  if (rest > 0 && last) places[places.length - 1] = { ...last, message: say`and ${rest + 1} more places` };
  return places;
}

/** The first sentence says what is the matter there. */
function placeOf({ path, start, end, message }: Report): RelatedPlace {
  return { path, start, end, message: /^(.*?)(?:[.:](?: |$)|。)/.exec(message)?.[1] ?? message };
}

/** The way to mend the first, for all that can be mended in the same way; then the further ways for the first. */
function fixes(rule: Rule, main: PlacedReport, others: readonly PlacedReport[]): readonly Proposal[] {
  const own = main.report.fixes?.() ?? [];
  const firsts = [own[0], ...others.map(({ report }) => report.fixes?.()[0])].filter((one) => one !== undefined);
  if (firsts.length < 2) return own.length > 0 ? own : firsts;
  const edits: TextEdit[] = [];
  for (const proposal of firsts) if (isFree(proposal.edits, edits)) edits.push(...proposal.edits);
  const isGuess = firsts.some(({ guess }) => guess);
  return [
    { ...firsts[0], title: rule.toldOnce === undefined ? firsts[0].title : said(rule.toldOnce), guess: isGuess, edits },
    ...own.slice(1),
  ];
}

/** Of two insertions at one place nobody knows which one comes first, so that only one of them is made. */
function isFree(edits: readonly TextEdit[], taken: readonly TextEdit[]): boolean {
  return !edits.some((edit) =>
    taken.some(({ path, start, end }) => edit.path === path && edit.start <= end && start <= edit.end),
  );
}
