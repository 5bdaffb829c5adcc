import { describe, expect, test } from "vitest";
import { type RootAnalysis, Workspace } from "../../server/src/analysis/index.ts";
import { defaultRelease, parseRelease, type Release } from "../../server/src/parameters/index.ts";
import { rules } from "../../server/src/rules/registry.generated.ts";
import type { RuleSetting } from "../../server/src/rules/rule/finding.ts";
import { severityOf } from "../../server/src/rules/rule/rule.ts";
import { examplesOf } from "../examples/example-files.ts";
import { parseFixture } from "../support/fixture.ts";
import { MemoryReader } from "../support/memory-reader.ts";
import * as ways from "../support/rewritten.ts";
import { rulePages } from "../support/rule-pages.ts";

/** A configuration that somebody may have. */
interface Case {
  readonly name: string;
  readonly files: ReadonlyMap<string, string>;
  readonly release: Release;
  readonly rules: ReadonlyMap<string, RuleSetting>;
}

const cases: readonly Case[] = [
  ...rulePages.flatMap(({ id, examples, silent }) =>
    [
      ...examples.flatMap(({ wrong, right, release }) => [wrong, right].map((text) => ({ text, release }))),
      ...silent.map((text) => ({ text, release: undefined })),
    ].map(({ text, release }, index) => ({
      name: `${id} ${index + 1}`,
      files: parseFixture(text).files,
      release: release === undefined ? defaultRelease : parseRelease(release)!,
      rules: new Map([[id, severityOf(rules.find((rule) => rule.id === id)!, defaultRelease)]]),
    })),
  ),
  ...(["good", "bad"] as const).flatMap((kind) =>
    examplesOf(kind).map(({ name, fixture, release }) => ({ name, files: fixture.files, release, rules: new Map() })),
  ),
];

interface Judged {
  readonly root: RootAnalysis | undefined;
  /** Severity, rule and jails of each finding, in the order of the alphabet. */
  readonly told: readonly string[];
}

function judge(files: ReadonlyMap<string, string>, { release, rules }: Case): Judged {
  const workspace = new Workspace(new MemoryReader(files));
  workspace.choice = { release, rules };
  const places = new Map<string, string>();
  let root: RootAnalysis | undefined;
  for (const path of files.keys()) {
    const { roots, findings } = workspace.analyze(path);
    root ??= roots[0];
    for (const { rule, severity, path, start, jails } of findings)
      places.set(`${path} ${start} ${rule}`, `${severity} ${rule} of ${jails.toSorted().join(", ")}`);
  }
  return { root, told: [...places.values()].sort() };
}

const valuesOf = ({ root }: Judged): string[] =>
  root?.configuration.jails.map((jail) => jail.fingerprint()).sort() ?? [];

/** The case in another way; undefined where that is not possible. */
function rewritten({ files, release }: Case, { root }: Judged, rewrite: ways.Rewrite): Map<string, string> | undefined {
  const result = new Map(files);
  for (const path of root?.configuration.files.keys() ?? []) {
    const text = files.get(path);
    const other = text === undefined ? undefined : rewrite({ text, path, release });
    if (other === undefined) continue;
    result.set(path, other.text);
    for (const [name, more] of other.more ?? []) result.set(name, more);
  }
  return [...result].every(([path, text]) => files.get(path) === text) ? undefined : result;
}

const known = new Map(cases.map((each) => [each, judge(each.files, each)]));

/** What a rule says about the way in which something is written; what follows from it in the same file is no matter either. */
const isAbout =
  (...ids: string[]) =>
  ({ told }: Judged): boolean =>
    told.some((each) => ids.some((id) => each.includes(` ${id} of`)));

const aboutPlaces = isAbout(
  "confd-globals-ignored",
  "contradictory-flags",
  "ip-without-effect",
  "overwritten-list",
  "useless-ignore",
);

const aboutShells = isAbout("command-not-read", "needs-shell", "overwritten-list");

/** What is written in a variable, or in a list that is thrown away, is not put behind anything. */
const aboutPrograms = isAbout("needs-shell", "overwritten-list");

describe("what is told does not depend on how it is written", () => {
  test.each([
    ["lists in lines of their own", ways.listsInLines, isAbout("comma-for-semicolon", "duplicate-command")],
    ["quotes around all values", ways.everythingQuoted, isAbout("comma-for-semicolon")],
    ["comments in between", ways.comments, isAbout()],
    ["no blanks around the operators", ways.noBlanks, isAbout("comma-for-semicolon")],
    ["line breaks of Windows", ways.carriageReturns, isAbout()],
    ["an included file", ways.included, isAbout("not-utf8")],
    ["globals for what the only jail has for itself", ways.inGlobals, aboutPlaces],
    ["a block for what the only jail has from globals", ways.inBlock, aboutPlaces],
    ["`sh -c` around each command", ways.inAnotherShell("-c"), aboutShells],
    ["`sh -ec` around each command", ways.inAnotherShell("-ec"), aboutShells],
    ["`env` in front of each command", ways.behind("/usr/bin/env"), aboutPrograms],
    ["`nice` in front of each command", ways.behind("/usr/bin/nice -n 5"), aboutPrograms],
  ] as const)("%s", (way, rewrite, isOfWriting) => {
    let compared = 0;
    const differences: string[] = [];
    for (const each of cases) {
      const before = known.get(each)!;
      if (before.root === undefined || before.root.configuration.error) continue;
      const files = rewritten(each, before, rewrite);
      if (files === undefined) continue;
      const after = judge(files, each);
      const hasSameValues = /^`/.test(way) || String(valuesOf(before)) === String(valuesOf(after));
      if (!hasSameValues || isOfWriting(before) || isOfWriting(after)) continue;
      compared++;
      const lost = before.told.filter((told) => !after.told.includes(told));
      const gained = after.told.filter((told) => !before.told.includes(told));
      if (lost.length > 0 || gained.length > 0) {
        const told = [...lost.map((each) => `- ${each}`), ...gained.map((each) => `+ ${each}`)];
        differences.push([each.name, ...told, ...files.values()].join("\n"));
      }
    }
    expect(differences.join("\n\n")).toBe("");
    expect(compared).toBeGreaterThan(100);
  });
});
