import { expect, onTestFinished, test, vi } from "vitest";
import { fleet } from "../../../scripts/fleet.mjs";
import { Workspace } from "../../../server/src/analysis/index.ts";
import { quickFixes } from "../../../server/src/features/code-actions/index.ts";
import { featureContext } from "../../../server/src/features/shared/context.ts";
import { rules } from "../../../server/src/rules/registry.generated.ts";
import { MemoryReader } from "../../support/memory-reader.ts";

const path = "/etc/jail.conf";

test("who looks at one mistake of a long file has no fix judged of another one", () => {
  const mistake = '"epair${id}1b,epair${id}2b";';
  const text = fleet(200).replaceAll('"epair${id}1b";', mistake);
  const workspace = new Workspace(new MemoryReader(new Map()));
  workspace.openFile(path, text);
  const context = featureContext(workspace, path)!;
  const { findings } = context.analysis;
  expect(findings.filter(({ rule }) => rule === "quoted-comma-list")).toHaveLength(200);
  const judged = new Set<string>();
  const rule = rules.find(({ id }) => id === "quoted-comma-list")!;
  const check = rule.checkJail!;
  const spy = vi.spyOn(rule, "checkJail").mockImplementation((about) => {
    judged.add(about.jail.name);
    check.call(rule, about);
  });
  onTestFinished(() => spy.mockRestore());
  const place = text.lastIndexOf(mistake) + 1;
  const offered = quickFixes(context, { start: place, end: place }, { canWrite: () => false, canCreate: false });
  expect(offered.some(({ finding }) => finding.rule === rule.id)).toBe(true);
  expect([...judged]).toEqual(["web-0200"]);
});
