// For the test view of VS Code and `npx vscode-test`, which run the end-to-end suite in desktop VS Code.
// `npm test` runs the same suite through test/e2e/run.mjs, which also works where no VS Code can be downloaded.
import { join } from "node:path";
import { defineConfig } from "@vscode/test-cli";
import { buildIfStale } from "./scripts/build.mjs";
import { buildSuite } from "./test/e2e/build-suite.mjs";
import { copyFixture } from "./test/e2e/fixture.mjs";

const workspace = join(import.meta.dirname, "out/e2e/workspace");
await buildIfStale();
await buildSuite();
copyFixture(workspace);

export default defineConfig({
  files: "out/e2e/suite/*.test.cjs",
  workspaceFolder: workspace,
  launchArgs: ["--disable-extensions", "--disable-workspace-trust"],
  mocha: { ui: "bdd", timeout: 60_000 },
});
