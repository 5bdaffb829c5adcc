// For the test view of VS Code and `npx vscode-test`, which run the end-to-end suite in desktop VS Code.
// `npm test` runs the same suite through test/e2e/run.mjs, which also works where no VS Code can be downloaded.
import { defineConfig } from "@vscode/test-cli";
import { prepare } from "./test/e2e/prepare.mjs";

export default defineConfig({
  files: "out/e2e/suite/*.test.cjs",
  workspaceFolder: await prepare(),
  launchArgs: ["--disable-extensions", "--disable-workspace-trust"],
  mocha: { ui: "bdd", timeout: 60_000 },
});
