// Asks a host's jail(8) what it makes of a measurement of test/conformance, and compares the answers.
//
// Only `jail -e` can be asked: it lists jails and parameters and changes nothing. Values (mode "check") and steps (mode "plan") are seen
// by jail(8) when it starts jails, which nobody does for text that was made at random.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Between parameters: in no text that was measured. */
const separator = "\u001e";

/** The release that a measurement names, for what `uname -r` prints; undefined where nothing was measured of it. */
export function measuredRelease(uname) {
  const major = Number(/^(\d+)\./.exec(uname)?.[1]);
  if (major === 12) return "12";
  return major >= 14 ? "current" : undefined;
}

/**
 * Whether jail(8) can be asked, and its answer be told from others: what it prints of a value with a line break could be two jails. Of a
 * jail that failed nobody has measured the values.
 */
export function canBeAsked({ mode, text, files, expect }) {
  if (mode !== "effective" || JSON.stringify(text ?? files).includes(separator)) return false;
  if (!expect.ok) return true;
  if (JSON.stringify([expect.jails, expect.messages]).includes("\\n")) return false;
  return !expect.jails.some((jail) => jail.failed) || !mayHoldLineBreak(text ?? Object.values(files).join("\n"));
}

/** Strings with a line break in them, written as one or as an escape. */
function mayHoldLineBreak(text) {
  return (
    /\\n|\\\n|\\0?1[25]/.test(text) ||
    [...text.matchAll(/"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'/g)].some(([string]) => string.includes("\n"))
  );
}

/**
 * Lets a program answer as jail(8) for one measurement. Returns its output, or that it crashed: then it has answered with what it had
 * printed until then, if anything.
 */
export function askJail(program, { text, files, main }) {
  const folder = mkdtempSync(join(tmpdir(), "jailconf-host-"));
  try {
    for (const [name, content] of Object.entries(files ?? { "jail.conf": text })) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    const args = ["-f", main ?? "jail.conf", "-e", separator];
    const { status, signal, stdout, stderr, error } = spawnSync(program, args, {
      cwd: folder,
      encoding: "utf8",
      timeout: 20_000,
    });
    if (error) throw new Error(`${program} cannot be asked: ${error.message}`);
    return { status, signal, stdout, stderr };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `same`, `different` or `crashed`, with what was expected and what came, in the form of a measurement's `expect`. */
export function compareAnswer({ expect }, answer) {
  const messages = answer.stderr
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.replace(/^jail: /, ""));
  // What follows the first message about a file that is refused is noise, and so is how jail(8) ends (docs/evidence/LANGUAGE.md, 7).
  if (!expect.ok) {
    const got = { ok: answer.status === 0, error: messages[0]?.split("\n")[0] };
    if (got.error === expect.error && answer.status !== 0) return { outcome: "same" };
    return { outcome: answer.signal && got.error === undefined ? "crashed" : "different", expected: expect, got };
  }
  if (answer.signal) return { outcome: "crashed", expected: expect, got: { signal: answer.signal, messages } };
  const records = answer.stdout.split("\n").slice(0, -1);
  const expected = { ok: true, jails: expect.jails.map(printedJail), messages: [...expect.messages].sort() };
  const got = {
    ok: answer.status === 0,
    // Of a jail that failed jail(8) prints what it had by then, which was not measured.
    jails: records.map((record, index) => (expect.jails[index]?.failed ? failed : record.split(separator).sort())),
    messages: messages.sort(),
  };
  return { outcome: JSON.stringify(got) === JSON.stringify(expected) ? "same" : "different", expected, got };
}

const failed = "a jail that failed";

/** A jail as `jail -e` prints it, by parameter: all but the jid. Of `a,b` nobody can tell whether it is one value or two. */
function printedJail(jail) {
  if (jail.failed) return failed;
  const params = jail.params.filter(([name]) => name !== "jid");
  return params
    .map(([name, values]) => (values.length === 0 ? name : `${name}=${values.map(printedValue).join(",")}`))
    .sort();
}

/** Quoted where a value is empty or has blanks or quotes; a backslash stands before another and before the quote. */
function printedValue(value) {
  const quote = quoteOf(value);
  const escaped = value.replaceAll("\\", "\\\\");
  return quote === "" ? escaped : quote + escaped.replaceAll(quote, `\\${quote}`) + quote;
}

function quoteOf(value) {
  if (value === "" || value.includes("'")) return '"';
  if (value.includes('"')) return "'";
  return /[ \t]/.test(value) ? '"' : "";
}
