#!/usr/bin/env node
// Changes the code in small ways and asks whether a test notices:
//
//   npm run mutants [-- FOLDER-OR-FILE… --tests PATHS --sample N --seconds N --workers N]
//   npm run mutants -- --again [--tests PATHS --seconds N --workers N]
//
// Paths are those in server/src (`rules/network`, `config/glob.ts`, `config/glob.ts:40-60` for some lines of it); all of what decides
// something when left out. The unit tests are asked, or those in --tests (`test/rules,test/lifecycle`). What survives is listed at the
// end and in out/mutants/report.html.
// Those about the file that has changed are all run; of the others what is done within five seconds of processor time, those about
// rules that use it first, then those of its layer; --seconds gives them another number.
// It takes long for all, so that it runs by hand and at night, not in `npm test`. `--sample 8` tries every 8th mutant, the same ones
// each time, and says between what bounds the share of all lies. `--again` tries those that survived the last run, of the same files,
// where their text is still what it was.
//
// These are no mutants: what the compiler refuses, the texts after `say`, and what runs only when a module is loaded (tables).
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "./lib/dependencies.mjs";
import { scores, scoreTable, survivorsOf } from "./lib/mutants/sample.mjs";
import { checkedTypes } from "./lib/mutants/types.mjs";
import { parseOptions } from "./lib/usage.mjs";

/** Where a wrong decision is a false alarm, a missed mistake or a broken file. */
const whole = ["rules", "lifecycle", "analysis", "config"];

const lastReport = "out/mutants/report.json";
const { values, positionals } = parseOptions(import.meta, {
  allowPositionals: true,
  options: {
    tests: { type: "string" },
    sample: { type: "string" },
    again: { type: "boolean" },
    seconds: { type: "string" },
    workers: { type: "string" },
  },
});
const again = values.again ? survivorsOf(JSON.parse(readFileSync(join(root, lastReport), "utf8"))) : undefined;
const wanted = again
  ? [...new Set(again.map(({ fileName }) => relative("server/src", fileName)))]
  : positionals.length > 0
    ? positionals
    : whole;
const withoutLines = (path) => path.replace(/:\d+-\d+$/, "");
const unknown = wanted.map(withoutLines).filter((path) => !existsSync(join(root, "server/src", path)));
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(", ")} in server/src.`);
  process.exit(2);
}
const sample = Number(values.sample ?? 1);
if (!Number.isSafeInteger(sample) || sample < 1) {
  console.error("--sample takes a whole number: every how manieth mutant is tried.");
  process.exit(2);
}
process.env.JAILCONF_MUTANT_SAMPLE = String(sample);
const seconds = Number(values.seconds ?? 5);
if (!(seconds > 0)) {
  console.error("--seconds takes a number: of processor time for tests that are not about the file that has changed.");
  process.exit(2);
}
process.env.JAILCONF_MUTANT_SECONDS = String(seconds);
if (values.tests !== undefined) process.env.JAILCONF_MUTANT_TESTS = values.tests;

process.chdir(root);
mkdirSync("out/mutants", { recursive: true });
if (again) {
  process.env.JAILCONF_MUTANT_AGAIN = join(root, "out/mutants/again.json");
  writeFileSync(process.env.JAILCONF_MUTANT_AGAIN, JSON.stringify(again.map(({ key }) => key)));
}
/** Copies of the sources, which a run that was killed leaves behind. */
const sandbox = "out/mutants/sandbox";
const removeCopies = () => {
  for (const folder of [sandbox, checkedTypes]) rmSync(folder, { recursive: true, force: true });
};
removeCopies();
process.once("exit", removeCopies);
const { Stryker } = await import("@stryker-mutator/core");
const results = await new Stryker({
  mutate: [
    ...wanted.map((path) => `server/src/${withoutLines(path).endsWith(".ts") ? path : `${path}/**/*.ts`}`),
    "!server/src/**/index.ts",
    "!server/src/**/*.generated.ts",
  ],
  testRunner: "in-process",
  checkers: ["types"],
  ignorers: ["said"],
  plugins: [fileURLToPath(new URL("lib/mutants/plugins.mjs", import.meta.url))],
  coverageAnalysis: "perTest",
  // They would need all tests in a new process each: tables of words, which the tests of their rules read anyway.
  ignoreStatic: true,
  // What a sample leaves out must not stand as tried in what the next run reads.
  incremental: sample === 1 && !again,
  incrementalFile: "out/mutants/incremental.json",
  tempDirName: sandbox,
  inPlace: false,
  ignorePatterns: ["out", "dist", "server/dist", ".vscode-test", "*.vsix"],
  // Nothing outside of the sandbox is named in tsconfig.json.
  disableTypeChecks: false,
  tsconfigFile: "none",
  reporters: ["progress-append-only", "clear-text", "html", "json"],
  htmlReporter: { fileName: "out/mutants/report.html" },
  jsonReporter: { fileName: lastReport },
  clearTextReporter: { allowColor: false, allowEmojis: false, reportTests: false, logTests: false },
  // A loop that no counter sees ends by the clock, which is not counted as killed (lib/mutants/sample.mjs). The tests of a mutant that
  // survives take five seconds of processor time (lib/mutants/test-runner.mjs), and beside other work many times as long by the clock; to
  // end them sooner costs more than to wait, since a new process loads all tests again.
  timeoutMS: 8_000 * Math.max(5, seconds) * Math.min(4, Math.max(1, loadavg()[0] / availableParallelism())),
  timeoutFactor: 0.2,
  // Beside other work the first run of all tests, which must end, takes long.
  dryRunTimeoutMinutes: 60,
  ...(values.workers === undefined ? {} : { concurrency: Number(values.workers) }),
}).runMutationTest();
const tried = results.map((mutant) => ({ ...mutant, fileName: relative("server/src", mutant.fileName) }));
const rows = scores(tried);
console.log(`\n${scoreTable(rows, sample > 1)}`);
const all = rows.at(-1);
process.exitCode ||= all === undefined || all.killed < 0.85 * all.tried ? 1 : 0;
