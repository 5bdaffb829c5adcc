import { expect, test } from "vitest";
import { fleet } from "../../scripts/fleet.mjs";
import { candidateOf } from "../../server/src/analysis/fixes/candidate.ts";
import { runTrial } from "../../server/src/analysis/fixes/trial.ts";
import { TrialLine } from "../../server/src/analysis/fixes/trial-line.ts";
import { Workspace } from "../../server/src/analysis/index.ts";
import type { RootAnalysis } from "../../server/src/analysis/root/analyze-root.ts";
import { MemoryReader } from "../support/memory-reader.ts";

const path = "/etc/jail.conf";
const jails = 12;
const mistake = '"epair${id}1b,epair${id}2b"';
const text = fleet(jails).replaceAll('"epair${id}1b";', `${mistake};`);

function opened(workspace: Workspace, edited = text): RootAnalysis {
  workspace.openFile(path, edited);
  return workspace.analyzeRoot(path);
}

/** A trial of what is first proposed for the mistake in one of the blocks, and which jails are other objects after it. */
function tried(root: RootAnalysis, line: TrialLine, index: number): { values: unknown; changed: string[] } {
  const { section } = root.configuration.jails[index];
  const finding = root.findings.find(
    ({ rule, start }) => rule === "quoted-comma-list" && start > section.block!.start && start < section.block!.end,
  )!;
  const { edits } = finding.fixes(new Set([finding.fixes]))[0];
  const proposal = { title: "", edits };
  const candidate = candidateOf(finding, proposal, (file) => root.configuration.files.get(file)?.tree)!;
  const { roots } = runTrial([candidate], root, line, () => [root], new Set([index]));
  const { after, unedited } = roots[0];
  return {
    values: after.configuration.jails[index].get("vnet.interface")?.values,
    changed: after.configuration.jails.flatMap((jail, at) => (jail === unedited[at] ? [] : [jail.name])),
  };
}

test("a trial after others reads the jail anew that it edits, and leaves all others what they were", () => {
  const root = opened(new Workspace(new MemoryReader(new Map())));
  const line = new TrialLine();
  const edited = new Set<string>();
  for (const index of [3, 10, 4, 10]) {
    edited.add(root.configuration.jails[index].name);
    const { values, changed } = tried(root, line, index);
    expect(values).toEqual([`epair${index + 1}1b`, `epair${index + 1}2b`, `epair${index + 1}2b`]);
    // What a trial before edited, and took back, is read once more as well.
    expect(new Set(changed)).toEqual(edited);
  }
});

test("a trial goes on where others ended before an edit of what all jails share", () => {
  const workspace = new Workspace(new MemoryReader(new Map()));
  const line = new TrialLine();
  tried(opened(workspace), line, 3);
  const { values, changed } = tried(opened(workspace, text.replace("/jails/$name", "/srv/$name")), line, 7);
  expect(values).toContain("epair81b");
  expect(changed).toEqual(["web-0008"]);
});
