import { expect, it } from "vitest";
import { refactor, refactoringsAt } from "../../server/src/features/refactorings/index.ts";
import { featureContext } from "../../server/src/features/shared/context.ts";
import { atLeast } from "../../server/src/rules/rule/finding.ts";
import { type SyntaxTree, TokenKind } from "../../server/src/syntax/index.ts";
import { type Analyzed, analyze } from "../support/fixture.ts";
import { applyRewrite } from "../support/refactoring.ts";
import { JailFiles } from "./jail-files.ts";
import { mulberry32 } from "./random.ts";
import { leastKindsOf, leastOf, runs, seed } from "./runs.ts";

console.log(`seed ${seed}`);

/** What the files come to: each jail with its parameters, in whatever order these are set. */
const comesTo = ({ analysis }: Analyzed): string[] =>
  analysis.roots.flatMap(({ configuration }) =>
    configuration.jails.map((jail) => {
      const parameters = jail.parameters().map(({ spelling, values }) => JSON.stringify([spelling, values]));
      return [jail.failed, jail.name, ...parameters.sort()].join("\n");
    }),
  );

/** Which rules find something about which jails that is a warning or worse. How often depends on how it is written. */
function worries({ findings }: Analyzed): Set<string> {
  const told = findings.filter(({ severity }) => atLeast(severity, "warning"));
  return new Set(
    told.flatMap(({ rule, jails }) => (jails.length > 0 ? jails : ["file"]).map((jail) => `${rule} ${jail}`)),
  );
}

/** Slips beside which nothing else is told, as far as it may follow from them: how far that is depends on what stands where. */
const silencing: ReadonlySet<string> = new Set(["unknown-parameter", "comma-for-semicolon", "command-in-value"]);

const hasSlip = ({ findings, fixture, workspace }: Analyzed): boolean =>
  findings.some(({ rule }) => silencing.has(rule)) ||
  featureContext(workspace, fixture.path)?.tree.problems.some(({ accepted }) => !accepted) === true;

/** A random place, mostly one in some statement. */
function placeIn({ text, nodes, tokens }: SyntaxTree, random: () => number): number {
  if (nodes.count < 2 || random() < 0.3) return Math.floor(random() * text.length);
  if (random() < 0.2) {
    const variables = [...tokens.kinds.subarray(0, tokens.count).keys()].filter(
      (token) => tokens.kinds[token] === TokenKind.Variable,
    );
    if (variables.length > 0) return tokens.start(variables[Math.floor(random() * variables.length)]);
  }
  const node = 1 + Math.floor(random() * (nodes.count - 1));
  return tokens.start(nodes.firstTokens[node]) + Math.floor(random() * 3);
}

/** Where what is selected ends: mostly nothing is, or what is left of a word, or much. */
function endIn({ text }: SyntaxTree, start: number, random: () => number): number {
  const length = [0, 0, 0, /^[\w/.-]*/.exec(text.slice(start))?.[0].length ?? 0, 30][Math.floor(random() * 5)];
  return Math.min(start + length, text.length);
}

/** How often each refactoring was tried, and how often what is told before and after it was compared. */
const tried = new Map<string, number>();
const compared = new Map<string, number>();

it("a refactoring that says nothing of it changes no value of any jail", { timeout: 600_000 }, async () => {
  const files = new JailFiles(seed, "sound");
  const random = mulberry32(seed);
  for (let number = 0; number < runs(1000).numRuns; number++) {
    if (number % 50 === 0) await new Promise((resolve) => setImmediate(resolve));
    const text = files.next();
    const before = analyze(text);
    const context = featureContext(before.workspace, before.fixture.path);
    if (!context) continue;
    const start = placeIn(context.tree, random);
    const selection = { start, end: endIn(context.tree, start, random) };
    for (const offer of refactoringsAt(context, selection)) {
      const rewrite = refactor(context, selection, offer);
      if (!rewrite || "refused" in rewrite || rewrite.changesJails) continue;
      tried.set(offer.id, (tried.get(offer.id) ?? 0) + 1);
      const after = analyze(applyRewrite(before.fixture, offer.title, rewrite));
      const what = `${offer.title} at ${start}-${selection.end} of\n${text}\n→\n${JSON.stringify(rewrite.edits)}`;
      // Jails that move into files of their own say so when they start in another order.
      const [values, valuesBefore] = [comesTo(after), comesTo(before)];
      const reordersJails = rewrite.creates !== undefined && values.join("\n\n") !== valuesBefore.join("\n\n");
      if (reordersJails) expect(values.sort(), what).toEqual(valuesBefore.sort());
      else expect(values, what).toEqual(valuesBefore);
      // Rules compare what stands in one file: when an included file is brought in, what was there before is told at last.
      if (offer.id === "bring-in" || reordersJails || hasSlip(before)) continue;
      compared.set(offer.id, (compared.get(offer.id) ?? 0) + 1);
      const [known, now] = [worries(before), worries(after)];
      const gone = [...known].filter((worry) => !now.has(worry));
      const added = [...now].filter((worry) => !known.has(worry));
      // What two jails have in common is told of the one that is written last, and where no jail stands between two globals any more,
      // another rule tells the same.
      for (const worry of gone) {
        const sameTold = added.findIndex((one) => rewrite.creates || one.split(" ")[0] === worry.split(" ")[0]);
        if (sameTold >= 0) added.splice(sameTold, 1);
      }
      expect(added, what).toEqual([]);
    }
  }
  const ids = [...tried].map(([id, times]) => `${id} ${times} (${compared.get(id) ?? 0} compared)`);
  console.log(ids.join(", "));
  const often = [...compared.values()].filter((times) => times >= leastOf(10));
  expect(often.length).toBeGreaterThanOrEqual(leastKindsOf(7));
});
