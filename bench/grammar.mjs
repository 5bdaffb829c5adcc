// The TextMate grammar on a fleet of so many jails, as VS Code runs it: node bench/grammar.mjs JAILS [--quick]
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fleet } from "../scripts/fleet.mjs";
import { root } from "./lib/bundle.mjs";
import { answer, median } from "./lib/measure.mjs";

const require = createRequire(import.meta.url);
// Both are CommonJS packages without named exports that Node could see.
const { OnigScanner, OnigString, loadWASM } = require("vscode-oniguruma");
const { INITIAL, parseRawGrammar, Registry } = require("vscode-textmate");

const [count, mode] = process.argv.slice(2);
const lines = fleet(Number(count)).split("\n");
const grammarFile = join(root, "syntaxes/jailconf.tmLanguage.json");

await loadWASM(readFileSync(require.resolve("vscode-oniguruma/release/onig.wasm")));
const registry = new Registry({
  onigLib: Promise.resolve({
    createOnigScanner: (patterns) => new OnigScanner(patterns),
    createOnigString: (text) => new OnigString(text),
  }),
  loadGrammar: async () => parseRawGrammar(readFileSync(grammarFile, "utf8"), grammarFile),
});
const grammar = await registry.loadGrammar("source.jailconf");

const totals = [];
/** The time of each line in each run: the best one counts, since the others were delayed by something else. */
const slowest = lines.map(() => Number.POSITIVE_INFINITY);
for (let run = 0; run < (mode === "--quick" ? 4 : 12); run++) {
  const started = performance.now();
  let state = INITIAL;
  for (const [index, line] of lines.entries()) {
    const lineStarted = performance.now();
    // What VS Code calls: tokens packed into numbers, which is how it colours.
    state = grammar.tokenizeLine2(line, state).ruleStack;
    slowest[index] = Math.min(slowest[index], performance.now() - lineStarted);
  }
  // The first runs compile the patterns.
  if (run >= 2) totals.push(performance.now() - started);
}
answer({ lines: lines.length, total: median(totals), slowestLine: Math.max(...slowest) });
