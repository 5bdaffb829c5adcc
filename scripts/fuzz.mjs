#!/usr/bin/env node
// Edits files at random, for as long as you like: npm run fuzz [-- --minutes N --seed N]
//
// What is remembered from one keystroke to the next must change no answer. The tests that hold this (test/property/editing.test.ts,
// test/property/parse-again.test.ts) are run with one seed after the other, until the time is over or one fails: that seed is
// printed last, and makes the failure come again as JAILCONF_SEED. Sequences of edits that reach code which no other reaches, and those
// that fail, are added to test/property/edit-corpus.jsonl, of which npm test tries all.
import { spawnSync } from "node:child_process";
import { root } from "./lib/dependencies.mjs";
import { parseOptions } from "./lib/usage.mjs";

const { values } = parseOptions(import.meta, {
  options: { minutes: { type: "string", default: "10" }, seed: { type: "string" } },
});
const minutes = Number(values.minutes);
let seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 30));
if (!(minutes > 0) || !Number.isInteger(seed)) {
  console.error("--minutes takes a number above 0, --seed a whole one.");
  process.exit(2);
}

const end = Date.now() + minutes * 60_000;
const vitest = ["vitest", "run", "--project", "property", "--testTimeout", "3600000", "--reporter", "dot"];
const files = ["editing", "parse-again", "edit-corpus"].map((name) => `test/property/${name}.test.ts`);
let rounds = 0;
do {
  const { status } = spawnSync("npx", [...vitest, ...files], {
    cwd: root,
    env: { ...process.env, JAILCONF_SEED: String(seed), JAILCONF_CORPUS: "grow" },
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (status !== 0) {
    console.error(
      `It failed. The same again: JAILCONF_SEED=${seed} npx vitest run --project property ${files.join(" ")}`,
    );
    process.exit(1);
  }
  rounds++;
  seed++;
} while (Date.now() < end);
console.log(`${rounds} seeds, and none made a difference.`);
