import { describe, expect, it } from "vitest";
import { mapOffset } from "../../server/src/analysis/index.ts";
import { isSyntaxRule } from "../../server/src/analysis/root/syntax-rules.ts";
import type { EffectiveJail } from "../../server/src/config/index.ts";
import { parseRelease } from "../../server/src/parameters/index.ts";
import { atLeast, type Finding, type Fix, type Severity } from "../../server/src/rules/rule/finding.ts";
import { Hosts } from "./hosts.ts";
import { type Files, type Judged, judgeAgain, judgeFiles, nameAt, namedBy, withFix } from "./laws.ts";
import { leastKindsOf, runs, seed } from "./runs.ts";

/** Each seed makes a number of hosts; what is found wrong with one is told with its text. */
const seeds = 24;
const hostsOfASeed = 20;
const releases = ["12.4", "13.2", "14.3", "15.1"].map((name) => parseRelease(name)!);

/** What is offered for anything, in a light bulb or by the command line, does no harm beside the place that it mends. */
describe("fixes that are offered", () => {
  const tried = new Map<string, number>();

  it.each(Array.from({ length: seeds }, (_, index) => seed + index))("keep to their jails, seed %i", async (start) => {
    const hosts = new Hosts(start);
    for (let number = 0; number < runs(hostsOfASeed).numRuns; number++) {
      const files = hosts.next();
      const before = judgeFiles(files, releases[number % releases.length]);
      for (const finding of before.findings) {
        for (const fix of finding.fixes()) {
          tried.set(finding.rule, (tried.get(finding.rule) ?? 0) + 1);
          const after = judgeAgain(withFix(files, fix), before);
          const [broken] = brokenByOffered(before, after, finding, fix);
          if (broken !== undefined) expect.fail(report(files, after, finding, fix, broken));
        }
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
  });

  it("are of many rules", () => {
    console.log([...tried].map(([rule, count]) => `${rule} ${count}`).join(", "));
    expect(tried.size).toBeGreaterThan(leastKindsOf(30));
  });
});

function* brokenByOffered(before: Judged, after: Judged, finding: Finding, fix: Fix): Generator<string> {
  const [old, fresh] = [before.root.configuration.jails, after.root.configuration.jails];
  const isSlip = before.findings.some(({ rule }) => isSyntaxRule(rule));
  // Which jails there are may be what a slip in the text has hidden.
  if (!isSlip && namesOf(old) !== namesOf(fresh)) yield `jails: ${namesOf(old)} become ${namesOf(fresh)}`;
  if (finding.jails.length > 0 && old.length === fresh.length) {
    for (const [index, jail] of old.entries()) {
      if (finding.jails.includes(jail.name)) continue;
      const changed = changedValues(jail, fresh[index]);
      if (changed.length > 0) yield `${changed.join(", ")} of ${jail.name}, which is another jail`;
    }
  }
  // Of jails that have no values yet, and of text that nobody can read, it is seen only now what else is wrong.
  const hidden = new Set(old.filter(({ commandsAreKnown }) => !commandsAreKnown).map(({ name }) => name));
  if (isSlip) return;
  // Of a parameter that was refused anyhow a second mistake may be seen.
  const edits = fix.edits.filter(({ path }) => path === finding.path);
  const named = namedBy(finding, before, after, mapOffset(edits, finding.start, true));
  const counts = (judged: Judged, { path, start }: Finding): boolean =>
    finding.severity !== "error" || !nameAt(judged, path, start).some((name) => named.has(name));
  const known = weights(before, finding.severity, hidden, () => true);
  for (const [rule, weight] of weights(after, finding.severity, hidden, counts)) {
    if (weight > (known.get(rule) ?? 0)) yield `${rule} is told of ${weight} instead of ${known.get(rule) ?? 0}`;
  }
}

const namesOf = (jails: readonly EffectiveJail[]): string => jails.map(({ name }) => name).join();

function changedValues(before: EffectiveJail, after: EffectiveJail): string[] {
  const texts = (jail: EffectiveJail): Map<string, string> =>
    new Map(jail.parameters().map(({ spelling, values }) => [spelling, JSON.stringify(values)]));
  const [old, fresh] = [texts(before), texts(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])].filter((name) => old.get(name) !== fresh.get(name));
}

/** How much each rule says at a level or above; jails of which nothing was known do not count. */
function weights(
  judged: Judged,
  level: Severity,
  hidden: ReadonlySet<string>,
  counts: (judged: Judged, finding: Finding) => boolean,
): ReadonlyMap<string, number> {
  const result = new Map<string, number>();
  for (const finding of judged.findings) {
    const { rule, severity, jails } = finding;
    if (!atLeast(severity, level) || !counts(judged, finding)) continue;
    const weight = jails.length === 0 ? 1 : jails.filter((name) => !hidden.has(name)).length;
    if (weight > 0) result.set(rule, (result.get(rule) ?? 0) + weight);
  }
  return result;
}

function report(files: Files, after: Judged, finding: Finding, fix: Fix, broken: string): string {
  const show = (texts: Files): string => [...texts].map(([path, text]) => `--- ${path}\n${text}`).join("");
  const { release } = after;
  const told = after.findings.map(({ severity, rule, message }) => `${severity} ${rule}: ${message}`).join("\n");
  const title = `"${fix.title}" of ${finding.severity} ${finding.rule} (${finding.message})`;
  return `${title}, release ${release.name}: ${broken}\n${show(files)}\nthen\n${show(after.files)}\n${told}`;
}
