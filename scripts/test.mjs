#!/usr/bin/env node
// Runs the tests: npm test [-- PART…] [--desktop]. Installs what is missing first.
//
//   --desktop  the parts in an editor in the desktop's VS Code, as JAILCONF_DESKTOP=1 does
//
// A PART that is none is answered with those that there are. A part that fails does not stop the others; one that prints no totals, or
// runs too long, counts as failed.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { installDependencies, root } from "./lib/dependencies.mjs";
import { partNames, parts } from "./lib/test-parts.mjs";
import { parseOptions } from "./lib/usage.mjs";

const { values: options, positionals } = parseOptions(import.meta, {
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
const wanted = parts(options).filter(({ name }) => positionals.length === 0 || positionals.includes(name));
// Only where other parts come first is there something to win.
const fetching =
  wanted.length > 1 && wanted.some(({ needsEditor, skip }) => needsEditor && !skip) ? fetchEditors() : undefined;
const results = new Map();
let counted = childrenSeconds();
const [first, beside, others] = inLanes(wanted);
for (const part of first) await runAndReport(part);
// What drives an editor waits for it most of the time. The others make use of that, and yield to it: it must not miss its own limits.
const hasCompany = beside.length > 0 && others.length > 0;
const laneOfEditors = async () => {
  await runNext(beside, hasCompany ? { isSilent: true } : {});
  if (hasCompany) await runNext(others, { isSilent: true, yields: true });
};
await Promise.all([laneOfEditors(), runNext(others, hasCompany ? { yields: true } : {})]);
printSummary();

/**
 * What all others stand on, what drives an editor, and the rest. One after the other where one core has no time to spare, and where
 * nothing is built first: two at a time would build.
 */
function inLanes(list) {
  if (availableParallelism() < 2 || !list.some(({ name }) => name === "build")) return [list, [], []];
  return [
    list.filter(({ name }) => name === "build"),
    list.filter(({ drivesEditor }) => drivesEditor),
    list.filter(({ name, drivesEditor }) => name !== "build" && !drivesEditor),
  ];
}

/**
 * Runs the first part that nobody has begun, until there is none. When no editor is left to drive, two of the others run at a time: at the
 * end of each, one core has nothing to do.
 */
async function runNext(list, how) {
  for (let part = list.shift(); part !== undefined; part = list.shift()) await runAndReport(part, how);
}

async function runAndReport(part, how = {}) {
  if (part.needsEditor) await fetching;
  const title = `\n== ${part.name}: ${part.title}`;
  // Of two at a time one speaks when it has ended.
  if (!how.isSilent) console.log(title);
  const started = performance.now();
  const { passed, failed, output } = await runPart(part, how);
  if (how.isSilent) console.log(`${title}\n${output ?? ""}`);
  const processor = secondsOfEnded();
  results.set(part.name, { passed, failed, seconds: (performance.now() - started) / 1000, processor });
}

/**
 * The processor time of the process that has just ended, with all that it waited for. The system counts it when a process has ended, so
 * that what still runs beside it is no part of it; of an editor it is little, since Chromium and VS Code wait for hardly any of theirs.
 */
function secondsOfEnded() {
  const now = childrenSeconds();
  const seconds = now - counted;
  counted = now;
  return seconds;
}

/** What all processes took that this one started and that have ended; 0 where the system does not tell (proc_pid_stat(5) on Linux does). */
function childrenSeconds() {
  const path = "/proc/self/stat";
  if (!existsSync(path)) return 0;
  const fields = readFileSync(path, "utf8")
    .replace(/^.*\) /s, "")
    .split(" ");
  const ticksEachSecond = 100;
  return (Number(fields[13]) + Number(fields[14])) / ticksEachSecond;
}

/** Ends when all is there, or when it could not be fetched: the part that needs it then tries again, and says what is wrong. */
function fetchEditors() {
  const script = join(root, "scripts/lib/fetch-editors.mjs");
  const child = spawn(process.execPath, [script], { cwd: root, stdio: "ignore", timeout: 300_000 });
  return new Promise((ended) => {
    child.on("error", ended);
    child.on("close", () => {
      secondsOfEnded();
      ended();
    });
  });
}

async function runPart(part, how) {
  if (part.skip) return { passed: 0, failed: 0, ...spoken(`not run: ${part.skip}`, how) };
  try {
    return await part.run(how);
  } catch (error) {
    const message = String(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1, ...spoken(`${error.output ?? ""}${message}`, how) };
  }
}

/** Says something at once, or gives it back for later. */
function spoken(text, { isSilent = false }) {
  if (isSilent) return { output: text };
  console.log(text);
  return {};
}

function printSummary() {
  const names = wanted.map(({ name }) => name);
  const width = Math.max(...names.map(({ length }) => length));
  console.log(`\n${"part".padEnd(width)}  passed  failed     time  processor`);
  for (const name of names) {
    const { passed, failed, seconds, processor } = results.get(name);
    const times = [`${seconds.toFixed(1)} s`.padStart(7), `${processor.toFixed(1)} s`.padStart(9)];
    const numbers = [String(passed).padStart(6), String(failed).padStart(6), ...times];
    console.log(`${name.padEnd(width)}  ${numbers.join("  ")}`);
  }
  const sum = (key) => [...results.values()].reduce((total, result) => total + result[key], 0);
  const minutes = (performance.now() / 60_000).toFixed(1);
  console.log(`\n${sum("passed")} passed, ${sum("failed")} failed, in ${minutes} minutes`);
  process.exitCode = sum("failed") > 0 || sum("passed") === 0 ? 1 : 0;
}
