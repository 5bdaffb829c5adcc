import { rules } from "../../rules/registry.generated.ts";
import {
  atLeast,
  isWorse,
  type Proposal,
  type RelatedPlace,
  type Severity,
  type TextEdit,
} from "../../rules/rule/finding.ts";
import type { Report, Rule } from "../../rules/rule/rule.ts";
import { said, say } from "../../words/index.ts";
import type { PlacedReport } from "./placed-reports.ts";

const onceRules: ReadonlySet<string> = new Set(rules.filter(({ toldOnce }) => toldOnce).map(({ id }) => id));

/** Whether a rule gives its advice once a root, so that place and words depend on what it says of other jails. */
export const isToldOnce = (id: string): boolean => onceRules.has(id);

/** What a rule advises at several places, in the order in which it was said. */
export interface Advice {
  /** The place at which it stands: the worst, and of those that are as bad the first in its file. */
  readonly severity: Severity;
  readonly path: string;
  readonly start: number;
  readonly count: number;
  /** Names, each once. */
  readonly jails: readonly string[];
  readonly namesJails: boolean;
  main(): PlacedReport;
  all(): readonly PlacedReport[];
  /** The first of them, as far as places are shown beside a finding. */
  first(): readonly PlacedReport[];
}

/** Whether a report is advice about a whole configuration. Warnings and errors stay where they are. */
export const isAdvice = ({ rule, severity }: Pick<PlacedReport, "rule" | "severity">): boolean =>
  rule.toldOnce !== undefined && !atLeast(severity, "warning");

/** One piece of advice. */
export const adviceOf = (placed: PlacedReport): Advice => ({
  severity: placed.severity,
  path: placed.report.path,
  start: placed.report.start,
  count: 1,
  jails: placed.jails,
  namesJails: placed.namesJails,
  main: () => placed,
  all: () => [placed],
  first: () => [placed],
});

/**
 * Makes one report of all that a rule advises about a root, for rules that want that (`Rule.toldOnce`): it stands at the first
 * place of its file, the others stand beside it, and its fix mends all of them.
 *
 * @param namesOf puts lists of names together, each name once
 */
export function toldOnce(
  parts: readonly Advice[],
  namesOf: (lists: readonly (readonly string[])[]) => readonly string[],
): PlacedReport {
  const main = parts.reduce((a, b) => (comesFirst(b, a) ? b : a)).main();
  if (parts.length === 1 && parts[0].count === 1) return main;
  const first: PlacedReport[] = [];
  for (const part of parts) {
    first.push(...part.first());
    if (first.length > mostPlacesOfAdvice) break;
  }
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  const { report, rule } = main;
  const others = first.filter((placed) => placed !== main).slice(0, mostPlacesOfAdvice);
  const othersOf = (): PlacedReport[] => parts.flatMap((part) => part.all()).filter((placed) => placed !== main);
  return {
    ...main,
    report: {
      ...report,
      related: [...(report.related ?? []), ...placesOf(others, count - 1)],
      fixes: () => fixes(rule, main, othersOf()),
    },
    jails: namesOf(parts.map(({ jails }) => jails)),
    namesJails: parts.some(({ namesJails }) => namesJails),
  };
}

/** What is worse comes before what stands above it; of other files that of the first jail. */
function comesFirst(a: Advice, b: Advice): boolean {
  if (a.severity !== b.severity) return isWorse(a.severity, b.severity);
  return a.path === b.path && a.start < b.start;
}

/** More places than these are read by nobody. */
export const mostPlacesOfAdvice = 12;

function placesOf(others: readonly PlacedReport[], count: number): RelatedPlace[] {
  const places = others.map(({ report }) => placeOf(report));
  const rest = count - places.length;
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
  const taken = new TakenStretches();
  for (const proposal of firsts) if (taken.take(proposal.edits)) edits.push(...proposal.edits);
  const isGuess = firsts.some(({ guess }) => guess);
  return [
    { ...firsts[0], title: rule.toldOnce === undefined ? firsts[0].title : said(rule.toldOnce), guess: isGuess, edits },
    ...own.slice(1),
  ];
}

/** Of two insertions at one place nobody knows which one comes first, so that only one of them is made. */
class TakenStretches {
  /** By file, in the order of their places; none touches another. */
  private readonly inFiles = new Map<string, TextEdit[]>();

  /** Takes the stretches of some edits, unless one of them touches what is taken. */
  take(edits: readonly TextEdit[]): boolean {
    if (edits.some((edit) => !this.isFree(edit))) return false;
    for (const edit of edits) this.listOf(edit.path).splice(this.indexOf(edit), 0, edit);
    return true;
  }

  private isFree({ path, start, end }: TextEdit): boolean {
    const taken = this.listOf(path);
    const index = this.indexOf({ path, start });
    const [before, after] = [taken[index - 1], taken[index]];
    return (before === undefined || before.end < start) && (after === undefined || after.start > end);
  }

  private listOf(path: string): TextEdit[] {
    const known = this.inFiles.get(path) ?? [];
    this.inFiles.set(path, known);
    return known;
  }

  /** What begins at the same place touches it, so that its end does not matter. */
  private indexOf({ path, start }: Pick<TextEdit, "path" | "start">): number {
    const taken = this.listOf(path);
    let low = 0;
    let high = taken.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (taken[middle].start < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
