import { chmodSync, linkSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { replaceFile } from "../../server/src/cli/write-file.ts";
import { folderWith, jailconf, mended, oneError } from "./support.ts";

const isRoot = process.getuid?.() === 0;
const isWindows = process.platform === "win32";
const read = (...path: string[]): string => readFileSync(join(...path), "utf8");

test("--fix mends, and output and status are those of what is left", async () => {
  const cwd = folderWith({ "jail.conf": oneError });
  const { status, out } = await jailconf(["check", "jail.conf", "--fix"], { cwd });
  expect(read(cwd, "jail.conf")).toBe(mended);
  expect([status, out]).toEqual([0, "1 fix applied: Insert `;` (jail.conf:2:19)\nNothing found in 1 file.\n"]);
  expect(readdirSync(cwd)).toEqual(["jail.conf"]);
});

test("the fixes applied are named, with their places in the new text", async () => {
  const cwd = folderWith({
    "jail.conf": oneError,
    "db.jail.conf": oneError.replaceAll("web", "db").repeat(7),
    "gw.jail.conf": "gw {\n  path = /j;\n  persist;\n  allow.raw_socket;\n}\n",
  });
  const { out } = await jailconf(["check", ".", "--fix=all"], { cwd });
  expect(out.split("\n")[0]).toBe(
    "9 fixes applied: Insert `;` (db.jail.conf:2:18, db.jail.conf:6:18, db.jail.conf:10:18, db.jail.conf:14:18, " +
      "db.jail.conf:18:18 and 3 more); Change to `allow.raw_sockets`, unsafe (gw.jail.conf:4:3)",
  );
});

test("JSON output of --fix is nothing but the array", async () => {
  const cwd = folderWith({ "jail.conf": oneError });
  expect(await jailconf(["check", "jail.conf", "--fix", "--format=json"], { cwd })).toEqual({
    status: 0,
    out: "[]\n",
    err: "",
  });
});

test("what is sound is not written", async () => {
  const cwd = folderWith({ "jail.conf": mended });
  const before = statSync(join(cwd, "jail.conf"));
  await jailconf(["check", "jail.conf", "--fix"], { cwd });
  const after = statSync(join(cwd, "jail.conf"));
  expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
});

test("--fix leaves unsafe fixes alone, --fix=all applies them", async () => {
  const example = readFileSync(resolve(import.meta.dirname, "../../examples/1-first.jail.conf"), "utf8");
  const cwd = folderWith({ "jail.conf": example });
  const safe = await jailconf(["check", "jail.conf", "--release", "12.0", "--fix"], { cwd });
  expect(safe.status).toBe(1);
  expect(read(cwd, "jail.conf")).toBe(example);
  const all = await jailconf(["check", "jail.conf", "--release", "12.0", "--fix=all"], { cwd });
  expect(all.status).toBe(0);
  expect(read(cwd, "jail.conf")).toContain("lo0 up");
  const fixed = read(cwd, "jail.conf");
  await jailconf(["check", "jail.conf", "--release", "12.0", "--fix=all"], { cwd });
  expect(read(cwd, "jail.conf")).toBe(fixed);
});

test("byte order mark and CRLF are kept, in new lines too", async () => {
  const crlf = (text: string): string => `\ufeff${text.replaceAll("\n", "\r\n")}`;
  const list = 'web {\n  vnet;\n  vnet.interface = "epair1b,epair2b";\n}\n';
  const cwd = folderWith({ "jail.conf": crlf(list) });
  // The mark itself is a finding with a fix, since jail(8) stumbles over it.
  await jailconf(["check", "jail.conf", "--fix=all", "--rule", "non-ascii-token=off"], { cwd });
  const text = read(cwd, "jail.conf");
  expect(text.startsWith("\ufeff")).toBe(true);
  expect(text).not.toBe(crlf(list));
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
});

test.skipIf(isWindows)("permissions and links stay", async () => {
  const cwd = folderWith({ "real/web.txt": oneError });
  chmodSync(join(cwd, "real/web.txt"), 0o640);
  symlinkSync("real/web.txt", join(cwd, "jail.conf"));
  await jailconf(["check", "jail.conf", "--fix"], { cwd });
  expect(lstatSync(join(cwd, "jail.conf")).isSymbolicLink()).toBe(true);
  expect(read(cwd, "real/web.txt")).toBe(mended);
  expect(statSync(join(cwd, "real/web.txt")).mode & 0o777).toBe(0o640);
  expect(readdirSync(join(cwd, "real"))).toEqual(["web.txt"]);
});

test.skipIf(isWindows)("a file with a second name keeps it", async () => {
  const cwd = folderWith({ "jail.conf": oneError });
  linkSync(join(cwd, "jail.conf"), join(cwd, "other"));
  await jailconf(["check", "jail.conf", "--fix"], { cwd });
  expect(read(cwd, "other")).toBe(mended);
  expect(readdirSync(cwd).sort()).toEqual(["jail.conf", "other"]);
});

test("a file that is not UTF-8 is never rewritten", async () => {
  const bytes = Buffer.concat([Buffer.from("# caf\xe9\n", "latin1"), Buffer.from(oneError)]);
  const cwd = folderWith({ "jail.conf": bytes });
  const { status, out, err } = await jailconf(["check", "jail.conf", "--fix"], { cwd });
  expect(readFileSync(join(cwd, "jail.conf"))).toEqual(bytes);
  expect(status).toBe(1);
  expect(out).toContain("[missing-semicolon]");
  expect(err).toMatch(/jail\.conf is not changed: it is not valid UTF-8/);
});

test("included files are mended where they lie in the folder, and left alone elsewhere", async () => {
  const cwd = folderWith({ "etc/jail.conf": "", "etc/conf.d/a.conf": oneError, "elsewhere/b.conf": oneError });
  const outside = join(cwd, "elsewhere/b.conf").replaceAll("\\", "/");
  const main = `.include "conf.d/*.conf";\n.include "${outside}";\n`;
  replaceFile(join(cwd, "etc/jail.conf"), "", main);
  const { status, err } = await jailconf(["check", "etc", "--fix"], { cwd });
  expect(read(cwd, "etc/conf.d/a.conf")).toBe(mended);
  expect(read(cwd, "elsewhere/b.conf")).toBe(oneError);
  expect(status).toBe(1);
  expect(err).toMatch(/b\.conf is not changed: it lies outside of what was named/);

  await jailconf(["check", "etc/jail.conf", "elsewhere/b.conf", "--fix"], { cwd });
  expect(read(cwd, "elsewhere/b.conf")).toBe(mended);
});

test("a link out of the folder is not written through unless it is named", async () => {
  const cwd = folderWith({ "real/web.conf": oneError });
  mkdirSync(join(cwd, "etc"));
  symlinkSync("../real/web.conf", join(cwd, "etc/jail.conf"));
  const { err } = await jailconf(["check", "etc", "--fix"], { cwd });
  expect(read(cwd, "real/web.conf")).toBe(oneError);
  expect(err).toMatch(/outside of what was named/);
});

test("a file that somebody else changed meanwhile is not overwritten", () => {
  const cwd = folderWith({ "jail.conf": "theirs" });
  expect(() => replaceFile(join(cwd, "jail.conf"), "what was read", "ours")).toThrow(/changed by somebody else/);
  expect(read(cwd, "jail.conf")).toBe("theirs");
  expect(readdirSync(cwd)).toEqual(["jail.conf"]);
});

test.skipIf(isRoot || isWindows)("a folder that cannot be written to is said, with status 2", async () => {
  const cwd = folderWith({ "etc/jail.conf": oneError });
  chmodSync(join(cwd, "etc"), 0o500);
  const { status, err } = await jailconf(["check", "etc/jail.conf", "--fix"], { cwd });
  chmodSync(join(cwd, "etc"), 0o700);
  expect(status).toBe(2);
  expect(err).toMatch(/is not changed: permission denied/);
});
