import { describe, expect, test } from "vitest";
import { Workspace } from "../../server/src/analysis/index.ts";
import type { Finding } from "../../server/src/rules/rule/finding.ts";
import { parseFixture, settings } from "../support/fixture.ts";
import { MemoryReader } from "../support/memory-reader.ts";
import { HostOfMany } from "./host-of-many.ts";
import { JailFiles, type Slips } from "./jail-files.ts";
import { mulberry32 } from "./random.ts";
import { runs, seed } from "./runs.ts";

/**
 * What an editor is told of a file first stays when all is judged, and all is what somebody finds who never asked for a first part,
 * wherever the work was left when the file was edited.
 */

const inputs = runs(40).numRuns;
const editsEach = 4;

const said = ({ rule, severity, path, start, end, message, jails, notes, related }: Finding): string =>
  JSON.stringify([rule, severity, path, start, end, message, jails, notes, related]);

function opened(files: ReadonlyMap<string, string>): Workspace {
  const workspace = new Workspace(new MemoryReader(files));
  workspace.choice = settings({});
  for (const [path, text] of files) workspace.openFile(path, text);
  return workspace;
}

const allOf = (workspace: Workspace, paths: Iterable<string>): string =>
  [...paths].flatMap((path) => workspace.analyze(path).findings.map(said)).join("\n");

/** The first findings that the whole analysis of the same texts does not have. */
function withdrawn(workspace: Workspace, paths: Iterable<string>, offset: number): string[] {
  return [...paths].flatMap((path) =>
    workspace.analyze(path).roots.flatMap((root) => {
      const first = root.first(path, offset, 1000).findings.map(said);
      const whole = new Set(root.findings.map(said));
      return first.filter((finding) => !whole.has(finding));
    }),
  );
}

/** Judges a while, and stops anywhere. */
function judgeSome(workspace: Workspace, paths: Iterable<string>, parts: number): void {
  for (const path of paths) {
    const { roots } = workspace.analyze(path);
    for (let part = 0; part < parts; part++) if (roots.every((root) => root.judgeOn())) break;
  }
}

/** @param next the text of a file in place of that which stands there */
function expectWholeInTheEnd(files: ReadonlyMap<string, string>, random: () => number, next: (text: string) => string) {
  const edited = opened(files);
  const now = new Map(files);
  for (let edit = 0; edit < editsEach; edit++) {
    judgeSome(edited, now.keys(), Math.floor(random() * 60));
    const path = [...now.keys()][edit % now.size];
    const text = next(now.get(path) ?? "");
    now.set(path, text);
    edited.openFile(path, text);
    const isFirstAsked = random() < 0.5;
    if (isFirstAsked)
      for (const each of now.keys()) for (const root of edited.analyze(each).roots) root.first(each, 0, 1000);
    judgeSome(edited, now.keys(), Math.floor(random() * 60));
    expect(allOf(edited, now.keys()), text).toBe(allOf(opened(now), now.keys()));
    expect(withdrawn(opened(now), now.keys(), Math.floor(random() * text.length)), text).toEqual([]);
  }
}

describe.each(["sound", "broken"] as const satisfies Slips[])("%s texts", (slips) => {
  test(`(${inputs} × ${editsEach} edits, seed ${seed})`, () => {
    const texts = new JailFiles(seed + 5, slips);
    const random = mulberry32(seed);
    for (let input = 0; input < inputs; input++)
      expectWholeInTheEnd(parseFixture(texts.next()).files, random, (text) => texts.mutated(text));
  });
});

const hosts = Math.ceil(inputs / 20);

test(`a host of many jails (${hosts} × ${editsEach} edits, seed ${seed})`, () => {
  const random = mulberry32(seed);
  for (let input = 0; input < hosts; input++) {
    const host = new HostOfMany(seed + input, 60);
    expectWholeInTheEnd(new Map([["/etc/jail.conf", host.text]]), random, () => {
      host.edit();
      return host.text;
    });
  }
});
