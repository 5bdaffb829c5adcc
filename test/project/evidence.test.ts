import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { citable, evidenceFiles, readCitations } from "../../scripts/lib/citations.mjs";
import { pathsIn } from "../../scripts/lib/source-files.mjs";

const evidence = new Map(evidenceFiles.map((name) => [name, readFileSync(join("docs/evidence", name), "utf8")]));
const known = citable(evidence);

/** The files that cite: code, tests and what people read. */
const citing = ["server/src", "test", "docs", "client/src"]
  .flatMap(pathsIn)
  .filter((path) => /\.(?:ts|md)$/.test(path) && path !== "test/project/evidence.test.ts");

test("every citation names something that docs/evidence has", () => {
  const wrong = citing.flatMap((path) =>
    readCitations(readFileSync(path, "utf8"))
      .filter((citation) => !known.has(citation))
      .map((citation) => `${path}: ${citation}`),
  );
  expect(wrong).toEqual([]);
});

test("there are citations of each kind", () => {
  const citations = citing
    .filter((path) => path.startsWith("server"))
    .flatMap((path) => readCitations(readFileSync(path, "utf8")));
  for (const [kind, atLeast] of [
    ["LANGUAGE.md ", 30],
    ["FACTS.md ", 15],
    ["probe ", 20],
    ["M", 30],
  ] as const) {
    expect(citations.filter((citation) => citation.startsWith(kind)).length, kind).toBeGreaterThan(atLeast);
  }
});

test("what can be cited is what the files have", () => {
  for (const citation of ["LANGUAGE.md 3.10", "LANGUAGE.md 5.5", "FACTS.md 13", "M99", "probe 1"]) {
    expect(known).toContain(citation);
  }
  for (const citation of ["LANGUAGE.md 3.11", "LANGUAGE.md 9", "FACTS.md 99", "M100", "probe 0"]) {
    expect(known).not.toContain(citation);
  }
});

test.each([
  ["one section (LANGUAGE.md §5.5).", ["LANGUAGE.md 5.5"]],
  ["LANGUAGE.md §3.4-3.6, §4 and a word", ["LANGUAGE.md 3.4", "LANGUAGE.md 3.6", "LANGUAGE.md 4"]],
  ["LANGUAGE.md §3.2 to §3.6", ["LANGUAGE.md 3.2", "LANGUAGE.md 3.6"]],
  ["(FACTS.md 1, 4)", ["FACTS.md 1", "FACTS.md 4"]],
  ["probes #54-56 and 9", ["probe 54", "probe 56", "probe 9"]],
  ["/**\n * (probes 22,\n * 164)", ["probe 22", "probe 164"]],
  ["(MISTAKES.md M02, M91)", ["M02", "M91"]],
])("in %j cited is %j", (text, cited) => {
  expect(readCitations(text)).toEqual(cited);
});
