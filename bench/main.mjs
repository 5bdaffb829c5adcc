#!/usr/bin/env node
// npm run bench [-- --quick]: how fast the language core is, beside the language services that VS Code itself ships.
// It measures and never judges: targets stand beside the numbers, what misses one is marked, and the exit status is 0.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { serverOptions } from "../scripts/lib/server-options.mjs";
import { tellUsage } from "../scripts/lib/usage.mjs";
import { bundleCommandLine, bundleCore, bundleServer, root } from "./lib/bundle.mjs";

tellUsage(import.meta);

const sizes = [400, 4000, 10_000];
const quick = process.argv.includes("--quick") ? ["--quick"] : [];

const core = await bundleCore();
const server = await bundleServer().catch(() => undefined);
const commandLine = await bundleCommandLine();

/** Runs a part as a process of its own, so that no part inherits the heap and the compiled code of another. */
function part(name, args, nodeOptions = []) {
  process.stderr.write(`measuring ${name} ${args.filter((argument) => !argument.includes("/")).join(" ")}\n`);
  const script = join(root, "bench", `${name}.mjs`);
  const child = spawnSync(process.execPath, [...nodeOptions, script, ...args.map(String), ...quick], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    cwd: root,
  });
  try {
    return JSON.parse(child.stdout);
  } catch {
    return undefined;
  }
}

const layers = sizes.map((jails) => part("layers", [core, `${jails}`], serverOptions));
const services = sizes.map((jails) => part("services", [`${jails}`], serverOptions));
const keystrokes = sizes.map((jails) => (server ? part("keystrokes", [server, `${jails}`]) : undefined));
const opening = sizes.map((jails) => (server ? part("opening", [server, `${jails}`]) : undefined));
const requests = sizes.map((jails) => (server ? part("requests", [server, `${jails}`]) : undefined));
const navigation = sizes.map((jails) => (server ? part("navigation", [server, `${jails}`]) : undefined));
const documents = sizes.map((jails) => (server ? part("documents", [server, `${jails}`]) : undefined));
const colours = sizes.map((jails) => (server ? part("colours", [server, `${jails}`]) : undefined));
const refactorings = sizes.map((jails) => (server ? part("refactorings", [server, `${jails}`]) : undefined));
const quickFixes = sizes.map((jails) => (server ? part("quick-fixes", [server, `${jails}`]) : undefined));
const anotherJail = sizes.map((jails) => (server ? part("another-jail", [server, `${jails}`]) : undefined));
const manyFiles = server ? part("many-files", [server, "1000"]) : undefined;
const checks = sizes.map((jails) => part("check", [commandLine, `${jails}`]));
const smallCheck = part("check", [commandLine, "small"]);
const manyChecks = part("check", [commandLine, "many"]);
const memory = part("memory", [core], ["--expose-gc"]);
const hasGrammar = existsSync(join(root, "syntaxes/jailconf.tmLanguage.json"));
const grammar = hasGrammar ? part("grammar", ["400"]) : undefined;

const rows = [];

/** Adds a row: the values of the sizes, and the most that each may be, where there is such a bound. */
function row(title, values, unit, most = []) {
  const bounds = most.map((value) => value?.toLocaleString("en") ?? "–").join(", ");
  const isMet = (value, size) => most[size] === undefined || value <= most[size];
  add(title, values, unit, bounds && `≤ ${bounds} ${unit}`, isMet);
}

/** Adds a row of which more is better. */
function rowOfMore(title, values, unit, least) {
  add(title, values, unit, `≥ ${least} ${unit}`, (value) => value >= least);
}

function add(title, values, unit, target, isMet) {
  const missed = sizes.filter((_, size) => values[size] !== undefined && !isMet(values[size], size));
  const where = missed.map((jails) => jails.toLocaleString("en")).join(", ");
  const cells = sizes.map((_, size) => shown(values[size], unit));
  rows.push([title, ...cells, target + (where && `   MISSED at ${where}`)]);
}

/** What every request of an editor may take, and what one over all files of a root may. */
const ofRequest = [15, 60];
const overAll = [60, 250];

function shown(value, unit) {
  if (value === undefined) return "–";
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return `${value.toFixed(digits)} ${unit}`.trim();
}

const of = (results, key) => results.map((result) => result?.[key]);
const speed = (key) => services.map((service) => service && (service.megabytes / service[key]) * 1000);
const cssSpeed = speed("css");
const timesCss = layers.map((layer, index) => layer && cssSpeed[index] && layer.speedCurrent / cssSpeed[index]);
const growth = layers.map((layer) => layer && layers[0] && layer.analysis / layers[0].analysis);
const modelGrowth = layers.map((layer) => layer && layers[0] && layer.model / layers[0].model);

row("lines", of(layers, "lines"), "");
row("size", of(layers, "megabytes"), "MB");
rowOfMore("scan + parse, dialect current", of(layers, "speedCurrent"), "MB/s", 60);
rowOfMore("scan + parse, dialect 12", of(layers, "speed12"), "MB/s", 60);
row("vscode-json-languageservice", speed("json"), "MB/s");
row("vscode-css-languageservice", cssSpeed, "MB/s");
rowOfMore("times css", timesCss, "×", 10);
row("scan + parse", of(layers, "parse"), "ms");
row("evaluation", of(layers, "evaluation"), "ms");
row("plan + model of start and stop", of(layers, "model"), "ms");
row("  times that of 400 jails", modelGrowth, "×", [undefined, undefined, 27]);
row("starts that fail at each step", of(layers, "failing"), "ms");
row("full analysis", of(layers, "analysis"), "ms", [30, 350, 1000]);
row("  times that of 400 jails", growth, "×", [undefined, undefined, 27]);
row("findings", of(layers, "findings"), "");
row("open → diagnostics", of(keystrokes, "open"), "ms");
row("  of the visible part", of(opening, "first"), "ms", [80, 250, 500]);
row("  of the rest, after that part", of(opening, "whole"), "ms");
row("  hover meanwhile", of(opening, "hover"), "ms", [20, 20, 20]);
row("    slowest", of(opening, "slowestHover"), "ms");
row("memory of the server then", of(keystrokes, "memory"), "MB", [undefined, undefined, 350]);
row("keystroke → diagnostics", of(keystrokes, "median"), "ms", [10, 25, 50]);
row("  that breaks the syntax", of(keystrokes, "broken"), "ms", [20, 60, 150]);
row("  in a global that all jails use", of(keystrokes, "shared"), "ms", [40, 350, 900]);
row("    what is known of it at once", of(opening, "shared"), "ms");
row("  slowest", of(keystrokes, "slowest"), "ms");
row("  in one of 1,000 included files", [manyFiles?.keystroke], "ms", [10]);
row("completion", of(requests, "completion"), "ms", ofRequest);
row("hover", of(requests, "hover"), "ms", ofRequest);
row("  completion right after a keystroke", of(requests, "typing"), "ms", [8, 20, 40]);
row("signature help", of(requests, "signature"), "ms", ofRequest);
row("  right after a keystroke", of(requests, "typingSignature"), "ms", ofRequest);
row("definition", of(navigation, "definition"), "ms", ofRequest);
row("declaration, implementation, type hierarchy", of(navigation, "inherited"), "ms", ofRequest);
row("outline", of(navigation, "outline"), "ms", ofRequest);
row("folding", of(navigation, "folding"), "ms", ofRequest);
row("links", of(navigation, "links"), "ms", ofRequest);
row("code lenses", of(navigation, "lenses"), "ms", ofRequest);
row("  what one of them says", of(navigation, "lensText"), "ms", ofRequest);
row("highlights", of(navigation, "highlight"), "ms", ofRequest);
row("references", of(navigation, "references"), "ms", overAll);
row("rename", of(navigation, "rename"), "ms", overAll);
row("effective configuration of one jail", of(documents, "one"), "ms", ofRequest);
row("  of all jails, after a key", of(documents, "all"), "ms", ofRequest);
row("  of all jails, asked for again", of(documents, "again"), "ms", ofRequest);
row("  its links", of(documents, "links"), "ms", ofRequest);
row("plan of one jail", of(documents, "plan"), "ms", ofRequest);
row("semantic tokens of a screen", of(colours, "range"), "ms", ofRequest);
row("  of all, after a key", of(colours, "delta"), "ms", ofRequest);
row("  of all, sent whole", of(colours, "full"), "ms", ofRequest);
row("fixes of what was typed just now", of(quickFixes, "offered"), "ms", ofRequest);
row("  slowest", of(quickFixes, "slowest"), "ms");
row("  asked for again", of(quickFixes, "again"), "ms", ofRequest);
row("refactorings that are offered", of(refactorings, "offered"), "ms", ofRequest);
row("  slowest", of(refactorings, "slowest"), "ms");
row("  chosen: edits, judged", of(refactorings, "chosen"), "ms");
row("inlay hints of a screen", of(colours, "hints"), "ms", ofRequest);
row("a jail like another one", of(anotherJail, "another"), "ms", ofRequest);
row("formatting, of the file or a part", of(navigation, "formatting"), "ms", ofRequest);
row("  of what is typed", of(navigation, "onTypeFormatting"), "ms", ofRequest);
row("`jailconf check`, whole process", of(checks, "time"), "ms", [150, 700, 1800]);
row("  memory of the process", of(checks, "memory"), "MB");
row("  of one file of 30 lines", [smallCheck?.time], "ms");
row("    times a Node that does nothing", [smallCheck?.times], "×", [2]);
row("  of 2,000 files of 30 lines", [manyChecks?.time], "ms", [2500]);
row("    memory of the process", [manyChecks?.memory], "MB", [300]);
row("grammar, whole file", [grammar?.total], "ms", [400]);
row("grammar, slowest line", [grammar?.slowestLine], "ms", [20]);

const header = ["", ...sizes.map((jails) => `${jails.toLocaleString("en")} jails`), "target"];
print([header, ...rows]);
if (memory) {
  const missed = memory.tree >= 600 ? "   MISSED" : "";
  console.log(
    `\nA file of ${memory.megabytes.toFixed(1)} MB: its tree costs ${memory.tree.toFixed(0)} MB (target < 600 MB)${missed}, ` +
      `its whole analysis with rules ${memory.analysis.toFixed(0)} MB more; the process has ${memory.resident.toFixed(0)} MB.`,
  );
}
console.log(
  `Medians. Node ${process.version} on ${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown processor"}.`,
);

function print(table) {
  const widths = table[0].map((_, column) => Math.max(...table.map((cells) => cells[column].length)));
  for (const [index, cells] of table.entries()) {
    const padded = cells.map((cell, column) =>
      column === 0 || column === cells.length - 1 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]),
    );
    console.log(padded.join("  ").trimEnd());
    if (index === 0) console.log("-".repeat(padded.join("  ").length));
  }
}
