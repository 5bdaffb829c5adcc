import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { answers, noise, survives } from "./hostile.ts";
import { folderWith, oneError } from "./support.ts";

// Time is measured as that of this process, so that a busy machine does not turn the tests red; it only makes them wait.
vi.setConfig({ testTimeout: 120_000 });

const onUnix = test.skipIf(process.platform === "win32");

test.each([1, 2, 3, 4, 5])("any bytes (%i)", async (seed) => {
  await survives(noise(20_000, seed));
});

test("every byte once, and NUL", async () => {
  await survives(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  expect((await survives("web {\n  path = \0x;\n}\n\0")).status).toBe(1);
});

test.each([
  ["open braces", "{".repeat(100_000)],
  ["closed braces", "}".repeat(100_000)],
  ["nested blocks", "a{".repeat(100_000)],
  ["nested and closed blocks", `${"a {\n".repeat(100_000)}${"}\n".repeat(100_000)}`],
])("100,000 %s", async (_, text) => {
  await survives(text);
});

test("an include loop", async () => {
  const cwd = folderWith({
    "jail.conf": '.include "other.conf";\n.include "other.conf";\n',
    "other.conf": '.include "jail.conf";\n.include "jail.conf";\nweb { persist; }\n',
  });
  const { status } = await answers(["check", "jail.conf"], cwd);
  expect(status).toBe(1);
  expect((await answers(["show", "jail.conf"], cwd)).out).toMatch(/maximum include depth exceeded/);
});

onUnix("a directory, a device and a fifo as .include", async () => {
  const names = ["folder", "zero", "fifo", "*"];
  const cwd = folderWith({ "jail.conf": names.map((name) => `.include "inc/${name}";\n`).join("") });
  mkdirSync(join(cwd, "inc/folder"), { recursive: true });
  symlinkSync("/dev/zero", join(cwd, "inc/zero"));
  execFileSync("mkfifo", [join(cwd, "inc/fifo")]);
  const { status, out } = await answers(["check", "jail.conf"], cwd);
  expect(status).toBe(1);
  expect(out).toMatch(/jail\.conf:1:\d+: error: /);
  await answers(["show", "jail.conf"], cwd);
  for (const name of ["folder", "zero", "fifo"]) {
    const shown = await answers(["show", `inc/${name}`], cwd);
    expect([shown.status, shown.err]).toEqual([2, expect.stringContaining("not a regular file")]);
  }
  for (const name of ["zero", "fifo"]) {
    const checked = await answers(["check", `inc/${name}`], cwd);
    expect([checked.status, checked.err]).toEqual([2, expect.stringContaining("not a regular file")]);
  }
});

/** A text in another encoding, with the zeros of UTF-32 where each character takes four bytes. */
function wide(text: string, bytes: 2 | 4, isBigEndian: boolean): Buffer {
  const result = Buffer.alloc(text.length * bytes);
  for (let index = 0; index < text.length; index++) {
    const offset = index * bytes;
    if (isBigEndian) result.writeUInt16BE(text.charCodeAt(index), offset + bytes - 2);
    else result.writeUInt16LE(text.charCodeAt(index), offset);
  }
  return result;
}

test.each([
  ["UTF-16", wide(`\ufeff${oneError}`, 2, false)],
  ["UTF-16", wide(`\ufeff${oneError}`, 2, true)],
  ["UTF-16", wide(oneError, 2, false)],
  ["UTF-32", wide(`\ufeff${oneError}`, 4, false)],
  ["UTF-32", wide(`\ufeff${oneError}`, 4, true)],
  ["UTF-32", wide(oneError, 4, true)],
])("a file in %s has one error and is not rewritten", async (encoding, bytes) => {
  const cwd = folderWith({ "jail.conf": bytes });
  const { status, out } = await answers(["check", "jail.conf", "--format=json"], cwd);
  const found: { rule: string; severity: string; message: string }[] = JSON.parse(out);
  expect([status, found.map(({ rule, severity }) => `${severity} ${rule}`)]).toEqual([1, ["error not-utf8"]]);
  expect(found[0].message).toContain(encoding);
  await answers(["check", "jail.conf", "--fix=all"], cwd);
  expect(readFileSync(join(cwd, "jail.conf")).equals(bytes)).toBe(true);
  expect((await answers(["show", "jail.conf"], cwd)).err).toContain(encoding);
});

test("a folder with one such file says so and checks the others", async () => {
  const cwd = folderWith({ "jail.conf": wide(`\ufeff${oneError}`, 2, false), "jail.b.conf": oneError });
  const { status, out } = await answers(["check", ".", "--format=json"], cwd);
  expect(status).toBe(1);
  const rules = JSON.parse(out).map(({ rule }: { rule: string }) => rule);
  expect(rules).toContain("not-utf8");
  expect(rules).toContain("missing-semicolon");
});

test("a file of 50 MB is answered with a message instead of an analysis", async () => {
  const cwd = folderWith({ "jail.conf": "web { persist; }\n" });
  truncateSync(join(cwd, "jail.conf"), 50 * 1024 * 1024);
  const { status, out, err } = await answers(["check", "jail.conf", "--format=json"], cwd);
  expect([status, out]).toEqual([2, "[]\n"]);
  expect(err).toMatch(/jail\.conf: larger than 16 MiB: not analysed/);
  expect((await answers(["show", "jail.conf"], cwd)).err).toMatch(/larger than 16 MiB/);
});
