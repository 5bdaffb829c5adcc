import type { AskFixes, Finding, Fix, Proposal, RelatedPlace } from "../../rules/rule/finding.ts";
import { shortened } from "../../rules/support/words.ts";
import { listed, printable, wholeCharacters } from "../../text/index.ts";
import { say } from "../../words/index.ts";
import type { PlacedReport } from "./placed-reports.ts";
import { severityToTell } from "./report-severity.ts";

const nothing: readonly Fix[] = [];
const noFixes: AskFixes = () => nothing;
const noNotes: readonly string[] = [];
const noRelated: readonly RelatedPlace[] = [];

/** What of a finding is the same wherever it stands. */
export interface Words {
  readonly message: string;
  readonly notes: readonly string[];
  readonly related: readonly string[];
}

/** Puts into words what is said about one place. */
export function wordsOf(placed: PlacedReport): Words {
  const { related, notes } = placed.report;
  return {
    message: messageOf(placed),
    notes: notes?.map(printable) ?? noNotes,
    related: related?.map(({ message }) => printable(message)) ?? noNotes,
  };
}

/** @param words those of the report, where they are known already */
export function findingOf(placed: PlacedReport, words = wordsOf(placed)): Finding {
  const { rule, report, jails, source } = placed;
  const { configuration, settings, decide } = source;
  const tree = configuration.files.get(report.path)?.tree;
  const { start, end } = tree ? wholeCharacters(tree.text, report) : report;
  let fixes = noFixes;
  const result: Finding = {
    rule: rule.id,
    severity: severityToTell(placed, settings),
    message: words.message,
    path: report.path,
    start,
    end,
    jails,
    related: report.related?.map((place, index) => ({ ...place, message: words.related[index] })) ?? noRelated,
    notes: words.notes,
    jailSays: report.jailSays,
    unnecessary: report.unnecessary ?? false,
    deprecated: report.deprecated ?? false,
    refusesFile: report.refusesFile ?? false,
    fixes: (together) => fixes(together),
  };
  const { fixes: propose } = report;
  if (propose) fixes = decide(result, () => propose().map(withPrintableTitle));
  return result;
}

/** The message, with the jails where the place does not show which one is meant. */
export function messageOf({ report: { message }, jails, namesJails }: PlacedReport): string {
  // A `{` before which no name stands makes a block that nobody could be told of.
  const named = jails.filter((jail) => /[^.]/.test(jail));
  const isNamed = named.length > 1 || (namesJails && named.length > 0);
  return printable(isNamed ? say`${message} (in ${listJails(named)})` : message);
}

const withPrintableTitle = (proposal: Proposal): Proposal => ({ ...proposal, title: printable(proposal.title) });

/** The jails of a finding in words; long names are cut. */
export const listJails = (jails: readonly string[]): string => listed(jails, (jail) => shortened(jail, longestName));

/** Characters of a jail's name in a list of jails. */
const longestName = 40;

/** In the order of files, and in the file by place. */
export function compareFindings(a: PlaceOfFinding, b: PlaceOfFinding): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}

type PlaceOfFinding = Pick<Finding, "path" | "start" | "end" | "rule">;
