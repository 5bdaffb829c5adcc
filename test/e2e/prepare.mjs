#!/usr/bin/env node
// Builds the end-to-end suite, and a workspace for it to edit, for VS Code's own ways to run it: node test/e2e/prepare.mjs [GREP]
import { join } from "node:path";
import { buildIfStale } from "../../scripts/build.mjs";
import { root } from "../../scripts/lib/dependencies.mjs";
import { isMain } from "../../scripts/lib/main.mjs";
import { buildSuite } from "./build-suite.mjs";
import { copyFixture } from "./fixture.mjs";

/** Returns the folder of the workspace. */
export async function prepare() {
  const workspace = join(root, "out/e2e/workspace");
  await buildIfStale();
  await buildSuite();
  copyFixture(workspace);
  return workspace;
}

if (isMain(import.meta)) {
  process.env.E2E_GREP = process.argv[2] ?? "";
  await prepare();
}
