#!/usr/bin/env node
// Compares this checkout with another one of the project: npm run bench:against -- FOLDER [--parts LIST] [--jails LIST] [--rounds N] [--quick]
//
//   --parts    what is measured, with commas between: layers, keystrokes, opening and others, which a wrong name lists (layers,keystrokes)
//   --jails    of how many jails (400,4000)
//   --rounds   how often each of the two is measured, one after the other (3)
//
// A machine may be twice as fast an hour later, so that only what was measured in turn can be compared. The dependencies of the other checkout
// have to be installed. Numbers are medians of the rounds; the last column is what this checkout takes of what the other one takes.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { serverOptions } from "../scripts/lib/server-options.mjs";
import { parseOptions } from "../scripts/lib/usage.mjs";
import { root } from "./lib/bundle.mjs";

/** The parts that measure a checkout at some number of jails, and what of it. */
const subjects = new Map([
  ["layers", "core"],
  ["check", "commandLine"],
  ...[
    "keystrokes",
    "opening",
    "requests",
    "navigation",
    "documents",
    "colours",
    "refactorings",
    "quick-fixes",
    "another-jail",
  ].map((part) => [part, "server"]),
]);

const { values, positionals } = parseOptions(import.meta, {
  allowPositionals: true,
  options: {
    parts: { type: "string", default: "layers,keystrokes" },
    jails: { type: "string", default: "400,4000" },
    rounds: { type: "string", default: "3" },
    quick: { type: "boolean" },
  },
});
const other = resolve(positionals[0] ?? "");
const rounds = Number(values.rounds);
const parts = values.parts.split(",");
const sizes = values.jails.split(",").map(Number);
const unknown = parts.find((part) => !subjects.has(part));
if (positionals.length !== 1 || !existsSync(join(other, "bench/lib/bundle.mjs")))
  refuse("Name the folder of another checkout.");
if (unknown !== undefined) refuse(`There is no part ${unknown}. The parts are ${[...subjects.keys()].join(", ")}.`);
if (!(rounds >= 1) || !sizes.every((size) => size >= 1)) refuse("--rounds and --jails take numbers above 0.");

function refuse(why) {
  process.stderr.write(`${why}\n`);
  process.exit(2);
}

/** What each checkout makes of itself, with its own tools. */
async function bundlesOf(folder) {
  const { bundleCore, bundleServer, bundleCommandLine } = await import(
    pathToFileURL(join(folder, "bench/lib/bundle.mjs")).href
  );
  return { core: await bundleCore(), server: await bundleServer(), commandLine: await bundleCommandLine() };
}

/** One measurement in a process of its own, by the scripts of this checkout. */
function measure(part, bundles, size) {
  const options = part === "layers" ? serverOptions : [];
  const args = [join(root, "bench", `${part}.mjs`), bundles[subjects.get(part)], String(size)];
  const { stdout } = spawnSync(process.execPath, [...options, ...args, ...(values.quick ? ["--quick"] : [])], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    cwd: root,
  });
  return JSON.parse(stdout);
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
const shown = (value) => value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2);

const checkouts = [await bundlesOf(root), await bundlesOf(other)];
console.log(`${"".padEnd(36)}${["this", "other", "this of other"].map((title) => title.padStart(14)).join("")}`);
for (const part of parts) {
  for (const size of sizes) {
    const results = [[], []];
    for (let round = 0; round < rounds; round++)
      for (const [index, bundles] of checkouts.entries()) {
        process.stderr.write(`measuring ${part} ${size}, round ${round + 1}, ${index === 0 ? "this" : "other"}\n`);
        results[index].push(measure(part, bundles, size));
      }
    for (const key of Object.keys(results[0][0])) {
      if (typeof results[0][0][key] !== "number" || typeof results[1][0][key] !== "number") continue;
      const [own, others] = results.map((all) => median(all.map((result) => result[key])));
      const cells = [shown(own), shown(others), shown(own / others)].map((cell) => cell.padStart(14));
      console.log(`${`${part} ${size} ${key}`.padEnd(36)}${cells.join("")}`);
    }
  }
}
