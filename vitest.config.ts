import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/**
 * Apart from the tests that run while one works: those that start processes or read megabytes (`*.large.test.ts`), and one that
 * puts other rules in the place of the registry, for which it needs modules of its own.
 */
export const processTests = [
  "test/**/*.large.test.ts",
  "test/cli/hostile.test.ts",
  "test/cli/hostile-plan.test.ts",
  "test/cli/hostile-text.test.ts",
  "test/cli/process.test.ts",
  "test/analysis/fix-all.test.ts",
  "test/analysis/hostile-includes.test.ts",
  "test/config/endless-values.test.ts",
  "test/syntax/recovery/work.test.ts",
];

/** What tests parts of the server in one process. */
export const unitTests =
  "test/{text,syntax,parameters,config,shell,host-files,lifecycle,rules,analysis,features,cli,reports,examples}/**/*.test.ts";

export default defineConfig({
  test: {
    // vitest leaves one core for itself, though it has hardly anything to do: of two, half would be idle.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          name: "unit",
          include: [unitTests],
          exclude: processTests,
          setupFiles: ["test/support/steady-seed.ts"],
          // What is slow is found by counting work or processor time: a test that only has to wait is not to fail for it.
          testTimeout: 120_000,
        },
      },
      // What reads all sources, or what is generated from them, stays as it is while one works on a part.
      { test: { name: "project", include: ["test/project/**/*.test.ts"], testTimeout: 120_000 } },
      { test: { name: "process", include: processTests, testTimeout: 120_000 } },
      { test: { name: "conformance", include: ["test/conformance/**/*.test.ts"], testTimeout: 60_000 } },
      { test: { name: "grammar", include: ["test/grammar/**/*.test.ts"], testTimeout: 60_000 } },
      { test: { name: "property", include: ["test/property/**/*.test.ts"], testTimeout: 120_000 } },
      {
        test: {
          name: "lsp",
          include: ["test/lsp/**/*.test.ts"],
          setupFiles: ["test/support/steady-seed.ts"],
          testTimeout: 60_000,
        },
      },
    ],
  },
});
