import { chmodSync, chownSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { replaceFile } from "../../server/src/cli/write-file.ts";
import { folderWith, mended, oneError } from "./support.ts";

// Only a whole process can become another user, and no thread of one: these tests run where each worker is a process.
test.skipIf(process.getuid?.() !== 0)("a file of another user stays theirs", () => {
  const cwd = folderWith({ "jail.conf": oneError });
  chmodSync(cwd, 0o777);
  chownSync(join(cwd, "jail.conf"), 4711, 4711);
  chmodSync(join(cwd, "jail.conf"), 0o666);
  process.seteuid?.(4712);
  try {
    replaceFile(join(cwd, "jail.conf"), oneError, mended);
  } finally {
    process.seteuid?.(0);
  }
  expect(readFileSync(join(cwd, "jail.conf"), "utf8")).toBe(mended);
  expect(statSync(join(cwd, "jail.conf")).uid).toBe(4711);
  expect(readdirSync(cwd).sort()).toEqual(["jail.conf"]);
});
