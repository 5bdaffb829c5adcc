import { lstatSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith, jailconf } from "./support.ts";

const untidy = "web{\n  path=/web ;\n    vnet;\n  exec.clean = 1;\n  a = b;\n}\n";
const tidy = "web{\n  path = /web;\n  vnet;\n  exec.clean = 1;\n  a = b;\n}\n";
const read = (...path: string[]): string => readFileSync(join(...path), "utf8");

test("files are written in place, and those that are in one style are not", async () => {
  const cwd = folderWith({ "jail.conf": untidy, "jail.conf.d/db.conf": tidy, "other.conf": untidy });
  const before = statSync(join(cwd, "jail.conf.d/db.conf"));
  expect(await jailconf(["format", "."], { cwd })).toEqual({ status: 0, out: "", err: "1 file changed.\n" });
  expect([read(cwd, "jail.conf"), read(cwd, "other.conf")]).toEqual([tidy, untidy]);
  expect(statSync(join(cwd, "jail.conf.d/db.conf")).ino).toBe(before.ino);
  expect((await jailconf(["format", "."], { cwd })).err).toBe("No files changed.\n");
});

test("a link stays one, and what it leads to is written", async () => {
  const cwd = folderWith({ "real.conf": untidy });
  symlinkSync("real.conf", join(cwd, "jail.conf"));
  await jailconf(["format", "jail.conf"], { cwd });
  expect([lstatSync(join(cwd, "jail.conf")).isSymbolicLink(), read(cwd, "real.conf")]).toEqual([true, tidy]);
});

test("--check names what would change, and writes nothing", async () => {
  const cwd = folderWith({ "jail.conf": untidy, "jail.db.conf": tidy });
  expect(await jailconf(["format", ".", "--check"], { cwd })).toEqual({ status: 1, out: "jail.conf\n", err: "" });
  expect(read(cwd, "jail.conf")).toBe(untidy);
  expect(await jailconf(["format", "jail.db.conf", "--check"], { cwd })).toEqual({ status: 0, out: "", err: "" });
});

test("--diff prints what would change, and writes nothing", async () => {
  const cwd = folderWith({ "jail.conf": untidy });
  const { status, out } = await jailconf(["format", "jail.conf", "--diff"], { cwd });
  expect(status).toBe(1);
  expect(out).toContain("--- a/jail.conf\n+++ b/jail.conf\n@@ -1,6 +1,6 @@\n web{\n-  path=/web ;\n");
  expect(out).toContain("+  path = /web;\n");
  expect(read(cwd, "jail.conf")).toBe(untidy);
});

test("--diff on a terminal shows no control characters, and has colours", async () => {
  const cwd = folderWith({ "jail.conf": 'a = "\u001b[31m" ;\n' });
  const { out } = await jailconf(["format", "jail.conf", "--diff"], { cwd, isTerminal: true });
  expect(out).toContain("\u001b[32m+a = ");
  expect(out).not.toContain('"\u001b');
});

test("jailconf.json says how files are written, and which are not", async () => {
  const cwd = folderWith({
    ".git": "",
    "jailconf.json": '{ "format": { "indent": "tab", "braces": "own-line" }, "ignore": ["old"] }',
    "jail.conf": tidy,
    "old/jail.conf": untidy,
  });
  const { err } = await jailconf(["format", ".", "old/jail.conf"], { cwd });
  expect(err).toBe(
    `jailconf: ${cwd}/old/jail.conf is ignored by ${cwd}/jailconf.json: not formatted\n1 file changed.\n`,
  );
  expect(read(cwd, "jail.conf")).toMatch(/^web\n\{\n\tpath = \/web;\n/);
  expect(read(cwd, "old/jail.conf")).toBe(untidy);
});

test("what is no jail.conf, or cannot be read, is left alone and told", async () => {
  const latin = Uint8Array.from(Buffer.from('a = "\xe9" ;\n', "latin1"));
  const cwd = folderWith({ "jail.conf": "[DEFAULT]\nbantime  = 1\n", "jail.x.conf": latin, "jailconf.json": "{}" });
  const { status, err } = await jailconf(["format", ".", "nope"], { cwd });
  expect(status).toBe(2);
  expect(err).toContain("jailconf: nope: no such file or directory\n");
  expect(err).toContain("jail.conf is a file of another program: not formatted\n");
  expect(err).toContain("jail.x.conf is not changed: it is not valid UTF-8\n");
  expect(read(cwd, "jail.conf")).toContain("bantime  = 1");
});

test("a broken file is formatted where it is whole", async () => {
  const cwd = folderWith({ "jail.conf": `x =  y z;\n${untidy}` });
  expect((await jailconf(["format", "jail.conf"], { cwd })).status).toBe(0);
  expect(read(cwd, "jail.conf")).toBe(`x =  y z;\n${tidy}`);
});

test.each(["-", "/dev/stdin"])(
  "standard input is formatted as %s, and what it comes from is not written",
  async (name) => {
    expect(await jailconf(["format", name], { input: untidy })).toEqual({ status: 0, out: tidy, err: "" });
  },
);

test.each([
  [["format"], "name at least one file or folder, or - for standard input"],
  [["format", "-", "jail.conf"], "- stands alone: standard input is one file"],
  [
    ["format", "jail.conf", "--stdin-filename", "x"],
    "--stdin-filename says something about -, and nothing about files",
  ],
  [["format", "-", "--nope"], "unknown option --nope"],
])("%j is refused", async (args, message) => {
  const { status, err } = await jailconf(args);
  expect([status, err.includes(message)]).toEqual([2, true]);
});
