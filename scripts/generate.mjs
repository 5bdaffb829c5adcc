#!/usr/bin/env node
// Writes all that is generated: npm run generate [-- --check]
// Runs every scripts/generate-*.mjs; with --check nothing is written, and the exit status is 1 when something is stale.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { tellUsage } from "./lib/usage.mjs";

tellUsage(import.meta);

// The others read the registry of rules.
const first = "generate-rules.mjs";
const others = readdirSync(import.meta.dirname).filter((name) => /^generate-.*\.mjs$/.test(name) && name !== first);
for (const name of [first, ...others.sort()]) {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, name), ...process.argv.slice(2)], {
    stdio: "inherit",
  });
  if (status !== 0) process.exitCode = 1;
}
