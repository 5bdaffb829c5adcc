import { mkdirSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import type { JsonFinding } from "../../server/src/cli/check-json.ts";
import { folderWith, jailconf, mended, oneError } from "./support.ts";

const examples = resolve(import.meta.dirname, "../../examples");

async function findings(args: readonly string[], cwd: string): Promise<JsonFinding[]> {
  return JSON.parse((await jailconf(["check", ...args, "--format", "json"], { cwd })).out);
}

test("a file is shown with excerpt, mark and fix", async () => {
  const cwd = folderWith({ "jail.conf": oneError });
  const { out, status, err } = await jailconf(["check", "jail.conf"], { cwd });
  expect(status).toBe(1);
  expect(err).toBe("");
  const [head, source, mark] = out.split("\n");
  expect(head).toMatch(/^jail\.conf:2:\d+: error: .* \[missing-semicolon\]$/);
  expect(source).toBe("    2 |   path = /jails/web");
  expect(mark).toMatch(/^ {6}\| +\^+$/);
  expect(out).toContain("      = jail(8) says: jail.conf line 3: persist: syntax error\n");
  expect(out).toMatch(/\n {6}= fix: .*\n/);
  expect(out).toMatch(/\n1 error in 1 file; 1 can be fixed with --fix\n$/);
});

test("nothing found is said, and is success", async () => {
  const cwd = folderWith({ "jail.conf": mended });
  expect(await jailconf(["check", "jail.conf"], { cwd })).toEqual({
    status: 0,
    out: "Nothing found in 1 file.\n",
    err: "",
  });
  expect(await jailconf(["check", "jail.conf", "--format=json"], { cwd })).toEqual({ status: 0, out: "[]\n", err: "" });
});

test("the seed's files have the findings of seed/README.md", async () => {
  const found = await findings([".", "--release", "12.0"], examples);
  const serious = found.filter(({ severity }) => severity === "error" || severity === "warning");
  expect(serious.map(({ file, rule }) => `${file.slice(examples.length + 1)} ${rule}`)).toEqual([
    "1-first.jail.conf unreachable-gateway",
    "1-first.jail.conf epair-destroy-before-deletem",
    "1-first.jail.conf epair-destroy-before-deletem",
    "2-starts-but-panics.jail.conf epair-destroy-before-deletem",
    "2-starts-but-panics.jail.conf epair-destroy-before-deletem",
    "3-final.jail.conf bridge-add-delete",
    "3-final.jail.conf bridge-add-delete",
  ]);
});

test("JSON has absolute paths, zero-based lines and UTF-16 characters", async () => {
  const cwd = folderWith({ "jail.conf": 'web {\n  $a = "😀"; path = /jails/web\n}\n' });
  const [finding] = await findings(["jail.conf"], cwd);
  expect(finding.file).toBe(join(cwd, "jail.conf"));
  expect(finding.range.end).toEqual({ line: 1, character: '  $a = "😀"; path = /jails/web'.length });
  expect(finding.fixes[0].edits[0].file).toBe(join(cwd, "jail.conf"));
});

test.each([
  ["error", 1],
  ["hint", 1],
  ["never", 0],
])("--fail-on %s gives %d for an error", async (threshold, status) => {
  const cwd = folderWith({ "jail.conf": oneError });
  expect((await jailconf(["check", "jail.conf", "--fail-on", threshold], { cwd })).status).toBe(status);
});

test("the threshold decides about milder findings", async () => {
  const cwd = folderWith({ "jail.conf": oneError });
  const args = ["check", "jail.conf", "--rule", "missing-semicolon=info"];
  expect((await jailconf(args, { cwd })).status).toBe(0);
  expect((await jailconf([...args, "--fail-on=warning"], { cwd })).status).toBe(0);
  expect((await jailconf([...args, "--fail-on=info"], { cwd })).status).toBe(1);
  expect((await jailconf(["check", "jail.conf", "--rule=missing-semicolon=off"], { cwd })).status).toBe(0);
});

test.each([
  [["check"], /name at least one file/],
  [["check", "x", "--colour"], /unknown option --colour/],
  [["check", "x", "--release", "11.4"], /--release is one of 12\.0, .*not "11\.4"/],
  [["check", "x", "--format", "xml"], /--format is one of text, json/],
  [["check", "x", "--fix=some"], /--fix is one of/],
  [["check", "x", "--fail-on", "panic"], /--fail-on is one of/],
  [["check", "x", "--rule", "nope=off"], /there is no rule "nope"/],
  [["check", "x", "--rule", "missing-semicolon"], /--rule is ID=SEVERITY/],
  [["chek"], /there is no command "chek"/],
  [[], /Usage: jailconf/],
])("%j cannot run", async (args, message) => {
  const { status, out, err } = await jailconf(args, { cwd: folderWith({}) });
  expect([status, out]).toEqual([2, ""]);
  expect(err).toMatch(message);
});

test("help and version go to stdout", async () => {
  expect((await jailconf(["--help"])).out).toMatch(/^Usage: jailconf COMMAND/);
  expect((await jailconf(["check", "x", "--help"])).out).toMatch(/^Usage: jailconf check/);
  expect((await jailconf(["--version"])).out).toMatch(/^jailconf \d/);
  expect((await jailconf(["check", "--version"])).status).toBe(0);
});

test("a file that is missing does not hide the others, and is status 2", async () => {
  const cwd = folderWith({ "jail.conf": oneError });
  const { status, out, err } = await jailconf(["check", "nope.conf", "jail.conf"], { cwd });
  expect(status).toBe(2);
  expect(err).toBe("jailconf: nope.conf: no such file or directory\n");
  expect(out).toContain("[missing-semicolon]");
});

test("a file that is named is checked whatever its name; in a folder the names decide", async () => {
  const cwd = folderWith({
    "odd.txt": oneError,
    "jail.conf": oneError,
    "a/jail.web.conf": oneError,
    "a/b/db.jail.conf": oneError,
    "a/jail.conf.d/x.conf": oneError,
    "a/rc.conf": oneError,
    "node_modules/jail.conf": oneError,
    ".git/jail.conf": oneError,
  });
  const inFolder = await findings(["."], cwd);
  const names = ["a/b/db.jail.conf", "a/jail.conf.d/x.conf", "a/jail.web.conf", "jail.conf"];
  expect(inFolder.map(({ file }) => file)).toEqual(names.map((name) => join(cwd, name)));
  expect(await findings(["odd.txt"], cwd)).toHaveLength(1);
});

test("an INI file of the same name is left alone, with a quiet note", async () => {
  const cwd = folderWith({ "jail.conf": "# fail2ban\n[DEFAULT]\nbantime = 10m\n" });
  const { status, out, err } = await jailconf(["check", "jail.conf", "--format", "json"], { cwd });
  expect([status, out]).toEqual([0, "[]\n"]);
  expect(err).toMatch(/is an INI file, as fail2ban's: not checked/);
  expect((await jailconf(["check", "jail.conf"], { cwd })).out).toBe("");
});

test("what a named file includes is part of the output, once", async () => {
  const cwd = folderWith({
    "main.txt": '.include "part.txt";\n.include "jail.conf.d/*.conf";\n',
    "part.txt": oneError,
  });
  mkdirSync(join(cwd, "jail.conf.d"));
  symlinkSync("../part.txt", join(cwd, "jail.conf.d/link.conf"));
  const found = await findings(["main.txt", "part.txt", "."], cwd);
  const semicolons = found.filter(({ rule }) => rule === "missing-semicolon");
  expect(semicolons.map(({ file }) => file)).toHaveLength(1);
});

test("links that go round or lead nowhere do no harm", async () => {
  const cwd = folderWith({ "a/jail.conf": oneError, "outside/jail.conf": oneError });
  symlinkSync("..", join(cwd, "a/up"));
  symlinkSync("../outside", join(cwd, "a/aside"));
  symlinkSync("nowhere", join(cwd, "a/web.jail.conf"));
  const { status, err } = await jailconf(["check", "a"], { cwd });
  expect([status, err]).toEqual([1, ""]);
  expect((await findings(["a"], cwd)).map(({ file }) => file)).toEqual([join(cwd, "a/jail.conf")]);
});

test("a folder without such files is nothing wrong, but said", async () => {
  const { status, out, err } = await jailconf(["check", "."], { cwd: folderWith({ "rc.conf": "" }) });
  expect([status, out]).toEqual([0, ""]);
  expect(err).toMatch(/no file there is called like a jail\.conf/);
});

test("colours on a terminal, unless NO_COLOR forbids them", async () => {
  const cwd = folderWith({ "jail.conf": oneError });
  const args = ["check", "jail.conf"];
  expect((await jailconf(args, { cwd, isTerminal: true })).out).toContain("\x1b[1;31merror:\x1b[0m");
  expect((await jailconf(args, { cwd, isTerminal: true, env: { NO_COLOR: "1" } })).out).not.toContain("\x1b");
  expect((await jailconf(args, { cwd, isTerminal: true, env: { TERM: "dumb" } })).out).not.toContain("\x1b");
  expect((await jailconf(args, { cwd, env: { FORCE_COLOR: "1" } })).out).toContain("\x1b");
  expect((await jailconf(args, { cwd })).out).not.toContain("\x1b");
});
