import { expect, it } from "vitest";
import { refactor, refactoringsAt } from "../../server/src/features/refactorings/index.ts";
import { featureContext } from "../../server/src/features/shared/context.ts";
import { atLeast } from "../../server/src/rules/rule/finding.ts";
import { type SyntaxTree, TokenKind } from "../../server/src/syntax/index.ts";
import { type Analyzed, analyze } from "../support/fixture.ts";
import { applyRewrite } from "../support/refactoring.ts";
import { JailFiles } from "./jail-files.ts";
import { mulberry32 } from "./random.ts";
import { runs, seed } from "./runs.ts";

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

/** How often each refactoring was tried. */
const tried = new Map<string, number>();

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
      const order = (jails: string[]): string[] => (rewrite.creates ? jails.sort() : jails);
      expect(order(comesTo(after)), what).toEqual(order(comesTo(before)));
      // Rules compare what stands in one file: when an included file is brought in, what was there before is told at last.
      if (offer.id === "bring-in") continue;
      // Where no jail stands between two globals any more, or another jail starts first, the same is told by another rule,
      // or of another jail.
      const subject = (worry: string): string => (rewrite.creates ? worry.split(" ")[0] : worry);
      const known = new Set([...worries(before)].map(subject));
      const now = new Set([...worries(after)].map(subject));
      const gone = rewrite.creates ? [...known].filter((worry) => !now.has(worry)).length : 0;
      const added = [...now].filter((worry) => !known.has(worry));
      expect(added.slice(gone), what).toEqual([]);
    }
  }
  console.log([...tried].map(([id, times]) => `${id} ${times}`).join(", "));
  expect(Math.min(...tried.values())).toBeGreaterThan(0);
});
