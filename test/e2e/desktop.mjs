// The suite in desktop VS Code, on a machine that has it or can download it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runTests } from "@vscode/test-electron";
import { root } from "../../scripts/lib/dependencies.mjs";
import { nodeSuite } from "./build-suite.mjs";
import { vscodeVersion } from "./vscode-version.mjs";

/** Returns the exit code. The suite itself prints the totals, through VS Code's own output. */
export async function runSuite({ workspace, limit }) {
  const { engines } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const run = runTests({
    version: vscodeVersion(process.env.E2E_VSCODE, engines.vscode),
    vscodeExecutablePath: process.env.VSCODE_EXECUTABLE,
    extensionDevelopmentPath: root,
    extensionTestsPath: join(root, nodeSuite),
    launchArgs: [workspace, "--disable-extensions", "--disable-workspace-trust"],
  });
  const late = new Promise((_, failed) => {
    setTimeout(() => failed(new Error(`No result within ${limit / 1000} s`)), limit).unref();
  });
  try {
    return await Promise.race([run, late]);
  } catch (error) {
    console.error(String(error));
    return 1;
  }
}
