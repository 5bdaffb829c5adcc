import { expect, it } from "vitest";
import { Workspace } from "../../server/src/analysis/index.ts";
import type { FileContent } from "../../server/src/config/index.ts";
import { hover } from "../../server/src/features/hover/index.ts";
import { featureContext } from "../../server/src/features/shared/context.ts";
import { MemoryReader } from "../support/memory-reader.ts";

/** Remembers which files were asked for: that of rulesets by a rule only. */
class AskedReader extends MemoryReader {
  readonly asked = new Set<string>();

  override read(path: string): FileContent {
    this.asked.add(path);
    return super.read(path);
  }
}

const path = "/etc/jail.conf";
const rulesets = "/etc/devfs.rules";
const text = "web { path = /jails/web; mount.devfs; devfs_ruleset = 17; persist; }\n";

function opened(): { reader: AskedReader; workspace: Workspace } {
  const reader = new AskedReader(new Map([[rulesets, "[ours=5]\nadd include 1\n"]]));
  const workspace = new Workspace(reader);
  workspace.openFile(path, text);
  return { reader, workspace };
}

it("a feature that asks for no findings has no rule run", () => {
  const { reader, workspace } = opened();
  const context = featureContext(workspace, path);
  expect(context && hover(context, text.indexOf("path"))).toBeDefined();
  expect(reader.asked).not.toContain(rulesets);
});

it("findings asked for later are those of the same text", () => {
  const { reader, workspace } = opened();
  const analysis = workspace.analyze(path);
  expect(workspace.analyze(path).roots[0]).toBe(analysis.roots[0]);
  expect(analysis.findings.map(({ rule }) => rule)).toContain("devfs-ruleset-undefined");
  expect(reader.asked).toContain(rulesets);
});
