import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import { documentPaths, readDocument } from "../../scripts/lib/document-pages.mjs";

const root = resolve(import.meta.dirname, "../..");
mkdirSync(join(root, "out"), { recursive: true });
const folder = mkdtempSync(join(root, "out/docs-types-"));
afterAll(() => rmSync(folder, { recursive: true }));

const pages = documentPaths(root)
  .map((path) => readDocument(root, path))
  .filter(({ blocks }) => blocks.some(({ language }) => language === "ts"));

/** The types of a page, each beside the one of protocol/ that has its name: they are the same down to what may be left out. */
function compared(text: string): string {
  const names = [...text.matchAll(/^interface (\w+)/gm)].map(([, name]) => name);
  const same = names.map(
    (name) =>
      `export const of${name}: Same<${name}, protocol.${name}> extends true ? "${name}" : "another ${name}" = "${name}";`,
  );
  return `import type * as protocol from "../../protocol/index.ts";
type Position = protocol.Position;
type Range = protocol.Range;
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
${text}
${same.join("\n")}
`;
}

test("the types that docs/cli.md shows are those of protocol/", () => {
  expect(pages.map(({ path }) => path)).toEqual(["docs/cli.md"]);
  const text = pages[0].blocks
    .filter(({ language }) => language === "ts")
    .map((block) => block.text)
    .join("\n");
  expect([...text.matchAll(/^interface (\w+)/gm)].map(([, name]) => name)).toEqual([
    "PlanParams",
    "PlanResult",
    "EffectiveParams",
    "EffectiveResult",
  ]);
  const programs = {
    "page.ts": text,
    // What the compiler must not take for the same.
    "demanded.ts": text.replace("failingLine?: number;", "failingLine: number;"),
    "forgotten.ts": text.replace(/isCompared\?.*\n/, ""),
  };
  for (const [name, types] of Object.entries(programs)) writeFileSync(join(folder, name), compared(types));
  const compilerOptions = {
    strict: true,
    noEmit: true,
    module: "nodenext",
    target: "es2022",
    types: [],
    allowImportingTsExtensions: true,
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: Object.keys(programs) }));
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const { stdout } = spawnSync(process.execPath, [compiler, "-p", folder], { cwd: root, encoding: "utf8" });
  const said = stdout
    .trimEnd()
    .split("\n")
    .map((line) => line.replace(`out/${basename(folder)}/`, "").replace(/\(\d+,\d+\)/, ""));
  expect(said.sort()).toEqual([
    `demanded.ts: error TS2322: Type '"PlanResult"' is not assignable to type '"another PlanResult"'.`,
    `forgotten.ts: error TS2322: Type '"EffectiveParams"' is not assignable to type '"another EffectiveParams"'.`,
  ]);
}, 120_000);
