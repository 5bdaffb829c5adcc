import { defineConfig } from "vitest/config";
import { processTests, replacingTests, unitTests } from "./vitest.config.ts";

/**
 * The tests that a mutant has to get past (`npm run mutants`): those of the unit project. JAILCONF_MUTANT_TESTS names a folder
 * or a file of them when it is set.
 */
export default defineConfig({
  test: {
    name: "mutants",
    include: [process.env.JAILCONF_MUTANT_TESTS ?? unitTests],
    exclude: [...processTests, ...replacingTests],
    setupFiles: ["test/support/steady-seed.ts"],
    // The modules have no state but memos (docs/architecture.md), so that they need not be read anew for each file of tests.
    isolate: false,
    testTimeout: 120_000,
  },
});
