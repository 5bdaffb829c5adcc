import { expect, test } from "vitest";
import { askedTogether, checkFiles, Workspace } from "../../server/src/analysis/index.ts";
import type { RootAnalysis } from "../../server/src/analysis/workspace/workspace.ts";
import { MemoryReader } from "../support/memory-reader.ts";

const path = "/etc/jail.conf";

/** A pair of interfaces that is destroyed on its bridge: a warning in each jail, and hints about all. */
const jail = (number: number): string => `web${number} {
  vnet; persist;
  vnet.interface = epair${number}b;
  exec.prestart = "/sbin/ifconfig epair${number} create", "/sbin/ifconfig bridge1 addm epair${number}a";
  exec.poststop = "/sbin/ifconfig epair${number}a destroy";
}
`;

const text = [1, 2, 3, 4, 5].map(jail).join("");

/** Knows how often it was asked who reads a file: by each trial of a fix, and once before all of them. */
class AskedWorkspace extends Workspace {
  trials = -1;

  protected override knownRoots(of: string): readonly RootAnalysis[] {
    this.trials++;
    return super.knownRoots(of);
  }
}

function opened() {
  const workspace = new AskedWorkspace(new MemoryReader(new Map([[path, text]])));
  return { workspace, findings: checkFiles(workspace, [path]).findings };
}

test("whoever says for which findings fixes are shown has the others left alone, and gets the same fixes", () => {
  const all = opened();
  const everything = new Set(all.findings.map(({ fixes }) => fixes));
  const expected = all.findings.map((finding) => finding.fixes(everything));
  const few = opened();
  const together = askedTogether(few.findings, { hints: false });
  const shown = few.findings.filter(({ severity }) => severity !== "hint");
  expect(together?.size).toBe(shown.length);
  expect(shown.length).toBeLessThan(few.findings.length);
  for (const finding of shown) expect(finding.fixes(together)).toEqual(expected[few.findings.indexOf(finding)]);
  expect(few.workspace.trials).toBeGreaterThan(0);
  expect(few.workspace.trials).toBeLessThan(all.workspace.trials);
  // They can still be asked for.
  expect(few.findings.map((finding) => finding.fixes())).toEqual(expected);
});

test("a view that shows all names none", () => {
  expect(askedTogether(opened().findings, { hints: true })).toBeUndefined();
});
