#!/usr/bin/env node
// Runs the tests: npm test [-- PART…] [--desktop]. Installs what is missing first.
// A part that fails does not stop the others; one that prints no totals, or runs too long, counts as failed.
import { spawn } from "node:child_process";
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
const wanted = parts(options).filter(({ name }) => positionals.length === 0 || positionals.includes(name));
// Only where other parts come first is there something to win.
const fetching =
  wanted.length > 1 && wanted.some(({ needsEditor, skip }) => needsEditor && !skip) ? fetchEditors() : undefined;
for (const part of wanted) {
  if (part.needsEditor) await fetching;
  console.log(`\n== ${part.name}: ${part.title}`);
  const started = performance.now();
  const { passed, failed } = await runPart(part);
  results.push({ name: part.name, passed, failed, seconds: (performance.now() - started) / 1000 });
}
printSummary();

/** Ends when all is there, or when it could not be fetched: the part that needs it then tries again, and says what is wrong. */
function fetchEditors() {
  const script = join(root, "scripts/lib/fetch-editors.mjs");
  const child = spawn(process.execPath, [script], { cwd: root, stdio: "ignore", timeout: 300_000 });
  return new Promise((ended) => {
    child.on("error", ended);
    child.on("close", ended);
  });
}

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
