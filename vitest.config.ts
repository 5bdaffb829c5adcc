import { defineConfig } from "vitest/config";

/** These start processes or read megabytes: too slow for the tests that run while one works. */
const processTests = ["test/cli/hostile.test.ts", "test/cli/process.test.ts"];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/{syntax,parameters,config,shell,lifecycle,rules,analysis,features,cli,project}/**/*.test.ts"],
          exclude: processTests,
        },
      },
      { test: { name: "process", include: processTests, testTimeout: 120_000 } },
      { test: { name: "conformance", include: ["test/conformance/**/*.test.ts"], testTimeout: 60_000 } },
      { test: { name: "grammar", include: ["test/grammar/**/*.test.ts"], testTimeout: 60_000 } },
      { test: { name: "property", include: ["test/property/**/*.test.ts"], testTimeout: 120_000 } },
      { test: { name: "lsp", include: ["test/lsp/**/*.test.ts"], testTimeout: 60_000 } },
    ],
  },
});
