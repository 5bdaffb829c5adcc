import { atLeast, type Finding } from "../../rules/rule/finding.ts";
import { printable } from "../../text/index.ts";
import { pathFromRoot, regionOf } from "./places.ts";
import { type CheckReport, shownFindings } from "./report.ts";

/**
 * A JUnit report: a suite for each file, a case for each finding. What fails the check is a failure; the rest has passed, and stands in
 * the output of its case. A file in which nothing is found has one case that passes, one that could not be checked an error.
 */
export function asJunit(report: CheckReport): string {
  const byFile = new Map<string, Finding[]>(report.checked.map((path) => [path, []]));
  for (const finding of shownFindings(report)) {
    const known = byFile.get(finding.path);
    if (known) known.push(finding);
    else byFile.set(finding.path, [finding]);
  }
  const suites: Suite[] = [...byFile].map(([path, findings]) => suiteOf(path, findings, report));
  for (const [path, reason] of report.unread) suites.push(unreadSuite(path, reason, report));
  const sum = (count: (suite: Suite) => number): number => suites.reduce((total, suite) => total + count(suite), 0);
  const totals = counts({
    tests: sum(({ tests }) => tests),
    failures: sum(({ failures }) => failures),
    errors: sum(({ errors }) => errors),
  });
  const body = suites.flatMap((suite) => [
    `  <testsuite name="${quoted(suite.name)}" ${counts(suite)} skipped="0">`,
    ...suite.cases.map((one) => `    ${one}`),
    "  </testsuite>",
  ]);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="jailconf" ${totals}>`,
    ...body,
    "</testsuites>",
    "",
  ].join("\n");
}

interface Counts {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
}

interface Suite extends Counts {
  readonly name: string;
  readonly cases: readonly string[];
}

const counts = ({ tests, failures, errors }: Counts): string =>
  `tests="${tests}" failures="${failures}" errors="${errors}"`;

function suiteOf(path: string, findings: readonly Finding[], report: CheckReport): Suite {
  const name = pathFromRoot(path, report.root);
  const fails = ({ severity }: Finding): boolean => report.failOn !== "never" && atLeast(severity, report.failOn);
  const cases =
    findings.length === 0
      ? [`<testcase name="nothing found" classname="${quoted(name)}"/>`]
      : findings.map((finding) => caseOf(finding, name, fails(finding), report));
  return { name, tests: cases.length, failures: findings.filter(fails).length, errors: 0, cases };
}

function caseOf(finding: Finding, name: string, fails: boolean, { trees }: CheckReport): string {
  const { rule, severity, message } = finding;
  const { startLine, startColumn } = regionOf(finding, trees);
  const text = `${name}:${startLine}:${startColumn}: ${severity}: ${message} [${rule}]`;
  const inside = fails
    ? `<failure type="${severity}" message="${quoted(message)}">${quoted(text)}</failure>`
    : `<system-out>${quoted(text)}</system-out>`;
  const title = `${rule} in line ${startLine}, column ${startColumn}`;
  return `<testcase name="${quoted(title)}" classname="${quoted(name)}" file="${quoted(name)}" line="${startLine}">${inside}</testcase>`;
}

function unreadSuite(path: string, reason: string, { root }: CheckReport): Suite {
  const name = pathFromRoot(path, root);
  const cases = [
    `<testcase name="can be checked" classname="${quoted(name)}"><error type="unread" message="${quoted(reason)}"/></testcase>`,
  ];
  return { name, tests: 1, failures: 0, errors: 1, cases };
}

/** A text as it can stand in an element and in an attribute. XML has no way to write most control characters, so they become signs. */
function quoted(text: string): string {
  return printable(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll(/[\ufffe\uffff]/g, "\ufffd");
}
