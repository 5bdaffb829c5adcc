import { expect } from "vitest";
import { Workspace } from "../../server/src/analysis/index.ts";
import { finished } from "../../server/src/analysis/root/in-parts.ts";
import { KeptReports } from "../../server/src/analysis/root/kept-reports.ts";
import { type RunInput, runRules } from "../../server/src/analysis/root/run-rules.ts";
import type { ToldOfRoot } from "../../server/src/analysis/root/told-of-root.ts";
import type { Configuration } from "../../server/src/config/index.ts";
import { type Finding, severities } from "../../server/src/rules/rule/finding.ts";
import type { JailContext, Report, Rule } from "../../server/src/rules/rule/rule.ts";
import { settings } from "./fixture.ts";
import { MemoryReader } from "./memory-reader.ts";

/** What is made of what rules say is tried with rules that say just what a test needs: those of the project have tests of their own. */

export const path = "/etc/jail.conf";

/** The places of a word in a text, between two offsets. */
export function placesOf(word: string, text: string, start = 0, end = text.length): Report[] {
  const reports: Report[] = [];
  for (let at = text.indexOf(word, start); at >= 0 && at < end; at = text.indexOf(word, at + 1))
    reports.push({ path, start: at, end: at + word.length, message: `Here is ${word}.` });
  return reports;
}

export const wordsIn = (word: string, { section: { block } }: JailContext["jail"]): Report[] =>
  block === undefined ? [] : placesOf(word, block.tree.text, block.start, block.end);

/** A rule that finds a word in the block of each jail. */
export const finds = (word: string, more: Partial<Rule> = {}): Rule => ({
  id: `finds-${word}`,
  severity: "error",
  checkJail({ jail, report }) {
    for (const one of wordsIn(word, jail)) report(one);
  },
  ...more,
});

/** The same rule, which finds the word anywhere as well, and says it of some jails. */
export const findsForAll = (word: string, jails: readonly string[], more: Partial<Rule> = {}): Rule =>
  finds(word, {
    checkConfiguration({ configuration, reportFor }) {
      for (const one of placesOf(word, textOf(configuration))) reportFor(jails, one);
    },
    ...more,
  });

export const textOf = ({ files }: Configuration): string => files.get(path)?.tree.text ?? "";

/** An editor in which a file is edited. */
export class Editor {
  readonly kept = new KeptReports();
  private readonly workspace = new Workspace(new MemoryReader(new Map()));
  private readonly rules: readonly Rule[];
  private readonly more: Partial<RunInput>;

  constructor(rules: readonly Rule[], more: Partial<RunInput> = {}) {
    this.rules = rules;
    this.more = { settings: settings({}), judgesComments: true, ...more };
  }

  input(text: string): RunInput {
    this.workspace.openFile(path, text);
    const [{ configuration, hostFiles, neighbours, input }] = this.workspace.analyze(path).roots;
    const { model } = input;
    const own = { configuration, hostFiles, neighbours, model, isFragment: false, decide: () => () => [] };
    return { ...own, settings: input.settings, rules: this.rules, ...this.more };
  }

  run(text: string): ToldOfRoot {
    return finished(runRules({ ...this.input(text), kept: this.kept }));
  }

  /** What is told of a text, which is what an editor tells of it that has just opened it. */
  told(text: string): string[] {
    const told = this.run(text);
    const anew = finished(runRules(this.input(text)));
    expect(said(told)).toEqual(said(anew));
    expect([told.leftOut, told.count]).toEqual([anew.leftOut, anew.count]);
    for (const most of [0, 1, 3, 1000]) expectWorst(this.run(text), told, most);
    return said(told);
  }
}

export const said = (all: ToldOfRoot): string[] => {
  return all.told.map(({ finding: { rule, severity, start, message } }) => `${start} ${rule} ${severity}: ${message}`);
};

/** The worst that are shown before anything else is put into words are the worst of all; of those that are as bad the first. */
function expectWorst(told: ToldOfRoot, { told: all }: ToldOfRoot, most: number): void {
  const findings = all.map(({ finding }) => finding);
  const rank = ({ severity }: Finding): number => severities.length - severities.indexOf(severity);
  const worst = findings.toSorted((a, b) => rank(a) - rank(b)).slice(0, most);
  const rest = findings.filter((finding) => !worst.includes(finding));
  const { shown, count, leftOut } = told.worst(path, most);
  const words = ({ start, message }: Finding) => `${start} ${message}`;
  expect(shown.map(({ finding }) => words(finding))).toEqual(findings.filter((one) => worst.includes(one)).map(words));
  expect([count, leftOut && words(leftOut)]).toEqual([findings.length, rest.length > 0 ? words(rest[0]) : undefined]);
}

export const jails = (...statements: readonly string[]): string =>
  statements.map((one, index) => `web${index} { ${one} }\n`).join("");
