#!/usr/bin/env node
// Runs the tests: npm test [-- PART…] [--desktop]. Installs what is missing first.
// A part that fails does not stop the others; one that prints no totals, or runs too long, counts as failed.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { installDependencies, root } from "./lib/dependencies.mjs";
import { partNames, parts } from "./lib/test-parts.mjs";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { desktop: { type: "boolean", default: process.env.JAILCONF_DESKTOP === "1" } },
});
const unknown = positionals.filter((name) => !partNames.includes(name));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(", ")}. The parts are: ${partNames.join(", ")}.`);
  process.exit(2);
}

installDependencies();
mkdirSync(join(root, "out/test-results"), { recursive: true });
const results = [];
for (const part of parts(options)) {
  if (positionals.length > 0 && !positionals.includes(part.name)) continue;
  console.log(`\n== ${part.name}: ${part.title}`);
  const started = performance.now();
  const { passed, failed } = await runPart(part);
  results.push({ name: part.name, passed, failed, seconds: (performance.now() - started) / 1000 });
}
printSummary();

async function runPart(part) {
  if (part.skip) {
    console.log(`not run: ${part.skip}`);
    return { passed: 0, failed: 0 };
  }
  try {
    return await part.run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  }
}

function printSummary() {
  const width = Math.max(...results.map(({ name }) => name.length));
  console.log(`\n${"part".padEnd(width)}  passed  failed     time`);
  for (const { name, passed, failed, seconds } of results) {
    const numbers = [String(passed).padStart(6), String(failed).padStart(6), `${seconds.toFixed(1)} s`.padStart(7)];
    console.log(`${name.padEnd(width)}  ${numbers.join("  ")}`);
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
  process.exitCode = sum("failed") > 0 || sum("passed") === 0 ? 1 : 0;
}
