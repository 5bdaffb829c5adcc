#!/usr/bin/env node
// Prints how large the extension is that people install, and how quickly it and its server start: npm run measure [-- FILE.vsix]
// Packages it first when no file is given. docs/performance.md says what the numbers mean.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installDependencies } from "./lib/dependencies.mjs";
import { isMain } from "./lib/main.mjs";
import { parseOptions } from "./lib/usage.mjs";

if (isMain(import.meta)) {
  const { positionals } = parseOptions(import.meta, { allowPositionals: true, options: {} });
  installDependencies();
  const { measureExtension } = await import("./lib/measure-extension.mjs");
  const folder = mkdtempSync(join(tmpdir(), "jailconf-measure-"));
  try {
    const { packageExtension } = await import("./package.mjs");
    const vsix = positionals[0] ?? (await packageExtension(join(folder, "extension.vsix")));
    console.log((await measureExtension(vsix)).join("\n"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
