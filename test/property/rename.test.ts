import { expect, it } from "vitest";
import { namingWords } from "../../server/src/features/mentions/index.ts";
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

/** The jails of the first file with what names jails in them: what they depend on, and the words of commands. */
function naming({ analysis }: Analyzed, renamed = (name: string): string => name): string[] {
  const jails = analysis.roots.flatMap(({ configuration }) => configuration.jails);
  const names = new Set(jails.map(({ name }) => name));
  return jails.map((jail) => {
    const words = [...namingWords(jail)].filter(({ name }) => names.has(name));
    const named = words.map(({ parameter, name }) => `${parameter.name} ${renamed(name)}`);
    return [jail.failed, renamed(jail.name), ...named].join(" | ");
  });
}

it("a renamed jail is named by all that named it", { timeout: 600_000 }, async () => {
  const files = new JailFiles(seed, "sound");
  let count = 0;
  for (let number = 0; number < runs(500).numRuns; number++) {
    if (number % 50 === 0) await new Promise((resolve) => setImmediate(resolve));
    const text = files.next();
    const { analysis, fixture } = analyze(text);
    const jails = analysis.roots.flatMap(({ configuration }) => configuration.jails);
    const own = jails.filter(({ section }) => section.path === fixture.path && section.block !== undefined);
    if (own.length === 0) continue;
    const { name: old, section } = own[number % own.length];
    const { before, after } = renamedBy(text, section.block!.nameEnd - 1, "of-its-own");
    if (after === undefined) continue;
    count++;
    const full = `${old.slice(0, old.lastIndexOf(".") + 1)}of-its-own`;
    const isIt = (name: string): boolean => name === old || name.startsWith(`${old}.`);
    const renamed = (name: string): string => (isIt(name) ? full + name.slice(old.length) : name);
    expect(naming(after), text).toEqual(naming(before, renamed));
  }
  expect(count).toBeGreaterThan(runs(500).numRuns / 20);
});
