import { availableParallelism } from "node:os";
import { setFlagsFromString } from "node:v8";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { compileSources, useCompiledSources } from "./scripts/lib/compiled-sources.mjs";
import { LongestFirst } from "./scripts/lib/longest-first.mjs";
import { largeTests, processTests, unitFolders } from "./scripts/lib/unit-tests.mjs";

/** What tests parts of the server in one process. */
const unitTests = `test/{${unitFolders}}/**/*.test.ts`;

/** While tests are watched, sources change under them: then vitest's own loader reads them, slowly. */
const isWatching = !process.argv.includes("run");
if (!isWatching) await compileSources();
const sources = isWatching ? {} : { plugins: [useCompiledSources()] };
const server = { deps: { external: [/\/out\/compiled\//] } };

/**
 * Tests run much code, and most of it a few hundred times: to optimise it costs more processor time than it wins. So V8 compiles simply
 * at once, and optimises much later, in all that runs in threads, and for large tests and generated texts, which judge many texts. Other
 * processes of their own, for what is at one text for long, work as usual.
 */
const optimisesLate = ["--always-sparkplug", "--interrupt-budget=1000000"];
for (const flag of optimisesLate) setFlagsFromString(flag);

type Tests = TestProjectInlineConfiguration["test"];

/** Test files share their modules, which have no state but memos (docs/architecture.md): to load them takes longer than most tests. */
function project(tests: Tests): TestProjectInlineConfiguration {
  return { ...sources, test: { pool: "threads", isolate: false, testTimeout: 120_000, server, ...tests } };
}

/** Threads are counted together: where processor time is measured, or threads would get in each other's way, each worker is a process. */
function projectOfProcesses(tests: Tests): TestProjectInlineConfiguration {
  return project({ pool: "forks", ...tests });
}

export default defineConfig({
  test: {
    // vitest leaves one core for itself, though it has hardly anything to do: of two, half would be idle.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongestFirst },
    // Programs that tests start speak English, whatever whoever runs them speaks.
    env: { LC_ALL: "C" },
    projects: [
      project({
        name: "unit",
        include: [unitTests],
        exclude: processTests,
        setupFiles: ["test/support/steady-seed.ts"],
      }),
      // What reads all sources, or what is generated from them, stays as it is while one works on a part.
      {
        ...project({ name: "project", include: ["test/project/**/*.test.ts"] }),
        resolve: { alias: { vscode: new URL("test/support/vscode.ts", import.meta.url).pathname } },
      },
      projectOfProcesses({ name: "process", include: processTests, exclude: largeTests }),
      projectOfProcesses({ name: "large", include: largeTests, execArgv: optimisesLate }),
      project({ name: "conformance", include: ["test/conformance/**/*.test.ts"], testTimeout: 60_000 }),
      project({ name: "grammar", include: ["test/grammar/**/*.test.ts"], testTimeout: 60_000 }),
      projectOfProcesses({
        name: "property",
        include: ["test/property/**/*.test.ts"],
        execArgv: optimisesLate,
      }),
      project({
        name: "lsp",
        include: ["test/lsp/**/*.test.ts"],
        globalSetup: ["test/lsp/build-server.ts"],
        setupFiles: ["test/support/steady-seed.ts"],
        testTimeout: 60_000,
      }),
      // Packs and installs once, for all of its tests.
      {
        test: {
          name: "package",
          include: ["test/package/**/*.test.ts"],
          globalSetup: "test/package/setup.ts",
          testTimeout: 120_000,
        },
      },
    ],
  },
});
