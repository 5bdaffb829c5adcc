import { analyze, type FixtureOptions } from "./fixture.ts";

/**
 * The names of the jails, in one file with a line and a path of its own for each, of which a rule says something: many questions
 * for the price of one analysis.
 */
export function toldIn(rule: string, jails: Readonly<Record<string, string>>, options?: FixtureOptions): string[] {
  const lines = Object.entries(jails).map(
    ([name, statements]) => `${name} { path = /j/${name}; persist; ${statements} }\n`,
  );
  const { findings } = analyze(lines.join(""), options);
  return findings.filter((finding) => finding.rule === rule).flatMap((finding) => finding.jails);
}
