#!/usr/bin/env node
// Runs the end-to-end suite inside a real VS Code: node test/e2e/run.mjs [--web | --vsix FILE | --desktop]
//
//   (nothing)    VS Code from the npm registry in headless Chromium; the extension runs in Node. With E2E_VSCODE=oldest it is the oldest
//                that this registry has of those that the extension supports.
//   --web        the same, with the extension's browser entry in a web worker
//   --vsix FILE  the same as without argument, with the packaged extension installed
//   --desktop    desktop VS Code, named in VSCODE_EXECUTABLE or downloaded: the newest, or that of E2E_VSCODE, which is a version, or
//                `oldest` for the oldest that the extension supports
//
// E2E_LOG=1 shows everything that VS Code writes. E2E_LIMIT is the time limit in seconds. E2E_GREP selects tests.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { buildIfStale } from "../../scripts/build.mjs";
import { installDependencies } from "../../scripts/lib/dependencies.mjs";
import { parseOptions } from "../../scripts/lib/usage.mjs";
import { copyFixture } from "./fixture.mjs";

const { values: options } = parseOptions(import.meta, {
  options: { web: { type: "boolean" }, desktop: { type: "boolean" }, vsix: { type: "string" } },
});

installDependencies();
await buildIfStale();
const { buildSuite } = await import("./build-suite.mjs");
await buildSuite();
const workspace = mkdtempSync(join(tmpdir(), "jailconf-e2e-"));
copyFixture(workspace);
try {
  const { runSuite } = await import(options.desktop ? "./desktop.mjs" : "./in-browser.mjs");
  const limit = 1000 * Number(process.env.E2E_LIMIT ?? 500);
  process.exitCode = await runSuite({
    workspace,
    limit,
    web: options.web,
    vsix: options.vsix && resolve(options.vsix),
  });
} finally {
  rmSync(workspace, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
