import { expect } from "vitest";
import { FixJudge } from "../../server/src/analysis/fixes/judge.ts";
import { TrialLine } from "../../server/src/analysis/fixes/trial-line.ts";
import type { Finding, Fix, Proposal, TextEdit } from "../../server/src/rules/rule/finding.ts";
import { type Analyzed, analyze } from "./fixture.ts";

/** What is replaced, which is written only once in all files (or `|here` to insert in front of it), and what comes there. */
export type Edit = readonly [old: string, text: string];

/** What is proposed for a finding of a rule. */
export type Proposed = readonly [rule: string, edits: readonly Edit[], more?: Partial<Proposal>];

/** What is said of a proposal for the first finding of a rule. */
export const judged = (text: string, rule: string, ...edits: Edit[]): string => judgedTogether(text, [rule, edits])[0];

/** What is said of proposals that are asked for at once, each for another finding of its rule: the same where there is no time for each. */
export function judgedTogether(text: string, ...proposals: Proposed[]): string[] {
  // To judge the text takes as long as to judge the proposals, and is the same for both.
  const analyzed = analyze(text);
  const verdicts = verdictsOn(analyzed, proposals);
  expect(verdictsOn(analyzed, proposals, 0), "in groups").toEqual(verdicts);
  return verdicts;
}

interface JudgeOptions {
  readonly mostAlone?: number;
  /** Whether more is wrong with the root than is told. */
  readonly isCut?: boolean;
}

/** What judges proposals for a text, or for one that was judged already, and what places their edits there. */
export function judgeOf(text: string | Analyzed, { mostAlone, isCut = false }: JudgeOptions = {}) {
  const { analysis, fixture, findings, workspace } = typeof text === "string" ? analyze(text) : text;
  const placed = ([old, written]: Edit): TextEdit => {
    const sought = old.replace(/^\|/, "");
    const [[path, content]] = [...fixture.files].filter(([, one]) => one.includes(sought));
    const start = content.indexOf(sought);
    return { path, start, end: old === sought ? start + sought.length : start, text: written };
  };
  const [first] = analysis.roots;
  const own: typeof first = isCut ? Object.create(first, { leftOut: { value: { findings: 1 } } }) : first;
  const roots = [...fixture.files.keys()].flatMap((path) => workspace.analyze(path).roots);
  const known = [...new Set(roots)].map((root) => (root === first ? own : root));
  const judge = new FixJudge(
    (path) => known.filter(({ configuration }) => configuration.files.has(path)),
    () => new TrialLine(),
    mostAlone,
  );
  judge.before = own;
  return { judge, placed, findings };
}

/** How a fix is offered. */
export const told = ({ safe, preferred }: Pick<Fix, "safe" | "preferred">): string =>
  [safe ? "safe" : "offered", ...(preferred ? ["preferred"] : [])].join(", ");

/** The same in one of the two ways. */
export function verdictsOn(
  text: string | Analyzed,
  proposals: readonly Proposed[],
  mostAlone?: number,
  isCut?: boolean,
): string[] {
  const { judge, placed, findings } = judgeOf(text, { mostAlone, isCut });
  const open = [...findings];
  const asked = proposals.map(([rule, edits, more]) => {
    const at = open.findIndex((one) => one.rule === rule);
    expect(at, findings.map((one) => one.rule).join()).toBeGreaterThanOrEqual(0);
    const finding: { -readonly [key in keyof Finding]: Finding[key] } = { ...open.splice(at, 1)[0] };
    finding.fixes = judge.register(finding, () => [{ title: "", edits: edits.map(placed), ...more }]);
    return finding.fixes;
  });
  return asked.map((ask) => {
    const [fix] = ask(new Set(asked));
    return fix === undefined ? "refused" : told(fix);
  });
}
