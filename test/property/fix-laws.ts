import { describe, expect, it } from "vitest";
import { type AppliedFix, fixAll, mapOffset, Workspace } from "../../server/src/analysis/index.ts";
import {
  canonicalName,
  checkValues,
  defaultRelease,
  parseRelease,
  type Release,
} from "../../server/src/parameters/index.ts";
import type { Finding, Fix } from "../../server/src/rules/rule/finding.ts";
import { settings } from "../support/fixture.ts";
import { MemoryReader } from "../support/memory-reader.ts";
import { JailFiles, type Slips } from "./jail-files.ts";
import {
  brokenByPreferred,
  brokenBySafe,
  errorsOf,
  type Files,
  judgeAgain,
  judgeFiles,
  nameAt,
  namedBy,
  soundJails,
  withFix,
} from "./laws.ts";
import { leastKindsOf, runs, seed } from "./runs.ts";

const releases: readonly Release[] = ["12.0", "13.2", "14.1"]
  .flatMap((name) => parseRelease(name) ?? [])
  .concat(defaultRelease);

/** Of one text at most so many fixes are applied one by one. */
const mostFixes = 2;

/** Rules by how often a fix of theirs was tried: safe ones, and others that are preferred. */
interface Tried {
  readonly safe: Map<string, number>;
  readonly preferred: Map<string, number>;
}

/** Of the numbered inputs those from one to before another. */
interface Part {
  readonly from: number;
  readonly to: number;
}

/**
 * The laws of fixes over generated files: one by one for most of them, all together for others. JAILCONF_RUNS=20 makes a long
 * run of it, JAILCONF_SEED takes other files.
 *
 * @param half which half of the inputs: each is a test file of its own, so that all cores have something to do
 */
export function describeFixes(slips: Slips, usualInputs: number, half: 1 | 2): void {
  const inputs = runs(usualInputs).numRuns;
  console.log(`${slips} files: seed ${seed}, half ${half} of ${inputs} inputs`);
  const halfOf = (count: number): Part =>
    half === 1 ? { from: 0, to: count / 2 } : { from: Math.ceil(count / 2), to: count };

  describe(`fixes of ${slips} files, half ${half}`, () => {
    it("hold what safe and preferred mean", { timeout: 3_600_000 }, async () => {
      const tried: Tried = { safe: new Map(), preferred: new Map() };
      await hold(slips, seed, halfOf(inputs), (text, release, number) =>
        brokenBySingleFixes(text, release, number, tried),
      );
      for (const [kind, counts] of Object.entries(tried)) {
        const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
        console.log(`${total} ${kind}: ${[...counts].map(([rule, count]) => `${rule} ${count}`).join(", ")}`);
      }
      expect(tried.safe.size).toBeGreaterThan(leastKindsOf(8));
      expect(tried.preferred.size).toBeGreaterThan(leastKindsOf(20));
    });

    it("all together leave no jail worse off, and a second run changes nothing", { timeout: 3_600_000 }, async () => {
      await hold(slips, seed + 1, halfOf(inputs / 12), (text, release, number) =>
        brokenByFixAll(text, release, number % 4 === 0),
      );
    });
  });
}

/** Looks for a text that breaks a law, and takes away from it what is not needed to break it. */
async function hold(
  slips: Slips,
  start: number,
  { from, to }: Part,
  broken: (text: string, release: Release, number: number) => string | undefined,
): Promise<void> {
  const files = new JailFiles(start, slips);
  for (let number = 0; number < to; number++) {
    // The runner wants to hear from its worker from time to time.
    if (number % 100 === 0) await new Promise((resolve) => setImmediate(resolve));
    const text = files.next();
    if (number < from) continue;
    const release = releases[number % releases.length];
    if (broken(text, release, number) === undefined) continue;
    const smaller = smallest(text, (candidate) => broken(candidate, release, number) !== undefined);
    expect.fail(
      `input ${number} of seed ${start}, release ${release.name}:\n${smaller}\n${broken(smaller, release, number)}`,
    );
  }
}

function smallest(text: string, isBroken: (text: string) => boolean): string {
  let current = text;
  for (let size = Math.max(1, current.length >> 1); size >= 1; size >>= 1) {
    for (let at = 0; at < current.length; ) {
      const candidate = current.slice(0, at) + current.slice(at + size);
      if (isBroken(candidate)) current = candidate;
      else at += size;
    }
  }
  return current;
}

function filesOf(text: string): Files {
  const files = new Map<string, string>();
  const parts = text.split(/^\/\/- (\S+)\r?\n/m);
  files.set("/etc/jail.conf", parts[0]);
  for (let part = 1; part < parts.length; part += 2) files.set(parts[part], parts[part + 1]);
  return files;
}

function brokenBySingleFixes(text: string, release: Release, number: number, tried: Tried): string | undefined {
  const files = filesOf(text);
  // What nearly every file lacks is told of some of them only: its few fixes would crowd out all others.
  const before = judgeFiles(files, release, number % 10 === 0 ? new Map() : settings({}).rules);
  const candidates: { finding: Finding; fix: Fix }[] = [];
  // All at once, as `--fix` asks for them, or a few, as a light bulb does.
  const step = number % 5 === 0 ? 1 : Math.max(1, Math.floor(before.findings.length / 2));
  for (let index = number % step; index < before.findings.length; index += step) {
    const finding = before.findings[index];
    const fixes = finding.fixes();
    if (fixes.filter(({ preferred }) => preferred).length > 1) return `${finding.rule} prefers several fixes`;
    for (const fix of fixes) if (fix.safe || fix.preferred) candidates.push({ finding, fix });
  }
  for (let index = 0; index < Math.min(mostFixes, candidates.length); index++) {
    const { finding, fix } = candidates[(number + index) % candidates.length];
    const counts = fix.safe ? tried.safe : tried.preferred;
    counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + 1);
    const after = judgeAgain(withFix(files, fix), before);
    const edits = fix.edits.filter(({ path }) => path === finding.path);
    const named = namedBy(finding, before, after, mapOffset(edits, finding.start, true));
    const broken = [
      ...brokenByPreferred(before, after, finding),
      ...(fix.safe ? brokenBySafe(before, after, named) : []),
    ];
    if (broken.length > 0) {
      const shown = [...after.files].map(([path, changed]) => `--- ${path}\n${changed}`).join("");
      return `${fix.safe ? "safe" : "unsafe"} "${fix.title}" of ${finding.rule}: ${broken.join("; ")}\n${shown}`;
    }
  }
  return undefined;
}

function brokenByFixAll(text: string, release: Release, unsafe: boolean): string | undefined {
  const files = filesOf(text);
  const { once, applied } = runFixAll(files, release, unsafe);
  const { once: twice } = runFixAll(once, release, unsafe);
  const shown = (changed: Files): string => [...changed].map(([path, content]) => `--- ${path}\n${content}`).join("");
  for (const [path, content] of once) {
    if (twice.get(path) !== content) return `the second run changes ${path}:\n${shown(once)}then\n${shown(twice)}`;
  }
  const before = judgeFiles(files, release);
  const after = judgeAgain(once, before);
  if (errorsOf(after).length > errorsOf(before).length) return `more errors than before:\n${shown(once)}`;
  const sound = soundJails(after);
  for (const name of soundJails(before)) {
    const isThere = after.root.configuration.jails.some((jail) => jail.name === name);
    if (isThere && !sound.has(name)) return `${name} has an error:\n${shown(once)}`;
  }
  if (unsafe) return undefined;
  const named = new Set(applied.flatMap(({ path, start }) => nameAt(after, path, start)));
  for (const { path, start } of before.findings) for (const name of nameAt(before, path, start)) named.add(name);
  // What a name was before it was mended, in a jail that was seen only then.
  for (const { spelling, values } of before.root.configuration.jails.flatMap((jail) => [...jail.parameters()])) {
    if (checkValues(spelling, values, release).some(({ valueIndex }) => valueIndex < 0))
      named.add(canonicalName(spelling));
  }
  const [broken] = brokenBySafe(before, after, named);
  return broken === undefined ? undefined : `${broken}:\n${shown(once)}`;
}

function runFixAll(files: Files, release: Release, unsafe: boolean): { once: Files; applied: readonly AppliedFix[] } {
  const workspace = new Workspace(new MemoryReader(files));
  workspace.choice = { release, rules: new Map() };
  const { texts, applied } = fixAll(workspace, [...files.keys()], { unsafe });
  return { once: new Map([...files, ...texts]), applied };
}
