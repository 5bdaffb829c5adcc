import { expect, test } from "vitest";
import { refactor, refactoringsAt } from "../../server/src/features/refactorings/index.ts";
import { featureContext } from "../../server/src/features/shared/context.ts";
import { atLeast } from "../../server/src/rules/rule/finding.ts";
import { JailNode, NodeKind, type SyntaxTree } from "../../server/src/syntax/index.ts";
import { type Analyzed, analyze, applyFix } from "../support/fixture.ts";
import { examplesOf } from "./example-files.ts";

function blocksOf(tree: SyntaxTree): JailNode[] {
  const found: JailNode[] = [];
  for (let node = 1; node < tree.nodes.count; node++) {
    if (tree.nodes.kinds[node] === NodeKind.Jail) found.push(new JailNode(tree, node));
  }
  return found;
}

const worries = ({ findings }: Analyzed): string[] =>
  findings.filter(({ severity }) => atLeast(severity, "warning")).map(({ rule, message }) => `${rule}: ${message}`);

const valuesOf = ({ analysis }: Analyzed): Map<string, string> =>
  new Map(
    analysis.roots.flatMap(({ configuration }) => configuration.jails.map((jail) => [jail.name, jail.fingerprint()])),
  );

test.each(examplesOf("good"))("a jail like another one fits into $name, whose jails stay what they are", (example) => {
  const release = example.release.name;
  const before = analyze(example.fixture, { release });
  const context = featureContext(before.workspace, before.fixture.path);
  if (!context) throw new Error("not analysed");
  const known = worries(before);
  const values = valuesOf(before);
  for (const { start } of blocksOf(context.tree)) {
    const selection = { start, end: start };
    const offer = refactoringsAt(context, selection).find(({ id }) => id === "add-jail");
    const rewrite = offer && refactor(context, selection, offer);
    if (!rewrite || "refused" in rewrite) continue;
    const fix = { title: offer.title, edits: rewrite.edits, safe: true, preferred: true };
    const after = analyze(applyFix(before.fixture, fix), { release });
    expect(worries(after), rewrite.edits[0].text).toEqual(known);
    const then = valuesOf(after);
    for (const [name, value] of values) expect(then.get(name)).toBe(value);
    expect(then.size).toBeGreaterThan(values.size);
  }
});
