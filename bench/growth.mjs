#!/usr/bin/env node
// Whether hostile input stays harmless: times each text at a size and at four times that size. Linear work takes four times
// as long; anything far above is marked. Parsing and evaluation are timed, with
// --rules the whole analysis: node bench/growth.mjs [--quick] [--rules] [NAME…]
import { isMain } from "../scripts/lib/main.mjs";
import { loadCore, noFiles } from "./lib/bundle.mjs";

const broken = "a { x = ; }\n";

/** `count` pieces of text, each made from its number. */
const many = (count, piece) => Array.from({ length: count }, (_, index) => piece(index)).join("\n");

const address = (index) => `10.${index >> 16}.${(index >> 8) & 255}.${index & 255}`;

/** A pair of interfaces from its making to its end. */
const epair = (index) => `vnet.interface += epair${index}b;
exec.prestart += "ifconfig epair${index} create up";
exec.prestart += "ifconfig bridge0 addm epair${index}a";
exec.poststop += "ifconfig epair${index}a destroy";`;

/** Texts of about `n` characters or parts; each is read by itself and behind a syntax error, which wakes the recovery. */
const hostile = {
  "one long line": (n) => `a { path = "${"x".repeat(n * 3)}"; }`,
  "one long word": (n) => `a { path = ${"x".repeat(n * 3)}; }`,
  semicolons: (n) => ";".repeat(n),
  "jails on one line": (n) => "a{}".repeat(n >> 2),
  "jails on lines": (n) => "a{}\n".repeat(n >> 2),
  "nested blocks": (n) => "a{".repeat(n >> 3) + "}".repeat(n >> 3),
  "nested blocks on lines": (n) => "a{\n".repeat(n >> 3) + "}\n".repeat(n >> 3),
  "blocks never closed": (n) => "a{".repeat(n >> 3),
  "blocks never closed, on lines": (n) => "a{\n".repeat(n >> 3),
  "braces that open": (n) => "{".repeat(n),
  "braces that close": (n) => "}".repeat(n >> 2),
  "variables in a string": (n) => `$a = b; a { x = "${"$a".repeat(n)}"; }`,
  "variables in a word": (n) => `$a = b; a { x = ${"$a".repeat(n)}; }`,
  "undefined variables": (n) => `a { x = "${"$u".repeat(n >> 2)}"; }`,
  "a chain of variables": (n) => `a { ${Array.from({ length: n >> 5 }, (_, i) => `$v${i} = $u$v${i + 1};`).join("")} }`,
  values: (n) => `a { x = ${"b,".repeat(n >> 2)}b; }`,
  "appended values": (n) => `a { ${"x += b;".repeat(n >> 3)} }`,
  "spliced lists": (n) => `a { $l = ${"b,".repeat(n >> 6)}b; x = ${"$l,".repeat(20)}$l; }`,
  "the same again": (n) => `a { ${"x = b;".repeat(n >> 3)} }`,
  "many names": (n) => `a { ${Array.from({ length: n >> 3 }, (_, i) => `n${i};`).join("")} }`,
  "globals after each jail": (n) => "a{} x=1;".repeat(n >> 4),
  wildcards: (n) => '"a.*"{x;} a.b{}'.repeat(n >> 8),
  "double quotes": (n) => '"'.repeat(n | 1),
  "single quotes": (n) => "'".repeat(n | 1),
  "quotes on lines": (n) => 'a = "b;\n'.repeat(n >> 3),
  "one quote open": (n) => `a = "${"b;\n".repeat(n >> 2)}`,
  "variables never closed": (n) => "${".repeat(n >> 1),
  "variables never closed, on lines": (n) => "x = ${a;\n".repeat(n >> 3),
  "variables never closed, in quotes": (n) => `x = "${"${a ".repeat(n >> 2)}";`,
  "comments never closed": (n) => "/* ".repeat(n >> 2),
  "comments in words": (n) => "x = a/*.conf;\n".repeat(n >> 4),
  comments: (n) => "# c\n".repeat(n >> 2),
  backslashes: (n) => `x = ${"\\".repeat(n)};`,
  blanks: (n) => " ".repeat(n),
  lines: (n) => "\n".repeat(n),
  "words without end": (n) => "a ".repeat(n >> 1),
  "words on lines": (n) => "a\n".repeat(n >> 1),
  "assignments without end": (n) => "a = b ".repeat(n >> 3),
  "assignments on lines": (n) => "a = b\n".repeat(n >> 3),
  commas: (n) => `x = ${",".repeat(n >> 2)};`,
  "equals signs": (n) => "=".repeat(n >> 2),
  "plus signs": (n) => `x = ${"+".repeat(n)};`,
  "control characters": (n) => "\u0001".repeat(n >> 1),
  NULs: (n) => "\0".repeat(n >> 1),
  "no ASCII": (n) => "日本 ".repeat(n >> 2),
  "full-width blanks": (n) => "a\u3000=\u3000b;\n".repeat(n >> 3),
  "typographic quotes": (n) => "x = \u201ca;\n".repeat(n >> 3),
  "typographic quotes on one line": (n) => "\u201c".repeat(n >> 2),
  "lone surrogates": (n) => "\ud800".repeat(n >> 1),
  "carriage returns": (n) => "a;\r\n".repeat(n >> 2),
  includes: (n) => '.include "x";\n'.repeat(n >> 5),
  "epairs of one jail": (n) => `a { vnet; ${many(n >> 8, epair)} }`,
  "addresses of one interface": (n) => `a { interface = em0; ${many(n >> 6, (i) => `ip4.addr += ${address(i)};`)} }`,
  "mounts of one jail": (n) => `a { path = /a; ${many(n >> 6, (i) => `mount += "/d${i} /a/m${i} nullfs rw 0 0";`)} }`,
  "routes of one jail": (n) =>
    `a { vnet; ${many(n >> 6, (i) => `exec.start += "route add ${address(i)} 10.0.0.1";`)} }`,
  "commands that fail": (n) => `a { vnet; ${many(n >> 8, (i) => `exec.created += "ifconfig bridge0 addm e${i}a";`)} }`,
  "jails on each other": (n) => many(n >> 7, (i) => `j${i} { path = /j; depend = k${i}; }`),
  "deeper and deeper": (n) => Array.from({ length: 200 + (n >> 12) }, (_, i) => `${" ".repeat(i)}a {`).join("\n"),
};

async function main() {
  const { defaultSettings, evaluate, parse, parseRelease, Workspace } = await loadCore();
  const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith("-"));
  const size = process.argv.includes("--quick") ? 60_000 : 250_000;
  const releases = [parseRelease("12.0"), parseRelease("current")];
  const path = "/etc/hostile.jail.conf";

  /** What is done with a text after it was parsed: evaluation, or with `--rules` all that an editor shows of it. */
  const evaluateText = (tree, _text, { dialect }) =>
    evaluate(path, dialect, { reader: noFiles, tree: (name) => (name === path ? tree : "missing") }, { strict: false });
  const analyzeText = (_tree, text, release) => {
    const workspace = new Workspace(noFiles);
    workspace.choice = { ...defaultSettings, release };
    workspace.openFile(path, text);
    for (const finding of workspace.analyze(path).findings.slice(0, 100)) finding.fixes();
  };
  const then = process.argv.includes("--rules") ? analyzeText : evaluateText;

  const time = (text, release) => {
    const started = processorTime();
    const tree = parse(text, release.dialect);
    const parsed = processorTime() - started;
    then(tree, text, release);
    return { parsed, all: processorTime() - started };
  };
  const compare = (make, release, runs) => {
    const small = best(runs, () => time(make(size), release));
    const large = best(runs, () => time(make(size * 4), release));
    const ratios = [large.parsed / small.parsed, large.all / small.all];
    // Below some milliseconds the clock and the collector decide, and not the text.
    const steep = (ratios[0] > 9 && large.parsed > 100) || (ratios[1] > 9 && large.all > 200) || large.all > 5000;
    return { cells: [small.parsed, large.parsed, ratios[0], small.all, large.all, ratios[1]], steep };
  };

  let bad = 0;
  console.log("milliseconds of processor time                    parse                      all of it");
  console.log("text                                      release     n        4n   ratio        n       4n    ratio");
  for (const [name, makeText] of Object.entries(hostile)) {
    if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) continue;
    for (const [suffix, before] of [
      ["", ""],
      [" + error", broken],
    ]) {
      const make = (n) => before + makeText(n);
      for (const release of releases) {
        let result = compare(make, release, 1);
        // A collection at the wrong moment looks the same, so what seems steep is measured again.
        if (result.steep) result = compare(make, release, 3);
        if (result.steep) bad++;
        const row = result.cells.map((value) => value.toFixed(1).padStart(8)).join(" ");
        const mark = result.steep ? "   <-- steep" : "";
        console.log(`${(name + suffix).padEnd(41)} ${release.name.padEnd(7)} ${row}${mark}`);
      }
    }
  }
  console.log(`${bad} steep`);
}

/** Milliseconds of processor time, which other processes of a busy machine change less than the time on the clock. */
function processorTime() {
  return process.cpuUsage().user / 1000;
}

/** The fastest of some runs, each part by itself. */
function best(runs, measure) {
  const results = Array.from({ length: runs }, measure);
  return { parsed: Math.min(...results.map((r) => r.parsed)), all: Math.min(...results.map((r) => r.all)) };
}

if (isMain(import.meta)) await main();
