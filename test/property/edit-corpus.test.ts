import { expect, test } from "vitest";
import { Corpus, readCorpus, withFewSteps, writeCorpus } from "./edit-corpus.ts";
import { type EditSequence, EditSequences } from "./edit-sequence.ts";
import { expectLikeNew } from "./like-new.ts";
import { ReachedCode } from "./reached-code.ts";
import { runs, seed } from "./runs.ts";

/**
 * Sequences of edits that are kept: those after which an editor once said something else than a new one, and those that together reach
 * much of the code. `npm run fuzz` adds to them, and takes those out that reach nothing that the others do not.
 */
const corpus = readCorpus();

test.each(corpus.map((sequence, index) => [index + 1, sequence] as const))(
  "sequence %i is answered as by a new editor",
  (_, sequence) => {
    expectLikeNew(sequence);
  },
);

test("of a failure as few steps are kept as it takes, and of the others those that reach most", () => {
  const steps = ["12.0", "13.5", "14.0", "15.1"].map((release) => ({ release }));
  const few = withFewSteps({ files: [], steps }, (one) => one.steps.includes(steps[1]) && one.steps.includes(steps[3]));
  expect(few.steps).toEqual([steps[1], steps[3]]);
  const kept = new Corpus();
  kept.add({ ...few, failed: true }, 0);
  for (let reached = 100; reached > 0; reached--) kept.add({ files: [[`/${reached}`, ""]], steps: [] }, reached);
  expect(kept.all()).toHaveLength(80);
  expect([kept.all()[0], kept.all().at(-1)?.files]).toEqual([{ ...few, failed: true }, [["/22", ""]]]);
});

const fails = (sequence: EditSequence): boolean => {
  try {
    expectLikeNew(sequence);
    return false;
  } catch {
    return true;
  }
};

if (process.env.JAILCONF_CORPUS === "grow") {
  const { numRuns } = runs(120);
  test(`${numRuns} more sequences, of which some are kept (seed ${seed})`, { timeout: 3_600_000 }, async () => {
    const code = await ReachedCode.watch();
    const kept = new Corpus();
    // The code that every start of an editor runs is nobody's merit.
    expectLikeNew({ files: [["/etc/jail.conf", "web { persist; }\n"]], steps: [{ release: "13.5" }] });
    await code.more();
    for (const sequence of corpus) {
      expectLikeNew(sequence);
      kept.add(sequence, await code.more());
    }
    const random = { sound: new EditSequences(seed, "sound"), broken: new EditSequences(seed + 1, "broken") };
    for (let number = 0; number < numRuns; number++) {
      // Every third goes on from what is kept, in another way.
      const files = number % 3 === 0 ? kept.any(seed + number)?.files : undefined;
      const sequence = random[number % 2 === 0 ? "sound" : "broken"].next(3 + (number % 6), files);
      if (fails(sequence)) {
        const few = withFewSteps(sequence, fails);
        writeCorpus([...kept.all(), { ...few, failed: true }]);
        expectLikeNew(few);
      }
      const reached = await code.more();
      if (reached > 0) kept.add(sequence, reached);
    }
    code.end();
    writeCorpus(kept.all());
    expect(kept.all().length).toBeGreaterThan(0);
  });
}
