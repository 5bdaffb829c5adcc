#!/usr/bin/env node
// Prints all messages that the tests of rules and of recovery, and files that are named, lead to, with their lengths:
// node scripts/messages.mjs [--long] [FILE|DIR…]. With --long only those that are longer than they may be.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { isMain } from "./lib/main.mjs";
import { tellUsage } from "./lib/usage.mjs";

tellUsage(import.meta);

const root = resolve(import.meta.dirname, "..");
/** As test/support/message-limits.ts holds them. */
const longest = { sentence: 90, message: 160 };

/** What the tests see: they write it down when JAILCONF_MESSAGES names a file. */
function fromTests() {
  const folder = mkdtempSync(join(tmpdir(), "jailconf-messages-"));
  try {
    const file = join(folder, "messages.jsonl");
    const vitest = join(root, "node_modules/vitest/vitest.mjs");
    const options = ["run", "--project", "unit", "--reporter", "dot"];
    const env = { ...process.env, JAILCONF_MESSAGES: file };
    const { stdout } = spawnSync(process.execPath, [vitest, ...options, "test/rules", "test/syntax"], {
      cwd: root,
      env,
    });
    const text = readFileSync(file, "utf8");
    if (/\bfailed\b/.test(String(stdout))) console.error("Some tests fail: npm run test:unit says which.");
    return text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function fromFiles(paths) {
  const script = join(root, "scripts/jailconf.mjs");
  const options = { encoding: "utf8", maxBuffer: 1 << 30 };
  return JSON.parse(spawnSync(process.execPath, [script, "check", "--format", "json", ...paths], options).stdout);
}

/** Each message once, in the order of rules, without the jails after it. */
function distinct(findings) {
  const byText = new Map();
  for (const { rule, severity, message, jails } of findings) {
    const text = jails.length > 0 ? message.replace(/ \(in [^()]*\)$/, "") : message;
    byText.set(`${rule}\0${text}`, { rule, severity, text, length: text.length, first: firstSentence(text).length });
  }
  return [...byText.values()].sort((a, b) => (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : a.length - b.length));
}

/** Up to the first full stop that does not stand in backticks. */
function firstSentence(text) {
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    if (text[index] === "`") quoted = !quoted;
    if (!quoted && /^[.?!][)"]?(?: |$)/.test(text.slice(index, index + 3))) return text.slice(0, index + 1);
  }
  return text;
}

function statistics(name, numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return `${name}: median ${at(0.5)}, p90 ${at(0.9)}, max ${at(1)}`;
}

if (isMain(import.meta)) {
  const paths = process.argv.slice(2).filter((argument) => argument !== "--long");
  const all = distinct([...fromTests(), ...(paths.length > 0 ? fromFiles(paths) : [])]);
  const long = all.filter(({ length, first }) => length > longest.message || first > longest.sentence);
  for (const { rule, severity, text, length, first } of process.argv.includes("--long") ? long : all) {
    console.log(`${String(length).padStart(4)} ${String(first).padStart(4)}  ${severity} ${rule}: ${text}`);
  }
  const messages = all.map(({ length }) => length);
  const sentences = all.map(({ first }) => first);
  console.log(
    `\n${all.length} messages of ${new Set(all.map(({ rule }) => rule)).size} rules; ${long.length} too long`,
  );
  console.log(statistics("message", messages));
  console.log(statistics("first sentence", sentences));
}
