// Which files of tests are of the project `unit` (vitest.config.ts), and so notice mutants (scripts/mutants.mjs).

/** Folders of test/ about what runs in one process. */
export const unitFolders = [
  "words",
  "text",
  "syntax",
  "parameters",
  "config",
  "shell",
  "host-files",
  "lifecycle",
  "rules",
  "analysis",
  "features",
  "cli",
  "reports",
  "examples",
  "docs",
];

/** What is at much for long. */
export const largeTestEnding = ".large.test.ts";
export const largeTests = [`test/**/*${largeTestEnding}`];

/** What takes longest in its project, and is small. */
export const longTests = [
  "test/rules/pages.test.ts",
  "test/cli/hostile-text.test.ts",
  "test/cli/hostile.test.ts",
  "test/analysis/many-findings.large.test.ts",
  "test/property/editing.test.ts",
  "test/property/verdicts.test.ts",
  "test/property/offered-fixes.test.ts",
  ...["broken-1", "broken-2", "sound-1", "sound-2"].map((part) => `test/property/safe-fixes-${part}.test.ts`),
];

/** Apart from the tests that run while one works: those that start processes or are at much for long (`*.large.test.ts`). */
export const processTests = [
  ...largeTests,
  "test/cli/hostile.test.ts",
  "test/cli/hostile-plan.test.ts",
  "test/cli/hostile-text.test.ts",
  "test/cli/other-user.test.ts",
  "test/cli/patch.test.ts",
  "test/cli/process.test.ts",
  "test/cli/since.test.ts",
  "test/analysis/hostile-includes.test.ts",
  "test/config/endless-values.test.ts",
  "test/syntax/recovery/work.test.ts",
];
