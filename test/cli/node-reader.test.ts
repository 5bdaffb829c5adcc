import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { largestFile } from "../../server/src/config/index.ts";
import { nodeReader, toCorePath } from "../../server/src/node-reader.ts";
import { folderWith, jailconf } from "./support.ts";

const onUnix = test.skipIf(process.platform === "win32");

test("text comes as it is, byte order mark and line ends included", () => {
  const cwd = folderWith({ "jail.conf": "\ufeffa\r\nb\0\n", empty: "" });
  expect(nodeReader.read(join(cwd, "jail.conf"))).toEqual({ kind: "file", text: "\ufeffa\r\nb\0\n", valid: true });
  expect(nodeReader.read(join(cwd, "empty"))).toEqual({ kind: "file", text: "", valid: true });
});

test("bytes that are not UTF-8 are shown, and said", () => {
  const cwd = folderWith({ latin: Buffer.from("caf\xe9 {", "latin1"), surrogate: Buffer.from([0xed, 0xa0, 0x80]) });
  expect(nodeReader.read(join(cwd, "latin"))).toEqual({ kind: "file", text: "caf\ufffd {", valid: false });
  expect(nodeReader.read(join(cwd, "surrogate"))).toMatchObject({ valid: false });
});

test("what is not there is missing", () => {
  const cwd = folderWith({ file: "" });
  expect(nodeReader.read(join(cwd, "nope"))).toEqual({ kind: "missing" });
  expect(nodeReader.read(join(cwd, "file/x"))).toEqual({ kind: "missing" });
  expect(nodeReader.read("/a\0b")).toEqual({ kind: "missing" });
});

onUnix("only regular files are read", () => {
  const cwd = folderWith({});
  execFileSync("mkfifo", [join(cwd, "fifo")]);
  symlinkSync("/dev/zero", join(cwd, "zero"));
  symlinkSync("loop", join(cwd, "loop"));
  expect(nodeReader.read(cwd)).toEqual({ kind: "not-regular" });
  expect(nodeReader.read(join(cwd, "fifo"))).toEqual({ kind: "not-regular" });
  expect(nodeReader.read(join(cwd, "zero"))).toEqual({ kind: "not-regular" });
  expect(nodeReader.read(join(cwd, "loop"))).toEqual({ kind: "unreadable" });
});

test("a file that is too large is not read at all", () => {
  const cwd = folderWith({ large: "", largest: "" });
  truncateSync(join(cwd, "large"), largestFile + 1);
  truncateSync(join(cwd, "largest"), largestFile);
  expect(nodeReader.read(join(cwd, "large"))).toEqual({ kind: "too-large" });
  expect(nodeReader.read(join(cwd, "largest"))).toMatchObject({ kind: "file", valid: true });
});

test.runIf(process.platform === "linux")("a file that claims to be empty is read to its end", () => {
  expect(nodeReader.read("/proc/self/status")).toMatchObject({ kind: "file", text: expect.stringContaining("Pid:") });
});

test("a folder is listed with what its links lead to", () => {
  const cwd = folderWith({ "a.conf": "", "sub/b.conf": "" });
  mkdirSync(join(cwd, "empty"));
  symlinkSync("a.conf", join(cwd, "link"));
  symlinkSync("nowhere", join(cwd, "dangling"));
  symlinkSync("circle", join(cwd, "circle"));
  const byName = (nodeReader.list(cwd) ?? []).map(({ name, kind }) => `${name} ${kind}`).sort();
  expect(byName).toEqual([
    "a.conf file",
    "circle other",
    "dangling other",
    "empty directory",
    "link file",
    "sub directory",
  ]);
  expect(nodeReader.list(join(cwd, "nope"))).toBeUndefined();
  expect(nodeReader.list(join(cwd, "a.conf"))).toBeUndefined();
});

test("paths are absolute, normalised and have slashes", () => {
  expect(toCorePath("b/../c.conf", "/a")).toMatch(/\/a\/c\.conf$/);
});

test.skipIf(process.platform !== "linux")("links into /proc lead to nothing", () => {
  const folder = folderWith({});
  symlinkSync("/proc/self", join(folder, "self"));
  symlinkSync("/proc/self/environ", join(folder, "environ"));
  expect(nodeReader.list(join(folder, "self"))).toBeUndefined();
  expect(nodeReader.read(join(folder, "environ"))).toEqual({ kind: "not-regular" });
});

test.skipIf(process.platform !== "linux")(
  "a name that is not UTF-8 is said, and is no reason to call a pattern wrong",
  async () => {
    const cwd = folderWith({});
    mkdirSync(join(cwd, "jail.conf.d"));
    writeFileSync(join(cwd, "jail.conf"), '.include "jail.conf.d/*.conf";\nweb { path = /j; persist; }\n');
    writeFileSync(
      Buffer.concat([Buffer.from(join(cwd, "jail.conf.d/")), Buffer.from([0xe9]), Buffer.from(".conf")]),
      "",
    );
    const { status, err, out } = await jailconf(["check", "."], { cwd });
    expect(err).toContain("its name is not UTF-8");
    expect(status).toBe(2);
    expect(out).not.toContain("does not exist");
  },
);

test.skipIf(process.platform !== "linux")(
  "a folder whose name is not UTF-8 is said, and not that there is none",
  async () => {
    const cwd = folderWith({ "jail.conf": "" });
    mkdirSync(Buffer.concat([Buffer.from(`${cwd}/caf`), Buffer.from([0xe9])]));
    const { status, err } = await jailconf(["check", "."], { cwd });
    expect(err).toBe(`jailconf: ${cwd}/caf\ufffd: its name is not UTF-8: not checked\n`);
    expect(status).toBe(2);
  },
);
