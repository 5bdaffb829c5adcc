import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EffectiveJail } from "../../server/src/config/index.ts";
import { planView } from "../../server/src/features/plan/index.ts";
import { modelJail, placeOfOutcome, verdictOf, waiverOf } from "../../server/src/lifecycle/index.ts";
import { parseRelease } from "../../server/src/parameters/index.ts";
import { atLeast, type Finding, type Severity } from "../../server/src/rules/rule/finding.ts";
import { placeOfSpan } from "../../server/src/rules/support/source-text.ts";
import { type Analyzed, analyze } from "../support/fixture.ts";
import { fileOf, jailValues } from "./jails.ts";
import { leastOf, runs, seed } from "./texts.ts";

console.log(`seed ${seed}`);

/** No view is silent about what another knows. */
describe("what a plan knows, a check tells", () => {
  const release = fc.constantFrom("12.0", "13.2", "14.0", "15.0", "current");

  it("of jails whose commands meet each other", async () => {
    let failing = 0;
    let told = 0;
    await fc.assert(
      fc.asyncProperty(jailValues, release, async (values, name) => {
        await breathe();
        const text = fileOf(values);
        const analyzed = analyze(text, { release: name });
        failing += expectOneTruth(analyzed, name, text);
        told += expectAllTold(analyzed, name, text);
      }),
      runs(1000),
    );
    expect(failing, "plans that fail among them").toBeGreaterThan(leastOf(300));
    expect(told, "outcomes that fail among them").toBeGreaterThan(leastOf(300));
  });

  it.each(["check", "plan"])("of the files that jail(8)'s own code was measured with: %s", async (kind) => {
    const lines = readFileSync(`${import.meta.dirname}/../conformance/${kind}.jsonl`, "utf8")
      .trim()
      .split("\n");
    const texts = lines.map((line) => JSON.parse(line) as { text: string; release: string });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...texts), fc.nat(), fc.nat({ max: 3 }), async ({ text, release }, at, how) => {
        await breathe();
        const mutated = mutate(text, at, how);
        expectOneTruth(analyze(mutated, { release }), release, mutated);
      }),
      runs(1200),
    );
  });
});

/** The runner takes a worker that never lets its messages pass for lost. */
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Takes a statement away, or a list element, or writes a statement twice; most files stay files that jail(8) reads. */
function mutate(text: string, at: number, how: number): string {
  const statements = [...text.matchAll(/[^;{}]*;/g)];
  if (how === 0 || statements.length === 0) return text;
  const { 0: statement, index } = statements[at % statements.length];
  const rest = text.slice(index + statement.length);
  const other = statements[(at >>> 8) % statements.length][0];
  const instead = how === 1 ? "" : how === 2 ? statement + statement : other;
  return text.slice(0, index) + instead + rest;
}

/** A plan that fails has a finding for each jail for which it does, and at each step at which it does. */
function expectOneTruth({ analysis, findings }: Analyzed, releaseName: string, text: string): number {
  const [root] = analysis.roots;
  let count = 0;
  for (const operation of ["start", "stop"] as const) {
    const plan = planView(root, parseRelease(releaseName)!, { operation, names: [] });
    const steps = [...plan.steps()];
    const least: Severity = operation === "start" ? "error" : "warning";
    const bad = findings.filter(({ severity }) => atLeast(severity, least));
    if (plan.exit === 1) {
      count++;
      expect(
        bad.length,
        `${operation} fails and nothing tells why:\n${plan.messages.join("\n")}\n${text}`,
      ).toBeGreaterThan(0);
    }
    // Of a file that jail(8) does not read is told why; what that keeps from being told nobody needs before it is mended.
    if ([...root.configuration.files.values()].some(({ tree }) => tree.rejection !== undefined)) continue;
    for (const { failure, place, step } of steps) {
      if (failure === undefined || place === undefined) continue;
      const what = step.kind === "command" ? step.argv.join(" ") : step.kind;
      expect(
        bad.some((finding) => isAbout(finding, place)),
        `${operation}: ${what}\n${shown(findings)}\n${text}`,
      ).toBe(true);
    }
    const broken = [...plan.untouched, ...plan.failed];
    for (const jail of broken) {
      const { name } = jail;
      // The cause is told where the jail is that it waits for, or that waits for it.
      const isOf = (other: EffectiveJail): boolean => waitsFor(jail, other) || waitsFor(other, jail);
      if (plan.messages.includes(`${name}: skipped`) || broken.some((other) => other !== jail && isOf(other))) continue;
      // What two jails cannot both have is told of one of them, and names the other.
      const isTold = bad.some(
        ({ jails, message }) => jails.length === 0 || jails.includes(name) || message.includes(`\`${name}\``),
      );
      expect(isTold, `${operation} of ${name}:\n${plan.messages.join("\n")}\n${shown(findings)}\n${text}`).toBe(true);
    }
  }
  return count;
}

/** What the model sees failing is claimed by a rule, told by the rule of last resort, or openly waived. */
function expectAllTold({ analysis, findings }: Analyzed, releaseName: string, text: string): number {
  let count = 0;
  for (const jail of analysis.roots[0].configuration.jails) {
    if (!jail.commandsAreKnown) continue;
    for (const outcome of modelJail(jail, parseRelease(releaseName)!).outcomes) {
      const verdict = verdictOf(outcome);
      if (verdict === undefined || waiverOf(outcome) !== undefined) continue;
      count++;
      const place = placeOfSpan(jail as EffectiveJail, placeOfOutcome(outcome));
      const isTold = findings.some((finding) => place === undefined || isAbout(finding, place));
      expect(isTold, `${JSON.stringify(outcome)}\n${shown(findings)}\n${text}`).toBe(true);
    }
  }
  return count;
}

function waitsFor(jail: EffectiveJail, other: EffectiveJail): boolean {
  return jail.get("depend")?.values.includes(other.name) === true || jail.name.startsWith(`${other.name}.`);
}

interface Place {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

/** One cause, one finding: others of its kind are beside it, though not more of them than anybody reads. */
function isAbout(finding: Finding, place: Place): boolean {
  if (finding.rule === "host-command-in-jail-hook" && finding.related.length >= 5) return true;
  return [finding, ...finding.related].some((own) => overlap(own, place));
}

const overlap = (a: Place, b: Place): boolean => a.path === b.path && a.start <= b.end && b.start <= a.end;

const shown = (findings: readonly Finding[]): string =>
  findings.map(({ severity, rule, message }) => `${severity} ${rule}: ${message}`).join("\n");
