#!/usr/bin/env node
// npm run bench [-- --quick]: how fast the language core is, beside the language services that VS Code itself ships.
// It measures and never judges: targets stand beside the numbers, what misses one is marked, and the exit status is 0.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
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

/** As VS Code starts the server (client/src/node-client.ts). */
const asTheServer = ["--max-semi-space-size=64"];

const layers = sizes.map((jails) => part("layers", [core, `${jails}`], asTheServer));
const services = sizes.map((jails) => part("services", [`${jails}`], asTheServer));
const keystrokes = sizes.map((jails) => (server ? part("keystrokes", [server, `${jails}`]) : undefined));
const opening = sizes.map((jails) => (server ? part("opening", [server, `${jails}`]) : undefined));
const requests = sizes.map((jails) => (server ? part("requests", [server, `${jails}`]) : undefined));
const navigation = sizes.map((jails) => (server ? part("navigation", [server, `${jails}`]) : undefined));
const documents = sizes.map((jails) => (server ? part("documents", [server, `${jails}`]) : undefined));
const colours = sizes.map((jails) => (server ? part("colours", [server, `${jails}`]) : undefined));
const refactorings = sizes.map((jails) => (server ? part("refactorings", [server, `${jails}`]) : undefined));
const anotherJail = sizes.map((jails) => (server ? part("another-jail", [server, `${jails}`]) : undefined));
const checks = sizes.map((jails) => part("check", [commandLine, `${jails}`]));
const smallCheck = part("check", [commandLine, "small"]);
const manyChecks = part("check", [commandLine, "many"]);
const memory = part("memory", [core], ["--expose-gc"]);
const hasGrammar = existsSync(join(root, "syntaxes/jailconf.tmLanguage.json"));
const grammar = hasGrammar ? part("grammar", ["400"]) : undefined;

const rows = [];
/** Adds a row; `met` says of the value of a size whether it meets the target, which is for the first size unless others are said. */
function row(title, values, unit, target = "", met = undefined, judged = 0) {
  const isMissed = (size) => values[size] !== undefined && !met(values[size], size);
  const missed = met !== undefined && [judged].flat().some(isMissed);
  rows.push([title, ...sizes.map((_, index) => shown(values[index], unit)), target + (missed ? "   MISSED" : "")]);
}

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
row("scan + parse, dialect current", of(layers, "speedCurrent"), "MB/s", "≥ 60 MB/s", (value) => value >= 60);
row("scan + parse, dialect 12", of(layers, "speed12"), "MB/s", "≥ 60 MB/s", (value) => value >= 60);
row("vscode-json-languageservice", speed("json"), "MB/s");
row("vscode-css-languageservice", cssSpeed, "MB/s");
row("times css", timesCss, "×", "≥ 10 ×", (value) => value >= 10);
row("scan + parse", of(layers, "parse"), "ms");
row("evaluation", of(layers, "evaluation"), "ms");
row("plan + model of start and stop", of(layers, "model"), "ms", "< 1,500 ms at 10,000", (value) => value < 1500, 2);
row("  times that of 400 jails", modelGrowth, "×", "25 × is linear");
row("starts that fail at each step", of(layers, "failing"), "ms");
row("full analysis", of(layers, "analysis"), "ms", "< 40 ms", (value) => value < 40);
row("  times that of 400 jails", growth, "×", "< 40 × at 10,000", (value) => value < 40, 2);
row("findings", of(layers, "findings"), "");
row("open → diagnostics", of(keystrokes, "open"), "ms");
row("  of the visible part", of(opening, "first"), "ms", "< 80 ms", (value) => value < 80);
row("  of the rest, after that part", of(opening, "whole"), "ms");
row("  hover meanwhile", of(opening, "hover"), "ms", "< 20 ms", (value) => value < 20);
row("    slowest", of(opening, "slowestHover"), "ms");
row("keystroke → diagnostics", of(keystrokes, "median"), "ms", "< 80 ms", (value) => value < 80);
row("  that breaks the syntax", of(keystrokes, "broken"), "ms");
row("  in a global that all jails use", of(keystrokes, "shared"), "ms", "< 40 ms", (value) => value < 40);
row("  slowest", of(keystrokes, "slowest"), "ms");
row("completion", of(requests, "completion"), "ms", "< 15 ms", (value) => value < 15);
row("hover", of(requests, "hover"), "ms", "< 15 ms", (value) => value < 15);
row("  completion right after a keystroke", of(requests, "typing"), "ms");
row("signature help", of(requests, "signature"), "ms", "< 15 ms", (value) => value < 15);
row("  right after a keystroke", of(requests, "typingSignature"), "ms");
row("definition", of(navigation, "definition"), "ms", "< 15 ms", (value) => value < 15);
row("declaration, implementation, type hierarchy", of(navigation, "inherited"), "ms", "< 15 ms", (value) => value < 15);
row("outline", of(navigation, "outline"), "ms", "< 15 ms", (value) => value < 15);
row("folding", of(navigation, "folding"), "ms", "< 15 ms", (value) => value < 15);
row("links", of(navigation, "links"), "ms", "< 15 ms", (value) => value < 15);
row("code lenses", of(navigation, "lenses"), "ms", "< 15 ms", (value) => value < 15);
row("  what one of them says", of(navigation, "lensText"), "ms", "< 15 ms", (value) => value < 15);
row("highlights", of(navigation, "highlight"), "ms", "< 15 ms", (value) => value < 15);
row("references", of(navigation, "references"), "ms", "< 60 ms", (value) => value < 60);
row("rename", of(navigation, "rename"), "ms", "< 60 ms", (value) => value < 60);
row("effective configuration of one jail", of(documents, "one"), "ms", "< 15 ms", (value) => value < 15);
row("  of all jails, after a key", of(documents, "all"), "ms");
row("  of all jails, asked for again", of(documents, "again"), "ms", "< 15 ms", (value) => value < 15);
row("  its links", of(documents, "links"), "ms");
row("plan of one jail", of(documents, "plan"), "ms", "< 15 ms", (value) => value < 15);
row("semantic tokens of a screen", of(colours, "range"), "ms", "< 15 ms", (value) => value < 15);
row("  of all, after a key", of(colours, "delta"), "ms");
row("  of all, sent whole", of(colours, "full"), "ms", "< 15 ms", (value) => value < 15);
row("refactorings that are offered", of(refactorings, "offered"), "ms", "< 15 ms", (value) => value < 15);
row("  slowest", of(refactorings, "slowest"), "ms");
row("  chosen: edits, judged", of(refactorings, "chosen"), "ms");
row("inlay hints of a screen", of(colours, "hints"), "ms", "< 15 ms", (value) => value < 15);
row("a jail like another one", of(anotherJail, "another"), "ms", "< 15 ms", (value) => value < 15);
row("formatting, of the file or a part", of(navigation, "formatting"), "ms", "< 15 ms", (value) => value < 15);
row("  of what is typed", of(navigation, "onTypeFormatting"), "ms", "< 15 ms", (value) => value < 15);
const checkTargets = [150, 700, 1800];
const isWithin = (value, size) => value < checkTargets[size];
row("`jailconf check`, whole process", of(checks, "time"), "ms", "< 150, 700, 1,800 ms", isWithin, [0, 1, 2]);
row("  memory of the process", of(checks, "memory"), "MB");
row("  of one file of 30 lines", [smallCheck?.time], "ms");
row("    times a Node that does nothing", [smallCheck?.times], "×", "≤ 2 ×", (value) => value <= 2);
row("  of 2,000 files of 30 lines", [manyChecks?.time], "ms", "< 2,500 ms", (value) => value < 2500);
row("    memory of the process", [manyChecks?.memory], "MB", "< 300 MB", (value) => value < 300);
row("grammar, whole file", [grammar?.total], "ms", "< 400 ms", (value) => value < 400);
row("grammar, slowest line", [grammar?.slowestLine], "ms", "≤ 20 ms", (value) => value <= 20);

const header = ["", ...sizes.map((jails) => `${jails.toLocaleString("en")} jails`), "target (400 jails)"];
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
