import { expect, it } from "vitest";
import { rename } from "../../server/src/features/rename/index.ts";
import { featureContext } from "../../server/src/features/shared/context.ts";
import { type Analyzed, analyze, applyFix, type Fixture } from "../support/fixture.ts";
import { JailFiles } from "./jail-files.ts";
import { runs, seed } from "./runs.ts";

console.log(`seed ${seed}`);

/** What the first file comes to: each jail with its parameters and whether it can be started. */
const comesTo = ({ analysis }: Analyzed): string[] =>
  analysis.roots.flatMap(({ configuration }) =>
    configuration.jails.map((jail) => `${jail.failed} ${jail.name} ${jail.fingerprint()}`),
  );

function renamedBy(text: string, offset: number, name: string): { before: Analyzed; after: Analyzed | undefined } {
  const before = analyze(text);
  const context = featureContext(before.workspace, before.fixture.path);
  const renaming = context && rename(context, offset, name);
  if (renaming === undefined || "refused" in renaming) return { before, after: undefined };
  const { edits } = renaming;
  const fixture: Fixture = applyFix(before.fixture, { title: "rename", edits, safe: true, preferred: true });
  return { before, after: analyze(fixture) };
}

it("a renamed variable changes no parameter of any jail", { timeout: 600_000 }, async () => {
  const files = new JailFiles(seed, "sound");
  let renamed = 0;
  for (let number = 0; number < runs(1000).numRuns; number++) {
    if (number % 50 === 0) await new Promise((resolve) => setImmediate(resolve));
    const text = files.next();
    const places = [...text.split(/^\/\/- /m)[0].matchAll(/\$\{?[A-Za-z_]/g)];
    if (places.length === 0) continue;
    const { index } = places[number % places.length];
    const { before, after } = renamedBy(text, index + 1, "a_name_of_its_own");
    if (after === undefined) continue;
    renamed++;
    expect(comesTo(after), text).toEqual(comesTo(before));
  }
  expect(renamed).toBeGreaterThan(runs(1000).numRuns / 20);
});
